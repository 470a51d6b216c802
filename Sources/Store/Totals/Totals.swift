import Aid
import Postgres

extension Transaction {
    /// Answers a question to the ledger from one snapshot.
    public func totals(_ query: TotalsQuery) async throws -> TotalsResult {
        let sql = TotalsSQL(query: query)
        let parameters = sql.parameters(office: office)
        let isOriginal = query.currency == .original
        var rows: [TotalsResult.Row] = []
        if !query.dimensions.isEmpty {
            let width = query.dimensions.reduce(0) { $0 + ($1.hasValidity ? 2 : 1) }
            rows = try await connection.run(sql.rows, parameters).map { row in
                TotalsResult.Row(
                    keys: (0..<width).map { row[$0] },
                    figures: try figures(row, from: width, hasCurrency: isOriginal))
            }
        }
        let totals = try await connection.run(sql.totals, parameters).map { row in
            try figures(row, from: 0, hasCurrency: true)
        }
        let waiting = try await connection.run(sql.waiting, parameters)
        let checks = try await connection.run(sql.check, parameters).map { row in
            TotalsResult.Check(
                currency: row[0], ledger: try row.text(1), difference: try row.text(2))
        }
        var distinct = TotalsResult.Distinct(entries: 0, projects: 0, donors: 0)
        if isOriginal {
            let row = try await connection.run(sql.distinct, parameters)[0]
            distinct = TotalsResult.Distinct(
                entries: try row.int(0), projects: try row.int(1), donors: try row.int(2))
        }
        let seq: Int64
        if let asOf = query.asOf { seq = asOf } else { seq = try await latestSeq() }
        return TotalsResult(
            rows: rows, distinct: distinct, totals: totals,
            unconverted: try waiting.compactMap { row in
                guard let currency = row[0] else { return nil }
                return TotalsResult.Unconverted(
                    currency: currency, amount: try row.text(1), entries: try row.int(2))
            },
            unvalued: try waiting.first { $0[0] == nil }?.int(2) ?? 0, checks: checks, seq: seq)
    }

    private func figures(
        _ row: Row, from start: Int, hasCurrency: Bool
    ) throws -> TotalsFigures {
        let at = start + (hasCurrency ? 1 : 0)
        return TotalsFigures(
            currency: hasCurrency ? row[start] : nil, amount: row[at] ?? "0",
            entries: try row.int(at + 1), projects: try row.int(at + 2),
            donors: try row.int(at + 3))
    }
}
