public import Aid
import Postgres

/// A unit that a reform divided by weights that do not make a whole.
public struct IncompleteWeights: Sendable, Equatable {
    /// The first changed line about it.
    public let line: Int
    /// As `commune:03445`.
    public let unit: String
    public let effectiveOn: Day
    /// How many of its successors have a weight.
    public let weighed: Int
    public let successors: Int
    /// A decimal.
    public let sum: String
}

extension StagedFile {
    /// Units of changed lines of successors, once merged, that have weights which do not sum to 100
    /// or to 1; the first 1,000, and how many there are.
    public func incompleteWeights() async throws -> (first: [IncompleteWeights], total: Int) {
        let rows = try await transaction.run(WeightsSQL.incomplete)
        let first = try rows.compactMap { row in
            try row.day(2).map { day in
                IncompleteWeights(
                    line: try row.int(0), unit: try row.text(1), effectiveOn: day,
                    weighed: try row.int(3), successors: try row.int(4), sum: try row.text(5))
            }
        }
        return (first, try rows.first?.int(6) ?? 0)
    }
}

enum WeightsSQL: String, CaseIterable, Statement {
    case incomplete = """
        SELECT u.line, u.old_level || ':' || u.old_code, u.effective_on, w.weighed, w.successors,
            trim_scale(w.sum), count(*) OVER ()
        FROM (
            SELECT old_level, old_code, effective_on, min(line) AS line FROM incoming
            WHERE is_changed GROUP BY old_level, old_code, effective_on
        ) u JOIN (
            SELECT old_level, old_code, effective_on, sum(weight) AS sum,
                count(weight) AS weighed, count(*) AS successors
            FROM area_successors
            WHERE office_id = 0 AND until_seq = 9223372036854775807
            GROUP BY old_level, old_code, effective_on
        ) w USING (old_level, old_code, effective_on)
        WHERE w.weighed > 0 AND (w.weighed < w.successors OR w.sum NOT IN (1, 100))
        ORDER BY u.line
        LIMIT 1000
        """
}
