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

    /// Answers how many rows' worth of ticks were written. An open account that another program
    /// keeps, for a job that this one does not have, is left alone.
    @discardableResult
    func run() async throws -> Int {
        let now = context.clock.now()
        let accounts = try await context.store.read { transaction in
            try await transaction.openAccounts()
        }
        var written = 0
        for name in table.names {
            guard let account = accounts.first(where: { $0.job == name }),
                try account.hasTicks(through: now)
            else { continue }
            written += try await context.store.accountTicks(job: name, now: now) { account in
                try account.plans(through: now)
            }
        }
        return written
    }
}
