/// A whole SQL statement with a name, prepared once per connection.
///
/// Enums of `String` conform by declaring it: the raw value is the text, and because raw values
/// must be literals the compiler forbids building SQL from data.
public protocol Statement: Sendable {
    /// The text, with `$1…` for parameters.
    var sql: String { get }
    /// Unique in the program, for logs and for the server's prepared statements.
    var name: String { get }
}

extension Statement where Self: RawRepresentable, RawValue == String {
    public var sql: String { rawValue }
    public var name: String { "\(Self.self).\(self)" }
}

/// A statement that is joined from literal fragments; its text is its name on the server.
public struct ComposedStatement: Statement {
    public let sql: String
    public let name: String

    public init(name: String, sql: String) {
        self.name = name
        self.sql = sql
    }
}
