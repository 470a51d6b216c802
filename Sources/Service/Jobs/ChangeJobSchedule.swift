import Aid
import Control
import Foundation
import Store

/// Puts another schedule of a job in force from now on, and keeps the one before as history.
struct ChangeJobSchedule {
    let context: Context
    let table: JobTable

    /// What an operator wants otherwise; nil leaves as it is.
    struct Wish: Sendable {
        var schedule: String?
        var catchUp: String?
        /// As `2h`; `none` takes the window away.
        var window: String?
        var isEnabled: Bool?
        var isPaused: Bool?
    }

    /// Answers a `ChangeAnswer` as JSON text.
    func run(_ name: String, _ wish: Wish, request: ChangeRequest) async throws -> String {
        let job = try table.job(name)
        let result = try await context.store.change(request) { transaction, seq in
            guard let held = try await transaction.lockSchedule(job: job.name.rawValue) else {
                throw Refusal.missing("schedule of job", name, hint: "Is the daemon starting?")
            }
            let next = try applied(wish, to: held)
            guard next != held else {
                let answer = ChangeAnswer(changed: 0, dryRun: request.isDryRun)
                return .unchanged(answer: try text(answer))
            }
            try await transaction.replaceSchedule(held, by: next, now: context.clock.now())
            return try outcome(from: held, to: next, seq: seq, request)
        }
        return result.answer
    }

    private func applied(_ wish: Wish, to held: ScheduleSpan) throws -> ScheduleSpan {
        var next = held
        if let schedule = wish.schedule {
            // Cron fields are read in the zone that the office has now.
            next.schedule = try JobSchedule(parsing: schedule, zone: context.zone).text
            next.zone = context.zone.name
        }
        if let catchUp = wish.catchUp { next.catchUp = catchUp }
        if let window = wish.window {
            next.window = window == "none" ? nil : try seconds(window)
        }
        if let isEnabled = wish.isEnabled { next.isEnabled = isEnabled }
        if let isPaused = wish.isPaused { next.isPaused = isPaused }
        _ = try next.catchUpRule
        return next
    }

    private func seconds(_ text: String) throws -> Int {
        guard let duration = SettingKind.duration(text) else {
            throw Refusal.usage(
                "\"\(text)\" is not a window",
                hint: "Write a length of time like 30m, 6h or 1d, or none.")
        }
        return Int(duration.components.seconds)
    }

    private func outcome(
        from held: ScheduleSpan, to next: ScheduleSpan, seq: Int64, _ request: ChangeRequest
    ) throws -> ChangeOutcome {
        let old = held.columns
        let after = next.columns.filter { old[$0.key] != $0.value }
        let before = old.filter { after.keys.contains($0.key) }
        let answer = ChangeAnswer(
            changed: 1, seq: request.isDryRun ? nil : Int(seq), dryRun: request.isDryRun,
            before: before, after: after, subjects: [held.job])
        let details = Details(job: held.job, before: before, after: after)
        return .changed(details: try text(details), answer: try text(answer))
    }

    private struct Details: Encodable {
        let job: String
        let before: [String: String?]
        let after: [String: String?]
    }

    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try ControlJSON.encode(value), as: UTF8.self)
    }
}
