import Aid
import Control
import Foundation
import Store

/// Notes how far a report of the office's own has come. What is issued is handed in.
struct StepReport: Sendable {
    let context: Context
    let progress: ReportProgress

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        guard let step = ReportStep(rawValue: progress.step) else {
            throw Refusal.unknown(
                "step", progress.step, among: ReportStep.allCases.map(\.rawValue))
        }
        if step == .issued { return try await issue(request) }
        if progress.number != nil || progress.document != nil {
            throw Refusal.usage(
                "only what is issued has a number and a document",
                hint: "Use the step issued, or leave number and document out.")
        }
        let day = try context.day(progress.on, "on") ?? context.today
        try context.refuseFuture(day, "a step")
        try ObligationMove.check(progress.note, "note", maximum: 4000)
        try PlainInput.refusePersonal(progress.note, "note")
        let code = progress.code
        var named = request
        named.subject = "obligation/\(code)"
        return try await context.change(named) { transaction, seq in
            let entry = try await ownReport(transaction)
            if let refusal = standing(entry) { throw refusal }
            let before = try await transaction.reportWork(on: code)
            var work = before
            work.step = step
            work.stepOn = day
            work.note = progress.note ?? (before.step == step ? before.note : nil)
            // The same step again is news only with another day or note.
            let isNews =
                before.step != step || progress.on != nil && before.stepOn != day
                || work.note != before.note
            if isNews { try await transaction.write(work, on: code, seq: seq) }
            return ChangeAnswer(
                changed: isNews ? 1 : 0, dryRun: request.isDryRun, before: facts(before),
                after: facts(isNews ? work : before), subjects: [code])
        }
    }

    /// Handing it in, with the number that the office's registry gave it.
    private func issue(_ request: ChangeRequest) async throws -> ChangeAnswer {
        guard let number = progress.number, !number.allSatisfy(\.isWhitespace) else {
            throw Refusal.usage(
                "the number under which it was issued is missing",
                hint: "Give it with --number, as the registry of documents has it.")
        }
        _ = try await context.store.read(ownReport)
        let change = ObligationChange(
            code: progress.code, on: progress.on, number: number, document: progress.document,
            note: progress.note, reason: progress.reason, dryRun: progress.dryRun)
        return try await ChangeObligation(context: context, verb: .submit, change: change)
            .run(request)
    }

    private func ownReport(_ transaction: Transaction) async throws -> ObligationEntry {
        guard let entry = try await transaction.obligation(progress.code) else {
            throw try await context.missingObligation(progress.code, transaction)
        }
        guard entry.direction == ReportRule.Direction.outward.rawValue else {
            throw Refusal.rule(
                "not-ours", "\(entry.code) is a report of others: its steps are theirs",
                hint: "Use vientro report submit, receive and return.")
        }
        return entry
    }

    /// Why no step is to be taken any more.
    private func standing(_ entry: ObligationEntry) -> Refusal? {
        if entry.submission.waivedOn != nil || entry.submission.noneRequiredOn != nil {
            return Refusal.rule(
                "already-settled", "\(entry.code) need not be written",
                hint: "vientro report reinstate undoes that.")
        }
        guard entry.isIssued else { return nil }
        let number = entry.submission.number
        return Refusal.rule(
            "already-settled",
            number.map { "\(entry.code) is issued as \($0)" } ?? "\(entry.code) is issued",
            hint: "vientro report return sends it back for correction; what was entered wrongly is "
                + "mended by a file of report-decisions.")
    }

    private func facts(_ work: ReportWork) -> [String: String?] {
        ["step": work.step?.rawValue, "step_on": work.stepOn?.iso, "note": work.note]
    }
}
