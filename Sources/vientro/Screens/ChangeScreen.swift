import Control

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
        return text + differences(answer.before ?? [:], answer.after ?? [:])
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
        guard words.language == .vi else { return Table.clean(value) }
        return Table.clean(FieldForms(words: words).text(name, value))
    }
}
