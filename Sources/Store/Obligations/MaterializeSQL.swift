import Postgres

/// What happens to a batch of plans. The tables are temporary, so these are prepared by the
/// materialisation's tests and not by the schema's.
enum MaterializeSQL: String, CaseIterable, Statement {
    case createSubjects = """
        CREATE TEMP TABLE IF NOT EXISTS batch_subjects (
            kind text COLLATE "C" NOT NULL, code text COLLATE "C" NOT NULL, status text NOT NULL,
            settled text, rules text, ended date
        ) ON COMMIT DROP
        """
    case createPlanned = """
        CREATE TEMP TABLE IF NOT EXISTS planned_obligations (
            code text COLLATE "C" NOT NULL, rule text NOT NULL, rule_since_seq bigint NOT NULL,
            direction text NOT NULL, subject_kind text NOT NULL, subject_code text NOT NULL,
            reporter text, recipient text NOT NULL, period_from date NOT NULL,
            period_to date NOT NULL, due_statutory date NOT NULL, due_effective date NOT NULL,
            due_internal date NOT NULL, is_kept_only boolean NOT NULL
        ) ON COMMIT DROP
        """
    case createSettled = """
        CREATE TEMP TABLE IF NOT EXISTS settled_submissions (
            LIKE submissions
        ) ON COMMIT DROP
        """
    case createMoved = """
        CREATE TEMP TABLE IF NOT EXISTS moved_obligations (
            old_id integer NOT NULL, old_code text COLLATE "C" NOT NULL,
            new_code text COLLATE "C" NOT NULL, new_due date NOT NULL, new_to date NOT NULL,
            is_kept boolean NOT NULL, is_put_off boolean NOT NULL, is_known boolean NOT NULL,
            is_ended boolean NOT NULL
        ) ON COMMIT DROP
        """
    case createSources = """
        CREATE TEMP TABLE IF NOT EXISTS moved_sources (
            new_code text COLLATE "C" NOT NULL, code text COLLATE "C" NOT NULL,
            depth integer NOT NULL, is_handed boolean NOT NULL
        ) ON COMMIT DROP
        """
    case createCarried = """
        CREATE TEMP TABLE IF NOT EXISTS carried_submissions (
            LIKE submissions
        ) ON COMMIT DROP
        """
    case copySubjects = "COPY batch_subjects FROM STDIN"
    case copyPlanned = "COPY planned_obligations FROM STDIN"
    case analyze = "ANALYZE batch_subjects, planned_obligations"
    case analyzeRegister = "ANALYZE obligations, submissions"
    case clear = """
        TRUNCATE batch_subjects, planned_obligations, settled_submissions, moved_obligations,
            moved_sources, carried_submissions
        """
    // A closed grant keeps the name of its owner; what it still owes is its successor's.
    case followSuccessors = """
        WITH RECURSIVE path AS (
            SELECT code, successor, 1 AS length FROM agencies
            WHERE office_id = $1::smallint AND successor IS NOT NULL
                AND until_seq = 9223372036854775807
            UNION ALL
            SELECT p.code, a.successor, p.length + 1
            FROM path p JOIN agencies a ON a.office_id = $1::smallint AND a.code = p.successor
                AND a.successor IS NOT NULL AND a.until_seq = 9223372036854775807
            WHERE p.length < 50
        )
        UPDATE planned_obligations p SET reporter = f.successor
        FROM (SELECT DISTINCT ON (code) code, successor FROM path ORDER BY code, length DESC) f
        WHERE p.reporter = f.code AND p.due_effective >= $2::date
        """
    // Only what is still to come and has not been handed in, extended or let off; what was due
    // already stays, and what a subject no longer owes goes even if it was extended. A new due day
    // that has passed already would make somebody late who was not: the old one stays. A report
    // that moves goes whatever its day, or stays, as `MovesSQL.find` has it.
    case closeChanged = """
        WITH changed AS (
            SELECT o.id, m.new_code, CASE
                WHEN m.old_id IS NOT NULL
                THEN 'became ' || m.new_code || ', due ' || m.new_due
                WHEN p.code IS NULL AND o.period_to > b.ended
                THEN 'no longer owed: the ' || b.kind || ' ended on ' || b.ended
                WHEN p.code IS NULL THEN 'no longer owed: the ' || b.kind || ' is ' || b.status
                    || ', or its dates or rules changed'
                WHEN (o.due_statutory, o.due_effective, o.due_internal)
                    IS DISTINCT FROM (p.due_statutory, p.due_effective, p.due_internal)
                THEN 'due ' || o.due_effective || ' became ' || p.due_effective
                WHEN o.reporter IS DISTINCT FROM p.reporter
                THEN 'reporter ' || coalesce(o.reporter, 'nobody') || ' became '
                    || coalesce(p.reporter, 'nobody')
                ELSE 'the period or the recipient changed' END AS because
            FROM batch_subjects b
            JOIN obligations o ON o.office_id = $1::smallint AND o.subject_kind = b.kind
                AND o.subject_code = b.code AND o.until_seq = 9223372036854775807
            LEFT JOIN moved_obligations m ON m.old_id = o.id
            LEFT JOIN planned_obligations p ON p.code = o.code
            LEFT JOIN submissions s ON s.office_id = $1::smallint AND s.obligation = o.code
                AND s.until_seq = 9223372036854775807
            WHERE CASE WHEN m.old_id IS NOT NULL THEN NOT m.is_kept
                ELSE o.due_effective >= $3::date
                    AND o.due_statutory <= $4::date
                    AND o.asked_name IS NULL
                    AND coalesce(s.submitted_on, s.received_on, s.returned_on, s.waived_on,
                        s.none_required_on) IS NULL
                    AND (p.code IS NULL OR s.extended_to IS NULL AND p.due_effective >= $3::date
                        AND (o.due_statutory, o.due_effective, o.due_internal, o.reporter,
                            o.recipient, o.direction, o.period_from, o.period_to)
                        IS DISTINCT FROM (p.due_statutory, p.due_effective, p.due_internal,
                            p.reporter, p.recipient, p.direction, p.period_from, p.period_to))
                END
        )
        UPDATE obligations o SET until_seq = $2::bigint, superseded_because = changed.because,
            became = changed.new_code,
            became_seq = CASE WHEN changed.new_code IS NOT NULL THEN $2::bigint END
        FROM changed WHERE o.id = changed.id
        """
    // $3 the horizon: what is due later is planned only to know what moves there, and is written
    // where something is known of it.
    case insertMissing = """
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, since_seq)
        SELECT $1::smallint, p.code, p.rule, p.rule_since_seq, p.direction, p.subject_kind,
            p.subject_code, p.reporter, p.recipient, p.period_from, p.period_to, p.due_statutory,
            p.due_effective, p.due_internal, $2::bigint
        FROM planned_obligations p
        WHERE NOT p.is_kept_only
            AND (p.due_statutory <= $3::date OR EXISTS (SELECT FROM moved_obligations m
                WHERE m.new_code = p.code AND m.is_known))
            AND NOT EXISTS (
                SELECT FROM obligations o WHERE o.office_id = $1::smallint AND o.code = p.code
                    AND o.until_seq = 9223372036854775807)
            AND NOT EXISTS (
                SELECT FROM moved_obligations m WHERE m.new_code = p.code AND m.is_kept)
        ORDER BY p.due_effective, p.code
        """
    // A register that says "closed" or "reported" says that the report is there. It does not say
    // since when, so it is held to be handed in on its last day at the latest and received on the
    // day of the change; the note says so where that is after the last day. What was sent back since
    // the register says so stays sent back.
    case findSettled = """
        INSERT INTO settled_submissions (office_id, id, obligation, received_on, number, document,
            note, submitted_on, returned_on, correct_by, extended_to, since_seq, until_seq)
        SELECT DISTINCT ON (o.code) $1::smallint,
            CASE WHEN s.since_seq < $2::bigint THEN s.id
                ELSE nextval('submissions_id_seq')::integer END, o.code, $3::date,
            CASE WHEN s.submitted_on IS NOT NULL THEN s.number END,
            CASE WHEN s.submitted_on IS NOT NULL THEN s.document END,
            'settled by the register: ' || b.settled || CASE
                WHEN s.submitted_on IS NULL AND split_part(x.rule, '=', 2) = ''
                    AND $3::date > coalesce(s.extended_to, o.due_effective)
                THEN ', day not known' ELSE '' END,
            coalesce(s.submitted_on, nullif(split_part(x.rule, '=', 2), '')::date,
                least($3::date, coalesce(s.extended_to, o.due_effective))),
            s.returned_on, s.correct_by, s.extended_to, $2::bigint, 9223372036854775807
        FROM batch_subjects b CROSS JOIN LATERAL string_to_table(b.rules, ' ') AS x (rule)
        JOIN obligations o ON o.office_id = $1::smallint AND o.subject_kind = b.kind
            AND o.subject_code = b.code AND o.until_seq = 9223372036854775807
            AND o.rule = split_part(x.rule, '=', 1)
            AND split_part(x.rule, '=', 3) IN ('', o.period_to::text)
        LEFT JOIN submissions s ON s.office_id = $1::smallint AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        WHERE b.settled IS NOT NULL
            AND coalesce(s.received_on, s.waived_on, s.none_required_on) IS NULL
            AND NOT coalesce(s.returned_on IS NOT NULL AND s.since_seq > CASE b.kind
                WHEN 'project' THEN (
                    SELECT max(p.since_seq) FROM projects p
                    WHERE p.id = (SELECT k.id FROM projects k
                            WHERE k.office_id = $1::smallint AND k.code = b.code
                                AND k.until_seq = 9223372036854775807)
                        AND p.status = b.settled AND NOT EXISTS (SELECT FROM projects a
                            WHERE a.id = p.id AND a.until_seq = p.since_seq
                                AND a.status = p.status))
                WHEN 'mission' THEN (
                    SELECT max(m.since_seq) FROM missions m
                    WHERE m.id = (SELECT k.id FROM missions k
                            WHERE k.office_id = $1::smallint AND k.code = b.code
                                AND k.until_seq = 9223372036854775807)
                        AND m.status = b.settled AND NOT EXISTS (SELECT FROM missions a
                            WHERE a.id = m.id AND a.until_seq = m.since_seq
                                AND a.status = m.status)) END, false)
        -- Two certificates of one donor that expire on one day are two subjects of one code.
        ORDER BY o.code, b.settled
        """
    // A row that is no longer closed or reported has no report either.
    case unsettle = """
        UPDATE submissions s SET until_seq = $2::bigint
        FROM batch_subjects b
        JOIN obligations o ON o.office_id = $1::smallint AND o.subject_kind = b.kind
            AND o.subject_code = b.code AND o.until_seq = 9223372036854775807
        WHERE NOT EXISTS (SELECT FROM string_to_table(b.rules, ' ') AS x (rule)
                WHERE split_part(x.rule, '=', 1) = o.rule
                    AND split_part(x.rule, '=', 3) IN ('', o.period_to::text))
            AND s.office_id = $1::smallint AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
            AND starts_with(s.note, 'settled by the register: ')
        """
    // What had been handed in or decided before the register settled it stands again. $1 office,
    // $2 seq.
    case restoreUnsettled = """
        INSERT INTO submissions (office_id, id, obligation, received_on, number, document, note,
            submitted_on, returned_on, correct_by, waived_on, none_required_on, extended_to,
            since_seq)
        SELECT v.office_id, v.id, v.obligation, v.received_on, v.number, v.document, v.note,
            v.submitted_on, v.returned_on, v.correct_by, v.waived_on, v.none_required_on,
            v.extended_to, $2::bigint
        FROM submissions s
        JOIN submissions v ON v.office_id = s.office_id AND v.obligation = s.obligation
            AND v.until_seq = s.since_seq
        WHERE s.office_id = $1::smallint AND s.until_seq = $2::bigint
            AND starts_with(s.note, 'settled by the register: ')
            AND NOT coalesce(starts_with(v.note, 'settled by the register: '), false)
            AND NOT EXISTS (SELECT FROM submissions n WHERE n.office_id = s.office_id
                AND n.obligation = s.obligation AND n.until_seq = 9223372036854775807)
        """
    case closeSettled = """
        UPDATE submissions s SET until_seq = $2::bigint
        FROM settled_submissions n
        WHERE s.office_id = $1::smallint AND s.obligation = n.obligation
            AND s.until_seq = 9223372036854775807
        """
    case insertSettled = "INSERT INTO submissions SELECT * FROM settled_submissions"
}
