import Postgres

/// The register's rows that reports are owed about, in batches of 5,000 by code.
///
/// `$2` is the change whose rows are wanted, NULL for every row; a code without a row in force,
/// as after a reversed import, comes with NULLs. `$4` are the rules whose receipt begins another.
enum SubjectsSQL: String, CaseIterable, Statement {
    case projects = """
        WITH codes AS (
            SELECT code FROM projects
            WHERE office_id = $1::smallint AND code > $3::text
                AND ($2::bigint IS NULL OR since_seq = $2::bigint OR until_seq = $2::bigint)
            UNION
            SELECT p.code FROM project_regimes g
            JOIN projects p ON p.id = g.project_id AND p.until_seq = 9223372036854775807
            WHERE g.office_id = $1::smallint AND p.code > $3::text
                AND (g.since_seq = $2::bigint OR g.until_seq = $2::bigint)
            UNION
            SELECT o.subject_code FROM submissions s
            JOIN obligations o ON o.office_id = s.office_id AND o.code = s.obligation
                AND o.until_seq = 9223372036854775807 AND o.subject_kind = 'project'
                AND o.rule = ANY ($4::text[])
            WHERE s.office_id = $1::smallint AND o.subject_code > $3::text
                AND (s.since_seq = $2::bigint OR s.until_seq = $2::bigint)
            ORDER BY code LIMIT 5000
        )
        SELECT c.code, p.owner, p.managing_agency, p.dossier_received_on,
            coalesce(p.approved_on, p.start_on), p.start_on, p.end_on, p.status, p.approved_on,
            coalesce(f.agency_code, f.code),
            (SELECT string_agg(g.regime || ' ' || g.effective_from, '|' ORDER BY g.effective_from)
                FROM project_regimes g
                WHERE g.project_id = p.id AND g.until_seq = 9223372036854775807),
            (SELECT r.code FROM regimes r
                WHERE r.by_approval AND coalesce(p.approved_on, p.start_on)
                        >= coalesce(r.approved_from, '-infinity')
                    AND coalesce(p.approved_on, p.start_on)
                        <= coalesce(r.approved_to, 'infinity')
                LIMIT 1),
            ended.on_date, ended.from_status,
            CASE WHEN p.status IN ('completed', 'closed') THEN (
                SELECT min(x.recorded_at) FROM projects b JOIN changes x ON x.seq = b.since_seq
                WHERE b.id = p.id AND b.status IN ('completed', 'closed')) END,
            CASE WHEN p.status IN ('completed', 'closed', 'revoked', 'cancelled')
                AND NOT EXISTS (SELECT FROM projects b
                    WHERE b.id = p.id AND b.status <> p.status)
            THEN (
                SELECT min(o.period_to) FROM obligations o
                JOIN report_rules u ON u.code = o.rule AND u.since_seq = o.rule_since_seq
                    AND u.event = 'end'
                WHERE o.office_id = $1::smallint AND o.subject_kind = 'project'
                    AND o.subject_code = p.code AND o.until_seq = 9223372036854775807) END
        FROM codes c LEFT JOIN projects p ON p.office_id = $1::smallint AND p.code = c.code
            AND p.until_seq = 9223372036854775807
        LEFT JOIN offices f ON f.id = $1::smallint
        LEFT JOIN LATERAL (
            SELECT m.on_date, m.from_status FROM project_moves m
            WHERE m.project_id = p.id AND m.until_seq = 9223372036854775807
                AND m.to_status IN ('completed', 'closed', 'revoked', 'cancelled')
            ORDER BY m.since_seq LIMIT 1
        ) ended ON p.status IN ('completed', 'closed', 'revoked', 'cancelled')
        ORDER BY c.code
        """
    case missions = """
        WITH codes AS (
            SELECT code FROM missions
            WHERE office_id = $1::smallint AND code > $3::text
                AND ($2::bigint IS NULL OR since_seq = $2::bigint OR until_seq = $2::bigint)
            UNION
            SELECT o.subject_code FROM submissions s
            JOIN obligations o ON o.office_id = s.office_id AND o.code = s.obligation
                AND o.until_seq = 9223372036854775807 AND o.subject_kind = 'mission'
                AND o.rule = ANY ($4::text[])
            WHERE s.office_id = $1::smallint AND o.subject_code > $3::text
                AND (s.since_seq = $2::bigint OR s.until_seq = $2::bigint)
            ORDER BY code LIMIT 5000
        )
        SELECT c.code, m.host, split_part(m.donor, '|', 1), m.arrive_on, m.depart_on, m.status,
            EXISTS (SELECT FROM mission_places x
                JOIN areas a ON a.id IN (x.area_id, x.commune_id, x.district_id)
                    AND a.until_seq = 9223372036854775807 AND a.border
                WHERE x.mission_id = m.id AND x.until_seq = 9223372036854775807),
            m.purpose = 'conference'
        FROM codes c LEFT JOIN missions m ON m.office_id = $1::smallint AND m.code = c.code
            AND m.until_seq = 9223372036854775807
        ORDER BY c.code
        """
    case donors = """
        WITH codes AS (
            SELECT code FROM donors
            WHERE office_id = $1::smallint AND code > $3::text
                AND ($2::bigint IS NULL OR since_seq = $2::bigint OR until_seq = $2::bigint)
            UNION
            SELECT donor FROM certificates
            WHERE office_id = $1::smallint AND donor > $3::text
                AND ($2::bigint IS NULL OR since_seq = $2::bigint OR until_seq = $2::bigint)
            UNION
            SELECT o.subject_code FROM submissions s
            JOIN obligations o ON o.office_id = s.office_id AND o.code = s.obligation
                AND o.until_seq = 9223372036854775807 AND o.subject_kind IN ('donor', 'certificate')
                AND o.rule = ANY ($4::text[])
            WHERE s.office_id = $1::smallint AND o.subject_code > $3::text
                AND (s.since_seq = $2::bigint OR s.until_seq = $2::bigint)
            ORDER BY code LIMIT 5000
        )
        SELECT c.code, d.class, t.issued_on, t.expires_on
        FROM codes c
        LEFT JOIN donors d ON d.office_id = $1::smallint AND d.code = c.code
            AND d.until_seq = 9223372036854775807
        LEFT JOIN certificates t ON t.office_id = $1::smallint AND t.donor = c.code
            AND t.until_seq = 9223372036854775807
        ORDER BY c.code, t.issued_on, t.number
        """
    // When reports that others follow were received, and stand so. $2 subject kind, $3 codes,
    // $4 the rules that are followed.
    case receipts = """
        SELECT o.subject_code, o.rule, s.received_on
        FROM obligations o
        JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND o.subject_kind = $2::text AND o.subject_code = ANY ($3::text[])
            AND o.rule = ANY ($4::text[]) AND s.received_on IS NOT NULL
            AND NOT coalesce(s.returned_on > s.received_on, false)
        ORDER BY o.subject_code, s.received_on, o.code
        """
    // What grants each regime governs, which decides how long the office reports under it.
    case regimeSpans = """
        SELECT r.code, r.approved_from, r.approved_to, max(least(p.end_on, ended.on_date)),
            min(coalesce(p.approved_on, p.start_on))
        FROM regimes r
        LEFT JOIN projects p ON p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
            AND p.status IN ('approved', 'active', 'suspended', 'completed', 'closed')
            AND coalesce(p.approved_on, p.start_on) >= coalesce(r.approved_from, '-infinity')
            AND coalesce(p.approved_on, p.start_on) <= coalesce(r.approved_to, 'infinity')
        LEFT JOIN LATERAL (
            SELECT min(m.on_date) AS on_date FROM project_moves m
            WHERE m.project_id = p.id AND m.until_seq = 9223372036854775807
                AND m.to_status IN ('completed', 'closed')
        ) ended ON p.status IN ('completed', 'closed')
        WHERE r.by_approval
        GROUP BY r.code, r.approved_from, r.approved_to
        ORDER BY r.approved_from NULLS FIRST
        """
    // A holiday that came or went moves due days of every subject.
    case isCalendarChanged = """
        SELECT EXISTS (
            SELECT FROM calendar WHERE since_seq = $1::bigint OR until_seq = $1::bigint
        )
        """
}
