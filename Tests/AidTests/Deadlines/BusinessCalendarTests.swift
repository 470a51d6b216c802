import Testing

@testable import Aid

struct BusinessCalendarTests {
    private let calendar = BusinessCalendar.sample

    @Test func `works on weekdays and made-up weekend days only`() {
        #expect(calendar.isWorking(day("2026-08-21")))
        #expect(calendar.isWorking(day("2026-08-22")))
        #expect(!calendar.isWorking(day("2026-08-23")))
        #expect(!calendar.isWorking(day("2026-09-02")))
        #expect(!calendar.isWorking(day("2026-08-29")))
    }

    @Test func `names its exceptions and no other day`() {
        #expect(calendar.name(of: day("2026-09-02")) == "Quốc khánh")
        #expect(calendar.name(of: day("2026-09-03")) == nil)
        #expect(calendar.isMakeUpDay(day("2026-08-22")))
        #expect(!calendar.isMakeUpDay(day("2026-08-21")))
        #expect(calendar.isHoliday(day("2026-08-29")))
    }

    @Test func `covers a year by its holidays, not by its make-up days`() {
        #expect(calendar.covers(2026))
        #expect(!calendar.covers(2028))
        let madeUp = BusinessCalendar([.init(day("2028-01-08"), .workingDay)])
        #expect(!madeUp.covers(2028))
    }

    @Test func `finds the working days around Tết`() {
        #expect(calendar.nextWorkingDay(after: day("2026-02-13")) == day("2026-02-23"))
        #expect(calendar.previousWorkingDay(before: day("2026-02-23")) == day("2026-02-13"))
        #expect(calendar.workingDay(onOrAfter: day("2026-02-13")) == day("2026-02-13"))
        #expect(calendar.workingDay(onOrAfter: day("2026-02-14")) == day("2026-02-23"))
        #expect(calendar.workingDay(onOrBefore: day("2026-02-22")) == day("2026-02-13"))
    }

    @Test func `lets the later entry for a day count`() {
        let twice = BusinessCalendar([
            .init(day("2026-08-21"), .holiday), .init(day("2026-08-21"), .workingDay),
        ])
        #expect(twice.isWorking(day("2026-08-21")))
    }
}
