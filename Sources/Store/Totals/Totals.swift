public import Aid
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

    /// The names behind the codes of the dimensions that have any: dimension, code, name.
    public func names(of dimensions: [TotalsDimension]) async throws -> [String: [String: String]] {
        var names: [String: [String: String]] = [:]
        for dimension in dimensions {
            let rows: Rows
            switch dimension {
            case .sector: rows = try await run(NameSQL.sectors, officeParameter)
            case .donor: rows = try await run(NameSQL.donors, officeParameter)
            case .owner, .managingAgency: rows = try await run(NameSQL.agencies, officeParameter)
            case .project: rows = try await run(NameSQL.projects, officeParameter)
            case .province, .district, .commune:
                rows = try await run(NameSQL.areas, .text(dimension.rawValue))
            default: continue
            }
            let pairs = try rows.map { (try $0.text(0), try $0.text(1)) }
            names[dimension.rawValue.replacing("-", with: "_")] = Dictionary(
                pairs, uniquingKeysWith: { _, later in later })
        }
        return names
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

    /// The lives of an official code, as `area` filters resolve them: id, first and last day.
    public func areaLives(
        level: AreaLevel, code: String
    ) async throws -> [(id: Int, validFrom: Day, validTo: Day?)] {
        try await run(AreaSQL.lives, .text(level.rawValue), .text(code)).map { row in
            guard let from = Day(iso: try row.text(1)) else {
                throw StoreError(.defect, "area \(code) has an impossible valid_from")
            }
            return (try row.int(0), from, row[2].flatMap { Day(iso: $0) })
        }
    }
}

enum AreaSQL: String, CaseIterable, Statement {
    case lives = """
        SELECT id, valid_from, valid_to FROM areas
        WHERE office_id = 0 AND level = $1 AND code = $2 AND until_seq = 9223372036854775807
        ORDER BY valid_from
        """
}

enum NameSQL: String, CaseIterable, Statement {
    case sectors = """
        SELECT code, name FROM sectors
        WHERE office_id = $1::smallint AND scheme = 'office' AND until_seq = 9223372036854775807
        """
    case donors = """
        SELECT code, name FROM donors
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
        """
    case agencies = """
        SELECT code, name FROM agencies
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
        """
    case projects = """
        SELECT code, title FROM projects
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
        """
    // A code has one name a life; the pair tells them apart, the code alone means the latest.
    case areas = """
        SELECT code || '@' || valid_from, name FROM areas
        WHERE office_id = 0 AND level = $1 AND until_seq = 9223372036854775807
        UNION ALL
        (SELECT code, name FROM areas
        WHERE office_id = 0 AND level = $1 AND until_seq = 9223372036854775807
        ORDER BY valid_from)
        """
}
