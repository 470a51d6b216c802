import Aid
import Control
import Foundation
import Logging
import Postgres
import Synchronization
import TestKit
import Testing

@testable import Service
@testable import Store

/// What operations were asked to do, in order, and how many were at it at once.
final class Journal: Sendable {
    struct Entry: Equatable, Sendable {
        let job: Settings.JobName
        let at: Date
    }

    private struct State {
        var entries: [Entry] = []
        var atWork = 0
        var mostAtWork = 0
    }

    private let state = Mutex(State())

    var entries: [Entry] { state.withLock { $0.entries } }
    var instants: [Date] { entries.map(\.at) }
    var mostAtWork: Int { state.withLock { $0.mostAtWork } }

    func begin(_ job: Settings.JobName, _ at: Date) {
        state.withLock {
            $0.entries.append(Entry(job: job, at: at))
            $0.atWork += 1
            $0.mostAtWork = max($0.mostAtWork, $0.atWork)
        }
    }

    func end() { state.withLock { $0.atWork -= 1 } }
}

struct Broken: Error, CustomStringConvertible {
    let description = "the printer is on fire"
}

/// Statements by which tests look at, or spoil, what is in the database.
enum SpoilSQL: String, Statement {
    case addOffice = """
        INSERT INTO offices (id, code, name, created_at) VALUES (1, 'lai-chau', 'Lai Châu', 'epoch')
        ON CONFLICT DO NOTHING
        """
    case breakConnections = """
        SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid()
        """
    case deleteSecondTick = """
        DELETE FROM job_ticks
        WHERE id = (SELECT id FROM job_ticks ORDER BY due_to OFFSET 1 LIMIT 1)
        """
    case crashRun = """
        UPDATE job_runs SET state = 'running', finished_at = NULL, summary = NULL,
            lease_holder = 'dead', lease_until = clock_timestamp() - interval '1 second'
        """
    case holdRun = """
        UPDATE job_runs SET state = 'running', finished_at = NULL, summary = NULL,
            lease_holder = 'living', lease_until = clock_timestamp() + interval '1 hour'
        """
    case flagOfLater = """
        INSERT INTO flags (office_id, kind, subject_kind, subject_code, raised_at)
        VALUES (1, 'not-started', 'project', 'P1', $1::timestamptz)
        """
    case countStandingFlags = "SELECT count(*) FROM flags WHERE cleared_at IS NULL"
    case countRuns = "SELECT count(*) FROM job_runs"
    case countHeld = "SELECT count(*) FROM job_runs WHERE lease_holder IS NOT NULL"
    case countTicks = "SELECT count(*) FROM job_ticks"
    case manyTicks = """
        WITH run AS (
            INSERT INTO job_runs (office_id, job, at, state, started_at, finished_at)
            VALUES (1, 'deliver-mail', $1::timestamptz, 'ran', $1::timestamptz, $1::timestamptz)
            RETURNING id
        )
        INSERT INTO job_ticks (office_id, job, due_from, due_to, ticks, fate, run_id)
        SELECT 1, 'deliver-mail', $1::timestamptz + n * interval '1 minute',
            $1::timestamptz + n * interval '1 minute', 1, 'run', run.id
        FROM run, generate_series(1, $2::int) n
        """
}

/// A database, a clock and one job table that writes a journal.
struct JobFixture: Sendable {
    let store: Store
    let clock: TestClock
    let journal = Journal()
    let context: Context

    init(_ store: Store, _ clock: TestClock, environment: [String: String] = [:]) async throws {
        self.store = store
        self.clock = clock
        // Tests jump over years.
        let environment = environment.merging(["VIENTRO_CLOCK_TRUSTED": "true"]) { own, _ in own }
        let sources = SettingSources(
            file: nil, environment: environment, flags: [:], workingDirectory: "/srv",
            fallbackFile: "/nonexistent/vientro.yaml")
        context = Context(
            store: store, clock: clock.wall, settings: try Settings.load(from: sources).settings,
            log: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() })
        try await spoil(.addOffice)
    }

    func job(
        _ name: Settings.JobName = .deliverMail, _ schedule: String = "every 1m",
        catchUp: Settings.CatchUp = .once, window: Int? = nil,
        work: @escaping @Sendable () async throws -> Void = {}
    ) -> Job {
        Job(name, schedule: schedule, catchUp: catchUp, window: window) {
            [journal] context, order in
            #expect(context.clock.now() == order.at)
            journal.begin(name, order.at)
            defer { journal.end() }
            try await work()
            return "worked"
        }
    }

    func scheduler(_ jobs: Job..., pace: Scheduler.Pace = .init()) -> Scheduler {
        Scheduler(context: context, table: JobTable(rows: jobs), pace: pace)
    }

    func audit(_ jobs: Job..., since: Day? = nil) async throws -> [JobAudit.Job] {
        try await AuditJobs(context: context, table: JobTable(rows: jobs)).run(since: since).jobs
    }

    func ticks(_ job: Settings.JobName = .deliverMail) async throws -> [TickRow] {
        try await store.read { try await $0.tickHistory(job: job.rawValue, limit: nil) }.reversed()
    }

    @discardableResult
    func spoil(_ statement: SpoilSQL, _ parameters: [Parameter] = []) async throws -> Int {
        try await store.write { transaction in
            let rows = try await transaction.connection.run(statement, parameters)
            return try rows.first?.int(0) ?? 0
        }
    }

    func change(
        _ job: Job, _ wish: ChangeJobSchedule.Wish, id: String = UUID().uuidString,
        isDryRun: Bool = false
    ) async throws -> ChangeAnswer {
        let text = try await ChangeJobSchedule(context: context, table: JobTable(rows: [job])).run(
            job.name.rawValue, wish,
            request: ChangeRequest(
                actor: "lan", requestID: id, operation: "job schedule", isDryRun: isDryRun))
        return try ControlJSON.decode(ChangeAnswer.self, from: Data(text.utf8))
    }
}

extension Scheduler {
    /// Rounds until nothing is due any more.
    func workOff(rounds: Int = 50) async {
        for _ in 0..<rounds {
            await round()
            await settle()
        }
    }
}

func minute(_ count: Int) -> Date { sampleMorning.addingTimeInterval(Double(count) * 60) }

let year: TimeInterval = 365 * 86_400
