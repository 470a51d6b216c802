import ArgumentParser
import Control

/// `vientro rate …`
struct RateVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rate", abstract: "Exchange rates and what they value.",
        subcommands: [List.self, Apply.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(
            abstract: "List the rates, the newest first.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "Only of this type, as accounting or central.") var type: String?
        @Option(help: "Only of this currency.") var currency: String?
        @Option(help: "First day.") var from: String?
        @Option(help: "Last day, inclusive.") var to: String?
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [
                ("type", type), ("currency", currency), ("from", from), ("to", to),
                ("limit", limit.limit.map(String.init)),
            ]
            try await session.answer(.get(ControlPath.rates, query), as: RateList.self) {
                RateScreen(words: session.words, style: session.style).list($0)
            }
        }
    }

    struct Apply: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Value what waits for a rate; with --revalue also what a rate has valued.",
            discussion: """
                A value once made stays; --revalue is the exception and needs --reason. What a \
                document states (vnd_stated) and values that a file gave are never touched.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "Rates of this type; default the setting rates.type.") var type: String?
        @Flag(help: "Value anew what a rate has valued.") var revalue = false

        var isPatient: Bool { true }

        func perform(_ session: Session) async throws {
            let body = RateApplication(
                type: type, revalue: revalue, reason: change.reason, dryRun: change.dryRun)
            try await session.answer(
                .change(ControlPath.rateApply, body), as: RateChange.self
            ) { RateScreen(words: session.words, style: session.style).change($0) }
        }
    }
}
