/// The rows of a register as its file columns.
public struct RegisterRows: Codable, Equatable, Sendable {
    public var kind: String
    public var columns: [String]
    public var rows: [[String: String?]]
    /// How many there are without limit and offset; null from a daemon that did not count.
    @Nullable public var total: Int?
    /// Names that come near to one that was searched for in vain.
    public var near: [String]?

    public init(
        kind: String, columns: [String], rows: [[String: String?]], total: Int? = nil,
        near: [String] = []
    ) {
        self.kind = kind
        self.columns = columns
        self.rows = rows
        self.total = total
        self.near = near
    }
}

/// One row of a register.
public struct RegisterRecord: Codable, Equatable, Sendable {
    public var kind: String
    public var columns: [String]
    public var values: [String: String?]

    public init(kind: String, columns: [String], values: [String: String?]) {
        self.kind = kind
        self.columns = columns
        self.values = values
    }
}
