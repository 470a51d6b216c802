import Aid
import Control
import Foundation
import Store

/// Adds a rule, or puts another in the place of one, for what is still to come.
struct AddRule: Sendable {
    let context: Context
    let draft: RuleDraft

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        try await context.ruleChange(request, draft.code) { transaction, seq in
            let rules = try await transaction.reportRules()
            let drafted = try DraftedRule(draft, among: rules, today: context.today)
            _ = try drafted.rule(among: rules, regimes: try await transaction.regimes())
            try keepsWhatComesBefore(drafted)
            if let code = draft.code, try await transaction.isAskedFor(code) {
                throw Refusal.rule(
                    "code-taken", "letters have asked for reports under the code \(code)",
                    hint: "Take another code for the rule.")
            }
            return RuleChange(
                old: drafted.old, columns: drafted.columns, name: drafted.name,
                nameEn: drafted.nameEn, isUsed: drafted.old?.isUsed ?? true)
        }
    }
}

extension AddRule {
    /// One code has one version for what is still to come: what begins with a later day would leave
    /// nothing owed until then.
    private func keepsWhatComesBefore(_ drafted: DraftedRule) throws {
        guard let old = drafted.old, let from = drafted.columns.validFrom, from > context.today,
            from > old.rule.validity.from ?? .first
        else { return }
        let code = old.rule.code
        throw Refusal.rule(
            "gap-before", "nothing would be owed by \(code) before \(from)",
            hint: "End it with rule end \(code) --on \(from.adding(days: -1).iso), and add the new "
                + "dates under another code with --valid-from \(from.iso).")
    }
}

/// Ends a rule with a day, its last; what began before it stays owed.
struct EndRule: Sendable {
    let context: Context
    let ending: RuleEnding

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        try await context.ruleChange(request, ending.code) { transaction, _ in
            let rules = try await transaction.reportRules()
            let old = try rules.named(ending.code)
            guard let day = try DraftedRule.day(ending.on, "on") else {
                throw Refusal.usage("the rule's last day is missing", hint: "Give --on DATE.")
            }
            if let from = old.rule.validity.from, day < from {
                throw Refusal.rule(
                    "invalid-rule",
                    "rule \(old.rule.code) cannot end on \(day), before it begins on \(from)",
                    hint: "Give a later day.")
            }
            if let to = old.rule.validity.to, to < day {
                throw Refusal.rule(
                    "rule-ended", "rule \(old.rule.code) ended on \(to) already",
                    hint: "To let it go on, use vientro rule add --replace --valid-to DATE or none."
                )
            }
            var change = RuleChange(of: old)
            change.columns.validTo = day
            return change
        }
    }
}

/// Notes that somebody held a rule against the text of the law, and takes it into use.
struct ConfirmRule: Sendable {
    let context: Context
    let confirmation: RuleConfirmation

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        try await context.ruleChange(request, confirmation.code) { transaction, _ in
            let old = try await transaction.reportRules().named(confirmation.code)
            guard let basis = confirmation.basis, !basis.allSatisfy(\.isWhitespace) else {
                throw Refusal.usage(
                    "the law that was read is missing",
                    hint: "Give article and decree with --basis, as \"58/2022/NĐ-CP art. 24(6)\".")
            }
            try DraftedRule.check(basis, "basis")
            var change = RuleChange(of: old)
            change.columns.legalBasis = basis
            change.columns.isVerified = true
            change.isUsed = true
            if old.adoptedFrom != nil {
                // What `rule adopt` wrote behind the names no longer holds.
                change.name = change.name.replacing(AdoptRules.mark, with: "")
                change.nameEn = change.nameEn.replacing(
                    " (taken over for now, not compared with the text)", with: "")
            }
            return change
        }
    }
}

/// A rule as it will stand, and what stood before.
struct RuleChange: Sendable {
    let old: RuleVersion?
    var columns: ReportRule.Columns
    var name: String
    var nameEn: String
    var isUsed: Bool

    init(
        old: RuleVersion?, columns: ReportRule.Columns, name: String, nameEn: String, isUsed: Bool
    ) {
        self.old = old
        self.columns = columns
        self.name = name
        self.nameEn = nameEn
        self.isUsed = isUsed
    }

    init(of old: RuleVersion) {
        self.init(
            old: old, columns: old.columns, name: old.name, nameEn: old.nameEn, isUsed: old.isUsed)
    }

    /// Whether anything is different from what stands.
    var isChange: Bool {
        guard let old else { return true }
        return old.columns != columns || old.name != name || old.nameEn != nameEn
            || old.isUsed != isUsed
    }
}

extension [RuleVersion] {
    /// The rule of that code, or a refusal with the nearest.
    fileprivate func named(_ code: String?) throws -> RuleVersion {
        guard let code, !code.isEmpty else {
            throw Refusal.usage("no rule is named", hint: "Give its code, as ND80-OWN-6M.")
        }
        guard let found = first(where: { $0.rule.code == code }) else {
            throw Refusal.noRule(code, among: self)
        }
        return found
    }
}

extension Context {
    /// Writes a rule as the office's own, and the obligations as they follow from it: what is
    /// due already, handed in or decided stays as it is.
    func ruleChange(
        _ request: ChangeRequest, _ code: String?,
        _ made: @escaping @Sendable (Transaction, Int64) async throws -> RuleChange
    ) async throws -> ChangeAnswer {
        var named = request
        named.subject = code.map { "rule/\($0)" }
        let isDryRun = request.isDryRun
        return try await change(named) { transaction, seq in
            let change = try await made(transaction, seq)
            let before = change.old.map {
                RuleChange(of: $0).definition
            }
            guard change.isChange else {
                return ChangeAnswer(
                    changed: 0, dryRun: isDryRun, before: before, after: before,
                    subjects: [change.columns.code])
            }
            try await transaction.writeRule(
                change.columns, name: change.name, nameEn: change.nameEn, isUsed: change.isUsed,
                adoptedFrom: change.old?.adoptedFrom, seq: seq)
            let counts = try await MaterializeObligations(context: self)
                .run(transaction, seq: seq, scope: .all)
            let due = try await transaction.obligationsAlreadyDue(seq: seq, before: today)
            var after = change.definition
            after["obligations_new"] = String(counts.inserted)
            after["obligations_superseded"] = String(counts.superseded)
            after["obligations_already_due"] = String(due)
            if let moved = try await MovedReports(transaction, seq: seq).fact {
                after["obligations_moved"] = moved
            }
            return ChangeAnswer(
                changed: 1, dryRun: isDryRun, before: before, after: after,
                subjects: [change.columns.code])
        }
    }
}
