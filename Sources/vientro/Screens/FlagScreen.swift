import Control

/// What the daemon noticed, a line each.
struct FlagScreen {
    let words: Words
    let style: Style
    /// Those that were cleared are among them.
    let withCleared: Bool

    func list(_ list: FlagList) -> String {
        let titles =
            [Word.at] + (withCleared ? [Word.clearedAt] : [])
            + [Word.kind, Word.subject, Word.message]
        var table = Table(titles.map { .init(title: words($0)) })
        for flag in list.flags {
            let cleared = flag.clearedAt.map(words.forms.instant) ?? "–"
            table.add(
                [.init(words.forms.instant(flag.raisedAt))]
                    + (withCleared ? [.init(cleared)] : [])
                    + [
                        .init(words(Word.flagKinds, flag.kind)), .init(subject(flag)),
                        .init(flag.message),
                    ])
        }
        return table.text(style)
    }

    /// A flag among what happened to a report: when, what, and until when.
    func line(_ flag: FlagRow) -> String {
        let cleared = flag.clearedAt.map { words(Word.cleared(words.forms.instant($0))) }
        return words.forms.instant(flag.raisedAt) + "  "
            + [flag.message, cleared].compactMap(\.self).joined(separator: " · ")
    }

    private func subject(_ flag: FlagRow) -> String {
        flag.obligation ?? "\(words(Word.subjectKinds, flag.subject.kind)) \(flag.subject.code)"
    }
}
