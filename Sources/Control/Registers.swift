/// The rows of a register as its file columns.
public struct RegisterRows: Codable, Equatable, Sendable {
    public var kind: String
    public var columns: [String]
    public var rows: [[String: String?]]

    public init(kind: String, columns: [String], rows: [[String: String?]]) {
        self.kind = kind
        self.columns = columns
        self.rows = rows
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
