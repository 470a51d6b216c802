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
        let id = try await record(job, at: instant, request)
        guard var record = try await context.store.read({ try await $0.findRun(id) }),
            record.job == job.name.rawValue
        else { throw repeated(request) }
        context.log.info(
            "a run was asked for",
            metadata: [
                "job": "\(name)", "run": "\(record.id)", "actor": "\(request.actor)",
                "reason": "\(request.reason ?? "")",
            ])
        wake()
        while wait, !record.isEnded {
            try await Task.sleep(for: .milliseconds(50))
            guard let found = try await context.store.read({ try await $0.findRun(id) }) else {
                break
            }
            record = found
        }
        return context.jobRun(record)
    }

    /// Answers the run; one link of the chain says who asked for it and why.
    private func record(
        _ job: Job, at instant: Date?, _ request: ChangeRequest
    ) async throws -> Int64 {
        let now = context.clock.now()
        let result = try await context.store.change(request) { transaction, _ in
            if let doubt = try await ClockTrust(context: context).doubt(transaction) {
                throw Refusal.rule("clock-doubted", doubt.message, hint: ClockDoubt.hint)
            }
            let record = try await transaction.requestRun(
                job: job.name.rawValue, at: instant ?? now, requestID: request.requestID, now: now)
            let recorded = Recorded(
                job: record.job, at: context.text(record.at), run: String(record.id))
            let text = String(decoding: try ControlJSON.encode(recorded), as: UTF8.self)
            return .changed(details: text, answer: text)
        }
        let recorded = try? ControlJSON.decode(Recorded.self, from: Data(result.answer.utf8))
        guard let recorded, let id = Int64(recorded.run) else { throw repeated(request) }
        return id
    }

    private struct Recorded: Codable {
        let job: String
        let at: String
        let run: String
    }

    private func repeated(_ request: ChangeRequest) -> Refusal {
        Refusal.rule(
            "request-repeated",
            "request \(request.requestID) has already done something else",
            hint: "Give each command an id of its own.")
    }
}

extension Context {
    /// A run as it is answered.
    func jobRun(_ record: RunRecord) -> JobRun {
        JobRun(
            job: record.job, run: String(record.id), at: text(record.at), dryRun: false,
            state: record.state, startedAt: text(record.startedAt),
            finishedAt: record.finishedAt.map(text), summary: record.summary,
            error: record.error)
    }
}
