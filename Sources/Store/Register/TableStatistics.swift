import Postgres

extension Transaction {
    /// Has the planner look at tables of which so many rows were just written, where that changes
    /// its idea of them: what follows joins them, and autovacuum comes minutes later.
    func refreshStatistics(of tables: [String], written: Int) async throws {
        guard written >= 500 else { return }
        let stale = try await run(StatisticsSQL.stale, .array(tables), .int(written))
            .map { try $0.text(0) }
        if stale.isEmpty { return }
        try await connection.execute("ANALYZE \(stale.joined(separator: ", "))")
    }
}

enum StatisticsSQL: String, CaseIterable, Statement {
    // The share of a table from which autovacuum analyzes it too; unknown sizes are negative.
    case stale = """
        SELECT relname FROM pg_class
        WHERE oid = ANY ($1::text[]::regclass[]) AND $2::bigint > 0.1 * reltuples
        """
}
