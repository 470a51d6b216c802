import Postgres

/// A single entry's statements. A row stands in for the staging table of a file, under its name, so
/// that the very statements that check a file's lines check it too.
struct SingleEntrySQL: Sendable {
    let examine: ComposedStatement
    let write: ComposedStatement

    private enum Sort: String {
        /// A line under its own ref.
        case named
        /// A line under the next number, which nobody has.
        case numbered
        case opposite
    }

    /// `row` makes the line from its ref and its parameters, numbered from 1.
    private init(_ sort: Sort, row: (_ ref: String, _ number: (Int) -> String) -> String) {
        examine = ComposedStatement(
            name: "SingleEntrySQL.examine.\(sort)",
            sql: SingleEntrySQL.examine(sort, row: row("$4", { "$\($0 + 4)" })))
        write = ComposedStatement(
            name: "SingleEntrySQL.write.\(sort)",
            sql: SingleEntrySQL.write(row: row("$4", { "$\($0 + 16)" })))
    }

    /// A line whose fields are the parameters, and from how much on it is hardly believable.
    static let named = SingleEntrySQL(.named, row: line)
    static let numbered = SingleEntrySQL(.numbered, row: line)

    private static func line(_ ref: String, _ number: (Int) -> String) -> String {
        """
        SELECT 1::bigint AS line, \(ref)::text AS ref, \(number(1))::text AS project,
            \(number(2))::text AS kind, \(number(3))::date AS date, \(number(4))::bigint AS amount,
            \(number(5))::text AS currency, coalesce(\(number(6))::boolean, false) AS in_kind,
            \(number(7))::text AS item, \(number(8))::numeric AS quantity,
            \(number(9))::text AS unit, \(number(10))::bigint AS vnd_stated,
            \(number(11))::text AS description, \(number(12))::text AS document,
            NULL::text AS reverses, NULL::bigint AS vnd_value, NULL::bigint AS usd_value,
            \(number(13))::bigint AS implausible_from
        """
    }

    /// The opposite of the entry of that ref, on its day or on another.
    static let opposite = SingleEntrySQL(.opposite) { ref, number in
        """
        SELECT 1::bigint AS line, \(ref)::text AS ref, p.code::text AS project, e.kind,
            coalesce(\(number(2))::date, e.date) AS date, -e.amount AS amount, e.currency,
            e.in_kind, e.item, e.quantity, e.unit, -e.vnd_stated AS vnd_stated, e.description,
            e.document, e.ref::text AS reverses, NULL::bigint AS vnd_value,
            NULL::bigint AS usd_value, 9223372036854775807 AS implausible_from
        FROM ledger_entries e
        JOIN projects p ON p.id = e.project_id AND p.until_seq = 9223372036854775807
        WHERE e.office_id = $1::smallint AND e.ref = \(number(1))::text
        """
    }

    // $1 office, $2 today, $3 the type of rates, $4 the entry's ref, then the line. Each answer is
    // a row that says first what it tells. Only what can speak against the entry is asked.
    private static func examine(_ sort: Sort, row: String) -> String {
        var sources = ["staged_entries AS MATERIALIZED (\n\(row)\n)"]
        var told = always
        if sort != .numbered {
            sources.append(
                "known_entries (line, is_same) AS (\n\(LedgerFileSQL.fillKnown.insertedRows)\n)")
            told += known
        }
        if sort == .opposite {
            sources.append(
                """
                rejected (line, code) AS (
                    SELECT NULL::bigint, NULL::text WHERE false
                ), staged_reversals (line, original_id, original_line, problem) AS MATERIALIZED (
                    \(LedgerFileSQL.fillReversals.insertedRows)
                )
                """)
            told += reversed
        }
        // The last, for what stands before looks for other entries' projects.
        sources.append(project)
        return """
            WITH \(sources.joined(separator: ", "))
            SELECT * FROM (\(told.joined(separator: "\nUNION ALL\n")))
                AS told (what, a, b, c, d, e, f)
            ORDER BY what, b COLLATE "C"
            """
    }

    // The entry's project stands in for the table, so that it is looked for once.
    private static let project = """
        projects AS MATERIALIZED (
            SELECT p.* FROM staged_entries s JOIN projects p ON p.office_id = $1::smallint
                AND p.code = s.project AND p.until_seq = 9223372036854775807
        )
        """

    private static let always = [
        """
        SELECT 'problem', col, code, value, other, NULL, NULL
        FROM (\(LedgerFileSQL.rejectUnknownProject.insertedRows)) x (line, col, code, value, other)
        """,
        """
        SELECT 'warning', col, code, value, other, currency, NULL
        FROM (\(LedgerFileSQL.warningRows.sql)) x (line, col, code, value, other, currency)
        """,
        """
        SELECT 'project', p.id::text, s.date::text,
            (s.kind IN ('receipt', 'disbursement') AND (s.reverses IS NOT NULL
                OR p.approved_on IS NULL OR s.date < p.approved_on))::text, s.quantity::text,
            NULL, NULL
        FROM staged_entries s JOIN projects p ON p.code = s.project
        """,
        """
        SELECT 'rate', r.id::text, r.currency, r.date::text, trim_scale(r.vnd_per_unit)::text,
            NULL, NULL
        FROM staged_entries s
        CROSS JOIN LATERAL unnest(CASE s.currency WHEN 'USD' THEN ARRAY['USD']
            ELSE ARRAY[s.currency, 'USD'] END) c (currency)
        CROSS JOIN LATERAL (
            SELECT id, currency, date, vnd_per_unit FROM rates
            WHERE office_id = 0 AND type = $3::text AND currency = c.currency AND date <= s.date
                AND until_seq = 9223372036854775807
            ORDER BY date DESC LIMIT 1
        ) r
        """,
        """
        SELECT 'split', t.dimension, t.effective_on::text, t.items::text, t.shares::text,
            (SELECT string_agg(CASE t.dimension
                WHEN 'sector' THEN (SELECT x.code FROM sectors x
                    WHERE x.id = i.id AND x.until_seq = 9223372036854775807)
                WHEN 'area' THEN (SELECT x.level || ':' || x.code FROM areas x
                    WHERE x.id = i.id AND x.until_seq = 9223372036854775807)
                ELSE (SELECT x.code FROM donors x
                    WHERE x.id = i.id AND x.until_seq = 9223372036854775807)
                END, '|' ORDER BY i.at)
                FROM unnest(t.items) WITH ORDINALITY i (id, at)), NULL
        FROM projects p JOIN project_splits t ON t.office_id = $1::smallint
            AND t.project_id = p.id AND t.until_seq = 9223372036854775807
        """,
    ]

    private static let known = [
        """
        SELECT 'problem', col, code, value, NULL, NULL, NULL
        FROM (\(LedgerFileSQL.rejectKnown.insertedRows)) x (line, col, code, value)
        """,
        "SELECT 'known', is_same::text, NULL, NULL, NULL, NULL, NULL FROM known_entries",
    ]

    private static let reversed = [
        """
        SELECT 'problem', col, code, value, NULL, NULL, NULL
        FROM (\(LedgerFileSQL.rejectReversals.insertedRows)) x (line, col, code, value)
        """,
        """
        SELECT 'original', e.id::text, e.amount::text, v.vnd::text, v.usd::text, v.rate_id::text,
            v.usd_rate_id::text
        FROM staged_reversals r JOIN ledger_entries e ON e.id = r.original_id
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        """,
    ]

    // $1 office, $2 the change, $3 the project, $4 the ref, $5 what it takes back, $6 to $10 value,
    // rates and whether given, $11 to $16 the parts, then the line.
    private static func write(row: String) -> String {
        """
        WITH staged_entries AS (
            \(row)
        ), entry AS (
            INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount,
                currency, in_kind, item, quantity, unit, vnd_stated, description, document,
                reverses_id, seq)
            SELECT $1::smallint, nextval('ledger_entries_id_seq'), ref, $3::integer, kind, date,
                amount, currency, in_kind, item, quantity, unit, vnd_stated, description, document,
                $5::bigint, $2::bigint
            FROM staged_entries RETURNING id
        ), value AS (
            INSERT INTO valuations (office_id, entry_id, vnd, usd, rate_id, usd_rate_id, is_given,
                since_seq)
            SELECT $1::smallint, id, $6::bigint, $7::bigint, $8::bigint, $9::bigint, $10::boolean,
                $2::bigint
            FROM entry
        )
        INSERT INTO allocations (office_id, entry_id, part, sector_id, area_id, donor_id, amount,
            vnd, usd, since_seq)
        SELECT $1::smallint, entry.id, x.part, x.sector, x.area, x.donor, x.amount, x.vnd, x.usd,
            $2::bigint
        FROM entry CROSS JOIN unnest($11::integer[], $12::integer[], $13::integer[],
            $14::bigint[], $15::bigint[], $16::bigint[])
            WITH ORDINALITY AS x (sector, area, donor, amount, vnd, usd, part)
        """
    }
}

/// How the statements of one transaction are planned.
enum PlanSQL: String, CaseIterable, Statement {
    // Once for all parameters: planning costs a single entry more than finding its rows, which are
    // few whatever the parameters.
    case once = "SET LOCAL plan_cache_mode = force_generic_plan"
    // By their parameters: what is asked of one project or of all must not be planned for all.
    case asNeeded = "SET LOCAL plan_cache_mode = auto"
}

extension LedgerFileSQL {
    /// What the statement inserts, without saying where.
    var insertedRows: Substring {
        let end = rawValue.firstIndex(of: "\n")
        precondition(rawValue.hasPrefix("INSERT INTO ") && end != nil, "\(self) inserts no rows")
        return rawValue[end!...]
    }
}
