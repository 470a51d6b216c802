import ArgumentParser
import Control

extension ReportVerbs {
    struct Assign: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Give a report to an officer.",
            discussion: """
                Without an officer of its own a report is followed by whoever has its grant or \
                mission; --nobody gives it back to them.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(name: .customLong("to"), help: "The officer's login.") var officer: String?
        @Flag(help: "Give it back to whoever has its grant or mission.") var nobody = false
        @Argument(help: "The report's code.") var code: String

        mutating func validate() throws {
            if (officer == nil) != nobody {
                throw ValidationError(
                    Phrase(
                        "assign nhận --to TÊN hoặc --nobody",
                        "assign takes either --to LOGIN or --nobody"))
            }
        }

        func perform(_ session: Session) async throws {
            try await session.change(
                ControlPath.reportAssign,
                ReportAssignment(
                    code: code, officer: officer, reason: change.reason, dryRun: change.dryRun))
        }
    }

    struct Step: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Say how far a report of ours has come: collecting, draft, to-sign, issued.",
            discussion: """
                issued hands it in and needs the number that the office's registry gave it; \
                Vientro allocates none.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var document: DocumentOptions
        @Argument(help: "The report's code.") var code: String
        @Argument(help: "collecting, draft, to-sign or issued.") var step: String

        func perform(_ session: Session) async throws {
            try await session.change(
                ControlPath.reportStep,
                ReportProgress(
                    code: code, step: step, on: document.on, number: document.number,
                    document: document.document, note: document.note, reason: change.reason,
                    dryRun: change.dryRun))
        }
    }

    struct Ask: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Enter a report that a letter asks for once, beside the rules.",
            discussion: """
                With --owed-by or --project others owe it, one report each, to us or to whom \
                --recipient names; without them we owe it, and --recipient says to whom. CODE \
                stands where a rule's code would, as DX-2026-07: the report is then \
                DX-2026-07/SUBJECT/PERIOD. A CODE is one letter and one name. Many at once: \
                import asked-reports.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "What it is called.") var name: String
        @Option(help: "The letter that asks for it: number, day, issuer.") var letter: String
        @Option(help: "The last day on which it is in time.") var due: String
        @Option(help: "How many days before the due day the office wants it; default 0.")
        var lead: Int?
        @Option(help: "The period it tells of: 2026, 2026-H1, 2026-Q3 or 2026-10.")
        var period: String?
        @Option(help: "To whom it goes; default the office.") var recipient: String?
        @Option(parsing: .singleValue, help: "An agency or donor who owes it; may be repeated.")
        var owedBy: [String] = []
        @Option(parsing: .singleValue, help: "A grant whose owner owes it; may be repeated.")
        var project: [String] = []
        @Argument(help: "Its code, as DX-2026-07.") var code: String

        func perform(_ session: Session) async throws {
            try await session.change(
                ControlPath.reportAsk,
                ReportRequest(
                    rule: code, name: name, letter: letter, due: due, lead: lead, period: period,
                    recipient: recipient, reporters: owedBy, projects: project,
                    reason: change.reason, dryRun: change.dryRun))
        }
    }
}
