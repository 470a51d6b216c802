import Postgres

/// What each flag on work in hand is raised for: `kind`, `code` and `detail` of the subjects that
/// have the cause. $1 office, $3 the day, $4 a code or NULL for all, $5 since when the office keeps
/// track.
///
/// The rest of the statement is the same for all, so `statement` joins it from this closed list.
enum WorkFlagSQL: String, CaseIterable {
    case notStarted = """
        SELECT 'project' AS kind, code, approved_on::text AS detail FROM projects
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND status = 'approved' AND approved_on + interval '6 months' < $3::date
        """
    // Details are "DONOR|no-certificate", "DONOR|validity|DAY", "DONOR|province|CODE",
    // "DONOR|sector|CODE". A certificate without provinces or sectors has no such bounds.
    case outsideCertificate = """
        WITH given AS (
            SELECT 'project' AS kind, p.id, p.code, d.code AS donor,
                least(greatest($3::date, p.start_on), p.end_on) AS day
            FROM projects p CROSS JOIN LATERAL string_to_table(p.donors, '|') AS x (item)
            JOIN donors d ON d.office_id = $1::smallint AND d.code = split_part(x.item, '=', 1)
                AND d.until_seq = 9223372036854775807 AND d.class = 'foreign-ngo'
            WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
                AND p.status IN ('approved', 'active', 'suspended')
                AND ($4::text IS NULL OR p.code = $4::text)
            UNION ALL
            SELECT 'mission', m.id, m.code, d.code, m.arrive_on
            FROM missions m CROSS JOIN LATERAL string_to_table(m.donor, '|') AS x (item)
            JOIN donors d ON d.office_id = $1::smallint AND d.code = x.item
                AND d.until_seq = 9223372036854775807 AND d.class = 'foreign-ngo'
            WHERE m.office_id = $1::smallint AND m.until_seq = 9223372036854775807
                AND m.status IN ('requested', 'consulting', 'permitted', 'in-province')
                AND ($4::text IS NULL OR m.code = $4::text)
        ), held AS (
            SELECT g.kind, g.id, g.code, g.donor, g.day,
                (SELECT count(*) FROM certificates t WHERE t.office_id = $1::smallint
                    AND t.donor = g.donor AND t.until_seq = 9223372036854775807) AS known,
                count(t.id) AS valid, bool_or(t.id IS NOT NULL AND t.provinces IS NULL) AS anywhere,
                bool_or(t.id IS NOT NULL AND t.sectors IS NULL) AS anything,
                string_to_array(string_agg(t.provinces, '|'), '|') AS provinces,
                string_to_array(string_agg(t.sectors, '|'), '|') AS sectors
            FROM given g LEFT JOIN certificates t ON t.office_id = $1::smallint
                AND t.donor = g.donor AND t.until_seq = 9223372036854775807
                AND g.day BETWEEN t.issued_on AND t.expires_on
            GROUP BY g.kind, g.id, g.code, g.donor, g.day
        ), found AS (
            SELECT h.kind, h.code, CASE
                WHEN h.known = 0 THEN h.donor || '|no-certificate'
                WHEN h.valid = 0 THEN h.donor || '|validity|' || h.day
                ELSE coalesce(
                    (SELECT h.donor || '|province|' || min(a.code)
                        FROM (
                            SELECT province_id FROM project_places
                            WHERE h.kind = 'project' AND project_id = h.id
                                AND until_seq = 9223372036854775807
                            UNION ALL
                            SELECT province_id FROM mission_places
                            WHERE h.kind = 'mission' AND mission_id = h.id
                                AND until_seq = 9223372036854775807
                        ) x JOIN areas a ON a.id = x.province_id
                            AND a.until_seq = 9223372036854775807
                        WHERE NOT h.anywhere AND NOT a.code::text = ANY (h.provinces)
                        HAVING count(*) > 0),
                    (SELECT h.donor || '|sector|' || min(split_part(x.item, '=', 1))
                        FROM projects p
                        CROSS JOIN LATERAL string_to_table(p.sectors, '|') AS x (item)
                        WHERE h.kind = 'project' AND p.id = h.id
                            AND p.until_seq = 9223372036854775807 AND NOT h.anything
                            AND NOT split_part(x.item, '=', 1) = ANY (h.sectors)
                        HAVING count(*) > 0))
                END AS detail
            FROM held h
        )
        SELECT kind, code, min(detail) AS detail FROM found
        WHERE detail IS NOT NULL GROUP BY kind, code
        """
    // What was taken back does not count. With a code only its entries are read.
    case moneyBeforeApproval = """
        SELECT 'project' AS kind, p.code,
            min(e.date)::text || '|' || coalesce(p.approved_on::text, '') AS detail
        FROM projects p JOIN ledger_entries e ON e.project_id = p.id
        WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
            AND ($4::text IS NULL OR p.code = $4::text)
            AND e.kind IN ('receipt', 'disbursement') AND e.reverses_id IS NULL
            AND (e.date < p.approved_on OR p.approved_on IS NULL
                AND p.status IN ('proposed', 'appraising', 'rejected', 'cancelled'))
            AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id)
        GROUP BY p.code, p.approved_on
        """
    // Renewal is asked for 60 days before the end (58/2022/NĐ-CP art. 12(1), 16(1)), so that the
    // office has a month to speak with the organisation.
    case certificateExpiring = """
        SELECT 'donor' AS kind, d.code, max(t.expires_on)::text AS detail
        FROM donors d JOIN certificates t ON t.office_id = $1::smallint AND t.donor = d.code
            AND t.until_seq = 9223372036854775807
        WHERE d.office_id = $1::smallint AND d.until_seq = 9223372036854775807
            AND d.class = 'foreign-ngo' AND d.code IN (
                SELECT split_part(x.item, '=', 1)
                FROM projects p CROSS JOIN LATERAL string_to_table(p.donors, '|') AS x (item)
                WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
                    AND p.status IN ('approved', 'active', 'suspended'))
        GROUP BY d.code HAVING max(t.expires_on) BETWEEN $3::date AND $3::date + 90
        """
    case missionWithoutPermit = """
        SELECT 'mission' AS kind, code, arrive_on::text AS detail FROM missions
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND status IN ('in-province', 'ended', 'reported')
            AND permit_number IS NULL AND permitted_on IS NULL
            AND arrive_on >= coalesce($5::date, '-infinity')
        """
    // Its result report is overdue.
    case missionWithoutResult = """
        SELECT 'mission' AS kind, o.subject_code AS code,
            min(coalesce(s.extended_to, o.due_effective))::text AS detail
        FROM obligations o
        LEFT JOIN submissions_on($1::smallint, $3::date) s ON s.obligation = o.code
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND o.subject_kind = 'mission' AND o.direction = 'in' AND o.due_effective < $3::date
            AND o.rule IN (SELECT u.code FROM report_rules u
                WHERE u.office_id IN (0, $1::smallint) AND u.event = 'departure')
            AND obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $5::date, $3::date) = 'overdue'
        GROUP BY o.subject_code
        """
    case missionWithoutStatus = """
        SELECT 'mission' AS kind, code, arrive_on::text AS detail FROM missions
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND status IN ('requested', 'consulting', 'permitted') AND arrive_on < $3::date
            AND arrive_on >= coalesce($5::date, '-infinity')
        """
    case projectNotClosed = """
        SELECT 'project' AS kind, code, end_on::text AS detail FROM projects
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND status IN ('approved', 'active', 'suspended') AND end_on < $3::date
        """
    // Nobody, or somebody who is no longer there. An office that names no officers misses none.
    case unassigned = """
        SELECT w.kind, w.code, w.officer AS detail FROM (
            SELECT 'project' AS kind, code, officer FROM projects
            WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
                AND status NOT IN ('closed', 'rejected', 'revoked', 'cancelled')
            UNION ALL
            SELECT 'mission', code, officer FROM missions
            WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
                AND status NOT IN ('reported', 'refused', 'cancelled')
        ) w
        WHERE (w.officer IS NULL OR EXISTS (SELECT FROM people o
                WHERE o.office_id = $1::smallint AND o.login = w.officer
                    AND o.until_seq = 9223372036854775807 AND o.valid_to < $3::date))
            AND (EXISTS (SELECT FROM projects WHERE office_id = $1::smallint
                    AND until_seq = 9223372036854775807 AND officer IS NOT NULL)
                OR EXISTS (SELECT FROM missions WHERE office_id = $1::smallint
                    AND until_seq = 9223372036854775807 AND officer IS NOT NULL))
        UNION ALL
        -- Without an officer of its own a report is with whoever has its grant or mission.
        SELECT 'obligation', o.code, h.officer
        FROM report_work h
        JOIN people w ON w.office_id = h.office_id AND w.login = h.officer
            AND w.until_seq = 9223372036854775807 AND w.valid_to < $3::date
        JOIN obligations o ON o.office_id = h.office_id AND o.code = h.obligation
            AND o.until_seq = 9223372036854775807
        LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        WHERE h.office_id = $1::smallint AND h.until_seq = 9223372036854775807
            AND obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $5::date, $3::date) IN ('upcoming', 'due', 'submitted', 'returned', 'overdue')
        """

    /// Whether the flag tells of the end as it is now. The others tell what was found.
    private var isRenewed: Bool { self == .projectNotClosed }

    /// Raises the flag of that kind where the cause is, and clears it where it is no longer;
    /// answers how many of each. $2 now, $4 a code or NULL for all.
    func statement(_ kind: String) -> ComposedStatement {
        ComposedStatement(
            name: "WorkFlagSQL.\(self)",
            sql: """
                WITH cause AS (
                    \(rawValue)
                ), cleared AS (
                    UPDATE flags f SET cleared_at = $2::timestamptz
                    WHERE f.office_id = $1::smallint AND f.kind = '\(kind)'
                        AND f.cleared_at IS NULL AND f.raised_at <= $2::timestamptz
                        AND ($4::text IS NULL OR f.subject_code = $4::text)
                        AND $3::date IS NOT NULL AND ($5::date IS NULL OR true)
                        AND NOT EXISTS (SELECT FROM cause c WHERE c.kind = f.subject_kind
                            AND c.code = f.subject_code)
                    RETURNING f.id
                ), renewed AS (
                    UPDATE flags f SET detail = c.detail FROM cause c
                    WHERE f.office_id = $1::smallint AND f.kind = '\(kind)' AND \(isRenewed)
                        AND f.cleared_at IS NULL AND f.raised_at <= $2::timestamptz
                        AND f.subject_kind = c.kind AND f.subject_code = c.code
                        AND ($4::text IS NULL OR c.code = $4::text)
                        AND f.detail IS DISTINCT FROM c.detail
                ), raised AS (
                    INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail,
                        raised_at)
                    SELECT $1::smallint, '\(kind)', kind, code, detail, $2::timestamptz
                    FROM cause WHERE $4::text IS NULL OR code = $4::text
                    ORDER BY kind, code
                    ON CONFLICT (office_id, kind, subject_kind, subject_code)
                        WHERE cleared_at IS NULL DO NOTHING
                    RETURNING id
                )
                SELECT (SELECT count(*) FROM raised), (SELECT count(*) FROM cleared)
                """)
    }

    /// What a run would raise: the subjects that have the cause and no flag.
    func dryRun(_ kind: String) -> ComposedStatement {
        ComposedStatement(
            name: "WorkFlagSQL.dry.\(self)",
            sql: """
                SELECT kind, code FROM (
                    \(rawValue)
                ) cause
                WHERE ($4::text IS NULL OR code = $4::text) AND $2::timestamptz IS NOT NULL
                    AND $3::date IS NOT NULL AND ($5::date IS NULL OR true)
                    AND NOT EXISTS (SELECT FROM flags f WHERE f.office_id = $1::smallint
                        AND f.kind = '\(kind)' AND f.subject_kind = cause.kind
                        AND f.subject_code = cause.code AND f.cleared_at IS NULL)
                ORDER BY kind, code
                """)
    }
}
