import Aid
import Control
import Store

/// A rule that an operator wrote down, made whole and held against the others. What is not said
/// stays as it is where a rule is replaced; a new one begins today.
struct DraftedRule {
    /// What stands under its code; nil for a new rule.
    let old: RuleVersion?
    var columns: ReportRule.Columns
    var name: String
    var nameEn: String

    /// Reads a draft; throws what is missing in it, or is no date.
    init(_ draft: RuleDraft, among rules: [RuleVersion], today: Day) throws {
        guard let code = draft.code, !code.isEmpty else {
            throw Refusal.usage("no rule is named", hint: "Give its code, as ND80-OWN-6M.")
        }
        old = rules.first { $0.rule.code == code }
        switch (old, draft.replace) {
        case (.some, false):
            throw Refusal.rule(
                "rule-exists", "there is a rule \(code) already",
                hint: "To change it for what is still to come, say --replace.")
        case (nil, true): throw Refusal.noRule(code, among: rules)
        default: break
        }
        columns = old?.columns ?? ReportRule.Columns()
        columns.code = code
        name = draft.name ?? old?.name ?? ""
        nameEn = draft.nameEn ?? old?.nameEn ?? name
        try DraftedRule.refuseRepeated(draft.positions ?? [])
        take(draft)
        try takeDue(draft)
        columns.validFrom = try DraftedRule.limit(
            draft.validFrom, "valid_from", standing: old == nil ? today : columns.validFrom)
        columns.validTo = try DraftedRule.limit(
            draft.validTo, "valid_to", standing: columns.validTo)
        // Nobody has held the new dates against the law yet.
        columns.isVerified = false
        try checkTexts()
    }

    private mutating func take(_ draft: RuleDraft) {
        if let trigger = draft.trigger, trigger != columns.trigger {
            // Another trigger has other dates.
            var fresh = ReportRule.Columns()
            (fresh.code, fresh.regime, fresh.recipient) =
                (columns.code, columns.regime, columns.recipient)
            (fresh.direction, fresh.subjectKind, fresh.reporterRole) =
                (columns.direction, columns.subjectKind, columns.reporterRole)
            (fresh.validFrom, fresh.validTo) = (columns.validFrom, columns.validTo)
            (fresh.legalBasis, fresh.internalLeadDays) =
                (columns.legalBasis, columns.internalLeadDays)
            columns = fresh
            columns.trigger = trigger
        }
        columns.regime = draft.regime ?? columns.regime
        columns.direction = draft.direction ?? columns.direction
        columns.subjectKind = draft.subjectKind ?? columns.subjectKind
        columns.reporterRole = draft.reporter ?? columns.reporterRole
        columns.recipient = draft.recipient ?? columns.recipient
        columns.positions = draft.positions ?? columns.positions
        columns.windowStartMonths = draft.windowStartMonths ?? columns.windowStartMonths
        columns.windowStartDay = draft.windowStartDay ?? columns.windowStartDay
        columns.windowExtraMonths = draft.windowExtraMonths ?? columns.windowExtraMonths
        columns.amount = draft.amount ?? columns.amount
        columns.unit = draft.unit ?? columns.unit
        if let isBefore = draft.before, isBefore != columns.isBefore {
            columns.isBefore = isBefore
            // Away from days of rest without shortening anybody's time, unless it is said.
            columns.roll = isBefore ? "previous" : "next"
        }
        columns.roll = draft.roll ?? columns.roll
        columns.internalLeadDays = draft.internalLead ?? columns.internalLeadDays
        columns.legalBasis = draft.basis ?? columns.legalBasis
    }

    private static func refuseRepeated(_ positions: [Int]) throws {
        var seen: Set<Int> = []
        guard let twice = positions.first(where: { !seen.insert($0).inserted }) else { return }
        throw Refusal.usage(
            "the position \(twice) is given twice", hint: "Name each period of the year once.")
    }

    private mutating func takeDue(_ draft: RuleDraft) throws {
        if let text = draft.due {
            if let day = draft.dueDay {
                throw Refusal.usage(
                    "the due day is given twice: due \(text) and due_day \(day)",
                    hint: "Give --due MM-DD, or --due-day with --due-months-after.")
            }
            let parts = text.split(separator: "-", omittingEmptySubsequences: false)
            guard parts.count == 2, let month = Int(parts[0]), let day = Int(parts[1]) else {
                throw Refusal.usage(
                    "\"\(text)\" is no day of the year", hint: "Write month and day, as 12-18.")
            }
            (columns.dueMonth, columns.dueDay, columns.dueMonthsAfter) = (month, day, nil)
        }
        if let months = draft.dueMonthsAfter {
            columns.dueMonthsAfter = months
            if draft.due == nil { (columns.dueMonth, columns.dueYearOffset) = (nil, 0) }
        }
        columns.dueDay = draft.dueDay ?? columns.dueDay
        columns.dueYearOffset = draft.dueYears ?? columns.dueYearOffset
    }

    /// What the control program calls a field, where it is not the field's own name.
    private static let options = [
        "direction": "--direction in|out|watch", "subject_kind": "--about",
        "trigger": "--every | --event",
    ]

    private func checkTexts() throws {
        let needed = [
            ("name", name), ("regime", columns.regime), ("direction", columns.direction),
            ("subject_kind", columns.subjectKind), ("reporter", columns.reporterRole),
            ("recipient", columns.recipient), ("trigger", columns.trigger),
            ("basis", columns.legalBasis),
        ]
        let missing = needed.filter { $0.1.allSatisfy(\.isWhitespace) }.map(\.0)
        guard missing.isEmpty else {
            let options = missing.map { DraftedRule.options[$0] ?? "--\($0)" }
            throw Refusal.usage(
                "the rule \(columns.code) has no \(missing.joined(separator: ", "))",
                hint: "Give \(options.joined(separator: ", ")).")
        }
        for (field, text) in needed + [("name_en", nameEn)] {
            try DraftedRule.check(text, field)
        }
    }

    /// Refuses a text that would fill a screen.
    static func check(_ text: String, _ field: String) throws {
        let longest = 400
        guard text.count > longest else { return }
        throw Refusal.usage(
            "the \(field) has \(text.count) characters", hint: "It may have at most \(longest).")
    }

    /// The rule, if it can be one; throws what makes it impossible, alone or among the others.
    func rule(among rules: [RuleVersion], regimes: [RegimeRow]) throws -> ReportRule {
        let others = rules.map(\.rule).filter { $0.code != columns.code }
        let known = Set(regimes.map(\.code) + rules.map(\.rule.regime)).sorted()
        do throws(AidError) {
            let rule = try ReportRule(columns)
            guard known.contains(rule.regime) else {
                throw AidError(
                    "unknown-regime", "rule \(rule.code): there is no regime \"\(rule.regime)\"",
                    hint: Sentence.didYouMean(NearestName.near(rule.regime, among: known))
                        + "Use one of \(known.joined(separator: ", ")).")
            }
            try rule.checkSubject()
            try rule.checkDirection()
            if !hasLeadOfOld { try rule.checkLead() }
            let all = others + [rule]
            for one in all { try one.checkChain(among: all) }
            return rule
        } catch {
            throw Refusal.impossible(error)
        }
    }

    /// It keeps a lead that was too long already, as one of those that the product came with, by
    /// which an annual report is drafted before its year is over.
    private var hasLeadOfOld: Bool {
        guard let old, old.columns.internalLeadDays == columns.internalLeadDays else {
            return false
        }
        return (try? old.rule.checkLead()) == nil
    }

    /// `none` takes the day away that stands.
    private static func limit(
        _ text: String?, _ name: String, standing: Day?
    ) throws -> Day? {
        if text == "none" { return nil }
        return try day(text, name) ?? standing
    }

    static func day(_ text: String?, _ name: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(iso: text) else {
            throw Refusal.usage(
                "\"\(text)\" is not a date (\(name))", hint: .dateForm)
        }
        return day
    }
}

extension Refusal {
    /// A rule that cannot be one.
    static func impossible(_ error: AidError) -> Refusal {
        Refusal(
            status: 409, error.code.rawValue, error.message, detail: error.detail,
            hint: error.hint)
    }

    /// No rule has that code.
    static func noRule(_ code: String, among rules: [RuleVersion]) -> Refusal {
        let near = NearestName.near(code, among: rules.map(\.rule.code).sorted())
        return .missing(
            "rule", code, hint: Sentence.didYouMean(near) + "See vientro rule list.")
    }
}
