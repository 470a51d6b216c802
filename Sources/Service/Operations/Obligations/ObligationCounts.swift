import Aid
import Control
import Foundation
import Store

/// What is open, soon due and overdue today, for the first screen; names of rules in the office's
/// language where none is asked for.
func obligationCounts(
    _ context: Context, in language: Settings.Language? = nil
) async throws -> Status.Obligations {
    let day = context.today
    let (counts, owed) = try await context.store.read { transaction in
        let trackFrom = try await context.trackFrom(transaction)
        var filter = ObligationFilter()
        filter.direction = "out"
        filter.states = [.overdue, .due, .returned, .upcoming]
        return (
            try await transaction.obligationCounts(on: day, trackFrom: trackFrom),
            try await transaction.obligations(filter, on: day, trackFrom: trackFrom)
        )
    }
    let order = ["out", "in", "watch"]
    let lines = counts.sorted {
        (order.firstIndex(of: $0.direction) ?? 9) < (order.firstIndex(of: $1.direction) ?? 9)
    }
    // Two months are how far ahead a report of the office's own is work at hand.
    let next = owed.filter { $0.lastDay <= day.adding(days: 60) }.prefix(5)
    return Status.Obligations(
        open: counts.map(\.open).reduce(0, +), dueSoon: counts.map(\.dueSoon).reduce(0, +),
        overdue: counts.map(\.overdue).reduce(0, +),
        byDirection: lines.map {
            Status.Direction(
                direction: $0.direction, upcoming: $0.upcoming, dueSoon: $0.dueSoon,
                overdue: $0.overdue, submitted: $0.submitted)
        },
        next: next.map {
            Status.Next(
                code: $0.code, title: $0.ruleName(in: language ?? context.settings.language),
                dueInternal: $0.dueInternal.iso, dueEffective: $0.lastDay.iso)
        })
}

extension ObligationEntry {
    /// The rule's name in a language; its code where it has none.
    func ruleName(in language: Settings.Language) -> String {
        switch language {
        case .vi: ruleName ?? rule
        case .en: ruleNameEn ?? ruleName ?? rule
        }
    }
}
