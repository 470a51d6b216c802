/// What is wrong with one line of a register's file.
public struct RowError: Error, Hashable, Sendable {
    /// The physical line on which the record starts; the header's is 1.
    public let line: Int
    /// The header's name of the column; nil where the record as a whole is wrong.
    public let column: String?
    /// One of `RegisterErrorCode`, or a rule's own.
    public let code: AidError.Code
    public let message: Sentence
    public let hint: Sentence?

    public init(
        line: Int, column: String? = nil, code: AidError.Code, message: Sentence,
        hint: Sentence? = nil
    ) {
        self.line = line
        self.column = column
        self.code = code
        self.message = message
        self.hint = hint
    }

    init(
        line: Int, column: String? = nil, _ code: RegisterErrorCode, _ message: Sentence,
        hint: Sentence? = nil
    ) {
        self.init(line: line, column: column, code: code.code, message: message, hint: hint)
    }

    init(line: Int, column: String? = nil, _ error: AidError) {
        self.init(
            line: line, column: column, code: error.code, message: error.message,
            hint: error.hint)
    }
}

/// Why a file cannot be read on: its structure is lost, or its header is not the register's.
public struct FileRefusal: Error, Hashable, Sendable {
    /// At least one.
    public let errors: [RowError]

    public init(_ errors: [RowError]) {
        self.errors = errors
    }

    /// The first error, its line in the message.
    public var aidError: AidError {
        guard let first = errors.first else {
            return AidError("file-refused", "the file is refused")
        }
        return AidError(first.code, "line \(first.line): \(first.message)", hint: first.hint)
    }
}
