/// When the reports of a rule are reminded of.
public struct LadderRow: Codable, Equatable, Sendable {
    /// A rule's code; null for all rules without a row of their own.
    @Nullable public var rule: String?
    /// Calendar days before the last day, the farthest first.
    public var beforeDays: [Int]
    /// Working days after the last day, the nearest first.
    public var afterWorkingDays: [Int]
    /// From so many working days after on the head is told too; null never.
    @Nullable public var escalateAfter: Int?
    /// The office set it; otherwise it came with the product.
    public var ofOffice: Bool

    public init(
        rule: String? = nil, beforeDays: [Int], afterWorkingDays: [Int],
        escalateAfter: Int? = nil, ofOffice: Bool
    ) {
        self.beforeDays = beforeDays
        self.afterWorkingDays = afterWorkingDays
        self.ofOffice = ofOffice
        self.rule = rule
        self.escalateAfter = escalateAfter
    }
}

/// The answer of `rule reminders`.
public struct LadderList: Codable, Equatable, Sendable {
    public var ladders: [LadderRow]

    public init(ladders: [LadderRow]) {
        self.ladders = ladders
    }
}

/// Asks to change when the reports of a rule are reminded of; what is left out stays.
public struct LadderChange: Codable, Equatable, Sendable {
    /// Without it the ladder of all rules that have none of their own.
    @Nullable public var rule: String?
    /// An empty list is no step before.
    @Nullable public var beforeDays: [Int]?
    @Nullable public var afterWorkingDays: [Int]?
    @Nullable public var escalateAfter: Int?
    /// The head is not told.
    @OrFalse public var neverEscalate: Bool
    /// Ends the office's own steps of the rule.
    @OrFalse public var reset: Bool
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        rule: String? = nil, beforeDays: [Int]? = nil, afterWorkingDays: [Int]? = nil,
        escalateAfter: Int? = nil, neverEscalate: Bool = false, reset: Bool = false,
        reason: String? = nil, dryRun: Bool = false
    ) {
        self.neverEscalate = neverEscalate
        self.reset = reset
        self.dryRun = dryRun
        self.rule = rule
        self.beforeDays = beforeDays
        self.afterWorkingDays = afterWorkingDays
        self.escalateAfter = escalateAfter
        self.reason = reason
    }
}

/// What one recipient was told of a report, or should have been, and what became of the mail.
public struct NoticeRow: Codable, Equatable, Sendable {
    /// `before-15`, `after-2`, `new-date`, `no-longer-owed`, `received`, `returned`.
    public var step: String
    /// The last day that was told.
    public var due: String
    /// `reporter`, `officer`, `office` or `head`.
    public var audience: String
    /// Null where no address is known.
    @Nullable public var to: String?
    /// `mailed`, `skipped` for a later step, `no-address`, or `withdrawn` before it left.
    public var fate: String
    /// The working day on which it was owed.
    public var owedOn: String
    public var notedAt: String
    /// The mail's id; null where none was made.
    @Nullable public var mail: String?
    @Nullable public var mailState: String?
    @Nullable public var heldBecause: String?
    @Nullable public var messageId: String?
    @Nullable public var queuedAt: String?
    @Nullable public var sentAt: String?
    @Nullable public var smtpReply: String?

    public init(
        step: String, due: String, audience: String, to: String? = nil, fate: String,
        owedOn: String, notedAt: String, mail: String? = nil, mailState: String? = nil,
        heldBecause: String? = nil, messageId: String? = nil, queuedAt: String? = nil,
        sentAt: String? = nil, smtpReply: String? = nil
    ) {
        self.step = step
        self.due = due
        self.audience = audience
        self.fate = fate
        self.owedOn = owedOn
        self.notedAt = notedAt
        self.to = to
        self.mail = mail
        self.mailState = mailState
        self.heldBecause = heldBecause
        self.messageId = messageId
        self.queuedAt = queuedAt
        self.sentAt = sentAt
        self.smtpReply = smtpReply
    }
}
