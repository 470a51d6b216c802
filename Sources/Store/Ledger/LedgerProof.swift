public import Foundation
import Postgres

/// Something that the ledger, as it stands, gets wrong.
public struct LedgerFault: Sendable, Equatable {
    /// `parts`, `reversal`, `valuation`, `value` or `split`.
    public let check: String
    /// `entry` or `project`.
    public let subjectKind: String
    /// An entry's ref or a project's code.
    public let subjectCode: String
    public let detail: String
}

extension Transaction {
    /// Proves the ledger on the living database: the first faults of each check, by subject.
    ///
    /// Sums kept elsewhere that must equal the ledger are one more statement here.
    public func proveLedger(limit: Int = 100) async throws -> [LedgerFault] {
        var faults: [LedgerFault] = []
        for statement in LedgerProofSQL.allCases {
            faults += try await run(statement, officeParameter, .int(limit)).map { row in
                LedgerFault(
                    check: try row.text(0), subjectKind: try row.text(1),
                    subjectCode: try row.text(2), detail: try row.text(3))
            }
        }
        return faults
    }

    /// How many entries and parts there are to prove.
    public func ledgerSize() async throws -> (entries: Int, parts: Int) {
        let row = try await run(LedgerFaultSQL.size, officeParameter)[0]
        return (try row.int(0), try row.int(1))
    }

    /// Raises `ledger-disagrees` on each subject that has a fault, and clears it where there is
    /// none any more.
    public func refreshLedgerFlags(
        _ faults: [LedgerFault], now: Date
    ) async throws -> (raised: Int, cleared: Int) {
        let kinds = Parameter.array(faults.map(\.subjectKind))
        let codes = Parameter.array(faults.map(\.subjectCode))
        let cleared = try await change(
            LedgerFaultSQL.clear, officeParameter, .instant(now), kinds, codes)
        let raised = try await change(
            LedgerFaultSQL.raise, officeParameter, .instant(now), kinds, codes,
            .array(faults.map { "\($0.check)|\($0.detail)" }))
        return (raised, cleared)
    }

    /// How many subjects have the flag `ledger-disagrees`.
    public func ledgerFaultFlags() async throws -> Int {
        try await run(LedgerFaultSQL.standing, officeParameter)[0].int(0)
    }
}

/// The checks. Each answers check, kind and code of the subject, and what is wrong.
enum LedgerProofSQL: String, CaseIterable, Statement {
    case parts = """
        SELECT 'parts', 'entry', e.ref,
            CASE WHEN p.entry_id IS NULL THEN 'it has no parts'
                WHEN p.amount IS DISTINCT FROM e.amount THEN 'the parts of its amount add up to '
                    || coalesce(p.amount::text, 'nothing') || ', not to '
                    || coalesce(e.amount::text, 'nothing') || ' (minor units of ' || e.currency
                    || ')'
                WHEN p.vnd IS DISTINCT FROM v.vnd THEN 'the parts of its VND value add up to '
                    || coalesce(p.vnd::text, 'nothing') || ', not to '
                    || coalesce(v.vnd::text, 'nothing')
                ELSE 'the parts of its USD value add up to ' || coalesce(p.usd::text, 'nothing')
                    || ' cents, not to ' || coalesce(v.usd::text, 'nothing') END
        FROM ledger_entries e
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN (
            SELECT entry_id, sum(amount) AS amount, sum(vnd) AS vnd, sum(usd) AS usd
            FROM allocations WHERE until_seq = 9223372036854775807 GROUP BY entry_id
        ) p ON p.entry_id = e.id
        WHERE e.office_id = $1::smallint
            AND (p.entry_id IS NULL OR p.amount IS DISTINCT FROM e.amount
                OR p.vnd IS DISTINCT FROM v.vnd OR p.usd IS DISTINCT FROM v.usd)
        ORDER BY e.ref LIMIT $2::integer
        """
    case valuations = """
        SELECT 'valuation', 'entry', e.ref, 'it has ' || count(v.entry_id)
            || ' valuations in force, not one'
        FROM ledger_entries e LEFT JOIN valuations v ON v.entry_id = e.id
            AND v.until_seq = 9223372036854775807
        WHERE e.office_id = $1::smallint
        GROUP BY e.id, e.ref HAVING count(v.entry_id) <> 1
        ORDER BY e.ref LIMIT $2::integer
        """
    // What needs no rate is known exactly; a value given by a file is its own.
    case values = """
        SELECT 'value', 'entry', e.ref, CASE
            WHEN e.amount IS NULL THEN 'it has a value without an amount'
            WHEN e.currency = 'USD' AND v.usd IS DISTINCT FROM e.amount
            THEN 'its USD value is not its amount'
            ELSE 'its VND value is not the ' || CASE WHEN e.vnd_stated IS NULL THEN 'amount'
                ELSE 'stated one' END END
        FROM ledger_entries e JOIN valuations v ON v.entry_id = e.id
            AND v.until_seq = 9223372036854775807
        WHERE e.office_id = $1::smallint AND e.reverses_id IS NULL AND NOT v.is_given
            AND (e.amount IS NULL AND (v.vnd IS NOT NULL OR v.usd IS NOT NULL)
                OR e.currency = 'USD' AND v.usd IS DISTINCT FROM e.amount
                OR e.vnd_stated IS NOT NULL AND v.vnd IS DISTINCT FROM e.vnd_stated
                OR e.vnd_stated IS NULL AND e.currency = 'VND'
                    AND v.vnd IS DISTINCT FROM e.amount)
        ORDER BY e.ref LIMIT $2::integer
        """
    case reversals = """
        SELECT 'reversal', 'entry', e.ref, CASE
            WHEN o.id IS NULL THEN 'what it takes back is not there'
            WHEN o.reverses_id IS NOT NULL THEN 'it takes a reversal back, ' || o.ref
            WHEN (e.project_id, e.kind, e.currency, e.in_kind)
                IS DISTINCT FROM (o.project_id, o.kind, o.currency, o.in_kind)
            THEN 'project, kind, currency or in_kind is not that of ' || o.ref
            ELSE 'it is not the exact opposite of ' || o.ref END
        FROM ledger_entries e
        LEFT JOIN ledger_entries o ON o.id = e.reverses_id
        LEFT JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN valuations w ON w.entry_id = o.id AND w.until_seq = 9223372036854775807
        WHERE e.office_id = $1::smallint AND e.reverses_id IS NOT NULL
            AND (o.id IS NULL OR o.reverses_id IS NOT NULL
                OR (e.project_id, e.kind, e.currency, e.in_kind)
                    IS DISTINCT FROM (o.project_id, o.kind, o.currency, o.in_kind)
                OR (e.amount, v.vnd, v.usd) IS DISTINCT FROM (-o.amount, -w.vnd, -w.usd))
        ORDER BY e.ref LIMIT $2::integer
        """
    case splits = """
        SELECT 'split', 'project', p.code, CASE
            WHEN s.dimension IS NULL THEN 'it has no split by ' || d.dimension
            ELSE 'its shares by ' || d.dimension || ' add up to '
                || trim_scale((SELECT sum(x) FROM unnest(s.shares) AS x) / 10000.0)
                || ', not to 100' END
        FROM projects p
        CROSS JOIN (VALUES ('sector'), ('area'), ('donor')) AS d (dimension)
        LEFT JOIN project_splits s ON s.project_id = p.id AND s.dimension = d.dimension
            AND s.until_seq = 9223372036854775807
        WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
            AND (s.dimension IS NULL OR cardinality(s.items) <> cardinality(s.shares)
                OR (SELECT sum(x) FROM unnest(s.shares) AS x) <> 1000000)
        ORDER BY p.code, d.dimension LIMIT $2::integer
        """
}

/// What is done with faults.
enum LedgerFaultSQL: String, CaseIterable, Statement {
    case size = """
        SELECT (SELECT count(*) FROM ledger_entries WHERE office_id = $1::smallint),
            (SELECT count(*) FROM allocations
                WHERE office_id = $1::smallint AND until_seq = 9223372036854775807)
        """
    case raise = """
        INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
        SELECT DISTINCT ON (x.kind, x.code) $1::smallint, 'ledger-disagrees', x.kind, x.code,
            x.detail, $2::timestamptz
        FROM unnest($3::text[], $4::text[], $5::text[]) AS x (kind, code, detail)
        ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
            DO NOTHING
        """
    case clear = """
        UPDATE flags f SET cleared_at = $2::timestamptz
        WHERE f.office_id = $1::smallint AND f.kind = 'ledger-disagrees'
            AND f.cleared_at IS NULL AND f.raised_at <= $2::timestamptz
            AND NOT EXISTS (SELECT FROM unnest($3::text[], $4::text[]) AS x (kind, code)
                WHERE x.kind = f.subject_kind AND x.code = f.subject_code)
        """
    case standing = """
        SELECT count(*) FROM flags
        WHERE office_id = $1::smallint AND kind = 'ledger-disagrees' AND cleared_at IS NULL
        """
}
