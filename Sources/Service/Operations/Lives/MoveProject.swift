import Aid
import Control
import Foundation
import Store

/// Moves a project along its life, with day, decision and reason kept.
struct MoveProject: Sendable {
    let context: Context
    let move: ProjectMove

    func run(_ request: ChangeRequest) async throws -> MoveChange {
        let code = try MoveField.named(move.project, "project")
        let reason = try MoveField.reason(request.reason)
        let on = try MoveField.needed(
            MoveField.day(move.on, "on"), "day", "Say when it happened with --on DATE.")
        try MoveField.happened(on, today: context.today)
        let start = try MoveField.day(move.startOn, "start_on")
        let end = try MoveField.day(move.endOn, "end_on")
        let approvedOn = try MoveField.day(move.approvedOn, "approved_on")
        return try await context.moveChange(request) { transaction, seq in
            guard let state = try await transaction.projectState(code) else {
                throw Refusal.missing("project", code, hint: "See vientro project list.")
            }
            let status = try MoveField.status(
                move.status, after: state.status, of: "project", code,
                known: ProjectLife.statuses, next: ProjectLife.next(after: state.status))
            if status == state.status {
                let moves = try await transaction.projectMoves(project: state.id)
                let decision = moves.last { $0.to == status }?.decision
                try refuseMore(
                    code, status, start, end, state,
                    decision: status == "approved" ? state.approvalNumber : decision)
                return (answer(code, state, state, request, changed: 0), [])
            }
            try checkOrder(on, state)
            let approval = try approval(code, status, on, approvedOn, state)
            try checkDays(status, on, approval ?? state.approvedOn, start ?? state.startOn, state)
            let fields = try fields(code, status, approval, start, end, state)
            // Before the row: what is owed after an end counts from the day of the move.
            try await transaction.keepProjectMove(
                project: state.id, from: state.status, to: status, on: on,
                decision: move.decision, oldEndOn: state.endOn, newEndOn: end ?? state.endOn,
                reason: reason, seq: seq)
            try await context.write(.projects, fields, transaction, seq: seq)
            try await transaction.refreshFlags(
                on: context.today, now: context.clock.now(),
                trackFrom: try await context.trackFrom(transaction), only: code)
            let after = try await transaction.projectState(code) ?? state
            return (answer(code, state, after, request, changed: 1), [])
        }
    }

    /// The same move again is no change; with other facts it would pass them over.
    private func refuseMore(
        _ code: String, _ status: String, _ start: Day?, _ end: Day?, _ state: ProjectState,
        decision: String?
    ) throws {
        if let given = move.decision, given != decision {
            throw Refusal.rule(
                "status-already", "\(code) is \(Sentence.state(status)) already",
                hint: status == "approved"
                    ? "The number of its approval is approval_number: vientro project edit."
                    : "Nothing was changed. Enter the decision \"\(given)\" with vientro document "
                        + "add, its decides being project/\(code).")
        }
        let isKnown =
            (start == nil || start == state.startOn) && (end == nil || end == state.endOn)
        if isKnown { return }
        throw Refusal.rule(
            "status-already", "\(code) is \(Sentence.state(status)) already",
            hint: "Its end is moved by vientro project amend.")
    }

    private func checkOrder(_ on: Day, _ state: ProjectState) throws {
        if let last = state.lastMoveOn, on < last {
            throw Refusal.rule(
                "before-last-move", "\(on) is before the last move that was kept, \(last)",
                hint: "Correct the day, or the register by an import.")
        }
    }

    /// The day of the approval that the move enters: its own, or of one that it passes and that
    /// the register does not have yet, which is never passed in silence.
    private func approval(
        _ code: String, _ status: String, _ on: Day, _ approvedOn: Day?, _ state: ProjectState
    ) throws -> Day? {
        if status == "approved" {
            guard approvedOn == nil || approvedOn == on else {
                throw Refusal.usage(
                    "the day of an approval is given twice", hint: "Give it with --on.")
            }
            return on
        }
        let isPassed =
            ProjectLife.beforeApproval.contains(state.status)
            && ProjectLife.pastApproval.contains(status)
        guard isPassed else {
            if approvedOn == nil { return nil }
            throw Refusal.usage(
                "--approved-on goes with a move past an approval that is not entered yet")
        }
        if approvedOn == nil, state.approvedOn != nil, state.approvalNumber != nil { return nil }
        guard let approvedOn, !(move.decision ?? "").isEmpty else {
            throw Refusal.rule(
                "approval-skipped",
                "\(code) is \(Sentence.state(state.status)) and was never approved: it cannot become "
                    + "\(Sentence.state(status))",
                hint: "Move it to approved first, or name the approval with --approved-on DATE "
                    + "and --decision NUMBER.")
        }
        try MoveField.happened(approvedOn, today: context.today)
        return approvedOn
    }

    /// Nothing happens before the dossier and the approval, and nothing runs before its start.
    private func checkDays(
        _ status: String, _ on: Day, _ approvedOn: Day?, _ start: Day?, _ state: ProjectState
    ) throws {
        if let dossier = state.dossierOn, min(on, approvedOn ?? on) < dossier {
            throw Refusal.rule(
                "before-dossier",
                "\(min(on, approvedOn ?? on)) is before the dossier came on \(dossier)",
                hint: "Correct the day, or dossier_received_on with vientro project edit.")
        }
        if let approvedOn, on < approvedOn {
            throw Refusal.rule(
                "before-approval", "\(on) is before the project's approval on \(approvedOn)",
                hint: "Correct the day, or approved_on with vientro project edit.")
        }
        if ProjectLife.pastApproval.contains(status), let start, on < start {
            throw Refusal.rule(
                "before-start", "\(on) is before the project's start on \(start)",
                hint: "If it started earlier, give --start-on DATE.")
        }
    }

    /// The columns to write; an approval needs its decision and the project's time.
    private func fields(
        _ code: String, _ status: String, _ approval: Day?, _ start: Day?, _ end: Day?,
        _ state: ProjectState
    ) throws -> [(name: String, value: String?)] {
        var fields: [(name: String, value: String?)] = [
            ("code", code), ("status", status), ("start_on", start?.iso), ("end_on", end?.iso),
        ]
        if status == "approved" {
            guard let decision = move.decision, !decision.isEmpty else {
                throw Refusal.rule(
                    "decision-needed", "an approval needs its decision's number",
                    hint: "Give --decision NUMBER.")
            }
            if start ?? state.startOn == nil || end ?? state.endOn == nil {
                throw Refusal.rule(
                    "required-by-status", "an approval needs the project's first and last day",
                    hint: "Give --start-on and --end-on.")
            }
        }
        if let approval {
            fields += [
                ("approval_number", move.decision), ("approved_on", approval.iso),
                ("approval_authority", move.authority),
            ]
        } else if move.authority != nil {
            throw Refusal.usage("--authority goes with an approval")
        }
        return fields
    }

    private func answer(
        _ code: String, _ before: ProjectState, _ after: ProjectState, _ request: ChangeRequest,
        changed: Int
    ) -> MoveChange {
        MoveChange(
            changed: changed, seq: nil, dryRun: request.isDryRun, subject: "project/\(code)",
            before: before.facts, after: after.facts, warnings: [])
    }
}

/// Moves the effective end of a running project; the decision that approved it stays.
struct AmendProject: Sendable {
    let context: Context
    let amendment: ProjectAmendment

    private static let running = ["approved", "active", "suspended"]

    func run(_ request: ChangeRequest) async throws -> MoveChange {
        let code = try MoveField.named(amendment.project, "project")
        let reason = try MoveField.reason(request.reason)
        let end = try MoveField.needed(
            MoveField.day(amendment.endOn, "end_on"), "end", "Give --end-on DATE.")
        let on = try MoveField.needed(
            MoveField.day(amendment.on, "on"), "day", "Give the decision's day with --on DATE.")
        guard let decision = amendment.decision, !decision.isEmpty else {
            throw Refusal.usage("no decision is given", hint: "Give --decision NUMBER.")
        }
        try MoveField.happened(on, today: context.today)
        return try await context.moveChange(request) { transaction, seq in
            guard let state = try await transaction.projectState(code) else {
                throw Refusal.missing("project", code, hint: "See vientro project list.")
            }
            guard AmendProject.running.contains(state.status) else {
                throw Refusal.rule(
                    "not-running",
                    "\(code) is \(Sentence.state(state.status)): its end cannot be amended",
                    hint: "Only a project that is approved, active or suspended can.")
            }
            if state.endOn == end {
                let moves = try await transaction.projectMoves(project: state.id)
                let last = moves.last { $0.to == nil && $0.newEndOn == end.iso }
                guard last?.decision == decision else {
                    throw Refusal.rule(
                        "end-already", "\(code) ends on \(end) already",
                        hint: "Nothing was changed. Enter the decision \"\(decision)\" with "
                            + "vientro document add, its decides being project/\(code).")
                }
                let answer = MoveChange(
                    changed: 0, seq: nil, dryRun: request.isDryRun, subject: "project/\(code)",
                    before: state.facts, after: state.facts, warnings: [])
                return (answer, [])
            }
            if let approvedOn = state.approvedOn, on < approvedOn {
                throw Refusal.rule(
                    "before-approval", "\(on) is before the project's approval on \(approvedOn)",
                    hint: "Correct the day, or approved_on with vientro project edit.")
            }
            try await context.write(
                .projects, [("code", code), ("end_on", end.iso)], transaction, seq: seq)
            try await transaction.keepProjectMove(
                project: state.id, from: nil, to: nil, on: on, decision: decision,
                oldEndOn: state.endOn, newEndOn: end, reason: reason, seq: seq)
            try await transaction.refreshFlags(
                on: context.today, now: context.clock.now(),
                trackFrom: try await context.trackFrom(transaction), only: code)
            let after = try await transaction.projectState(code) ?? state
            let answer = MoveChange(
                changed: 1, seq: nil, dryRun: request.isDryRun, subject: "project/\(code)",
                before: state.facts, after: after.facts, warnings: [])
            return (answer, try await regimeWarning(code, state, on, end, transaction))
        }
    }

    /// An extended grant may come under the law in force at the adjustment (23/2022/TT-BTC
    /// art. 24): a person decides that.
    private func regimeWarning(
        _ code: String, _ state: ProjectState, _ on: Day, _ end: Day, _ transaction: Transaction
    ) async throws -> [Unusual] {
        let set = try await transaction.regimes(of: state.id)
        guard end > state.endOn ?? end, let now = try await transaction.regime(on: on),
            let own = set.last?.regime ?? state.regime, own != now
        else { return [] }
        return [
            Unusual(
                "regime-may-change",
                "\(code) is under \(own); extended under \(now) it may change over: "
                    + "vientro project regime \(code) \(now) --from \(on.iso) --reason …")
        ]
    }
}

/// Sets the law that governs a project from a day on.
struct SetProjectRegime: Sendable {
    let context: Context
    let change: ProjectRegime

    func run(_ request: ChangeRequest) async throws -> MoveChange {
        let code = try MoveField.named(change.project, "project")
        let reason = try MoveField.reason(request.reason)
        let from = try MoveField.needed(
            MoveField.day(change.from, "from"), "day", "Give --from DATE.")
        let regime = try MoveField.named(change.regime, "regime")
        return try await context.moveChange(request) { transaction, seq in
            guard let state = try await transaction.projectState(code) else {
                throw Refusal.missing("project", code, hint: "See vientro project list.")
            }
            let known = try await transaction.regimeCodes()
            guard known.contains(regime) else {
                throw Refusal.missing(
                    "regime", regime, hint: "There are: \(known.joined(separator: ", ")).")
            }
            guard let approvedOn = state.approvedOn ?? state.startOn else {
                throw Refusal.rule(
                    "not-approved", "\(code) is not approved: it is under no regime yet",
                    hint: "Move it to approved first: vientro project move \(code) approved.")
            }
            if from < approvedOn {
                throw Refusal.rule(
                    "before-approval",
                    "\(from) is before the project's approval on \(approvedOn)",
                    hint: "Correct the day, or approved_on with vientro project edit.")
            }
            let before = try await transaction.regimes(of: state.id)
            let inForce = before.last { $0.from <= from.iso }?.regime ?? state.regime
            let isSame = inForce == regime && !before.contains { $0.from > from.iso }
            if !isSame {
                try await transaction.setRegime(
                    project: state.id, regime, from: from, reason: reason, seq: seq)
                try await MaterializeObligations(context: context).run(transaction, seq: seq)
            }
            let after = try await transaction.regimes(of: state.id)
            let answer = MoveChange(
                changed: isSame ? 0 : 1, seq: nil, dryRun: request.isDryRun,
                subject: "project/\(code)", before: text(before, state), after: text(after, state),
                warnings: [])
            return (answer, [])
        }
    }

    private func text(
        _ spans: [(regime: String, from: String)], _ state: ProjectState
    ) -> [String: String?] {
        let set = spans.map { "\($0.regime) from \($0.from)" }
        return ["regimes": ([state.regime].compactMap(\.self) + set).joined(separator: ", ")]
    }
}

/// Shows what was kept of a project's life, and what may follow.
struct ShowProjectLife: Sendable {
    let context: Context

    func run(_ code: String?) async throws -> ProjectLifeAnswer {
        let code = try MoveField.named(code, "project")
        return try await context.store.read { transaction in
            guard let state = try await transaction.projectState(code) else {
                throw Refusal.missing("project", code, hint: "See vientro project list.")
            }
            let set = try await transaction.regimes(of: state.id)
            let own = state.regime.map { [RegimeSpan(regime: $0, from: nil)] } ?? []
            return ProjectLifeAnswer(
                project: code, status: state.status,
                next: ProjectLife.next(after: state.status),
                regimes: own + set.map { RegimeSpan(regime: $0.regime, from: $0.from) },
                events: try await transaction.projectMoves(project: state.id).map(event))
        }
    }

    private func event(_ move: ProjectMoveRow) -> ProjectEvent {
        var event = ProjectEvent(on: move.on, reason: move.reason, seq: Int(move.seq))
        event.from = move.from
        event.to = move.to
        event.decision = move.decision
        event.endBefore = move.oldEndOn
        event.endAfter = move.newEndOn
        event.recordedAt = move.recordedAt.map(context.text)
        event.actor = move.actor
        return event
    }
}

extension ProjectState {
    fileprivate var facts: [String: String?] {
        [
            "status": status, "approval_number": approvalNumber, "approved_on": approvedOn?.iso,
            "start_on": startOn?.iso, "end_on": endOn?.iso,
        ]
    }
}
