import Aid
import Foundation
import Postgres
import TestKit
import Testing

@testable import Store

struct JobStoreTests {
    private static let job = "deliver-mail"

    private func seeded(_ store: Store) async throws {
        try await store.write { transaction in
            try await transaction.connection.execute(
                """
                INSERT INTO offices (id, code, name, created_at)
                VALUES (1, 'lai-chau', 'Lai Châu', 'epoch') ON CONFLICT DO NOTHING
                """)
            try await transaction.seedSchedule(
                ScheduleSpan(
                    job: Self.job, schedule: "every 1m", zone: "UTC", catchUp: "once",
                    from: sampleMorning))
        }
    }

    private func account(_ store: Store, _ steps: [CatchUp.Step]) async throws -> Int {
        try await store.accountTicks(job: Self.job, now: sampleMorning) { _ in
            [TickPlan(steps: steps, runsEach: false)]
        }
    }

    private func minute(_ count: Int) -> Date {
        sampleMorning.addingTimeInterval(Double(count) * 60)
    }

    @Test func `every statement fits the schema`() async throws {
        try await withTestStore { store, _ in
            let all: [any Statement] =
                ScheduleSQL.allCases + TickSQL.allCases + RunSQL.allCases
                + ClockSQL.allCases
            for statement in all {
                try await store.write { transaction in
                    try await transaction.connection.execute(
                        "PREPARE tried AS \(statement.sql); DEALLOCATE tried")
                }
            }
        }
    }

    @Test func `whoever comes second with a tick leaves nothing behind`() async throws {
        try await withTestStore { store, _ in
            try await seeded(store)
            #expect(try await account(store, [.run(minute(2))]) == 1)
            let overlapping: [CatchUp.Step] = [
                .skip(TickRange(first: minute(1), last: minute(1), count: 1), .paused),
                .run(minute(2)),
            ]
            #expect(try await account(store, overlapping) == 0)
            let rows = try await store.read {
                try await $0.tickHistory(job: Self.job, limit: nil)
            }
            #expect(rows.map(\.first) == [minute(2)])
        }
    }

    @Test func `a lease that was lost settles nothing`() async throws {
        try await withTestStore { store, clock in
            try await seeded(store)
            _ = try await account(store, [.run(minute(1))])
            let claim: @Sendable () async throws -> ClaimedRun? = {
                try await store.write { transaction in
                    try await transaction.claimRun(
                        job: Self.job, after: [], lease: 10, now: clock.now)
                }
            }
            let first = try #require(try await claim())
            #expect(try await claim() == nil)
            try await store.write { transaction in
                try await transaction.connection.execute(
                    "UPDATE job_runs SET lease_until = clock_timestamp() - interval '1 second'")
            }
            let second = try #require(try await claim())
            #expect(second.id == first.id && second.at == first.at)
            try await store.write { transaction in
                #expect(try await transaction.renew(first, lease: 10) == false)
                try await transaction.finish(first, summary: "late", error: nil, now: clock.now)
                #expect(try await transaction.findRun(first.id)?.state == "running")
                try await transaction.finish(second, summary: "ours", error: nil, now: clock.now)
                #expect(try await transaction.findRun(first.id)?.summary == "ours")
            }
        }
    }
}
