import ArgumentParser
import Control

/// `vientro ledger …`
struct LedgerVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "Entries of the ledger, one by one.",
        subcommands: [List.self, Show.self, Reverse.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(
            abstract: "List entries, the newest day first.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "Only of this project.") var project: String?
        @Option(
            help: ArgumentHelp(
                "Only commitment, budget, receipt, disbursement or counterpart.",
                valueName: "kind"))
        var kind: String?
        @Option(help: "First day.") var from: String?
        @Option(help: "Last day, inclusive.") var to: String?
        @OptionGroup var limit: LimitOption

        var isPatient: Bool { true }

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [
                ("project", project), ("kind", kind), ("from", from), ("to", to),
                ("limit", limit.limit.map(String.init)),
            ]
            try await session.answer(.get(ControlPath.ledger, query), as: LedgerList.self) {
                LedgerScreen(words: session.words, style: session.style).list($0)
            }
        }
    }

    struct Show: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show one entry: values and rates, parts, reversal, who and why.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The entry's ref.") var ref: String

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.ledgerEntry, [("ref", ref)]), as: LedgerEntryDetail.self
            ) { LedgerScreen(words: session.words, style: session.style).detail($0) }
        }
    }

    struct Reverse: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Take one entry back by its exact opposite.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The reversal's day; default the entry's own.") var date: String?
        @Flag(help: "An unusual day is meant.") var confirm = false
        @Argument(help: "The entry's ref.") var ref: String

        func perform(_ session: Session) async throws {
            let body = LedgerReversal(
                ref: ref, date: date, confirm: confirm, reason: change.reason,
                dryRun: change.dryRun)
            try await session.answer(
                .change(ControlPath.ledgerReverse, body), as: LedgerChange.self
            ) { LedgerScreen(words: session.words, style: session.style).change($0) }
        }
    }
}
