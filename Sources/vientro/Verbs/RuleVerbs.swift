import ArgumentParser
import Control

/// `vientro rule …`
struct RuleVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rule", abstract: "The rules that make reports due.",
        subcommands: [List.self, Adopt.self, Reminders.self, Remind.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the rules.")
        @OptionGroup var globals: GlobalOptions

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.rules), as: RuleList.self) {
                text($0, session)
            }
        }

        private func text(_ list: RuleList, _ session: Session) -> String {
            let words = session.words
            var table = Table(
                [
                    Word.code, Word.regime, Word.name, Word.reporter, Word.recipient, Word.cycle,
                    Word.due, Word.basis, Word.verified,
                ].map { .init(title: words($0)) })
            for rule in list.rules {
                table.add([
                    .init(rule.code), .init(rule.regime ?? "–"), .init(rule.name),
                    .init(rule.reporter ?? "–"), .init(rule.recipient ?? "–"),
                    .init(rule.cycle ?? "–"), .init(rule.due ?? "–"), .init(rule.basis ?? "–"),
                    .init(words(rule.verified ? Word.yes : Word.no), rule.verified ? nil : .yellow),
                ])
            }
            return table.text(session.style)
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
