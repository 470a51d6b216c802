import Foundation
import Testing

@testable import Aid

struct DayTests {
    private static let calendar: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(secondsFromGMT: 0) ?? .gmt
        return calendar
    }()

    @Test func `agrees with Foundation on every day of 400 years`() throws {
        let start = try #require(Day(1900, 1, 1))
        // The Gregorian calendar repeats after 146,097 days; walk a little more.
        var year = 1900
        var month = 1
        var day = 1
        for number in start.number...(start.number + 146_200) {
            let made = Day(number: number)
            #expect(made.parts == (year, month, day))
            #expect(Day(year, month, day) == made)
            day += 1
            if day > Day.length(of: month, in: year) { (month, day) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
        }
    }

    @Test func `has Foundation's parts and weekdays over 400 years`() throws {
        let start = try #require(Day(1900, 1, 1)).number
        // 13 shares no factor with 7 or 4, so every weekday and leap position comes by.
        for number in stride(from: start, through: start + 146_097, by: 13) {
            let instant = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = Self.calendar.dateComponents(
                [.year, .month, .day, .weekday], from: instant)
            let day = Day(number: number)
            #expect(day.year == parts.year)
            #expect(day.month == parts.month)
            #expect(day.parts.day == parts.day)
            #expect(day.weekday % 7 + 1 == parts.weekday)
        }
    }

    @Test func `writes and reads every date of its range back`() throws {
        for number in stride(from: Day.first.number, through: Day.last.number, by: 11) {
            let day = Day(number: number)
            #expect(Day(iso: day.iso) == day)
        }
        #expect(Day.first.iso == "1900-01-01")
        #expect(Day.last.iso == "2999-12-31")
    }

    @Test(arguments: [
        "2026-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-1-01", "26-01-01",
        "2026-01-01 ", "2026/01/01", "1899-12-31", "3000-01-01", "+026-01-01", "2026-01-0١", "",
    ])
    func `reads no date that the calendar or the register has not`(_ text: String) {
        #expect(Day(iso: text) == nil)
    }

    @Test func `knows the leap years`() {
        #expect(Day(2000, 2, 29) != nil)
        #expect(Day(1900, 2, 29) == nil)
        #expect(Day(2024, 2, 29) != nil)
        #expect(Day(2100, 2, 29) == nil)
    }

    // Foundation is no oracle here: it takes 24 months from 2000-02-29 to 1998-03-01.
    @Test func `adds months like a walk month by month, clamped to the month's end`() throws {
        for number in stride(from: 10_000, through: 25_000, by: 7) {
            let start = Day(number: number)
            for months in [-25, -12, -6, -1, 0, 1, 5, 6, 11, 13, 24] {
                var (year, month, wanted) = start.parts
                for _ in 0..<abs(months) {
                    month += months.signum()
                    if month == 13 { (year, month) = (year + 1, 1) }
                    if month == 0 { (year, month) = (year - 1, 12) }
                }
                while Day(year, month, wanted) == nil { wanted -= 1 }
                #expect(start.adding(months: months) == Day(year, month, wanted))
            }
        }
    }

    @Test func `calls Saturday and Sunday the weekend`() throws {
        let saturday = try #require(Day(iso: "2026-08-22"))
        #expect(saturday.weekday == 6)
        #expect(saturday.isWeekend)
        #expect(saturday.adding(days: 1).isWeekend)
        #expect(!saturday.adding(days: 2).isWeekend)
        #expect(Day(number: 0).weekday == 4)
        #expect(Day(number: -4).weekday == 7)
    }

    @Test func `is a plain string in JSON`() throws {
        let day = try #require(Day(iso: "2026-12-31"))
        let bytes = try JSONEncoder().encode([day])
        #expect(String(decoding: bytes, as: UTF8.self) == #"["2026-12-31"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: bytes) == [day])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
