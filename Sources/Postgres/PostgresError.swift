/// What PostgreSQL, or the connection to it, answered instead of a result.
public struct PostgresError: Error, Equatable, Sendable {
    /// Five characters of SQLSTATE, or empty where the connection itself failed.
    public let sqlState: String
    public let message: String
    public let detail: String?
    public let hint: String?
    /// The constraint or column that the server named, if any.
    public let constraint: String?
    /// The statement's name, or empty for connection errors.
    public let statement: String

    public init(
        sqlState: String, message: String, detail: String? = nil, hint: String? = nil,
        constraint: String? = nil, statement: String = ""
    ) {
        self.sqlState = sqlState
        self.message = message
        self.detail = detail
        self.hint = hint
        self.constraint = constraint
        self.statement = statement
    }

    /// The connection broke, or could not be made, or the server is going down.
    public var isConnectionLost: Bool {
        // 08P01 is a message the server could not make sense of: a defect, on a living connection.
        sqlState.isEmpty || (sqlState.hasPrefix("08") && sqlState != "08P01")
            || sqlState.hasPrefix("57P")
    }

    /// The same transaction may succeed when it is run again.
    public var isSerialization: Bool { sqlState == "40001" || sqlState == "40P01" }

    /// A wrong password, user or database: trying again will not help.
    public var isRefused: Bool { sqlState.hasPrefix("28") || sqlState == "3D000" }
}

extension PostgresError: CustomStringConvertible {
    public var description: String {
        let state = sqlState.isEmpty ? "" : " (\(sqlState))"
        return [message + state, detail, hint].compactMap { $0 }.joined(separator: "; ")
    }
}
