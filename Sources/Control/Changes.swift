/// What a changing command changed, or would change.
public struct ChangeAnswer: Codable, Equatable, Sendable {
    /// How many rows; 0 when it had been so already.
    public var changed: Int
    /// The change it became; null on a dry run.
    @Nullable public var seq: Int?
    public var dryRun: Bool
    @Nullable public var before: [String: String?]?
    @Nullable public var after: [String: String?]?
    /// Codes of what changed, at most 1,000.
    public var subjects: [String]

    public init(
        changed: Int, seq: Int? = nil, dryRun: Bool, before: [String: String?]? = nil,
        after: [String: String?]? = nil, subjects: [String] = []
    ) {
        self.changed = changed
        self.seq = seq
        self.dryRun = dryRun
        self.before = before
        self.after = after
        self.subjects = subjects
    }
}
