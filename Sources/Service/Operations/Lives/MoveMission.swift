import Aid
import Control
import Foundation
import Store

/// Moves a mission along its life; the plan that stood before each move is kept.
struct MoveMission: Sendable {
    let context: Context
    let move: MissionMove

    func run(_ request: ChangeRequest) async throws -> MoveChange {
        let code = try MoveField.named(move.mission, "mission")
        let on = try MoveField.day(move.on, "on") ?? context.today
        try MoveField.happened(on, today: context.today)
        let arrive = try MoveField.day(move.arriveOn, "arrive_on")
        let depart = try MoveField.day(move.departOn, "depart_on")
        return try await context.moveChange(request) { transaction, seq in
            guard let state = try await transaction.missionState(code) else {
                throw Refusal.missing("mission", code, hint: "See vientro mission list.")
            }
            let status = try MoveField.status(
                move.status, after: state.status, of: "mission", code,
                known: MissionLife.statuses, next: MissionLife.next(after: state.status))
            if status == "permitted", (move.permit ?? state.permitNumber ?? "").isEmpty {
                throw Refusal.rule(
                    "permit-needed", "a permitted mission has a permit's number",
                    hint: "Give --permit NUMBER.")
            }
            try checkTime(status, arrive ?? state.arriveOn, depart ?? state.departOn)
            try await context.write(
                .missions, fields(code, status, on, arrive, depart), transaction, seq: seq)
            let after = try await transaction.missionState(code) ?? state
            if after == state {
                return (answer(code, state, after, request, changed: 0), [])
            }
            try await transaction.keepMissionMove(
                state, on: on, permit: move.permit, reason: request.reason, seq: seq)
            let unusual = try await clashes(code, status, transaction)
            if !unusual.isEmpty && !(move.confirm ?? false) {
                throw Refusal.unconfirmed(unusual)
            }
            try await transaction.refreshFlags(
                [
                    .outsideCertificate, .missionWithoutPermit, .missionWithoutResult,
                    .missionWithoutStatus, .unassigned,
                ], on: context.today, now: context.clock.now(),
                trackFrom: try await context.trackFrom(transaction), only: code)
            return (answer(code, state, after, request, changed: 1), unusual)
        }
    }

    /// Who has not come yet cannot be there, and cannot have ended.
    private func checkTime(_ status: String, _ arrive: Day, _ depart: Day) throws {
        if ["in-province", "ended", "reported"].contains(status), arrive > context.today {
            throw Refusal.rule(
                "after-today", "the mission arrives on \(arrive), after today, \(context.today)",
                hint: "If it came earlier, give --arrive-on DATE.")
        }
        if ["ended", "reported"].contains(status), depart > context.today {
            throw Refusal.rule(
                "after-today", "the mission leaves on \(depart), after today, \(context.today)",
                hint: "If it left earlier, give --depart-on DATE.")
        }
    }

    private func fields(
        _ code: String, _ status: String, _ on: Day, _ arrive: Day?, _ depart: Day?
    ) -> [(name: String, value: String?)] {
        var fields: [(name: String, value: String?)] = [
            ("code", code), ("status", status), ("arrive_on", arrive?.iso),
            ("depart_on", depart?.iso), ("people", move.people.map(String.init)),
            ("permit_number", move.permit),
        ]
        if status == "permitted" { fields.append(("permitted_on", on.iso)) }
        return fields
    }

    /// Other missions that this one meets while it is still to come or there.
    private func clashes(
        _ code: String, _ status: String, _ transaction: Transaction
    ) async throws -> [Unusual] {
        guard ["requested", "consulting", "permitted", "in-province"].contains(status) else {
            return []
        }
        return try await transaction.missionClashes(of: code).map { clash in
            let other = clash.first == code ? clash.second : clash.first
            let (from, to) = (Sentence.day(clash.from), Sentence.day(clash.to))
            let days: Sentence = from == to ? "on \(from)" : "from \(from) to \(to)"
            return Unusual(
                "mission-clash",
                "\(other) has the same host \(clash.host) in \(clash.area) \(days)")
        }
    }

    private func answer(
        _ code: String, _ before: MissionState, _ after: MissionState, _ request: ChangeRequest,
        changed: Int
    ) -> MoveChange {
        MoveChange(
            changed: changed, seq: nil, dryRun: request.isDryRun, subject: "mission/\(code)",
            before: before.facts, after: after.facts, warnings: [])
    }
}

/// Shows what was kept of a mission's life, plan and fact at each move.
struct ShowMissionLife: Sendable {
    let context: Context

    func run(_ code: String?) async throws -> MissionLifeAnswer {
        let code = try MoveField.named(code, "mission")
        return try await context.store.read { transaction in
            guard let state = try await transaction.missionState(code) else {
                throw Refusal.missing("mission", code, hint: "See vientro mission list.")
            }
            let moves = try await transaction.missionMoves(mission: state.id)
            return MissionLifeAnswer(
                mission: code, status: state.status,
                next: MissionLife.next(after: state.status),
                events: moves.map { move in
                    MissionEvent(
                        from: move.from, to: move.to, on: move.on,
                        permitNumber: move.permitNumber,
                        planned: MissionPlan(
                            arriveOn: move.planned.arriveOn, departOn: move.planned.departOn,
                            people: move.planned.people),
                        after: MissionPlan(
                            arriveOn: move.after.arriveOn, departOn: move.after.departOn,
                            people: move.after.people),
                        reason: move.reason, seq: Int(move.seq), actor: move.actor)
                })
        }
    }
}

/// Lists pairs of missions with the same host in the same place on the same days.
struct ListClashes: Sendable {
    let context: Context

    func run(_ ask: Ask) async throws -> MissionClashes {
        let (from, to) = (try ask.day("from"), try ask.day("to"))
        let found = try await context.store.read { transaction in
            try await transaction.missionClashes(from: from, to: to)
        }
        return MissionClashes(
            clashes: found.map {
                MissionClashRow(
                    missions: [$0.first, $0.second], host: $0.host, area: $0.area, from: $0.from,
                    to: $0.to)
            })
    }
}

/// Answers what became of missions: grants that followed, and their money.
struct AnswerFunnel: Sendable {
    let context: Context

    func run(_ ask: Ask) async throws -> MissionFunnel {
        let by = try ask.value("by")
        let key = try by.map { text in
            guard let key = FunnelKey(rawValue: text) else {
                throw Refusal.usage(
                    "the funnel is not broken down by \"\(text)\"", hint: "Known: donor, host.")
            }
            return key
        }
        let (from, to) = (try ask.day("from"), try ask.day("to"))
        let (rows, total) = try await context.store.read { transaction in
            (
                key == nil
                    ? [] : try await transaction.missionFunnel(by: key, from: from, to: to),
                try await transaction.missionFunnel(by: nil, from: from, to: to).first
            )
        }
        return MissionFunnel(
            by: by, rows: rows.map(row),
            total: total.map(row)
                ?? FunnelAnswerRow(
                    key: nil, missions: 0, grants: 0, committed: "0", disbursed: "0",
                    medianDays: nil))
    }

    private func row(_ row: FunnelRow) -> FunnelAnswerRow {
        FunnelAnswerRow(
            key: row.key, missions: row.missions, grants: row.grants, committed: row.committed,
            disbursed: row.disbursed, medianDays: row.medianDays)
    }
}

extension MissionState {
    fileprivate var facts: [String: String?] {
        [
            "status": status, "arrive_on": arriveOn.iso, "depart_on": departOn.iso,
            "people": String(people), "permit_number": permitNumber,
        ]
    }
}
