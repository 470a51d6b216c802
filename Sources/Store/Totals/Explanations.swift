import Aid
import Postgres

extension Transaction {
    /// What the figure is by `total` and what its entries come to.
    public func explanationSums(_ question: ExplanationQuery) async throws -> ExplanationSums {
        try await run(MovedSQL.customPlans)
        let sql = ExplanationSQL(question)
        let parameters = sql.parameters(office: office)
        func sums(_ statement: ComposedStatement) async throws -> [ExplanationSums.Sum] {
            try await connection.run(statement, parameters).map { row in
                ExplanationSums.Sum(
                    currency: row[0], amount: row[1] ?? "0", entries: try row.int(2))
            }
        }
        let waiting = try await connection.run(sql.waiting, parameters)
        return ExplanationSums(
            totals: try await sums(sql.total), sums: try await sums(sql.sums),
            unconverted: try waiting.compactMap { row in
                guard let currency = row[0] else { return nil }
                return TotalsResult.Unconverted(
                    currency: currency, amount: try row.text(1), entries: try row.int(2))
            },
            unvalued: try waiting.first { $0[0] == nil }?.int(2) ?? 0)
    }

    /// Hands over the entries behind a figure, a thousand at a time: those that count by day and
    /// ref, then those that wait for a rate or a value.
    public func explain(
        _ question: ExplanationQuery, _ receive: @Sendable ([EntryBehind]) async throws -> Void
    ) async throws {
        try await run(MovedSQL.customPlans)
        let sql = ExplanationSQL(question)
        let parameters = sql.parameters(office: office)
        try await connection.run(
            sql.declare, parameters + [.int(question.offset), .int(question.limit)])
        let asOf = question.query.asOf ?? NameSQL.allKnown
        while true {
            let rows = try await run(ExplainedSQL.fetch)
            if rows.isEmpty { break }
            let ids = try rows.map { try $0.int64(0) }
            let facts = try await ExplainedFacts(self, ids: ids, asOf: asOf)
            let parts = try await connection.run(sql.parts, parameters + [.array(ids)])
            let byEntry = try Dictionary(grouping: parts) { try $0.int64(0) }
            var pieces: [Int64: Int] = [:]
            if question.query.places?.isDivided == true {
                let found = try await connection.run(sql.pieces, parameters + [.array(ids)])
                for row in found { pieces[try row.int64(0)] = try row.int(1) }
            }
            let inAll = pieces
            try await receive(
                try rows.map { row in
                    try facts.entry(
                        try row.int64(0), state: try row.text(1), value: row[2],
                        parts: byEntry[try row.int64(0)] ?? [],
                        inAll: inAll[try row.int64(0)])
                })
        }
        try await run(ExplainedSQL.close)
    }
}

/// What the ledger and the register say about a handful of entries.
private struct ExplainedFacts {
    private struct Dated {
        let effectiveOn: String?
        var shares: [SplitBehind.Share]
    }

    private var rows: [Int64: Row] = [:]
    private var splits: [Int: [String: [Dated]]] = [:]

    init(_ transaction: Transaction, ids: [Int64], asOf: Int64) async throws {
        for row in try await transaction.run(ExplainedSQL.entries, .array(ids), .int(asOf)) {
            rows[try row.int64(0)] = row
        }
        let projects = Set(try rows.values.map { try $0.int(22) }).sorted()
        for row in try await transaction.run(ExplainedSQL.splits, .array(projects), .int(asOf)) {
            let share = SplitBehind.Share(
                code: try row.text(3), name: row[5], share: try row.int(4))
            var dated = splits[try row.int(0), default: [:]][try row.text(1), default: []]
            if let last = dated.last, last.effectiveOn == row[2] {
                dated[dated.count - 1].shares.append(share)
            } else {
                dated.append(Dated(effectiveOn: row[2], shares: [share]))
            }
            splits[try row.int(0), default: [:]][try row.text(1)] = dated
        }
    }

    func entry(
        _ id: Int64, state: String, value: String?, parts: [Row], inAll: Int?
    ) throws -> EntryBehind {
        guard let row = rows[id], let state = EntryBehind.State(rawValue: state) else {
            throw StoreError(.defect, "entry \(id) has no value in force")
        }
        let date = try row.text(4)
        let currency = try row.text(7)
        return EntryBehind(
            state: state, ref: try row.text(1), project: try row.text(2),
            projectTitle: try row.text(3), date: date, kind: try row.text(5), amount: row[6],
            currency: currency, isInKind: try row.bool(8), item: row[9], quantity: row[10],
            unit: row[11], description: row[12], document: row[13],
            vnd: Self.value(
                row[19], rate: Self.rate(row, from: 23), isAmount: currency == "VND",
                amount: row[6], stated: row[21], isReversal: row[14] != nil),
            usd: Self.value(
                row[20], rate: Self.rate(row, from: 28), isAmount: currency == "USD",
                amount: row[6], stated: nil, isReversal: row[14] != nil),
            reverses: row[14], reversedBy: row[15], seq: try row.int64(16),
            recordedAt: try row.optionalInstant(17), recordedBy: row[18],
            splits: Self.applied(splits[try row.int(22)] ?? [:], on: date),
            parts: parts.map { part in
                PartBehind(
                    sector: part[1] ?? "?", sectorName: part[7], area: part[2] ?? "?",
                    areaName: part[8], donor: part[3] ?? "?", donorName: part[9],
                    amount: part[4], vnd: part[5], usd: part[6], placed: part[10],
                    placedName: part[11], heading: part[12])
            },
            partsInAll: try inAll ?? row.int(33), value: value)
    }

    private static func rate(_ row: Row, from start: Int) -> UsedRate? {
        guard let type = row[start], let currency = row[start + 1], let date = row[start + 2],
            let rate = row[start + 3]
        else { return nil }
        return UsedRate(
            type: type, currency: currency, date: date, vndPerUnit: rate, source: row[start + 4])
    }

    private static func value(
        _ minor: String?, rate: UsedRate?, isAmount: Bool, amount: String?, stated: String?,
        isReversal: Bool
    ) -> ValueBehind? {
        guard let minor else { return nil }
        let source: ValueSource
        if rate != nil {
            source = .rate
        } else if let stated, stated == minor {
            source = .stated
        } else if isAmount, amount == minor {
            source = .amount
        } else {
            source = isReversal ? .reversed : .given
        }
        return ValueBehind(minor: minor, source: source, rate: rate)
    }

    /// Of each dimension the newest split that was effective on the entry's day.
    private static func applied(
        _ splits: [String: [Dated]], on date: String
    ) -> [SplitBehind] {
        ["sector", "area", "donor"].compactMap { dimension in
            let fitting = splits[dimension]?.filter { $0.effectiveOn.map { $0 <= date } ?? true }
            // A split from the start comes last in SQL's order of NULLs, so it is looked for first.
            return fitting?.max { ($0.effectiveOn ?? "") < ($1.effectiveOn ?? "") }.map {
                SplitBehind(
                    dimension: dimension, effectiveOn: $0.effectiveOn, shares: $0.shares)
            }
        }
    }
}
