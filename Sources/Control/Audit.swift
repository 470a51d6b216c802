/// One change, a link of the chain.
public struct AuditEvent: Codable, Equatable, Sendable {
    public var seq: Int
    public var recordedAt: String
    public var actor: String
    public var what: String
    @Nullable public var subject: String?
    @Nullable public var reason: String?
    @Nullable public var requestId: String?
    public var digest: String
    @Nullable public var previousDigest: String?

    public init(
        seq: Int, recordedAt: String, actor: String, what: String, subject: String? = nil,
        reason: String? = nil, requestId: String? = nil, digest: String,
        previousDigest: String? = nil
    ) {
        self.seq = seq
        self.recordedAt = recordedAt
        self.actor = actor
        self.what = what
        self.subject = subject
        self.reason = reason
        self.requestId = requestId
        self.digest = digest
        self.previousDigest = previousDigest
    }
}

/// The changes, newest first.
public struct AuditList: Codable, Equatable, Sendable {
    public var events: [AuditEvent]

    public init(events: [AuditEvent]) {
        self.events = events
    }
}

/// Whether the chain holds.
public struct AuditVerification: Codable, Equatable, Sendable {
    /// A link that does not hold.
    public struct Break: Codable, Equatable, Sendable {
        public var seq: Int
        public var message: String

        public init(seq: Int, message: String) {
            self.seq = seq
            self.message = message
        }
    }

    public var ok: Bool
    public var events: Int
    @Nullable public var head: String?
    /// Changes whose details were erased on demand: no problem, and said.
    public var erased: Int?
    public var problems: [Break]

    public init(
        ok: Bool, events: Int, head: String? = nil, erased: Int? = nil, problems: [Break]
    ) {
        self.ok = ok
        self.events = events
        self.head = head
        self.erased = erased
        self.problems = problems
    }
}
