import Aid
import Control
import Foundation
import Store

/// Answers `rule show`: one rule whole, its versions, and what it makes owed.
struct ShowRule: Sendable {
    let context: Context

    func run(_ code: String?, _ language: Settings.Language?) async throws -> RuleDetail {
        let language = language ?? context.settings.language
        guard let code, !code.isEmpty else {
            throw Refusal.usage("no rule is named", hint: "Give its code, as ND80-OWN-6M.")
        }
        let day = context.today
        return try await context.store.read { transaction in
            let rules = try await transaction.reportRules()
            guard let version = rules.first(where: { $0.rule.code == code }) else {
                throw Refusal.noRule(code, among: rules)
            }
            let owed = try await transaction.obligationsOf(rule: code, on: day)
            let history = try await transaction.ruleHistory(of: code)
            return RuleDetail(
                rule: version.row(in: language), definition: RuleChange(of: version).definition,
                versions: history.map { one in
                    RuleVersionRow(
                        at: one.recordedAt.map { context.text($0) }, actor: one.actor,
                        reason: one.reason, due: one.version.due(in: language),
                        basis: one.version.rule.basis.text,
                        validFrom: one.version.rule.validity.from?.iso,
                        validTo: one.version.rule.validity.to?.iso,
                        verified: one.version.rule.basis.isVerified)
                }, obligations: owed.all, coming: owed.coming, nextDue: owed.next?.iso)
        }
    }
}

/// Answers `rule check`: whether a proposed rule can be one and what it would make, or whether all
/// that there are can.
struct CheckRules: Sendable {
    let context: Context

    /// Looks at all rules.
    func run(_ language: Sentence.Language) async throws -> RuleCheck {
        let rules = try await context.store.read { try await $0.reportRules() }.map(\.rule)
        var problems: [Problem] = []
        for rule in rules {
            do {
                try rule.checkSubject()
                try rule.checkDirection()
                try rule.checkChain(among: rules)
            } catch {
                problems.append(Refusal.impossible(error).problem(in: language))
            }
        }
        return RuleCheck(ok: problems.isEmpty, rules: rules.count, problems: problems)
    }

    /// Looks at one as it is proposed, new or in the place of what stands; changes nothing.
    func run(
        _ draft: RuleDraft, _ request: ChangeRequest, _ language: Sentence.Language
    ) async throws -> RuleCheck {
        var request = request
        request.isDryRun = true
        var draft = draft
        let rules = try await context.store.read { try await $0.reportRules() }
        draft.replace = rules.contains { $0.rule.code == draft.code }
        do {
            let answer = try await AddRule(context: context, draft: draft).run(request)
            func number(_ key: String) -> Int {
                (answer.after?[key] ?? nil).flatMap { Int($0) } ?? 0
            }
            return RuleCheck(
                ok: true, rules: 1, obligationsNew: number("obligations_new"),
                obligationsSuperseded: number("obligations_superseded"),
                obligationsAlreadyDue: number("obligations_already_due"))
        } catch let refusal as Refusal where refusal.status == 409 {
            return RuleCheck(ok: false, rules: 1, problems: [refusal.problem(in: language)])
        }
    }
}

extension RuleChange {
    /// Every column as text, by the names that a draft has.
    var definition: [String: String?] {
        let isPeriodic = Aid.Period.Kind(rawValue: columns.trigger) != nil
        func number(_ value: Int?) -> String? { value.map(String.init) }
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        var facts: [String: String?] = [
            "name": name, "name_en": nameEn, "regime": columns.regime,
            "direction": columns.direction, "subject_kind": columns.subjectKind,
            "reporter": columns.reporterRole, "recipient": columns.recipient,
            "trigger": columns.trigger, "roll": columns.roll,
            "internal_lead": String(columns.internalLeadDays),
            "valid_from": columns.validFrom?.iso, "valid_to": columns.validTo?.iso,
            "basis": columns.legalBasis, "verified": String(columns.isVerified),
            "in_use": String(isUsed),
        ]
        if isPeriodic {
            facts["positions"] =
                columns.positions.isEmpty
                ? nil : columns.positions.map(String.init).joined(separator: ",")
            facts["window_start_months"] = String(columns.windowStartMonths)
            facts["window_start_day"] = String(columns.windowStartDay)
            facts["window_extra_months"] = String(columns.windowExtraMonths)
            if let month = columns.dueMonth, let day = columns.dueDay {
                facts["due"] = "\(padded(month))-\(padded(day))"
                facts["due_years"] = String(columns.dueYearOffset)
            } else {
                facts["due_day"] = number(columns.dueDay)
                facts["due_months_after"] = number(columns.dueMonthsAfter)
            }
        } else {
            facts["amount"] = number(columns.amount)
            facts["unit"] = columns.unit
            facts["before"] = String(columns.isBefore)
        }
        return facts
    }
}
