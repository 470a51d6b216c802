import Aid
import Control
import Foundation
import Postgres
import Store
import TestKit
import Testing

@testable import Service

struct JobAuditTests {
    @Test func `finds a tick that nobody accounts for`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            for step in 1...4 {
                clock.set(minute(step))
                await scheduler.workOff(rounds: 2)
            }
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
            try await fixture.spoil(.deleteSecondTick)
            try await fixture.spoil(.deleteSecondTick)
            let audit = try await fixture.audit(job)[0]
            let context = fixture.context
            #expect(audit.ticks == 2)
            #expect(
                audit.gaps == [.init(from: context.text(minute(2)), to: context.text(minute(3)))])
        }
    }

    @Test func `counts from the first instant of a day on`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(.flagOverdue, "0 * * * *")
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 2 * 86_400)
            await scheduler.workOff(rounds: 2)
            let whole = try await fixture.audit(job)[0]
            #expect(whole.ticks == 48)
            // The coalesced row began before: 24 hours of yesterday and 9 of today are left.
            let since = fixture.context.today.adding(days: -1)
            let part = try await fixture.audit(job, since: since)[0]
            #expect(part.ticks == 33)
            #expect(part.gaps.isEmpty)
        }
    }

    @Test func `folds old ticks without losing one`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            try await fixture.spoil(.manyTicks, [.instant(sampleMorning), .int(4_321)])
            clock.set(minute(4_321).addingTimeInterval(40 * 86_400))
            await scheduler.workOff(rounds: 2)
            let ticks = try await fixture.ticks()
            // A full page at a time: each becomes a row, and rows are joined the next day.
            #expect(ticks.count < 8)
            #expect(ticks.filter { $0.fate == .ran }.reduce(0) { $0 + $1.count } == 4_322)
            clock.advance(by: 86_400)
            await scheduler.workOff(rounds: 2)
            #expect(try await fixture.ticks().map(\.count).first == 4_321)
            #expect(try await fixture.spoil(.countRuns) == 3)
            let audit = try await fixture.audit(job)[0]
            #expect(audit.ran == 4_323)
            #expect(audit.gaps.isEmpty)
        }
    }

    @Test func `folding does not hide a gap`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            try await fixture.spoil(.manyTicks, [.instant(sampleMorning), .int(10)])
            try await fixture.spoil(.deleteSecondTick)
            #expect(try await fixture.audit(job)[0].gaps.count == 1)
            clock.set(minute(11).addingTimeInterval(40 * 86_400))
            await scheduler.workOff(rounds: 2)
            #expect(try await fixture.ticks().count == 3)
            #expect(try await fixture.audit(job)[0].gaps.count == 1)
        }
    }

    @Test func `audits ten years of minutes by sums`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job(.deliverMail, "* * * * *")
            let daily = fixture.job(.flagOverdue, "5 0 * * *")
            let scheduler = fixture.scheduler(job, daily)
            try await scheduler.prepare()
            clock.advance(by: 10 * year)
            await scheduler.workOff(rounds: 2)
            try await fixture.spoil(.manyTicks, [.instant(clock.now), .int(10_080)])
            clock.advance(by: 7 * 86_400)
            let began = ContinuousClock.now
            let audits = try await fixture.audit(job, daily)
            let took = began.duration(to: .now)
            #expect(audits.allSatisfy { $0.gaps.isEmpty })
            #expect(audits.map(\.ticks) == [3_657, 5_256_000 + 10_080])
            // Far less than it takes to list five million ticks, on a machine that does more.
            #expect(took < .seconds(60))
        }
    }
}
