import ArgumentParser
import Control

/// `vientro report …`
struct ReportVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Reports that others owe us, and that we owe.",
        subcommands: [
            List.self, Explain.self, Submit.self, Receive.self, Return.self, Waive.self,
            Extend.self, NoneRequired.self, Reinstate.self, Assign.self, Step.self, Ask.self,
            Withdraw.self, Send.self, Board.self, Dunning.self,
        ])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the reports owed.")
        @OptionGroup var globals: GlobalOptions
        @Option(parsing: .singleValue, help: "Only this state; may be repeated.")
        var state: [String] = []
        @Option(help: "in (owed to us), out (we owe) or watch.") var direction: String?
        @Option(help: "The state on that day.") var asOf: String?
        @Option(help: "By what was recorded at that instant.") var known: String?
        @Option(help: "Only this rule.") var rule: String?
        @Option(help: "Only this reporter.") var reporter: String?
        @Option(help: "Only what this officer follows.") var officer: String?
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] =
                state.map { ("state", $0) } + [
                    ("direction", direction), ("as_of", asOf), ("known", known), ("rule", rule),
                    ("reporter", reporter), ("officer", officer),
                    ("limit", limit.limit.map(String.init)),
                ]
            try await session.answer(
                .get(ControlPath.obligations, query), as: ObligationList.self
            ) {
                ObligationScreen(words: session.words, style: session.style).list(
                    $0, limit: limit.limit)
            }
        }
    }

    struct Explain: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Say why a report is owed, and what happened to it.")
        @OptionGroup var globals: GlobalOptions
        @Flag(help: "Write one CSV record a notice: to whom, when, what became of the mail.")
        var csv = false
        @Argument(help: "The report's code.") var code: String

        mutating func validate() throws {
            if csv && globals.json { throw ValidationError(.excludes("--csv", "--json")) }
        }

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.obligation, [("code", code)]), as: ObligationExplanation.self
            ) {
                if csv { return NoticeScreen.csv($0.notices, of: code) }
                return ObligationScreen(words: session.words, style: session.style)
                    .explanation($0, record: RegisterScreen(session: session).lines)
            }
        }
    }

    struct Send: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Send the report of a subscription now.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Flag(help: "Make the next revision, marked as replacing.") var revise = false
        @Argument(help: "The subscription's code.") var subscription: String

        mutating func validate() throws {
            if revise && change.reason == nil {
                throw ValidationError(Phrase("--revise cần có --reason", "--revise needs --reason"))
            }
        }

        func perform(_ session: Session) async throws {
            let body = ReportSending(
                subscription: subscription, revise: revise, reason: change.reason,
                dryRun: change.dryRun)
            try await session.change(ControlPath.reportSend, body)
        }
    }
}
