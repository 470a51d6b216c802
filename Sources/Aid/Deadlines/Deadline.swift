public import Foundation

/// The last day of a term, by the Civil Code 2015 art. 144–148, and why it is that day.
public struct Deadline: Sendable, Equatable {
    /// The day that the text names or the count reaches.
    public let raw: Day
    /// The day after which it is late: `raw`, moved off days that are not worked.
    public let effective: Day
    /// The steps from the question to the answer, in order.
    public let because: [Reason]

    /// What a term is counted in.
    public enum Unit: String, Sendable, CaseIterable {
        /// Counted as the days that the hours can reach: 24 hours are one day, 25 are two.
        case hours
        case days
        case workingDays = "working-days"
        case months

        /// Its plural, for sentences.
        public var word: Sentence {
            switch self {
            case .hours: "hours"
            case .days: "days"
            case .workingDays: "working days"
            case .months: "months"
            }
        }
    }

    /// Where a last day goes that is not worked (art. 148(5)).
    public enum Roll: String, Sendable, CaseIterable {
        case next, previous
        /// It stays. Not called `none`, which an optional would take for itself.
        case stay = "none"
    }

    /// A length of time counted from an event's day, which itself is not counted.
    public struct Term: Sendable, Equatable {
        /// How many units, 0 to `longest`.
        public let amount: Int
        /// What is counted.
        public let unit: Unit
        /// Counted backwards, as in "at least 60 days before".
        public let isBefore: Bool

        /// The longest term, beyond any that the register's days can hold.
        public static let longest = 1_000_000

        /// Throws for a negative amount and for more than `longest`.
        public init(_ amount: Int, _ unit: Unit, before: Bool = false) throws(AidError) {
            guard (0...Term.longest).contains(amount) else {
                throw AidError(
                    "invalid-term", "a term of \(amount) \(unit.word) cannot be counted",
                    hint: "Give a number from 0 to \(Term.longest); to count backwards, "
                        + "say that the term is before the day.")
            }
            self.amount = amount
            self.unit = unit
            isBefore = before
        }

        /// Away from days that are not worked, without shortening somebody's time: forward, but
        /// backward for terms that end before an event.
        public var defaultRoll: Roll { isBefore ? .previous : .next }
    }

    /// A date that a text fixes, as "15 January at the latest".
    public static func fixed(
        on day: Day, roll: Roll = .next, calendar: BusinessCalendar
    ) -> Deadline {
        let (effective, reasons) = rolled(day, roll, calendar)
        return Deadline(raw: day, effective: effective, because: [.fixed(day)] + reasons)
    }

    /// The end of a term that an event starts. Throws where it leaves the register's days.
    public static func counted(
        from day: Day, _ term: Term, roll: Roll? = nil, calendar: BusinessCalendar
    ) throws(AidError) -> Deadline {
        let (raw, counting) = count(term, from: day, calendar)
        guard raw >= .first, raw <= .last else {
            throw outOfRange(term, from: day)
        }
        let (effective, rolling) = rolled(raw, roll ?? term.defaultRoll, calendar)
        return Deadline(raw: raw, effective: effective, because: counting + rolling)
    }

    /// The day on which hours end that are counted on the clock from an instant. Throws for any
    /// other unit, and where the end leaves the register's days.
    public static func counted(
        from instant: Date, _ term: Term, roll: Roll? = nil, calendar: BusinessCalendar,
        zone: Zone
    ) throws(AidError) -> Deadline {
        guard term.unit == .hours else {
            throw AidError(
                "invalid-term", "only hours are counted from an instant",
                hint: "Give the day of the event, as 2026-11-16.")
        }
        let end = instant.addingTimeInterval(
            Double(term.isBefore ? -term.amount : term.amount) * 3600)
        let raw = zone.day(of: end)
        guard raw >= .first, raw <= .last else {
            let day = zone.day(of: instant)
            throw outOfRange(term, from: day)
        }
        let (effective, rolling) = rolled(raw, roll ?? term.defaultRoll, calendar)
        let counting = Reason.onTheClock(
            hours: term.amount, isBefore: term.isBefore, from: ClockTime(instant, zone),
            to: ClockTime(end, zone))
        return Deadline(raw: raw, effective: effective, because: [counting] + rolling)
    }
}

extension Deadline {
    private static func outOfRange(_ term: Term, from day: Day) -> AidError {
        AidError(
            "term-out-of-range",
            term.isBefore
                ? "\(term.amount) \(term.unit.word) before \(day) end outside "
                    + "\(Day.first) to \(Day.last)"
                : "\(term.amount) \(term.unit.word) from \(day) end outside "
                    + "\(Day.first) to \(Day.last)",
            hint: "Give a shorter term.")
    }

    private static func count(
        _ term: Term, from day: Day, _ calendar: BusinessCalendar
    ) -> (Day, [Reason]) {
        let sign = term.isBefore ? -1 : 1
        var raw: Day
        var reasons: [Reason] = term.amount == 0 ? [] : [.notCounted(day)]
        switch term.unit {
        case .hours: raw = day.adding(days: sign * ((term.amount + 23) / 24))
        case .days: raw = day.adding(days: sign * term.amount)
        case .months: raw = day.adding(months: sign * term.amount)
        case .workingDays:
            let passed: [Reason]
            (raw, passed) = countWorking(sign * term.amount, from: day, calendar)
            reasons += passed
        }
        reasons.append(
            .counted(amount: term.amount, unit: term.unit, isBefore: term.isBefore, to: raw))
        if term.unit == .months, raw.parts.day < day.parts.day {
            reasons.append(.clamped(wanted: day.parts.day, to: raw))
        }
        return (raw, reasons)
    }

    private static func countWorking(
        _ amount: Int, from day: Day, _ calendar: BusinessCalendar
    ) -> (Day, [Reason]) {
        let step = amount.signum()
        var left = abs(amount)
        var reached = day
        var reasons: [Reason] = []
        while left > 0, reached >= .first, reached <= .last {
            reached = reached.adding(days: step)
            if calendar.isWorking(reached) {
                left -= 1
                if calendar.isMakeUpDay(reached) {
                    reasons.append(.madeUp(reached, name: calendar.name(of: reached)))
                }
            } else if !reached.isWeekend {
                reasons.append(.passedOver(reached, name: calendar.name(of: reached)))
            }
        }
        // The year of the last day is judged where the roll is; here the years on the way.
        let years = min(day, reached).year...max(day, reached).year
        let missing = years.filter { $0 != reached.year && !calendar.covers($0) }
        return (reached, reasons + missing.map { .calendarMissing(year: $0) })
    }

    private static func rolled(
        _ raw: Day, _ roll: Roll, _ calendar: BusinessCalendar
    ) -> (Day, [Reason]) {
        let effective =
            switch roll {
            case .next: calendar.workingDay(onOrAfter: raw)
            case .previous: calendar.workingDay(onOrBefore: raw)
            case .stay: raw
            }
        var reasons: [Reason] = []
        if effective != raw {
            reasons.append(.rolled(from: raw, to: effective, name: calendar.name(of: raw)))
        } else if !calendar.isWorking(raw) {
            reasons.append(.kept(raw, name: calendar.name(of: raw)))
        } else if calendar.isMakeUpDay(raw) {
            reasons.append(.madeUp(raw, name: calendar.name(of: raw)))
        }
        let years = min(raw, effective).year...max(raw, effective).year
        return (
            effective,
            reasons + years.filter { !calendar.covers($0) }.map { .calendarMissing(year: $0) }
        )
    }
}
