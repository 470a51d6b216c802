import Aid
import Control
import Foundation
import Store

/// Answers `rule reminders`: when the reports of each rule are reminded of.
struct ListLadders: Sendable {
    let context: Context

    /// The general ladder first, then rules with one of their own, by code.
    func run() async throws -> LadderList {
        let ladders = try await context.store.read { try await $0.reminderLadders() }
        return LadderList(
            ladders: ladders.rows.map { row in
                Control.LadderRow(
                    rule: row.rule, beforeDays: row.ladder.beforeDays,
                    afterWorkingDays: row.ladder.afterWorkingDays,
                    escalateAfter: row.ladder.escalateAfter, ofOffice: row.isOfOffice)
            })
    }
}

/// Sets when the reports of a rule are reminded of, or of all rules without steps of their own.
///
/// A step that was told stays told; what is owed from now on follows from the new steps.
struct ChangeLadder: Sendable {
    let context: Context
    let change: LadderChange

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        if change.reset
            && (change.beforeDays != nil || change.afterWorkingDays != nil
                || change.escalateAfter != nil || change.neverEscalate)
        {
            throw Refusal.usage(
                "reset takes no steps", hint: "It puts the general reminders in place of a rule's.")
        }
        if change.escalateAfter != nil && change.neverEscalate {
            throw Refusal.usage(
                "the head is told from a day on or never, not both",
                hint: "Give either escalate_after or never_escalate.")
        }
        return try await context.change(request) { tx, seq in
            try await checkRule(tx)
            let before = try await tx.reminderLadders()
            let old = before.rows.first { $0.rule == change.rule }
            let new = try ladder(from: before)
            if let new, new == old?.ladder, old?.isOfOffice == true {
                return ChangeAnswer(changed: 0, dryRun: request.isDryRun)
            }
            if change.reset, old?.isOfOffice != true {
                return ChangeAnswer(changed: 0, dryRun: request.isDryRun)
            }
            try await tx.setReminderLadder(new, of: change.rule, seq: seq)
            let after = try await tx.reminderLadders().ladder(of: change.rule ?? "")
            return ChangeAnswer(
                changed: 1, dryRun: request.isDryRun,
                before: facts(before.ladder(of: change.rule ?? "")), after: facts(after),
                subjects: [change.rule ?? "*"])
        }
    }

    private func checkRule(_ tx: Transaction) async throws {
        guard let rule = change.rule else { return }
        let known = Set(try await tx.reportRules().map(\.rule.code)).sorted()
        guard known.contains(rule) else {
            throw Refusal.unknown(
                "rule", rule, near: NearestName.near(rule, among: known),
                hint: "See vientro rule list.")
        }
    }

    /// The steps asked for on top of those in force; nil where the general ones are to hold.
    private func ladder(from before: ReminderLadders) throws -> ReminderLadder? {
        if change.reset { return nil }
        guard
            change.beforeDays != nil || change.afterWorkingDays != nil
                || change.escalateAfter != nil || change.neverEscalate
        else {
            throw Refusal.usage(
                "no steps are given",
                hint: "Give days before, working days after, or from when the head is told.")
        }
        let old = before.ladder(of: change.rule ?? "")
        return try ReminderLadder(
            beforeDays: change.beforeDays ?? old?.beforeDays ?? [],
            afterWorkingDays: change.afterWorkingDays ?? old?.afterWorkingDays ?? [],
            escalateAfter: change.neverEscalate
                ? nil : change.escalateAfter ?? old?.escalateAfter)
    }

    private func facts(_ ladder: ReminderLadder?) -> [String: String?] {
        func text(_ numbers: [Int]?) -> String? {
            numbers.map { $0.map { String($0) }.joined(separator: ",") }
        }
        return [
            "before_days": text(ladder?.beforeDays),
            "after_working_days": text(ladder?.afterWorkingDays),
            "escalate_after": ladder?.escalateAfter.map { String($0) },
        ]
    }
}
