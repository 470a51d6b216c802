import Aid
import Control
import Foundation
import Logging
import Store

/// Runs a job because an operator asks for it, as if now were an instant of his choice.
///
/// The run is recorded and then worked off like a tick's; one that a crash cuts is done again by
/// whoever lives. It is not tried again when it fails.
struct RunJob {
    let context: Context
    let table: JobTable

    /// Says what a run would do, and records nothing.
    func preview(_ name: String, at instant: Date?) async throws -> JobRun {
        let job = try table.job(name)
        guard let dryRun = job.dryRun else {
            throw Refusal.rule(
                "no-dry-run", "job \"\(name)\" cannot say what it would do",
                hint: "Leave --dry-run out to run it.")
        }
        let at = instant ?? context.clock.now()
        let summary = try await dryRun(context.at(at), Job.Order(at: at, isAsked: true))
        return JobRun(
            job: name, at: context.text(at), dryRun: true, state: "ran", summary: summary)
    }

    /// Records the run, once for each request id, and answers; `wake` lets the scheduler see it.
    /// With `wait`, answers when it has ended.
    func run(
        _ name: String, at instant: Date?, request: ChangeRequest, wait: Bool,
        wake: @Sendable () -> Void
    ) async throws -> JobRun {
        let job = try table.job(name)
        let now = context.clock.now()
        var record = try await context.store.write { transaction in
            try await transaction.requestRun(
                job: name, at: instant ?? now, requestID: request.requestID, now: now)
        }
        guard record.job == job.name.rawValue else {
            throw Refusal.rule(
                "request-repeated",
                "request \(request.requestID) has already run job \"\(record.job)\"",
                hint: "Give each command an id of its own.")
        }
        context.log.info(
            "a run was asked for",
            metadata: [
                "job": "\(name)", "run": "\(record.id)", "actor": "\(request.actor)",
                "reason": "\(request.reason ?? "")",
            ])
        wake()
        let id = record.id
        while wait, !record.isEnded {
            try await Task.sleep(for: .milliseconds(50))
            guard let found = try await context.store.read({ try await $0.findRun(id) }) else {
                break
            }
            record = found
        }
        return answer(record)
    }

    private func answer(_ record: RunRecord) -> JobRun {
        JobRun(
            job: record.job, run: String(record.id), at: context.text(record.at), dryRun: false,
            state: record.state, startedAt: context.text(record.startedAt),
            finishedAt: record.finishedAt.map(context.text), summary: record.summary,
            error: record.error)
    }
}
