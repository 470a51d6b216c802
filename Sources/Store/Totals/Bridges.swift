import Aid
import Postgres

extension Transaction {
    /// How the figures of a question went from those known by change `then` to those known by
    /// change `now`; the question's own `asOf` does not count. `before` is the question with the
    /// filters, the lens and the headings of then; nil where they are those of now.
    ///
    /// Where more than `lookUps` entries may count otherwise, every one is looked at: one pass
    /// over the ledger is faster than that many look-ups.
    public func bridge(
        _ question: TotalsQuery, before: TotalsQuery? = nil, from then: Int64, to now: Int64,
        lookUps: Int = 50_000
    ) async throws -> BridgeResult {
        try await run(MovedSQL.customPlans)
        try await run(MovedSQL.workers)
        var (query, old) = (question, before ?? question)
        query.asOf = now
        old.asOf = then
        let waitedThen = try await waiting(old)
        let waits = try await waiting(query)
        let sql = BridgeSQL(query: query, before: old)
        let parameters = sql.parameters(office: office, then: then)
        var rows = BridgeRows(query)
        try rows.take(try await connection.run(sql.figures, parameters))
        let reach = try await reach(sql, parameters, atMost: lookUps)
        if let ids = reach {
            if !ids.isEmpty {
                let found = try await connection.run(
                    sql.causes(.listed), parameters + [.array(ids)])
                try rows.add(found)
            }
        } else {
            try rows.add(try await connection.run(sql.causes(.all), parameters))
        }
        try await addMoved(sql, parameters, to: &rows)
        return BridgeResult(
            rows: question.dimensions.isEmpty ? [] : rows.sortedRows, totals: rows.sortedTops,
            unconvertedThen: waitedThen.unconverted, unconverted: waits.unconverted,
            unvaluedThen: waitedThen.unvalued, unvalued: waits.unvalued)
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
        _ sql: BridgeSQL, _ parameters: [Parameter], atMost: Int
    ) async throws -> [Int64]? {
        let moments = Array(parameters.prefix(5)) + [parameters[5 + 2 * TotalsSQL.width]]
        var areas: Set<Int> = []
        var sectors: Set<Int> = []
        if let places = sql.query.places, let before = sql.before.places {
            let units = try await connection.run(
                BridgeSQL.changedUnits, [moments[4], moments[5]]
            ).map { try $0.int(0) }
            areas = places.changed(from: before, in: Set(units))
        }
        if let headings = sql.query.headings, let before = sql.before.headings {
            sectors = headings.changed(from: before)
        }
        let ids = try await connection.run(
            sql.touched,
            moments + [.int(atMost + 1), .array(areas.sorted()), .array(sectors.sorted())]
        ).map { try $0.int64(0) }
        return ids.count > atMost ? nil : ids
    }

    /// Entries whose value was replaced: the old value is divided by the split in force now.
    private func addMoved(
        _ sql: BridgeSQL, _ parameters: [Parameter], to rows: inout BridgeRows
    ) async throws {
        guard let moved = sql.moved else { return }
        try await connection.run(
            moved, Array(parameters.prefix(5)) + [parameters[5 + 2 * TotalsSQL.width]])
        while true {
            let some = try await run(MovedSQL.fetch)
            if some.isEmpty { break }
            let parts = try await MovedParts(
                self, some, asOf: sql.query.asOf ?? NameSQL.allKnown)
            let found = try await connection.run(
                sql.causes(.moved), parameters + parts.parameters)
            try rows.add(found)
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

    /// How many columns the keys have, and whether a currency follows.
    private let width: Int
    private let isOriginal: Bool
    private var rows: [Key: BridgeFigure] = [:]
    private var tops: [Key: BridgeFigure] = [:]

    init(_ query: TotalsQuery) {
        width = query.dimensions.reduce(0) { $0 + ($1.hasValidity ? 2 : 1) }
        isOriginal = query.currency == .original
    }

    private static func figure(_ key: Key) -> BridgeFigure {
        BridgeFigure(keys: key.keys, currency: key.currency)
    }

    /// Takes the figures of every row, then and now; the tops are their sums.
    mutating func take(_ found: Rows) throws {
        for row in found {
            let key = Key(
                keys: (0..<width).map { row[$0] }, currency: isOriginal ? row[width] : nil)
            let top = Key(keys: [], currency: key.currency)
            let at = width + (isOriginal ? 1 : 0)
            let old = row[at].flatMap { Int128($0) } ?? 0
            let new = row[at + 1].flatMap { Int128($0) } ?? 0
            rows[key, default: BridgeRows.figure(key)].add(old, new)
            tops[top, default: BridgeRows.figure(top)].add(old, new)
        }
    }

    /// Adds what a statement of causes found; of several, each about other entries.
    mutating func add(_ found: Rows) throws {
        for row in found {
            let isTop = try row.bool(0)
            let currency = isOriginal ? row[1 + width] : nil
            let key = Key(keys: isTop ? [] : (1..<(1 + width)).map { row[$0] }, currency: currency)
            let at = 1 + width + (isOriginal ? 1 : 0)
            guard let cause = BridgeCause(rawValue: try row.text(at)),
                let amount = Int128(try row.text(at + 1))
            else { throw StoreError(.defect, "a bridge has an impossible step") }
            let entries = try row.int(at + 2)
            if isTop {
                tops[key, default: BridgeRows.figure(key)].steps[cause, default: .init()]
                    .add(amount, entries)
            } else {
                rows[key, default: BridgeRows.figure(key)].steps[cause, default: .init()]
                    .add(amount, entries)
            }
        }
    }

    var sortedRows: [BridgeFigure] { BridgeRows.sorted(rows) }
    var sortedTops: [BridgeFigure] { BridgeRows.sorted(tops) }

    /// As a total sorts its rows: bytewise, what has no code last.
    private static func sorted(_ rows: [Key: BridgeFigure]) -> [BridgeFigure] {
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

extension BridgeFigure {
    fileprivate mutating func add(_ old: Int128, _ new: Int128) {
        self.old += old
        self.new += new
    }
}

extension BridgeFigure.Step {
    fileprivate mutating func add(_ more: Int128, _ count: Int) {
        amount += more
        entries += count
    }
}
