import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

struct FlagTests {
    private func flags(_ office: OfficeFixture, _ query: (String, String)...) async throws
        -> [FlagRow]
    {
        let list: FlagList = try await office.ask(ControlPath.flags, query)
        return list.flags
    }

    @Test func `flags every overdue report once, the oldest first, in sweeps`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: office.context).run()
            let overdue = try await office.list(("state", "overdue")).map(\.code)
            #expect(overdue.count >= 3)
            var sweep = FlagOverdueReports(context: office.context)
            sweep.batch = 1
            sweep.page = 2
            let tried = try await sweep.dryRun()
            #expect(tried.codes == overdue && tried.flagged == overdue.count)
            #expect(try await flags(office, ("kind", "overdue")).isEmpty)
            let first = try await sweep.run()
            #expect(first.codes == overdue && first.flagged == overdue.count)
            #expect(try await sweep.run().flagged == 0)
            let raised = try await flags(office, ("kind", "overdue"))
            #expect(raised.compactMap(\.obligation) == overdue)
            let listed = try await office.list(("state", "overdue"))
            #expect(listed.allSatisfy { $0.flaggedAt == "2026-11-16T08:05:00+07:00" })
        }
    }

    @Test func `a flag is cleared with its cause and raised again with it`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: office.context).run()
            let sweep = FlagOverdueReports(context: office.context)
            try await sweep.run()
            let code = "MISSION-RESULT/M1/2026-10-05"
            try await office.move(.receive, code)
            var own = try await flags(office, ("subject", code), ("all", "true"))
            #expect(own.count == 1 && own[0].clearedAt != nil)
            clock.advance(by: 86_400)
            try await office.move(.return, code, until: "2026-11-17")
            #expect(try await sweep.run().flagged == 0)
            clock.advance(by: 86_400)
            #expect(try await sweep.run().flagged == 1)
            own = try await flags(office, ("subject", code), ("all", "true"))
            #expect(own.count == 2 && own[1].clearedAt == nil)
            // A file of submissions comes in by another door: the sweep clears.
            try await office.run("UPDATE submissions SET returned_on = NULL")
            #expect(try await sweep.run().cleared == 1)
        }
    }

    @Test func `what a run as of a later day flagged is taken back by the next one`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: office.context).run()
            try await FlagOverdueReports(context: office.context).run()
            let before = try await office.column(
                "SELECT subject_code FROM flags WHERE cleared_at IS NULL ORDER BY 1")
            let later = office.context.at(clock.now.addingTimeInterval(400 * 86_400))
            #expect(try await FlagOverdueReports(context: later).run().flagged > 0)
            try await FlagOverdueReports(context: office.context).run()
            let after = try await office.column(
                "SELECT subject_code FROM flags WHERE cleared_at IS NULL ORDER BY 1")
            #expect(after == before)
        }
    }

    @Test func `what was due before tracking began is not flagged`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: office.context).run()
            try await FlagOverdueReports(context: office.context).run()
            let early = try await office.list(("state", "not-tracked"))
            #expect(!early.isEmpty && early.allSatisfy { $0.flaggedAt == nil })
        }
    }

    @Test func `the regime that a grant was given decides whether there are rules`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            // P80 comes under 313 the day after; P313 was given Decree 80 from its start on.
            try await office.run(
                """
                INSERT INTO project_regimes (office_id, project_id, regime, effective_from, reason,
                    since_seq)
                VALUES (1, 1, 'ND313', '2026-11-17', 'chuyển', 0),
                    (1, 2, 'ND80', '2026-03-01', 'chuyển', 0);
                """)
            try await FlagOverdueReports(context: office.context).run()
            #expect(try await flags(office, ("kind", "regime-without-rule")).isEmpty)
            clock.advance(by: 86_400)
            try await FlagOverdueReports(context: office.context).run()
            let raised = try await flags(office, ("kind", "regime-without-rule"))
            #expect(raised.map(\.subject.code) == ["P80"])
        }
    }

    @Test func `a grant under a regime without rules is flagged until rules are taken over`()
        async throws
    {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            try await ExtendObligations(context: office.context).run()
            let raised = try await flags(office, ("kind", "regime-without-rule"))
            #expect(raised.map(\.subject) == [Subject(kind: "project", code: "P313")])
            let adoption = RuleAdoption(regime: "ND313", fromRegime: "ND80", dryRun: true)
            let tried: ChangeAnswer = try await office.ask(ControlPath.ruleAdopt, body: adoption)
            #expect(
                tried.subjects == [
                    "ND313-APPRAISAL", "ND313-NOTICE", "ND313-OWN-6M", "ND313-OWN-END",
                    "ND313-OWN-Y", "ND313-PROV-END", "ND313-PROV-Y",
                ])
            #expect(try await office.list(("rule", "ND313-OWN-Y")).isEmpty)
            var real = adoption
            real.dryRun = false
            let done: ChangeAnswer = try await office.ask(ControlPath.ruleAdopt, body: real)
            #expect(done.subjects == tried.subjects && done.after == tried.after && done.seq == 2)
            #expect(try await flags(office, ("kind", "regime-without-rule")).isEmpty)
            #expect(try await office.list(("rule", "ND313-OWN-Y")).count == 2)
            let rules: RuleList = try await office.ask(ControlPath.rules, [("lang", "vi")])
            let taken = try #require(rules.rules.first { $0.code == "ND313-OWN-6M" })
            #expect(!taken.verified && taken.name.hasSuffix("(tạm áp dụng, chưa đối chiếu)"))
            #expect(taken.regime == "ND313" && taken.due == "15/07" && taken.cycle == "half")
            let again = await office.refusal { () async throws -> ChangeAnswer in
                try await office.ask(ControlPath.ruleAdopt, body: real)
            }
            #expect(again?.problem.code == "rules-exist")
            let unknown = await office.refusal { () async throws -> ChangeAnswer in
                try await office.ask(
                    ControlPath.ruleAdopt,
                    body: RuleAdoption(regime: "ND999", fromRegime: "ND80"))
            }
            #expect(unknown?.status == 404)
        }
    }

    @Test func `extending writes one change, and none where nothing is missing`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            let extend = ExtendObligations(context: office.context)
            let tried = try await extend.run(isDryRun: true)
            #expect(tried.inserted > 0)
            #expect(try await office.list().isEmpty)
            let done = try await extend.run()
            #expect(done.inserted == tried.inserted && done.flagged == 1)
            #expect(try await extend.run().isChange == false)
            #expect(try await office.column("SELECT count(*) FROM changes") == ["1"])
            clock.set(sampleMorning.addingTimeInterval(200 * 86_400))
            #expect(try await extend.run().inserted > 0)
            #expect(try await office.column("SELECT count(*) FROM changes") == ["2"])
        }
    }
}
