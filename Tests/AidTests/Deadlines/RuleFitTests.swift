import Testing

@testable import Aid

struct RuleFitTests {
    private func rule(
        _ code: String, _ trigger: String, kind: String = "project", reporter: String = "owner",
        lead: Int = 0
    ) throws -> ReportRule {
        var columns = ReportRule.Columns()
        columns.code = code
        columns.regime = "ND80"
        columns.direction = "in"
        columns.subjectKind = kind
        columns.reporterRole = reporter
        columns.recipient = "office"
        columns.internalLeadDays = lead
        columns.trigger = trigger
        if Period.Kind(rawValue: trigger) == nil {
            (columns.amount, columns.unit) = (5, "days")
        } else {
            (columns.dueDay, columns.dueMonthsAfter) = (15, 1)
        }
        return try ReportRule(columns)
    }

    @Test func `an internal day before the event or the period's end is refused`() throws {
        try rule("R", "quarter", lead: 15).checkLead()
        try rule("R", "end", lead: 5).checkLead()
        for trigger in ["quarter", "end"] {
            let error = #expect(throws: AidError.self) {
                try rule("R", trigger, lead: 16).checkLead()
            }
            #expect(error?.code == "lead-too-long" && error?.hint != nil)
        }
    }

    @Test(arguments: [
        (10, "working-days", 12), (5, "working-days", 5), (1, "months", 28), (6, "months", 181),
        (25, "hours", 2), (0, "working-days", 0),
    ])
    func `a lead fits the shortest that a term can be`(
        _ amount: Int, _ unit: String, _ longest: Int
    ) throws {
        var columns = ReportRule.Columns()
        (columns.code, columns.direction, columns.trigger) = ("R", "in", "departure")
        (columns.subjectKind, columns.reporterRole) = ("mission", "host")
        (columns.amount, columns.unit) = (amount, unit)
        columns.internalLeadDays = longest
        try ReportRule(columns).checkLead()
        columns.internalLeadDays += 1
        #expect(throws: AidError.self) { try ReportRule(columns).checkLead() }
        // Before an event it is wanted before it by nature.
        columns.isBefore = true
        try ReportRule(columns).checkLead()
    }

    @Test func `a chain that begins with an event is sound`() throws {
        let all = [
            try rule("USE", "end"), try rule("OWN", "receipt:USE"), try rule("TOP", "receipt:OWN"),
        ]
        for one in all { try one.checkChain(among: all) }
        #expect(all.map(\.follows) == [nil, "USE", "OWN"])
    }

    @Test func `a chain in a circle is refused, for each rule of it alone`() throws {
        let circle = [
            try rule("A", "receipt:C"), try rule("B", "receipt:A"), try rule("C", "receipt:B"),
        ]
        for one in circle {
            let error = #expect(throws: AidError.self) { try one.checkChain(among: circle) }
            #expect(error?.message.english.contains("waits for its own report") == true)
        }
        // What only leads into the circle is not at fault.
        let outside = try rule("D", "receipt:A")
        try outside.checkChain(among: circle + [outside])
        let own = try rule("SELF", "receipt:SELF")
        #expect(throws: AidError.self) { try own.checkChain(among: [own]) }
    }

    @Test func `a chain to no rule is refused with the nearest`() throws {
        let all = [try rule("ND50-USE", "end"), try rule("OWN", "receipt:ND50-USED")]
        let error = #expect(throws: AidError.self) { try all[1].checkChain(among: all) }
        #expect(error?.message == "rule OWN follows ND50-USED, which is no rule")
        #expect(error?.hint?.english.contains("ND50-USE") == true)
    }

    @Test func `a chain between two kinds of things is refused`() throws {
        let all = [
            try rule("RESULT", "departure", kind: "mission", reporter: "host"),
            try rule("OWN", "receipt:RESULT"),
        ]
        #expect(throws: AidError.self) { try all[1].checkChain(among: all) }
    }

    @Test(arguments: [
        ("project", "host", "end"), ("mission", "owner", "departure"), ("office", "owner", "year"),
        ("project", "owner", "departure"), ("mission", "host", "year"),
        ("certificate", "donor", "arrival"), ("donor", "donor", "issue"),
    ])
    func `what its subject has not is refused`(
        _ kind: String, _ reporter: String, _ trigger: String
    )
        throws
    {
        let rule = try rule("R", trigger, kind: kind, reporter: reporter)
        #expect(throws: AidError.self) { try rule.checkSubject() }
    }

    @Test(arguments: [
        ("project", "office", "dossier"), ("mission", "donor", "conference"),
        ("office", "province", "month"), ("donor", "donor", "year"),
        ("certificate", "donor", "expiry"), ("office", "office", "receipt:X"),
    ])
    func `what its subject has is taken`(_ kind: String, _ reporter: String, _ trigger: String)
        throws
    {
        try rule("R", trigger, kind: kind, reporter: reporter).checkSubject()
    }

    @Test(arguments: [
        ("in", "owner", "office", true), ("out", "office", "Bộ Tài chính", true),
        ("watch", "owner", "UBND tỉnh", true), ("out", "owner", "UBND tỉnh", false),
        ("in", "office", "office", false), ("watch", "office", "UBND tỉnh", false),
        ("in", "owner", "UBND tỉnh", false),
    ])
    func `a direction is that of who reports to whom`(
        _ direction: String, _ reporter: String, _ recipient: String, _ isSound: Bool
    ) throws {
        let rule = try ReportRule(
            .init("R") {
                ($0.direction, $0.reporterRole, $0.recipient) = (direction, reporter, recipient)
                ($0.trigger, $0.amount, $0.unit) = ("end", 5, "days")
            })
        if isSound { return try rule.checkDirection() }
        let error = #expect(throws: AidError.self) { try rule.checkDirection() }
        #expect(error?.code == "rule-direction" && error?.hint != nil)
    }

    @Test func `a day before a receipt is refused`() {
        var columns = ReportRule.Columns()
        columns.code = "R"
        columns.direction = "in"
        columns.subjectKind = "project"
        columns.reporterRole = "owner"
        columns.trigger = "receipt:X"
        (columns.amount, columns.unit, columns.isBefore) = (5, "days", true)
        #expect(throws: AidError.self) { try ReportRule(columns) }
    }

    @Test func `a regime that is assigned binds only what it was set for`() throws {
        let table = try RegimeTable([RegimeInterval("ND80")], assigned: ["ND50"])
        let columns = { () -> ReportRule.Columns in
            var columns = ReportRule.Columns()
            columns.code = "ND50-USE"
            columns.regime = "ND50"
            columns.direction = "watch"
            columns.subjectKind = "project"
            columns.reporterRole = "owner"
            columns.trigger = "end"
            (columns.amount, columns.unit) = (5, "working-days")
            return columns
        }()
        let plan = ObligationPlan(
            rules: [try ReportRule(columns)], calendar: .sample, regimes: table)
        var subject = ObligationSubject(
            code: "P", kind: .project, approvedOn: day("2026-01-05"), firstDay: day("2026-01-05"),
            lastDay: day("2026-06-30"))
        func owed() throws -> [String] {
            try plan.obligations(
                for: subject, today: day("2026-03-01"), through: day("2028-01-01")
            ).map(\.code.text)
        }
        #expect(try owed().isEmpty)
        subject.regimes = [RegimeInterval("ND50", from: day("2026-01-05"))]
        #expect(try owed() == ["ND50-USE/P/2026-06-30"])
    }
}
