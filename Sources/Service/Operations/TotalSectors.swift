import Aid
import Foundation
import Store

/// Keeps the totals per sector, and per sector and district, and warns when the ledger, asked
/// again, no longer says what it said at the last one.
struct TotalSectors: Sendable {
    let context: Context

    func run() async throws -> SnapshotOutcome {
        let instant = context.clock.now()
        let outcome = try await context.store.write { transaction in
            try await transaction.keepTotals(at: instant)
        }
        if outcome.disagreements > 0, let before = outcome.comparedWith {
            context.log.error(
                "ledger and kept totals disagree",
                metadata: [
                    "rows": "\(outcome.disagreements)", "as of": "\(context.text(before))",
                ])
        }
        return outcome
    }

    /// Says what a run would keep: it is kept, and rolled back.
    func dryRun() async throws -> SnapshotOutcome {
        let instant = context.clock.now()
        do {
            return try await context.store.write { transaction in
                throw Tried(outcome: try await transaction.keepTotals(at: instant))
            }
        } catch let tried as Tried {
            return tried.outcome
        }
    }

    private struct Tried: Error {
        let outcome: SnapshotOutcome
    }
}
