/// A report somebody owes to somebody, as it stands on the day asked about.
public struct Obligation: Codable, Equatable, Sendable {
    /// `RULE/SUBJECT/PERIOD[/n]`.
    public var code: String
    public var rule: String
    /// `in`, `out` or `watch`.
    public var direction: String
    public var subject: Subject
    @Nullable public var reporter: String?
    @Nullable public var recipient: String?
    public var period: Period
    @Nullable public var dueStatutory: String?
    /// The statutory day moved off days of rest.
    @Nullable public var dueEffective: String?
    @Nullable public var dueInternal: String?
    public var state: String
    /// 0 unless overdue.
    public var daysOverdue: Int
    @Nullable public var flaggedAt: String?
    @Nullable public var submittedOn: String?
    @Nullable public var receivedOn: String?
    /// The register says that it is here; nobody knows whether it came in time. `submitted_on` is
    /// its last day then.
    @OrFalse public var dayUnknown: Bool
    /// The rule's name in the language asked for.
    @Nullable public var ruleName: String?
    @Nullable public var subjectName: String?
    @Nullable public var reporterName: String?
    /// The login and the name of whoever follows it.
    @Nullable public var officer: String?
    @Nullable public var officerName: String?
    /// How far a report of the office's own has come: `collecting`, `draft`, `to-sign` or
    /// `issued`; null before, and for reports of others.
    @Nullable public var step: String?
    @Nullable public var stepOn: String?
    /// The letter that asks for it; null where a rule does.
    @Nullable public var askedBy: String?

    public init(
        code: String, rule: String, direction: String, subject: Subject, reporter: String? = nil,
        recipient: String? = nil, period: Period, dueStatutory: String? = nil,
        dueEffective: String? = nil, dueInternal: String? = nil, state: String, daysOverdue: Int,
        flaggedAt: String? = nil, submittedOn: String? = nil, receivedOn: String? = nil,
        ruleName: String? = nil, subjectName: String? = nil, reporterName: String? = nil
    ) {
        self.code = code
        self.rule = rule
        self.direction = direction
        self.subject = subject
        self.reporter = reporter
        self.recipient = recipient
        self.period = period
        self.dueStatutory = dueStatutory
        self.dueEffective = dueEffective
        self.dueInternal = dueInternal
        self.state = state
        self.daysOverdue = daysOverdue
        self.flaggedAt = flaggedAt
        self.submittedOn = submittedOn
        self.receivedOn = receivedOn
        self.dayUnknown = false
        self.ruleName = ruleName
        self.subjectName = subjectName
        self.reporterName = reporterName
    }
}

/// What something is about: a register row named by kind and code.
public struct Subject: Codable, Equatable, Sendable {
    public var kind: String
    public var code: String

    public init(kind: String, code: String) {
        self.kind = kind
        self.code = code
    }
}

/// Two days, both inclusive.
public struct Period: Codable, Equatable, Sendable {
    public var from: String
    public var to: String

    public init(from: String, to: String) {
        self.from = from
        self.to = to
    }
}

/// The answer of `report list`.
public struct ObligationList: Codable, Equatable, Sendable {
    public var obligations: [Obligation]

    public init(obligations: [Obligation]) {
        self.obligations = obligations
    }
}

/// Why an obligation exists, why its dates are what they are, and what happened to it.
public struct ObligationExplanation: Codable, Equatable, Sendable {
    public var obligation: Obligation
    @Nullable public var rule: RuleRow?
    /// The row that caused it.
    @Nullable public var record: RegisterRecord?
    /// The steps from the rule to the dates.
    public var because: [String]
    /// Each time it was handed in, in order; the last one stands.
    public var submissions: [SubmissionRow]
    /// Submissions, receipts, returns, extensions.
    public var events: [ObligationEvent]
    public var flags: [FlagRow]
    public var mails: [MailRow]
    /// Who was told what, when, and what became of it.
    public var notices: [NoticeRow]
    /// Why it is owed no longer; null while it is.
    @Nullable public var supersededBecause: String?

    public init(
        obligation: Obligation, rule: RuleRow? = nil, record: RegisterRecord? = nil,
        because: [String] = [], submissions: [SubmissionRow] = [],
        events: [ObligationEvent] = [], flags: [FlagRow], mails: [MailRow],
        notices: [NoticeRow] = [], supersededBecause: String? = nil
    ) {
        self.obligation = obligation
        self.rule = rule
        self.record = record
        self.because = because
        self.submissions = submissions
        self.events = events
        self.flags = flags
        self.mails = mails
        self.notices = notices
        self.supersededBecause = supersededBecause
    }
}

/// One time that a report was handed in, and what became of it.
public struct SubmissionRow: Codable, Equatable, Sendable {
    /// 1 is the first.
    public var position: Int
    @Nullable public var submittedOn: String?
    @Nullable public var receivedOn: String?
    @Nullable public var returnedOn: String?
    /// The last day of the correction, as the return set it.
    @Nullable public var correctBy: String?
    @Nullable public var number: String?
    @Nullable public var document: String?
    @Nullable public var note: String?

    public init(
        position: Int, submittedOn: String? = nil, receivedOn: String? = nil,
        returnedOn: String? = nil, correctBy: String? = nil, number: String? = nil,
        document: String? = nil, note: String? = nil
    ) {
        self.position = position
        self.submittedOn = submittedOn
        self.receivedOn = receivedOn
        self.returnedOn = returnedOn
        self.correctBy = correctBy
        self.number = number
        self.document = document
        self.note = note
    }
}

/// One thing that happened to an obligation.
public struct ObligationEvent: Codable, Equatable, Sendable {
    public var at: String
    public var kind: String
    @Nullable public var actor: String?
    @Nullable public var on: String?
    @Nullable public var number: String?
    @Nullable public var document: String?
    @Nullable public var note: String?
    @Nullable public var reason: String?

    public init(
        at: String, kind: String, actor: String? = nil, on: String? = nil, number: String? = nil,
        document: String? = nil, note: String? = nil, reason: String? = nil
    ) {
        self.at = at
        self.kind = kind
        self.actor = actor
        self.on = on
        self.number = number
        self.document = document
        self.note = note
        self.reason = reason
    }
}
