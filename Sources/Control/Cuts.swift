/// A named instant of the register: what was recorded by it (chốt số liệu).
public struct CutRow: Codable, Equatable, Sendable {
    public var code: String
    public var name: String
    /// The paper that goes by these figures.
    @Nullable public var document: String?
    public var at: String
    /// The last change that counts.
    public var seq: Int
    public var actor: String
    public var recordedAt: String

    public init(
        code: String, name: String, document: String?, at: String, seq: Int, actor: String,
        recordedAt: String
    ) {
        self.code = code
        self.name = name
        self.document = document
        self.at = at
        self.seq = seq
        self.actor = actor
        self.recordedAt = recordedAt
    }
}

/// The answer of `cut list`.
public struct CutList: Codable, Equatable, Sendable {
    public var cuts: [CutRow]

    public init(cuts: [CutRow]) {
        self.cuts = cuts
    }
}

/// The body of `cut create`; without `at` it is the instant of the command.
public struct CutCreation: Codable, Equatable, Sendable {
    public var code: String
    public var name: String
    @Nullable public var document: String?
    @Nullable public var at: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        code: String, name: String, document: String? = nil, at: String? = nil,
        reason: String? = nil, dryRun: Bool = false
    ) {
        self.code = code
        self.name = name
        self.document = document
        self.at = at
        self.reason = reason
        self.dryRun = dryRun
    }
}
