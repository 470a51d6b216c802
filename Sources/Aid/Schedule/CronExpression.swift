/// A five-field cron expression: minute, hour, day of the month, month, day of the week.
///
/// Each field is `*`, a number, a range `1-5`, a step `*/15` or `8-18/2`, or a list of these by
/// commas; months and weekdays may be named in English by three letters; Sunday is 0 and 7. As in
/// Vixie cron a day fires that fits either day field when both are restricted, and both fields
/// else; a field that begins with `*` is not restricted.
public struct CronExpression: Sendable, Equatable {
    /// The expression as given, with single spaces.
    public let text: String

    private let minuteBits: UInt64
    private let hourBits: UInt64
    private let dayBits: UInt64
    private let monthBits: UInt64
    private let weekdayBits: UInt64
    private let eitherDay: Bool

    /// Throws with the field and what it allows, and for what fires on no day of any year.
    public init(parsing text: String) throws(AidError) {
        let fields = text.split(whereSeparator: \.isWhitespace).map(String.init)
        guard fields.count == 5 else {
            throw AidError(
                "invalid-schedule",
                "cron expression \"\(text)\" has \(fields.count) fields, not 5",
                hint: "Write minute, hour, day of the month, month and day of the week, "
                    + "as \"0 7 1 * *\".")
        }
        self.text = fields.joined(separator: " ")
        minuteBits = try CronField.minute.bits(fields[0], in: text)
        hourBits = try CronField.hour.bits(fields[1], in: text)
        dayBits = try CronField.day.bits(fields[2], in: text)
        monthBits = try CronField.month.bits(fields[3], in: text)
        // Bit 7 is Sunday too.
        let weekdays = try CronField.weekday.bits(fields[4], in: text)
        weekdayBits = (weekdays | weekdays >> 7) & 0x7F
        eitherDay = !fields[2].hasPrefix("*") && !fields[4].hasPrefix("*")
        guard eitherDay || hasDay else {
            throw AidError(
                "invalid-schedule", "cron expression \"\(text)\" never fires",
                detail: "None of its months has such a day.",
                hint: "Choose a day of the month that one of the months has.")
        }
    }

    /// Whether it fires at all on that day.
    public func fires(on day: Day) -> Bool {
        let (_, month, dayOfMonth) = day.parts
        guard monthBits & (1 << UInt64(month)) != 0 else { return false }
        let fitsDay = dayBits & (1 << UInt64(dayOfMonth)) != 0
        let fitsWeekday = weekdayBits & (1 << UInt64(day.weekday % 7)) != 0
        return eitherDay ? fitsDay || fitsWeekday : fitsDay && fitsWeekday
    }

    /// How many times it fires on a day on which it fires.
    public var timesPerDay: Int { minuteBits.nonzeroBitCount * hourBits.nonzeroBitCount }

    /// The minutes after midnight at which it fires, ascending.
    public var minutesOfDay: [Int] {
        (0..<24).filter { hourBits & (1 << UInt64($0)) != 0 }.flatMap { hour in
            (0..<60).filter { minuteBits & (1 << UInt64($0)) != 0 }.map { hour * 60 + $0 }
        }
    }

    /// Every weekday meets every day of the year, 29 February too, so the days alone decide.
    private var hasDay: Bool {
        (1...12).contains { month in
            monthBits & (1 << UInt64(month)) != 0
                && (1...Day.length(of: month, in: 2028)).contains {
                    dayBits & (1 << UInt64($0)) != 0
                }
        }
    }
}

extension CronExpression: CustomStringConvertible {
    public var description: String { text }
}
