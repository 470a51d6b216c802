import Aid

/// What a small ledger knows after one change.
struct LedgerState: Sendable {
    struct Entry: Sendable {
        var project: Int
        var kind = "commitment"
        var date: String
        var currency: String
        var amount: Int64?
        var reverses: Int?
        var seq: Int64
        var vnd: Int64?
        var usd: Int64?
    }

    struct Project: Sendable {
        var owner = "OWN-1"
        var status = "active"
        /// Items and shares, in ten-thousandths of a per cent.
        var splits: [String: [(item: Int, share: Int)]] = [:]
        /// The district above each area; nil where the area is no place of the project (any more).
        var districts: [Int: Int?] = [:]
    }

    var seq: Int64 = 0
    /// By id, from 1.
    var entries: [Int: Entry] = [:]
    var projects: [Int: Project] = [:]
    var donorClasses: [Int: String] = [:]
    var nextPart: [Int: Int] = [:]

    /// The parts of a value by the split of the entry's project.
    func parts(of entry: Entry, _ value: Int64?) throws -> [(item: [String: Int], value: Int64)] {
        guard let value, let splits = projects[entry.project]?.splits else { return [] }
        func shares(_ dimension: String) -> [SplitPlan.Share] {
            splits[dimension, default: []].map {
                SplitPlan.Share(id: Int32($0.item), share: Int32($0.share))
            }
        }
        let plan = try SplitPlan(
            sectors: shares("sector"), areas: shares("area"), donors: shares("donor"))
        return plan.parts(amount: value, vnd: nil, usd: nil).map { part in
            (
                ["sector": Int(part.sector), "area": Int(part.area), "donor": Int(part.donor)],
                part.amount ?? 0
            )
        }
    }
}
