import Aid
import Store

/// One line by hand, read by the same rules as a line of a file.
struct LedgerLine: Sendable {
    let row: RegisterRow

    /// Throws a refusal with everything that is wrong with the fields.
    init(_ kind: RegisterKind, _ fields: [(name: String, value: String?)]) throws {
        let given = fields.filter { $0.value != nil }
        var writer = CSVWriter()
        writer.write(given.map(\.name))
        writer.write(given.map(\.value))
        var file = RegisterFile(kind: kind)
        var found: RegisterRow?
        var errors: [RowError] = []
        func take(_ item: RegisterItem) {
            switch item {
            case .row(let row): found = row
            case .rejected(let rejected): errors = rejected.errors
            }
        }
        do {
            try file.feed(writer.bytes, take)
            try file.finish(take)
        } catch let refusal as FileRefusal {
            errors = refusal.errors
        }
        guard let found, errors.isEmpty else { throw Refusal.data(errors) }
        row = found
    }
}

extension Refusal {
    /// Fields that break a rule of form; the first in the message, the others in the detail.
    static func data(_ errors: [RowError]) -> Refusal {
        let first = errors.first
        let others = errors.dropFirst().map(\.placed)
        return Refusal(
            status: 422, first?.code.rawValue ?? "no-record",
            first.map(\.placed) ?? "there is nothing to enter",
            detail: others.isEmpty ? nil : Sentence.list(others, separator: "\n"),
            hint: first?.hint)
    }

    /// What the register has against a staged line; a rule, not a matter of form.
    static func staged(_ problems: StagedProblems) -> Refusal {
        let errors = problems.first.map(\.rowError)
        let others = errors.dropFirst().map(\.message)
        return Refusal(
            status: 409, errors.first?.code.rawValue ?? "refused",
            errors.first?.message ?? "the register refuses it",
            detail: others.isEmpty ? nil : Sentence.list(Array(others), separator: "\n"),
            hint: errors.first?.hint)
    }
}

extension RowError {
    /// The column before the message, unless the message names it.
    var placed: Sentence {
        let text = message.english
        guard let column, !text.contains("\"\(column)\""), !text.hasPrefix(column + " ") else {
            return message
        }
        return "\(column): \(message)"
    }
}
