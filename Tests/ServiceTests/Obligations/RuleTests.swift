import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

/// Rules as data: added, changed, ended, confirmed, checked.
struct RuleTests {
    private func office(
        _ body: @Sendable (OfficeFixture) async throws -> Void
    ) async throws {
        try await withTestStore { store, clock in
            let fixture = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: fixture.context).run()
            try await body(fixture)
        }
    }

    /// A quarterly report of owners, due on the 10th of the month after.
    private static var quarterly: RuleDraft {
        var draft = RuleDraft(code: "LC-OWN-Q")
        draft.name = "Báo cáo quý của chủ khoản viện trợ"
        draft.nameEn = "Quarterly report of the aid owner"
        draft.regime = "provincial"
        draft.direction = "in"
        draft.subjectKind = "project"
        draft.reporter = "owner"
        draft.recipient = "office"
        draft.trigger = "quarter"
        draft.dueDay = 10
        draft.dueMonthsAfter = 1
        draft.basis = "Quy chế 12/2026"
        return draft
    }

    @discardableResult
    private func add(
        _ draft: RuleDraft, _ office: OfficeFixture, role: Actor.Role = .admin
    ) async throws -> ChangeAnswer {
        try await office.ask(ControlPath.ruleAdd, body: draft, role: role)
    }

    @Test func `the whole catalogue is there, and sound`() async throws {
        try await office { office in
            let list: RuleList = try await office.ask(ControlPath.rules)
            let codes = Set(list.rules.map(\.code))
            for code in [
                "ND80-OWN-6M", "ND80-OWN-Y", "ND80-OWN-END", "ND80-PROV-Y", "ND80-PROV-END",
                "ND80-NOTICE", "ND80-APPRAISAL", "ND93-OWN-6M", "ND93-OWN-Y", "ND93-OWN-END",
                "ND93-PROV-Y", "ND93-PROV-END", "TT23-M", "TT23-H1", "TT23-H2", "TT23-Y",
                "ND58-NGO-Y", "ND58-PROV-Y", "ND58-PLAN", "ND58-RENEW", "QD06-CONF", "QD06-Y",
                "ND50-USE", "ND50-OWN", "ND50-PROV", "MISSION-RESULT",
            ] { #expect(codes.contains(code), "\(code)") }
            let unverified = list.rules.filter { !$0.verified }.map(\.code)
            #expect(unverified.contains("ND80-OWN-6M") && unverified.contains("ND93-PROV-Y"))
            #expect(Set(list.rules.filter { !$0.inUse }.map(\.regime)) == ["ND58", "TT23"])
            let check: RuleCheck = try await office.ask(ControlPath.ruleCheck)
            #expect(check.ok && check.problems.isEmpty && check.rules == codes.count)
        }
    }

    @Test func `a new rule begins today, and makes what is to come owed`() async throws {
        try await office { office in
            let check: RuleCheck = try await office.ask(
                ControlPath.ruleCheck, body: Self.quarterly)
            #expect(check.ok && (check.obligationsNew ?? 0) > 0)
            #expect(check.obligationsAlreadyDue == 0)
            #expect(
                try await office.column("SELECT count(*) FROM report_rules WHERE office_id = 1")
                    == ["0"])
        }
    }

    @Test func `added, it is listed, shown and owed; a dry run changes nothing`() async throws {
        try await office { office in
            var draft = Self.quarterly
            draft.dryRun = true
            let tried = try await add(draft, office)
            #expect(tried.changed == 1 && tried.seq == nil)
            let none = await office.refusal { () async throws -> RuleDetail in
                try await office.ask(ControlPath.rule, [("code", "LC-OWN-Q")])
            }
            #expect(none?.status == 404)
            draft.dryRun = false
            draft.reason = "quy chế mới"
            let done = try await add(draft, office)
            #expect(done.after?["obligations_new"] == tried.after?["obligations_new"])
            let owed = try await office.list(("rule", "LC-OWN-Q"), ("reporter", "OWN"))
            #expect(owed.first?.code == "LC-OWN-Q/P313/2026-Q4")
            #expect(owed.first?.dueEffective == "2027-01-11")
            let detail: RuleDetail = try await office.ask(
                ControlPath.rule, [("code", "LC-OWN-Q")])
            #expect(detail.rule.validFrom == "2026-11-16" && !detail.rule.verified)
            #expect(detail.definition["due_day"] == "10")
            #expect(detail.versions.map(\.reason) == ["quy chế mới"])
            #expect(detail.obligations == owed.count && detail.coming == owed.count)
            let again = await office.refusal { try await add(draft, office) }
            #expect(again?.problem.code == "rule-exists")
        }
    }

    @Test func `only an admin writes rules`() async throws {
        try await office { office in
            let refused = await office.refusal {
                try await add(Self.quarterly, office, role: .approve)
            }
            #expect(refused?.status == 403)
        }
    }

    @Test func `a changed rule supersedes only what is to come, and says why`() async throws {
        try await office { office in
            let past = "ND80-OWN-6M/P80/2026-H1"
            let coming = "ND80-OWN-6M/P80/2027-H1"
            let handedIn = "ND80-OWN-Y/P80/2026"
            try await office.move(.submit, handedIn)
            var draft = RuleDraft(code: "ND80-OWN-6M", replace: true)
            draft.due = "07-20"
            draft.reason = "quy chế của tỉnh"
            let answer = try await add(draft, office)
            #expect(answer.before?["due"] == "07-15" && answer.after?["due"] == "07-20")
            #expect(answer.after?["obligations_superseded"] == "1")
            let rows = try await office.list(("rule", "ND80-OWN-6M"))
            #expect(rows.first { $0.code == past }?.dueEffective == "2026-07-15")
            #expect(rows.first { $0.code == coming }?.dueEffective == "2027-07-20")
            let told: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", coming)])
            #expect(told.events.map(\.kind) == ["planned", "superseded", "planned"])
            #expect(told.events[1].note == "due 2027-07-15 became 2027-07-20")
            #expect(told.events[1].reason == "quy chế của tỉnh")
            // The same again changes nothing.
            #expect(try await add(draft, office).changed == 0)
            var yearly = RuleDraft(code: "ND80-OWN-Y", replace: true)
            yearly.due = "01-20"
            try await add(yearly, office)
            let kept = try await office.list(("rule", "ND80-OWN-Y"))
            #expect(kept.first { $0.code == handedIn }?.dueEffective == "2027-01-11")
        }
    }

    @Test func `a grant entered after a rule changed owes what was due before by the old day`()
        async throws
    {
        try await office { office in
            var draft = RuleDraft(code: "ND80-OWN-6M", replace: true)
            draft.due = "08-20"
            try await add(draft, office)
            try await office.run(
                """
                INSERT INTO projects (office_id, id, code, title, modality, donors, owner,
                    approved_on, start_on, end_on, status, sectors, areas, place_day, since_seq)
                VALUES (1, 9, 'P81', 'Later', 'project', 'NGO', 'OWN', '2025-02-01',
                    '2025-03-01', '2027-12-31', 'active', 'x', 'x', '2025-02-01', 0)
                """)
            try await ExtendObligations(context: office.context).run()
            let owed = try await office.list(("rule", "ND80-OWN-6M"))
            func due(_ code: String) -> String? { owed.first { $0.code == code }?.dueEffective }
            #expect(due("ND80-OWN-6M/P80/2026-H1") == "2026-07-15")
            #expect(due("ND80-OWN-6M/P81/2026-H1") == "2026-07-15")
            #expect(due("ND80-OWN-6M/P81/2027-H1") == "2027-08-20")
            let why: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", "ND80-OWN-6M/P81/2026-H1")])
            #expect(why.rule?.due == "07-15")
            // Nothing of it is changed by the next run.
            let again = try await ExtendObligations(context: office.context).run()
            #expect(again.inserted == 0 && again.superseded == 0)
        }
    }

    @Test func `a new day that has passed makes nobody late`() async throws {
        try await office { office in
            // 13 July: the half is due on the 15th, and cannot become due on the 10th any more.
            let half = "ND80-OWN-6M/P80/2026-H1"
            office.clock.set(sampleMorning.addingTimeInterval(-126 * 86_400))
            var draft = RuleDraft(code: "ND80-OWN-6M", replace: true)
            draft.due = "07-10"
            try await add(draft, office)
            let rows = try await office.list(("rule", "ND80-OWN-6M"))
            #expect(rows.first { $0.code == half }?.dueEffective == "2026-07-15")
            #expect(rows.first { $0.code.hasSuffix("2027-H1") }?.dueEffective == "2027-07-12")
        }
    }

    @Test func `an ended rule asks for nothing that begins after it`() async throws {
        try await office { office in
            let gone = "ND80-OWN-6M/P80/2027-H1"
            let ending = RuleEnding(
                code: "ND80-OWN-6M", on: "2026-12-31", reason: "bãi bỏ báo cáo 6 tháng")
            let answer: ChangeAnswer = try await office.ask(ControlPath.ruleEnd, body: ending)
            #expect(answer.after?["valid_to"] == "2026-12-31")
            let left = try await office.list(("rule", "ND80-OWN-6M")).map(\.code)
            #expect(left.contains("ND80-OWN-6M/P80/2026-H1") && !left.contains(gone))
            let told: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", gone)])
            #expect(told.supersededBecause?.hasPrefix("no longer owed") == true)
            #expect(told.events.last?.reason == "bãi bỏ báo cáo 6 tháng")
            for (on, code) in [("2027-06-30", "rule-ended"), ("x", "usage")] {
                let refused = await office.refusal { () async throws -> ChangeAnswer in
                    try await office.ask(
                        ControlPath.ruleEnd, body: RuleEnding(code: "ND80-OWN-6M", on: on))
                }
                #expect(refused?.problem.code == code)
            }
        }
    }

    @Test func `an ended rule goes on once its last day is taken away`() async throws {
        try await office { office in
            let ending = RuleEnding(code: "ND80-OWN-6M", on: "2026-12-31", reason: "r")
            let _: ChangeAnswer = try await office.ask(ControlPath.ruleEnd, body: ending)
            var draft = RuleDraft(code: "ND80-OWN-6M", replace: true)
            draft.validTo = "none"
            let answer = try await add(draft, office)
            #expect(answer.before?["valid_to"] == "2026-12-31")
            #expect(answer.after?["valid_to"] == .some(nil))
            let codes = try await office.list(("rule", "ND80-OWN-6M")).map(\.code)
            #expect(codes.contains("ND80-OWN-6M/P80/2027-H1"))
            draft.validTo = "nie"
            let wrong = draft
            let refused = await office.refusal { try await add(wrong, office) }
            #expect(refused?.problem.code == "usage")
        }
    }

    @Test func `a confirmed rule is verified and in use`() async throws {
        try await office { office in
            #expect(try await office.list(("rule", "TT23-Y")).isEmpty)
            let confirmation = RuleConfirmation(code: "TT23-Y", basis: "23/2022/TT-BTC, Điều 20")
            let answer: ChangeAnswer = try await office.ask(
                ControlPath.ruleConfirm, body: confirmation)
            #expect(answer.after?["in_use"] == "true" && answer.before?["in_use"] == "false")
            #expect(
                try await office.list(("rule", "TT23-Y"), ("state", "upcoming")).map(\.code)
                    == ["TT23-Y/OFF/2026", "TT23-Y/OFF/2027"])
            let adoption = RuleAdoption(regime: "ND313", fromRegime: "ND80")
            let _: ChangeAnswer = try await office.ask(ControlPath.ruleAdopt, body: adoption)
            let _: ChangeAnswer = try await office.ask(
                ControlPath.ruleConfirm,
                body: RuleConfirmation(code: "ND313-OWN-Y", basis: "313/2025/NĐ-CP, Điều 14"))
            let detail: RuleDetail = try await office.ask(
                ControlPath.rule, [("code", "ND313-OWN-Y"), ("lang", "vi")])
            #expect(detail.rule.verified && detail.rule.basis == "313/2025/NĐ-CP, Điều 14")
            #expect(!detail.rule.name.contains("tạm áp dụng"))
            let empty = await office.refusal { () async throws -> ChangeAnswer in
                try await office.ask(
                    ControlPath.ruleConfirm, body: RuleConfirmation(code: "TT23-M", basis: " "))
            }
            #expect(empty?.status == 400)
        }
    }

    fileprivate struct Fault: Sendable, CustomStringConvertible {
        let description: String
        let change: @Sendable (inout RuleDraft) -> Void
        init(_ description: String, _ change: @escaping @Sendable (inout RuleDraft) -> Void) {
            self.description = description
            self.change = change
        }
    }

    @Test func `an impossible rule is refused with a hint, and nothing is changed`() async throws {
        let faults = [
            Fault("not a rule code") { $0.code = "A/B" },
            Fault("not a rule code") { $0.code = String(repeating: "A", count: 65) },
            Fault("window without a due day") {
                ($0.dueDay, $0.dueMonthsAfter, $0.windowStartDay) = (nil, nil, 15)
            },
            Fault("unknown trigger \"weekly\"") { $0.trigger = "weekly" },
            Fault("no calendar has") {
                ($0.trigger, $0.due, $0.dueDay, $0.dueMonthsAfter) = ("year", "02-30", nil, nil)
            },
            Fault("no calendar has") {
                ($0.trigger, $0.due, $0.dueDay, $0.dueMonthsAfter) = ("year", "13-01", nil, nil)
            },
            Fault("before its window ends") {
                ($0.trigger, $0.due, $0.dueDay, $0.dueMonthsAfter) = ("year", "06-30", nil, nil)
            },
            Fault("11 days before its due day are before the end of its period") {
                $0.internalLead = 11
            },
            Fault("6 days before its due day are before its event, end") {
                Fault.event(&$0, "end")
                $0.internalLead = 6
            },
            Fault("before it begins") {
                ($0.validFrom, $0.validTo) = ("2027-01-01", "2026-12-31")
            },
            Fault("waits for its own report") { Fault.event(&$0, "receipt:LC-OWN-Q") },
            Fault("follows NO-SUCH, which is no rule") { Fault.event(&$0, "receipt:NO-SUCH") },
            Fault("there is no regime \"ND81\"") { $0.regime = "ND81" },
            Fault("has no reporter host") { $0.reporter = "host" },
            Fault("out is what the office owes") { $0.direction = "out" },
            Fault("office reports, and the direction is not out") { $0.reporter = "office" },
            Fault("UBND tỉnh receives it") { $0.recipient = "UBND tỉnh" },
            Fault("has no departure") { Fault.event(&$0, "departure") },
            Fault("cannot be counted") {
                Fault.event(&$0, "end")
                $0.amount = -5
            },
        ]
        try await office { office in
            for fault in faults {
                var draft = Self.quarterly
                fault.change(&draft)
                let refusal = await office.refusal { try await add(draft, office) }
                #expect(refusal?.status == 409, "\(fault)")
                #expect(
                    refusal?.problem.message.contains(fault.description) == true,
                    "\(refusal?.problem.message ?? "taken"): \(fault)")
                let check: RuleCheck = try await office.ask(ControlPath.ruleCheck, body: draft)
                #expect(!check.ok && check.problems.first?.message == refusal?.problem.message)
            }
            var bare = Self.quarterly
            (bare.direction, bare.trigger) = (nil, nil)
            let refusal = await office.refusal { try await add(bare, office) }
            #expect(refusal?.problem.message == "the rule LC-OWN-Q has no direction, trigger")
            #expect(refusal?.problem.hint == "Give --direction in|out|watch, --every | --event.")
            // What the product came with may keep the lead by which a year's report is drafted.
            var kept = RuleDraft(code: "ND58-PROV-Y", replace: true)
            (kept.due, kept.dryRun) = ("12-20", true)
            #expect(try await add(kept, office).changed == 1)
            kept.internalLead = 15
            let longer = await office.refusal { try await add(kept, office) }
            #expect(longer?.problem.code == "lead-too-long")
            // A rule that closes a circle with one that stands.
            var chained = RuleDraft(code: "ND50-USE", replace: true)
            chained.trigger = "receipt:ND50-OWN"
            (chained.amount, chained.unit) = (5, "days")
            let circle = await office.refusal { try await add(chained, office) }
            #expect(circle?.problem.code == "rule-chain")
            let missing = await office.refusal { try await add(RuleDraft(code: "X"), office) }
            #expect(missing?.status == 400)
            var twice = Self.quarterly
            (twice.due, twice.dueDay, twice.dueMonthsAfter) = ("01-10", 3, nil)
            let due = await office.refusal { try await add(twice, office) }
            #expect(due?.status == 400)
            #expect(due?.problem.message.contains("due 01-10 and due_day 3") == true)
            var repeated = Self.quarterly
            repeated.positions = [1, 3, 1]
            let position = await office.refusal { try await add(repeated, office) }
            #expect(position?.problem.message == "the position 1 is given twice")
            #expect(
                try await office.column("SELECT count(*) FROM report_rules WHERE office_id = 1")
                    == ["0"])
            #expect(try await office.column("SELECT count(*) FROM changes") == ["1"])
        }
    }

    @Test func `a report is owed when the one that it follows is received`() async throws {
        try await office { office in
            try await office.run(
                """
                INSERT INTO project_regimes (office_id, project_id, regime, effective_from, reason,
                    since_seq)
                VALUES (1, 1, 'ND50', '2025-02-01', 'khẩn cấp', 0);
                UPDATE projects SET end_on = '2026-11-02' WHERE code = 'P80';
                """)
            try await ExtendObligations(context: office.context).run()
            let use = "ND50-USE/P80/2026-11-02"
            #expect(try await office.state(use) == "overdue")
            #expect(try await office.list(("rule", "ND50-OWN")).isEmpty)
            try await office.move(.receive, use)
            let owed = try await office.list(("rule", "ND50-OWN"))
            #expect(owed.map(\.code) == ["ND50-OWN/P80/2026-11-16"])
            #expect(owed.first?.dueEffective == "2026-11-23")
            // Sent back the same day, the second is not owed yet.
            try await office.move(.return, use, until: "2026-11-20")
            #expect(try await office.list(("rule", "ND50-OWN")).isEmpty)
            office.clock.advance(by: 86_400)
            try await office.move(.receive, use)
            #expect(
                try await office.list(("rule", "ND50-OWN")).map(\.code)
                    == ["ND50-OWN/P80/2026-11-17"])
        }
    }

    @Test func `a certificate that another follows has been renewed`() async throws {
        try await office { office in
            try await office.run(
                """
                UPDATE certificates SET expires_on = '2026-12-31' WHERE number = '1';
                UPDATE report_rules SET is_used = true WHERE code = 'ND58-RENEW'
                """)
            try await ExtendObligations(context: office.context).run()
            let renewal = "ND58-RENEW/NGO/2026-12-31"
            #expect(try await office.state(renewal) == "overdue")
            try await office.run(
                """
                INSERT INTO certificates (office_id, id, donor, kind, number, issued_on,
                    expires_on, since_seq)
                VALUES (1, 2, 'NGO', 'operation', '2', '2027-01-01', '2029-12-31', 0)
                """)
            try await ExtendObligations(context: office.context).run()
            #expect(try await office.state(renewal) == "received")
        }
    }
}

extension RuleTests {
    @Test func `a rule replaced from a later day leaves no gap before it`() async throws {
        try await office { office in
            var draft = RuleDraft(code: "ND80-OWN-Y", replace: true)
            (draft.due, draft.validFrom, draft.reason) = ("01-25", "2028-01-01", "q")
            let asked = draft
            let refusal = await office.refusal {
                try await office.ask(ControlPath.ruleAdd, body: asked, as: ChangeAnswer.self)
            }
            #expect(refusal?.problem.code == "gap-before")
            #expect(refusal?.problem.hint?.contains("--on 2027-12-31") == true)
        }
    }

    @Test func `two certificates that expire on one day are two renewals`() async throws {
        try await office { office in
            try await office.run(
                """
                UPDATE report_rules SET is_used = true WHERE code = 'ND58-RENEW';
                UPDATE certificates SET expires_on = '2025-12-31' WHERE number = '1';
                INSERT INTO certificates (office_id, id, donor, kind, number, issued_on,
                    expires_on, since_seq)
                VALUES (1, 2, 'NGO', 'project-office', '2', '2025-01-01', '2025-12-31', 0),
                    (1, 3, 'NGO', 'operation', '3', '2026-01-01', '2028-12-31', 0)
                """)
            try await ExtendObligations(context: office.context).run()
            let codes = ["ND58-RENEW/NGO/2025-12-31", "ND58-RENEW/NGO/2025-12-31/2"]
            let renewals = try await office.list(("rule", "ND58-RENEW")).map(\.code)
            #expect(renewals.prefix(2) == codes[...])
        }
    }

    @Test func `an end that moved on in time leaves no report of the old one`() async throws {
        try await LedgerFixture.run { ledger in
            let office = ledger.office
            try await office.run(
                "UPDATE projects SET end_on = '2025-12-31' WHERE code = 'P80'")
            try await ExtendObligations(context: office.context).run()
            let closing = "ND80-OWN-END/P80/2025-12-31"
            #expect(try await office.state(closing) == "overdue")
            try await FlagOverdueReports(context: office.context).run()
            let flagged =
                "SELECT subject_code FROM flags WHERE kind = 'overdue' "
                + "AND subject_code = '\(closing)' AND cleared_at IS NULL"
            #expect(try await office.column(flagged) == [closing])
            let change: MoveChange = try await office.ask(
                ControlPath.projectAmend,
                body: ProjectAmendment(
                    project: "P80", endOn: "2027-12-31", decision: "9/QĐ", on: "2025-12-01",
                    reason: "gia hạn"))
            #expect(change.changed == 1)
            #expect(try await office.state(closing) == nil)
            #expect(try await office.column(flagged) == [])
            #expect(try await office.state("ND80-OWN-END/P80/2027-12-31") == "upcoming")
        }
    }
}

extension RuleTests.Fault {
    /// The draft of an event's rule.
    fileprivate static func event(_ draft: inout RuleDraft, _ trigger: String) {
        draft.trigger = trigger
        (draft.dueDay, draft.dueMonthsAfter) = (nil, nil)
        (draft.amount, draft.unit) = (5, "days")
    }
}
