import Aid
import Foundation
import Store

extension ScheduleSpan {
    /// What a job's row and the configuration say, to be in force from an instant on.
    ///
    /// Throws `AidError` for what is no schedule, and for `all` without a window.
    init(_ job: Job, _ settings: Settings, from: Date) throws {
        let set = settings.jobs[job.name] ?? Settings.Job()
        let window = set.window.map { Int($0.components.seconds) } ?? job.window
        let schedule = try JobSchedule(
            parsing: set.schedule ?? job.schedule, zone: settings.timeZone)
        self.init(
            job: job.name.rawValue, schedule: schedule.text, zone: settings.timeZone.name,
            catchUp: (set.catchUp ?? job.catchUp).rawValue, window: window,
            isEnabled: set.enabled ?? true, from: from)
        _ = try catchUpRule
    }

    /// The schedule as a rule.
    var rule: JobSchedule {
        get throws {
            guard let zone = Zone(zone) else {
                throw StoreError(
                    .defect, "job \(job) is kept in the unknown time zone \"\(zone)\"",
                    hint: "Install the system's time zone data.")
            }
            return try JobSchedule(parsing: schedule, zone: zone)
        }
    }

    var catchUpRule: CatchUp {
        get throws { try CatchUp(parsing: catchUp, window: window.map(TimeInterval.init)) }
    }

    var readiness: CatchUp.Readiness { !isEnabled ? .disabled : isPaused ? .paused : .ready }

    /// The window as it is written, in the largest unit that holds it.
    var windowText: String? {
        window.map { seconds in
            let units = [(86_400, "d"), (3600, "h"), (60, "m")]
            let unit = units.first { seconds % $0.0 == 0 } ?? (1, "s")
            return "\(seconds / unit.0)\(unit.1)"
        }
    }

    /// The next tick that runs; nil while the job is paused or disabled.
    func nextTick(after instant: Date) throws -> Date? {
        readiness == .ready ? try rule.next(after: max(instant, from)) : nil
    }

    /// The columns an operator can set, as texts.
    var columns: [String: String?] {
        [
            "schedule": schedule, "zone": zone, "catch_up": catchUp, "window": windowText,
            "enabled": String(isEnabled), "paused": String(isPaused),
        ]
    }
}

extension OpenAccount {
    /// Whether a tick waits to be accounted for.
    func hasTicks(through now: Date) throws -> Bool {
        try spans.contains { span in
            let bounds = bounds(of: span, now)
            return try !span.rule.ticks(after: bounds.after, through: bounds.through, limit: 1)
                .isEmpty
        }
    }

    /// Gives every tick through `now` its step, by the schedule that was in force when it came.
    func plans(through now: Date) throws -> [TickPlan] {
        try spans.map { span in
            let bounds = bounds(of: span, now)
            return TickPlan(
                steps: try span.steps(after: bounds.after, through: bounds.through, now: now),
                runsEach: span.catchUp == "all")
        }
    }

    private func bounds(of span: ScheduleSpan, _ now: Date) -> (after: Date, through: Date) {
        (max(span.from, lastDue ?? span.from), min(span.until ?? now, now))
    }
}

extension ScheduleSpan {
    /// A span that ended before now has aged since, which its windows are to feel.
    fileprivate func steps(after: Date, through: Date, now: Date) throws -> [CatchUp.Step] {
        guard after < through else { return [] }
        let rule = try rule
        let age = now.timeIntervalSince(through)
        let left = window.map { TimeInterval($0) - age }
        if readiness == .ready, let left, left <= 0 {
            return rule.pending(after: after, through: through)
                .map { [.skip($0, .outsideWindow)] } ?? []
        }
        if readiness == .ready, catchUp == "none", age > CatchUp.grace {
            return rule.pending(after: after, through: through)
                .map { [.miss($0, .noCatchUp)] } ?? []
        }
        return try CatchUp(parsing: catchUp, window: left)
            .steps(for: rule, after: after, now: through, readiness: readiness, window: left)
    }
}
