extension ReportRule {
    /// A report that comes back every year, half, quarter or month.
    public struct Cycle: Sendable, Equatable {
        /// How long its periods are.
        public let kind: Period.Kind
        /// Which periods of the year are reported, from 1; empty means every one.
        public let positions: Set<Int>
        /// Which days a report covers.
        public let window: Window
        /// When it is due.
        public let due: Due

        /// The days that a report covers, which need not be those of its period.
        ///
        /// Decree 58/2022 counts a year from 15 December to 14 December: `startMonths` −1,
        /// `startDay` 15. Circular 23/2022 adds January to the year: `extraMonths` 1.
        public struct Window: Sendable, Equatable {
            /// Months from the period's first month to the month in which the window begins.
            public let startMonths: Int
            /// The day of that month, 1–28.
            public let startDay: Int
            /// Months that the window runs on into the next one.
            public let extraMonths: Int

            /// The period's own days.
            public static let calendar = Window(startMonths: 0, startDay: 1, extraMonths: 0)
        }

        /// The day that the text names.
        public enum Due: Sendable, Equatable {
            /// A date, in the period's year plus an offset.
            case date(month: Int, day: Int, yearOffset: Int)
            /// A day of the month that comes so many months after the period's last month.
            case monthsAfter(Int, day: Int)
        }

        /// Whether this rule asks for a report on that period.
        public func covers(_ period: Period) -> Bool {
            period.kind == kind && (positions.isEmpty || positions.contains(period.position))
        }

        /// The first and the last day whose facts the report holds.
        public func days(of period: Period) -> (from: Day, to: Day) {
            (windowStart(period), lastOwnDay(period, extra: window.extraMonths))
        }

        /// The last day that makes the report owed: settlement months after it do not.
        func lastOwedDay(of period: Period) -> Day { lastOwnDay(period, extra: 0) }

        /// The statutory day; the month's last where the month is shorter.
        public func dueDay(of period: Period) -> Day {
            switch due {
            case .date(let month, let day, let yearOffset):
                let january = Period(containing: period.firstDay, .year).firstDay
                return Cycle.day(day, of: january.adding(months: yearOffset * 12 + month - 1))
            case .monthsAfter(let months, let day):
                let first = period.firstDay.adding(months: kind.months - 1 + months)
                return Cycle.day(day, of: first)
            }
        }

        /// The periods whose window has a day in `first…last`, ascending.
        func periods(from first: Day, through last: Day) -> [Period] {
            guard first <= last else { return [] }
            // A window may lie a few months off its period, so look a year to each side.
            return Period.all(
                kind, from: first.adding(months: -12), through: last.adding(months: 12)
            ).filter { covers($0) && windowStart($0) <= last && lastOwedDay(of: $0) >= first }
        }

        private func windowStart(_ period: Period) -> Day {
            period.firstDay.adding(months: window.startMonths).adding(days: window.startDay - 1)
        }

        private func lastOwnDay(_ period: Period, extra: Int) -> Day {
            windowStart(period).adding(months: kind.months + extra).adding(days: -1)
        }

        private static func day(_ day: Int, of firstOfMonth: Day) -> Day {
            let (year, month, _) = firstOfMonth.parts
            return firstOfMonth.adding(days: min(day, Day.length(of: month, in: year)) - 1)
        }
    }
}
