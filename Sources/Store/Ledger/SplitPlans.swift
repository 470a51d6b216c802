import Aid
import Postgres

/// The plans by which a handful of projects divide their money, by the day of the entry.
struct SplitPlans {
    private struct Dated {
        let from: String
        let shares: [SplitPlan.Share]
    }

    private var dated: [Int: [String: [Dated]]] = [:]
    private var made: [Int: SplitPlan] = [:]

    /// Loads the plans in force of those projects.
    init(_ transaction: Transaction, projects: [Int]) async throws {
        try self.init(
            try await transaction.run(
                LedgerSQL.splits, transaction.officeParameter, .array(projects)))
    }

    /// From rows of project, dimension, first day, items and shares, by first day.
    init(_ rows: Rows) throws {
        for row in rows {
            add(
                project: try row.int(0), dimension: try row.text(1), from: try row.text(2),
                items: try row.ints(3), shares: try row.ints(4))
        }
    }

    /// Without any plan yet.
    init() {}

    /// Adds what divides a project's money in one dimension from a day on, ISO; a dimension's
    /// days must come in order.
    mutating func add(
        project: Int, dimension: String, from day: String, items: [Int], shares: [Int]
    ) {
        let list = zip(items, shares).map { SplitPlan.Share(id: Int32($0), share: Int32($1)) }
        dated[project, default: [:]][dimension, default: []].append(Dated(from: day, shares: list))
    }

    /// The plan for an entry of that day, ISO; nil for a project that was not loaded.
    mutating func plan(project: Int, on day: String) throws -> SplitPlan? {
        if let plan = made[project] { return plan }
        guard let dimensions = dated[project] else { return nil }
        func shares(_ dimension: String) -> [SplitPlan.Share] {
            // "-infinity" sorts before every ISO date bytewise: "-" comes before the digits.
            dimensions[dimension]?.last { $0.from <= day }?.shares ?? []
        }
        let plan = try SplitPlan(
            sectors: shares("sector"), areas: shares("area"), donors: shares("donor"))
        if dimensions.values.allSatisfy({ $0.count == 1 }) { made[project] = plan }
        return plan
    }
}
