import Testing

@testable import Aid

struct DeadlineTests {
    private let calendar = BusinessCalendar.sample

    @Test(arguments: [
        ("2026-02-28", "2026-03-02"),  // Circular 23, year 2025: a Saturday
        ("2027-07-31", "2027-08-02"),  // Circular 23, first half of 2027: a Saturday
        ("2026-08-22", "2026-08-22"),  // a Saturday that is worked
        ("2026-04-26", "2026-04-28"),  // a Sunday and the Monday off for it
        ("2026-12-18", "2026-12-18"),
    ])
    func `moves a fixed date to the next working day`(_ raw: String, _ effective: String) {
        let deadline = Deadline.fixed(on: day(raw), calendar: calendar)
        #expect(deadline.raw == day(raw))
        #expect(deadline.effective == day(effective))
    }

    @Test(arguments: [
        ("2025-08-31", 6, Deadline.Unit.months, false, "2026-02-28", "2026-03-02"),
        ("2026-08-24", 5, .days, false, "2026-08-29", "2026-09-03"),
        ("2026-08-19", 5, .workingDays, false, "2026-08-25", "2026-08-25"),
        ("2026-08-26", 5, .workingDays, false, "2026-09-07", "2026-09-07"),
        ("2026-06-30", 60, .days, true, "2026-05-01", "2026-04-29"),
        ("2026-08-25", 5, .workingDays, true, "2026-08-19", "2026-08-19"),
        ("2026-03-31", 1, .months, true, "2026-02-28", "2026-02-27"),
        ("2026-11-02", 24, .hours, false, "2026-11-03", "2026-11-03"),
        ("2026-11-02", 25, .hours, false, "2026-11-04", "2026-11-04"),
        ("2026-11-02", 0, .days, false, "2026-11-02", "2026-11-02"),
        ("2026-11-01", 0, .workingDays, false, "2026-11-01", "2026-11-02"),
    ])
    func `counts a term from a day that is not counted`(
        _ from: String, _ amount: Int, _ unit: Deadline.Unit, _ before: Bool, _ raw: String,
        _ effective: String
    ) throws {
        let deadline = try Deadline.counted(
            from: day(from), .init(amount, unit, before: before), calendar: calendar)
        #expect(deadline.raw == day(raw))
        #expect(deadline.effective == day(effective))
    }

    @Test func `rolls as asked, whatever the direction of the count`() throws {
        let back = try Deadline.Term(60, .days, before: true)
        func effective(_ roll: Deadline.Roll?) throws -> Day {
            try Deadline.counted(
                from: day("2026-06-30"), back, roll: roll, calendar: calendar
            ).effective
        }
        #expect(try effective(nil) == day("2026-04-29"))
        #expect(try effective(.next) == day("2026-05-04"))
        #expect(try effective(.previous) == day("2026-04-29"))
        #expect(try effective(.stay) == day("2026-05-01"))
        #expect(Deadline.Roll(rawValue: "none") == .stay)
    }

    @Test func `gives its reasons in order`() throws {
        let closing = try Deadline.counted(
            from: day("2025-08-31"), .init(6, .months), calendar: calendar)
        #expect(
            closing.because == [
                .notCounted(day("2025-08-31")),
                .counted(amount: 6, unit: .months, isBefore: false, to: day("2026-02-28")),
                .clamped(wanted: 31, to: day("2026-02-28")),
                .rolled(from: day("2026-02-28"), to: day("2026-03-02"), name: nil),
            ])
        let holidays = try Deadline.counted(
            from: day("2026-08-26"), .init(5, .workingDays), calendar: calendar)
        #expect(
            holidays.because == [
                .notCounted(day("2026-08-26")),
                .passedOver(day("2026-08-31"), name: "Quốc khánh"),
                .passedOver(day("2026-09-01"), name: "Quốc khánh"),
                .passedOver(day("2026-09-02"), name: "Quốc khánh"),
                .counted(amount: 5, unit: .workingDays, isBefore: false, to: day("2026-09-07")),
            ])
        #expect(
            Deadline.fixed(on: day("2026-08-22"), calendar: calendar).because == [
                .fixed(day("2026-08-22")),
                .madeUp(day("2026-08-22"), name: "làm bù ngày 31/08/2026"),
            ])
        #expect(
            Deadline.fixed(on: day("2026-05-01"), roll: .stay, calendar: calendar).because == [
                .fixed(day("2026-05-01")), .kept(day("2026-05-01"), name: "Quốc tế Lao động"),
            ])
    }

    @Test func `says once for each year that its holidays are not entered`() throws {
        #expect(
            Deadline.fixed(on: day("2030-03-04"), calendar: calendar).because == [
                .fixed(day("2030-03-04")), .calendarMissing(year: 2030),
            ])
        let long = try Deadline.counted(
            from: day("2028-11-01"), .init(300, .workingDays), calendar: calendar)
        let missing = long.because.filter { $0.code == "calendar-missing" }
        #expect(missing == [.calendarMissing(year: 2028), .calendarMissing(year: 2029)])
    }

    @Test func `refuses terms that cannot be counted`() {
        #expect(throws: AidError.self) { try Deadline.Term(-1, .days) }
        #expect(throws: AidError.self) { try Deadline.Term(1_000_001, .days) }
        for unit in Deadline.Unit.allCases where unit != .hours {
            #expect(throws: AidError.self) {
                try Deadline.counted(
                    from: day("2026-01-01"), .init(1_000_000, unit), calendar: calendar)
            }
        }
    }

    @Test func `words every reason in both languages`() {
        let friday = day("2026-05-01")
        let reasons: [Deadline.Reason] = [
            .fixed(friday), .notCounted(friday),
            .counted(amount: 60, unit: .days, isBefore: true, to: friday),
            .clamped(wanted: 31, to: day("2026-02-28")), .passedOver(friday, name: nil),
            .madeUp(day("2026-08-22"), name: nil),
            .rolled(from: day("2026-02-28"), to: day("2026-03-02"), name: nil),
            .kept(friday, name: "Quốc tế Lao động"), .calendarMissing(year: 2028),
        ]
        #expect(Set(reasons.map(\.code)).count == reasons.count)
        #expect(
            reasons.map { $0.text(.en) } == [
                "the date is fixed as 2026-05-01", "2026-05-01 itself is not counted",
                "60 days back is 2026-05-01",
                "the month has no day 31, so its last day 2026-02-28 counts",
                "2026-05-01 is a holiday and is not counted",
                "Saturday 2026-08-22 is a working day",
                "2026-02-28 is a Saturday, so the next working day 2026-03-02 counts",
                "2026-05-01 is a holiday (Quốc tế Lao động) and is kept, since no roll applies",
                "no holidays are entered for 2028, so only weekends were considered",
            ])
        #expect(
            reasons.map { $0.text(.vi) } == [
                "hạn ấn định là ngày 01/05/2026", "ngày 01/05/2026 không tính vào thời hạn",
                "tính ngược 60 ngày, đến ngày 01/05/2026",
                "tháng không có ngày 31, lấy ngày cuối tháng là 28/02/2026",
                "ngày 01/05/2026 là ngày nghỉ, không tính",
                "thứ Bảy, ngày 22/08/2026 là ngày làm việc",
                "ngày 28/02/2026 là thứ Bảy, dời đến ngày làm việc tiếp theo là 02/03/2026",
                "ngày 01/05/2026 là ngày nghỉ (Quốc tế Lao động), giữ nguyên vì không áp dụng "
                    + "dời ngày",
                "chưa nhập lịch nghỉ lễ năm 2028, chỉ xét thứ Bảy và Chủ nhật",
            ])
    }
}
