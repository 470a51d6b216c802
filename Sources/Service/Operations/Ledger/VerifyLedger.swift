import Aid
import Foundation
import Store

/// Proves on the living database that the ledger adds up, for the job `verify-ledger`: parts to
/// values, reversals to their opposites, shares to 100. What it finds is flagged and told.
struct VerifyLedger: Sendable {
    let context: Context

    func run() async throws -> String {
        let now = context.clock.now()
        let (faults, size) = try await prove()
        let (raised, cleared) = try await context.store.write { transaction in
            try await transaction.refreshLedgerFlags(faults, now: now)
        }
        for fault in faults {
            context.log.error(
                "the ledger disagrees with itself",
                metadata: [
                    fault.subjectKind: "\(fault.subjectCode)", "check": "\(fault.check)",
                    "detail": "\(fault.detail)",
                ])
        }
        return VerifyLedger.summary(faults, size)
            + (raised + cleared > 0 ? "; \(raised) flags raised, \(cleared) cleared" : "")
    }

    /// Says what a run would find, and flags nothing.
    func dryRun() async throws -> String {
        let (faults, size) = try await prove()
        return VerifyLedger.summary(faults, size)
    }

    private func prove() async throws -> ([LedgerFault], (entries: Int, parts: Int)) {
        try await context.store.read { transaction in
            (try await transaction.proveLedger(), try await transaction.ledgerSize())
        }
    }

    private static func summary(
        _ faults: [LedgerFault], _ size: (entries: Int, parts: Int)
    ) -> String {
        let proved = "\(size.entries) entries and \(size.parts) parts"
        if faults.isEmpty { return "\(proved) add up" }
        let shown = faults.prefix(20).map { "\($0.subjectCode): \($0.detail)" }
        return "\(faults.count) faults in \(proved): \(shown.joined(separator: "; "))"
    }
}
