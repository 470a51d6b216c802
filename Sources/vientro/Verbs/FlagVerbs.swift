import ArgumentParser
import Control

/// `vientro flag …`
struct FlagVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flag", abstract: "What the daemon noticed.", subcommands: [List.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the flags.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "Only this kind, as regime-without-rule.") var kind: String?

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.flags, [("kind", kind)]), as: FlagList.self) {
                text($0, session)
            }
        }

        private func text(_ list: FlagList, _ session: Session) -> String {
            let words = session.words
            var table = Table(
                [Word.at, Word.kind, Word.subject, Word.message].map { .init(title: words($0)) })
            for flag in list.flags {
                table.add([
                    .init(words.forms.instant(flag.raisedAt)), .init(flag.kind),
                    .init(flag.obligation ?? "\(flag.subject.kind) \(flag.subject.code)"),
                    .init(flag.message),
                ])
            }
            return table.text(session.style)
        }
    }
}
