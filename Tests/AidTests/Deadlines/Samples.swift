import Testing

@testable import Aid

/// A day by its ISO text; a misspelt one fails the test that uses it.
func day(_ iso: String, sourceLocation: SourceLocation = #_sourceLocation) -> Day {
    guard let day = Day(iso: iso) else {
        Issue.record("\(iso) is not a date", sourceLocation: sourceLocation)
        return Day(number: 0)
    }
    return day
}

extension BusinessCalendar {
    /// Holidays and make-up days of 2025 to 2027, as far as published or reckoned.
    static let sample = BusinessCalendar(
        [
            .init(day("2025-01-01"), .holiday, name: "Tết Dương lịch"),
            .init(day("2025-09-01"), .holiday, name: "Quốc khánh"),
            .init(day("2025-09-02"), .holiday, name: "Quốc khánh"),
            .init(day("2026-01-01"), .holiday, name: "Tết Dương lịch"),
            .init(day("2026-04-26"), .holiday, name: "Giỗ Tổ Hùng Vương"),
            .init(day("2026-04-27"), .holiday, name: "nghỉ bù Giỗ Tổ Hùng Vương"),
            .init(day("2026-04-30"), .holiday, name: "Ngày Chiến thắng"),
            .init(day("2026-05-01"), .holiday, name: "Quốc tế Lao động"),
            .init(day("2026-08-22"), .workingDay, name: "làm bù ngày 31/08/2026"),
            .init(day("2027-01-01"), .holiday, name: "Tết Dương lịch"),
        ]
            + (14...22).map {
                .init(day("2026-02-\($0)"), .holiday, name: "Tết Nguyên đán")
            }
            + ["2026-08-29", "2026-08-30", "2026-08-31", "2026-09-01", "2026-09-02"].map {
                .init(day($0), .holiday, name: "Quốc khánh")
            })
}
