public import Aid
import Postgres

/// Two missions with the same host in the same place on the same days.
public struct MissionClash: Sendable, Equatable {
    public let first: String
    public let second: String
    public let host: String
    /// `LEVEL:CODE`.
    public let area: String
    /// The days that both have, ISO.
    public let from: String
    public let to: String
}

/// What became of missions: grants that followed, and their money in đồng.
public struct FunnelRow: Sendable, Equatable {
    /// A donor's or a host's code; nil for all, and for missions without one.
    public let key: String?
    public let missions: Int
    public let grants: Int
    public let committed: String
    public let disbursed: String
    /// From the first mission's arrival to the approval; nil where no grant followed.
    public let medianDays: String?
}

/// What the funnel is broken down by.
public enum FunnelKey: String, CaseIterable, Sendable {
    case donor, host
}

extension Transaction {
    /// Pairs of missions that meet, by day; of all, or only those of one mission.
    public func missionClashes(
        from: Day? = nil, to: Day? = nil, of code: String? = nil
    ) async throws -> [MissionClash] {
        try await run(
            MissionQuestionSQL.clashes, officeParameter, .text(from?.iso), .text(to?.iso),
            .text(code)
        ).map { row in
            MissionClash(
                first: try row.text(0), second: try row.text(1), host: try row.text(2),
                area: try row.text(3), from: try row.text(4), to: try row.text(5))
        }
    }

    /// How many pairs of missions that are to come meet, one of which that change wrote.
    public func countClashes(seq: Int64) async throws -> Int {
        try await run(MissionQuestionSQL.countClashes, officeParameter, .int(seq))[0].int(0)
    }

    /// Missions that happened in the period of arrival and the grants they are linked to; all in
    /// one row without a key.
    public func missionFunnel(
        by key: FunnelKey?, from: Day?, to: Day?
    ) async throws -> [FunnelRow] {
        try await run(
            MissionQuestionSQL.funnel, officeParameter, .text(key?.rawValue ?? "all"),
            .text(from?.iso), .text(to?.iso)
        ).map { row in
            FunnelRow(
                key: row[0], missions: try row.int(1), grants: try row.int(2),
                committed: try row.text(3), disbursed: try row.text(4), medianDays: row[5])
        }
    }
}

/// Every statement that asks about missions beyond counting them.
enum MissionQuestionSQL: String, CaseIterable, Statement {
    case clashes = """
        WITH coming AS (
            SELECT m.code, m.host, m.arrive_on, m.depart_on, x.area_id
            FROM missions m JOIN mission_places x ON x.mission_id = m.id
                AND x.until_seq = 9223372036854775807
            WHERE m.office_id = $1::smallint AND m.until_seq = 9223372036854775807
                AND m.status NOT IN ('refused', 'postponed', 'cancelled')
                AND ($2::date IS NULL OR m.depart_on >= $2::date)
                AND ($3::date IS NULL OR m.arrive_on <= $3::date)
        )
        SELECT a.code, b.code, a.host, u.level || ':' || u.code,
            greatest(a.arrive_on, b.arrive_on), least(a.depart_on, b.depart_on)
        FROM coming a JOIN coming b ON b.host = a.host AND b.area_id = a.area_id
            AND a.code < b.code AND b.arrive_on <= a.depart_on AND b.depart_on >= a.arrive_on
        JOIN areas u ON u.id = a.area_id AND u.until_seq = 9223372036854775807
        WHERE $4::text IS NULL OR $4::text IN (a.code, b.code)
        ORDER BY 5, a.code, b.code, 4
        """
    case countClashes = """
        WITH coming AS (
            SELECT m.code, m.host, m.arrive_on, m.depart_on, x.area_id, m.since_seq
            FROM missions m JOIN mission_places x ON x.mission_id = m.id
                AND x.until_seq = 9223372036854775807
            WHERE m.office_id = $1::smallint AND m.until_seq = 9223372036854775807
                AND m.status IN ('requested', 'consulting', 'permitted', 'in-province')
        )
        SELECT count(DISTINCT (a.code, b.code))
        FROM coming a JOIN coming b ON b.host = a.host AND b.area_id = a.area_id
            AND a.code < b.code AND b.arrive_on <= a.depart_on AND b.depart_on >= a.arrive_on
        WHERE $2::bigint IN (a.since_seq, b.since_seq)
        """
    case funnel = """
        WITH came AS (
            SELECT m.id, m.project, m.arrive_on, k.key
            FROM missions m CROSS JOIN LATERAL (
                SELECT NULL::text AS key WHERE $2::text = 'all'
                UNION ALL SELECT m.host WHERE $2::text = 'host'
                UNION ALL SELECT x.code FROM string_to_table(m.donor, '|') AS x (code)
                    WHERE $2::text = 'donor'
                UNION ALL SELECT NULL WHERE $2::text = 'donor' AND m.donor IS NULL
            ) k
            WHERE m.office_id = $1::smallint AND m.until_seq = 9223372036854775807
                AND m.status IN ('in-province', 'ended', 'reported')
                AND ($3::date IS NULL OR m.arrive_on >= $3::date)
                AND ($4::date IS NULL OR m.arrive_on <= $4::date)
        ), followed AS (
            SELECT c.key, p.id, p.approved_on - min(c.arrive_on) AS days
            FROM came c JOIN projects p ON p.office_id = $1::smallint AND p.code = c.project
                AND p.until_seq = 9223372036854775807
            WHERE p.status IN ('approved', 'active', 'suspended', 'completed', 'closed')
            GROUP BY c.key, p.id, p.approved_on
        ), money AS (
            SELECT e.project_id,
                coalesce(sum(v.vnd) FILTER (WHERE e.kind = 'commitment'), 0) AS committed,
                coalesce(sum(v.vnd) FILTER (WHERE e.kind = 'disbursement'), 0) AS disbursed
            FROM ledger_entries e JOIN valuations v ON v.entry_id = e.id
                AND v.until_seq = 9223372036854775807
            WHERE e.project_id IN (SELECT id FROM followed)
            GROUP BY e.project_id
        ), missions AS (
            SELECT key, count(DISTINCT id) AS missions FROM came GROUP BY key
        ), grants AS (
            SELECT f.key, count(*) AS grants, coalesce(sum(m.committed), 0) AS committed,
                coalesce(sum(m.disbursed), 0) AS disbursed,
                percentile_cont(0.5) WITHIN GROUP (ORDER BY f.days)
                    FILTER (WHERE f.days >= 0) AS median
            FROM followed f LEFT JOIN money m ON m.project_id = f.id
            GROUP BY f.key
        )
        SELECT n.key, n.missions, coalesce(g.grants, 0), coalesce(g.committed, 0),
            coalesce(g.disbursed, 0), g.median
        FROM missions n LEFT JOIN grants g ON g.key IS NOT DISTINCT FROM n.key
        ORDER BY n.key COLLATE "C" NULLS LAST
        """
}
