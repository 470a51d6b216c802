import Postgres

/// A file of reports that rules make owed, with the days that were written once, against those in
/// force. Most follow from the register anyway; what was frozen since does not.
enum OwedReportsSQL: String, CaseIterable, Statement {
    // $1 office, $2 the file's columns. What a report is about is the rule's matter: the last
    // version of it that there was.
    case fillIncoming = """
        INSERT INTO incoming (line, id, is_new, is_changed, code, direction, reporter, recipient,
            period_from, period_to, due_statutory, due_effective, due_internal, rule,
            rule_since_seq, subject_kind, subject_code, reporter_role, event, due_before)
        SELECT s.line, c.id, c.id IS NULL, true, s.code,
            CASE WHEN 'direction' = ANY ($2::text[]) THEN s.direction ELSE c.direction END,
            CASE WHEN 'reporter' = ANY ($2::text[]) THEN s.reporter ELSE c.reporter END,
            CASE WHEN 'recipient' = ANY ($2::text[]) THEN s.recipient ELSE c.recipient END,
            CASE WHEN 'period_from' = ANY ($2::text[]) THEN s.period_from::date
                ELSE c.period_from END,
            CASE WHEN 'period_to' = ANY ($2::text[]) THEN s.period_to::date ELSE c.period_to END,
            CASE WHEN 'due_statutory' = ANY ($2::text[]) THEN s.due_statutory::date
                ELSE c.due_statutory END,
            CASE WHEN 'due_effective' = ANY ($2::text[]) THEN s.due_effective::date
                ELSE c.due_effective END,
            CASE WHEN 'due_internal' = ANY ($2::text[]) THEN s.due_internal::date
                ELSE c.due_internal END,
            x.parts[1], coalesce(c.rule_since_seq, u.since_seq), u.subject_kind, x.parts[2],
            u.reporter_role, u.event, u.due_before
        FROM staged s
        CROSS JOIN LATERAL regexp_match(s.code,
            '^([^/]+)/(.+)/[0-9]{4}(?:-(?:H[12]|Q[1-4]|[0-9]{2}(?:-[0-9]{2})?))?(?:/[0-9]+)?$')
            AS x (parts)
        LEFT JOIN obligations c ON c.office_id = $1::smallint AND c.code = s.code
            AND c.until_seq = 9223372036854775807 AND c.asked_name IS NULL
        LEFT JOIN (
            SELECT DISTINCT ON (code) code, since_seq, subject_kind, reporter_role, event,
                due_before
            FROM report_rules
            WHERE office_id IN (0, $1::smallint)
            ORDER BY code, until_seq DESC, office_id DESC
        ) u ON u.code = x.parts[1]
        WHERE NOT EXISTS (SELECT FROM rejected r WHERE r.line = s.line)
        """
    case compare = """
        UPDATE incoming i SET is_changed = false FROM obligations c
        WHERE c.id = i.id AND (i.direction, i.reporter, i.recipient, i.period_from, i.period_to,
                i.due_statutory, i.due_effective, i.due_internal)
            IS NOT DISTINCT FROM (c.direction, c.reporter, c.recipient, c.period_from,
                c.period_to, c.due_statutory, c.due_effective, c.due_internal)
        """

    // MARK: What is wrong; a line that changes nothing is let be

    case rejectRules = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, 'code', 'unknown-rule', rule, NULL FROM incoming i
        WHERE is_changed AND subject_kind IS NULL
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        """
    case rejectAsked = """
        INSERT INTO rejected (line, col, code, value)
        SELECT i.line, 'code', 'asked-by-letter', i.code
        FROM incoming i JOIN obligations o ON o.office_id = $1::smallint AND o.code = i.code
            AND o.asked_name IS NOT NULL AND o.until_seq = 9223372036854775807
        WHERE i.is_changed
        """
    case rejectSubjects = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'code', CASE WHEN i.subject_kind = 'office' THEN 'not-the-office'
                ELSE 'unknown-reference' END,
            i.subject_code, CASE i.subject_kind WHEN 'office' THEN f.code
                WHEN 'project' THEN 'projects' WHEN 'mission' THEN 'missions' ELSE 'donors' END
        FROM incoming i JOIN offices f ON f.id = $1::smallint
        WHERE i.is_changed AND i.subject_kind IS NOT NULL AND NOT CASE i.subject_kind
            WHEN 'office' THEN i.subject_code = f.code
            WHEN 'project' THEN EXISTS (SELECT FROM projects r WHERE r.office_id = f.id
                AND r.code = i.subject_code AND r.until_seq = 9223372036854775807)
            WHEN 'mission' THEN EXISTS (SELECT FROM missions r WHERE r.office_id = f.id
                AND r.code = i.subject_code AND r.until_seq = 9223372036854775807)
            ELSE EXISTS (SELECT FROM donors r WHERE r.office_id = f.id
                AND r.code = i.subject_code AND r.until_seq = 9223372036854775807)
            END
        """
    // A rule may have had another cycle before. A donor has several certificates, which may expire
    // on one day.
    case rejectForms = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'code', 'not-of-rule', i.code, i.rule FROM incoming i
        WHERE i.is_changed AND i.subject_kind IS NOT NULL AND NOT EXISTS (
            SELECT FROM report_rules u WHERE u.office_id IN (0, $1::smallint) AND u.code = i.rule
                AND coalesce(substring(i.code FROM '([0-9]{1,2})$')::integer = ANY (u.positions)
                    OR u.cycle = 'year', true)
                AND i.code ~ CASE u.cycle WHEN 'year' THEN '/[0-9]{4}$'
                    WHEN 'half' THEN '/[0-9]{4}-H[12]$' WHEN 'quarter' THEN '/[0-9]{4}-Q[1-4]$'
                    WHEN 'month' THEN '/[0-9]{4}-[0-9]{2}$'
                    ELSE '/[0-9]{4}-[0-9]{2}-[0-9]{2}' || CASE i.subject_kind
                        WHEN 'certificate' THEN '(/[0-9]+)?$' ELSE '$' END END)
        """
    case rejectDirections = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'direction', 'direction-not-of-rule', i.direction, i.rule FROM incoming i
        WHERE i.is_changed AND i.subject_kind IS NOT NULL AND NOT EXISTS (
            SELECT FROM report_rules u WHERE u.office_id IN (0, $1::smallint) AND u.code = i.rule
                AND u.direction = i.direction)
        """
    case rejectRoles = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'reporter', 'reporter-not-of-rule', i.reporter, i.rule
        FROM incoming i JOIN offices f ON f.id = $1::smallint
        WHERE i.is_changed AND i.reporter IS NOT NULL AND NOT CASE i.reporter_role
            WHEN 'donor' THEN EXISTS (SELECT FROM donors r WHERE r.office_id = f.id
                AND r.code = i.reporter AND r.until_seq = 9223372036854775807)
            WHEN 'office' THEN i.reporter IN (f.code, coalesce(f.agency_code, f.code))
            WHEN 'province' THEN i.reporter IN (f.code, coalesce(f.agency_code, f.code))
            ELSE NOT EXISTS (SELECT FROM donors r WHERE r.office_id = f.id
                    AND r.code = i.reporter AND r.until_seq = 9223372036854775807)
                OR EXISTS (SELECT FROM agencies r WHERE r.office_id = f.id
                    AND r.code = i.reporter AND r.until_seq = 9223372036854775807)
            END
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        """
    // The data window of a year may begin in the one before; a day of rest moves a due day by days.
    case rejectDays = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, 'period_to', 'period-not-of-code', period_to::text, code FROM incoming
        WHERE is_changed AND CASE WHEN event IS NOT NULL
            THEN period_to::text <> substring(code FROM '/([0-9]{4}-[0-9]{2}-[0-9]{2})(?:/[0-9]+)?$')
            ELSE extract(year FROM period_to)
                    - substring(code FROM '/([0-9]{4})[^/]*$')::integer NOT IN (0, 1)
                OR substring(code FROM '/([0-9]{4})[^/]*$')::integer
                    - extract(year FROM period_from) NOT IN (0, 1) END
        UNION ALL
        SELECT line, 'due_effective', 'due-too-far', 'due_effective ' || due_effective,
            'due_statutory ' || due_statutory
        FROM incoming WHERE is_changed AND abs(due_effective - due_statutory) > 16
        UNION ALL
        SELECT line, 'due_statutory', 'due-too-far', 'due_statutory ' || due_statutory,
            'period_to ' || period_to
        FROM incoming WHERE is_changed AND abs(due_statutory - period_to) > 1100
        UNION ALL
        SELECT line, 'code', 'second-event', code, other FROM (
            SELECT line, code, is_changed, lag(code) OVER (
                PARTITION BY rule, subject_code ORDER BY line) AS other
            FROM incoming
            WHERE event NOT LIKE 'receipt:%' AND subject_kind IN ('project', 'mission')
        ) doubled WHERE is_changed AND other IS NOT NULL
        UNION ALL
        SELECT line, 'due_statutory', 'dates-reversed', 'due_statutory ' || due_statutory,
            CASE WHEN event IS NULL THEN 'period_from ' || period_from
                ELSE 'period_to ' || period_to END
        FROM incoming
        WHERE is_changed AND NOT coalesce(due_before, false)
            AND due_statutory < CASE WHEN event IS NULL THEN period_from ELSE period_to END
        """
    case rejectReversed = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, 'period_to', 'dates-reversed', 'period_to ' || period_to,
            'period_from ' || period_from
        FROM incoming WHERE is_changed AND period_to < period_from
        UNION ALL
        SELECT line, 'due_internal', 'dates-reversed', 'due_effective ' || due_effective,
            'due_internal ' || due_internal
        FROM incoming WHERE is_changed AND due_effective < due_internal
        """

    // A report that the register does not make: of the past, or a mistake.
    case unplanned = """
        SELECT i.line, 'code', i.code, i.rule FROM incoming i
        WHERE i.is_new AND $1::smallint IS NOT NULL
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line
        """

    // MARK: What is written

    // Of an event that a grant or mission has once there is one report: the file's takes the place of
    // one that the register made for another day and of which nothing is known. $1 office, $2 seq.
    case closeRivals = """
        UPDATE obligations o SET until_seq = $2::bigint, became = i.code, became_seq = $2::bigint,
            superseded_because = 'became ' || i.code || ', due ' || i.due_effective
        FROM incoming i
        WHERE i.is_new AND i.event NOT LIKE 'receipt:%' AND i.subject_kind IN ('project', 'mission')
            AND o.office_id = $1::smallint AND o.subject_kind = i.subject_kind
            AND o.subject_code = i.subject_code AND o.rule = i.rule
            AND o.until_seq = 9223372036854775807
            AND NOT EXISTS (SELECT FROM incoming x WHERE x.code = o.code)
            AND NOT EXISTS (SELECT FROM submissions s WHERE s.office_id = o.office_id
                AND s.obligation = o.code AND s.until_seq = 9223372036854775807
                AND NOT coalesce(starts_with(s.note, 'settled by the register: '), false))
            AND NOT EXISTS (SELECT FROM report_work w WHERE w.office_id = o.office_id
                AND w.obligation = o.code AND w.until_seq = 9223372036854775807)
        """
    case closeReplaced = """
        UPDATE obligations o SET until_seq = $2::bigint, superseded_because = CASE
            WHEN o.due_effective <> i.due_effective
            THEN 'due ' || o.due_effective || ' became ' || i.due_effective
            WHEN o.reporter IS DISTINCT FROM i.reporter
            THEN 'reporter ' || coalesce(o.reporter, 'nobody') || ' became '
                || coalesce(i.reporter, 'nobody')
            ELSE 'the period or the recipient changed' END
        FROM incoming i
        WHERE i.is_changed AND NOT i.is_new AND o.id = i.id AND o.office_id = $1::smallint
        """
    case insertChanged = """
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, since_seq)
        SELECT $1::smallint, code, rule, rule_since_seq, direction, subject_kind, subject_code,
            reporter, recipient, period_from, period_to, due_statutory, due_effective,
            due_internal, $2::bigint
        FROM incoming WHERE is_changed ORDER BY line
        """
}
