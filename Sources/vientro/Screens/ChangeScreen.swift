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
            guard old != new else { return nil }
            return "  \(name): \(Table.clean(old ?? "–")) → \(Table.clean(new ?? "–"))\n"
        }.joined()
    }
}
