import Aid
import Foundation
import Store

/// Accounts for every tick that has come, of every job: runs are recorded for some, the others
/// are coalesced, skipped or missed with a reason.
///
/// Any number of daemons may do so at once. Ticks are counted from the last one accounted for, so
/// a clock that was set back runs nothing twice.
struct AccountTicks {
    let context: Context
    let table: JobTable

    /// What came of a look at the clock.
    struct Outcome: Sendable {
        /// How many rows' worth of ticks were written.
        var written = 0
        /// Every tick up to here is accounted for.
        let through: Date
        /// Why it is not the clock's now.
        let doubt: ClockDoubt?
    }

    /// How far ahead of the clock ticks may be, in seconds: clocks of several machines differ, and
    /// are set back now and then.
    static let tolerance: TimeInterval = 2 * 86_400

    /// An open account that another program keeps, for a job that this one does not have, is left
    /// alone. A clock that cannot be believed is taken to stand at the last tick.
    @discardableResult
    func run() async throws -> Outcome {
        var (accounts, doubt) = try await look()
        let now = doubt?.lastTick ?? context.clock.now()
        let ahead = accounts.filter { account in
            account.lastDue.map { $0 > now.addingTimeInterval(AccountTicks.tolerance) } ?? false
        }
        if !ahead.isEmpty {
            for account in ahead {
                context.log.warning(
                    "the clock was far ahead: ticks are taken back",
                    metadata: ["job": "\(account.job)"])
                try await context.store.voidTicks(job: account.job, after: now)
            }
            (accounts, doubt) = try await look()
        }
        var outcome = Outcome(through: now, doubt: doubt)
        for name in table.names {
            guard let account = accounts.first(where: { $0.job == name }),
                try account.hasTicks(through: now)
            else { continue }
            outcome.written += try await context.store.accountTicks(job: name, now: now) {
                try $0.plans(through: now)
            }
        }
        return outcome
    }

    private func look() async throws -> (accounts: [OpenAccount], doubt: ClockDoubt?) {
        try await context.store.read { transaction in
            (
                try await transaction.openAccounts(),
                try await ClockTrust(context: context).doubt(transaction)
            )
        }
    }
}
