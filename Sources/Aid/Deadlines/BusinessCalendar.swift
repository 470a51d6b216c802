/// Which days are worked: Monday to Friday, but for the dated exceptions that the office enters.
///
/// Holidays and make-up days are fixed by the Prime Minister each year (Labour Code 2019
/// art. 112), so they are data; a year without them is a gap to be shown, not a year of work.
public struct BusinessCalendar: Sendable, Equatable {
    /// What an exception makes of its day.
    public enum Kind: String, Sendable, CaseIterable {
        case holiday
        case workingDay = "working-day"
    }

    /// One dated exception, as a row of the calendar register.
    public struct Entry: Sendable, Equatable {
        public let day: Day
        public let kind: Kind
        /// What the day is called, as `Quốc khánh`; nil without a name.
        public let name: String?

        public init(_ day: Day, _ kind: Kind, name: String? = nil) {
            self.day = day
            self.kind = kind
            self.name = name
        }
    }

    private let entries: [Day: Entry]
    private let holidayYears: Set<Int>

    /// Of two entries for one day the later in the list counts.
    public init(_ entries: [Entry]) {
        self.entries = Dictionary(entries.map { ($0.day, $0) }) { _, later in later }
        holidayYears = Set(self.entries.values.lazy.filter { $0.kind == .holiday }.map(\.day.year))
    }

    /// True on a weekday that is no holiday and on a weekend day that is made up.
    public func isWorking(_ day: Day) -> Bool {
        switch entries[day]?.kind {
        case .holiday: false
        case .workingDay: true
        case nil: !day.isWeekend
        }
    }

    /// What the exception on that day is called; nil without one or without a name.
    public func name(of day: Day) -> String? { entries[day]?.name }

    /// Whether that day is a holiday by an entry, weekday or not.
    public func isHoliday(_ day: Day) -> Bool { entries[day]?.kind == .holiday }

    /// Whether a weekend day is worked to make up for another.
    public func isMakeUpDay(_ day: Day) -> Bool {
        day.isWeekend && entries[day]?.kind == .workingDay
    }

    /// Whether any holiday is entered for that year; without one the answers are doubtful.
    public func covers(_ year: Int) -> Bool { holidayYears.contains(year) }

    /// That day if it is worked, else the first worked day after it.
    public func workingDay(onOrAfter day: Day) -> Day {
        var found = day
        while !isWorking(found) { found = found.adding(days: 1) }
        return found
    }

    /// That day if it is worked, else the last worked day before it.
    public func workingDay(onOrBefore day: Day) -> Day {
        var found = day
        while !isWorking(found) { found = found.adding(days: -1) }
        return found
    }

    /// The first worked day after that day.
    public func nextWorkingDay(after day: Day) -> Day {
        workingDay(onOrAfter: day.adding(days: 1))
    }

    /// The last worked day before that day.
    public func previousWorkingDay(before day: Day) -> Day {
        workingDay(onOrBefore: day.adding(days: -1))
    }
}
