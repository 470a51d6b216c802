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

/// The causes whose flag stands on something else than what a change is about: what has the cause
/// and no flag gets one, what has lost it loses the flag. $1 office, $2 now, $3 the day, $4 a code
/// or NULL for all.
enum CauseFlagSQL: String, CaseIterable, Statement {
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
        case .notStarted: .joined(.notStarted)
        case .outsideCertificate: .joined(.outsideCertificate)
        case .moneyBeforeApproval: .joined(.moneyBeforeApproval)
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
