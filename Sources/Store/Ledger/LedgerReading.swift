public import Foundation
import Postgres

/// An entry of the ledger with its value in force; amounts in minor units.
public struct LedgerRow: Sendable, Equatable {
    public internal(set) var ref: String
    public let project: String
    public let kind: String
    /// ISO.
    public internal(set) var date: String
    public internal(set) var amount: Int64?
    public let currency: String
    public let isInKind: Bool
    public let item: String?
    public internal(set) var quantity: String?
    public let unit: String?
    public internal(set) var vndStated: Int64?
    public let description: String?
    public let document: String?
    /// The ref of what it takes back.
    public internal(set) var reverses: String?
    /// The ref of what takes it back.
    public internal(set) var reversedBy: String?
    public internal(set) var vnd: Int64?
    public internal(set) var usd: Int64?
    public internal(set) var vndRate: UsedRate?
    public internal(set) var usdRate: UsedRate?
    public internal(set) var seq: Int64
    /// When it was entered.
    public internal(set) var recordedAt: Date?
    /// By whom and why; nil inside the change that enters it.
    public internal(set) var actor: String?
    public internal(set) var reason: String?
}

/// One part of an entry in force, by codes.
public struct LedgerPartRow: Sendable, Equatable {
    public let sector: String
    public let area: String
    public let donor: String
    public let amount: Int64?
    public let vnd: Int64?
    public let usd: Int64?
}

/// Which entries are asked for.
public struct LedgerFilter: Sendable, Equatable {
    public var project: String?
    public var kind: String?
    /// ISO, inclusive.
    public var from: String?
    public var to: String?
    public var limit: Int?

    public init(
        project: String? = nil, kind: String? = nil, from: String? = nil, to: String? = nil,
        limit: Int? = nil
    ) {
        self.project = project
        self.kind = kind
        self.from = from
        self.to = to
        self.limit = limit
    }
}

extension Transaction {
    /// The entry of that ref; nil where the ledger has none.
    public func ledgerEntry(_ ref: String) async throws -> LedgerRow? {
        try await run(LedgerEntrySQL.one, officeParameter, .text(ref)).first.map(ledgerRow)
    }

    /// Entries by day, the newest first.
    public func ledgerEntries(_ filter: LedgerFilter) async throws -> [LedgerRow] {
        try await run(
            LedgerEntrySQL.list, officeParameter, .text(filter.project), .text(filter.kind),
            .text(filter.from), .text(filter.to), .int(filter.limit)
        ).map(ledgerRow)
    }

    /// The parts in force of an entry, in the order of the division.
    public func ledgerParts(of ref: String) async throws -> [LedgerPartRow] {
        try await run(LedgerReadingSQL.parts, officeParameter, .text(ref)).map(ledgerPart)
    }

    func ledgerPart(_ row: Row) throws -> LedgerPartRow {
        LedgerPartRow(
            sector: try row.text(0), area: try row.text(1), donor: try row.text(2),
            amount: row[3].flatMap { Int64($0) }, vnd: row[4].flatMap { Int64($0) },
            usd: row[5].flatMap { Int64($0) })
    }

    func ledgerRow(_ row: Row) throws -> LedgerRow {
        func rate(_ at: Int) -> UsedRate? {
            guard let type = row[at], let currency = row[at + 1], let date = row[at + 2],
                let value = row[at + 3]
            else { return nil }
            return UsedRate(
                type: type, currency: currency, date: date, vndPerUnit: value, source: nil)
        }
        return LedgerRow(
            ref: try row.text(0), project: try row.text(1), kind: try row.text(2),
            date: try row.text(3), amount: row[4].flatMap { Int64($0) },
            currency: try row.text(5), isInKind: try row.bool(6), item: row[7],
            quantity: row[8], unit: row[9], vndStated: row[10].flatMap { Int64($0) },
            description: row[11], document: row[12], reverses: row[13], reversedBy: row[14],
            vnd: row[15].flatMap { Int64($0) }, usd: row[16].flatMap { Int64($0) },
            vndRate: rate(17), usdRate: rate(21), seq: try row.int64(25),
            recordedAt: try row.optionalInstant(26), actor: row[27], reason: row[28])
    }
}

/// Every statement that reads single entries back.
enum LedgerReadingSQL: String, CaseIterable, Statement {
    case parts = """
        SELECT s.code, a.level || ':' || a.code, d.code, x.amount, x.vnd, x.usd
        FROM allocations x
        JOIN sectors s ON s.id = x.sector_id AND s.until_seq = 9223372036854775807
        JOIN areas a ON a.id = x.area_id AND a.until_seq = 9223372036854775807
        JOIN donors d ON d.id = x.donor_id AND d.until_seq = 9223372036854775807
        WHERE x.entry_id = (SELECT id FROM ledger_entries
                WHERE office_id = $1::smallint AND ref = $2)
            AND x.until_seq = 9223372036854775807
        ORDER BY x.part
        """
    // The next free number behind a prefix, such as `LC-001/C-2026-`; under the chain's lock.
    // "~" sorts after every letter of a code.
    case nextNumber = """
        SELECT coalesce(max(CASE WHEN substr(ref, length($2) + 1) ~ '^[0-9]{1,9}$'
            THEN substr(ref, length($2) + 1)::integer END), 0) + 1
        FROM ledger_entries
        WHERE office_id = $1::smallint AND ref > $2 AND ref < $2 || '~'
        """
}

/// The statements that read entries with their values in force.
enum LedgerEntrySQL {
    static let one = ComposedStatement(
        name: "LedgerEntrySQL.one",
        sql: entries + " WHERE e.office_id = $1::smallint AND e.ref = $2")

    static let list = ComposedStatement(
        name: "LedgerEntrySQL.list",
        sql: entries + """
             WHERE e.office_id = $1::smallint
                AND ($2::text IS NULL OR p.code = $2::text)
                AND ($3::text IS NULL OR e.kind = $3::text)
                AND ($4::date IS NULL OR e.date >= $4::date)
                AND ($5::date IS NULL OR e.date <= $5::date)
            ORDER BY e.date DESC, e.id DESC LIMIT $6::bigint
            """)

    // The rate's version is the one in force when the value was made; a reversal has the value,
    // and so the rates, of what it takes back.
    private static let entries = """
        SELECT e.ref, p.code, e.kind, e.date, e.amount, e.currency, e.in_kind, e.item,
            e.quantity, e.unit, e.vnd_stated, e.description, e.document, o.ref, b.ref, v.vnd,
            v.usd, r.type, r.currency, r.date, trim_scale(r.vnd_per_unit), u.type, u.currency,
            u.date, trim_scale(u.vnd_per_unit), e.seq, c.recorded_at, c.actor, c.reason
        FROM ledger_entries e
        JOIN projects p ON p.id = e.project_id AND p.until_seq = 9223372036854775807
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN ledger_entries o ON o.id = e.reverses_id
        LEFT JOIN valuations x ON x.entry_id = o.id AND x.until_seq = 9223372036854775807
        LEFT JOIN ledger_entries b ON b.reverses_id = e.id
        LEFT JOIN rates r ON r.id = v.rate_id
            AND r.since_seq <= coalesce(x.since_seq, v.since_seq)
            AND r.until_seq > coalesce(x.since_seq, v.since_seq)
        LEFT JOIN rates u ON u.id = v.usd_rate_id
            AND u.since_seq <= coalesce(x.since_seq, v.since_seq)
            AND u.until_seq > coalesce(x.since_seq, v.since_seq)
        LEFT JOIN changes c ON c.seq = e.seq
        """
}
