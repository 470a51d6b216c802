import Foundation
import Testing

@testable import vientro

@Suite struct FormsTests {
    private let vi = Forms(language: .vi)
    private let en = Forms(language: .en)

    @Test(arguments: [
        ("0", "0", "0"), ("999", "999", "999"), ("1751", "1.751", "1,751"),
        ("131250000000", "131.250.000.000", "131,250,000,000"),
        ("705130.79", "705.130,79", "705,130.79"), ("-1000", "-1.000", "-1,000"),
        ("-100.5", "-100,5", "-100.5"), ("n/a", "n/a", "n/a"), ("", "", ""),
        (
            "123456789012345678901234567890", "123.456.789.012.345.678.901.234.567.890",
            "123,456,789,012,345,678,901,234,567,890"
        ),
    ])
    func `numbers are grouped in each language's way`(text: String, vi: String, en: String) {
        #expect(self.vi.number(text) == vi)
        #expect(self.en.number(text) == en)
    }

    @Test func `grouping changes nothing but separators`() {
        for number in stride(from: -2_000_000, through: 2_000_000, by: 997) {
            #expect(vi.count(number).filter { $0 != "." } == String(number))
        }
    }

    @Test func `days and instants have their national forms`() {
        #expect(vi.day("2026-12-31") == "31/12/2026")
        #expect(en.day("2026-12-31") == "2026-12-31")
        #expect(vi.day(nil) == "–")
        #expect(vi.day("soon") == "soon")
        #expect(vi.instant("2026-11-16T08:05:12+07:00") == "08:05 ngày 16/11/2026")
        #expect(en.instant("2026-11-16T08:05:12+07:00") == "2026-11-16 08:05")
        #expect(
            vi.longInstant("2026-11-16T08:05:12+07:00") == "08:05, thứ Hai, ngày 16/11/2026")
        #expect(en.longInstant("2026-02-28T08:05:12+07:00") == "08:05, Saturday, 2026-02-28")
    }

    @Test func `weekdays follow one another for years`() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        let start = try #require(
            calendar.date(from: DateComponents(year: 2023, month: 12, day: 30)))
        for day in 0..<900 {
            let date = try #require(calendar.date(byAdding: .day, value: day, to: start))
            let weekday = Word.weekdays[calendar.component(.weekday, from: date) - 1].en
            let iso = String(ISO8601DateFormatter().string(from: date).prefix(10)) + "T00:00:00Z"
            #expect(en.longInstant(iso).contains(weekday))
        }
    }

    @Test func `small counts in Vietnamese have a leading zero`() {
        #expect(vi.formalCount(7) == "07")
        #expect(vi.formalCount(12) == "12")
        #expect(en.formalCount(7) == "7")
    }

    @Test func `periods read as offices say them`() {
        #expect(vi.period("2026-H1") == "6 tháng đầu năm 2026")
        #expect(vi.period("2026-Q3") == "quý 3/2026")
        #expect(vi.period("2026-10") == "10/2026")
        #expect(vi.period("2026") == "2026")
        #expect(en.period("2026-H1") == "2026-H1")
        #expect(vi.namedPeriod("2026") == "năm 2026")
        #expect(vi.namedPeriod("2026-12") == "tháng 12/2026")
        #expect(vi.namedPeriod("2026-Q3") == "quý 3/2026")
        #expect(vi.namedPeriod("2026-H2") == "6 tháng cuối năm 2026")
        #expect(en.namedPeriod("2026") == "2026")
    }

    @Test func `shares are rounded half away from zero`() {
        func share(_ part: String, _ whole: String) -> String? {
            Share.percent(part, of: whole, forms: en)
        }
        #expect(share("36764127800", "131250000000") == "28.0 %")
        #expect(share("1", "2000") == "0.1 %")
        #expect(share("-1", "2000") == "-0.1 %")
        #expect(share("1", "2001") == "0.0 %")
        #expect(share("5", "0") == nil)
        #expect(share("705130.79", "705130.79") == "100.0 %")
        #expect(Share.percent("1", of: "8", forms: vi) == "12,5 %")
    }
}
