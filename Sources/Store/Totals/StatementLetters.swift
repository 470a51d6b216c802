/// Choices as letters, for the names of composed statements.
///
/// PostgreSQL takes the first 63 bytes of a prepared statement's name for the whole, so that two
/// long names are one to it.
enum StatementLetters {
    /// One letter for each choice, in their order: the first case is `a`.
    static func of<Choice: CaseIterable & Equatable>(_ choices: [Choice]) -> String {
        let all = Array(Choice.allCases)
        let letters = choices.compactMap { choice in
            all.firstIndex(of: choice).map { UInt8(ascii: "a") + UInt8($0) }
        }
        return String(decoding: letters, as: UTF8.self)
    }
}
