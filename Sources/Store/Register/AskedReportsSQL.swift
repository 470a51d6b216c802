import Postgres

/// A file of reports that letters ask for against those in force, which stand among the
/// obligations: `asked_name` tells them from those that rules cause.
enum AskedReportsSQL: String, CaseIterable, Statement {
    // $1 office, $2 the file's columns.
    case fillIncoming = """
        INSERT INTO incoming (line, id, is_new, is_changed, code, name, letter, subject, direction,
            reporter, recipient, period_from, period_to, due, due_internal, rule, subject_code)
        SELECT s.line, c.id, c.id IS NULL, true, s.code,
            CASE WHEN 'name' = ANY ($2::text[]) THEN s.name ELSE c.asked_name END,
            CASE WHEN 'letter' = ANY ($2::text[]) THEN s.letter ELSE c.asked_by END,
            CASE WHEN 'subject' = ANY ($2::text[]) THEN s.subject ELSE c.subject_kind END,
            CASE WHEN 'direction' = ANY ($2::text[]) THEN s.direction ELSE c.direction END,
            CASE WHEN 'reporter' = ANY ($2::text[]) THEN s.reporter ELSE c.reporter END,
            CASE WHEN 'recipient' = ANY ($2::text[]) THEN s.recipient ELSE c.recipient END,
            CASE WHEN 'period_from' = ANY ($2::text[]) THEN s.period_from::date
                ELSE c.period_from END,
            CASE WHEN 'period_to' = ANY ($2::text[]) THEN s.period_to::date ELSE c.period_to END,
            CASE WHEN 'due' = ANY ($2::text[]) THEN s.due::date ELSE c.due_effective END,
            CASE WHEN 'due_internal' = ANY ($2::text[]) THEN s.due_internal::date
                ELSE c.due_internal END,
            x.parts[1], x.parts[2]
        FROM staged s
        CROSS JOIN LATERAL regexp_match(s.code,
            '^([^/]+)/(.+)/[0-9]{4}(?:-(?:H[12]|Q[1-4]|[0-9]{2}(?:-[0-9]{2})?))?(?:/[0-9]+)?$')
            AS x (parts)
        LEFT JOIN obligations c ON c.office_id = $1::smallint AND c.code = s.code
            AND c.until_seq = 9223372036854775807 AND c.asked_name IS NOT NULL
        WHERE NOT EXISTS (SELECT FROM rejected r WHERE r.line = s.line)
        """
    // What is not said: the period that the code names, what the subject's code stands for, and
    // the direction, which follows from who owes it to whom. $1 office.
    case complete = """
        UPDATE incoming i SET
            subject = coalesce(i.subject, CASE
                WHEN i.subject_code = f.code AND i.reporter IN (f.code, f.agency_code)
                THEN 'office'
                WHEN i.reporter = i.subject_code AND k.is_agency THEN 'agency'
                WHEN i.reporter = i.subject_code AND k.is_donor THEN 'donor'
                WHEN k.is_project THEN 'project' WHEN k.is_agency THEN 'agency'
                WHEN k.is_donor THEN 'donor' END),
            direction = coalesce(i.direction, CASE
                WHEN i.reporter IN (f.code, f.agency_code) THEN 'out'
                WHEN lower(btrim(i.recipient)) IN ('office', lower(f.code), lower(f.agency_code),
                    lower(f.name), lower(a.name))
                THEN 'in' ELSE 'watch' END),
            period_from = coalesce(i.period_from, p.first_day),
            period_to = coalesce(i.period_to, p.last_day),
            due_internal = coalesce(i.due_internal, i.due)
        FROM incoming n
        CROSS JOIN LATERAL (
            SELECT substring(n.code FROM
                '/([0-9]{4}(?:-(?:H[12]|Q[1-4]|[0-9]{2}(?:-[0-9]{2})?))?)(?:/[0-9]+)?$') AS period
        ) x
        CROSS JOIN LATERAL (
            SELECT CASE WHEN length(x.period) = 10 THEN x.period::date
                ELSE make_date(left(x.period, 4)::integer, CASE substr(x.period, 6, 1)
                    WHEN '' THEN 1 WHEN 'H' THEN 6 * substr(x.period, 7)::integer - 5
                    WHEN 'Q' THEN 3 * substr(x.period, 7)::integer - 2
                    ELSE substr(x.period, 6, 2)::integer END, 1) END AS first_day
        ) b
        CROSS JOIN LATERAL (
            SELECT b.first_day, CASE WHEN length(x.period) = 10 THEN b.first_day
                ELSE (b.first_day + make_interval(months => CASE substr(x.period, 6, 1)
                    WHEN '' THEN 12 WHEN 'H' THEN 6 WHEN 'Q' THEN 3 ELSE 1 END))::date - 1
                END AS last_day
        ) p
        CROSS JOIN LATERAL (
            SELECT EXISTS (SELECT FROM agencies WHERE office_id = $1::smallint
                    AND code = n.subject_code AND until_seq = 9223372036854775807) AS is_agency,
                EXISTS (SELECT FROM donors WHERE office_id = $1::smallint
                    AND code = n.subject_code AND until_seq = 9223372036854775807) AS is_donor,
                EXISTS (SELECT FROM projects WHERE office_id = $1::smallint
                    AND code = n.subject_code AND until_seq = 9223372036854775807) AS is_project
        ) k
        JOIN offices f ON f.id = $1::smallint
        LEFT JOIN agencies a ON a.office_id = f.id AND a.code = f.agency_code
            AND a.until_seq = 9223372036854775807
        WHERE n.line = i.line
        """
    case compare = """
        UPDATE incoming i SET is_changed = false FROM obligations c
        WHERE c.id = i.id AND (i.name, i.letter, i.subject, i.direction, i.reporter, i.recipient,
                i.period_from, i.period_to, i.due, i.due_internal)
            IS NOT DISTINCT FROM (c.asked_name, c.asked_by, c.subject_kind, c.direction,
                c.reporter, c.recipient, c.period_from, c.period_to, c.due_effective,
                c.due_internal)
        """

    // MARK: What is wrong; a line that changes nothing is let be

    case rejectSubjects = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'code', CASE WHEN i.subject = 'office' THEN 'not-the-office'
                ELSE 'unknown-reference' END,
            i.subject_code, CASE WHEN i.subject = 'office' THEN f.code
                ELSE coalesce(CASE i.subject WHEN 'agency' THEN 'agencies'
                    WHEN 'donor' THEN 'donors' WHEN 'project' THEN 'projects' END, 'subjects') END
        FROM incoming i JOIN offices f ON f.id = $1::smallint
        WHERE i.is_changed AND NOT coalesce(CASE i.subject
            WHEN 'office' THEN i.subject_code = f.code
            WHEN 'agency' THEN EXISTS (SELECT FROM agencies r WHERE r.office_id = f.id
                AND r.code = i.subject_code AND r.until_seq = 9223372036854775807)
            WHEN 'donor' THEN EXISTS (SELECT FROM donors r WHERE r.office_id = f.id
                AND r.code = i.subject_code AND r.until_seq = 9223372036854775807)
            WHEN 'project' THEN EXISTS (SELECT FROM projects r WHERE r.office_id = f.id
                AND r.code = i.subject_code AND r.until_seq = 9223372036854775807)
            END, false)
        """
    case rejectReporters = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'reporter', 'unknown-reference', i.reporter, 'reporters'
        FROM incoming i JOIN offices f ON f.id = $1::smallint
        WHERE i.is_changed AND i.reporter NOT IN (f.code, coalesce(f.agency_code, f.code))
            AND NOT EXISTS (SELECT FROM agencies r WHERE r.office_id = f.id
                AND r.code = i.reporter AND r.until_seq = 9223372036854775807)
            AND NOT EXISTS (SELECT FROM donors r WHERE r.office_id = f.id
                AND r.code = i.reporter AND r.until_seq = 9223372036854775807)
        """
    case rejectMerged = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'reporter', 'donor-merged', i.reporter, m.into_code
        FROM incoming i JOIN donor_merges m ON m.office_id = $1::smallint
            AND m.from_code = i.reporter AND m.undone_seq IS NULL
        WHERE i.is_changed AND NOT EXISTS (SELECT FROM agencies r
            WHERE r.office_id = $1::smallint AND r.code = i.reporter
                AND r.until_seq = 9223372036854775807)
        """
    case rejectRules = """
        INSERT INTO rejected (line, col, code, value)
        SELECT i.line, 'code', 'code-taken', i.rule FROM incoming i
        WHERE EXISTS (SELECT FROM report_rules u WHERE u.office_id IN (0, $1::smallint)
                AND u.code = i.rule AND u.until_seq = 9223372036854775807)
            OR EXISTS (SELECT FROM obligations o WHERE o.office_id = $1::smallint
                AND o.code = i.code AND o.asked_name IS NULL
                AND o.until_seq = 9223372036854775807)
        """
    // One word in a rule's place is one letter and one name, as the file leaves the register.
    case rejectLetters = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, CASE WHEN i.letter <> t.letter THEN 'letter' ELSE 'name' END,
            'letter-differs', i.rule, t.name || ', ' || t.letter
        FROM incoming i JOIN (
            SELECT DISTINCT ON (rule) rule, line, name, letter FROM (
                SELECT rule, line, name, letter FROM incoming
                WHERE name IS NOT NULL AND letter IS NOT NULL
                UNION ALL
                SELECT o.rule, 0, o.asked_name, o.asked_by FROM obligations o
                WHERE o.office_id = $1::smallint AND o.asked_name IS NOT NULL
                    AND o.until_seq = 9223372036854775807
                    AND o.rule IN (SELECT rule FROM incoming)
                    AND NOT EXISTS (SELECT FROM incoming x WHERE x.code = o.code)
            ) standing ORDER BY rule, line
        ) t ON t.rule = i.rule AND t.line < i.line
        WHERE i.is_changed AND (i.name, i.letter) <> (t.name, t.letter)
        """
    case rejectReversed = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, 'due_internal', 'dates-reversed', 'due ' || due,
            'due_internal ' || due_internal
        FROM incoming WHERE is_changed AND due < due_internal
        UNION ALL
        SELECT line, 'period_to', 'dates-reversed', 'period_to ' || period_to,
            'period_from ' || period_from
        FROM incoming WHERE is_changed AND period_to < period_from
        """

    // MARK: What is written

    // $1 office, $2 seq.
    case closeReplaced = """
        UPDATE obligations o SET until_seq = $2::bigint, superseded_because = CASE
            WHEN o.due_effective <> i.due THEN 'due ' || o.due_effective || ' became ' || i.due
            WHEN o.reporter <> i.reporter
            THEN 'reporter ' || o.reporter || ' became ' || i.reporter
            WHEN (o.asked_name, o.asked_by) <> (i.name, i.letter)
            THEN 'the letter or its name changed'
            ELSE 'the period or the recipient changed' END
        FROM incoming i
        WHERE i.is_changed AND NOT i.is_new AND o.id = i.id AND o.office_id = $1::smallint
        """
    case insertChanged = """
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, asked_name, asked_by, since_seq)
        SELECT $1::smallint, code, rule, $2::bigint, direction, subject, subject_code, reporter,
            recipient, period_from, period_to, due, due, due_internal, name, letter, $2::bigint
        FROM incoming WHERE is_changed ORDER BY line
        """
}
