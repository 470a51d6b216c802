import ArgumentParser
import Control

/// `vientro rule …`
struct RuleVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "The rules that make reports due.",
        subcommands: [
            List.self, Show.self, Add.self, End.self, Confirm.self, Check.self, Adopt.self,
            Reminders.self, Remind.self,
        ])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the rules.")
        @OptionGroup var globals: GlobalOptions

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.rules), as: RuleList.self) {
                RuleScreen(words: session.words, style: session.style).list($0)
            }
        }
    }

    struct Show: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show a rule, its versions and what it makes owed.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The rule's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.rule, [("code", code)]), as: RuleDetail.self
            ) {
                RuleScreen(words: session.words, style: session.style).detail($0)
            }
        }
    }

    struct Adopt: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Take the dates of one regime over for another, marked unverified.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(name: .customLong("from"), help: "The regime whose dates are taken, as ND80.")
        var fromRegime: String
        @Argument(help: "The regime without dates, as ND313.") var regime: String

        func perform(_ session: Session) async throws {
            let body = RuleAdoption(
                regime: regime, fromRegime: fromRegime, reason: change.reason,
                dryRun: change.dryRun)
            try await session.change(ControlPath.ruleAdopt, body)
        }
    }
}
