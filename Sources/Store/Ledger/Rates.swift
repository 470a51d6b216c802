public import Aid
import Postgres

/// A rate in force.
public struct RateRow: Sendable, Equatable {
    public let type: String
    public let currency: String
    /// ISO.
    public let date: String
    public let vndPerUnit: String
    public let source: String?
}

/// An entry that got another value, in minor units.
public struct ValuedEntry: Sendable, Equatable {
    public let ref: String
    public let date: String
    public let currency: String
    public let amount: Int64?
    public let vndBefore: Int64?
    public let vndAfter: Int64?
    public let usdBefore: Int64?
    public let usdAfter: Int64?
}

extension Transaction {
    /// The rates in force, by type, currency and day.
    public func rates(
        type: String? = nil, currency: String? = nil, from: String? = nil, to: String? = nil,
        limit: Int? = nil
    ) async throws -> [RateRow] {
        try await run(
            RateSQL.list, .text(type), .text(currency), .text(from), .text(to), .int(limit)
        ).map { row in
            RateRow(
                type: try row.text(0), currency: try row.text(1), date: try row.text(2),
                vndPerUnit: try row.text(3), source: row[4])
        }
    }

    /// The types of which there are rates.
    public func rateTypes() async throws -> [String] {
        try await run(RateSQL.types).map { try $0.text(0) }
    }

    /// The currencies of which there are rates.
    public func rateCurrencies() async throws -> [String] {
        try await run(RateSQL.currencies).map { try $0.text(0) }
    }

    /// Currencies whose newest rate of that type is older than `days` on that day; what has had
    /// none for over a year is out of use, but for the dollar, which every entry needs.
    public func staleRates(
        type: String, on day: Day, days: Int
    ) async throws -> [(currency: String, date: String)] {
        try await run(RateSQL.stale, .text(type), .text(day.iso), .int(days)).map {
            (try $0.text(0), try $0.text(1))
        }
    }

    /// Values anew what a rate has valued and another rate serves by now; what a document states
    /// and what was given stays. Answers how many entries have another value.
    public func revalue(type: String, seq: Int64, rates: RateTable) async throws -> Int {
        try await connection.execute(LedgerScript.createWaiting)
        let count = try await change(RateSQL.fillRevalued, officeParameter, .text(type))
        if count == 0 { return 0 }
        try await run(RateSQL.fillRevaluedReversals)
        try await connection.execute("ANALYZE waiting_entries")
        try await run(LedgerSQL.closeWaitingParts, .int(seq))
        try await run(LedgerSQL.closeWaitingValues, .int(seq))
        var division = Division(self, seq: seq, rates: rates, values: .made)
        try await run(RateSQL.declareRevalued)
        try await division.run()
        var reversals = Division(self, seq: seq, rates: rates, values: .takenOver)
        try await run(LedgerSQL.declareWaitingReversals)
        try await reversals.run()
        try refuseUnbalanced(try await run(LedgerSQL.unbalancedWaiting))
        return try await run(LedgerSQL.countValued)[0].int(0)
    }

    /// What `valueUnconverted` or `revalue` made in this transaction: the first 1,000 by day.
    public func valuedEntries() async throws -> [ValuedEntry] {
        try await run(RateSQL.valued).map { row in
            func minor(_ at: Int) -> Int64? { row[at].flatMap { Int64($0) } }
            return ValuedEntry(
                ref: try row.text(0), date: try row.text(1), currency: try row.text(2),
                amount: minor(3), vndBefore: minor(4), vndAfter: minor(5), usdBefore: minor(6),
                usdAfter: minor(7))
        }
    }
}

/// Every statement about rates and values made anew.
enum RateSQL: String, CaseIterable, Statement {
    case list = """
        SELECT type, currency, date, trim_scale(vnd_per_unit), source FROM rates
        WHERE office_id = 0 AND until_seq = 9223372036854775807
            AND ($1::text IS NULL OR type = $1::text)
            AND ($2::text IS NULL OR currency = $2::text)
            AND ($3::date IS NULL OR date >= $3::date)
            AND ($4::date IS NULL OR date <= $4::date)
        ORDER BY type, currency, date DESC LIMIT $5::bigint
        """
    case types = """
        SELECT DISTINCT type FROM rates
        WHERE office_id = 0 AND until_seq = 9223372036854775807 ORDER BY type
        """
    case currencies = """
        SELECT DISTINCT currency FROM rates
        WHERE office_id = 0 AND until_seq = 9223372036854775807 ORDER BY currency
        """
    case stale = """
        SELECT currency, max(date) FROM rates
        WHERE office_id = 0 AND type = $1 AND until_seq = 9223372036854775807
        GROUP BY currency
        HAVING max(date) < $2::date - $3::integer
            AND (currency = 'USD' OR max(date) > $2::date - 400)
        ORDER BY currency
        """
    // A corrected rate keeps its id, so the value behind the id is compared as well.
    case fillRevalued = """
        INSERT INTO waiting_entries (id, vnd, usd)
        SELECT e.id, v.vnd, v.usd
        FROM valuations v
        JOIN ledger_entries e ON e.id = v.entry_id AND e.reverses_id IS NULL
        LEFT JOIN rates ro ON ro.id = v.rate_id AND ro.since_seq <= v.since_seq
            AND ro.until_seq > v.since_seq
        LEFT JOIN rates uo ON uo.id = v.usd_rate_id AND uo.since_seq <= v.since_seq
            AND uo.until_seq > v.since_seq
        LEFT JOIN LATERAL (
            SELECT id, vnd_per_unit FROM rates
            WHERE office_id = 0 AND type = $2 AND currency = e.currency AND date <= e.date
                AND until_seq = 9223372036854775807
            ORDER BY date DESC LIMIT 1
        ) r ON v.rate_id IS NOT NULL
        LEFT JOIN LATERAL (
            SELECT id, vnd_per_unit FROM rates
            WHERE office_id = 0 AND type = $2 AND currency = 'USD' AND date <= e.date
                AND until_seq = 9223372036854775807
            ORDER BY date DESC LIMIT 1
        ) u ON v.usd_rate_id IS NOT NULL
        WHERE v.office_id = $1::smallint AND v.until_seq = 9223372036854775807
            AND NOT v.is_given AND (v.rate_id IS NOT NULL OR v.usd_rate_id IS NOT NULL)
            AND (v.rate_id IS NULL OR r.id IS NOT NULL)
            AND (v.usd_rate_id IS NULL OR u.id IS NOT NULL)
            AND (r.id, r.vnd_per_unit, u.id, u.vnd_per_unit)
                IS DISTINCT FROM (ro.id, ro.vnd_per_unit, uo.id, uo.vnd_per_unit)
        """
    case fillRevaluedReversals = """
        INSERT INTO waiting_entries (id, vnd, usd)
        SELECT e.id, v.vnd, v.usd
        FROM waiting_entries w JOIN ledger_entries e ON e.reverses_id = w.id
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        """
    case declareRevalued = """
        DECLARE entries_to_divide NO SCROLL CURSOR FOR
        SELECT e.id, e.project_id, e.date, e.amount, e.currency, e.vnd_stated, NULL, NULL,
            (SELECT max(a.part) FROM allocations a WHERE a.entry_id = e.id), NULL, NULL
        FROM waiting_entries w JOIN ledger_entries e ON e.id = w.id
        WHERE e.reverses_id IS NULL
        ORDER BY e.project_id, e.id
        """
    case valued = """
        SELECT e.ref, e.date, e.currency, e.amount, w.vnd, v.vnd, w.usd, v.usd
        FROM waiting_entries w JOIN ledger_entries e ON e.id = w.id
        JOIN valuations v ON v.entry_id = w.id AND v.until_seq = 9223372036854775807
        WHERE (v.vnd, v.usd) IS DISTINCT FROM (w.vnd, w.usd)
        ORDER BY e.date, e.id LIMIT 1000
        """
}
