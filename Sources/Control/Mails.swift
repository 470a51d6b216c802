/// One mail of the outbox.
public struct MailRow: Codable, Equatable, Sendable {
    public var id: String
    public var report: String
    @Nullable public var subscription: String?
    @Nullable public var period: String?
    public var revision: Int
    public var to: String
    public var state: String
    @Nullable public var messageId: String?
    public var attempts: Int
    @Nullable public var queuedAt: String?
    @Nullable public var sentAt: String?
    @Nullable public var smtpReply: String?
    @Nullable public var subject: String?

    public init(
        id: String, report: String, subscription: String? = nil, period: String? = nil,
        revision: Int, to: String, state: String, messageId: String? = nil, attempts: Int,
        queuedAt: String? = nil, sentAt: String? = nil, smtpReply: String? = nil,
        subject: String? = nil
    ) {
        self.id = id
        self.report = report
        self.subscription = subscription
        self.period = period
        self.revision = revision
        self.to = to
        self.state = state
        self.messageId = messageId
        self.attempts = attempts
        self.queuedAt = queuedAt
        self.sentAt = sentAt
        self.smtpReply = smtpReply
        self.subject = subject
    }
}

/// The answer of `mail list`.
public struct MailList: Codable, Equatable, Sendable {
    public var mails: [MailRow]

    public init(mails: [MailRow]) {
        self.mails = mails
    }
}

/// One mail with its text and what happened to it.
public struct MailDetail: Codable, Equatable, Sendable {
    /// One step of a mail.
    public struct Event: Codable, Equatable, Sendable {
        public var at: String
        public var state: String
        @Nullable public var reply: String?
        @Nullable public var actor: String?

        public init(at: String, state: String, reply: String? = nil, actor: String? = nil) {
            self.at = at
            self.state = state
            self.reply = reply
            self.actor = actor
        }
    }

    public var mail: MailRow
    /// The plain text part.
    public var text: String
    /// Oldest first.
    public var events: [Event]

    public init(mail: MailRow, text: String, events: [Event]) {
        self.mail = mail
        self.text = text
        self.events = events
    }
}

/// A report as it would be mailed; nothing is kept.
public struct MailPreview: Codable, Equatable, Sendable {
    public var report: String
    @Nullable public var period: String?
    @Nullable public var to: String?
    public var language: String
    public var subject: String
    public var text: String
    public var html: String

    public init(
        report: String, period: String? = nil, to: String? = nil, language: String,
        subject: String, text: String, html: String
    ) {
        self.report = report
        self.period = period
        self.to = to
        self.language = language
        self.subject = subject
        self.text = text
        self.html = html
    }
}

/// Asks to send a test mail through the configured server.
public struct MailTest: Codable, Equatable, Sendable {
    public var to: String
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(to: String, reason: String? = nil, dryRun: Bool = false) {
        self.to = to
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to release, cancel or retry mails.
public struct MailChange: Codable, Equatable, Sendable {
    public var ids: [String]
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(ids: [String], reason: String? = nil, dryRun: Bool = false) {
        self.ids = ids
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Says what became of a mail in state `unknown`.
public struct MailResolution: Codable, Equatable, Sendable {
    public var id: String
    /// `sent` or `resend`.
    public var outcome: String
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(id: String, outcome: String, reason: String? = nil, dryRun: Bool = false) {
        self.id = id
        self.outcome = outcome
        self.reason = reason
        self.dryRun = dryRun
    }
}
