/// A rule of the field was broken, or a value is not what the field allows.
///
/// The shape is PostgreSQL's: a short primary message in lower case, then whole sentences for
/// the detail and for what to do about it.
public struct AidError: Error, Equatable, Sendable {
    /// A stable word for programs, in kebab-case; new ones may be added.
    public struct Code: RawRepresentable, Hashable, Sendable, ExpressibleByStringLiteral {
        public let rawValue: String
        public init(rawValue: String) { self.rawValue = rawValue }
        public init(stringLiteral value: String) { rawValue = value }
    }

    public var code: Code
    /// What is wrong and why, quoting the value.
    public var message: Sentence
    public var detail: Sentence?
    /// What to do about it.
    public var hint: Sentence?

    public init(
        _ code: Code, _ message: Sentence, detail: Sentence? = nil, hint: Sentence? = nil
    ) {
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
    }
}
