import Control
import Foundation
import Testing

@Suite struct WorkJSONTests {
    @Test func `an import result has the contract's keys`() throws {
        try expectGolden(
            ImportResult(
                kind: "ledger", dryRun: true, read: 2, inserted: 1, updated: 0, unchanged: 0,
                rejected: 1, warnings: 0, errorsTotal: 1,
                errors: [.init(line: 3, column: "amount", code: "decimals", message: "m")]),
            #"{"batch":null,"dry_run":true,"errors":[{"code":"decimals","column":"amount","#
                + #""hint":null,"line":3,"message":"m"}],"errors_total":1,"inserted":1,"#
                + #""kind":"ledger","read":2,"rejected":1,"seq":null,"unchanged":0,"updated":0,"#
                + #""warning_lines":[],"warnings":0}"#)
    }

    @Test func `an obligation shows every date, null where there is none`() throws {
        let one = Obligation(
            code: "OWNER-HALF/LC-001/2026-H1", rule: "OWNER-HALF", direction: "in",
            subject: .init(kind: "project", code: "LC-001"), reporter: "SGD-12",
            period: .init(from: "2026-01-01", to: "2026-06-30"), dueStatutory: "2026-07-05",
            dueEffective: "2026-07-06", state: "overdue", daysOverdue: 2)
        try expectGolden(
            ObligationList(obligations: [one]),
            #"{"obligations":[{"asked_by":null,"code":"OWNER-HALF/LC-001/2026-H1","#
                + #""day_unknown":false,"days_overdue":2,"#
                + #""direction":"in","due_effective":"2026-07-06","due_internal":null,"#
                + #""due_statutory":"2026-07-05","flagged_at":null,"officer":null,"#
                + #""officer_name":null,"#
                + #""period":{"from":"2026-01-01","to":"2026-06-30"},"received_on":null,"#
                + #""recipient":null,"reporter":"SGD-12","reporter_name":null,"#
                + #""rule":"OWNER-HALF","rule_name":null,"state":"overdue","step":null,"#
                + #""step_on":null,"subject":{"code":"LC-001","kind":"project"},"#
                + #""subject_name":null,"submitted_on":null}]}"#)
    }

    @Test func `a deadline says why`() throws {
        try expectGolden(
            DeadlineAnswer(raw: "2026-07-05", effective: "2026-07-06", because: ["Sunday"]),
            #"{"because":["Sunday"],"effective":"2026-07-06","raw":"2026-07-05"}"#)
    }

    @Test func `a job audit has the contract's keys`() throws {
        try expectGolden(
            JobAudit(jobs: [
                .init(
                    job: "flag-overdue", ticks: 6, ran: 1, coalesced: 1, skipped: 1, missed: 1,
                    failed: 1, running: 1, gaps: [.init(from: "a", to: "b")])
            ]),
            #"{"jobs":[{"coalesced":1,"failed":1,"gaps":[{"from":"a","to":"b"}],"#
                + #""job":"flag-overdue","missed":1,"ran":1,"running":1,"skipped":1,"ticks":6}]}"#)
    }

    @Test func `a mail has the contract's keys`() throws {
        try expectGolden(
            MailList(mails: [
                .init(
                    id: "4", report: "overdue-digest", revision: 1, to: "a@b.vn", state: "held",
                    attempts: 0)
            ]),
            #"{"mails":[{"attempts":0,"id":"4","message_id":null,"period":null,"queued_at":null,"#
                + #""report":"overdue-digest","revision":1,"sent_at":null,"smtp_reply":null,"#
                + #""state":"held","subject":null,"subscription":null,"to":"a@b.vn"}]}"#)
    }

    @Test func `a problem is wrapped, its slashes left alone`() throws {
        try expectGolden(
            ProblemEnvelope(error: .init(code: "not-found", message: "no a/b")),
            #"{"error":{"code":"not-found","detail":null,"hint":null,"message":"no a/b"}}"#)
    }

    @Test func `a status has the contract's keys`() throws {
        let status = Status(
            state: "running", version: "0.1.0", uptimeSeconds: 5, office: "SNgV-12",
            database: .init(mode: "embedded", serverVersion: "15.8", schema: 9, ok: true),
            jobs: [.init(name: "backup", schedule: "0 2 * * *")],
            obligations: .init(open: 3, dueSoon: 2, overdue: 1),
            missions: .init(inProvince: 1, coming: 2, awaitingResult: 3),
            mail: .init(held: 1, queued: 2, retry: 3, unknown: 4, failed: 5),
            audit: .init(events: 7, head: "ab"), warnings: [.init(code: "c", message: "m")])
        try expectGolden(
            status,
            #"{"audit":{"events":7,"head":"ab"},"backup":null,"database":{"mode":"embedded","#
                + #""ok":true,"schema":9,"server_version":"15.8"},"job_gaps":null,"#
                + #""jobs":[{"last":null,"name":"backup","next_at":null,"schedule":"0 2 * * *"}],"#
                + #""mail":{"failed":5,"held":1,"queued":2,"retry":3,"unknown":4},"#
                + #""missions":{"awaiting_result":3,"coming":2,"in_province":1,"#
                + #""in_province_people":null},"now":null,"#
                + #""obligations":{"by_direction":[],"due_soon":2,"next":[],"open":3,"overdue":1},"#
                + #""office":"SNgV-12","office_name":null,"state":"running","uptime_seconds":5,"#
                + #""version":"0.1.0","warnings":[{"code":"c","hint":null,"message":"m"}]}"#)
    }

    @Test func `a change shows columns by their own names`() throws {
        try expectGolden(
            ChangeAnswer(
                changed: 1, seq: 4, dryRun: false, before: ["vnd_per_unit": nil],
                after: ["vnd_per_unit": "25000"]),
            #"{"after":{"vnd_per_unit":"25000"},"before":{"vnd_per_unit":null},"changed":1,"#
                + #""dry_run":false,"seq":4,"subjects":[]}"#)
    }

    @Test func `register rows keep their column names`() throws {
        try expectGolden(
            RegisterRows(
                kind: "donors", columns: ["code", "name_en"],
                rows: [["code": "A", "name_en": nil]], total: 1),
            #"{"columns":["code","name_en"],"kind":"donors","near":[],"#
                + #""rows":[{"code":"A","name_en":null}],"total":1}"#)
    }

    @Test func `a request may leave out what it does not say`() throws {
        let bare = try ControlJSON.decode(ObligationChange.self, from: Data(#"{"code":"X"}"#.utf8))
        #expect(bare == ObligationChange(code: "X"))
        let run = try ControlJSON.decode(JobRunRequest.self, from: Data("{}".utf8))
        #expect(run == JobRunRequest())
    }
}
