import Postgres

/// A ledger file on its way into the ledger. The staging table lives for the transaction.
enum LedgerFileSQL: String, CaseIterable, Statement {
    case copy = "COPY staged_entries FROM STDIN"
    case rejectRepeated = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT s.line, 'ref', 'repeated-key', s.ref, r.first::text
        FROM staged_entries s JOIN (
            SELECT ref, min(line) AS first FROM staged_entries GROUP BY ref HAVING count(*) > 1
        ) r ON r.ref = s.ref AND r.first <> s.line
        """
    case rejectUnknownProject = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT s.line, 'project', 'unknown-reference', s.project, 'projects'
        FROM staged_entries s
        WHERE NOT EXISTS (SELECT FROM projects p WHERE p.office_id = $1::smallint
            AND p.code = s.project AND p.until_seq = 9223372036854775807)
        """
    // The same line again is no change; another content under a known ref is an error.
    case fillKnown = """
        INSERT INTO known_entries (line, is_same)
        SELECT s.line, (s.project, s.kind, s.date, s.amount, s.currency, s.in_kind, s.item,
                s.quantity, s.unit, s.vnd_stated, s.description, s.document, s.reverses)
            IS NOT DISTINCT FROM (p.code, e.kind, e.date, e.amount, e.currency, e.in_kind, e.item,
                e.quantity, e.unit, e.vnd_stated, e.description, e.document, o.ref)
            AND (s.vnd_value IS NULL OR s.vnd_value IS NOT DISTINCT FROM v.vnd)
            AND (s.usd_value IS NULL OR s.usd_value IS NOT DISTINCT FROM v.usd)
        FROM staged_entries s
        JOIN ledger_entries e ON e.office_id = $1::smallint AND e.ref = s.ref
        JOIN projects p ON p.id = e.project_id AND p.until_seq = 9223372036854775807
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN ledger_entries o ON o.id = e.reverses_id
        """
    case rejectKnown = """
        INSERT INTO rejected (line, col, code, value)
        SELECT s.line, 'ref', 'entry-exists', s.ref
        FROM staged_entries s JOIN known_entries k ON k.line = s.line
        WHERE NOT k.is_same
        """
    case dropKnown = """
        DELETE FROM staged_entries s USING known_entries k WHERE k.line = s.line AND k.is_same
        """
    // What a reversal takes back: an entry of the ledger, or an earlier line of the file.
    case fillReversals = """
        INSERT INTO staged_reversals (line, original_id, original_line, problem)
        SELECT line, original_id, original_line, CASE
            -- Of several that could take it back the first does.
            WHEN problem IS NULL AND row_number() OVER (
                PARTITION BY reverses, problem IS NULL ORDER BY line) > 1
            THEN 'already-reversed' ELSE problem END
        FROM (
            SELECT s.line, s.reverses, e.id AS original_id, f.line AS original_line,
                CASE
                    WHEN e.id IS NULL AND f.line IS NULL THEN 'reverses-unknown'
                    WHEN f.line >= s.line THEN 'reverses-later'
                    WHEN e.reverses_id IS NOT NULL OR f.reverses IS NOT NULL
                        THEN 'reverses-reversal'
                    WHEN taken.id IS NOT NULL THEN 'already-reversed'
                    WHEN coalesce(p.code, f.project) <> s.project
                        OR coalesce(e.kind, f.kind) <> s.kind
                        OR coalesce(e.currency, f.currency) <> s.currency
                        OR coalesce(e.in_kind, f.in_kind) <> s.in_kind
                        OR CASE WHEN e.id IS NULL THEN f.amount ELSE e.amount END
                            IS DISTINCT FROM -s.amount
                        OR coalesce(e.vnd_stated, f.vnd_stated) <> -s.vnd_stated
                        THEN 'reverses-differs'
                END AS problem
            FROM staged_entries s
            LEFT JOIN ledger_entries e ON e.office_id = $1::smallint AND e.ref = s.reverses
            LEFT JOIN projects p ON p.id = e.project_id AND p.until_seq = 9223372036854775807
            LEFT JOIN ledger_entries taken ON taken.reverses_id = e.id
            LEFT JOIN staged_entries f ON e.id IS NULL AND f.ref = s.reverses
                AND NOT EXISTS (SELECT FROM rejected x
                    WHERE x.line = f.line AND x.code = 'repeated-key')
            WHERE s.reverses IS NOT NULL
        ) found
        """
    case rejectReversals = """
        INSERT INTO rejected (line, col, code, value)
        SELECT r.line, 'reverses', r.problem, s.reverses
        FROM staged_reversals r JOIN staged_entries s ON s.line = r.line
        WHERE r.problem IS NOT NULL
        """
    // A line that takes back a rejected line is rejected with it.
    case rejectOrphans = """
        INSERT INTO rejected (line, col, code, value)
        SELECT r.line, 'reverses', 'reverses-rejected', s.reverses
        FROM staged_reversals r JOIN staged_entries s ON s.line = r.line
        WHERE EXISTS (SELECT FROM rejected x WHERE x.line = r.original_line)
            AND NOT EXISTS (SELECT FROM rejected x WHERE x.line = r.line)
        """
    // Amounts whose value could reach 10^18, at rates up to a million đồng for a unit.
    case large = """
        SELECT s.line, s.date, s.amount, s.currency, s.vnd_stated, s.vnd_value, s.usd_value
        FROM staged_entries s
        WHERE abs(s.amount) >= 1000000000000 AND s.reverses IS NULL
            AND NOT EXISTS (SELECT FROM rejected x WHERE x.line = s.line)
        """
    case rejectLarge = """
        INSERT INTO rejected (line, col, code, value)
        VALUES ($1::bigint, 'amount', 'value-too-large', $2)
        """
    case rejectedRows = """
        SELECT s.line, s.given_record,
            (SELECT string_agg(DISTINCT concat_ws(' ', r.col, r.code, r.value), '; ')
                FROM rejected r WHERE r.line = s.line)
        FROM staged_entries s WHERE s.given_record IS NOT NULL
            AND EXISTS (SELECT FROM rejected r WHERE r.line = s.line)
        ORDER BY s.line
        """
    case dropRejected = "DELETE FROM staged_entries s USING rejected r WHERE r.line = s.line"
    case countStaged = "SELECT count(*), coalesce(max(line), 0) FROM staged_entries"
    case countKnown = "SELECT count(*) FROM known_entries WHERE is_same"
    case warnings = """
        SELECT count(*) FROM staged_entries s
        JOIN projects p ON p.office_id = $1::smallint AND p.code = s.project
            AND p.until_seq = 9223372036854775807
        WHERE s.date < coalesce(p.approved_on, p.start_on) OR s.date > p.end_on
            OR s.date > $2::date OR abs(s.amount) >= s.implausible_from
        """
    case warningRows = """
        SELECT s.line, w.col, w.code, w.value, w.other, s.currency
        FROM staged_entries s
        JOIN projects p ON p.office_id = $1::smallint AND p.code = s.project
            AND p.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (VALUES
            ('date', 'before-approval', s.date::text, p.approved_on::text,
                s.date < p.approved_on),
            ('date', 'before-start', s.date::text, p.start_on::text,
                p.approved_on IS NULL AND s.date < p.start_on),
            ('date', 'after-end', s.date::text, p.end_on::text, s.date > p.end_on),
            ('date', 'after-today', s.date::text, $2::text, s.date > $2::date),
            ('amount', 'implausible-amount', s.amount::text, NULL,
                abs(s.amount) >= s.implausible_from)
        ) AS w (col, code, value, other, holds)
        WHERE w.holds ORDER BY s.line, w.code LIMIT 1000
        """
    // Ids follow the lines of the file: base + line.
    case reserve = """
        SELECT setval('ledger_entries_id_seq', nextval('ledger_entries_id_seq') + $1::bigint)
            - $1::bigint
        """
    case insertEntries = """
        INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount, currency,
            in_kind, item, quantity, unit, vnd_stated, description, document, reverses_id, seq)
        SELECT $1::smallint, $2::bigint + s.line, s.ref, p.id, s.kind, s.date, s.amount,
            s.currency, s.in_kind, s.item, s.quantity, s.unit, s.vnd_stated, s.description,
            s.document, coalesce(r.original_id, $2::bigint + r.original_line), $3::bigint
        FROM staged_entries s
        JOIN projects p ON p.office_id = $1::smallint AND p.code = s.project
            AND p.until_seq = 9223372036854775807
        LEFT JOIN staged_reversals r ON r.line = s.line
        """
    case declareEntries = """
        DECLARE entries_to_divide NO SCROLL CURSOR FOR
        SELECT $2::bigint + s.line, p.id, s.date, s.amount, s.currency, s.vnd_stated,
            s.vnd_value, s.usd_value, 0, NULL, NULL
        FROM staged_entries s
        JOIN projects p ON p.office_id = $1::smallint AND p.code = s.project
            AND p.until_seq = 9223372036854775807
        WHERE s.reverses IS NULL
        ORDER BY p.id, s.line
        """
    // A reversal is worth what the entry it takes back is worth, with the other sign.
    case declareReversals = """
        DECLARE entries_to_divide NO SCROLL CURSOR FOR
        SELECT e.id, e.project_id, e.date, e.amount, e.currency, NULL, -v.vnd, -v.usd, 0,
            v.rate_id, v.usd_rate_id
        FROM staged_reversals r
        JOIN staged_entries s ON s.line = r.line
        JOIN ledger_entries e ON e.office_id = $1::smallint AND e.id = $2::bigint + s.line
        JOIN valuations v ON v.entry_id = e.reverses_id AND v.until_seq = 9223372036854775807
        ORDER BY e.project_id, e.id
        """
}

/// The staging tables of a ledger file. They stay with the session, emptied by each commit.
enum LedgerFileScript {
    static let create = """
        SET LOCAL client_min_messages = warning;
        CREATE TEMP TABLE IF NOT EXISTS staged_entries (
            line bigint NOT NULL, ref text COLLATE "C" NOT NULL, project text COLLATE "C" NOT NULL,
            kind text NOT NULL, date date NOT NULL, amount bigint, currency text NOT NULL,
            in_kind boolean NOT NULL, item text, quantity numeric, unit text, vnd_stated bigint,
            description text, document text, reverses text COLLATE "C", vnd_value bigint,
            usd_value bigint, implausible_from bigint, given_record text
        ) ON COMMIT DELETE ROWS;
        CREATE TEMP TABLE IF NOT EXISTS rejected (
            line bigint NOT NULL, col text, code text NOT NULL, value text, other text
        ) ON COMMIT DELETE ROWS;
        CREATE TEMP TABLE IF NOT EXISTS known_entries (line bigint, is_same boolean) ON COMMIT DELETE ROWS;
        CREATE TEMP TABLE IF NOT EXISTS staged_reversals (
            line bigint, original_id bigint, original_line bigint, problem text
        ) ON COMMIT DELETE ROWS
        """
}
