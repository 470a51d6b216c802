import ArgumentParser
import Control

/// `vientro flag …`
struct FlagVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flag", abstract: "What the daemon noticed.", subcommands: [List.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the flags.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "Only this kind, as overdue or mission-without-result.") var kind: String?
        @Option(help: "Only on what has this code.") var subject: String?
        @Flag(help: "Also what was cleared.") var all = false

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [
                ("kind", kind), ("subject", subject), ("all", all ? "true" : nil),
            ]
            try await session.answer(.get(ControlPath.flags, query), as: FlagList.self) {
                FlagScreen(words: session.words, style: session.style, withCleared: all).list($0)
            }
        }
    }
}
