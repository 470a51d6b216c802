import Aid
import Foundation
import Store

/// Writes the obligations that the register's rows cause, as a part of the change that wrote them.
struct MaterializeObligations: Sendable {
    let context: Context

    /// For the rows of the change with that number, or for the whole register.
    @discardableResult
    func run(
        _ transaction: Transaction, seq: Int64, scope: MaterializeScope? = nil
    ) async throws -> MaterializeCounts {
        let counts = try await transaction.materializeObligations(
            scope ?? .changed(seq: seq), seq: seq, today: context.today, now: context.clock.now(),
            zone: context.zone, trackFrom: try await context.trackFrom(transaction))
        // What is owed no longer is overdue no longer.
        if counts.superseded > 0 { try await context.clearSettledFlags(transaction) }
        return counts
    }
}

extension Context {
    /// Writes what is owed after the receipt of another report, where a change received one that
    /// a rule follows, or sent it back.
    func followReceipts(_ transaction: Transaction, seq: Int64) async throws {
        guard try await transaction.hasFollowedReceipts(seq: seq) else { return }
        try await MaterializeObligations(context: self).run(transaction, seq: seq)
    }

    /// Obligations due before it are not tracked: the setting, else the day of the first import.
    func trackFrom(_ transaction: Transaction) async throws -> Day? {
        if let day = settings.office.trackFrom { return day }
        return try await transaction.officeRow()?.trackFrom
    }
}
