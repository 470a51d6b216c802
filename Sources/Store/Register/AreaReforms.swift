public import Aid
import Postgres

/// What a reform touches of what the office holds.
public struct ReformTouch: Sendable, Equatable {
    public var projects: Int
    public var openProjects: Int
    public var missions: Int
    public var comingMissions: Int
    /// Commitments placed in units that end, in đồng.
    public var committed: String
    /// Of those what lies in units that were split without weights.
    public var unplaceable: String

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

    /// What lies in units that end; `unplaceable` are those of them that have no place after.
    public func touch(
        ended: [Int], unplaceable: [Int], on day: Day
    ) async throws -> ReformTouch {
        let counts = try await run(
            ReformSQL.touched, officeParameter, .array(ended), .array(unplaceable),
            .text(day.iso))[0]
        let units = try await run(ReformSQL.touchedUnits, officeParameter, .array(ended))
        return ReformTouch(
            projects: try counts.int(0), openProjects: try counts.int(1),
            missions: try counts.int(2), comingMissions: try counts.int(3),
            committed: try counts.text(4), unplaceable: try counts.text(5),
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
    case touched = """
        WITH placed AS (
            SELECT DISTINCT project_id FROM project_places
            WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
                AND area_id = ANY ($2::integer[])
        ), visited AS (
            SELECT DISTINCT mission_id FROM mission_places
            WHERE office_id = $1::smallint AND until_seq = 9223372036854775807
                AND area_id = ANY ($2::integer[])
        ), money AS (
            SELECT coalesce(sum(a.vnd), 0) AS committed,
                coalesce(sum(a.vnd) FILTER (WHERE a.area_id = ANY ($3::integer[])), 0) AS lost
            FROM placed p JOIN ledger_entries e ON e.project_id = p.project_id
                AND e.kind = 'commitment'
            JOIN allocations a ON a.office_id = $1::smallint AND a.entry_id = e.id
                AND a.until_seq = 9223372036854775807 AND a.area_id = ANY ($2::integer[])
        )
        SELECT (SELECT count(*) FROM placed),
            (SELECT count(*) FROM placed JOIN projects p ON p.id = placed.project_id
                AND p.until_seq = 9223372036854775807
                AND p.status IN ('approved', 'active', 'suspended')),
            (SELECT count(*) FROM visited),
            (SELECT count(*) FROM visited JOIN missions m ON m.id = visited.mission_id
                AND m.until_seq = 9223372036854775807 AND m.arrive_on >= $4::date),
            committed, lost
        FROM money
        """
    case touchedUnits = """
        SELECT a.level, a.code, a.name,
            (SELECT count(DISTINCT p.project_id) FROM project_places p
                WHERE p.office_id = $1::smallint AND p.area_id = a.id
                    AND p.until_seq = 9223372036854775807) AS projects,
            (SELECT count(DISTINCT m.mission_id) FROM mission_places m
                WHERE m.office_id = $1::smallint AND m.area_id = a.id
                    AND m.until_seq = 9223372036854775807) AS missions
        FROM areas a
        WHERE a.id = ANY ($2::integer[]) AND a.until_seq = 9223372036854775807
            AND (EXISTS (SELECT FROM project_places p WHERE p.office_id = $1::smallint
                    AND p.area_id = a.id AND p.until_seq = 9223372036854775807)
                OR EXISTS (SELECT FROM mission_places m WHERE m.office_id = $1::smallint
                    AND m.area_id = a.id AND m.until_seq = 9223372036854775807))
        ORDER BY a.level DESC, a.code
        LIMIT 1000
        """
}
