import Postgres

/// Every statement that raises, clears or lists flags.
enum FlagSQL: String, CaseIterable, Statement {
    // Resumes after ($4, $5), so that a sweep of many pages reads each obligation once. Pages are
    // long, so that the planner joins whole tables and does not look each report up.
    case findOverdue = """
        SELECT o.id, o.code, o.direction, o.reporter, o.due_effective,
            coalesce(s.extended_to, o.due_effective)
        FROM obligations o
        LEFT JOIN submissions_on($1::smallint, $2::date) s ON s.obligation = o.code
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND (o.due_effective, o.id) > ($4::date, $5::integer) AND o.due_effective < $2::date
            AND obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $3::date, $2::date) = 'overdue'
            AND NOT EXISTS (
                SELECT FROM flags f WHERE f.office_id = o.office_id AND f.kind = 'overdue'
                    AND f.subject_kind = 'obligation' AND f.subject_code = o.code
                    AND f.cleared_at IS NULL)
        ORDER BY o.due_effective, o.id LIMIT $6::integer
        """
    // Judged once more: a report may have come since it was found.
    case raiseOverdue = """
        INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
        SELECT $1::smallint, 'overdue', 'obligation', o.code,
            coalesce(s.extended_to, o.due_effective)::text, $5::timestamptz
        FROM unnest($2::text[]) AS x (code)
        JOIN obligations o ON o.office_id = $1::smallint AND o.code = x.code
            AND o.until_seq = 9223372036854775807
        LEFT JOIN submissions_on($1::smallint, $3::date) s ON s.obligation = o.code
        WHERE obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
            s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
            $4::date, $3::date) = 'overdue'
        ORDER BY o.due_effective, o.id
        ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
            DO NOTHING
        """
    // A flag from after "now", as of a run that acted ahead of time, is left alone.
    case findSettled = """
        SELECT f.id, f.subject_code FROM flags f
        LEFT JOIN obligations o ON o.office_id = f.office_id AND o.code = f.subject_code
            AND o.until_seq = 9223372036854775807
        LEFT JOIN submissions_on($1::smallint, $2::date) s ON s.obligation = f.subject_code
        WHERE f.office_id = $1::smallint AND f.kind = 'overdue' AND f.subject_kind = 'obligation'
            AND f.cleared_at IS NULL AND f.raised_at <= $4::timestamptz AND f.id > $5::bigint
            AND ($7::text[] IS NULL OR f.subject_code = ANY ($7::text[]))
            AND (o.code IS NULL OR obligation_state(o.due_effective, o.due_internal,
                s.extended_to, s.submitted_on, s.received_on, s.returned_on, s.correct_by,
                s.waived_on, s.none_required_on, $3::date, $2::date) <> 'overdue')
        ORDER BY f.id LIMIT $6::integer
        """
    case clear = """
        UPDATE flags SET cleared_at = $2::timestamptz
        WHERE id = ANY ($1::bigint[]) AND cleared_at IS NULL
        """
    // $4 the codes that keep their flag, $5 now.
    case clearOthers = """
        UPDATE flags SET cleared_at = $5::timestamptz
        WHERE office_id = $1::smallint AND kind = $2 AND subject_kind = $3
            AND cleared_at IS NULL AND raised_at <= $5::timestamptz
            AND NOT subject_code = ANY ($4::text[])
        RETURNING id
        """
    case raiseGiven = """
        INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
        SELECT $1::smallint, $2::text, $3::text, x.code, x.detail, $6::timestamptz
        FROM unnest($4::text[], $5::text[]) AS x (code, detail)
        ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
            DO NOTHING
        RETURNING subject_code
        """
    // Grants that had another approval or another status before the change $2.
    case reapproved = """
        SELECT p.code FROM projects p JOIN projects b ON b.id = p.id AND b.until_seq = $2::bigint
        WHERE p.office_id = $1::smallint AND p.since_seq = $2::bigint
            AND p.until_seq = 9223372036854775807
            AND (p.approved_on, p.status) IS DISTINCT FROM (b.approved_on, b.status)
        ORDER BY p.code
        """
    case flagged = """
        SELECT subject_code FROM flags
        WHERE office_id = $1::smallint AND kind = $2 AND cleared_at IS NULL
        ORDER BY subject_code
        """
    // Both days that a holiday can move: the last one, and that by which the office wants it.
    case yearsOfOpen = """
        SELECT extract(year FROM x.day)::integer, min(x.day), count(DISTINCT o.code)
        FROM obligations o
        LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (VALUES (o.due_effective), (o.due_internal)) AS x (day)
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND o.due_effective >= $2::date
            AND obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $3::date, $2::date) IN ('upcoming', 'due')
        GROUP BY 1 ORDER BY 1
        """
    case currenciesWithoutRate = """
        SELECT CASE WHEN v.vnd IS NULL THEN e.currency ELSE 'USD' END, min(e.date)
        FROM valuations v JOIN ledger_entries e ON e.id = v.entry_id
        WHERE v.office_id = $1::smallint AND v.until_seq = 9223372036854775807
            AND (v.vnd IS NULL OR v.usd IS NULL) AND e.amount IS NOT NULL
        GROUP BY 1 ORDER BY 1
        """
    case list = """
        SELECT f.kind, f.subject_kind, f.subject_code, f.detail, f.raised_at, f.cleared_at,
            o.subject_kind, o.subject_code, o.reporter
        FROM flags f
        LEFT JOIN LATERAL (
            SELECT * FROM obligations o
            WHERE f.subject_kind = 'obligation' AND o.office_id = f.office_id
                AND o.code = f.subject_code
            ORDER BY o.until_seq DESC, o.id DESC LIMIT 1
        ) o ON true
        WHERE f.office_id = $1::smallint
            AND ($2::text IS NULL OR f.kind = $2::text)
            AND ($3::text IS NULL OR f.subject_code = $3::text)
            AND ($4::boolean OR f.cleared_at IS NULL)
        ORDER BY f.raised_at, f.id
        """
}
