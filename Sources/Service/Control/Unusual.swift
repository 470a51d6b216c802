import Aid
import Control
import Store

/// Something odd in a change that was made all the same, in the sentence that tells of it.
struct Unusual: Sendable {
    /// As `stale-rate`.
    let code: String
    /// The column it is about.
    var column: String?
    let message: Sentence
    /// What to do about it.
    let hint: Sentence?

    init(_ code: String, column: String? = nil, _ message: Sentence, hint: Sentence? = nil) {
        self.code = code
        self.column = column
        self.message = message
        self.hint = hint
    }
}

/// The answer of a change that may warn of something.
protocol WarningAnswer: Encodable {
    /// How many records were changed.
    var changed: Int { get }
    associatedtype Warning: WarningText
    var warnings: [Warning] { get set }
}

/// A warning as its answer has it.
protocol WarningText {
    init(_ unusual: Unusual, in language: Sentence.Language)
}

extension LedgerChange: WarningAnswer {}
extension MoveChange: WarningAnswer {}
extension SplitChange: WarningAnswer {}
extension RecordAnswer: WarningAnswer {}

extension ChangeWarning: WarningText {
    init(_ unusual: Unusual, in language: Sentence.Language) {
        self.init(
            code: unusual.code, column: unusual.column,
            message: unusual.message.text(in: language))
    }
}

extension Notice: WarningText {
    init(_ unusual: Unusual, in language: Sentence.Language) {
        self.init(
            code: unusual.code, message: unusual.message.text(in: language),
            hint: unusual.hint?.text(in: language))
    }
}

extension WarningAnswer {
    /// What is kept of the change, in English, and what its client is answered.
    func outcome(
        _ unusual: [Unusual], for request: ChangeRequest, last: LastWrites = .none
    ) throws -> ChangeOutcome {
        let answer = try told(unusual, in: request.language)
        guard changed > 0 else { return .unchanged(answer: answer) }
        let details =
            unusual.isEmpty || request.language == .en ? answer : try told(unusual, in: .en)
        return .changed(details: details, answer: answer, last: last)
    }

    private func told(_ unusual: [Unusual], in language: Sentence.Language) throws -> String {
        var answer = self
        answer.warnings = unusual.map { Warning($0, in: language) }
        return try JSONText.of(answer)
    }
}
