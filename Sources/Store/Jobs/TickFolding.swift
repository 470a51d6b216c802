import Aid
public import Foundation
import Postgres

extension Store {
    /// Joins neighbouring settled rows of one fate that ended by `cutoff` into one row each, and
    /// lets go of runs that no row names any more. Answers how many rows went.
    ///
    /// A joined row that ran names its last run. Works oldest first, some thousand rows to a
    /// transaction; stopped in between, the next time goes on.
    public func foldTicks(job: String, through cutoff: Date) async throws -> Int {
        var cursor = Date(timeIntervalSince1970: 0)
        var folded = 0
        while true {
            let start = cursor
            let step = try await write { transaction in
                guard try await transaction.lockSchedule(job: job) != nil else {
                    return FoldStep(next: nil, folded: 0)
                }
                return try await transaction.fold(job: job, after: start, through: cutoff)
            }
            folded += step.folded
            guard let next = step.next else { break }
            cursor = next
        }
        while try await write({ transaction in
            try await transaction.change(
                TickSQL.deleteRuns, transaction.officeParameter, .text(job), .instant(cutoff),
                .int(1000))
        }) == 1000 {}
        return folded
    }
}

private struct FoldStep: Sendable {
    /// Where the next page begins; nil after the last one.
    let next: Date?
    let folded: Int
}

extension Transaction {
    private static let foldPage = 2000

    fileprivate func fold(job: String, after: Date, through: Date) async throws -> FoldStep {
        let rows = try await tickPage(
            job: job, after: after, through: through, limit: Transaction.foldPage)
        let islands = rows.reduce(into: [[TickRow]]()) { islands, row in
            if let last = islands.last?.last, last.folds(with: row) {
                islands[islands.count - 1].append(row)
            } else {
                islands.append([row])
            }
        }
        for island in islands where island.count > 1 {
            try await join(island, job: job)
        }
        let isLast = rows.count < Transaction.foldPage
        // The last island may go on in the next page, which therefore begins with it.
        let next = islands.count > 1 ? islands[islands.count - 2].last : islands.first?.last
        return FoldStep(next: isLast ? nil : next?.last, folded: rows.count - islands.count)
    }

    private func join(_ rows: [TickRow], job: String) async throws {
        guard let first = rows.first, let last = rows.last else { return }
        try await run(
            TickSQL.deleteWithin, officeParameter, .text(job), .instant(first.last),
            .instant(last.last))
        let hasRunItself = last.fate == .ran || last.fate == .failed
        try await run(
            TickSQL.insert, officeParameter, .text(job), .instant(first.first),
            .instant(last.last), .int(rows.reduce(0) { $0 + $1.count }),
            .text(hasRunItself ? "run" : last.fate.rawValue), .text(last.reason), .int(last.run))
    }
}

extension TickRow {
    fileprivate func folds(with next: TickRow) -> Bool {
        // Coalesced ticks keep the run they went into.
        fate != .running && fate == next.fate && reason == next.reason
            && (fate != .coalesced || run == next.run)
    }
}
