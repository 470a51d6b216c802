import ArgumentParser
import Control

extension MailVerbs {
    struct Test: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Send a test mail through the configured server.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The address.") var to: String

        func perform(_ session: Session) async throws {
            let body = MailTest(to: to, reason: change.reason, dryRun: change.dryRun)
            try await session.change(ControlPath.mailTest, body)
        }
    }

    struct Release: Verb {
        static let configuration = CommandConfiguration(abstract: "Let held mails go out.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The mails' ids.") var ids: [String]

        func perform(_ session: Session) async throws {
            try await session.move(ids, by: ControlPath.mailRelease, change)
        }
    }

    struct Cancel: Verb {
        static let configuration = CommandConfiguration(abstract: "Never send these mails.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The mails' ids.") var ids: [String]

        func perform(_ session: Session) async throws {
            try await session.move(ids, by: ControlPath.mailCancel, change)
        }
    }

    struct Retry: Verb {
        static let configuration = CommandConfiguration(abstract: "Try failed mails again.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The mails' ids.") var ids: [String]

        func perform(_ session: Session) async throws {
            try await session.move(ids, by: ControlPath.mailRetry, change)
        }
    }

    struct Resolve: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Say what became of a mail in state unknown.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Flag(help: "It arrived.") var sent = false
        @Flag(help: "It did not: send it once more.") var resend = false
        @Argument(help: "The mail's id.") var id: String

        mutating func validate() throws {
            if sent == resend {
                throw ValidationError(
                    Phrase(
                        "resolve nhận --sent hoặc --resend",
                        "resolve takes either --sent or --resend"))
            }
        }

        func perform(_ session: Session) async throws {
            let body = MailResolution(
                id: id, outcome: sent ? "sent" : "resend", reason: change.reason,
                dryRun: change.dryRun)
            try await session.change(ControlPath.mailResolve, body)
        }
    }
}

extension Session {
    fileprivate func move(_ ids: [String], by path: String, _ change: ChangeOptions) async throws {
        let body = MailChange(ids: ids, reason: change.reason, dryRun: change.dryRun)
        try await self.change(path, body)
    }
}
