/// A rule that makes obligations.
public struct RuleRow: Codable, Equatable, Sendable {
    public var code: String
    @Nullable public var regime: String?
    public var direction: String
    public var name: String
    /// What it is about: `project`, `mission`, `donor`, `certificate` or `office`.
    @Nullable public var subjectKind: String?
    @Nullable public var reporter: String?
    @Nullable public var recipient: String?
    /// `year`, `half`, `quarter`, `month` or `event`.
    @Nullable public var cycle: String?
    /// The cycle, or the event's name.
    @Nullable public var trigger: String?
    /// The deadline in words.
    @Nullable public var due: String?
    /// Article and decree.
    @Nullable public var basis: String?
    @Nullable public var validFrom: String?
    @Nullable public var validTo: String?
    /// Somebody held it against the text of the law.
    public var verified: Bool
    /// False for a rule that makes no reports until the office confirms it.
    public var inUse: Bool

    public init(
        code: String, regime: String? = nil, direction: String, name: String,
        subjectKind: String? = nil, reporter: String? = nil, recipient: String? = nil,
        cycle: String? = nil, trigger: String? = nil, due: String? = nil, basis: String? = nil,
        validFrom: String? = nil, validTo: String? = nil, verified: Bool, inUse: Bool = true
    ) {
        self.code = code
        self.regime = regime
        self.direction = direction
        self.name = name
        self.subjectKind = subjectKind
        self.reporter = reporter
        self.recipient = recipient
        self.cycle = cycle
        self.trigger = trigger
        self.due = due
        self.basis = basis
        self.validFrom = validFrom
        self.validTo = validTo
        self.verified = verified
        self.inUse = inUse
    }
}

/// The answer of `rule list`.
public struct RuleList: Codable, Equatable, Sendable {
    public var rules: [RuleRow]

    public init(rules: [RuleRow]) {
        self.rules = rules
    }
}

/// An event that was noticed and is kept.
public struct FlagRow: Codable, Equatable, Sendable {
    public var kind: String
    public var subject: Subject
    /// The obligation's code, when it is about one.
    @Nullable public var obligation: String?
    public var message: String
    public var raisedAt: String
    @Nullable public var clearedAt: String?

    public init(
        kind: String, subject: Subject, obligation: String? = nil, message: String,
        raisedAt: String, clearedAt: String? = nil
    ) {
        self.kind = kind
        self.subject = subject
        self.obligation = obligation
        self.message = message
        self.raisedAt = raisedAt
        self.clearedAt = clearedAt
    }
}

/// The answer of `flag list`.
public struct FlagList: Codable, Equatable, Sendable {
    public var flags: [FlagRow]

    public init(flags: [FlagRow]) {
        self.flags = flags
    }
}
