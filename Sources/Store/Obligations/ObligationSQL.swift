import Postgres

/// Every statement that reads obligations and what happened to them.
enum ObligationSQL: String, CaseIterable, Statement {
    case isReporter = """
        SELECT EXISTS (SELECT FROM agencies WHERE office_id = $1::smallint AND code = $2
                AND until_seq = 9223372036854775807)
            OR EXISTS (SELECT FROM donors WHERE office_id = $1::smallint AND code = $2
                AND until_seq = 9223372036854775807)
            OR EXISTS (SELECT FROM obligations WHERE office_id = $1::smallint AND reporter = $2)
        """
    // As known at change $2: rows of that moment, flags raised until $3. Of a report that came
    // more than once the submission that stands on the day $9, as `submissions_on` has it.
    case list = """
        SELECT o.code, o.rule, o.direction, o.subject_kind, o.subject_code, o.reporter,
            o.recipient, o.period_from, o.period_to, o.due_statutory, o.due_effective,
            o.due_internal, o.since_seq, o.until_seq, o.rule_since_seq, o.superseded_because,
            s.submitted_on, s.received_on, s.returned_on, s.correct_by, s.waived_on,
            s.none_required_on, s.extended_to, s.number, s.document, s.note, s.obligation,
            f.raised_at, coalesce(o.asked_name, u.name), coalesce(o.asked_name, u.name_en),
            coalesce(p.title, m.organisation, d.name,
                (SELECT n.name FROM donors n WHERE n.office_id = m.office_id
                    AND n.code = split_part(m.donor, '|', 1)
                    AND n.since_seq <= $2::bigint AND n.until_seq > $2::bigint),
                CASE WHEN o.subject_kind = 'office' THEN e.name
                    WHEN o.subject_kind = 'agency' THEN a.name END),
            coalesce(a.name, r.name, CASE WHEN o.reporter = e.code THEN e.name END),
            coalesce(w.name, h.officer, p.officer, m.officer),
            coalesce(h.officer, p.officer, m.officer), h.step, h.step_on, o.asked_by
        FROM obligations o
        LEFT JOIN (
            SELECT l.obligation, l.waived_on, l.none_required_on, l.extended_to,
                CASE WHEN r.position IS NULL THEN l.submitted_on ELSE r.submitted_on END
                    AS submitted_on,
                CASE WHEN r.position IS NULL THEN l.received_on ELSE r.received_on END
                    AS received_on,
                CASE WHEN r.position IS NULL THEN l.returned_on ELSE r.returned_on END
                    AS returned_on,
                CASE WHEN r.position IS NULL THEN l.correct_by ELSE r.correct_by END
                    AS correct_by,
                CASE WHEN r.position IS NULL THEN l.number ELSE r.number END AS number,
                CASE WHEN r.position IS NULL THEN l.document ELSE r.document END AS document,
                CASE WHEN r.position IS NULL THEN l.note ELSE r.note END AS note
            FROM submissions l
            LEFT JOIN LATERAL (
                SELECT b.* FROM returned_submissions b
                WHERE b.office_id = l.office_id AND b.obligation = l.obligation
                    AND b.since_seq <= $2::bigint AND b.until_seq > $2::bigint
                    AND coalesce(least(l.submitted_on, l.received_on, l.returned_on) > $9::date,
                        true)
                    AND least(b.submitted_on, b.received_on, b.returned_on) <= $9::date
                ORDER BY b.position DESC LIMIT 1
            ) r ON true
            WHERE l.office_id = $1::smallint
                AND l.since_seq <= $2::bigint AND l.until_seq > $2::bigint
        ) s ON s.obligation = o.code
        LEFT JOIN (
            SELECT subject_code, max(raised_at) AS raised_at FROM flags
            WHERE office_id = $1::smallint AND kind = 'overdue' AND subject_kind = 'obligation'
                AND ($3::timestamptz IS NULL OR raised_at <= $3::timestamptz)
            GROUP BY subject_code
        ) f ON f.subject_code = o.code
        LEFT JOIN (
            SELECT DISTINCT ON (code, since_seq) code, since_seq, name, name_en
            FROM report_rules WHERE office_id IN (0, $1::smallint)
            ORDER BY code, since_seq, office_id DESC
        ) u ON u.code = o.rule AND u.since_seq = o.rule_since_seq
        LEFT JOIN offices e ON e.id = o.office_id
        LEFT JOIN projects p ON o.subject_kind = 'project' AND p.office_id = o.office_id
            AND p.code = o.subject_code AND p.since_seq <= $2::bigint AND p.until_seq > $2::bigint
        LEFT JOIN missions m ON o.subject_kind = 'mission' AND m.office_id = o.office_id
            AND m.code = o.subject_code AND m.since_seq <= $2::bigint AND m.until_seq > $2::bigint
        LEFT JOIN donors d ON o.subject_kind IN ('donor', 'certificate')
            AND d.office_id = o.office_id AND d.code = o.subject_code
            AND d.since_seq <= $2::bigint AND d.until_seq > $2::bigint
        LEFT JOIN agencies a ON a.office_id = o.office_id AND a.code = o.reporter
            AND a.since_seq <= $2::bigint AND a.until_seq > $2::bigint
        LEFT JOIN donors r ON a.code IS NULL AND r.office_id = o.office_id
            AND r.code = o.reporter AND r.since_seq <= $2::bigint AND r.until_seq > $2::bigint
        LEFT JOIN report_work h ON h.office_id = o.office_id AND h.obligation = o.code
            AND h.since_seq <= $2::bigint AND h.until_seq > $2::bigint
        LEFT JOIN people w ON w.office_id = o.office_id
            AND w.login = coalesce(h.officer, p.officer, m.officer)
            AND w.since_seq <= $2::bigint AND w.until_seq > $2::bigint
        WHERE o.office_id = $1::smallint
            AND o.since_seq <= $2::bigint AND o.until_seq > $2::bigint
            AND ($4::text IS NULL OR o.code = $4::text)
            AND ($5::text IS NULL OR o.direction = $5::text)
            AND ($6::text IS NULL OR o.rule = $6::text)
            AND ($7::text IS NULL OR o.reporter = $7::text)
            AND ($12::text IS NULL OR coalesce(h.officer, p.officer, m.officer) = $12::text)
            AND ($8::text[] IS NULL OR obligation_state(o.due_effective, o.due_internal,
                s.extended_to, s.submitted_on, s.received_on, s.returned_on, s.correct_by,
                s.waived_on, s.none_required_on, $10::date, $9::date) = ANY ($8::text[]))
        ORDER BY coalesce(s.extended_to, o.due_effective), o.code LIMIT $11::bigint
        """
    case joinWhole = "SELECT set_config('enable_nestloop', $1::text, true)"
    // The other half of a mistyped code: what the same thing owes, and its neighbours by code.
    case near = """
        (SELECT code FROM obligations WHERE office_id = $1::smallint
            AND subject_code = $3::text AND until_seq = 9223372036854775807
            ORDER BY due_effective DESC LIMIT 50)
        UNION
        (SELECT code FROM obligations WHERE office_id = $1::smallint AND code >= $2::text
            AND until_seq = 9223372036854775807 ORDER BY code LIMIT 20)
        UNION
        (SELECT code FROM obligations WHERE office_id = $1::smallint AND code < $2::text
            AND until_seq = 9223372036854775807 ORDER BY code DESC LIMIT 20)
        """
    case history = """
        SELECT c.recorded_at, c.operation, c.actor, c.reason, s.submitted_on, s.received_on,
            s.returned_on, s.correct_by, s.waived_on, s.none_required_on, s.extended_to,
            s.number, s.document, s.note, s.since_seq
        FROM submissions s LEFT JOIN changes c ON c.seq = s.since_seq
        WHERE s.office_id = $1::smallint AND s.obligation = $2::text
        ORDER BY s.since_seq
        """
    case versions = """
        SELECT c.recorded_at, c.operation, c.actor, c.reason, o.due_effective, o.since_seq,
            o.until_seq, o.superseded_because, e.recorded_at, e.actor, e.reason
        FROM obligations o LEFT JOIN changes c ON c.seq = o.since_seq
        LEFT JOIN changes e ON e.seq = o.until_seq
        WHERE o.office_id = $1::smallint AND o.code = $2::text
        ORDER BY o.id
        """
    case lastSuperseded = """
        SELECT until_seq - 1, superseded_because FROM obligations
        WHERE office_id = $1::smallint AND code = $2::text
            AND until_seq < 9223372036854775807
        ORDER BY until_seq DESC, id DESC LIMIT 1
        """
    case mails = """
        SELECT id, report, subscription, period, revision, recipient, state, message_id, attempts,
            queued_at, sent_at, smtp_reply, subject
        FROM mails
        WHERE office_id = $1::smallint AND (subscription = $2::text OR id IN (
            SELECT mail_id FROM notices WHERE office_id = $1::smallint AND obligation = $2::text))
        ORDER BY id
        """
    case projectRecord = """
        SELECT x.key, x.value FROM projects p
        CROSS JOIN LATERAL jsonb_each_text(to_jsonb(p)) AS x (key, value)
        WHERE p.office_id = $1::smallint AND p.code = $2::text
            AND p.until_seq = 9223372036854775807
        """
    case missionRecord = """
        SELECT x.key, x.value FROM missions p
        CROSS JOIN LATERAL jsonb_each_text(to_jsonb(p)) AS x (key, value)
        WHERE p.office_id = $1::smallint AND p.code = $2::text
            AND p.until_seq = 9223372036854775807
        """
    case donorRecord = """
        SELECT x.key, x.value FROM donors p
        CROSS JOIN LATERAL jsonb_each_text(to_jsonb(p)) AS x (key, value)
        WHERE p.office_id = $1::smallint AND p.code = $2::text
            AND p.until_seq = 9223372036854775807
        """
    // What is tracked and not yet accepted or let off, per direction.
    case counts = """
        WITH open AS (
            SELECT o.direction, coalesce(s.extended_to, o.due_effective) AS last_day,
                obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                    s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                    $3::date, $2::date) AS state
            FROM obligations o
            LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
                AND s.until_seq = 9223372036854775807
            WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
                AND coalesce(s.extended_to, o.due_effective)
                    >= coalesce($3::date, '-infinity')
        )
        SELECT direction,
            count(*) FILTER (WHERE state IN ('upcoming', 'due', 'returned', 'overdue',
                'submitted')),
            count(*) FILTER (WHERE state = 'upcoming' AND last_day > $2::date + 15),
            count(*) FILTER (WHERE state IN ('due', 'returned')
                OR state = 'upcoming' AND last_day <= $2::date + 15),
            count(*) FILTER (WHERE state = 'overdue'),
            count(*) FILTER (WHERE state = 'submitted')
        FROM open GROUP BY direction
        """
    case openBefore = """
        SELECT o.code FROM obligations o
        LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND coalesce(s.extended_to, o.due_effective) < $4::date
            AND obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $3::date, $2::date) IN ('upcoming', 'due', 'overdue')
            AND coalesce(s.submitted_on, s.received_on, s.returned_on) IS NULL
        ORDER BY o.due_effective, o.code
        """
    // What is neither accepted nor let off, due or not.
    case closeReporter = """
        UPDATE obligations o SET until_seq = $3::bigint, superseded_because = $4
        WHERE o.office_id = $1::smallint AND o.reporter = $2::text
            AND o.until_seq = 9223372036854775807
            AND (SELECT obligation_state(o.due_effective, o.due_internal, s.extended_to,
                    s.submitted_on, s.received_on, s.returned_on, s.correct_by, s.waived_on,
                    s.none_required_on, $6::date, $5::date)
                FROM (SELECT) one LEFT JOIN submissions s ON s.office_id = o.office_id
                    AND s.obligation = o.code AND s.until_seq = 9223372036854775807)
                IN ('upcoming', 'due', 'submitted', 'returned', 'overdue')
        """
    case moveReporter = """
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, asked_name, asked_by, since_seq)
        SELECT office_id, code, rule, rule_since_seq, CASE WHEN asked_name IS NOT NULL
                AND $5::text IN (SELECT unnest(ARRAY[f.code, f.agency_code]::text[])
                    FROM offices f WHERE f.id = $1::smallint)
                THEN 'out' ELSE direction END,
            subject_kind, subject_code, $5::text, recipient, period_from, period_to, due_statutory, due_effective,
            due_internal, asked_name, asked_by, $3::bigint
        FROM obligations
        WHERE office_id = $1::smallint AND reporter = $2::text AND until_seq = $3::bigint
            AND superseded_because = $4
        ORDER BY due_effective, code
        RETURNING code
        """
    case returned = """
        SELECT submitted_on, received_on, returned_on, correct_by, NULL, NULL, NULL, number,
            document, note
        FROM returned_submissions
        WHERE office_id = $1::smallint AND obligation = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY position
        """
    case keepReturned = """
        INSERT INTO returned_submissions (office_id, obligation, position, submitted_on,
            received_on, returned_on, correct_by, number, document, note, since_seq)
        SELECT $1::smallint, $2::text,
            1 + (SELECT count(*) FROM returned_submissions
                WHERE office_id = $1::smallint AND obligation = $2::text
                    AND until_seq = 9223372036854775807),
            $3::date, $4::date, $5::date, $6::date, $7, $8, $9, $10::bigint
        """
    // What a file's line took the place of, where that had been sent back. $2 the file's change,
    // $3 whether its lines tell of the day of handing in: one that only corrects what was noted
    // is no other report.
    case keepReplaced = """
        INSERT INTO returned_submissions (office_id, obligation, position, submitted_on,
            received_on, returned_on, correct_by, number, document, note, since_seq)
        SELECT c.office_id, c.obligation,
            1 + (SELECT count(*) FROM returned_submissions r
                WHERE r.office_id = c.office_id AND r.obligation = c.obligation
                    AND r.until_seq = 9223372036854775807),
            c.submitted_on, c.received_on, c.returned_on, c.correct_by, c.number, c.document,
            c.note, $2::bigint
        FROM submissions c JOIN submissions n ON n.id = c.id AND n.since_seq = $2::bigint
        WHERE c.office_id = $1::smallint AND c.until_seq = $2::bigint
            AND c.returned_on IS NOT NULL AND coalesce(c.returned_on >= c.submitted_on, true)
            AND coalesce(c.returned_on > c.received_on, true)
            AND (NOT $3::boolean OR n.submitted_on >= c.returned_on
                AND n.returned_on IS DISTINCT FROM c.returned_on)
        """
    case closeSubmissions = """
        UPDATE submissions SET until_seq = $3::bigint
        WHERE office_id = $1::smallint AND obligation = ANY ($2::text[])
            AND until_seq = 9223372036854775807
        """
    case insertSubmission = """
        INSERT INTO submissions (office_id, id, obligation, received_on, number, document, note,
            submitted_on, returned_on, correct_by, waived_on, none_required_on, extended_to,
            since_seq)
        SELECT $1::smallint,
            coalesce((SELECT min(id) FROM submissions
                WHERE office_id = $1::smallint AND obligation = $2::text),
                nextval('submissions_id_seq')::integer),
            $2::text, $3::date, $4, $5, $6, $7::date, $8::date, $9::date, $10::date, $11::date,
            $12::date, $13::bigint
        """
    // Keeps what an extension or an earlier decision left in the row.
    case insertNoneRequired = """
        INSERT INTO submissions (office_id, id, obligation, number, document, note, waived_on,
            extended_to, none_required_on, since_seq)
        SELECT $1::smallint, coalesce(s.id, nextval('submissions_id_seq')::integer), x.code,
            coalesce($4, s.number), coalesce($5, s.document), coalesce($6, s.note), s.waived_on,
            s.extended_to, $3::date, $7::bigint
        FROM unnest($2::text[]) AS x (code)
        LEFT JOIN LATERAL (
            SELECT * FROM submissions s
            WHERE s.office_id = $1::smallint AND s.obligation = x.code AND s.until_seq = $7::bigint
            ORDER BY since_seq DESC LIMIT 1
        ) s ON true
        """

    /// `list` for more than one, under a name and with a plan of its own.
    static let listMany = ComposedStatement(
        name: "ObligationSQL.listMany", sql: list.sql + "\n-- many")
}
