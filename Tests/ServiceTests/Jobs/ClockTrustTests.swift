import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

struct ClockTrustTests {
    private static let doubting = ["VIENTRO_CLOCK_TRUSTED": "false"]
    private let fourYears = 4 * year

    @Test func `a jump of four years holds every tick until a person accepts it`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock, environment: Self.doubting)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 120)
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.instants == [minute(2)])

            clock.advance(by: fourYears)
            await scheduler.workOff(rounds: 3)
            #expect(fixture.journal.instants == [minute(2)])
            #expect(try await fixture.ticks().last?.last == minute(2))
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
            let warnings = try await store.read {
                try await StatusWarnings(context: fixture.context).read($0)
            }
            #expect(warnings.first?.code == "clock-doubted")
            await #expect(throws: Refusal.self) { try await ask(fixture, job) }

            #expect(try await accept(fixture, isDryRun: true).changed == 1)
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.entries.count == 1)
            #expect(try await accept(fixture).changed == 1)
            #expect(try await accept(fixture).changed == 0)
            await scheduler.workOff(rounds: 3)
            #expect(fixture.journal.instants == [minute(2), clock.now])
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
        }
    }

    @Test func `what a clock four years ahead did is void once it is set right, and runs again`()
        async throws
    {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 60)
            await scheduler.workOff(rounds: 2)
            clock.advance(by: fourYears)
            let wrong = clock.now
            await scheduler.workOff(rounds: 2)
            // A run of the wrong day that nobody has begun, and a flag of it.
            try await fixture.spoil(.flagOfLater, [.instant(wrong)])
            clock.advance(by: 60)
            try await AccountTicks(
                context: fixture.context, table: JobTable(rows: [job])
            ).run()

            clock.set(minute(5))
            await scheduler.workOff(rounds: 3)
            #expect(fixture.journal.instants == [minute(1), wrong, minute(5)])
            #expect(try await fixture.spoil(.countStandingFlags) == 0)
            let ticks = try await fixture.ticks()
            #expect(
                ticks.filter { $0.fate != .void }.map(\.last) == [minute(1), minute(4), minute(5)])
            #expect(ticks.contains { $0.fate == .void && $0.reason == "clock" })
            let audit = try await fixture.audit(job)[0]
            #expect(audit.gaps.isEmpty && audit.ticks == 5)

            // The days that were void come again.
            clock.set(wrong.addingTimeInterval(120))
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.entries.count == 4)
            #expect(try await fixture.audit(job)[0].gaps.isEmpty)
        }
    }

    @Test func `the word given for a clock that was wrong counts no more`() async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock, environment: Self.doubting)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 60)
            await scheduler.workOff(rounds: 2)
            clock.advance(by: fourYears)
            #expect(try await accept(fixture).changed == 1)
            clock.advance(by: 60)
            await scheduler.workOff(rounds: 2)
            clock.set(minute(5))
            await scheduler.workOff(rounds: 2)
            let run = fixture.journal.entries.count
            // Another jump, to before the day that was vouched for.
            clock.advance(by: fourYears / 2)
            await scheduler.workOff(rounds: 2)
            #expect(fixture.journal.entries.count == run)
        }
    }

    @Test(arguments: [
        (31.0, false, nil, true), (32, false, nil, false), (32, true, nil, true),
        (32, false, 2, true), (40, false, 2, false),
    ])
    func `believes a month, a time server and the day the program was made`(
        _ days: Double, _ isSynchronised: Bool, _ madeAfter: Double?, _ isBelieved: Bool
    ) async throws {
        try await withTestStore { store, clock in
            let fixture = try await JobFixture(store, clock, environment: Self.doubting)
            let job = fixture.job()
            let scheduler = fixture.scheduler(job)
            try await scheduler.prepare()
            clock.advance(by: 60)
            await scheduler.workOff(rounds: 2)
            clock.advance(by: days * 86_400)
            let wall = WallClock.reading(
                programMadeAt: madeAfter.map { minute(1).addingTimeInterval($0 * 86_400) },
                isSynchronised: isSynchronised
            ) { clock.now }
            let context = Context(
                store: store, clock: wall, settings: fixture.context.settings,
                log: fixture.context.log)
            let doubt = try await store.read { try await ClockTrust(context: context).doubt($0) }
            #expect((doubt == nil) == isBelieved)
        }
    }

    private func ask(_ fixture: JobFixture, _ job: Job) async throws {
        _ = try await RunJob(context: fixture.context, table: JobTable(rows: [job])).run(
            job.name.rawValue, at: nil,
            request: ChangeRequest(
                actor: "lan", requestID: UUID().uuidString, operation: "job run"), wait: false
        ) {}
    }

    private func accept(
        _ fixture: JobFixture, isDryRun: Bool = false
    ) async throws -> ChangeAnswer {
        try await AcceptClock(context: fixture.context).run(
            ChangeRequest(
                actor: "lan", requestID: UUID().uuidString, operation: "clock accept",
                subject: "clock", isDryRun: isDryRun))
    }
}
