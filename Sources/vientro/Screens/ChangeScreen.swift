import Control
import Foundation

extension Session {
    /// Asks for a change and prints what it changed.
    func change(_ path: String, _ body: some Encodable) async throws {
        try await answer(.change(path, body), as: ChangeAnswer.self) { text(of: $0) }
    }

    private func text(of answer: ChangeAnswer) -> String {
        let count = words.forms.count(answer.changed)
        var text =
            if answer.dryRun {
                words(Word.dryRun) + " " + words(Word.wouldChange(count)) + "\n"
            } else {
                words(answer.changed == 0 ? Word.unchanged : Word.changed(count)) + "\n"
            }
        text += answer.subjects.map { "  " + Table.clean($0) + "\n" }.joined()
        // What a change of nothing says of itself is not otherwise than before.
        return answer.changed == 0
            ? text : text + differences(answer.before ?? [:], answer.after ?? [:])
    }

    private func differences(_ before: [String: String?], _ after: [String: String?]) -> String {
        let names = Set(before.keys).union(after.keys).sorted()
        return names.compactMap { name in
            let old = before[name] ?? nil
            let new = after[name] ?? nil
            return old == new ? nil : ChangeForms(words: words).line(name, old, new)
        }.joined()
    }
}

/// What a change says to be otherwise.
struct ChangeForms {
    let words: Words

    func line(_ name: String, _ old: String?, _ new: String?) -> String {
        "  \(words(Word.changeFields, name)): \(value(name, old)) → \(value(name, new))\n"
    }

    /// English has the value as JSON has it.
    private func value(_ name: String, _ value: String?) -> String {
        guard let value else { return "–" }
        if value.isEmpty, Self.reminders.contains(name) { return words(Word.noReminder) }
        guard words.language == .vi else { return Table.clean(value) }
        return Table.clean(vietnamese(name, value))
    }

    private static let reminders: Set = ["before_days", "after_working_days"]

    private func vietnamese(_ name: String, _ value: String) -> String {
        switch name {
        case "direction": words(Word.directions, value)
        case "subject_kind": words(Word.subjectKinds, value)
        case "reporter": words(Word.reporterRoles, value)
        case "recipient": words(Word.recipients, value)
        case "regime": words(Word.regimes, value)
        case "basis": words.basis(value)
        case "notice": told(value)
        default:
            words.ruleColumn(name, value) ?? FieldForms(words: words).text(name, value)
        }
    }

    /// `own@example.vn held, …` with the state of each mail in words.
    private func told(_ list: String) -> String {
        list.components(separatedBy: ", ").map { one in
            guard let blank = one.lastIndex(of: " ") else { return one }
            let fate = String(one[one.index(after: blank)...])
            return one[..<blank] + " ("
                + words(Word.mailStates.merging(Word.noticeFates) { $1 }, fate) + ")"
        }.joined(separator: ", ")
    }
}
