import ArgumentParser
import Control

/// `vientro deadline`
struct DeadlineVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "deadline", abstract: "Work a deadline out by the calendar's rules.",
        discussion: """
            Hours are counted on the clock from an instant; from a day they count as the days that \
            they can reach, as in rules: 24 hours are one day, 25 are two.
            """)

    @OptionGroup var globals: GlobalOptions
    @Option(help: "A fixed statutory date.") var on: String?
    @Option(
        help: """
            The day of the event, which is not counted; for hours also its instant, as \
            2026-11-16T08:05:00+07:00.
            """)
    var from: String?
    @Option(help: "Hours after it.") var hours: Int?
    @Option(help: "Calendar days after it.") var days: Int?
    @Option(help: "Working days after it.") var workingDays: Int?
    @Option(help: "Months after it.") var months: Int?
    @Flag(help: "Count backwards.") var before = false
    @Option(help: "next, previous or none. Default: next, with --before previous.")
    var roll: String?

    mutating func validate() throws {
        guard (on == nil) != (from == nil) else {
            throw ValidationError(
                Phrase(
                    "deadline nhận --on NGÀY hoặc --from NGÀY",
                    "deadline takes either --on DATE or --from DATE"))
        }
        let counts = [hours, days, workingDays, months].compactMap(\.self)
        if on != nil && (!counts.isEmpty || before) {
            throw ValidationError(
                Phrase(
                    "--hours, --days, --working-days, --months và --before đi với --from",
                    "--hours, --days, --working-days, --months and --before go with --from"))
        }
        if from != nil && counts.count != 1 {
            throw ValidationError(
                Phrase(
                    "--from nhận một trong --hours, --days, --working-days và --months",
                    "--from takes one of --hours, --days, --working-days and --months"))
        }
    }

    func perform(_ session: Session) async throws {
        let query: [(name: String, value: String?)] = [
            ("on", on), ("from", from), ("hours", hours.map(String.init)),
            ("days", days.map(String.init)),
            ("working_days", workingDays.map(String.init)), ("months", months.map(String.init)),
            ("before", before ? "true" : nil), ("roll", roll),
        ]
        try await session.answer(.get(ControlPath.deadline, query), as: DeadlineAnswer.self) {
            let words = session.words
            return Facts(words: words).text([
                (Word.raw, words.forms.day($0.raw)),
                (Word.effective, words.forms.day($0.effective)),
            ]) + $0.because.map { "  " + Table.clean($0) + "\n" }.joined()
        }
    }
}
