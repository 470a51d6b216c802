import Testing

@testable import Aid

struct PeriodTests {
    @Test(arguments: [
        ("2026", "2026-01-01", "2026-12-31"), ("2026-H1", "2026-01-01", "2026-06-30"),
        ("2026-H2", "2026-07-01", "2026-12-31"), ("2026-Q1", "2026-01-01", "2026-03-31"),
        ("2026-Q3", "2026-07-01", "2026-09-30"), ("2026-10", "2026-10-01", "2026-10-31"),
        ("2024-02", "2024-02-01", "2024-02-29"), ("1900", "1900-01-01", "1900-12-31"),
        ("2999-Q4", "2999-10-01", "2999-12-31"),
    ])
    func `reads a code, knows its days and writes it back`(
        _ code: String, _ first: String, _ last: String
    ) throws {
        let period = try Period(parsing: code)
        #expect(period.firstDay == day(first))
        #expect(period.lastDay == day(last))
        #expect(period.code == code)
    }

    @Test(arguments: [
        "", "26", "2026-", "2026-H3", "2026-H0", "2026-Q5", "2026-h1", "2026-13", "2026-00",
        "2026-1", "2026-10-01", "1899", "3000", "2026-H", "2026 ", "+026", "2026/10", "2026-H10",
    ])
    func `refuses what is not a code, with the forms that are`(_ text: String) {
        let error = #expect(throws: AidError.self) { try Period(parsing: text) }
        #expect(error?.code == "invalid-period")
        #expect(error?.hint?.english.contains("2026-H1") == true)
    }

    @Test(arguments: Period.Kind.allCases)
    func `puts each day of ten years into one period, without gaps`(_ kind: Period.Kind) {
        var current = Period(containing: day("2020-01-01"), kind)
        for number in day("2020-01-01").number...day("2029-12-31").number {
            let today = Day(number: number)
            if today > current.lastDay {
                #expect(current.next.firstDay == today)
                #expect(current.next.previous == current)
                current = current.next
            }
            #expect(Period(containing: today, kind) == current)
            #expect(current.contains(today))
            #expect(Period(code: current.code) == current)
        }
    }

    @Test func `lists the periods that a span touches`() {
        let codes = Period.all(.half, from: day("2025-06-30"), through: day("2026-07-01"))
            .map(\.code)
        #expect(codes == ["2025-H1", "2025-H2", "2026-H1", "2026-H2"])
        #expect(
            Period.all(.month, from: day("2026-10-31"), through: day("2026-10-31")).map(\.code)
                == ["2026-10"])
        #expect(Period.all(.year, from: day("2026-01-02"), through: day("2026-01-01")).isEmpty)
    }

    @Test func `finds the same period a year earlier`() {
        #expect(Period(.quarter, year: 2026, position: 3)?.yearBefore.code == "2025-Q3")
        #expect(Period(.month, year: 2026, position: 13) == nil)
        #expect(Period(.year, year: 2026, position: 2) == nil)
    }
}
