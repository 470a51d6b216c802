import ArgumentParser
import Control

/// `vientro cut …`
struct CutVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cut", abstract: "Named instants that totals are kept for.",
        subcommands: [Create.self, List.self, Show.self])

    struct Create: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Name an instant; its figures can be asked for again for ever.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The cut's code, as 2026-H1.") var code: String
        @Option(help: "What it is for.") var name: String
        @Option(help: "The paper that goes by its figures.") var document: String?
        @Option(help: "The instant; now without it, a date for the end of that day.")
        var at: String?

        func perform(_ session: Session) async throws {
            let body = CutCreation(
                code: code, name: name, document: document, at: at, reason: change.reason,
                dryRun: change.dryRun)
            try await session.change(ControlPath.cuts, body)
        }
    }

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the cuts.")
        @OptionGroup var globals: GlobalOptions

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.cuts), as: CutList.self) {
                CutScreen(words: session.words, style: session.style).text($0.cuts)
            }
        }
    }

    struct Show: Verb {
        static let configuration = CommandConfiguration(abstract: "Show one cut.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The cut's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.cut(code)), as: CutRow.self) {
                CutScreen(words: session.words, style: session.style).text([$0])
            }
        }
    }
}
