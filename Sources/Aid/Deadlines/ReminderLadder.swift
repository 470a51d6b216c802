/// When a report is reminded of: calendar days before its last day, working days after it.
///
/// Where the day that the text names and the one moved off days of rest differ, the steps before
/// count from the earlier and those after from the later: everybody is reminded in time, and
/// nobody is called late who is not.
///
/// No law sets these steps; they are the office's own, a row for each rule or one for all.
public struct ReminderLadder: Sendable, Equatable {
    /// Days before the earlier of the two, the farthest first.
    public let beforeDays: [Int]
    /// Working days after the last day, the nearest first.
    public let afterWorkingDays: [Int]
    /// From this many working days after the last day on the office's head is told too; nil never.
    public let escalateAfter: Int?

    /// The farthest step in days or working days.
    public static let farthest = 366
    /// The most steps on either side.
    public static let most = 20

    /// Takes the steps in any order. Throws for a step outside 1 to `farthest`, one given twice,
    /// more than `most`, and an escalation that no step would reach.
    public init(
        beforeDays: [Int], afterWorkingDays: [Int], escalateAfter: Int?
    ) throws(AidError) {
        for steps in [beforeDays, afterWorkingDays] {
            if let wrong = steps.first(where: { !(1...ReminderLadder.farthest).contains($0) }) {
                throw AidError(
                    "invalid-ladder", "a reminder \(wrong) days from the due day",
                    hint: "A step is 1 to \(ReminderLadder.farthest) days away.")
            }
            guard Set(steps).count == steps.count else {
                throw AidError(
                    "invalid-ladder", "a reminder that is given twice",
                    hint: "Give each step once.")
            }
            guard steps.count <= ReminderLadder.most else {
                throw AidError(
                    "invalid-ladder", "\(steps.count) reminders on one side of the due day",
                    hint: "Give at most \(ReminderLadder.most).")
            }
        }
        if let escalateAfter, !afterWorkingDays.contains(where: { $0 >= escalateAfter }) {
            throw AidError(
                "invalid-ladder",
                "the head is told from \(escalateAfter) working days on, which no step reaches",
                hint: "Add a step of that many working days, or tell the head earlier.")
        }
        if let escalateAfter, escalateAfter < 1 {
            throw AidError(
                "invalid-ladder", "a reminder \(escalateAfter) days from the due day",
                hint: "A step is 1 to \(ReminderLadder.farthest) days away.")
        }
        self.beforeDays = beforeDays.sorted(by: >)
        self.afterWorkingDays = afterWorkingDays.sorted()
        self.escalateAfter = escalateAfter
    }

    /// One step of the ladder and the working day on which it goes.
    public struct Step: Sendable, Hashable {
        public enum Side: String, Sendable {
            case before, after
        }

        public let side: Side
        /// Calendar days before, working days after.
        public let amount: Int
        /// The day on which it goes: worked, so that nobody is written to on a holiday.
        public let on: Day
        /// The head is told too.
        public let isEscalated: Bool

        /// As `before-15` or `after-2`; stable, part of what makes a reminder one of a kind.
        public var code: String { "\(side.rawValue)-\(amount)" }

        /// Where a step of that code stands on any ladder, the earliest least; nil for another
        /// word.
        public static func place(of code: String) -> Int? {
            let parts = code.split(separator: "-")
            guard parts.count == 2, let side = Side(rawValue: String(parts[0])),
                let amount = Int(parts[1])
            else { return nil }
            return side == .before ? -amount : amount
        }
    }

    /// The steps around a last day, the earliest first; those before count from `named`, where the
    /// text names an earlier day.
    ///
    /// A step before that falls on a day of rest goes on the next working day, or where that would
    /// be after the day it counts from, on the working day before.
    public func steps(
        around lastDay: Day, named: Day? = nil, calendar: BusinessCalendar
    ) -> [Step] {
        let first = min(named ?? lastDay, lastDay)
        let before = beforeDays.map { amount in
            let nominal = first.adding(days: -amount)
            let next = calendar.workingDay(onOrAfter: nominal)
            let day = next <= first ? next : calendar.workingDay(onOrBefore: nominal)
            return Step(side: .before, amount: amount, on: day, isEscalated: false)
        }
        var day = lastDay
        var count = 0
        let after = afterWorkingDays.map { amount in
            while count < amount {
                day = calendar.nextWorkingDay(after: day)
                count += 1
            }
            let isEscalated = escalateAfter.map { amount >= $0 } ?? false
            return Step(side: .after, amount: amount, on: day, isEscalated: isEscalated)
        }
        return before + after
    }

    /// The newest step whose day has come, and those before it; nil while none has.
    ///
    /// Once the last day is over a step before it says nothing any more: then only steps after it
    /// are owed, and the others are among the earlier ones.
    public func owed(
        on today: Day, around lastDay: Day, named: Day? = nil, calendar: BusinessCalendar
    ) -> (step: Step, earlier: [Step])? {
        // Most reports are far from due; no row of days of rest is longer than a month.
        let first = min(named ?? lastDay, lastDay)
        guard today >= first.adding(days: -(beforeDays.first ?? 0) - 31) else { return nil }
        let come = steps(around: lastDay, named: named, calendar: calendar)
            .filter { $0.on <= today }
        guard let step = come.last, today <= lastDay || step.side == .after else { return nil }
        return (step, Array(come.dropLast()))
    }
}
