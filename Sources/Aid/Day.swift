/// A calendar day without a time or a zone, in the proleptic Gregorian calendar.
///
/// Legal deadlines, periods and places are all counted in days (Civil Code 2015 art. 144–148);
/// an instant becomes a day in one place only, `Zone.day(of:)`.
public struct Day: Hashable, Comparable, Sendable {
    /// Days since 1970-01-01, negative before.
    public let number: Int

    /// The earliest and the latest day that the register can hold.
    public static let first = Day(unchecked: 1900, 1, 1)
    public static let last = Day(unchecked: 2999, 12, 31)

    /// The day that many days after 1970-01-01.
    public init(number: Int) {
        self.number = number
    }

    /// The day of a calendar date; nil where the calendar has none, as on 30 February.
    public init?(_ year: Int, _ month: Int, _ day: Int) {
        guard (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year) else {
            return nil
        }
        self.init(unchecked: year, month, day)
    }

    /// Reads `YYYY-MM-DD`, between `first` and `last`; nil for anything else.
    public init?(iso text: some StringProtocol) {
        let bytes = Array(text.utf8)
        guard bytes.count == 10, bytes[4] == 0x2D, bytes[7] == 0x2D,
            let year = Day.digits(bytes[0..<4]), let month = Day.digits(bytes[5..<7]),
            let day = Day.digits(bytes[8..<10]), let made = Day(year, month, day),
            made >= .first, made <= .last
        else { return nil }
        self = made
    }

    /// Howard Hinnant's days-from-civil: eras of 400 years, years that begin in March.
    private init(unchecked year: Int, _ month: Int, _ day: Int) {
        let shifted = month <= 2 ? year - 1 : year
        let era = (shifted >= 0 ? shifted : shifted - 399) / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        number = era * 146_097 + dayOfEra - 719_468
    }

    private static func digits(_ bytes: ArraySlice<UInt8>) -> Int? {
        var value = 0
        for byte in bytes {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int(byte - 0x30)
        }
        return value
    }

    /// How many days that month has in that year.
    public static func length(of month: Int, in year: Int) -> Int {
        switch month {
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        case 4, 6, 9, 11: 30
        default: 31
        }
    }

    /// The calendar's year, month (1–12) and day of the month (1–31).
    public var parts: (year: Int, month: Int, day: Int) {
        let shifted = number + 719_468
        let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }

    public var year: Int { parts.year }
    public var month: Int { parts.month }

    /// ISO weekday: Monday is 1, Sunday is 7.
    public var weekday: Int {
        let sinceThursday = ((number % 7) + 7) % 7
        return (sinceThursday + 3) % 7 + 1
    }

    public var isWeekend: Bool { weekday >= 6 }

    /// `YYYY-MM-DD`.
    public var iso: String {
        let (year, month, day) = parts
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        let front = String(year)
        return String(repeating: "0", count: max(0, 4 - front.count)) + front
            + "-\(padded(month))-\(padded(day))"
    }

    /// As people write it in Vietnam, `31/12/2026`.
    public var slashed: String { iso.split(separator: "-").reversed().joined(separator: "/") }

    /// That many days later, or earlier when negative.
    public func adding(days: Int) -> Day { Day(number: number + days) }

    /// The corresponding day that many months later, or the month's last day where it has none
    /// (Civil Code 2015 art. 148(3)).
    public func adding(months: Int) -> Day {
        let (year, month, day) = parts
        let count = year * 12 + (month - 1) + months
        let newYear = count >= 0 ? count / 12 : (count - 11) / 12
        let newMonth = count - newYear * 12 + 1
        return Day(unchecked: newYear, newMonth, min(day, Day.length(of: newMonth, in: newYear)))
    }

    public static func < (left: Day, right: Day) -> Bool { left.number < right.number }
    public static func - (left: Day, right: Day) -> Int { left.number - right.number }
}

extension Day: Codable {
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let day = Day(iso: text) else {
            throw DecodingError.dataCorruptedError(
                in: container, debugDescription: "\"\(text)\" is not a date like 2026-12-31")
        }
        self = day
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(iso)
    }
}

extension Day: CustomStringConvertible {
    public var description: String { iso }
}
