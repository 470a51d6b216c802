import ArgumentParser
import Control

/// The document that came or went.
struct DocumentOptions: ParsableArguments {
    @Option(help: "The day it happened; default today.") var on: String?
    @Option(help: "The document's number.") var number: String?
    @Option(help: "Where the document is kept.") var document: String?
    @Option(help: "A remark.") var note: String?
}

extension Session {
    fileprivate func move(
        _ verb: ObligationVerb, _ code: String?, _ document: DocumentOptions?,
        until: String? = nil, before: String? = nil, _ change: ChangeOptions
    ) async throws {
        var body = ObligationChange(
            code: code, before: before, until: until, reason: change.reason,
            dryRun: change.dryRun)
        if let document {
            body.on = document.on
            body.number = document.number
            body.document = document.document
            body.note = document.note
        }
        try await self.change(ControlPath.obligationChange(verb), body)
    }
}

extension ReportVerbs {
    struct Submit: Verb {
        static let configuration = CommandConfiguration(
            abstract: "A report came in (or went out) and waits to be checked.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.submit, code, document, change)
        }
    }

    struct Receive: Verb {
        static let configuration = CommandConfiguration(
            abstract: "A report was checked and accepted.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.receive, code, document, change)
        }
    }

    struct Return: Verb {
        static let configuration = CommandConfiguration(
            abstract: "A report goes back to be corrected.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Option(help: "The day by which the correction is due.") var until: String?
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.return, code, document, until: until, change)
        }
    }

    struct Waive: Verb {
        static let configuration = CommandConfiguration(abstract: "A report is not asked for.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.waive, code, document, change)
        }
    }

    struct Extend: Verb {
        static let configuration = CommandConfiguration(abstract: "A report gets a later due day.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Option(help: "The new due day.") var until: String
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.extend, code, document, until: until, change)
        }
    }

    struct NoneRequired: Verb {
        static let configuration = CommandConfiguration(
            commandName: "none-required",
            abstract: "Nothing is to be reported: one report, or all due before a day.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Option(help: "All open reports due before this day.") var before: String?
        @Argument(help: "The report's code.") var code: String?

        mutating func validate() throws {
            if (code == nil) == (before == nil) {
                throw ValidationError(
                    Phrase(
                        "none-required nhận MÃ hoặc --before NGÀY",
                        "none-required takes either a CODE or --before DATE"))
            }
        }

        func perform(_ session: Session) async throws {
            try await session.move(.noneRequired, code, document, before: before, change)
        }
    }

    struct Reinstate: Verb {
        static let configuration = CommandConfiguration(
            abstract: "A report is owed after all: undo waive or none-required.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.reinstate, code, nil, change)
        }
    }

    struct Withdraw: Verb {
        static let configuration = CommandConfiguration(
            abstract: "End a report that was asked for with report ask.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The report's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.move(.withdraw, code, nil, change)
        }
    }
}
