import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

struct JobCatchUpTests {
    @Test func `coalesces a year of minutes into one run and two rows`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: year)
            let began = ContinuousClock.now
            await scheduler.workOff(rounds: 3)
            #expect(began.duration(to: .now) < .seconds(30))

            #expect(fixture.journal.instants == [clock.now])
            let ticks = try await fixture.ticks()
            #expect(ticks.map(\.fate) == [.coalesced, .ran])
            #expect(ticks.map(\.count) == [525_599, 1])
            #expect(ticks[0].run == ticks[1].run)
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ticks == 525_600)
            #expect(audit.ran == 1 && audit.coalesced == 525_599)
            #expect(audit.gaps.isEmpty)
        }
    }

    @Test func `runs only what has just come where a job does not catch up`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(.flagOverdue, "every 1h", catchUp: .none)
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 90 * 60)
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.entries.isEmpty)
            clock.set(minute(115).addingTimeInterval(5))
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.instants == [minute(115)])
            let audit = try await fixture.audit(job)[0]
            #expect(audit.missed == 1 && audit.ran == 1)
            #expect(audit.gaps.isEmpty)
        }
    }

    @Test func `runs each tick inside the window where a job wants them all`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(catchUp: .all, window: 600)
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: year)
            await scheduler.workOff(rounds: 15)
            let now = clock.now
            #expect(fixture.journal.instants == (0...10).map { now - Double((10 - $0) * 60) })
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ran == 11 && audit.skipped == 525_589)
            #expect(audit.gaps.isEmpty)
        }
    }

    @Test func `keeps at most a thousand runs waiting`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(catchUp: .all, window: 99_999 * 60)
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 1_200 * 60)
            try await scheduler.prepare()
            clock.advance(by: 300 * 60)
            try await scheduler.prepare()
            let audit = try await fixture.audit(job)[0]
            #expect(audit.running == 1_000 && audit.missed == 500)
            #expect(audit.gaps.isEmpty)
        }
    }

    @Test func `skips the ticks of a pause in one row and runs again after it`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.set(minute(2))
            await scheduler.workOff(rounds: 2)
            _ = try await fixture.change(job, .init(isPaused: true))
            for step in 3...6 {
                clock.set(minute(step).addingTimeInterval(1))
                await scheduler.workOff(rounds: 1)
            }
            let paused = try await ListJobs(
                context: fixture.context, table: JobTable(rows: [job])
            ).run().jobs[0]
            #expect(paused.paused && paused.nextAt == nil)
            _ = try await fixture.change(job, .init(isPaused: false))
            clock.set(minute(7))
            await scheduler.workOff(rounds: 2)

            #expect(fixture.journal.instants == [minute(2), minute(7)])
            let ticks = try await fixture.ticks()
            #expect(ticks.map(\.fate) == [.coalesced, .ran, .skipped, .ran])
            #expect(ticks.map(\.count) == [1, 1, 4, 1])
            #expect(ticks[2].reason == "paused")
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
        }
    }

    @Test func `counts each tick by the schedule in force when it came`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(.flagOverdue, "every 10m")
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.set(minute(30))
            _ = try await fixture.change(job, .init(schedule: "every 1m", isEnabled: false))
            clock.set(minute(40))
            _ = try await fixture.change(job, .init(schedule: "*/5 * * * *", isEnabled: true))
            clock.set(minute(60))
            await scheduler.workOff(rounds: 3)

            // 08:15, 08:25 and 08:35 by tens, ten by minutes, 08:50 … 09:05 by fives.
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ticks == 3 + 10 + 4)
            #expect(audit.skipped == 10)
            #expect(audit.gaps.isEmpty)
            #expect(fixture.journal.instants == [minute(60)])
        }
    }

    @Test func `runs nothing twice when the clock is set back`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            for step in [10, 2, 3, 9, 10, 11] {
                clock.set(minute(step))
                await scheduler.workOff(rounds: 2)
            }
            #expect(fixture.journal.instants == [minute(10), minute(11)])
            // A schedule that is changed in the past follows on what was accounted for.
            clock.set(minute(1))
            _ = try await fixture.change(job, .init(schedule: "every 30s"))
            clock.set(minute(15))
            await scheduler.workOff(rounds: 2)
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
            #expect(try await fixture.audit(job)[0].ticks == 11 + 8)
        }
    }

    @Test func `catches up in the order of the table`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let names: [Settings.JobName] = [
                .deliverMail, .totalSectors, .extendObligations, .sendReports, .flagOverdue,
            ]
            let jobs = names.map { name in
                fixture.job(name, "every 1h") { try await Task.sleep(for: .milliseconds(20)) }
            }
            let table = JobTable(rows: jobs)
            let schedulers = (0..<3).map { _ in
                Scheduler(context: fixture.context, table: table)
            }
            try await schedulers[0].prepare()
            clock.advance(by: year)
            await withTaskGroup { group in
                for scheduler in schedulers {
                    group.addTask { await scheduler.workOff(rounds: 30) }
                }
            }
            #expect(
                fixture.journal.entries.map(\.job) == [
                    .extendObligations, .flagOverdue, .totalSectors, .sendReports, .deliverMail,
                ])
            #expect(fixture.journal.mostAtWork == 1)
        }
    }
}
