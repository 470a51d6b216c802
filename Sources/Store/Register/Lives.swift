public import Aid
public import Foundation
import Postgres

/// What a project's life says of it today.
public struct ProjectState: Sendable, Equatable {
    public let id: Int
    public let status: String
    public let approvalNumber: String?
    public let approvedOn: Day?
    public let startOn: Day?
    public let endOn: Day?
    /// The regime of the approval; nil before there is one.
    public let regime: String?
    /// The newest day of a move that was kept.
    public let lastMoveOn: Day?
    public let dossierOn: Day?
}

/// A move or an amendment that was kept.
public struct ProjectMoveRow: Sendable, Equatable {
    /// Nil for an amendment.
    public let from: String?
    public let to: String?
    public let on: String
    public let decision: String?
    public let oldEndOn: String?
    public let newEndOn: String?
    public let reason: String
    public let seq: Int64
    public let recordedAt: Date?
    public let actor: String?
}

/// What a mission's life says of it today.
public struct MissionState: Sendable, Equatable {
    public let id: Int
    public let status: String
    public let arriveOn: Day
    public let departOn: Day
    public let people: Int
    public let permitNumber: String?
}

/// A mission's move that was kept, with the plan before it and what is so after it.
public struct MissionMoveRow: Sendable, Equatable {
    public let from: String
    public let to: String
    public let on: String
    public let permitNumber: String?
    /// Arrival, departure, people as they were before.
    public let planned: (arriveOn: String, departOn: String, people: Int)
    public let after: (arriveOn: String, departOn: String, people: Int)
    public let reason: String?
    public let seq: Int64
    public let actor: String?

    public static func == (left: MissionMoveRow, right: MissionMoveRow) -> Bool {
        left.seq == right.seq
    }
}

extension Transaction {
    public func projectState(_ code: String) async throws -> ProjectState? {
        try await run(LifeSQL.project, officeParameter, .text(code)).first.map { row in
            ProjectState(
                id: try row.int(0), status: try row.text(1), approvalNumber: row[2],
                approvedOn: row.day(3), startOn: row.day(4), endOn: row.day(5), regime: row[6],
                lastMoveOn: row.day(7), dossierOn: row.day(8))
        }
    }

    /// Keeps a move of the status, or without one an amendment of the end.
    public func keepProjectMove(
        project: Int, from: String?, to: String?, on day: Day, decision: String?,
        oldEndOn: Day?, newEndOn: Day?, reason: String, seq: Int64
    ) async throws {
        try await run(
            LifeSQL.keepProject, officeParameter, .int(project), .text(from), .text(to),
            .text(day.iso), .text(decision), .text(oldEndOn?.iso), .text(newEndOn?.iso),
            .text(reason), .int(seq))
    }

    /// What was kept of a project's life, the earliest change first.
    public func projectMoves(project: Int) async throws -> [ProjectMoveRow] {
        try await run(LifeSQL.projectMoves, .int(project)).map { row in
            ProjectMoveRow(
                from: row[0], to: row[1], on: try row.text(2), decision: row[3],
                oldEndOn: row[4], newEndOn: row[5], reason: try row.text(6),
                seq: try row.int64(7), recordedAt: try row.optionalInstant(8), actor: row[9])
        }
    }

    /// The regimes that govern projects, those by approval first and in order of their days.
    public func regimeCodes() async throws -> [String] {
        try await run(LifeSQL.regimes).map { try $0.text(0) }
    }

    /// The regime whose days of approval hold that day.
    public func regime(on day: Day) async throws -> String? {
        try await run(LifeSQL.regimeOn, .text(day.iso)).first?[0]
    }

    /// Sets which law governs a project from a day on; what was set from that day or later ends.
    public func setRegime(
        project: Int, _ regime: String, from day: Day, reason: String, seq: Int64
    ) async throws {
        try await run(LifeSQL.closeRegimes, .int(project), .text(day.iso), .int(seq))
        try await run(
            LifeSQL.insertRegime, officeParameter, .int(project), .text(regime),
            .text(day.iso), .text(reason), .int(seq))
    }

    /// The regimes set by hand, the earliest first.
    public func regimes(of project: Int) async throws -> [(regime: String, from: String)] {
        try await run(LifeSQL.regimesOf, .int(project)).map {
            (try $0.text(0), try $0.text(1))
        }
    }

    public func missionState(_ code: String) async throws -> MissionState? {
        try await run(LifeSQL.mission, officeParameter, .text(code)).first.map { row in
            MissionState(
                id: try row.int(0), status: try row.text(1), arriveOn: try row.givenDay(2),
                departOn: try row.givenDay(3), people: try row.int(4), permitNumber: row[5])
        }
    }

    /// Keeps a mission's move with the plan that stood before it; the row is written already.
    public func keepMissionMove(
        _ before: MissionState, on day: Day, permit: String?, reason: String?, seq: Int64
    ) async throws {
        try await run(
            LifeSQL.keepMission, officeParameter, .int(before.id), .text(before.status),
            .text(day.iso), .text(permit), .text(before.arriveOn.iso),
            .text(before.departOn.iso), .int(before.people), .text(reason), .int(seq))
    }

    public func missionMoves(mission: Int) async throws -> [MissionMoveRow] {
        try await run(LifeSQL.missionMoves, .int(mission)).map { row in
            MissionMoveRow(
                from: try row.text(0), to: try row.text(1), on: try row.text(2),
                permitNumber: row[3],
                planned: (try row.text(4), try row.text(5), try row.int(6)),
                after: (try row.text(7), try row.text(8), try row.int(9)), reason: row[10],
                seq: try row.int64(11), actor: row[12])
        }
    }
}

/// Every statement about the lives of projects and missions.
enum LifeSQL: String, CaseIterable, Statement {
    case project = """
        SELECT p.id, p.status, p.approval_number, p.approved_on, p.start_on, p.end_on,
            (SELECT r.code FROM regimes r
                WHERE r.by_approval AND coalesce(p.approved_on, p.start_on)
                        >= coalesce(r.approved_from, '-infinity')
                    AND coalesce(p.approved_on, p.start_on)
                        <= coalesce(r.approved_to, 'infinity') LIMIT 1),
            (SELECT max(m.on_date) FROM project_moves m
                WHERE m.project_id = p.id AND m.until_seq = 9223372036854775807),
            p.dossier_received_on
        FROM projects p
        WHERE p.office_id = $1::smallint AND p.code = $2 AND p.until_seq = 9223372036854775807
        """
    case keepProject = """
        INSERT INTO project_moves (office_id, project_id, from_status, to_status, on_date,
            decision, old_end_on, new_end_on, reason, since_seq)
        VALUES ($1::smallint, $2::integer, $3, $4, $5::date, $6, $7::date, $8::date, $9,
            $10::bigint)
        """
    case projectMoves = """
        SELECT m.from_status, m.to_status, m.on_date, m.decision, m.old_end_on, m.new_end_on,
            m.reason, m.since_seq, c.recorded_at, c.actor
        FROM project_moves m LEFT JOIN changes c ON c.seq = m.since_seq
        WHERE m.project_id = $1::integer AND m.until_seq = 9223372036854775807
        ORDER BY m.since_seq
        """
    case regimes = """
        SELECT code FROM regimes ORDER BY by_approval DESC, approved_from NULLS FIRST, code
        """
    case regimeOn = """
        SELECT code FROM regimes
        WHERE by_approval AND $1::date >= coalesce(approved_from, '-infinity')
            AND $1::date <= coalesce(approved_to, 'infinity') LIMIT 1
        """
    case closeRegimes = """
        UPDATE project_regimes SET until_seq = $3::bigint
        WHERE project_id = $1::integer AND effective_from >= $2::date
            AND until_seq = 9223372036854775807
        """
    case insertRegime = """
        INSERT INTO project_regimes (office_id, project_id, regime, effective_from, reason,
            since_seq)
        VALUES ($1::smallint, $2::integer, $3, $4::date, $5, $6::bigint)
        """
    case regimesOf = """
        SELECT regime, effective_from FROM project_regimes
        WHERE project_id = $1::integer AND until_seq = 9223372036854775807
        ORDER BY effective_from
        """
    case mission = """
        SELECT id, status, arrive_on, depart_on, people, permit_number FROM missions
        WHERE office_id = $1::smallint AND code = $2 AND until_seq = 9223372036854775807
        """
    case keepMission = """
        INSERT INTO mission_moves (office_id, mission_id, from_status, to_status, on_date,
            permit_number, planned_arrive_on, planned_depart_on, planned_people, arrive_on,
            depart_on, people, reason, since_seq)
        SELECT $1::smallint, m.id, $3, m.status, $4::date, $5, $6::date, $7::date, $8::integer,
            m.arrive_on, m.depart_on, m.people, $9, $10::bigint
        FROM missions m WHERE m.id = $2::integer AND m.until_seq = 9223372036854775807
        """
    case missionMoves = """
        SELECT m.from_status, m.to_status, m.on_date, m.permit_number, m.planned_arrive_on,
            m.planned_depart_on, m.planned_people, m.arrive_on, m.depart_on, m.people, m.reason,
            m.since_seq, c.actor
        FROM mission_moves m LEFT JOIN changes c ON c.seq = m.since_seq
        WHERE m.mission_id = $1::integer AND m.until_seq = 9223372036854775807
        ORDER BY m.since_seq
        """
}
