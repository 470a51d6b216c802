import ArgumentParser
import Control
import Foundation

/// `vientro import …`
struct ImportVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Bring a CSV file into a register or the ledger.",
        usage: """
            vientro import KIND FILE [--dry-run] [--skip-invalid --rejects OUT.csv] [--reason TEXT]
            vientro import list
            vientro import reverse BATCH --reason TEXT
            """,
        discussion: """
            KIND: areas, area-successors, sectors, sector-map, rates, calendar, donors, \
            certificates, agencies, contacts, projects, splits, ledger, missions, owed-reports, \
            asked-reports, submissions, report-decisions, subscriptions, people, documents. FILE may be \
            - for standard input.
            """,
        subcommands: [File.self, List.self, Reverse.self], defaultSubcommand: File.self)

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the imports, newest first.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [("limit", limit.limit.map(String.init))]
            try await session.answer(.get(ControlPath.imports, query), as: ImportList.self) {
                ImportScreen(words: session.words, style: session.style).list($0)
            }
        }
    }

    struct Reverse: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Take a whole import back by reversal.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The batch, as import and import list name it.") var batch: String

        var isPatient: Bool { true }

        func perform(_ session: Session) async throws {
            let body = BatchReversal(reason: change.reason, dryRun: change.dryRun)
            try await session.change(ControlPath.importReverse(batch), body)
        }
    }
}
