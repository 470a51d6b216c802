import Aid
import Control
import Foundation
import NIOCore
import Store
import TestKit
import Testing

@testable import Service

struct JobOperationTests {
    @Test func `seeds what is missing and warns where the configuration differs`() async throws {
        try await withTestStore { store, clock in
            let first = try await JobFixture(store, clock)
            let job = first.job()
            try await first.scheduler(job).prepare()
            let second = try await JobFixture(
                store, clock,
                environment: [
                    "VIENTRO_JOBS_DELIVER_MAIL_SCHEDULE": "every 2m",
                    "VIENTRO_JOBS_BACKUP_ENABLED": "false",
                ])
            try await second.scheduler(job).prepare()
            let table = JobTable(rows: [job])
            let list = try await ListJobs(context: second.context, table: table).run()
            #expect(list.jobs.map(\.schedule) == ["every 1m"])
            #expect(list.jobs[0].nextAt == second.context.text(minute(1)))
            let warnings = try await SeedSchedules(context: second.context, table: table)
                .warnings()
            #expect(warnings.map(\.code) == ["job-schedule-differs", "job-unknown"])
            #expect(warnings[0].message.english.contains("\"every 2m\" is not \"every 1m\""))
            #expect(
                try await SeedSchedules(context: first.context, table: table).warnings().isEmpty)
        }
    }

    @Test func `the hint of a differing schedule puts in force what differs`() async throws {
        try await withTestStore { store, clock in
            let first = try await JobFixture(store, clock)
            let job = first.job()
            try await first.scheduler(job).prepare()
            let table = JobTable(rows: [job])
            for (setting, value, options) in [
                ("ENABLED", "false", "--disable-job"), ("CATCH_UP", "none", "--catch-up none"),
                ("SCHEDULE", "every 2m", "'every 2m'"),
            ] {
                let other = try await JobFixture(
                    store, clock, environment: ["VIENTRO_JOBS_DELIVER_MAIL_\(setting)": value])
                let warnings = try await SeedSchedules(context: other.context, table: table)
                    .warnings()
                #expect(
                    warnings.map(\.hint?.english) == [
                        "Put it in force by \"vientro job schedule deliver-mail \(options)\", "
                            + "or change the configuration."
                    ])
            }
        }
    }

    @Test func `lists and audits a job that has no schedule yet`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let list = try await ListJobs(context: fixture.context, table: JobTable(rows: [job]))
                .run()
            #expect(list.jobs[0].schedule == nil && list.jobs[0].nextAt == nil)
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ticks == 0 && audit.gaps.isEmpty)
        }
    }

    @Test func `a schedule that is none stops the start`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(
                store, clock, environment: ["VIENTRO_JOBS_DELIVER_MAIL_SCHEDULE": "sometimes"])
            await #expect(throws: StartError.self) {
                try await fixture.scheduler(fixture.job()).prepare()
            }
        }
    }

    @Test func `changes a schedule as one link of the chain`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            try await fixture.scheduler(job).prepare()
            let dry = try await fixture.change(job, .init(schedule: "every 5m"), isDryRun: true)
            #expect(dry.changed == 1 && dry.seq == nil && dry.dryRun)
            let same = try await fixture.change(job, .init(schedule: "every 1m"))
            #expect(same.changed == 0)
            let id = "0190-a"
            let done = try await fixture.change(
                job, .init(schedule: "every  5m", catchUp: "all", window: "2h"), id: id)
            #expect(done.seq == 1)
            #expect(done.before == ["schedule": "every 1m", "catch_up": "once", "window": nil])
            #expect(done.after == ["schedule": "every 5m", "catch_up": "all", "window": "2h"])
            let again = try await fixture.change(job, .init(isPaused: true), id: id)
            #expect(again == done)
            await #expect(throws: AidError.self) {
                _ = try await fixture.change(job, .init(window: "none"))
            }
            await #expect(throws: AidError.self) {
                _ = try await fixture.change(job, .init(schedule: "61 * * * *"))
            }
            let history = try await store.read {
                try await $0.scheduleHistory(job: "deliver-mail")
            }
            #expect(history.map(\.schedule) == ["every 1m", "every 5m"])
            #expect(history[0].until == history[1].from)
            let trail = try await store.read {
                try await $0.auditEntries(since: nil, subject: nil, actor: nil, limit: nil)
            }
            #expect(trail.map(\.operation) == ["job schedule"])
        }
    }

    @Test func `runs what an operator asks for once, as of his instant`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            let running = Task { await scheduler.run() }
            let operation = RunJob(context: fixture.context, table: JobTable(rows: [job]))
            let request = ChangeRequest(actor: "lan", requestID: "r-1", operation: "job run")
            for _ in 0..<2 {
                let answer = try await operation.run(
                    "deliver-mail", at: minute(-90), request: request, wait: true
                ) { scheduler.wake() }
                #expect(answer.state == "ran" && answer.summary == "worked")
                #expect(answer.at == fixture.context.text(minute(-90)))
            }
            #expect(fixture.journal.instants == [minute(-90)])
            let trail = try await store.read {
                try await $0.auditEntries(since: nil, subject: nil, actor: nil, limit: nil)
            }
            #expect(trail.map(\.operation) == ["job run"])
            scheduler.stop()
            await running.value
            #expect(try await fixture.ticks().isEmpty)
            let last = try await ListJobs(
                context: fixture.context, table: JobTable(rows: [job])
            ).statuses()[0].last
            #expect(last?.state == "ran")
        }
    }

    @Test func `an asked run that fails has failed`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job { throw Broken() }
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            let operation = RunJob(context: fixture.context, table: JobTable(rows: [job]))
            let request = ChangeRequest(actor: "lan", requestID: "r-1", operation: "job run")
            let recorded = try await operation.run(
                "deliver-mail", at: nil, request: request, wait: false
            ) {}
            #expect(recorded.state == "running")
            await scheduler.workOff(rounds: 2)
            let ended = try await operation.run(
                "deliver-mail", at: nil, request: request, wait: true
            ) {}
            #expect(ended.state == "failed" && ended.error == "the printer is on fire")
            #expect(ended.run == recorded.run)
            let history = try await ListJobs(
                context: fixture.context, table: JobTable(rows: [job])
            ).history("deliver-mail", limit: nil)
            #expect(history.runs == [ended])
        }
    }

    @Test func `the routes answer, and refuse a job that there is not`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            try await fixture.scheduler(job).prepare()
            let routes = ControlTable.jobs(JobTable(rows: [job])) {}
            func ask(_ path: String, _ name: String, _ body: String) async throws -> String {
                let route = try #require(routes.first { $0.path == path })
                let ask = Ask(
                    actor: .daemon, requestID: UUID().uuidString, path: ["name": name], query: [],
                    body: AsyncThrowingStream {
                        $0.yield(ByteBuffer(string: body)); $0.finish()
                    })
                guard case .json(let data, _) = try await route.respond(ask, fixture.context)
                else { return "" }
                return String(decoding: data, as: UTF8.self)
            }
            #expect(
                try await ask(ControlPath.Pattern.jobPause, "deliver-mail", "{}")
                    .contains(#""after":{"paused":"true"}"#))
            #expect(
                try await ask(ControlPath.jobs, "", "").contains(#""next_at":null"#))
            #expect(
                try await ask(ControlPath.jobAudit, "", "").contains(#""gaps":[]"#))
            #expect(
                try await ask(ControlPath.Pattern.jobHistory, "deliver-mail", "")
                    == #"{"job":"deliver-mail","runs":[],"ticks":[]}"#)
            #expect(
                try await ask(
                    ControlPath.Pattern.jobRun, "deliver-mail", #"{"at":"2026-11-01"}"#
                ).contains(#""at":"2026-11-01T23:59:59.999999+07:00""#))
            await #expect(throws: Refusal.self) {
                _ = try await ask(ControlPath.Pattern.jobRun, "backup", "{}")
            }
            // PostgreSQL would keep less than what the chain's digest is made of.
            for reason in [#"a\u0000b"#, #"\u001B[31m"#, #"a\b"#, #"a\\\u0000"#, "a\u{7F}"] {
                await #expect(throws: Refusal.self) {
                    _ = try await ask(
                        ControlPath.Pattern.jobPause, "deliver-mail",
                        #"{"dry_run":true,"reason":"\#(reason)"}"#)
                }
            }
            _ = try await ask(
                ControlPath.Pattern.jobPause, "deliver-mail",
                #"{"dry_run":true,"reason":"Lỗi \\u0000 \\b\n"}"#)
            await #expect(throws: Refusal.self) {
                _ = try await ask(
                    ControlPath.Pattern.jobRun, "deliver-mail", #"{"dry_run":true}"#)
            }
        }
    }

    @Test func `every job can say what it would do, and then does nothing`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            let table = JobTable.standard
            for name in table.names {
                let run = try await RunJob(context: office.context, table: table)
                    .preview(name, at: nil)
                #expect(run.dryRun && run.summary?.isEmpty == false, "\(name)")
            }
            #expect(try await office.column("SELECT count(*) FROM total_snapshots") == ["0"])
        }
    }
}
