/// A message, an address or a server's settings cannot be used; nothing was sent.
///
/// The shape is PostgreSQL's: a short primary message in lower case, then what to do about it.
public struct MailError: Error, Equatable, Sendable {
    /// A stable word for programs, in kebab-case; new ones may be added.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { rawValue = value }
    }

    public var code: Code
    /// What is wrong and why, quoting the value where it is safe to print.
    public var message: String
    /// What to do about it.
    public var hint: String?

    public init(_ code: Code, _ message: String, hint: String? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }
}
