import Aid
import Control
import Foundation
import Store

/// Moves one obligation: submitted, received, returned, waived, extended, or nothing to report.
struct ChangeObligation: Sendable {
    let context: Context
    let verb: ObligationVerb
    let change: ObligationChange

    /// Runs the move as one change; refused where what stands does not allow it.
    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        let move = try ObligationMove(verb: verb, change: change, today: context.today)
        if let before = change.before {
            guard verb == .noneRequired, change.code == nil else {
                throw Refusal.usage(
                    "\"before\" goes with none-required and without a code",
                    hint: "Name one report by its code.")
            }
            guard let day = Day(iso: before) else {
                throw Refusal.usage(
                    "\"\(before)\" is not a date (before)", hint: .dateForm)
            }
            return try await runAll(before: day, move, request)
        }
        guard let code = change.code, !code.isEmpty else {
            throw Refusal.usage(
                "no report is named", hint: "Give its code, as report list shows it.")
        }
        var named = request
        named.subject = "obligation/\(code)"
        return try await context.change(named) { transaction, seq in
            guard let entry = try await transaction.obligation(code) else {
                throw try await context.missingObligation(code, transaction)
            }
            if verb == .withdraw {
                return try await withdraw(entry, transaction, seq, isDryRun: request.isDryRun)
            }
            let (after, sentBack) = try move.apply(
                to: entry, calendar: try await transaction.businessCalendar())
            try await transaction.writeSubmission(after, after: sentBack, of: code, seq: seq)
            try await context.followReceipts(transaction, seq: seq)
            try await context.clearSettledFlags(transaction, of: entry)
            try await context.weighOfficer(transaction, of: code)
            let cancelled = try await WithdrawReminders(context: context)
                .withdrawAcknowledgements(
                    of: code, seq: seq, actor: request.actor, transaction)
            var told = facts(after)
            if !cancelled.isEmpty {
                told["cancelled"] = cancelled.map { String($0) }.joined(separator: ", ")
            }
            if verb == .extend, let asked = move.until, asked != after.extendedTo {
                told["rest_day"] = asked.iso
            }
            if move.isFar(entry) { told["beyond_24_months"] = "true" }
            let made = AcknowledgeMove.Move(
                verb: verb, entry: entry, after: after, day: move.day, reason: change.reason,
                seq: seq)
            if let notice = try await AcknowledgeMove(context: context).run(made, transaction) {
                told["notice"] = notice
            }
            return ChangeAnswer(
                changed: 1, dryRun: request.isDryRun, before: facts(entry.submission),
                after: told, subjects: [code])
        }
    }

    /// Ends a report that a letter had asked for; whoever was told of it is told that.
    private func withdraw(
        _ entry: ObligationEntry, _ transaction: Transaction, _ seq: Int64, isDryRun: Bool
    ) async throws -> ChangeAnswer {
        guard let letter = entry.askedBy else {
            throw Refusal.rule(
                "owed-by-rule", "\(entry.code) is owed by the rule \(entry.rule), not by a letter",
                hint: "vientro report waive lets it off.")
        }
        guard entry.submission.isEmpty else {
            throw Refusal.rule(
                "already-settled", "\(entry.code) was handed in already",
                hint: "See vientro report explain \(entry.code).")
        }
        let isEnded = try await transaction.withdrawAsked(
            entry.code, because: "no longer owed: withdrawn, \(change.reason ?? letter)", seq: seq)
        try await context.clearSettledFlags(transaction, of: entry)
        try await context.weighOfficer(transaction, of: entry.code)
        return ChangeAnswer(
            changed: isEnded ? 1 : 0, dryRun: isDryRun, before: ["letter": letter],
            subjects: [entry.code])
    }

    private func runAll(
        before day: Day, _ move: ObligationMove, _ request: ChangeRequest
    ) async throws -> ChangeAnswer {
        try await context.change(request) { transaction, seq in
            let codes = try await transaction.openObligations(
                before: day, on: context.today, trackFrom: try await context.trackFrom(transaction))
            if !codes.isEmpty {
                try await transaction.writeNoneRequired(
                    codes, on: move.day, number: change.number, document: change.document,
                    note: change.note, seq: seq)
                try await context.clearSettledFlags(transaction, of: codes)
                try await context.weighResults(transaction)
            }
            return ChangeAnswer(
                changed: codes.count, dryRun: request.isDryRun,
                after: codes.isEmpty ? nil : ["none_required_on": move.day.iso],
                subjects: Array(codes.prefix(1000)))
        }
    }

    private func facts(_ entry: SubmissionEntry) -> [String: String?] {
        [
            "submitted_on": entry.submittedOn?.iso, "received_on": entry.receivedOn?.iso,
            "returned_on": entry.returnedOn?.iso, "correct_by": entry.correctBy?.iso,
            "waived_on": entry.waivedOn?.iso, "none_required_on": entry.noneRequiredOn?.iso,
            "extended_to": entry.extendedTo?.iso, "number": entry.number,
            "document": entry.document, "note": entry.note,
        ]
    }
}

extension Context {
    /// Runs a change whose answer says how many rows it changed; none is no change at all.
    func change(
        _ request: ChangeRequest,
        _ body: @Sendable (Transaction, Int64) async throws -> ChangeAnswer
    ) async throws -> ChangeAnswer {
        let result = try await store.change(request) { transaction, seq in
            var answer = try await body(transaction, seq)
            if !request.isDryRun && answer.changed > 0 { answer.seq = Int(seq) }
            let text = try JSONText.of(answer)
            return answer.changed > 0
                ? .changed(details: text, answer: text) : .unchanged(answer: text)
        }
        return try ControlJSON.decode(ChangeAnswer.self, from: Data(result.answer.utf8))
    }
}
