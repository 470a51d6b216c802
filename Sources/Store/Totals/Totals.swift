import Aid
import Postgres

extension Transaction {
    /// Answers a question to the ledger from one snapshot.
    public func totals(_ query: TotalsQuery) async throws -> TotalsResult {
        let sql = TotalsSQL(query: query)
        let parameters = sql.parameters(office: office)
        let width = query.dimensions.reduce(0) { $0 + ($1.hasValidity ? 2 : 1) }
        let answer = try await connection.run(sql.sums, parameters)
        let waiting = try await connection.run(sql.waiting, parameters)
        func tagged(_ tag: String) -> [Row] { answer.filter { $0[0] == tag } }
        let totals = try tagged("top").map { try figures($0, after: width) }
        let all = try tagged("all").first.map { try figures($0, after: width) } ?? totals[0]
        let seq: Int64
        if let asOf = query.asOf { seq = asOf } else { seq = try await latestSeq() }
        return TotalsResult(
            rows: try tagged("row").map { row in
                TotalsResult.Row(
                    keys: (1...width).map { row[$0] }, figures: try figures(row, after: width))
            },
            distinct: TotalsResult.Distinct(
                entries: all.entries, projects: all.projects, donors: all.donors),
            totals: totals,
            unconverted: try waiting.compactMap { row in
                guard let currency = row[0] else { return nil }
                return TotalsResult.Unconverted(
                    currency: currency, amount: try row.text(1), entries: try row.int(2))
            },
            unvalued: try waiting.first { $0[0] == nil }?.int(2) ?? 0,
            checks: try tagged("check").map { row in
                TotalsResult.Check(
                    currency: row[width + 1], ledger: try row.text(width + 2),
                    difference: try row.text(width + 6))
            }, seq: seq)
    }

    /// The figures of a row, behind its tag and its keys.
    private func figures(_ row: Row, after width: Int) throws -> TotalsFigures {
        TotalsFigures(
            currency: row[width + 1], amount: row[width + 2] ?? "0",
            entries: try row.int(width + 3), projects: try row.int(width + 4),
            donors: try row.int(width + 5))
    }
}
