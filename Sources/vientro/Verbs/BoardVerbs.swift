import ArgumentParser
import Control

extension ReportVerbs {
    struct Board: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Reports expected against received in a period, and how many in time.",
            discussion: """
                Counts the reports whose own period, or event, ends within the period: of 2026-H1 \
                the half-year reports, of 2026 those of the year and of its parts.
                """)
        @OptionGroup var globals: GlobalOptions
        @Option(help: "2026, 2026-H1, 2026-Q3 or 2026-10.") var period: String
        @Flag(help: "Write one CSV record a row.") var csv = false

        mutating func validate() throws {
            if csv && globals.json { throw ValidationError(.excludes("--csv", "--json")) }
        }

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.board, [("period", period)]), as: Control.Board.self
            ) {
                csv
                    ? BoardScreen.csv($0)
                    : BoardScreen(words: session.words, style: session.style).text($0)
            }
        }
    }

    struct Dunning: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Draft the official letter that asks for overdue reports.",
            discussion: """
                The letter is in Vietnamese, ready to copy; its number and date are filled in by \
                hand. With --json also the list of units and reports.
                """)
        @OptionGroup var globals: GlobalOptions
        @Option(help: "Only this rule.") var rule: String?
        @Option(help: "Only this reporter.") var reporter: String?
        @Option(help: "in (owed to us) or watch (others among themselves); default in.")
        var direction: String?
        @Option(help: "Overdue on that day; default today.") var asOf: String?

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [
                ("rule", rule), ("reporter", reporter), ("direction", direction),
                ("as_of", asOf),
            ]
            try await session.answer(
                .get(ControlPath.dunning, query), as: Control.Dunning.self
            ) { answer in
                answer.text.isEmpty
                    ? session.words(Word.nothingOverdue) + "\n"
                    : Table.clean(answer.text, keepingLines: true)
            }
        }
    }
}
