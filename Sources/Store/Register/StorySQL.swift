import Postgres

/// What belongs to a record: each statement answers rows of texts under the names of its columns.
/// $1 the office, $2 the record's key, or $2… its parts.
enum StorySQL: String, CaseIterable, Statement {
    case moneyOfProject = """
        SELECT e.kind AS measure, count(*) AS entries, coalesce(sum(v.vnd), 0) AS vnd,
            coalesce(sum(v.usd), 0) AS usd,
            count(*) FILTER (WHERE e.amount IS NOT NULL
                AND (v.vnd IS NULL OR v.usd IS NULL)) AS unconverted,
            count(*) FILTER (WHERE e.amount IS NULL) AS unvalued
        FROM projects p JOIN ledger_entries e ON e.project_id = p.id
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = 9223372036854775807
        WHERE p.office_id = $1::smallint AND p.code = $2::text
            AND p.until_seq = 9223372036854775807
        GROUP BY e.kind
        ORDER BY array_position(ARRAY['commitment', 'budget', 'receipt', 'disbursement',
            'counterpart'], e.kind)
        """
    case missionsOfProject = """
        SELECT code, organisation, purpose, status, arrive_on, depart_on, people
        FROM missions
        WHERE office_id = $1::smallint AND project = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY arrive_on, code
        """
    /// $2 as `project/CODE`.
    case documentsOf = """
        SELECT code, number, sign, issued_on, issuer, abstract FROM documents
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND $2::text = ANY (string_to_array(decides, '|'))
        ORDER BY issued_on, code
        """
    /// $2 kinds, $3 the code, $4 today, $5 since when reports are tracked.
    case obligationsAbout = """
        SELECT o.code, o.rule, o.reporter, coalesce(s.extended_to, o.due_effective) AS due,
            obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $5::date, $4::date) AS state
        FROM obligations o
        LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
            AND o.subject_kind = ANY ($2::text[]) AND o.subject_code = $3::text
        ORDER BY 4, 1
        """
    /// What is still open. $2 the reporter, $3 today, $4 since when reports are tracked.
    case obligationsOfReporter = """
        SELECT * FROM (
            SELECT o.code, o.rule, coalesce(s.extended_to, o.due_effective) AS due,
                obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                    s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                    $4::date, $3::date) AS state
            FROM obligations o
            LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
                AND s.until_seq = 9223372036854775807
            WHERE o.office_id = $1::smallint AND o.until_seq = 9223372036854775807
                AND o.reporter = $2::text
        ) all_of_them
        WHERE state IN ('upcoming', 'due', 'submitted', 'returned', 'overdue')
        ORDER BY due, code
        """

    // MARK: Donors
    case moneyOfDonor = """
        SELECT e.kind AS measure, count(DISTINCT e.id) AS entries,
            coalesce(sum(a.vnd), 0) AS vnd, coalesce(sum(a.usd), 0) AS usd,
            count(DISTINCT e.id) FILTER (WHERE a.amount IS NOT NULL
                AND (a.vnd IS NULL OR a.usd IS NULL)) AS unconverted,
            count(DISTINCT e.id) FILTER (WHERE a.amount IS NULL) AS unvalued
        FROM donors d
        JOIN projects p ON p.office_id = d.office_id AND p.until_seq = 9223372036854775807
            AND EXISTS (SELECT FROM project_splits s WHERE s.project_id = p.id
                AND s.dimension = 'donor' AND d.id = ANY (s.items)
                AND s.until_seq = 9223372036854775807)
        JOIN ledger_entries e ON e.project_id = p.id
        JOIN allocations a ON a.entry_id = e.id AND a.donor_id = d.id
            AND a.until_seq = 9223372036854775807
        WHERE d.office_id = $1::smallint AND d.code = $2::text
            AND d.until_seq = 9223372036854775807
        GROUP BY e.kind
        ORDER BY array_position(ARRAY['commitment', 'budget', 'receipt', 'disbursement',
            'counterpart'], e.kind)
        """
    case certificatesOfDonor = """
        SELECT number, kind, issued_on, expires_on, provinces FROM certificates
        WHERE office_id = $1::smallint AND donor = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY issued_on, number
        """
    case projectsOfDonor = """
        SELECT t.code, t.title, t.status, t.start_on, t.end_on,
            coalesce(nullif(split_part(item, '=', 2), ''), '100') AS share
        FROM projects t CROSS JOIN LATERAL string_to_table(t.donors, '|') AS item
        WHERE t.office_id = $1::smallint AND t.until_seq = 9223372036854775807
            AND split_part(item, '=', 1) = $2::text
        ORDER BY t.sort_key, t.code
        """
    case missionsOfDonor = """
        SELECT code, organisation, purpose, status, arrive_on, depart_on, people FROM missions
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND $2::text = ANY (string_to_array(donor, '|'))
        ORDER BY arrive_on, code
        """
    case contactsOfDonor = """
        SELECT email, name, role, phone, valid_from, valid_to FROM contacts
        WHERE office_id = $1::smallint AND donor = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY sort_key, email
        """
    case mergesOfDonor = """
        SELECT from_code AS code, into_code AS "into", c.recorded_at AS "on"
        FROM donor_merges m LEFT JOIN changes c ON c.seq = m.seq
        WHERE m.office_id = $1::smallint AND $2::text IN (from_code, into_code)
            AND undone_seq IS NULL
        ORDER BY m.seq
        """

    // MARK: Agencies and people
    case projectsOfAgency = """
        SELECT code, title, status, start_on, end_on,
            CASE WHEN owner = $2::text THEN 'owner' ELSE 'managing-agency' END AS role
        FROM projects
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
            AND $2::text IN (owner, managing_agency)
        ORDER BY sort_key, code
        """
    case missionsOfAgency = """
        SELECT code, organisation, purpose, status, arrive_on, depart_on, people FROM missions
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807 AND host = $2::text
        ORDER BY arrive_on, code
        """
    case contactsOfAgency = """
        SELECT email, name, role, phone, valid_from, valid_to FROM contacts
        WHERE office_id = $1::smallint AND agency = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY sort_key, email
        """
    case predecessorsOfAgency = """
        SELECT code, name, valid_to FROM agencies
        WHERE office_id = $1::smallint AND successor = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY sort_key, code
        """
    case projectsOfOfficer = """
        SELECT code, title, status, start_on, end_on FROM projects
        WHERE office_id = $1::smallint AND officer = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY sort_key, code
        """
    case missionsOfOfficer = """
        SELECT code, organisation, purpose, status, arrive_on, depart_on, people FROM missions
        WHERE office_id = $1::smallint AND officer = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY arrive_on, code
        """
    case subscriptionsOf = """
        SELECT code, report, schedule FROM subscriptions
        WHERE office_id = $1::smallint AND email = $2::text
            AND until_seq = 9223372036854775807
        ORDER BY code
        """
    /// $2 the list as it stands in the document.
    case decidedOn = """
        SELECT item AS record, coalesce(p.title, m.organisation, d.name, a.name) AS name,
            coalesce(p.status, m.status) AS status
        FROM string_to_table($2::text, '|') WITH ORDINALITY AS x (item, position)
        LEFT JOIN projects p ON p.office_id = $1::smallint AND item = 'project/' || p.code
            AND p.until_seq = 9223372036854775807
        LEFT JOIN missions m ON m.office_id = $1::smallint AND item = 'mission/' || m.code
            AND m.until_seq = 9223372036854775807
        LEFT JOIN donors d ON d.office_id = $1::smallint AND item = 'donor/' || d.code
            AND d.until_seq = 9223372036854775807
        LEFT JOIN agencies a ON a.office_id = $1::smallint AND item = 'agency/' || a.code
            AND a.until_seq = 9223372036854775807
        ORDER BY position
        """

    // MARK: Names
    case peopleNames = """
        SELECT login, name FROM people
        WHERE office_id = $1::smallint AND login = ANY ($2::text[])
            AND until_seq = 9223372036854775807
        """
    /// Areas as records name them; $3 the record's own day, NULL for their latest life.
    case areaNames = """
        SELECT named.text, a.name FROM unnest($2::text[]) AS named (text)
        CROSS JOIN LATERAL (
            SELECT name FROM areas
            WHERE office_id = 0 AND level = split_part(named.text, ':', 1)
                AND code = split_part(split_part(named.text, ':', 2), '@', 1)
                AND until_seq = 9223372036854775807 AND $1::smallint IS NOT NULL
            ORDER BY valid @> coalesce(nullif(split_part(named.text, '@', 2), '')::date,
                $3::date) DESC NULLS LAST, valid_from DESC
            LIMIT 1
        ) a
        """
}
