/// How one party stands with the reports of a period.
public struct BoardRow: Codable, Equatable, Sendable {
    /// The code of who reports; null in a total, and where the office reports to others.
    @Nullable public var reporter: String?
    /// The reporter; where the office itself reports, the recipient. Empty in a total.
    public var name: String
    /// `on_time`, `late`, `day_unknown`, `submitted` and `outstanding` together.
    public var expected: Int
    /// Accepted, handed in by the last day.
    public var onTime: Int
    /// Accepted, handed in after it.
    public var late: Int
    /// Accepted, for the register says that it is here; nobody knows since when.
    public var dayUnknown: Int
    /// Here, and not yet accepted.
    public var submitted: Int
    /// Not here: to come, due, sent back or overdue.
    public var outstanding: Int
    /// Of the outstanding ones those whose last day is over.
    public var overdue: Int
    /// Waived, or nothing was to be reported; no part of `expected`.
    public var excused: Int
    /// Percent with one decimal: `on_time` of `on_time`, `late` and `overdue`; null without any.
    @Nullable public var onTimeRate: String?

    public init(
        reporter: String? = nil, name: String, expected: Int, onTime: Int, late: Int,
        dayUnknown: Int = 0, submitted: Int, outstanding: Int, overdue: Int, excused: Int,
        onTimeRate: String? = nil
    ) {
        self.name = name
        self.expected = expected
        self.onTime = onTime
        self.late = late
        self.dayUnknown = dayUnknown
        self.submitted = submitted
        self.outstanding = outstanding
        self.overdue = overdue
        self.excused = excused
        self.reporter = reporter
        self.onTimeRate = onTimeRate
    }
}

/// The reports of one direction.
public struct BoardSide: Codable, Equatable, Sendable {
    /// By name.
    public var rows: [BoardRow]
    public var total: BoardRow

    public init(rows: [BoardRow], total: BoardRow) {
        self.rows = rows
        self.total = total
    }
}

/// The answer of `report board`: expected against received for reports whose period ends within
/// a period.
public struct Board: Codable, Equatable, Sendable {
    /// As asked for: `2026`, `2026-H1`, `2026-Q3`, `2026-10`.
    public var period: String
    public var from: String
    public var to: String
    /// The day whose states are counted.
    public var asOf: String
    /// Owed to the office.
    public var `in`: BoardSide
    /// Owed by the office.
    public var out: BoardSide

    public init(
        period: String, from: String, to: String, asOf: String, in inward: BoardSide,
        out: BoardSide
    ) {
        self.period = period
        self.from = from
        self.to = to
        self.asOf = asOf
        self.in = inward
        self.out = out
    }
}

/// One unit of a dunning letter and what it has not sent.
public struct DunnedUnit: Codable, Equatable, Sendable {
    @Nullable public var reporter: String?
    public var name: String
    /// By due day and code.
    public var reports: [Obligation]

    public init(reporter: String? = nil, name: String, reports: [Obligation]) {
        self.name = name
        self.reports = reports
        self.reporter = reporter
    }
}

/// The answer of `report dunning`: the draft of an official letter, and what it is made of.
public struct Dunning: Codable, Equatable, Sendable {
    public var asOf: String
    /// How many reports are overdue.
    public var count: Int
    /// The letter in Vietnamese, its number and date left to be filled in; empty where nothing is
    /// overdue.
    public var text: String
    /// By name.
    public var units: [DunnedUnit]

    public init(asOf: String, count: Int, text: String, units: [DunnedUnit]) {
        self.asOf = asOf
        self.count = count
        self.text = text
        self.units = units
    }
}
