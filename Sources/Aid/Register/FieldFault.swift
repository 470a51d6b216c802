/// What is wrong with one field, before its line and column are known.
struct FieldFault: Error, Equatable {
    let code: AidError.Code
    let message: Sentence
    let hint: Sentence?

    init(_ code: RegisterErrorCode, _ message: Sentence, hint: Sentence? = nil) {
        self.code = code.code
        self.message = message
        self.hint = hint
    }

    init(_ error: AidError) {
        code = error.code
        message = error.message
        hint = error.hint
    }

    func at(line: Int, column: String) -> RowError {
        RowError(line: line, column: column, code: code, message: message, hint: hint)
    }
}
