import Aid
import Foundation
import Store

/// Flags what is overdue in any direction, once, and clears flags whose cause has gone, for the
/// job `flag-overdue`. Sweeps are bounded and go from the oldest on, so a run that was cut is
/// simply run again.
struct FlagOverdueReports: Sendable {
    let context: Context
    /// How many flags one transaction raises or clears.
    var batch = 1000
    /// How many overdue obligations are read at once.
    var page = 200_000

    /// What a run did, or would do.
    struct Outcome: Sendable, Equatable {
        var flagged = 0
        var cleared = 0
        var regimesFlagged = 0
        var regimesCleared = 0
        /// Flags of other causes, as `not-started`.
        var othersFlagged = 0
        var othersCleared = 0
        /// The codes newly flagged, the oldest first, at most 1,000.
        var codes: [String] = []
        /// Of a dry run, what else it would flag on work in hand, as `unassigned project P1`; at
        /// most 1,000.
        var others: [String] = []

        /// One line for the history of a job.
        var summary: String {
            "\(flagged) overdue flagged, \(cleared) cleared, "
                + "\(regimesFlagged) grants under a regime without rules, "
                + "\(othersFlagged) others flagged, \(othersCleared) cleared"
        }
    }

    /// Sweeps once.
    @discardableResult
    func run() async throws -> Outcome {
        var outcome = Outcome()
        // What a run as of a later day flagged is not so yet, and would hide what comes to be so.
        let newest = max(context.clock.now(), context.store.clock.now())
        outcome.cleared += try await context.store.write { transaction in
            try await transaction.takeBackFlags(after: newest)
        }
        try await clear(&outcome)
        try await flag(&outcome)
        let now = context.clock.now()
        let day = context.today
        let regimes = try await context.store.write { transaction in
            try await transaction.refreshRegimeFlags(on: context.today, now: now)
        }
        for cause in FlagCause.allCases {
            let others = try await context.store.write { transaction in
                try await transaction.refreshFlags(
                    [cause], on: day, now: now,
                    trackFrom: try await context.trackFrom(transaction))
            }
            outcome.othersFlagged += others.raised
            outcome.othersCleared += others.cleared
        }
        outcome.regimesFlagged = regimes.raised
        outcome.regimesCleared = regimes.cleared
        return outcome
    }

    /// Says what a run would flag and clear, and does nothing.
    func dryRun() async throws -> Outcome {
        let day = context.today
        let now = context.clock.now()
        return try await context.store.read { transaction in
            let trackFrom = try await context.trackFrom(transaction)
            let found = try await transaction.overdueUnflagged(
                on: day, trackFrom: trackFrom, after: nil, limit: 1_000_000)
            let settled = try await transaction.settledFlags(
                on: day, trackFrom: trackFrom, now: now)
            var others: [String] = []
            for cause in FlagCause.allCases {
                others += try await transaction.flagsToRaise(
                    cause, on: day, now: now, trackFrom: trackFrom
                ).map { "\(cause.rawValue) \($0)" }
            }
            return Outcome(
                flagged: found.count, cleared: settled.count, othersFlagged: others.count,
                codes: found.prefix(1000).map(\.code), others: Array(others.prefix(1000)))
        }
    }

    private func flag(_ outcome: inout Outcome) async throws {
        let day = context.today
        let now = context.clock.now()
        var last: OverdueObligation?
        while true {
            let after = last
            let (found, trackFrom) = try await context.store.read { transaction in
                let trackFrom = try await context.trackFrom(transaction)
                return (
                    try await transaction.overdueUnflagged(
                        on: day, trackFrom: trackFrom, after: after, limit: page), trackFrom
                )
            }
            for first in stride(from: 0, to: found.count, by: batch) {
                let some = found[first..<min(found.count, first + batch)]
                outcome.flagged += try await context.store.write { transaction in
                    try await transaction.raiseOverdue(
                        some, on: day, trackFrom: trackFrom, now: now)
                }
            }
            outcome.codes += found.prefix(1000 - min(1000, outcome.codes.count)).map(\.code)
            guard found.count == page else { return }
            last = found.last
        }
    }

    private func clear(_ outcome: inout Outcome) async throws {
        let day = context.today
        let now = context.clock.now()
        var last: Int64 = 0
        while true {
            let after = last
            let (found, cleared) = try await context.store.write { transaction in
                let found = try await transaction.settledFlags(
                    on: day, trackFrom: try await context.trackFrom(transaction), now: now,
                    after: after, limit: batch)
                let ids = found.map(\.id)
                return (ids, try await transaction.clearFlags(ids, now: now))
            }
            outcome.cleared += cleared
            guard found.count == batch, let newest = found.last else { return }
            last = newest
        }
    }
}

extension Context {
    /// Clears the overdue flags of some obligations, or of all, that are overdue no longer, in the
    /// transaction of the change that ended them.
    func clearSettledFlags(
        _ transaction: Transaction, of codes: [String]? = nil
    ) async throws {
        let now = clock.now()
        let settled = try await transaction.settledFlags(
            on: today, trackFrom: try await trackFrom(transaction), now: now, among: codes)
        _ = try await transaction.clearFlags(settled.map(\.id), now: now)
    }

    /// The same for one report, with the flag of its mission where that waits for its result.
    func clearSettledFlags(_ transaction: Transaction, of entry: ObligationEntry) async throws {
        try await clearSettledFlags(transaction, of: [entry.code])
        guard entry.subjectKind == ReportRule.SubjectKind.mission.rawValue else { return }
        try await weighResults(transaction, of: entry.subjectCode)
    }

    /// A report whose officer has left is flagged while it is open, and no longer.
    func weighOfficer(_ transaction: Transaction, of code: String) async throws {
        guard try await transaction.reportWork(on: code).officer != nil else { return }
        try await weighOfficers(transaction, of: code)
    }

    /// Open work that nobody has who is there: all of it, or what has that code.
    func weighOfficers(_ transaction: Transaction, of code: String? = nil) async throws {
        try await transaction.refreshFlags(
            [.unassigned], on: today, now: clock.now(),
            trackFrom: try await trackFrom(transaction), only: code)
    }

    /// Missions whose result report came, or is awaited again; of all, or of one.
    func weighResults(_ transaction: Transaction, of mission: String? = nil) async throws {
        try await transaction.refreshFlags(
            [.missionWithoutResult], on: today, now: clock.now(),
            trackFrom: try await trackFrom(transaction), only: mission)
    }
}
