import Testing

@testable import Aid

extension ReportRule.Columns {
    /// A sound rule, which tests then change.
    init(_ code: String, _ change: (inout ReportRule.Columns) -> Void) {
        self.init()
        self.code = code
        regime = "ND80"
        direction = "in"
        subjectKind = "project"
        reporterRole = "owner"
        recipient = "UBND tỉnh"
        change(&self)
    }
}

struct ReportRuleTests {
    private func yearly(
        _ change: (inout ReportRule.Columns) -> Void = { _ in }
    ) throws -> ReportRule {
        try ReportRule(
            .init("TEST-Y") {
                $0.trigger = "year"
                $0.dueMonth = 1
                $0.dueDay = 10
                $0.dueYearOffset = 1
                change(&$0)
            })
    }

    private func cycle(_ rule: ReportRule) throws -> ReportRule.Cycle {
        guard case .periodic(let cycle) = rule.trigger else {
            throw AidError("test", "\(rule.code) is not periodic")
        }
        return cycle
    }

    @Test func `reads a row into a rule`() throws {
        let rule = try yearly {
            $0.internalLeadDays = 14
            $0.validFrom = day("2020-09-17")
            $0.legalBasis = "80/2020 art.14(4)"
            $0.isVerified = true
        }
        #expect(rule.audience.direction == .inward)
        #expect(rule.audience.reporterRole == .owner)
        #expect(rule.roll == .next)
        #expect(rule.basis == .init(text: "80/2020 art.14(4)", isVerified: true))
        #expect(rule.validity.contains(day("2020-09-17")))
        #expect(!rule.validity.contains(day("2020-09-16")))
        #expect(try cycle(rule).due == .date(month: 1, day: 10, yearOffset: 1))
    }

    @Test(arguments: [
        // Decree 58/2022 and the general reporting decree: the year of 15 December.
        ("year", -1, 15, 0, "2026", "2025-12-15", "2026-12-14"),
        ("half", -1, 15, 0, "2026-H1", "2025-12-15", "2026-06-14"),
        ("half", -1, 15, 0, "2026-H2", "2026-06-15", "2026-12-14"),
        ("quarter", -1, 15, 0, "2026-Q1", "2025-12-15", "2026-03-14"),
        ("month", -1, 15, 0, "2026-03", "2026-02-15", "2026-03-14"),
        // Circular 23/2022: thirteen months.
        ("year", 0, 1, 1, "2025", "2025-01-01", "2026-01-31"),
        ("half", 0, 1, 0, "2026-H2", "2026-07-01", "2026-12-31"),
    ])
    func `knows the window of a period`(
        _ kind: String, _ months: Int, _ startDay: Int, _ extra: Int, _ code: String,
        _ from: String, _ to: String
    ) throws {
        let rule = try ReportRule(
            .init("WINDOW") {
                $0.trigger = kind
                $0.windowStartMonths = months
                $0.windowStartDay = startDay
                $0.windowExtraMonths = extra
                $0.dueMonthsAfter = 2
                $0.dueDay = 18
            })
        let days = try cycle(rule).days(of: try Period(parsing: code))
        #expect(days.from == day(from))
        #expect(days.to == day(to))
    }

    @Test func `counts a due day from each period's last month`() throws {
        let rule = try ReportRule(
            .init("TT23-M") {
                $0.trigger = "month"
                $0.dueMonthsAfter = 1
                $0.dueDay = 31
            })
        #expect(try cycle(rule).dueDay(of: Period(parsing: "2026-01")) == day("2026-02-28"))
        #expect(try cycle(rule).dueDay(of: Period(parsing: "2026-12")) == day("2027-01-31"))
    }

    @Test func `takes 29 February as the last day of February`() throws {
        let rule = try yearly {
            $0.dueMonth = 2
            $0.dueDay = 29
        }
        #expect(try cycle(rule).dueDay(of: Period(parsing: "2026")) == day("2027-02-28"))
        #expect(try cycle(rule).dueDay(of: Period(parsing: "2027")) == day("2028-02-29"))
    }

    @Test(arguments: [
        ("approval", ReportRule.Event.approval), ("expiry", .expiry),
        ("receipt:ND50-USE", .receipt(of: "ND50-USE")),
    ])
    func `reads an event with its term`(_ name: String, _ event: ReportRule.Event) throws {
        let rule = try ReportRule(
            .init("EVENT") {
                $0.trigger = name
                $0.amount = 60
                $0.unit = "days"
                // A receipt is not known ahead.
                $0.isBefore = !name.hasPrefix("receipt")
                $0.roll = "previous"
            })
        let isBefore = !name.hasPrefix("receipt")
        #expect(rule.trigger == .event(event, try .init(60, .days, before: isBefore)))
        #expect(event.name == name)
        #expect(rule.roll == .previous)
    }

    private struct Fault: Sendable, CustomStringConvertible {
        let description: String
        let change: @Sendable (inout ReportRule.Columns) -> Void
        init(
            _ description: String,
            _ change: @escaping @Sendable (inout ReportRule.Columns) -> Void
        ) {
            self.description = description
            self.change = change
        }
    }

    private static let faults: [Fault] = [
        Fault("not a rule code") { $0.code = "A/B" },
        Fault("not a rule code") { $0.code = "" },
        Fault("unknown direction \"sideways\"") { $0.direction = "sideways" },
        Fault("unknown subject kind") { $0.subjectKind = "planet" },
        Fault("unknown reporter role") { $0.reporterRole = "king" },
        Fault("unknown roll") { $0.roll = "up" },
        Fault("unknown trigger \"weekly\"") { $0.trigger = "weekly" },
        Fault("unknown trigger \"receipt:\"") { $0.trigger = "receipt:" },
        Fault("cycle without a due day") { $0.dueDay = nil },
        Fault("window without a due day") {
            $0.dueDay = nil
            $0.windowStartDay = 15
        },
        Fault("no single due month") { $0.dueMonth = nil },
        Fault("no single due month") { $0.dueMonthsAfter = 1 },
        Fault("no calendar has") { $0.dueMonth = 13 },
        Fault("no calendar has") { ($0.dueMonth, $0.dueDay) = (2, 30) },
        Fault("no calendar has") { $0.dueYearOffset = -1 },
        Fault("several periods") { $0.trigger = "half" },
        Fault("a position that a year has not") { $0.positions = [2] },
        Fault("impossible window") { $0.windowStartDay = 31 },
        Fault("impossible window") { $0.windowStartMonths = 1 },
        Fault("counted term") { $0.amount = 5 },
        Fault("lead of -1") { $0.internalLeadDays = -1 },
        Fault("before it begins") {
            ($0.validFrom, $0.validTo) = (day("2026-01-02"), day("2026-01-01"))
        },
        Fault("with positions, a window or a due date") { $0.trigger = "end" },
        Fault("without a due term") {
            $0.trigger = "end"
            ($0.dueMonth, $0.dueDay, $0.dueYearOffset) = (nil, nil, 0)
        },
        Fault("unknown unit") {
            $0.trigger = "end"
            ($0.dueMonth, $0.dueDay, $0.dueYearOffset) = (nil, nil, 0)
            ($0.amount, $0.unit) = (6, "moons")
        },
    ]

    @Test func `refuses each unsound row and says what is wrong`() {
        for fault in Self.faults {
            let error = #expect(throws: AidError.self, "\(fault)") { try yearly(fault.change) }
            #expect(
                error?.message.english.contains(fault.description) == true,
                "\(error?.message ?? "")")
        }
    }

    @Test func `refuses a due day before its window`() {
        let error = #expect(throws: AidError.self) {
            try ReportRule(
                .init("EARLY") {
                    $0.trigger = "half"
                    $0.positions = [2]
                    $0.dueMonth = 1
                    $0.dueDay = 31
                })
        }
        #expect(error?.message == "rule EARLY has a due day before its window begins")
    }
}

struct ObligationCodeTests {
    @Test(arguments: [
        ("ND80-OWN-Y/VT-2026-01/2026", "ND80-OWN-Y", "VT-2026-01", "2026", 1),
        ("R/A/B/2026-H1", "R", "A/B", "2026-H1", 1),
        ("R/A/2026-06-30/2", "R", "A", "2026-06-30", 2),
        ("R/2026/2026/2", "R", "2026", "2026", 2),
        ("R/A/2026/2027-10", "R", "A/2026", "2027-10", 1),
    ])
    func `reads a code from both ends`(
        _ text: String, _ rule: String, _ subject: String, _ period: String, _ number: Int
    ) throws {
        let code = try ObligationCode(parsing: text)
        #expect(code.rule == rule)
        #expect(code.subject == subject)
        #expect(code.period == period)
        #expect(code.number == number)
        #expect(code.text == text)
    }

    @Test(arguments: [
        "", "R", "R/2026", "R//2026", "R/A/2026/1", "R/A/2026/01", "R/A/2026/x", "R/A/2026-13",
        "/A/2026", "R R/A/2026", "R/A/2026/1000", "R/A",
    ])
    func `refuses what is not a code`(_ text: String) {
        #expect(throws: AidError.self) { try ObligationCode(parsing: text) }
    }

    @Test func `holds at most 200 characters`() throws {
        let long = String(repeating: "a", count: 200 - "R//2026".count)
        #expect(try ObligationCode(rule: "R", subject: long, period: "2026").text.count == 200)
        #expect(throws: AidError.self) {
            try ObligationCode(rule: "R", subject: long + "a", period: "2026")
        }
    }
}
