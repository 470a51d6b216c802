public import Aid
import Postgres

/// What a reform touches of what the office holds: everything that lies in a unit that ends,
/// whether it names that unit or one that became it by an earlier reform.
public struct ReformTouch: Sendable, Equatable {
    public var projects: Int
    public var openProjects: Int
    public var missions: Int
    public var comingMissions: Int
    /// Commitments placed in units that end, in đồng.
    public var committed: String
    /// Of those what has no unit after that had one before.
    public var unplaceable: String
    public var unplaceableProjects: Int
    public var unplaceableMissions: Int

    /// One unit that ends, with what lies in it.
    public struct Unit: Sendable, Equatable {
        public let level: String
        public let code: String
        public let name: String
        public let projects: Int
        public let missions: Int
    }

    public var units: [Unit]
}

extension Transaction {
    /// The lives of units on a day; units that were not in force then are absent.
    public func lives(
        of units: [AreaReform.Unit], on day: Day
    ) async throws -> [AreaReform.Unit: AreaReform.Life] {
        let rows = try await run(
            ReformSQL.lives, .array(units.map(\.level.rawValue)), .array(units.map(\.code)),
            .text(day.iso))
        var found: [AreaReform.Unit: AreaReform.Life] = [:]
        for row in rows {
            guard let level = AreaLevel(rawValue: try row.text(0)),
                let validFrom = Day(iso: try row.text(3))
            else { continue }
            let parent = row[5].flatMap(AreaLevel.init).flatMap { level in
                row[6].map { AreaReform.Unit(level: level, code: $0) }
            }
            found[AreaReform.Unit(level: level, code: try row.text(1))] = AreaReform.Life(
                id: try row.int(2), validFrom: validFrom, name: try row.text(4), parent: parent)
        }
        return found
    }

    /// Units in force on a day whose unit above was in force the day before and is not any more.
    public func orphans(on day: Day) async throws -> [String] {
        try await run(ReformSQL.orphans, .text(day.iso)).map { try $0.text(0) }
    }

    /// What lies in units that end, once the reform is written; `before` are the places on its eve.
    public func touch(
        ended: [Int], before: CurrentPlaces, on day: Day
    ) async throws -> ReformTouch {
        let reach = ReformReach(
            ended: Set(ended), before: before, after: try await currentPlaces(on: day, asOf: nil),
            projects: try await run(CurrentPlacesSQL.usedByProjects, officeParameter)
                .map { try $0.int(0) },
            missions: try await run(CurrentPlacesSQL.usedByMissions, officeParameter)
                .map { try $0.int(0) })
        let money = try await connection.run(ReformSQL.money, [officeParameter] + reach.money)[0]
        let projects = try await run(ReformSQL.projects, officeParameter, reach.placed, reach.lost)
        let missions = try await run(
            ReformSQL.missions, officeParameter, reach.visited, reach.unvisited, .text(day.iso))
        let units = try await connection.run(ReformSQL.units, [officeParameter] + reach.units)
        return ReformTouch(
            projects: try projects[0].int(0), openProjects: try projects[0].int(1),
            missions: try missions[0].int(0), comingMissions: try missions[0].int(1),
            committed: try money.text(0), unplaceable: try money.text(1),
            unplaceableProjects: try projects[0].int(2),
            unplaceableMissions: try missions[0].int(2),
            units: try units.map { row in
                ReformTouch.Unit(
                    level: try row.text(0), code: try row.text(1), name: try row.text(2),
                    projects: try row.int(3), missions: try row.int(4))
            })
    }
}

/// Every statement that only a reform of places needs.
enum ReformSQL: String, CaseIterable, Statement {
    case lives = """
        SELECT a.level, a.code, a.id, a.valid_from, a.name, a.parent_level, a.parent_code
        FROM unnest($1::text[], $2::text[]) AS u (level, code)
        JOIN areas a ON a.office_id = 0 AND a.level = u.level AND a.code = u.code
            AND a.until_seq = 9223372036854775807 AND a.valid @> $3::date
        """
    case orphans = """
        SELECT a.level || ':' || a.code FROM areas a
        JOIN areas was ON was.office_id = 0 AND was.level = a.parent_level
            AND was.code = a.parent_code AND was.until_seq = 9223372036854775807
            AND was.valid @> $1::date - 1
        WHERE a.office_id = 0 AND a.until_seq = 9223372036854775807 AND a.valid @> $1::date
            AND NOT EXISTS (SELECT FROM areas p WHERE p.office_id = 0
                AND p.level = a.parent_level AND p.code = a.parent_code
                AND p.until_seq = 9223372036854775807 AND p.valid @> $1::date)
        ORDER BY a.level, a.code
        """
    // Each part with a sign for either figure: $2 areas, $3 nodes, $4 and $5 how they divide,
    // $6 whether it lies in a unit that ends, $7 1 for what has no unit after, -1 for what had
    // none before.
    case money = """
        WITH part AS (
            SELECT area_id, node, parents::integer[], weights::bigint[], touched, lost
            FROM unnest($2::integer[], $3::integer[], $4::text[], $5::text[], $6::integer[],
                $7::integer[]) AS x (area_id, node, parents, weights, touched, lost)
        ), placed AS (
            SELECT DISTINCT s.project_id FROM project_splits s
            WHERE s.office_id = $1::smallint AND s.dimension = 'area'
                AND s.until_seq = 9223372036854775807 AND s.items && $2::integer[]
        )
        SELECT coalesce(sum(v.vnd * part.touched), 0), coalesce(sum(v.vnd * part.lost), 0)
        FROM placed p JOIN ledger_entries e ON e.project_id = p.project_id
            AND e.kind = 'commitment'
        JOIN allocations a ON a.office_id = $1::smallint AND a.entry_id = e.id
            AND a.until_seq = 9223372036854775807
        JOIN part ON part.area_id = a.area_id
        CROSS JOIN LATERAL (SELECT CASE part.node WHEN 1 THEN a.vnd
            ELSE (divide_down(a.vnd, part.parents, part.weights))[part.node] END AS vnd) v
        """
    case projects = """
        SELECT count(*), count(*) FILTER (WHERE p.status IN ('approved', 'active', 'suspended')),
            count(*) FILTER (WHERE placed.is_lost)
        FROM (
            SELECT s.project_id, bool_or(s.items && $3::integer[]) AS is_lost
            FROM project_splits s
            WHERE s.office_id = $1::smallint AND s.dimension = 'area'
                AND s.until_seq = 9223372036854775807 AND s.items && $2::integer[]
            GROUP BY s.project_id
        ) placed JOIN projects p ON p.id = placed.project_id
            AND p.until_seq = 9223372036854775807
        """
    case missions = """
        SELECT count(*), count(*) FILTER (WHERE m.arrive_on >= $4::date),
            count(*) FILTER (WHERE visited.is_lost)
        FROM (
            SELECT mission_id, bool_or(area_id = ANY ($3::integer[])) AS is_lost
            FROM mission_places
            WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
                AND area_id = ANY ($2::integer[])
            GROUP BY mission_id
        ) visited JOIN missions m ON m.id = visited.mission_id
            AND m.until_seq = 9223372036854775807
        """
    // $2 places of projects, $3 the units that end and hold them; $4 and $5 the same of missions.
    case units = """
        SELECT a.level, a.code, a.name, coalesce(p.count, 0), coalesce(m.count, 0)
        FROM (
            SELECT x.unit_id, count(DISTINCT s.project_id) AS count
            FROM unnest($2::integer[], $3::integer[]) AS x (area_id, unit_id)
            JOIN project_splits s ON s.office_id = $1::smallint AND s.dimension = 'area'
                AND s.until_seq = 9223372036854775807 AND x.area_id = ANY (s.items)
            GROUP BY x.unit_id
        ) p FULL JOIN (
            SELECT x.unit_id, count(DISTINCT v.mission_id) AS count
            FROM unnest($4::integer[], $5::integer[]) AS x (area_id, unit_id)
            JOIN mission_places v ON v.office_id = $1::smallint AND v.area_id = x.area_id
                AND v.until_seq = 9223372036854775807
            GROUP BY x.unit_id
        ) m ON m.unit_id = p.unit_id
        JOIN areas a ON a.id = coalesce(p.unit_id, m.unit_id)
            AND a.until_seq = 9223372036854775807
        ORDER BY a.level DESC, a.code
        LIMIT 1000
        """
}
