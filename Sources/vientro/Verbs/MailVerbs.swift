import ArgumentParser
import Control

/// `vientro mail …`
struct MailVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Mails that wait, went out or did not.",
        subcommands: [
            List.self, Show.self, Preview.self, Test.self, Release.self, Cancel.self, Retry.self,
            Resolve.self,
        ])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the mails.")
        @OptionGroup var globals: GlobalOptions
        @Option(parsing: .singleValue, help: "Only this state; may be repeated.")
        var state: [String] = []
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] =
                state.map { ("state", $0) } + [("limit", limit.limit.map(String.init))]
            try await session.answer(.get(ControlPath.mails, query), as: MailList.self) {
                MailScreen(words: session.words, style: session.style).list($0, limit: limit.limit)
            }
        }
    }

    struct Show: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show one mail and what happened to it.")
        @OptionGroup var globals: GlobalOptions
        @Flag(help: "The mail's own bytes.") var eml = false
        @Argument(help: "The mail's id.") var id: String

        func perform(_ session: Session) async throws {
            if eml { return try await session.copy(.get(ControlPath.mailEML(id))) }
            try await session.answer(.get(ControlPath.mail(id)), as: MailDetail.self) {
                MailScreen(words: session.words, style: session.style).detail($0)
            }
        }
    }

    struct Preview: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show a report as it would be mailed; nothing is kept.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "As if now were this instant.") var at: String?
        @Option(help: "As for this address.") var to: String?
        @Option(help: "The mail's language: vi or en.") var language: String?
        @Flag(help: "The mail's bytes.") var eml = false
        @Flag(help: "The HTML part.") var html = false
        @Flag(help: "The plain text part (default).") var text = false
        @Argument(help: "The report: overdue-digest, sector-totals or due-reminder.") var report:
            String

        mutating func validate() throws {
            if [eml, html, text].count(where: \.self) > 1 {
                throw ValidationError(
                    Phrase(
                        "chỉ dùng một trong --eml, --html và --text",
                        "--eml, --html and --text exclude one another"))
            }
        }

        func perform(_ session: Session) async throws {
            let format = eml ? "eml" : html ? "html" : text || !session.json ? "text" : "json"
            let query: [(name: String, value: String?)] = [
                ("report", report), ("at", at), ("to", to), ("language", language),
                ("format", format),
            ]
            try await session.copy(.get(ControlPath.mailPreview, query))
        }
    }
}

extension Session {
    /// Prints an answer's bytes as they are.
    fileprivate func copy(_ call: Call) async throws {
        let sink = try FileSink(path: nil, words: words)
        try await client.stream(call) { try sink.write($0) }
    }
}
