public import Aid
import Postgres

extension Transaction {
    /// Hands over a register's rows in the order of its keys, as its file has them; the ledger in
    /// the order of entry.
    public func export(
        _ kind: RegisterKind, _ receive: @Sendable ([[String?]]) async throws -> Void
    ) async throws {
        switch kind {
        case .ledger: try await run(ExportSQL.declareLedger, officeParameter)
        case .splits: try await run(ExportSQL.declareSplits, officeParameter)
        case .owedReports: try await run(ExportSQL.declareOwed, officeParameter)
        case .askedReports: try await run(ExportSQL.declareAsked, officeParameter)
        case .reportDecisions: try await run(ExportSQL.declareDecisions, officeParameter)
        default:
            let select = RegisterSQL(kind).export
            try await connection.run(
                ComposedStatement(
                    name: "\(select.name).cursor",
                    sql: "DECLARE rows_to_export NO SCROLL CURSOR FOR " + select.sql),
                [officeParameter])
        }
        while true {
            let rows = try await run(ExportSQL.fetch)
            if rows.isEmpty { break }
            try await receive(
                rows.map { row in
                    let values = (0..<row.count).map { row[$0] }
                    return kind == .ledger ? Transaction.exactAmounts(values) : values
                })
        }
        try await run(ExportSQL.close)
    }

    private static func exactAmounts(_ values: [String?]) -> [String?] {
        var values = values
        let currency = values[ExportSQL.currency] ?? ""
        values[ExportSQL.amount] = MinorUnits.decimal(
            values[ExportSQL.amount], currency: currency)
        values[ExportSQL.usd] = MinorUnits.decimal(values[ExportSQL.usd], currency: "USD")
        return values
    }
}

enum ExportSQL: String, CaseIterable, Statement {
    case declareLedger = """
        DECLARE rows_to_export NO SCROLL CURSOR FOR
        SELECT e.ref, p.code, e.kind, e.date, e.amount, e.currency,
            CASE WHEN e.in_kind THEN 'true' ELSE 'false' END, e.item, e.quantity, e.unit,
            e.vnd_stated, e.description, e.document, o.ref, v.vnd, v.usd
        FROM ledger_entries e
        JOIN projects p ON p.id = e.project_id AND p.until_seq = 9223372036854775807
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN ledger_entries o ON o.id = e.reverses_id
        WHERE e.office_id = $1::smallint
        ORDER BY e.id
        """
    // A place is named with a day where its code is another unit's on the split's day, or none's.
    case declareSplits = """
        DECLARE rows_to_export NO SCROLL CURSOR FOR
        SELECT p.code, s.effective_on, max(n.list) FILTER (WHERE s.dimension = 'sector'),
            max(n.list) FILTER (WHERE s.dimension = 'area'),
            max(n.list) FILTER (WHERE s.dimension = 'donor')
        FROM project_splits s
        JOIN projects p ON p.id = s.project_id AND p.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (
            SELECT string_agg(coalesce(k.code, d.code, a.level || ':' || a.code
                    || CASE WHEN a.valid @> s.effective_on THEN '' ELSE '@' || a.valid_from END)
                || CASE WHEN cardinality(s.items) > 1
                    THEN '=' || trim_scale(x.share / 10000.0) ELSE '' END,
                '|' ORDER BY x.position) AS list
            FROM unnest(s.items, s.shares) WITH ORDINALITY AS x (item, share, position)
            LEFT JOIN sectors k ON s.dimension = 'sector' AND k.id = x.item
                AND k.until_seq = 9223372036854775807
            LEFT JOIN areas a ON s.dimension = 'area' AND a.id = x.item
                AND a.until_seq = 9223372036854775807
            LEFT JOIN donors d ON s.dimension = 'donor' AND d.id = x.item
                AND d.until_seq = 9223372036854775807
        ) n
        WHERE s.office_id = $1::smallint AND s.effective_on > '-infinity'
            AND s.until_seq = 9223372036854775807
        GROUP BY p.code, s.effective_on ORDER BY p.code, s.effective_on
        """
    case declareOwed = """
        DECLARE rows_to_export NO SCROLL CURSOR FOR
        SELECT code, direction, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal
        FROM obligations
        WHERE office_id = $1::smallint AND asked_name IS NULL
            AND until_seq = 9223372036854775807
        ORDER BY code
        """
    case declareAsked = """
        DECLARE rows_to_export NO SCROLL CURSOR FOR
        SELECT code, asked_name, asked_by, subject_kind, direction, reporter, recipient,
            period_from, period_to, due_effective, due_internal
        FROM obligations
        WHERE office_id = $1::smallint AND asked_name IS NOT NULL
            AND until_seq = 9223372036854775807
        ORDER BY code
        """
    // What a file of submissions does not tell of the reports that are owed.
    case declareDecisions = """
        DECLARE rows_to_export NO SCROLL CURSOR FOR
        SELECT o.code, s.submitted_on, s.returned_on, s.correct_by, s.extended_to, s.waived_on,
            s.none_required_on, s.number, s.document, s.note, w.officer, w.step, w.step_on, w.note
        FROM obligations o
        LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        LEFT JOIN LATERAL (
            SELECT h.officer, CASE WHEN o.direction = 'out' THEN h.step END AS step,
                CASE WHEN o.direction = 'out' THEN h.step_on END AS step_on,
                CASE WHEN o.direction = 'out' THEN h.note END AS note
            FROM report_work h WHERE h.office_id = o.office_id AND h.obligation = o.code
                AND h.until_seq = 9223372036854775807
        ) w ON true
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND (s.submitted_on IS DISTINCT FROM s.received_on OR num_nonnulls(s.returned_on,
                s.extended_to, s.waived_on, s.none_required_on, w.officer, w.step, w.note) > 0)
        ORDER BY o.code
        """
    case fetch = "FETCH 2000 FROM rows_to_export"
    case close = "CLOSE rows_to_export"

    /// Where the exported columns stand that are kept in minor units.
    static let amount = 4
    static let currency = 5
    static let usd = 15
}
