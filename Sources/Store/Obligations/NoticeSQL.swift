import Postgres

/// Every statement about reminders: when they go, to whom, and what became of them.
enum NoticeSQL: String, CaseIterable, Statement {
    // Only one run at a time decides who is told; a reference to the office does not wait for it.
    case lock = "SELECT id FROM offices WHERE id = $1::smallint FOR NO KEY UPDATE"
    case ladders = """
        SELECT DISTINCT ON (rule) rule, before_days, after_working_days, escalate_after,
            office_id
        FROM reminder_ladders
        WHERE office_id IN (0, $1::smallint) AND until_seq = 9223372036854775807
        ORDER BY rule, office_id DESC
        """
    case closeLadder = """
        UPDATE reminder_ladders SET until_seq = $3::bigint
        WHERE office_id = $1::smallint AND rule = $2 AND until_seq = 9223372036854775807
        """
    case insertLadder = """
        INSERT INTO reminder_ladders (office_id, rule, before_days, after_working_days,
            escalate_after, since_seq)
        VALUES ($1::smallint, $2, $3::integer[], $4::integer[], $5::integer, $6::bigint)
        """
    case upperLevels = "SELECT kind FROM upper_levels"
    case contacts = """
        SELECT email, name, role, language, agency, donor FROM contacts
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND (valid_from IS NULL OR valid_from <= $2::date)
            AND (valid_to IS NULL OR valid_to >= $2::date)
        ORDER BY email
        """
    case agencies = """
        SELECT code, name, kind, email, language FROM agencies
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
        """
    case people = """
        SELECT login, name, email FROM people
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND email IS NOT NULL
            AND (valid_from IS NULL OR valid_from <= $2::date)
            AND (valid_to IS NULL OR valid_to >= $2::date)
        ORDER BY login
        """
    case officers = """
        SELECT 'project', code, officer FROM projects
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND officer IS NOT NULL
        UNION ALL
        SELECT 'mission', code, officer FROM missions
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND officer IS NOT NULL
        UNION ALL
        SELECT 'obligation', obligation, officer FROM report_work
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND officer IS NOT NULL
        """
    // What was told of a report that moved, under any code that is not in force, is told of the
    // code that is.
    case told = """
        WITH codes AS (
            SELECT unnest($2::text[]) AS code, unnest($2::text[]) AS told_as
            UNION ALL
            SELECT report_now($1::smallint, m.code), m.code FROM (
                SELECT DISTINCT o.code FROM obligations o
                WHERE o.office_id = $1::smallint AND o.became IS NOT NULL
                    AND EXISTS (SELECT FROM notices n WHERE n.office_id = o.office_id
                        AND n.obligation = o.code)
                    AND NOT EXISTS (SELECT FROM obligations f WHERE f.office_id = o.office_id
                        AND f.code = o.code AND f.until_seq = 9223372036854775807)
            ) m
        )
        SELECT c.code, n.due_on, n.step, n.recipient, n.audience, n.fate, n.change_seq,
            coalesce(m.state = 'sent', false)
        FROM codes c
        JOIN notices n ON n.office_id = $1::smallint AND n.obligation = c.told_as
        LEFT JOIN mails m ON m.id = n.mail_id
        WHERE c.code = ANY ($2::text[])
        ORDER BY n.mail_id NULLS FIRST, n.noted_at, n.due_on
        """
    // When changes were written, of those that the chain knows.
    case written = "SELECT seq, recorded_at FROM changes WHERE seq = ANY ($1::bigint[])"
    // Whoever was told of a report that nobody owes any more, and was not told that. One that
    // moved is told of once, under the code that the recipient was told last and for the reason
    // for which its last code ended.
    case obsolete = """
        WITH ended AS MATERIALIZED (
            SELECT n.obligation, n.recipient, n.audience, n.due_on, n.noted_at, n.mail_id,
                o.until_seq
            FROM notices n
            JOIN LATERAL (
                SELECT until_seq FROM obligations o
                WHERE o.office_id = n.office_id AND o.code = n.obligation
                    AND o.until_seq <> 9223372036854775807
                ORDER BY o.until_seq DESC LIMIT 1
            ) o ON true
            WHERE NOT EXISTS (SELECT FROM obligations f WHERE f.office_id = n.office_id
                    AND f.code = n.obligation AND f.until_seq = 9223372036854775807)
                AND n.office_id = $1::smallint AND n.fate = 'mailed'
                AND n.due_on >= $2::date
                AND n.step NOT IN ('no-longer-owed', 'received', 'returned')
                AND NOT EXISTS (SELECT FROM notices x WHERE x.office_id = n.office_id
                    AND x.obligation = n.obligation AND x.recipient = n.recipient
                    AND x.step = 'no-longer-owed' AND x.fate <> 'withdrawn'
                    AND x.noted_at >= n.noted_at)
        )
        SELECT DISTINCT ON (n.obligation, n.recipient) n.obligation, n.recipient, n.audience,
            n.due_on, l.superseded_because, n.until_seq
        FROM ended n
        CROSS JOIN LATERAL (
            WITH RECURSIVE path AS (
                SELECT n.obligation AS code, 0::bigint AS seq
                UNION ALL
                SELECT s.became, s.became_seq FROM path p CROSS JOIN LATERAL (
                    SELECT x.became, x.became_seq FROM obligations x
                    WHERE x.office_id = $1::smallint AND x.code = p.code AND x.became_seq > p.seq
                    ORDER BY x.became_seq DESC LIMIT 1
                ) s
            )
            SELECT array_agg(code ORDER BY seq DESC) AS codes FROM path
        ) p
        CROSS JOIN LATERAL (
            SELECT x.superseded_because FROM obligations x
            WHERE x.office_id = $1::smallint AND x.code = p.codes[1]
                AND x.until_seq <> 9223372036854775807
            ORDER BY x.until_seq DESC LIMIT 1
        ) l
        WHERE report_now($1::smallint, n.obligation) IS NULL
            AND NOT EXISTS (SELECT FROM notices x WHERE x.office_id = $1::smallint
                AND x.obligation = ANY (p.codes) AND x.obligation <> n.obligation
                AND x.recipient = n.recipient AND x.fate = 'mailed' AND x.mail_id > n.mail_id)
        ORDER BY n.obligation, n.recipient, n.noted_at DESC
        """
    // A step whose mail was withdrawn is owed again; any other is told once.
    case insert = """
        INSERT INTO notices (office_id, obligation, due_on, step, recipient, change_seq, audience,
            fate, owed_on, noted_at, mail_id)
        SELECT $1::smallint, x.obligation, x.due_on, x.step, x.recipient, x.change_seq, x.audience,
            x.fate, x.owed_on, $8::timestamptz, $9::bigint
        FROM unnest($2::text[], $3::date[], $4::text[], $5::text[], $6::text[], $7::text[],
            $10::bigint[], $11::date[])
            AS x (obligation, due_on, step, recipient, audience, fate, change_seq, owed_on)
        ON CONFLICT (office_id, obligation, due_on, step, recipient, change_seq) DO UPDATE
            SET fate = excluded.fate, mail_id = excluded.mail_id, owed_on = excluded.owed_on,
                noted_at = excluded.noted_at
            WHERE notices.fate = 'withdrawn'
        """
    // Reminders that have not left and that nobody has in hand, with what they name; whoever is
    // told that a report is owed no longer, under the code that it may have come to by now.
    case waiting = """
        SELECT m.id, CASE WHEN n.step = 'no-longer-owed'
                THEN coalesce(report_now(n.office_id, n.obligation), n.obligation)
                ELSE n.obligation END,
            n.due_on, m.queued_at, n.recipient, m.state = 'held', n.step = 'no-longer-owed'
        FROM mails m
        JOIN notices n ON n.mail_id = m.id
        WHERE m.office_id = $1::smallint AND m.report = 'due-reminder'
            AND m.state IN ('held', 'queued', 'retry')
            AND ($2::bigint[] IS NULL OR m.id = ANY ($2::bigint[]))
            AND (m.lease_until IS NULL OR m.lease_until < clock_timestamp())
            AND n.fate = 'mailed'
        ORDER BY m.id, n.obligation
        """
    case acknowledgements = """
        SELECT n.mail_id, n.obligation, n.step FROM notices n
        WHERE n.office_id = $1::smallint AND n.mail_id = ANY ($2::bigint[])
            AND n.step IN ('received', 'returned')
        ORDER BY n.mail_id, n.obligation
        """
    // How many steps of reminders these mails tell.
    case steps = """
        SELECT count(*) FROM notices
        WHERE mail_id = ANY ($1::bigint[]) AND fate = 'mailed'
            AND step NOT IN ('received', 'returned')
        """
    // Those of one report that have not left and that nobody has in hand.
    case waitingAcknowledgements = """
        SELECT m.id, n.step FROM notices n JOIN mails m ON m.id = n.mail_id
        WHERE n.office_id = $1::smallint AND n.obligation = $2::text
            AND n.step IN ('received', 'returned') AND m.state IN ('held', 'queued', 'retry')
            AND (m.lease_until IS NULL OR m.lease_until < clock_timestamp())
        ORDER BY m.id
        """
    case withdraw = """
        UPDATE notices SET fate = 'withdrawn' WHERE mail_id = ANY ($1::bigint[])
        """
    case of = """
        SELECT n.step, n.due_on, n.recipient, n.audience, n.fate, n.owed_on, n.noted_at, m.id,
            m.state, m.message_id, m.queued_at, m.sent_at, m.smtp_reply, m.held_because
        FROM notices n LEFT JOIN mails m ON m.id = n.mail_id
        WHERE n.office_id = $1::smallint AND n.obligation = $2::text
        ORDER BY n.noted_at, n.change_seq, n.owed_on, n.step, n.recipient
        """
    // When the reporters were last written to; by what the mail server took.
    case lastWritten = """
        SELECT n.obligation, max(m.sent_at) FROM notices n JOIN mails m ON m.id = n.mail_id
        WHERE n.office_id = $1::smallint AND n.audience = 'reporter' AND m.sent_at IS NOT NULL
            AND n.obligation = ANY ($2::text[])
        GROUP BY n.obligation
        """
    // Reporters that should have been told within a year, and still have no address.
    case unaddressed = """
        SELECT DISTINCT o.reporter FROM notices n
        JOIN obligations o ON o.office_id = n.office_id AND o.code = n.obligation
            AND o.until_seq = 9223372036854775807 AND o.reporter IS NOT NULL
        WHERE n.office_id = $1::smallint AND n.fate = 'no-address' AND n.recipient = ''
            AND n.due_on >= $2::date - 366
            AND NOT EXISTS (SELECT FROM contacts c WHERE c.office_id = n.office_id
                AND o.reporter IN (c.agency, c.donor) AND c.until_seq = 9223372036854775807
                AND (c.valid_from IS NULL OR c.valid_from <= $2::date)
                AND (c.valid_to IS NULL OR c.valid_to >= $2::date))
            AND NOT EXISTS (SELECT FROM agencies a WHERE a.office_id = n.office_id
                AND a.code = o.reporter AND a.email IS NOT NULL
                AND a.until_seq = 9223372036854775807)
        ORDER BY 1
        """
    case revision = """
        SELECT coalesce(max(revision), 0) + 1 FROM mails
        WHERE office_id = $1::smallint AND report = $2 AND subscription = $3 AND period = $4
            AND recipient = $5
        """
    // Nothing where a mail of the key was not cancelled: somebody saw it, or will.
    case freeRevision = """
        SELECT coalesce(max(revision), 0) + 1 FROM mails
        WHERE office_id = $1::smallint AND report = $2 AND subscription = $3 AND period = $4
            AND recipient = $5
        HAVING coalesce(bool_and(state = 'cancelled'), true)
        """
}
