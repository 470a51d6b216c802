import Control

/// Cuts, one a line.
struct CutScreen {
    let words: Words
    let style: Style

    func text(_ cuts: [CutRow]) -> String {
        var table = Table([
            .init(title: words(Word.code)), .init(title: words(Word.cutAt)),
            .init(title: words(Word.name)), .init(title: words(Word.document)),
            .init(title: words(Word.actor)),
        ])
        for cut in cuts {
            table.add([
                .init(cut.code), .init(words.forms.instant(cut.at)), .init(cut.name),
                .init(cut.document ?? "–"), .init(cut.actor),
            ])
        }
        return table.text(style)
    }
}
