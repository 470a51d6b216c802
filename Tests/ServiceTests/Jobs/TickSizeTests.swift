import Aid
import Foundation
import Postgres
import TestKit
import Testing

@testable import Service
@testable import Store

/// What the schedule's account takes on disk once it has run for long.
struct TickSizeTests {
    private static let every = [("deliver-mail", 60), ("send-reports", 300)]

    /// A day's ticks of both jobs, each with its run, as the daemon writes them.
    private static func day(_ first: Int) -> String {
        every.map { job, seconds in
            """
            WITH due AS (
                SELECT timestamptz '2026-01-01' + n * interval '1 second' AS at
                FROM generate_series(\(first), \(first + 86_400 - seconds), \(seconds)) n
            ), ran AS (
                INSERT INTO job_runs (office_id, job, at, state, attempts, started_at, finished_at,
                    lease_until, lease_holder, summary)
                SELECT 1, '\(job)', at, 'ran', 1, at, at + interval '20 ms',
                    at + interval '1 minute', 'may-chu-so-ngoai-vu/12345', 'nothing was due'
                FROM due RETURNING id, at
            )
            INSERT INTO job_ticks (office_id, job, due_from, due_to, ticks, fate, run_id)
            SELECT 1, '\(job)', at, at, 1, 'run', id FROM ran;
            """
        }.joined(separator: "\n")
    }

    /// Runs so many days, each folded and vacuumed as a day's end finds it, and hands the store over.
    private static func days(
        _ count: Int, _ body: @Sendable (Store) async throws -> Void
    ) async throws {
        try await withTestStore { store, _ in
            try await store.write { transaction in
                try await transaction.connection.execute(
                    """
                    INSERT INTO offices (id, code, name, created_at)
                    VALUES (1, 'lai-chau', 'Lai Châu', 'epoch');
                    INSERT INTO job_schedules (office_id, job, schedule, zone, catch_up, is_enabled,
                        from_at)
                    VALUES (1, 'deliver-mail', 'every 1m', 'UTC', 'once', true, '2026-01-01'),
                        (1, 'send-reports', 'every 5m', 'UTC', 'once', true, '2026-01-01');
                    """)
            }
            let start = Date(timeIntervalSince1970: 1_767_225_600)
            let age = Scheduler.Pace().foldAge
            for day in 0..<count {
                try await store.lent { try await $0.execute(Self.day(day * 86_400)) }
                let cutoff = start.addingTimeInterval(Double(day + 1) * 86_400 - age)
                for (job, _) in Self.every {
                    _ = try await store.foldTicks(job: job, through: cutoff)
                }
                // As autovacuum does within minutes of so many dead rows.
                try await store.lent { try await $0.execute("VACUUM job_ticks") }
                try await store.lent { try await $0.execute("VACUUM job_runs") }
            }
            try await body(store)
        }
    }

    private static func bytesAndTicks(_ store: Store, _ prefix: String) async throws -> (Int, Int) {
        let size = ComposedStatement(
            name: "size",
            sql: """
                SELECT pg_total_relation_size('\(prefix)job_ticks')
                        + pg_total_relation_size('\(prefix)job_runs'),
                    (SELECT sum(ticks) FROM job_ticks)
                """)
        let row = try await store.lent { try await $0.run(size)[0] }
        return (try row.int(0), try row.int(1))
    }

    @Test func `ticks take less than five megabytes however long they run`() async throws {
        try await Self.days(4) { store in
            // Copies, for what vacuum gives back depends on who else reads. As much again is left
            // for the room that rows leave behind until it is used anew.
            for table in ["job_ticks", "job_runs"] {
                try await store.lent {
                    try await $0.execute(
                        """
                        CREATE TABLE kept_\(table) (LIKE \(table) INCLUDING ALL);
                        INSERT INTO kept_\(table) OVERRIDING SYSTEM VALUE SELECT * FROM \(table);
                        """)
                }
            }
            let (bytes, ticks) = try await Self.bytesAndTicks(store, "kept_")
            #expect(ticks == 4 * (1440 + 288))
            #expect(bytes < 2_500_000)
        }
    }

    @Test(.enabled(if: ProcessInfo.processInfo.environment["SOAK"] != nil, "make soak runs it"))
    func `a year of ticks takes less than five megabytes on disk`() async throws {
        try await Self.days(365) { store in
            let (bytes, ticks) = try await Self.bytesAndTicks(store, "")
            print("a year of ticks: \(ticks), \(bytes) bytes")
            #expect(ticks == 365 * (1440 + 288))
            #expect(bytes < 5_000_000)
        }
    }
}
