import Testing

@testable import Aid

@Suite struct ReportingWindowTests {
    @Test(arguments: [
        ("nd58", "2026", "2025-12-15", "2026-12-14"),
        ("nd09", "2026", "2025-12-15", "2026-12-14"),
        ("nd09", "2026-H1", "2025-12-15", "2026-06-14"),
        ("nd09", "2026-H2", "2026-06-15", "2026-12-14"),
        ("nd09", "2026-Q1", "2025-12-15", "2026-03-14"),
        ("nd09", "2026-03", "2026-02-15", "2026-03-14"),
        ("tt23", "2026", "2026-01-01", "2027-01-31"),
        ("tt23", "2026-H2", "2026-07-01", "2026-12-31"),
        ("tt23", "2024-02", "2024-02-01", "2024-02-29"),
        ("calendar", "2026-Q3", "2026-07-01", "2026-09-30"),
    ])
    func `counts the days that its regime counts`(
        _ code: String, _ period: String, _ first: String, _ last: String
    ) throws {
        let window = try #require(ReportingWindow.all.first { $0.code == code })
        let days = try #require(window.days(of: try Period(parsing: period)))
        #expect(days.first.iso == first)
        #expect(days.last.iso == last)
        #expect(!window.basis.isEmpty)
    }

    @Test func `knows no half of a regime that reports by the year`() throws {
        let window = try #require(ReportingWindow.all.first { $0.code == "nd58" })
        #expect(window.days(of: try Period(parsing: "2026-H1")) == nil)
        #expect(window.kinds == [.year])
    }

    @Test func `the year before keeps the end of a month`() throws {
        func before(_ first: String, _ last: String) throws -> [String] {
            let days = ReportingWindow.yearBefore(
                try #require(Day(iso: first)), try #require(Day(iso: last)))
            return [days.first.iso, days.last.iso]
        }
        #expect(try before("2024-02-01", "2024-02-29") == ["2023-02-01", "2023-02-28"])
        #expect(try before("2025-02-01", "2025-02-28") == ["2024-02-01", "2024-02-29"])
        #expect(try before("2025-12-15", "2026-12-14") == ["2024-12-15", "2025-12-14"])
    }
}
