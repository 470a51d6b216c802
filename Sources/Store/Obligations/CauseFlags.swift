public import Aid
public import Foundation
import Postgres

/// Which kind of flag hangs on what the register says; each stands while its cause does.
public enum FlagCause: String, CaseIterable, Sendable {
    /// Approved, and not begun six months later.
    case notStarted = "not-started"
    /// A foreign NGO gives or comes outside its certificates' provinces, sectors or time.
    case outsideCertificate = "outside-certificate"
    /// Money came or was spent before there was an approval.
    case moneyBeforeApproval = "money-before-approval"
    /// A foreign NGO with a running project whose last certificate has expired.
    case certificateExpired = "certificate-expired"
    /// A foreign NGO with a running project whose last certificate ends within 90 days.
    case certificateExpiring = "certificate-expiring"
    /// A mission that came, and has no permit noted.
    case missionWithoutPermit = "mission-without-permit"
    /// A mission whose result report is overdue.
    case missionWithoutResult = "mission-without-result"
    /// A mission that was to come by now, and nobody noted whether it did.
    case missionWithoutStatus = "mission-without-status"
    /// A project that runs on past its end.
    case projectNotClosed = "project-not-closed"
    /// Open work that nobody has who is there.
    case unassigned
}

/// The kinds of flags that there are.
public enum FlagKind {
    /// All of them, the most pressing first; a kind not in it is never raised.
    public static let all =
        ["overdue", "ledger-disagrees", "regime-without-rule", "calendar-missing", "rate-missing"]
        + FlagCause.allCases.map(\.rawValue)
}

extension Transaction {
    /// What flags on work in hand a sweep would raise, each as `kind code`.
    public func flagsToRaise(
        _ cause: FlagCause, on day: Day, now: Date, trackFrom: Day?
    ) async throws -> [String] {
        guard case .joined(let work) = cause.statement else { return [] }
        return try await connection.run(
            work.dryRun(cause.rawValue),
            [officeParameter, .instant(now), .text(day.iso), .null, .text(trackFrom?.iso)]
        ).map { "\(try $0.text(0)) \(try $0.text(1))" }
    }

    /// Raises and clears the flags of the causes as of a day; of all subjects, or only of the
    /// project or mission of that code. What happened to missions before `trackFrom` is let be.
    @discardableResult
    public func refreshFlags(
        _ causes: [FlagCause] = FlagCause.allCases, on day: Day, now: Date, trackFrom: Day?,
        only code: String? = nil
    ) async throws -> (raised: Int, cleared: Int) {
        var total = (raised: 0, cleared: 0)
        // A plan for one code or all reads all.
        if code != nil { try await run(MovedSQL.customPlans) }
        for cause in causes {
            let common: [Parameter] = [
                officeParameter, .instant(now), .text(day.iso), .text(code),
            ]
            let row: Row
            switch cause.statement {
            case .whole(let statement):
                row = try await connection.run(statement, common)[0]
            case .joined(let work):
                row = try await connection.run(
                    work.statement(cause.rawValue), common + [.text(trackFrom?.iso)])[0]
            }
            total.raised += try row.int(0)
            total.cleared += try row.int(1)
        }
        try await refreshStatistics(of: ["flags"], written: total.raised)
        return total
    }
}

/// One statement for each cause: what has the cause and no flag gets one, what has lost it loses
/// the flag. $1 office, $2 now, $3 the day, $4 a code or NULL for all.
enum CauseFlagSQL: String, CaseIterable, Statement {
    case notStarted = """
        WITH cause AS (
            SELECT code, approved_on::text AS detail FROM projects
            WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
                AND status = 'approved' AND approved_on + interval '6 months' < $3::date
                AND ($4::text IS NULL OR code = $4::text)
        ), cleared AS (
            UPDATE flags f SET cleared_at = $2::timestamptz
            WHERE f.office_id = $1::smallint AND f.kind = 'not-started' AND f.cleared_at IS NULL
                AND f.raised_at <= $2::timestamptz
                AND ($4::text IS NULL OR f.subject_code = $4::text)
                AND NOT EXISTS (SELECT FROM cause c WHERE c.code = f.subject_code)
            RETURNING f.id
        ), raised AS (
            INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
            SELECT $1::smallint, 'not-started', 'project', code, detail, $2::timestamptz
            FROM cause ORDER BY code
            ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
                DO NOTHING
            RETURNING id
        )
        SELECT (SELECT count(*) FROM raised), (SELECT count(*) FROM cleared)
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
        ), cause AS (
            SELECT kind, code, min(detail) AS detail FROM found
            WHERE detail IS NOT NULL GROUP BY kind, code
        ), cleared AS (
            UPDATE flags f SET cleared_at = $2::timestamptz
            WHERE f.office_id = $1::smallint AND f.kind = 'outside-certificate'
                AND f.cleared_at IS NULL AND f.raised_at <= $2::timestamptz
                AND ($4::text IS NULL OR f.subject_code = $4::text)
                AND NOT EXISTS (SELECT FROM cause c WHERE c.kind = f.subject_kind
                    AND c.code = f.subject_code)
            RETURNING f.id
        ), raised AS (
            INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
            SELECT $1::smallint, 'outside-certificate', kind, code, detail, $2::timestamptz
            FROM cause ORDER BY kind, code
            ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
                DO NOTHING
            RETURNING id
        )
        SELECT (SELECT count(*) FROM raised), (SELECT count(*) FROM cleared)
        """
    // What was taken back does not count.
    case moneyBeforeApproval = """
        WITH cause AS (
            SELECT p.code, min(e.date)::text || '|' || coalesce(p.approved_on::text, '') AS detail
            FROM projects p JOIN ledger_entries e ON e.project_id = p.id
            WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
                AND ($4::text IS NULL OR p.code = $4::text) AND $3::date IS NOT NULL
                AND e.kind IN ('receipt', 'disbursement') AND e.reverses_id IS NULL
                AND (e.date < p.approved_on OR p.approved_on IS NULL
                    AND p.status IN ('proposed', 'appraising', 'rejected', 'cancelled'))
                AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id)
            GROUP BY p.code, p.approved_on
        ), cleared AS (
            UPDATE flags f SET cleared_at = $2::timestamptz
            WHERE f.office_id = $1::smallint AND f.kind = 'money-before-approval'
                AND f.cleared_at IS NULL AND f.raised_at <= $2::timestamptz
                AND ($4::text IS NULL OR f.subject_code = $4::text)
                AND NOT EXISTS (SELECT FROM cause c WHERE c.code = f.subject_code)
            RETURNING f.id
        ), raised AS (
            INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
            SELECT $1::smallint, 'money-before-approval', 'project', code, detail,
                $2::timestamptz
            FROM cause ORDER BY code
            ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
                DO NOTHING
            RETURNING id
        )
        SELECT (SELECT count(*) FROM raised), (SELECT count(*) FROM cleared)
        """
    // With a code only the donors of that project.
    case certificateExpired = """
        WITH running AS (
            SELECT DISTINCT split_part(x.item, '=', 1) AS donor, p.code AS project
            FROM projects p CROSS JOIN LATERAL string_to_table(p.donors, '|') AS x (item)
            WHERE p.office_id = $1::smallint AND p.until_seq = 9223372036854775807
                AND p.status IN ('approved', 'active', 'suspended')
        ), cause AS (
            SELECT d.code, max(t.expires_on)::text AS detail
            FROM donors d JOIN certificates t ON t.office_id = $1::smallint AND t.donor = d.code
                AND t.until_seq = 9223372036854775807
            WHERE d.office_id = $1::smallint AND d.until_seq = 9223372036854775807
                AND d.class = 'foreign-ngo' AND d.code IN (SELECT donor FROM running)
            GROUP BY d.code HAVING max(t.expires_on) < $3::date
        ), asked AS (
            SELECT donor FROM running WHERE project = $4::text
        ), cleared AS (
            UPDATE flags f SET cleared_at = $2::timestamptz
            WHERE f.office_id = $1::smallint AND f.kind = 'certificate-expired'
                AND f.cleared_at IS NULL AND f.raised_at <= $2::timestamptz
                AND ($4::text IS NULL OR f.subject_code IN (SELECT donor FROM asked))
                AND NOT EXISTS (SELECT FROM cause c WHERE c.code = f.subject_code)
            RETURNING f.id
        ), raised AS (
            INSERT INTO flags (office_id, kind, subject_kind, subject_code, detail, raised_at)
            SELECT $1::smallint, 'certificate-expired', 'donor', code, detail, $2::timestamptz
            FROM cause WHERE $4::text IS NULL OR code IN (SELECT donor FROM asked)
            ORDER BY code
            ON CONFLICT (office_id, kind, subject_kind, subject_code) WHERE cleared_at IS NULL
                DO NOTHING
            RETURNING id
        )
        SELECT (SELECT count(*) FROM raised), (SELECT count(*) FROM cleared)
        """
}

extension FlagCause {
    enum Refreshing {
        /// A statement of its own.
        case whole(CauseFlagSQL)
        /// The cause alone.
        case joined(WorkFlagSQL)
    }

    var statement: Refreshing {
        switch self {
        case .notStarted: .whole(.notStarted)
        case .outsideCertificate: .whole(.outsideCertificate)
        case .moneyBeforeApproval: .whole(.moneyBeforeApproval)
        case .certificateExpired: .whole(.certificateExpired)
        case .certificateExpiring: .joined(.certificateExpiring)
        case .missionWithoutPermit: .joined(.missionWithoutPermit)
        case .missionWithoutResult: .joined(.missionWithoutResult)
        case .missionWithoutStatus: .joined(.missionWithoutStatus)
        case .projectNotClosed: .joined(.projectNotClosed)
        case .unassigned: .joined(.unassigned)
        }
    }
}
