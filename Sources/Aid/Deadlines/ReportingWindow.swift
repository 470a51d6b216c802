/// The days that a regime counts for a period, which are not always those of the calendar
/// (kỳ chốt số liệu).
public struct ReportingWindow: Sendable {
    /// Where a window begins and ends, from the period's first and last calendar month.
    struct Span: Sendable {
        /// Months after the period's first month, and the day of that month.
        let first: (months: Int, day: Int)
        /// Months after the period's last month, and the day of that month; nil for its last.
        let last: (months: Int, day: Int?)
    }

    public let code: String
    /// Article and decree, as an office cites them.
    public let basis: String
    private let spans: [Period.Kind: Span]

    private static let whole = Span(first: (0, 1), last: (0, nil))
    /// From the 15th of the month before to the 14th of the last month.
    private static let midMonth = Span(first: (-1, 15), last: (0, 14))

    /// Every window that is known, by code.
    public static let all: [ReportingWindow] = [
        ReportingWindow(
            code: "calendar", basis: "Nghị định 60/2018/NĐ-CP",
            spans: [.year: whole, .half: whole, .quarter: whole, .month: whole]),
        ReportingWindow(
            code: "nd09", basis: "Nghị định 09/2019/NĐ-CP, Điều 12",
            spans: [.year: midMonth, .half: midMonth, .quarter: midMonth, .month: midMonth]),
        ReportingWindow(
            code: "nd58", basis: "Nghị định 58/2022/NĐ-CP, Điều 21(5), 24(6)",
            spans: [.year: midMonth]),
        // The year closes a month late, for the adjustments of its settlement.
        ReportingWindow(
            code: "tt23", basis: "Thông tư 23/2022/TT-BTC, Điều 20",
            spans: [
                .year: Span(first: (0, 1), last: (1, nil)), .half: whole, .month: whole,
            ]),
    ]

    /// The days of a period by this window; nil for a kind of period that it does not know.
    public func days(of period: Period) -> (first: Day, last: Day)? {
        guard let span = spans[period.kind] else { return nil }
        let start = period.firstDay.adding(months: span.first.months)
        let end = period.lastDay.adding(days: 1).adding(months: span.last.months - 1)
        let first = start.adding(days: span.first.day - 1)
        let last =
            span.last.day.map { end.adding(days: $0 - 1) }
            ?? end.adding(months: 1).adding(days: -1)
        return (first, last)
    }

    /// The kinds of period that it knows, longest first.
    public var kinds: [Period.Kind] { Period.Kind.allCases.filter { spans[$0] != nil } }

    /// The same days a year earlier; a month's last day stays the last.
    public static func yearBefore(_ first: Day, _ last: Day) -> (first: Day, last: Day) {
        (
            first.adding(months: -12),
            last.adding(days: 1).adding(months: -12).adding(days: -1)
        )
    }
}
