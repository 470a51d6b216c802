import Aid
import Control
import Foundation
import Testing

@testable import Service
@testable import Store

struct LifeTests {
    /// A proposed grant whose dossier came on 2 November 2025, under Decree 80, in force until
    /// 7 December; its appraisal is due on 22 November 2025.
    private static let proposed = """
        INSERT INTO projects (office_id, id, code, title, modality, donors, owner,
            dossier_received_on, status, sectors, areas, place_day, since_seq)
        VALUES (1, 3, 'NEW', 'New', 'project', 'NGO', 'OWN', '2026-11-02', 'proposed', 'health',
            'commune:0100', '2026-11-02', 0),
            (1, 4, 'OLD', 'Old', 'project', 'NGO', 'OWN', '2025-11-02', 'appraising', 'health',
            'commune:0100', '2025-11-02', 0);
        INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items, shares,
            since_seq)
        SELECT 1, p, d, '-infinity', ARRAY[i], ARRAY[1000000], 0
        FROM (VALUES (3), (4)) AS x (p),
            (VALUES ('sector', 1), ('area', 2), ('donor', 1)) AS y (d, i)
        """

    private func lives(_ body: @Sendable (LedgerFixture) async throws -> Void) async throws {
        try await LedgerFixture.run { ledger in
            try await ledger.office.run(LifeTests.proposed)
            try await ExtendObligations(context: ledger.office.context).run()
            try await body(ledger)
        }
    }

    @Test func `a move is refused with the allowed ones named, and an approval needs its papers`()
        async throws
    {
        try await lives { ledger in
            let office = ledger.office
            let back = await office.refusal {
                try await ledger.move("P80", to: "proposed", on: "2026-11-01")
            }
            #expect(back?.problem.code == "status-move")
            #expect(back?.problem.hint?.contains("suspended, completed") == true)
            let word = await office.refusal {
                try await ledger.move("P80", to: "suspend", on: "2026-11-01")
            }
            #expect(word?.status == 400 && word?.problem.hint?.contains("suspended") == true)
            let ahead = await office.refusal {
                try await ledger.move("P80", to: "suspended", on: "2026-11-17")
            }
            #expect(ahead?.problem.code == "after-today")
            let decision = await office.refusal {
                try await ledger.move(
                    "OLD", to: "approved", on: "2025-12-01", startOn: "2026-01-01",
                    endOn: "2026-12-31")
            }
            #expect(decision?.problem.code == "decision-needed")
            let time = await office.refusal {
                try await ledger.move("OLD", to: "approved", on: "2025-12-01", decision: "5/QĐ")
            }
            #expect(time?.problem.code == "required-by-status")
            let kept = try await office.column("SELECT reason FROM project_moves")
            #expect(kept == [])
        }
    }

    @Test func `no move skips the approval or comes before what it rests on`() async throws {
        try await lives { ledger in
            let office = ledger.office
            func refused(
                _ project: String, _ status: String, _ on: String, decision: String? = nil,
                approvedOn: String? = nil, startOn: String? = nil
            ) async -> String? {
                await office.refusal {
                    try await office.ask(
                        ControlPath.projectLife,
                        body: ProjectMove(
                            project: project, status: status, on: on, decision: decision,
                            approvedOn: approvedOn, startOn: startOn, endOn: "2027-12-31",
                            reason: "late"), as: MoveChange.self)
                }?.problem.code
            }
            #expect(
                await refused("OLD", "active", "2026-01-10", startOn: "2026-01-01")
                    == "approval-skipped")
            #expect(
                await refused(
                    "OLD", "active", "2026-01-10", decision: "5/QĐ", startOn: "2026-01-01")
                    == "approval-skipped")
            #expect(
                await refused(
                    "OLD", "active", "2026-01-10", decision: "5/QĐ", approvedOn: "2026-02-01",
                    startOn: "2026-01-01") == "before-approval")
            #expect(
                await refused(
                    "OLD", "active", "2026-01-10", decision: "5/QĐ", approvedOn: "2025-10-01",
                    startOn: "2026-01-01") == "before-dossier")
            #expect(
                await refused(
                    "OLD", "active", "2026-01-10", decision: "5/QĐ", approvedOn: "2025-12-01",
                    startOn: "2026-02-01") == "before-start")
            #expect(
                await refused(
                    "OLD", "active", "2026-01-10", decision: "5/QĐ", approvedOn: "2025-12-01",
                    startOn: "2026-01-01") == nil)
            let kept = try await office.column(
                """
                SELECT approval_number || ' ' || approved_on FROM projects
                WHERE code = 'OLD' AND until_seq > 1000000
                """)
            #expect(kept == ["5/QĐ 2025-12-01"])
            #expect(await refused("OLD", "revoked", "2025-11-20") == "before-last-move")
        }
    }

    @Test func `the appraisal runs from the dossier and ends with the decision, late or not`()
        async throws
    {
        try await lives { ledger in
            let office = ledger.office
            let appraisal = "ND80-APPRAISAL/OLD/2025-11-02"
            #expect(try await office.state(appraisal, on: "2025-11-30") == "not-tracked")
            // Due 22 November 2025, a Saturday, so on the 24th; tracked from 2026 on only.
            try await ledger.move(
                "OLD", to: "approved", on: "2025-12-01", decision: "5/QĐ", startOn: "2026-01-01",
                endOn: "2026-12-31")
            let rows = try await office.column(
                """
                SELECT s.submitted_on || ' ' || o.due_effective FROM submissions s
                JOIN obligations o ON o.code = s.obligation
                WHERE s.obligation = '\(appraisal)'
                """)
            #expect(rows == ["2025-12-01 2025-11-24"])
            let notice = "ND80-NOTICE/OLD/2025-12-01"
            #expect(
                try await office.column(
                    "SELECT due_statutory FROM obligations WHERE code = '\(notice)'")
                    == ["2025-12-06"])
            try await ledger.move("OLD", to: "active", on: "2026-02-01")
            #expect(
                try await office.column(
                    "SELECT count(*) FROM submissions WHERE obligation = '\(notice)'") == ["1"])
            // A grant that came in active has had both.
            #expect(
                try await office.column(
                    "SELECT code FROM obligations WHERE rule LIKE 'ND80-%' AND subject_code = 'P80' "
                        + "AND rule IN ('ND80-APPRAISAL', 'ND80-NOTICE')") == [])
            let life: ProjectLifeAnswer = try await office.ask(
                ControlPath.projectLife, [("project", "OLD")])
            #expect(life.events.map(\.to) == ["approved", "active"])
            #expect(life.events[0].decision == "5/QĐ" && life.events[0].actor == "lan")
            #expect(life.status == "active" && life.regimes.map(\.regime) == ["ND80"])
        }
    }

    @Test func `an amendment moves the end and keeps the decision that approved it`() async throws {
        try await lives { ledger in
            let office = ledger.office
            let amend = { (end: String) in
                try await office.ask(
                    ControlPath.projectAmend,
                    body: ProjectAmendment(
                        project: "P80", endOn: end, decision: "9/QĐ", on: "2026-11-10",
                        reason: "longer"), as: MoveChange.self)
            }
            let change = try await amend("2027-12-31")
            #expect(change.warnings.map(\.code) == ["regime-may-change"])
            #expect(
                try await office.column(
                    "SELECT end_on FROM projects WHERE code = 'P80' AND until_seq > 1000000")
                    == ["2027-12-31"])
            #expect(try await amend("2027-12-31").changed == 0)
            let reversed = await office.refusal { try await amend("2025-01-01") }
            #expect(reversed?.problem.code == "dates-reversed")
            // Under the new law from then on: no report under the old one after that day.
            let regime: MoveChange = try await office.ask(
                ControlPath.projectRegime,
                body: ProjectRegime(
                    project: "P80", regime: "ND313", from: "2027-01-01", reason: "TT 23 đ. 24"))
            #expect(regime.changed == 1)
            let due = try await office.column(
                """
                SELECT code FROM obligations WHERE subject_code = 'P80'
                    AND until_seq = 9223372036854775807 AND due_effective > '2027-06-01'
                """)
            #expect(due == [])
        }
    }

    @Test func `a move or an amendment again drops no other decision`() async throws {
        try await lives { ledger in
            let office = ledger.office
            func suspend(_ decision: String?) async throws -> Int {
                try await ledger.move(
                    "P80", to: "suspended", on: "2026-11-01", decision: decision
                ).changed
            }
            let moves = [
                try await suspend("7/QĐ"), try await suspend("7/QĐ"), try await suspend(nil),
            ]
            #expect(moves == [1, 0, 0])
            let other = await office.refusal { try await suspend("8/QĐ") }
            #expect(other?.problem.code == "status-already")
            #expect(other?.problem.hint?.contains("8/QĐ") == true)
            func amend(_ decision: String) async throws -> Int {
                let body = ProjectAmendment(
                    project: "P80", endOn: "2027-12-31", decision: decision, on: "2026-11-10",
                    reason: "longer")
                return try await office.ask(
                    ControlPath.projectAmend, body: body, as: MoveChange.self
                ).changed
            }
            let amendments = [try await amend("9/QĐ"), try await amend("9/QĐ")]
            #expect(amendments == [1, 0])
            let second = await office.refusal { try await amend("10/QĐ") }
            #expect(second?.problem.code == "end-already")
            #expect(second?.problem.hint?.contains("10/QĐ") == true)
        }
    }

    @Test func `what comes before an approval is refused with what to do`() async throws {
        try await lives { ledger in
            let office = ledger.office
            func regime(_ project: String, _ from: String) async -> Problem? {
                await office.refusal {
                    try await office.ask(
                        ControlPath.projectRegime,
                        body: ProjectRegime(
                            project: project, regime: "ND313", from: from, reason: "x"),
                        as: MoveChange.self)
                }?.problem
            }
            let none = await regime("NEW", "2026-11-10")
            #expect(none?.code == "not-approved" && none?.hint != nil)
            let early = await regime("P80", "2000-01-01")
            #expect(early?.code == "before-approval" && early?.hint != nil)
            let amended = await office.refusal {
                try await office.ask(
                    ControlPath.projectAmend,
                    body: ProjectAmendment(
                        project: "P80", endOn: "2027-12-31", decision: "9/QĐ", on: "2000-01-01",
                        reason: "longer"), as: MoveChange.self)
            }?.problem
            #expect(amended?.code == "before-approval" && amended?.hint != nil)
        }
    }

    @Test func `flags stand while their cause does`() async throws {
        try await lives { ledger in
            let office = ledger.office
            let sweep = FlagOverdueReports(context: office.context)
            try await sweep.run()
            // The NGO's certificate covers everything until the end of 2027.
            #expect(try await ledger.flags("outside-certificate") == [])
            try await office.run("UPDATE certificates SET provinces = '01', sectors = 'water'")
            try await sweep.run()
            #expect(
                try await ledger.flags("outside-certificate").map(\.subject.code) == [
                    "P313", "P80",
                ])
            #expect(
                try await ledger.flags("outside-certificate")[0].message
                    == "the certificates of NGO do not cover the province 12")
            try await office.run("UPDATE certificates SET provinces = '01|12'")
            try await office.run("UPDATE flags SET cleared_at = raised_at")
            try await sweep.run()
            #expect(
                try await ledger.flags("outside-certificate")[0].message
                    == "the certificates of NGO do not cover the sector health")
            try await office.run("UPDATE certificates SET sectors = 'health|water'")
            try await sweep.run()
            #expect(try await ledger.flags("outside-certificate") == [])
            try await office.run("UPDATE certificates SET expires_on = '2026-01-01'")
            try await sweep.run()
            #expect(try await ledger.flags("certificate-expired").map(\.subject.code) == ["NGO"])
            #expect(
                try await ledger.flags("outside-certificate")[0].message
                    == "NGO has no certificate that is valid on 2026-11-16")
        }
    }

    @Test func `money before the approval and a grant that does not begin are flagged at once`()
        async throws
    {
        try await lives { ledger in
            try await ledger.enter("receipt", "5", on: "2025-01-01", ref: "E1", confirm: true)
            #expect(
                try await ledger.flags("money-before-approval").map(\.message) == [
                    "money from 2025-01-01 on, before the approval on 2025-02-01"
                ])
            _ = try await ledger.reverse("E1")
            #expect(try await ledger.flags("money-before-approval") == [])
            try await ledger.load(
                "ref,project,kind,date,amount,currency\nF1,P80,receipt,2025-01-02,5,VND\n")
            #expect(try await ledger.flags("money-before-approval").count == 1)
            _ = try await ledger.reverse("F1")
            #expect(try await ledger.flags("money-before-approval") == [])
            try await ledger.move(
                "OLD", to: "approved", on: "2026-05-15", decision: "5", startOn: "2026-06-01",
                endOn: "2027-06-01")
            #expect(try await ledger.flags("not-started").map(\.subject.code) == ["OLD"])
            try await ledger.move("OLD", to: "active", on: "2026-11-16")
            #expect(try await ledger.flags("not-started") == [])
        }
    }

    @Test func `a mission keeps its plan, is refused out of order, and owes its notice`()
        async throws
    {
        try await lives { ledger in
            let office = ledger.office
            try await office.run(
                """
                INSERT INTO missions (office_id, id, code, donor, purpose, status, host, arrive_on,
                    depart_on, people, areas, since_seq)
                VALUES (1, 2, 'M2', 'NGO', 'survey', 'requested', 'HOST', '2026-12-01',
                        '2026-12-03', 4, 'commune:0100', 0),
                    (1, 3, 'M3', 'NGO', 'survey', 'permitted', 'HOST', '2026-12-03', '2026-12-05',
                        2, 'commune:0100', 0);
                INSERT INTO mission_places (office_id, mission_id, area_id, province_id,
                    commune_id, since_seq) VALUES (1, 2, 2, 1, 2, 0), (1, 3, 2, 1, 2, 0)
                """)
            let move = {
                (
                    status: String, permit: String?, day: String?, people: Int?, confirm: Bool
                ) in
                try await office.ask(
                    ControlPath.missionLife,
                    body: MissionMove(
                        mission: "M2", status: status, permit: permit,
                        arriveOn: status == "ended" ? nil : day,
                        departOn: status == "ended" ? day : nil, people: people, confirm: confirm,
                        reason: "because"),
                    as: MoveChange.self)
            }
            let order = await office.refusal { try await move("ended", nil, nil, nil, false) }
            #expect(order?.problem.code == "status-move")
            let permit = await office.refusal { try await move("permitted", nil, nil, nil, true) }
            #expect(permit?.problem.code == "permit-needed")
            let clash = await office.refusal { try await move("permitted", "7/GP", nil, 5, false) }
            #expect(clash?.problem.code == "mission-clash")
            #expect(clash?.problem.message.contains("M3") == true)
            let vietnamese = clash?.problem(in: .vi).message
            #expect(vietnamese?.hasPrefix("M3 có cùng đơn vị chủ trì HOST tại ") == true)
            #expect(vietnamese?.contains("/12/2026") == true)
            _ = try await move("permitted", "7/GP", nil, 5, true)
            let border = "MISSION-BORDER/M2/2026-12-01"
            #expect(
                try await office.column(
                    "SELECT direction || due_effective FROM obligations WHERE code = '\(border)'")
                    == ["watch2026-11-30"])
            let early = await office.refusal { try await move("in-province", nil, nil, nil, true) }
            #expect(early?.problem.code == "after-today")
            _ = try await move("in-province", nil, "2026-11-16", 3, true)
            let life: MissionLifeAnswer = try await office.ask(
                ControlPath.missionLife, [("mission", "M2")])
            #expect(life.events.map(\.planned.people) == [4, 5])
            #expect(life.events.map(\.after.people) == [5, 3])
            #expect(life.events[1].planned.arriveOn == "2026-12-01")
            let clashes: MissionClashes = try await office.ask(ControlPath.missionClashes)
            #expect(clashes.clashes.map(\.missions) == [["M2", "M3"]])
            let still = await office.refusal { try await move("ended", nil, nil, nil, true) }
            #expect(still?.problem.code == "after-today")
            _ = try await move("ended", nil, "2026-11-16", nil, true)
            let result = "MISSION-RESULT/M2/2026-11-16"
            #expect(try await office.state(result) == "upcoming")
            _ = try await move("reported", nil, nil, nil, true)
            #expect(try await office.state(result) == "received")
        }
    }

    @Test func `the funnel leads from missions to grants and money`() async throws {
        try await lives { ledger in
            let office = ledger.office
            try await office.run(
                """
                UPDATE missions SET donor = 'NGO|FRIEND', project = 'P80', arrive_on = '2025-01-02';
                INSERT INTO missions (office_id, id, code, donor, purpose, status, host, arrive_on,
                    depart_on, people, project, since_seq)
                VALUES (1, 2, 'M2', 'NGO', 'survey', 'reported', 'OWN', '2025-01-20', '2025-01-21',
                    1, 'P80', 0),
                    (1, 3, 'M3', NULL, 'survey', 'ended', 'OWN', '2025-01-20', '2025-01-21', 1,
                    NULL, 0)
                """)
            try await ledger.enter("commitment", "1000", on: "2025-02-01")
            try await ledger.enter("disbursement", "400", on: "2025-06-01")
            let all: MissionFunnel = try await office.ask(
                ControlPath.missionFunnel, [("by", "donor")])
            #expect(all.total.missions == 3 && all.total.grants == 1)
            #expect(all.total.committed == "1000" && all.total.disbursed == "400")
            #expect(all.total.medianDays == "30")
            #expect(all.rows.map(\.key) == ["FRIEND", "NGO", nil])
            #expect(all.rows.map(\.missions) == [1, 2, 1])
            let host: MissionFunnel = try await office.ask(
                ControlPath.missionFunnel, [("by", "host")])
            #expect(host.rows.map(\.key) == ["HOST", "OWN"])
            #expect(host.rows.map(\.medianDays) == ["30", "12"])
        }
    }
}
