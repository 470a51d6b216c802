extension Sentence {
    /// How a date is to be typed, and which ones there are.
    public static let dateForm: Sentence =
        "Dates are written YYYY-MM-DD, from 1900-01-01 to 2999-12-31."

    /// A day that is at hand as text, as `2026-11-26`; another text stays as it is.
    public static func day(_ text: some StringProtocol) -> Sentence {
        Day(iso: String(text)).map { "\($0)" } ?? Sentence(verbatim: String(text))
    }

    /// An instant as answers have it, `2026-11-26T08:05:00+07:00`; in Vietnamese
    /// `08:05 ngày 26/11/2026`, with the seconds where there are any.
    public static func instant(_ text: String) -> Sentence {
        Sentence(clauses: [Clause(literals: ["", ""], arguments: [.instant(text)])])
    }
}

extension Sentence.Argument {
    /// The Vietnamese form of an instant's text; a text of another shape stays as it is.
    static func vietnamese(instant text: String) -> String {
        let parts = text.split(separator: "T", maxSplits: 1)
        guard parts.count == 2, let day = Day(iso: String(parts[0])), parts[1].count >= 8 else {
            return text
        }
        let time = parts[1].prefix(8)
        return "\(time.hasSuffix(":00") ? time.prefix(5) : time) ngày \(day.slashed)"
    }
}
