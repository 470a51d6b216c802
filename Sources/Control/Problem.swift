/// Why a request was refused, in PostgreSQL's message style.
public struct Problem: Codable, Equatable, Sendable, Error {
    /// A stable word for programs, in kebab-case.
    public var code: String
    /// What is wrong and why, quoting the value.
    public var message: String
    @Nullable public var detail: String?
    /// What to do about it.
    @Nullable public var hint: String?

    public init(code: String, message: String, detail: String? = nil, hint: String? = nil) {
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
    }
}

/// The body of every answer that is no success: `{"error":{…}}`.
public struct ProblemEnvelope: Codable, Equatable, Sendable {
    public var error: Problem

    public init(error: Problem) {
        self.error = error
    }
}
