import Control

/// One record: everything about it, what happened to it, what a change made of it.
struct RecordScreen {
    let words: Words
    let style: Style

    private var forms: FieldForms { FieldForms(words: words) }

    /// The order of the parts; what a newer daemon has besides comes after.
    private static let parts = [
        "money", "certificates", "projects", "missions", "obligations", "documents", "decides",
        "contacts", "subscriptions", "predecessors", "merges",
    ]
    private static let numbers: Set = [
        "vnd", "usd", "entries", "unconverted", "unvalued", "people", "share",
    ]

    func story(_ story: RecordStory) -> String {
        let title = story.key.joined(separator: " ")
        var text = style.paint(
            "\(words(Word.registerNouns, story.kind)) \(Table.clean(title))", .bold)
        text += "  " + words(Word.version(words.forms.count(story.version))) + "\n"
        text += fields(story)
        let others = story.related.keys.filter { !Self.parts.contains($0) }.sorted()
        for name in Self.parts + others {
            guard let part = story.related[name], !part.rows.isEmpty else { continue }
            text += "\n" + style.paint(words(Word.recordParts, name).uppercased(), .bold) + "\n"
            text += table(part)
        }
        if !story.changes.isEmpty {
            text += "\n" + style.paint(words(Word.lastChanges).uppercased(), .bold) + "\n"
            text += story.changes.map(line).joined()
        }
        return text
    }

    func history(_ history: RecordHistory) -> String {
        history.events.map { event in
            line(event)
                + event.changes.map { change in
                    let name = words(Word.registerFields, change.field)
                    let old = change.before.map { Table.clean(forms.text(change.field, $0)) }
                    let new = Table.clean(forms.text(change.field, change.after))
                    return "    \(name): " + (old.map { "\($0) → " } ?? "")
                        + (new.isEmpty ? "–" : new) + "\n"
                }.joined()
        }.joined()
    }

    func answer(_ answer: RecordAnswer) -> String {
        let count = words.forms.count(answer.changed)
        var text =
            if answer.dryRun {
                words(Word.dryRun) + " " + words(Word.wouldChange(count)) + "\n"
            } else {
                words(answer.changed == 0 ? Word.unchanged : Word.changed(count)) + "\n"
            }
        text += answer.subjects.map { "  " + Table.clean($0) + "\n" }.joined()
        let before = answer.before ?? [:]
        let after = answer.after ?? [:]
        for name in Set(before.keys).union(after.keys).sorted() {
            let old = before[name] ?? nil
            let new = after[name] ?? nil
            text +=
                "  \(words(Word.registerFields, name)): \(shown(name, old))"
                + " → \(shown(name, new))\n"
        }
        if let version = answer.version, answer.changed > 0, !answer.dryRun {
            text += "  " + words(Word.version(words.forms.count(version))) + "\n"
        }
        for warning in answer.warnings {
            text +=
                style.paint(words(Word.warningMark), .yellow) + " "
                + Table.clean(warning.message) + "\n"
            if let hint = warning.hint {
                text += words(Word.hint) + " " + Table.clean(hint) + "\n"
            }
        }
        return text
    }

    private func shown(_ name: String, _ value: String?) -> String {
        value.map { Table.clean(forms.text(name, $0)) } ?? "–"
    }

    // MARK: Parts

    private func fields(_ story: RecordStory) -> String {
        let shown = story.columns.filter { story.values[$0] ?? nil != nil }
        let titles = shown.map { words(Word.registerFields, $0) }
        let width = titles.map(\.count).max() ?? 0
        return zip(shown, titles).map { column, title in
            let value = (story.values[column] ?? nil) ?? ""
            let named = story.names[column]
            let text =
                named == nil
                ? forms.text(column, value) : items(value, named ?? [:]).joined(separator: "; ")
            return title.filled(width) + "  " + Table.clean(text) + "\n"
        }.joined()
    }

    /// `NGO-1=60|NGO-2=40` as `NGO-1 Plan 60 %`, `NGO-2 …`.
    private func items(_ value: String, _ names: [String: String]) -> [String] {
        value.split(separator: "|").map { item in
            let parts = item.split(separator: "=", maxSplits: 1).map(String.init)
            let code = parts.first ?? String(item)
            let share = parts.count > 1 ? " \(words.forms.number(parts[1])) %" : ""
            return code + (names[code].map { " \($0)" } ?? "") + share
        }
    }

    private func table(_ part: RelatedRows) -> String {
        // Columns that are empty throughout say nothing.
        let shown = part.columns.filter { column in
            part.rows.contains { row in
                let value = row[column] ?? nil
                return value != nil && !(column.hasPrefix("un") && value == "0")
            }
        }
        var table = Table(
            shown.map {
                .init(
                    title: words(Word.registerFields, $0),
                    side: Self.numbers.contains($0) ? .right : .left)
            })
        for row in part.rows {
            table.add(shown.map { .init(forms.text($0, row[$0] ?? nil)) })
        }
        return table.text(style)
    }

    private func line(_ event: RecordEvent) -> String {
        var text = "\(event.version)  \(words.forms.instant(event.at))"
        text += "  " + Table.clean(event.actor ?? "–") + "  " + Table.clean(event.what ?? "–")
        if let reason = event.reason { text += "  “\(Table.clean(reason))”" }
        if event.ended { text += "  " + words(Word.takenOut) }
        if event.erased { text += "  " + words(Word.erased) }
        return text + "\n"
    }
}
