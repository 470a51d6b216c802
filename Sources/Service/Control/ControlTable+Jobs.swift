import Aid
import Control
import Foundation
import Store

extension ControlTable {
    /// What can be asked about jobs; `wake` lets the scheduler look at once.
    static func jobs(_ table: JobTable, wake: @escaping @Sendable () -> Void) -> [Route] {
        [
            .get(ControlPath.jobs) { _, context in
                try .value(try await ListJobs(context: context, table: table).run())
            },
            .get(ControlPath.jobAudit, query: ["since"]) { ask, context in
                let since = try ask.day("since")
                let audit = AuditJobs(context: context, table: table)
                return try .value(try await audit.run(since: since))
            },
            .get(ControlPath.Pattern.jobHistory, query: ["limit"]) { ask, context in
                let list = ListJobs(context: context, table: table)
                return try .value(
                    try await list.history(ask.jobName, limit: try ask.limit()))
            },
            .post(ControlPath.Pattern.jobRun, .enter) { ask, context in
                try await runJob(ask, context, table, wake: wake)
            },
            .post(ControlPath.Pattern.jobSchedule, .admin) { ask, context in
                let body = try await ask.json(JobScheduleChange.self)
                let wish = ChangeJobSchedule.Wish(
                    schedule: body.schedule, catchUp: body.catchUp, window: body.window,
                    isEnabled: body.enabled)
                let request = try context.request(
                    "job schedule", by: ask, subject: "job/\(ask.jobName)", reason: body.reason,
                    isDryRun: body.dryRun)
                return try await change(ask, context, table, wish, request)
            },
            .post(ControlPath.clockAccept, .admin) { ask, context in
                let body = try await ask.json(ClockAcceptance.self)
                let request = try context.request(
                    "clock accept", by: ask, subject: "clock", reason: body.reason,
                    isDryRun: body.dryRun)
                let answer = try await AcceptClock(context: context).run(request)
                wake()
                return try .value(answer)
            },
            pause("pause", ControlPath.Pattern.jobPause, isPaused: true, table),
            pause("resume", ControlPath.Pattern.jobResume, isPaused: false, table),
        ]
    }

    private static func pause(
        _ verb: String, _ path: String, isPaused: Bool, _ table: JobTable
    ) -> Route {
        .post(path, .admin) { ask, context in
            let body = try await ask.json(JobPause.self)
            let request = try context.request(
                "job \(verb)", by: ask, subject: "job/\(ask.jobName)", reason: body.reason,
                isDryRun: body.dryRun)
            return try await change(
                ask, context, table, ChangeJobSchedule.Wish(isPaused: isPaused), request)
        }
    }

    private static func change(
        _ ask: Ask, _ context: Context, _ table: JobTable, _ wish: ChangeJobSchedule.Wish,
        _ request: ChangeRequest
    ) async throws -> Answer {
        let operation = ChangeJobSchedule(context: context, table: table)
        return .json(Data(try await operation.run(ask.jobName, wish, request: request).utf8))
    }

    private static func runJob(
        _ ask: Ask, _ context: Context, _ table: JobTable, wake: @Sendable () -> Void
    ) async throws -> Answer {
        let body = try await ask.json(JobRunRequest.self)
        let at = try body.at.map { text in
            guard let instant = Ask.instant(text, context.zone) else {
                throw Refusal.usage(
                    "\"\(text)\" is not an instant (at)",
                    hint: "Write 2026-11-16T08:05:00+07:00, or a date for the end of that day.")
            }
            return instant
        }
        let operation = RunJob(context: context, table: table)
        if body.dryRun { return try .value(try await operation.preview(ask.jobName, at: at)) }
        let request = try context.request(
            "job run", by: ask, subject: "job/\(ask.jobName)", reason: body.reason,
            isDryRun: false)
        return try .value(
            try await operation.run(
                ask.jobName, at: at, request: request, wait: body.wait, wake: wake))
    }
}

extension Ask {
    fileprivate var jobName: String { path["name"] ?? "" }
}
