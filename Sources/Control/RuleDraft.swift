/// A rule as an operator writes it down. What is null stays as it is where a rule is replaced.
public struct RuleDraft: Codable, Equatable, Sendable {
    @Nullable public var code: String?
    /// Stands in for the rule of that code, for what is still to come.
    @OrFalse public var replace: Bool
    @Nullable public var name: String?
    @Nullable public var nameEn: String?
    /// `ND80`, or another regime that is known.
    @Nullable public var regime: String?
    /// `in`, `out` or `watch`.
    @Nullable public var direction: String?
    /// `project`, `mission`, `donor`, `certificate` or `office`.
    @Nullable public var subjectKind: String?
    /// `owner`, `managing-agency`, `host`, `donor`, `office` or `province`.
    @Nullable public var reporter: String?
    @Nullable public var recipient: String?
    /// `year`, `half`, `quarter` or `month`; an event; or `receipt:RULE`.
    @Nullable public var trigger: String?
    /// Which halves, quarters or months of the year; none for all.
    @Nullable public var positions: [Int]?
    @Nullable public var windowStartMonths: Int?
    @Nullable public var windowStartDay: Int?
    @Nullable public var windowExtraMonths: Int?
    /// Month and day, `12-18`.
    @Nullable public var due: String?
    /// Years after the period's own.
    @Nullable public var dueYears: Int?
    /// A day of the month that comes `due_months_after` the period.
    @Nullable public var dueDay: Int?
    @Nullable public var dueMonthsAfter: Int?
    /// How many units after an event.
    @Nullable public var amount: Int?
    /// `hours`, `days`, `working-days` or `months`.
    @Nullable public var unit: String?
    @Nullable public var before: Bool?
    /// `next`, `previous` or `none`.
    @Nullable public var roll: String?
    /// Calendar days before the due day by which the office wants it.
    @Nullable public var internalLead: Int?
    /// A day, or `none` to take away the one that stands; so the last day.
    @Nullable public var validFrom: String?
    @Nullable public var validTo: String?
    /// Article and decree.
    @Nullable public var basis: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    /// Nothing is said; set the rest.
    public init(code: String? = nil, replace: Bool = false) {
        self.code = code
        self.replace = replace
        name = nil
        nameEn = nil
        regime = nil
        direction = nil
        subjectKind = nil
        reporter = nil
        recipient = nil
        trigger = nil
        positions = nil
        windowStartMonths = nil
        windowStartDay = nil
        windowExtraMonths = nil
        due = nil
        dueYears = nil
        dueDay = nil
        dueMonthsAfter = nil
        amount = nil
        unit = nil
        before = nil
        roll = nil
        internalLead = nil
        validFrom = nil
        validTo = nil
        basis = nil
        reason = nil
        dryRun = false
    }
}

/// Asks to end a rule with a day, its last.
public struct RuleEnding: Codable, Equatable, Sendable {
    @Nullable public var code: String?
    @Nullable public var on: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        code: String? = nil, on: String? = nil, reason: String? = nil, dryRun: Bool = false
    ) {
        self.code = code
        self.on = on
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Says that somebody held a rule against the text of the law.
public struct RuleConfirmation: Codable, Equatable, Sendable {
    @Nullable public var code: String?
    /// Article and decree that were read.
    @Nullable public var basis: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        code: String? = nil, basis: String? = nil, reason: String? = nil, dryRun: Bool = false
    ) {
        self.code = code
        self.basis = basis
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// The answer of `rule check`: of one rule as it is proposed, or of all there are.
public struct RuleCheck: Codable, Equatable, Sendable {
    public var ok: Bool
    /// How many rules were looked at.
    public var rules: Int
    public var problems: [Problem]
    /// What the proposed rule would make; null for all rules and where it is refused.
    @Nullable public var obligationsNew: Int?
    @Nullable public var obligationsSuperseded: Int?
    /// Of the new ones, those whose due day has passed already.
    @Nullable public var obligationsAlreadyDue: Int?

    public init(
        ok: Bool, rules: Int, problems: [Problem] = [], obligationsNew: Int? = nil,
        obligationsSuperseded: Int? = nil, obligationsAlreadyDue: Int? = nil
    ) {
        self.ok = ok
        self.rules = rules
        self.problems = problems
        self.obligationsNew = obligationsNew
        self.obligationsSuperseded = obligationsSuperseded
        self.obligationsAlreadyDue = obligationsAlreadyDue
    }
}

/// The answer of `rule show`.
public struct RuleDetail: Codable, Equatable, Sendable {
    public var rule: RuleRow
    /// Every column of the rule as text, by the names that `rule add` takes them.
    public var definition: [String: String?]
    /// Every version that it had, the oldest first.
    public var versions: [RuleVersionRow]
    /// The reports that it made owed.
    public var obligations: Int
    /// Those of them that are due today or later.
    public var coming: Int
    @Nullable public var nextDue: String?

    public init(
        rule: RuleRow, definition: [String: String?], versions: [RuleVersionRow],
        obligations: Int, coming: Int, nextDue: String? = nil
    ) {
        self.rule = rule
        self.definition = definition
        self.versions = versions
        self.obligations = obligations
        self.coming = coming
        self.nextDue = nextDue
    }
}

/// A version of a rule, and the change that wrote it.
public struct RuleVersionRow: Codable, Equatable, Sendable {
    /// Null for what the product came with.
    @Nullable public var at: String?
    @Nullable public var actor: String?
    @Nullable public var reason: String?
    /// The deadline in words.
    @Nullable public var due: String?
    @Nullable public var basis: String?
    @Nullable public var validFrom: String?
    @Nullable public var validTo: String?
    public var verified: Bool

    public init(
        at: String? = nil, actor: String? = nil, reason: String? = nil, due: String? = nil,
        basis: String? = nil, validFrom: String? = nil, validTo: String? = nil, verified: Bool
    ) {
        self.at = at
        self.actor = actor
        self.reason = reason
        self.due = due
        self.basis = basis
        self.validFrom = validFrom
        self.validTo = validTo
        self.verified = verified
    }
}
