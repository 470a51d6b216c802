import Aid
import Postgres

extension Transaction {
    /// How the figures of a question went from those known by change `then` to those known by
    /// change `now`; the question's own `asOf` does not count.
    ///
    /// Where more than `lookUps` entries may count otherwise, every one is looked at: one pass
    /// over the ledger is faster than that many look-ups.
    public func bridge(
        _ question: TotalsQuery, from then: Int64, to now: Int64, lookUps: Int = 50_000
    ) async throws -> BridgeResult {
        var query = question
        query.asOf = then
        let before = try await waiting(query)
        query.asOf = now
        let after = try await waiting(query)
        var rows = BridgeRows()
        let found = try await connection.run(
            BridgeSQL(query: query).figures,
            TotalsSQL(query: query).parameters(office: office) + [.int(then)])
        try rows.take(found, query)
        var top = rows.summed
        let reach = try await reach(query, from: then, atMost: lookUps)
        if !query.dimensions.isEmpty { try await add(reach, query, then, to: &rows) }
        query.dimensions = []
        try await add(reach, query, then, to: &top)
        return BridgeResult(
            rows: question.dimensions.isEmpty ? [] : rows.sorted, totals: top.sorted,
            unconvertedThen: before.unconverted, unconverted: after.unconverted,
            unvaluedThen: before.unvalued, unvalued: after.unvalued)
    }

    private func waiting(
        _ query: TotalsQuery
    ) async throws -> (unconverted: [TotalsResult.Unconverted], unvalued: Int) {
        let sql = TotalsSQL(query: query)
        let rows = try await connection.run(sql.waiting, sql.parameters(office: office))
        return (
            try rows.compactMap { row in
                guard let currency = row[0] else { return nil }
                return TotalsResult.Unconverted(
                    currency: currency, amount: try row.text(1), entries: try row.int(2))
            }, try rows.first { $0[0] == nil }?.int(2) ?? 0
        )
    }

    /// The ids of the entries to look at; nil for all.
    private func reach(
        _ query: TotalsQuery, from then: Int64, atMost: Int
    ) async throws -> [Int64]? {
        let ids = try await connection.run(
            BridgeSQL(query: query).touched,
            place(query) + [.int(query.asOf), .int(then), .int(atMost + 1)]
        ).map { try $0.int64(0) }
        return ids.count > atMost ? nil : ids
    }

    private func place(_ query: TotalsQuery) -> [Parameter] {
        [officeParameter, .text(query.measure), .text(query.from?.iso), .text(query.to?.iso)]
    }

    private func add(
        _ reach: [Int64]?, _ query: TotalsQuery, _ then: Int64, to rows: inout BridgeRows
    ) async throws {
        let sql = BridgeSQL(query: query)
        let parameters = TotalsSQL(query: query).parameters(office: office) + [.int(then)]
        if let ids = reach {
            for start in stride(from: 0, to: ids.count, by: 5_000) {
                let some = Array(ids[start..<min(start + 5_000, ids.count)])
                let found = try await connection.run(
                    sql.causes(.listed), parameters + [.array(some)])
                try rows.add(found, query)
            }
        } else {
            try rows.add(try await connection.run(sql.causes(.all), parameters), query)
        }
        try await addMoved(sql, query, then, parameters, to: &rows)
    }

    /// Entries whose value was replaced: the old value is divided by the split in force now.
    private func addMoved(
        _ sql: BridgeSQL, _ query: TotalsQuery, _ then: Int64, _ parameters: [Parameter],
        to rows: inout BridgeRows
    ) async throws {
        guard let moved = sql.moved else { return }
        try await connection.run(moved, place(query) + [.int(query.asOf), .int(then)])
        while true {
            let some = try await run(MovedSQL.fetch)
            if some.isEmpty { break }
            let parts = try await MovedParts(self, some, asOf: query.asOf ?? NameSQL.allKnown)
            let found = try await connection.run(
                sql.causes(.moved), parameters + parts.parameters)
            try rows.add(found, query)
        }
        try await run(MovedSQL.close)
    }
}

/// Values of the earlier change in the parts of the later split.
private struct MovedParts {
    private var ids: [Int64] = []
    private var entries: [Int64] = []
    private var sectors: [Int32] = []
    private var areas: [Int32] = []
    private var donors: [Int32] = []
    private var values: [Int64] = []

    init(_ transaction: Transaction, _ rows: Rows, asOf: Int64) async throws {
        let projects = Set(try rows.map { try $0.int(1) }).sorted()
        var plans = try SplitPlans(
            try await transaction.run(
                MovedSQL.splits, transaction.officeParameter, .array(projects), .int(asOf)))
        for row in rows {
            let id = try row.int64(0)
            ids.append(id)
            guard let plan = try plans.plan(project: try row.int(1), on: try row.text(2)) else {
                throw StoreError(.defect, "project \(try row.int(1)) has no split")
            }
            for part in plan.parts(amount: nil, vnd: try row.int64(3), usd: nil) {
                entries.append(id)
                sectors.append(part.sector)
                areas.append(part.area)
                donors.append(part.donor)
                values.append(part.vnd ?? 0)
            }
        }
    }

    var parameters: [Parameter] {
        [
            .array(ids), .array(entries), .array(sectors), .array(areas), .array(donors),
            .array(values),
        ]
    }
}

/// The rows of a bridge while they are gathered.
private struct BridgeRows {
    private struct Key: Hashable {
        let keys: [String?]
        let currency: String?
    }

    private var rows: [Key: BridgeFigure] = [:]

    /// Takes the figures of every row, then and now.
    mutating func take(_ found: Rows, _ query: TotalsQuery) throws {
        let width = query.dimensions.reduce(0) { $0 + ($1.hasValidity ? 2 : 1) }
        let isOriginal = query.currency == .original
        for row in found {
            let key = Key(
                keys: (0..<width).map { row[$0] }, currency: isOriginal ? row[width] : nil)
            let at = width + (isOriginal ? 1 : 0)
            var figure = BridgeFigure(keys: key.keys, currency: key.currency)
            figure.old = row[at].flatMap { Int128($0) } ?? 0
            figure.new = row[at + 1].flatMap { Int128($0) } ?? 0
            rows[key] = figure
        }
    }

    /// The figures of all rows together, one a currency; without causes.
    var summed: BridgeRows {
        var sums = BridgeRows()
        for (key, row) in rows {
            let top = Key(keys: [], currency: key.currency)
            var figure = sums.rows[top] ?? BridgeFigure(keys: [], currency: key.currency)
            figure.old += row.old
            figure.new += row.new
            sums.rows[top] = figure
        }
        return sums
    }

    /// Adds what a statement of causes found; of several, each about other entries.
    mutating func add(_ found: Rows, _ query: TotalsQuery) throws {
        let width = query.dimensions.reduce(0) { $0 + ($1.hasValidity ? 2 : 1) }
        let isOriginal = query.currency == .original
        for row in found {
            let key = Key(
                keys: (0..<width).map { row[$0] }, currency: isOriginal ? row[width] : nil)
            let at = width + (isOriginal ? 1 : 0)
            guard let cause = BridgeCause(rawValue: try row.text(at)),
                let amount = Int128(try row.text(at + 1))
            else { throw StoreError(.defect, "a bridge has an impossible step") }
            let entries = try row.int(at + 2)
            rows[key, default: BridgeFigure(keys: key.keys, currency: key.currency)]
                .steps[cause, default: .init()].add(amount, entries)
        }
    }

    /// As a total sorts its rows: bytewise, what has no code last.
    var sorted: [BridgeFigure] {
        rows.values.sorted { left, right in
            for (a, b) in zip(left.keys + [left.currency], right.keys + [right.currency])
            where a != b {
                guard let a else { return false }
                guard let b else { return true }
                return a.utf8.lexicographicallyPrecedes(b.utf8)
            }
            return false
        }
    }
}

extension BridgeFigure.Step {
    fileprivate mutating func add(_ more: Int128, _ count: Int) {
        amount += more
        entries += count
    }
}
