import Testing

@testable import Aid

struct ObligationPlanTests {
    private static let regimes = [
        RegimeInterval("ND93", to: day("2020-09-16")),
        RegimeInterval("ND80", from: day("2020-09-17"), to: day("2025-12-07")),
        RegimeInterval("ND313", from: day("2025-12-08")),
    ]

    /// The catalogue's rules with dates a province might set.
    private static let rows: [ReportRule.Columns] = [
        .init("ND80-OWN-6M") {
            $0.trigger = "half"
            $0.positions = [1]
            ($0.dueMonth, $0.dueDay) = (7, 15)
        },
        .init("ND80-OWN-Y") {
            $0.trigger = "year"
            ($0.dueMonth, $0.dueDay, $0.dueYearOffset) = (1, 10, 1)
        },
        .init("ND80-OWN-END") {
            $0.trigger = "end"
            ($0.amount, $0.unit) = (6, "months")
        },
        .init("ND80-NOTICE") {
            ($0.direction, $0.reporterRole) = ("out", "province")
            $0.trigger = "approval"
            ($0.amount, $0.unit) = (5, "days")
        },
        .init("ND80-DOSSIER") {
            $0.trigger = "dossier"
            ($0.amount, $0.unit) = (20, "days")
        },
        .init("ND80-PROV-Y") {
            ($0.direction, $0.subjectKind, $0.reporterRole) = ("out", "office", "province")
            $0.regime = "office"
            $0.trigger = "year"
            ($0.dueMonth, $0.dueDay, $0.dueYearOffset) = (1, 15, 1)
            ($0.validFrom, $0.validTo) = (day("2020-09-17"), day("2026-12-31"))
        },
        .init("ND58-NGO-Y") {
            ($0.direction, $0.subjectKind, $0.reporterRole) = ("watch", "donor", "donor")
            $0.regime = "ND58"
            $0.trigger = "year"
            ($0.windowStartMonths, $0.windowStartDay) = (-1, 15)
            ($0.dueMonth, $0.dueDay) = (12, 18)
            $0.internalLeadDays = 14
            $0.validFrom = day("2022-11-01")
        },
        .init("ND58-RENEW") {
            ($0.direction, $0.subjectKind, $0.reporterRole) = ("watch", "certificate", "donor")
            $0.regime = "ND58"
            $0.trigger = "expiry"
            ($0.amount, $0.unit, $0.isBefore, $0.roll) = (60, "days", true, "previous")
        },
        .init("MISSION-RESULT") {
            ($0.subjectKind, $0.reporterRole, $0.regime) = ("mission", "host", "provincial")
            $0.trigger = "departure"
            ($0.amount, $0.unit) = (15, "days")
        },
    ]

    private static func plan(_ rows: [ReportRule.Columns] = rows) throws -> ObligationPlan {
        ObligationPlan(
            rules: try rows.map { row in try ReportRule(row) }, calendar: .sample,
            regimes: try RegimeTable(regimes))
    }

    private let today = day("2026-11-21")
    private var horizon: Day { ObligationPlan.horizon(from: today) }

    private func lines(
        _ subject: ObligationSubject, rows: [ReportRule.Columns] = rows
    ) throws -> [String] {
        try Self.plan(rows).obligations(for: subject, today: today, through: horizon).map {
            "\($0.code) \($0.periodFrom)…\($0.periodTo) \($0.dueStatutory) \($0.dueEffective) "
                + "\($0.dueInternal)"
        }
    }

    private func grant(
        _ change: (inout ObligationSubject) -> Void = { _ in }
    ) -> ObligationSubject {
        var grant = ObligationSubject(
            code: "VT-1", kind: .project,
            reporters: [.owner: "SO-YTE", .province: "UBND"], approvedOn: day("2025-03-10"),
            firstDay: day("2025-03-15"), lastDay: day("2026-08-31"))
        change(&grant)
        return grant
    }

    @Test func `writes out a grant's reports from its approval to its closing`() throws {
        #expect(
            try lines(grant()) == [
                "ND80-NOTICE/VT-1/2025-03-10 2025-03-10…2025-03-10 2025-03-15 2025-03-17 2025-03-14",
                "ND80-OWN-6M/VT-1/2025-H1 2025-01-01…2025-06-30 2025-07-15 2025-07-15 2025-07-15",
                "ND80-OWN-Y/VT-1/2025 2025-01-01…2025-12-31 2026-01-10 2026-01-12 2026-01-09",
                "ND80-OWN-6M/VT-1/2026-H1 2026-01-01…2026-06-30 2026-07-15 2026-07-15 2026-07-15",
                "ND80-OWN-Y/VT-1/2026 2026-01-01…2026-12-31 2027-01-10 2027-01-11 2027-01-08",
                "ND80-OWN-END/VT-1/2026-08-31 2025-03-15…2026-08-31 2027-02-28 2027-03-01 2027-02-26",
            ])
    }

    @Test func `owes nothing that would have been due before there was the rule`() throws {
        func owed(from begin: String) throws -> [String] {
            let rows = [
                ReportRule.Columns("LC-PLAN") {
                    $0.regime = "provincial"
                    $0.trigger = "end"
                    ($0.amount, $0.unit, $0.isBefore, $0.roll) = (60, "days", true, "previous")
                    $0.validFrom = day(begin)
                }
            ]
            return try Self.plan(rows).obligations(
                for: grant(), today: today, through: horizon
            ).map { "\($0.code) \($0.dueEffective)" }
        }
        #expect(try owed(from: "2026-07-02") == ["LC-PLAN/VT-1/2026-08-31 2026-07-02"])
        #expect(try owed(from: "2026-07-03").isEmpty)
    }

    @Test func `names who reports, in which direction and to whom`() throws {
        let planned = try Self.plan().obligations(for: grant(), today: today, through: horizon)
        #expect(planned.first?.reporter == "UBND")
        #expect(planned.first?.audience.direction == .outward)
        #expect(planned.last?.reporter == "SO-YTE")
        #expect(planned.last?.audience.recipient == "UBND tỉnh")
        let nobody = try Self.plan().obligations(
            for: grant { $0.reporters = [:] }, today: today, through: horizon)
        #expect(nobody.count == planned.count)
        #expect(nobody.allSatisfy { $0.reporter == nil })
    }

    @Test func `owes nothing before approval but the appraisal`() throws {
        let asked = grant {
            $0.approvedOn = nil
            $0.events = [.dossier: [day("2025-02-03")]]
        }
        #expect(
            try lines(asked) == [
                "ND80-DOSSIER/VT-1/2025-02-03 2025-02-03…2025-02-03 2025-02-23 2025-02-24 2025-02-21"
            ])
    }

    @Test func `starts with the period of a late approval, not of the grant's start`() throws {
        let late = grant {
            $0.firstDay = day("2025-01-01")
            $0.approvedOn = day("2025-07-01")
        }
        let codes = try lines(late).map { $0.prefix { $0 != " " } }
        #expect(!codes.contains("ND80-OWN-6M/VT-1/2025-H1"))
        #expect(codes.contains("ND80-OWN-Y/VT-1/2025"))
    }

    @Test func `stops at the horizon by the statutory day`() throws {
        let open = grant { $0.lastDay = nil }
        let last = try #require(try lines(open).last)
        #expect(last.hasPrefix("ND80-OWN-6M/VT-1/2028-H1 "))
        #expect(horizon == day("2028-11-21"))
        let long = grant { $0.lastDay = day("2028-05-22") }
        #expect(try !lines(long).contains { $0.hasPrefix("ND80-OWN-END") })
        let shorter = grant { $0.lastDay = day("2028-05-21") }
        #expect(try lines(shorter).contains { $0.hasPrefix("ND80-OWN-END/VT-1/2028-05-21") })
    }

    @Test(arguments: [
        ("2020-09-16", false), ("2020-09-17", true), ("2025-12-07", true), ("2025-12-08", false),
    ])
    func `asks the regime of the approval day`(_ approvedOn: String, _ owes: Bool) throws {
        let made = grant {
            $0.approvedOn = day(approvedOn)
            $0.firstDay = day(approvedOn)
        }
        #expect(try lines(made).isEmpty != owes)
        let missing = try Self.plan().regimesWithoutRule(for: made)
        #expect(missing.isEmpty == owes)
    }

    @Test func `lets a grant's own regime intervals overrule its approval day`() throws {
        let extended = grant {
            $0.approvedOn = day("2019-01-01")
            $0.firstDay = day("2019-01-01")
            $0.regimes = [
                RegimeInterval("ND93", to: day("2025-12-31")),
                RegimeInterval("ND80", from: day("2026-01-01")),
            ]
        }
        let codes = try lines(extended).map { String($0.prefix { $0 != " " }) }
        #expect(
            codes == [
                "ND80-OWN-6M/VT-1/2026-H1", "ND80-OWN-Y/VT-1/2026",
                "ND80-OWN-END/VT-1/2026-08-31",
            ])
        #expect(try Self.plan().regimesWithoutRule(for: extended) == ["ND93"])
    }

    @Test func `counts an NGO's year from 15 December`() throws {
        let donor = ObligationSubject(
            code: "NGO-7", kind: .donor, reporters: [.donor: "NGO-7"],
            firstDay: day("2025-12-15"), lastDay: day("2026-12-14"))
        #expect(
            try lines(donor) == [
                "ND58-NGO-Y/NGO-7/2026 2025-12-15…2026-12-14 2026-12-18 2026-12-18 2026-12-04"
            ])
        var longer = donor
        longer.firstDay = day("2025-12-14")
        longer.lastDay = day("2026-12-15")
        #expect(
            try lines(longer).map { String($0.prefix { $0 != " " }) }
                == ["ND58-NGO-Y/NGO-7/2025", "ND58-NGO-Y/NGO-7/2026", "ND58-NGO-Y/NGO-7/2027"])
    }

    @Test func `keeps to the days on which a rule is law`() throws {
        let office = ObligationSubject(code: "SNGV", kind: .office, reporters: [.province: "UBND"])
        let found = try lines(office)
        #expect(found.first?.hasPrefix("ND80-PROV-Y/SNGV/2020 ") == true)
        #expect(
            found.last
                == "ND80-PROV-Y/SNGV/2026 2026-01-01…2026-12-31 2027-01-15 2027-01-15 2027-01-15")
        #expect(found.count == 7)
    }

    @Test func `asks for a mission's result fifteen days after it left`() throws {
        let mission = ObligationSubject(
            code: "D-2026-3", kind: .mission, reporters: [.host: "SO-GDDT"],
            events: [.arrival: [day("2026-08-10")], .departure: [day("2026-08-16")]])
        #expect(
            try lines(mission) == [
                "MISSION-RESULT/D-2026-3/2026-08-16 2026-08-10…2026-08-16 2026-08-31 2026-09-03 "
                    + "2026-08-28"
            ])
    }

    @Test func `counts back from each certificate's expiry and numbers twins`() throws {
        let certificates = ObligationSubject(
            code: "NGO-7", kind: .certificate,
            events: [.expiry: [day("2026-06-30"), day("2026-06-30"), day("2025-06-30")]])
        #expect(
            try lines(certificates).map { String($0.prefix { $0 != " " }) } == [
                "ND58-RENEW/NGO-7/2025-06-30", "ND58-RENEW/NGO-7/2026-06-30",
                "ND58-RENEW/NGO-7/2026-06-30/2",
            ])
        #expect(try lines(certificates).last?.contains(" 2026-05-01 2026-04-29 ") == true)
    }

    @Test func `takes the later of two versions valid on one day`() throws {
        let old = ReportRule.Columns("ND80-OWN-Y") {
            $0.trigger = "year"
            ($0.dueMonth, $0.dueDay, $0.dueYearOffset) = (1, 10, 1)
        }
        var new = old
        new.dueDay = 5
        new.validFrom = day("2026-01-01")
        for rows in [[old, new], [new, old]] {
            #expect(
                try lines(grant(), rows: rows).map { $0.split(separator: " ")[2] }
                    == ["2026-01-10", "2027-01-05"])
        }
    }

    @Test func `does not owe a year for its settlement month alone`() throws {
        let row = ReportRule.Columns("TT23-Y") {
            $0.regime = "TT23"
            $0.trigger = "year"
            $0.windowExtraMonths = 1
            // Law until the year ends: the settlement month does not ask for more.
            $0.validTo = day("2026-12-31")
            ($0.dueMonth, $0.dueDay, $0.dueYearOffset) = (2, 28, 1)
        }
        let january = grant {
            $0.approvedOn = day("2026-01-05")
            $0.firstDay = day("2026-01-05")
        }
        #expect(
            try lines(january, rows: [row]) == [
                "TT23-Y/VT-1/2026 2026-01-01…2027-01-31 2027-02-28 2027-03-01 2027-02-26"
            ])
    }
}

struct RegimeTableTests {
    @Test func `refuses intervals that share a day or run backwards`() {
        #expect(throws: AidError.self) {
            try RegimeTable([
                .init("A", to: day("2020-01-01")), .init("B", from: day("2020-01-01")),
            ])
        }
        #expect(throws: AidError.self) { try RegimeTable([.init("A"), .init("B")]) }
        #expect(throws: AidError.self) {
            try RegimeTable([.init("A", from: day("2020-01-02"), to: day("2020-01-01"))])
        }
    }

    @Test func `has no regime in a gap`() throws {
        let table = try RegimeTable([.init("A", to: day("2020-01-01"))])
        #expect(table.regime(approvedOn: day("2020-01-01")) == "A")
        #expect(table.regime(approvedOn: day("2020-01-02")) == nil)
        #expect(table.isByApproval("A"))
        #expect(!table.isByApproval("ND58"))
    }
}
