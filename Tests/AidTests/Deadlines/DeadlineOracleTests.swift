import Testing

@testable import Aid

/// Deadlines against a count that walks one day at a time and knows no arithmetic.
struct DeadlineOracleTests {
    private static let calendar = BusinessCalendar.sample

    private static func walked(
        _ amount: Int, _ unit: Deadline.Unit, _ before: Bool, from day: Day
    ) -> Day {
        let step = before ? -1 : 1
        var reached = day
        var left = amount
        switch unit {
        case .hours:
            while left > 0 {
                reached = reached.adding(days: step)
                left -= 24
            }
        case .days:
            while left > 0 {
                reached = reached.adding(days: step)
                left -= 1
            }
        case .workingDays:
            while left > 0 {
                reached = reached.adding(days: step)
                if calendar.isWorking(reached) { left -= 1 }
            }
        case .months:
            var (year, month, wanted) = day.parts
            while left > 0 {
                month += step
                if month == 13 { (year, month) = (year + 1, 1) }
                if month == 0 { (year, month) = (year - 1, 12) }
                left -= 1
            }
            while Day(year, month, wanted) == nil { wanted -= 1 }
            reached = Day(year, month, wanted) ?? reached
        }
        return reached
    }

    private static func rolled(_ day: Day, _ step: Int) -> Day {
        var reached = day
        while !calendar.isWorking(reached) { reached = reached.adding(days: step) }
        return reached
    }

    @Test(arguments: Deadline.Unit.allCases)
    func `agrees with a walk day by day`(_ unit: Deadline.Unit) throws {
        let first = day("2025-07-01").number
        for number in stride(from: first, through: first + 700, by: 3) {
            let start = Day(number: number)
            for amount in [0, 1, 2, 3, 5, 6, 7, 10, 15, 23, 24, 25, 30, 45, 60, 72] {
                for before in [false, true] {
                    let found = try Deadline.counted(
                        from: start, .init(amount, unit, before: before),
                        calendar: Self.calendar)
                    let raw = Self.walked(amount, unit, before, from: start)
                    #expect(found.raw == raw)
                    #expect(found.effective == Self.rolled(raw, before ? -1 : 1))
                }
            }
        }
    }
}
