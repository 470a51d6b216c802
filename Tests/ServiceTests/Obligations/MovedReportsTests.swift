import Aid
import Control
import Foundation
import Postgres
import TestKit
import Testing

@testable import Service
@testable import Store

struct MovedReportsTests {
    private static let closing = "ND80-OWN-END/P80/2027-02-28"
    private static let later = "ND80-OWN-END/P80/2027-12-31"

    private func amend(_ office: OfficeFixture, to end: String) async throws -> MoveChange {
        try await office.ask(
            ControlPath.projectAmend,
            body: ProjectAmendment(
                project: "P80", endOn: end, decision: "9/QĐ", on: "2026-11-10",
                reason: "gia hạn"))
    }

    @Test func `a grant's extension says what becomes of its closing report`() async throws {
        try await LedgerFixture.run { ledger in
            let office = ledger.office
            try await ExtendObligations(context: office.context).run()
            try await office.move(.extend, Self.closing, until: "2028-09-15")
            let assigned: ChangeAnswer = try await office.ask(
                ControlPath.reportAssign,
                body: ReportAssignment(code: Self.closing, officer: "hoa"))
            #expect(assigned.changed == 1)
            let change = try await amend(office, to: "2027-12-31")
            #expect(
                change.warnings.filter { $0.code == "report-moved" }.map(\.message) == [
                    "\(Self.closing) is \(Self.later) now, due 2028-06-30: the extension to "
                        + "2028-09-15 holds for it; hoa keeps it"
                ])
            let told: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", Self.later)])
            #expect(told.because.contains("extended from 2028-06-30 to 2028-09-15"))
            #expect(told.because.contains("it was \(Self.closing) before"))
            #expect(told.obligation.officer == "hoa")
            let old: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", Self.closing), ("lang", "vi")])
            #expect(
                old.supersededBecause == "chuyển thành \(Self.later), hạn 30/06/2028")
        }
    }

    @Test func `an edit says that a report handed in for the earlier day is owed again`()
        async throws
    {
        try await LedgerFixture.run { ledger in
            let office = ledger.office
            try await ExtendObligations(context: office.context).run()
            try await office.move(.submit, "MISSION-RESULT/M1/2026-10-05", on: "2026-10-12")
            let edit = try await EditRecord(
                context: office.context, kind: .missions, verb: .edit
            ).run(
                RecordChange(
                    fields: ["code": "M1", "depart_on": "2026-11-30", "status": "in-province"]),
                ChangeRequest(
                    actor: "lan", requestID: UUID().uuidString, operation: "mission edit",
                    reason: "ở lại"))
            #expect(edit.warnings.map(\.code) == ["report-moved"])
            #expect(
                edit.warnings.first?.message.hasSuffix(
                    "what was handed in on 2026-10-12 does not count for it, it is owed again")
                    == true)
            #expect(try await office.state("MISSION-RESULT/M1/2026-11-30") == "upcoming")
            #expect(try await office.state("MISSION-RESULT/M1/2026-10-05") == nil)
        }
    }

    @Test func `rules taken over say which reports they take over`() async throws {
        try await LedgerFixture.run { ledger in
            let office = ledger.office
            try await ExtendObligations(context: office.context).run()
            try await office.move(
                .extend, "ND80-PROV-Y/OFF/2026", until: "2027-02-26")
            let answer: ChangeAnswer = try await office.ask(
                ControlPath.ruleAdopt,
                body: RuleAdoption(regime: "ND313", fromRegime: "ND80", reason: "chưa có"))
            #expect(
                answer.after?["obligations_moved"]
                    == "ND80-PROV-Y/OFF/2026 → ND313-PROV-Y/OFF/2026")
            let owed: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", "ND313-PROV-Y/OFF/2026")])
            #expect(owed.because.contains("extended from 2027-01-15 to 2027-02-26"))
        }
    }

    @Test func `a moved report has one story, and its old code leads to the new one`()
        async throws
    {
        try await LedgerFixture.run { ledger in
            let office = ledger.office
            try await ExtendObligations(context: office.context).run()
            let old = "MISSION-RESULT/M1/2026-10-05"
            let new = "MISSION-RESULT/M1/2026-10-04"
            try await office.move(.extend, old, until: "2026-12-21", number: "GH1")
            try await office.move(.submit, old, on: "2026-11-12", number: "BC7")
            try await office.run(
                """
                UPDATE missions SET depart_on = '2026-10-04' WHERE code = 'M1'
                """)
            try await ExtendObligations(context: office.context).run()
            let told: ObligationExplanation = try await office.ask(
                ControlPath.obligation, [("code", new)])
            #expect(
                told.events.map { [$0.kind, $0.number].compactMap(\.self).joined(separator: " ") }
                    == ["planned", "extended GH1", "submitted BC7", "superseded", "planned"])
            let refused = await office.refusal { try await office.move(.receive, old) }
            #expect(refused?.hint?.english == "It is \(new) now.")
        }
    }

    @Test func `a rule that comes today makes nobody late yesterday`() async throws {
        try await LedgerFixture.run { ledger in
            let office = ledger.office
            try await ExtendObligations(context: office.context).run()
            var draft = RuleDraft(code: "ND80-OWN-END", replace: true)
            (draft.amount, draft.unit, draft.reason) = (3, "months", "quy chế mới")
            let _: ChangeAnswer = try await office.ask(ControlPath.ruleAdd, body: draft)
            _ = try await amend(office, to: "2026-08-10")
            let closing = try await office.list(("rule", "ND80-OWN-END")).first {
                $0.subject.code == "P80"
            }
            // Three months were over before the rule came; six they were then.
            #expect(closing?.code == "ND80-OWN-END/P80/2026-08-10")
            #expect(closing?.dueStatutory == "2027-02-10")
        }
    }
}
