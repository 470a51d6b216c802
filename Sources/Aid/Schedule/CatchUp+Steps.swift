public import Foundation

extension CatchUp {
    /// Gives each tick of a schedule in `after < tick <= now` exactly one step, ascending.
    ///
    /// `window` is how late, in seconds, a tick may still run; nil is however late.
    public func steps(
        for schedule: JobSchedule, after: Date, now: Date, readiness: Readiness,
        window: TimeInterval? = nil
    ) -> [Step] {
        let span = TickSpan(schedule: schedule, now: now)
        switch readiness {
        case .paused: return span.skip(after, now, .paused)
        case .disabled: return span.skip(after, now, .disabled)
        case .ready: break
        }
        switch self {
        case .once:
            let oldest = span.oldest(after, window)
            return span.skip(after, oldest, .outsideWindow) + span.runLast(after: oldest)
        case .never:
            let graced = span.oldest(after, CatchUp.grace)
            let oldest = span.oldest(graced, window)
            return span.miss(after, graced, .noCatchUp)
                + span.skip(graced, oldest, .outsideWindow) + span.runLast(after: oldest)
        case .all(let within):
            let oldest = span.oldest(after, min(within, window ?? within))
            let runs = schedule.lastTicks(after: oldest, through: now, limit: CatchUp.limit)
            let lost = runs.first.map { span.miss(oldest, before: $0, .tooMany) } ?? []
            return span.skip(after, oldest, .outsideWindow) + lost + runs.map(Step.run)
        }
    }
}

/// The ticks up to one instant.
private struct TickSpan {
    let schedule: JobSchedule
    let now: Date

    /// The instant after which ticks are at most so many seconds old, not before `after`.
    func oldest(_ after: Date, _ seconds: TimeInterval?) -> Date {
        guard let seconds else { return after }
        // Spans are open at their start, yet a tick exactly that old still runs: a millisecond
        // of tolerance lets it in, and clocks are not better than that.
        return min(max(after, now.addingTimeInterval(-seconds - 0.001)), now)
    }

    func skip(_ after: Date, _ through: Date, _ reason: SkipReason) -> [CatchUp.Step] {
        schedule.pending(after: after, through: through).map { [.skip($0, reason)] } ?? []
    }

    func miss(_ after: Date, _ through: Date, _ reason: MissReason) -> [CatchUp.Step] {
        schedule.pending(after: after, through: through).map { [.miss($0, reason)] } ?? []
    }

    func miss(_ after: Date, before tick: Date, _ reason: MissReason) -> [CatchUp.Step] {
        miss(after, tick.addingTimeInterval(-0.5), reason)
    }

    func runLast(after: Date) -> [CatchUp.Step] {
        guard let last = schedule.lastTicks(after: after, through: now, limit: 1).first else {
            return []
        }
        let before = last.addingTimeInterval(-0.5)
        let rest = schedule.pending(after: after, through: before)
        return (rest.map { [.coalesce($0, into: last)] } ?? []) + [.run(last)]
    }
}
