import Postgres

/// Every statement that divides the ledger's money and keeps it divided.
enum LedgerSQL: String, CaseIterable, Statement {
    case fetch = "FETCH 10000 FROM entries_to_divide"
    case closeCursor = "CLOSE entries_to_divide"
    case copyValuations = """
        COPY valuations (office_id, entry_id, vnd, usd, rate_id, usd_rate_id, is_given, since_seq)
        FROM STDIN
        """
    case copyAllocations = """
        COPY allocations (office_id, entry_id, part, sector_id, area_id, donor_id, amount, vnd,
            usd, since_seq)
        FROM STDIN
        """
    case splits = """
        SELECT project_id, dimension, effective_on, items, shares FROM project_splits
        WHERE office_id = $1::smallint AND project_id = ANY ($2::integer[])
            AND until_seq = 9223372036854775807
        ORDER BY project_id, effective_on
        """
    case rates = """
        SELECT id, currency, date, vnd_per_unit FROM rates
        WHERE office_id = 0 AND type = $1 AND until_seq = 9223372036854775807
        """
    case project = """
        SELECT id FROM projects
        WHERE office_id = $1::smallint AND code = $2 AND until_seq = 9223372036854775807
        """
    // Entries whose parts do not add up to the whole, in any of the three values.
    case unbalanced = """
        SELECT e.ref FROM ledger_entries e
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN LATERAL (
            SELECT sum(a.amount) AS amount, sum(a.vnd) AS vnd, sum(a.usd) AS usd, count(*) AS parts
            FROM allocations a
            WHERE a.entry_id = e.id AND a.until_seq = 9223372036854775807
        ) p ON true
        WHERE e.office_id = $1::smallint AND e.id = ANY ($2::bigint[])
            AND (p.parts = 0 OR p.amount IS DISTINCT FROM e.amount
                OR p.vnd IS DISTINCT FROM v.vnd OR p.usd IS DISTINCT FROM v.usd)
        ORDER BY e.id LIMIT 10
        """
    // The same over a contiguous run of new entries, as one pass.
    case unbalancedRange = """
        SELECT e.ref FROM ledger_entries e
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN (
            SELECT entry_id, sum(amount) AS amount, sum(vnd) AS vnd, sum(usd) AS usd
            FROM allocations
            WHERE entry_id BETWEEN $2::bigint AND $3::bigint
                AND until_seq = 9223372036854775807
            GROUP BY entry_id
        ) p ON p.entry_id = e.id
        WHERE e.office_id = $1::smallint AND e.id BETWEEN $2::bigint AND $3::bigint
            AND v.entry_id BETWEEN $2::bigint AND $3::bigint
            AND (p.entry_id IS NULL OR p.amount IS DISTINCT FROM e.amount
                OR p.vnd IS DISTINCT FROM v.vnd OR p.usd IS DISTINCT FROM v.usd)
        ORDER BY e.id LIMIT 10
        """
    case closeParts = """
        UPDATE allocations a SET until_seq = $2::bigint
        FROM ledger_entries e
        WHERE e.office_id = $1::smallint AND e.project_id = ANY ($3::integer[])
            AND e.date >= $4::date AND a.entry_id = e.id AND a.until_seq = 9223372036854775807
        """
    case declareOfProjects = """
        DECLARE entries_to_divide NO SCROLL CURSOR FOR
        SELECT e.id, e.project_id, e.date, e.amount, e.currency, NULL, v.vnd, v.usd,
            (SELECT max(a.part) FROM allocations a WHERE a.entry_id = e.id)
        FROM ledger_entries e
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        WHERE e.office_id = $1::smallint AND e.project_id = ANY ($2::integer[])
            AND e.date >= $3::date
        ORDER BY e.project_id, e.id
        """
    case entriesOfProjects = """
        SELECT id FROM ledger_entries
        WHERE office_id = $1::smallint AND project_id = ANY ($2::integer[])
            AND date >= $3::date
        ORDER BY id
        """
    // What waits for a rate that the table has by now: the day's rate for VND, or for USD; a
    // reversal waits for the rate of what it takes back.
    case fillWaiting = """
        INSERT INTO waiting_entries (id, vnd, usd)
        SELECT e.id, v.vnd, v.usd
        FROM valuations v JOIN ledger_entries e ON e.id = v.entry_id
        LEFT JOIN ledger_entries o ON o.id = e.reverses_id
        WHERE v.office_id = $1::smallint AND v.until_seq = 9223372036854775807
            AND (v.vnd IS NULL OR v.usd IS NULL) AND e.amount IS NOT NULL
            AND v.since_seq <= $2::bigint
            AND EXISTS (SELECT FROM rates r
                WHERE r.office_id = 0 AND r.until_seq = 9223372036854775807
                    AND r.date <= coalesce(o.date, e.date)
                    AND r.currency = CASE WHEN v.vnd IS NULL THEN e.currency ELSE 'USD' END)
        """
    case closeWaitingParts = """
        UPDATE allocations a SET until_seq = $1::bigint FROM waiting_entries w
        WHERE a.entry_id = w.id AND a.until_seq = 9223372036854775807
        """
    case closeWaitingValues = """
        UPDATE valuations v SET until_seq = $1::bigint FROM waiting_entries w
        WHERE v.entry_id = w.id AND v.until_seq = 9223372036854775807
        """
    case declareWaiting = """
        DECLARE entries_to_divide NO SCROLL CURSOR FOR
        SELECT e.id, e.project_id, e.date, e.amount, e.currency, e.vnd_stated, v.vnd, v.usd,
            (SELECT max(a.part) FROM allocations a WHERE a.entry_id = e.id), v.rate_id,
            v.usd_rate_id
        FROM waiting_entries w JOIN ledger_entries e ON e.id = w.id
        JOIN LATERAL (SELECT * FROM valuations x WHERE x.entry_id = e.id
            ORDER BY x.since_seq DESC LIMIT 1) v ON true
        WHERE e.reverses_id IS NULL
        ORDER BY e.project_id, e.id
        """
    case declareWaitingReversals = """
        DECLARE entries_to_divide NO SCROLL CURSOR FOR
        SELECT e.id, e.project_id, e.date, e.amount, e.currency, NULL, -v.vnd, -v.usd,
            (SELECT max(a.part) FROM allocations a WHERE a.entry_id = e.id), v.rate_id,
            v.usd_rate_id
        FROM waiting_entries w JOIN ledger_entries e ON e.id = w.id
        JOIN valuations v ON v.entry_id = e.reverses_id AND v.until_seq = 9223372036854775807
        ORDER BY e.project_id, e.id
        """
    case unbalancedWaiting = """
        SELECT e.ref FROM waiting_entries w JOIN ledger_entries e ON e.id = w.id
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        LEFT JOIN LATERAL (
            SELECT sum(a.amount) AS amount, sum(a.vnd) AS vnd, sum(a.usd) AS usd, count(*) AS parts
            FROM allocations a
            WHERE a.entry_id = e.id AND a.until_seq = 9223372036854775807
        ) p ON true
        WHERE p.parts = 0 OR p.amount IS DISTINCT FROM e.amount
            OR p.vnd IS DISTINCT FROM v.vnd OR p.usd IS DISTINCT FROM v.usd
        ORDER BY e.id LIMIT 10
        """
    case countValued = """
        SELECT count(*) FROM waiting_entries w
        JOIN valuations v ON v.entry_id = w.id AND v.until_seq = 9223372036854775807
        WHERE (v.vnd, v.usd) IS DISTINCT FROM (w.vnd, w.usd)
        """
}

/// The temporary table of entries that wait for a rate.
enum LedgerScript {
    static let createWaiting = """
        CREATE TEMP TABLE waiting_entries (id bigint PRIMARY KEY, vnd bigint, usd bigint)
            ON COMMIT DROP
        """
}
