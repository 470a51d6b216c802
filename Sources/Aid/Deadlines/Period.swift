/// A calendar year, half, quarter or month, by its code: `2026`, `2026-H1`, `2026-Q3`, `2026-10`.
public struct Period: Hashable, Sendable {
    /// How long a period is.
    public enum Kind: String, Sendable, CaseIterable {
        case year, half, quarter, month

        /// How many months it has.
        public var months: Int {
            switch self {
            case .year: 12
            case .half: 6
            case .quarter: 3
            case .month: 1
            }
        }

        /// For sentences.
        public var word: Sentence {
            switch self {
            case .year: "year"
            case .half: "half-year"
            case .quarter: "quarter"
            case .month: "month"
            }
        }

        /// How many of them make a year.
        public var perYear: Int { 12 / months }
    }

    public let kind: Kind
    public let year: Int
    /// Which of the year's periods of this kind, from 1; a year's own is 1.
    public let position: Int

    /// Nil for a year outside the register's days or a position that the year has not.
    public init?(_ kind: Kind, year: Int, position: Int = 1) {
        guard (Day.first.year...Day.last.year).contains(year),
            (1...kind.perYear).contains(position)
        else { return nil }
        self.init(kind: kind, index: year * kind.perYear + position - 1)
    }

    /// The period in which that day lies.
    public init(containing day: Day, _ kind: Kind) {
        let (year, month, _) = day.parts
        self.init(kind: kind, index: year * kind.perYear + (month - 1) / kind.months)
    }

    private init(kind: Kind, index: Int) {
        self.kind = kind
        let year = index >= 0 ? index / kind.perYear : (index - kind.perYear + 1) / kind.perYear
        self.year = year
        position = index - year * kind.perYear + 1
    }

    private var index: Int { year * kind.perYear + position - 1 }

    /// Reads a code exactly as `code` writes it; nil for anything else.
    public init?(code: some StringProtocol) {
        let bytes = Array(code.utf8)
        func number(_ slice: ArraySlice<UInt8>) -> Int? {
            slice.reduce(0) { value, byte in
                guard let value, (0x30...0x39).contains(byte) else { return nil }
                return value * 10 + Int(byte - 0x30)
            }
        }
        guard bytes.count >= 4, let year = number(bytes[0..<4]) else { return nil }
        if bytes.count == 4 {
            self.init(.year, year: year)
        } else if bytes.count == 7, bytes[4] == 0x2D, let last = number(bytes[6..<7]) {
            switch bytes[5] {
            case UInt8(ascii: "H"): self.init(.half, year: year, position: last)
            case UInt8(ascii: "Q"): self.init(.quarter, year: year, position: last)
            default:
                guard let month = number(bytes[5..<7]) else { return nil }
                self.init(.month, year: year, position: month)
            }
        } else {
            return nil
        }
    }

    /// Reads a code given by a person; throws with the forms that are known.
    public init(parsing text: String) throws(AidError) {
        guard let period = Period(code: text) else {
            throw AidError(
                "invalid-period", "\"\(text)\" is not a period",
                hint: "Write a year 2026, a half 2026-H1, a quarter 2026-Q3 or a month 2026-10.")
        }
        self = period
    }

    /// The stable code, as in `2026-H1`.
    public var code: String {
        let front = String(repeating: "0", count: max(0, 4 - String(year).count)) + String(year)
        return switch kind {
        case .year: front
        case .half: "\(front)-H\(position)"
        case .quarter: "\(front)-Q\(position)"
        case .month: "\(front)-\(position < 10 ? "0" : "")\(position)"
        }
    }

    /// Its first calendar day.
    public var firstDay: Day {
        Day(number: Period.newYear(year)).adding(months: (position - 1) * kind.months)
    }

    /// Its last calendar day.
    public var lastDay: Day { firstDay.adding(months: kind.months).adding(days: -1) }

    /// The period of the same kind that follows.
    public var next: Period { Period(kind: kind, index: index + 1) }

    /// The period of the same kind before it.
    public var previous: Period { Period(kind: kind, index: index - 1) }

    /// The same period a year earlier.
    public var yearBefore: Period { Period(kind: kind, index: index - kind.perYear) }

    /// Whether that day lies in it.
    public func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

    /// Every period of a kind that has a day in `first…last`, ascending; none if they are swapped.
    public static func all(_ kind: Kind, from first: Day, through last: Day) -> [Period] {
        guard first <= last else { return [] }
        let from = Period(containing: first, kind).index
        return (from...Period(containing: last, kind).index).map { Period(kind: kind, index: $0) }
    }

    private static func newYear(_ year: Int) -> Int {
        Day(number: 0).adding(months: (year - 1970) * 12).number
    }
}

extension Period: CustomStringConvertible {
    public var description: String { code }
}
