public import Aid
public import Foundation
import Postgres

/// The steps of one schedule's ticks, ascending.
public struct TickPlan: Sendable, Equatable {
    public var steps: [CatchUp.Step]
    /// Each tick has a run of its own, also behind one that waits (`catch_up: all`).
    public var runsEach: Bool

    public init(steps: [CatchUp.Step], runsEach: Bool) {
        self.steps = steps
        self.runsEach = runsEach
    }
}

extension Store {
    /// Accounts for a job's ticks up to `now` in one transaction: `plan` gives each tick of the
    /// open account its step, and the steps become rows of ticks and runs to be claimed.
    ///
    /// Answers how many steps were written. Whoever comes second finds nothing left to do; where
    /// two hold different ideas of what is left, the ranges' constraint lets the first one stand.
    public func accountTicks(
        job: String, now: Date, plan: @Sendable (OpenAccount) throws -> [TickPlan]
    ) async throws -> Int {
        do {
            return try await write { transaction in
                guard try await transaction.lockSchedule(job: job) != nil,
                    let account = try await transaction.openAccounts(job: job).first
                else { return 0 }
                let plans = try plan(account)
                let entries = TickEntries(transaction: transaction, job: job, now: now)
                for plan in plans { try await entries.write(plan) }
                return plans.reduce(0) { $0 + $1.steps.count }
            }
        } catch is TickTaken {
            return 0
        }
    }
}

/// Somebody else's row holds one of the ticks.
private struct TickTaken: Error {}

/// Writes the steps of one job's catching-up, ascending.
private struct TickEntries {
    let transaction: Transaction
    let job: String
    let now: Date

    func write(_ plan: TickPlan) async throws {
        do {
            var runs: [Date] = []
            var pending: TickRange?
            for step in plan.steps {
                switch step {
                case .skip(let range, let reason):
                    try await add(range, fate: "skipped", reason: reason.rawValue, run: nil)
                case .miss(let range, let reason):
                    try await add(range, fate: "missed", reason: reason.rawValue, run: nil)
                case .coalesce(let range, into: _):
                    pending = range
                case .run(let tick) where plan.runsEach:
                    runs.append(tick)
                case .run(let tick):
                    try await runLast(tick, coalescing: pending)
                    pending = nil
                }
            }
            try await runEach(runs)
        } catch let error as PostgresError where error.sqlState == "23P01" {
            throw TickTaken()
        }
    }

    /// At most `CatchUp.limit` runs wait; the oldest ticks beyond that are missed.
    private func runEach(_ ticks: [Date]) async throws {
        if ticks.isEmpty { return }
        let found = try await transaction.run(
            TickSQL.waiting, transaction.officeParameter, .text(job))
        let waiting = try found.first?.int(1) ?? 0
        let lost = ticks.prefix(max(0, waiting + ticks.count - CatchUp.limit))
        if let first = lost.first, let last = lost.last {
            try await add(
                TickRange(first: first, last: last, count: lost.count), fate: "missed",
                reason: MissReason.tooMany.rawValue, run: nil)
        }
        try await transaction.run(
            TickSQL.insertRuns, transaction.officeParameter, .text(job),
            .array(ticks.dropFirst(lost.count).map { $0.formatted(.iso8601) }), .instant(now))
    }

    /// A run that still waits, because the one before it takes long or has failed, moves on to the
    /// newest tick and stands for the older ones too: a job never queues up behind itself.
    private func runLast(_ tick: Date, coalescing range: TickRange?) async throws {
        let waiting = try await transaction.run(
            TickSQL.waiting, transaction.officeParameter, .text(job))
        let run: Int64
        if let found = waiting.first {
            run = try found.int64(0)
            try await transaction.run(
                TickSQL.coalesceTickOf, transaction.officeParameter, .text(job), .int(run))
            try await transaction.run(
                TickSQL.moveRun, .int(run), .instant(tick), .instant(now))
        } else {
            run = try await transaction.run(
                TickSQL.insertRun, transaction.officeParameter, .text(job), .instant(tick),
                .instant(now))[0].int64(0)
        }
        if let range { try await add(range, fate: "coalesced", reason: nil, run: run) }
        let only = TickRange(first: tick, last: tick, count: 1)
        try await insert(only, fate: "run", reason: nil, run: run)
    }

    private func add(
        _ range: TickRange, fate: String, reason: String?, run: Int64?
    ) async throws {
        let extended = try await transaction.change(
            TickSQL.extendNewest, transaction.officeParameter, .text(job), .instant(range.last),
            .int(range.count), .text(fate), .text(reason), .int(run))
        if extended == 0 { try await insert(range, fate: fate, reason: reason, run: run) }
    }

    private func insert(
        _ range: TickRange, fate: String, reason: String?, run: Int64?
    ) async throws {
        try await transaction.run(
            TickSQL.insert, transaction.officeParameter, .text(job), .instant(range.first),
            .instant(range.last), .int(range.count), .text(fate), .text(reason), .int(run))
    }
}
