import Aid
import Control
import Foundation
import Store

/// The jobs with what is in force for them, and what became of their ticks.
struct ListJobs {
    let context: Context
    let table: JobTable

    /// In the order of catch-up.
    func run() async throws -> JobList {
        let names = table.names
        let now = context.clock.now()
        let (spans, runs) = try await context.store.read { transaction in
            (try await transaction.schedulesInForce(), try await transaction.lastRuns(of: names))
        }
        return JobList(
            jobs: try table.jobs.map { job in
                let name = job.name.rawValue
                let last = runs.first { $0.job == name }.map(lastRun)
                guard let span = spans.first(where: { $0.job == name }) else {
                    return JobRow(
                        name: name, catchUp: job.catchUp.rawValue, enabled: false, paused: false,
                        last: last)
                }
                return JobRow(
                    name: name, schedule: span.schedule, catchUp: span.catchUp,
                    window: span.windowText, enabled: span.isEnabled, paused: span.isPaused,
                    nextAt: try span.nextTick(after: now).map(context.text), last: last)
            })
    }

    /// The same as `vientro status` shows it.
    func statuses() async throws -> [Status.Job] {
        try await run().jobs.map { row in
            Status.Job(
                name: row.name, schedule: row.schedule, nextAt: row.nextAt, last: row.last)
        }
    }

    /// What became of a job's ticks and of the runs that were asked for, newest first; all of them
    /// without a limit.
    func history(_ name: String, limit: Int?) async throws -> JobHistory {
        let job = try table.job(name).name.rawValue
        let (rows, runs) = try await context.store.read { transaction in
            (
                try await transaction.tickHistory(job: job, limit: limit),
                try await transaction.askedRuns(job: job, limit: limit)
            )
        }
        return JobHistory(
            job: name,
            ticks: rows.map { row in
                JobTicks(
                    from: context.text(row.first), to: context.text(row.last), ticks: row.count,
                    fate: row.fate.rawValue, run: row.run.map { String($0) }, reason: row.reason,
                    startedAt: row.startedAt.map(context.text),
                    finishedAt: row.finishedAt.map(context.text), summary: row.summary)
            }, runs: runs.map(context.jobRun))
    }

    private func lastRun(_ record: RunRecord) -> LastRun {
        let seconds = record.finishedAt.map { $0.timeIntervalSince(record.startedAt) }
        // A clock set back during the run must not make it end before it began.
        return LastRun(
            state: record.state, at: context.text(record.at),
            durationMs: seconds.map { Int((max(0, $0) * 1000).rounded()) })
    }
}
