import Aid
import Control
import Foundation
import Store
import Synchronization
import TestKit
import Testing

@testable import Service

struct SchedulerTests {
    @Test func `five schedulers on one database run each tick once`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job { try await Task.sleep(for: .milliseconds(5)) }
            let other = fixture.job(.flagOverdue)
            let schedulers = (0..<5).map { _ in fixture.scheduler(job, other) }
            await withThrowingTaskGroup { group in
                for scheduler in schedulers { group.addTask { try await scheduler.prepare() } }
            }
            for step in 1...20 {
                clock.set(minute(step))
                await withTaskGroup { group in
                    for scheduler in schedulers {
                        group.addTask { await scheduler.workOff(rounds: 4) }
                    }
                }
            }
            for name in [Settings.JobName.deliverMail, .flagOverdue] {
                let instants = fixture.journal.entries.filter { $0.job == name }.map(\.at)
                #expect(instants == (1...20).map(minute))
            }
            for audit in try await fixture.audit(job, other) {
                #expect(audit.ran == 20 && audit.ticks == 20)
                #expect(audit.gaps.isEmpty)
            }
        }
    }

    @Test func `takes over the run of a daemon that died, as of the same instant`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.set(minute(1))
            await scheduler.workOff(rounds: 2)
            try await fixture.spoil(.holdRun)
            clock.set(minute(2))
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.instants == [minute(1)])
            #expect(try await fixture.ticks().map(\.fate) == [.running, .running])
            try await fixture.spoil(.crashRun)
            await scheduler.workOff(rounds: 3)
            #expect(fixture.journal.instants == [minute(1), minute(1), minute(2)])
            #expect(try await fixture.ticks().map(\.fate) == [.ran, .ran])
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
        }
    }

    @Test func `tries a failed run again until its pauses are spent`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job { throw Broken() }
            let scheduler = fixture.scheduler(job, pace: .init(retries: [0.01, 0.01]))
            try await scheduler.prepare()
            clock.set(minute(1))
            for _ in 0..<10 {
                await scheduler.workOff(rounds: 1)
                try await Task.sleep(for: .milliseconds(15))
            }
            #expect(fixture.journal.instants == [minute(1), minute(1), minute(1)])
            #expect(try await fixture.ticks().map(\.fate) == [.failed])
            let audit = try await fixture.audit(job)[0]
            #expect(audit.failed == 1 && audit.gaps.isEmpty)
        }
    }

    @Test func `does not try a failed run again beyond its window`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(window: 30) { throw Broken() }
            let scheduler = fixture.scheduler(job, pace: .init(retries: [31]))
            try await scheduler.prepare()
            clock.set(minute(1))
            await scheduler.workOff(rounds: 2)
            #expect(try await fixture.ticks().map(\.fate) == [.failed])
        }
    }

    @Test func `a run that waits moves on to the newest tick instead of queueing up`() async throws
    {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let isOpen = Mutex(false)
            let job = fixture.job {
                while !isOpen.withLock({ $0 }) { try await Task.sleep(for: .milliseconds(5)) }
            }
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            for step in 1...5 {
                clock.set(minute(step))
                await scheduler.round()
            }
            isOpen.withLock { $0 = true }
            await scheduler.settle()
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.instants == [minute(1), minute(5)])
            #expect(fixture.journal.mostAtWork == 1)
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ran == 2 && audit.coalesced == 3)
            #expect(audit.gaps.isEmpty)
        }
    }

    @Test func `a stop finishes the run in hand`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job { try await Task.sleep(for: .milliseconds(300)) }
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.set(minute(1))
            let running = Task { await scheduler.run() }
            while fixture.journal.entries.isEmpty { try await Task.sleep(for: .milliseconds(5)) }
            scheduler.stop()
            await running.value
            #expect(try await fixture.ticks().map(\.fate) == [.ran])
            #expect(try await fixture.spoil(.countHeld) == 0)
        }
    }

    @Test func `a stop that waits in vain, and a cancelled scheduler, give the run back`()
        async throws
    {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job { try await Task.sleep(for: .seconds(60)) }
            for isCancelled in [false, true] {
                let scheduler = fixture.scheduler(job, pace: .init(farewell: 0.05))
                try await scheduler.prepare()
                clock.advance(by: 60)
                let before = fixture.journal.entries.count
                let running = Task { await scheduler.run() }
                while fixture.journal.entries.count == before {
                    try await Task.sleep(for: .milliseconds(5))
                }
                if isCancelled { running.cancel() } else { scheduler.stop() }
                await running.value
                #expect(try await fixture.ticks().last?.fate == .running)
                #expect(try await fixture.spoil(.countHeld) == 0)
            }
        }
    }

    @Test func `keeps the lease of a long run, and lets go when it is lost`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let pace = Scheduler.Pace(lease: 1.5, renewal: 0.1)
            let job = fixture.job { try await Task.sleep(for: .seconds(3)) }
            let schedulers = [
                fixture.scheduler(job, pace: pace), fixture.scheduler(job, pace: pace),
            ]
            try await schedulers[0].prepare()
            clock.set(minute(1))
            await schedulers[0].round()
            for _ in 0..<60 {
                await schedulers[1].workOff(rounds: 1)
                try await Task.sleep(for: .milliseconds(40))
            }
            await schedulers[0].settle()
            #expect(fixture.journal.instants == [minute(1)])

            clock.set(minute(2))
            await schedulers[0].round()
            try await fixture.spoil(.holdRun)
            let began = ContinuousClock.now
            await schedulers[0].settle()
            #expect(began.duration(to: .now) < .seconds(20))
            #expect(try await fixture.ticks().last?.fate == .running)
        }
    }

    @Test func `loses no tick and runs none twice when connections break`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job { try await Task.sleep(for: .milliseconds(50)) }
            let schedulers = [fixture.scheduler(job), fixture.scheduler(job)]
            try await schedulers[0].prepare()
            let running = schedulers.map { scheduler in Task { await scheduler.run() } }
            for step in 1...6 {
                clock.set(minute(step))
                schedulers.forEach { $0.wake() }
                try await Task.sleep(for: .milliseconds(step * 30))
                _ = try? await fixture.spoil(.breakConnections)
                while fixture.journal.instants.last != minute(step) {
                    try await Task.sleep(for: .milliseconds(20))
                }
            }
            try await Task.sleep(for: .milliseconds(1_500))
            schedulers.forEach { $0.stop() }
            for task in running { await task.value }
            await store.reconnect()
            #expect(fixture.journal.instants == (1...6).map(minute))
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ran == 6 && audit.gaps.isEmpty)
        }
    }

    @Test func `runs on the machine's clock by itself`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(.deliverMail, "every 1s")
            let journal = fixture.journal
            let context = Context(
                store: store, clock: .system, settings: fixture.context.settings,
                log: fixture.context.log)
            let scheduler = Scheduler(context: context, table: JobTable(rows: [job]))
            try await scheduler.prepare()
            let running = Task { await scheduler.run() }
            while journal.entries.count < 3 { try await Task.sleep(for: .milliseconds(20)) }
            scheduler.stop()
            await running.value
            let audit = try await AuditJobs(context: context, table: JobTable(rows: [job]))
                .run(since: nil).jobs[0]
            #expect(audit.ran >= 3)
            #expect(audit.gaps.isEmpty)
        }
    }
}
