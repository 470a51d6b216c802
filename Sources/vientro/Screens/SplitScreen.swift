import Control

/// How a project's money is divided, and what a new split moved.
struct SplitScreen {
    let words: Words
    let style: Style

    func list(_ splits: [SplitRow]) -> String {
        var table = Table(
            [Word.splitBy, Word.from, Word.splitShares].map { .init(title: words($0)) })
        for split in splits {
            table.add([
                .init(words(Word.splitDimensions, split.dimension)),
                .init(split.effectiveOn.map(words.forms.day) ?? words(Word.fromTheStart)),
                .init(split.shares),
            ])
        }
        return table.text(style)
    }

    func change(_ answer: SplitChange) -> String {
        if answer.changed == 0 { return words(Word.unchanged) + "\n" }
        let count = words.forms.count(answer.entries.count)
        let day = words.forms.day(answer.effectiveOn)
        var text =
            (answer.dryRun ? words(Word.dryRun) + " " : "")
            + words(Word.splitMoves(count, from: day, isDone: !answer.dryRun)) + "\n"
        text += list(answer.after)
        if !answer.entries.isEmpty { text += entries(answer.entries) }
        return text
            + answer.warnings.map { words(Word.changeNote) + " " + Table.clean($0.message) + "\n" }
            .joined()
    }

    private func entries(_ moves: [SplitMove]) -> String {
        var table = Table([
            .init(title: words(Word.entryRef)), .init(title: words(Word.entryDate)),
            .init(title: words(Word.kind)), .init(title: words(Word.entryAmount), side: .right),
            .init(title: words(Word.splitMoved), side: .right), .init(title: ""),
        ])
        for move in moves {
            table.add([
                .init(move.ref), .init(words.forms.day(move.date)),
                .init(words(Word.entryKinds, move.kind)),
                .init(move.amount.map(words.forms.number) ?? "–"),
                .init(move.moved.map(words.forms.number) ?? "–"), .init(move.currency),
            ])
        }
        return table.text(style)
    }
}

/// Rates, and what became of values by them.
struct RateScreen {
    let words: Words
    let style: Style

    func list(_ list: RateList) -> String {
        var table = Table([
            .init(title: words(Word.kind)), .init(title: words(Word.currencyColumn)),
            .init(title: words(Word.entryDate)), .init(title: "VND", side: .right),
            .init(title: words(Word.rateSource)),
        ])
        for rate in list.rates {
            table.add([
                .init(rate.type), .init(rate.currency), .init(words.forms.day(rate.date)),
                .init(words.forms.number(rate.vndPerUnit)), .init(rate.source ?? ""),
            ])
        }
        return table.text(style) + words(Word.rows(words.forms.count(list.rates.count))) + " "
            + words(Word.rateTypeInUse(list.typeInUse)) + "\n"
    }

    func change(_ answer: RateChange) -> String {
        let count = words.forms.count(answer.changed)
        var text =
            (answer.dryRun ? words(Word.dryRun) + " " : "")
            + words(Word.valuedEntries(count, answer.type, isDone: !answer.dryRun)) + "\n"
        if !answer.entries.isEmpty {
            var table = Table([
                .init(title: words(Word.entryRef)), .init(title: words(Word.entryDate)),
                .init(title: words(Word.entryAmount), side: .right), .init(title: ""),
                .init(title: "VND", side: .right), .init(title: "USD", side: .right),
            ])
            for move in answer.entries {
                table.add([
                    .init(move.ref), .init(words.forms.day(move.date)),
                    .init(move.amount.map(words.forms.number) ?? "–"), .init(move.currency),
                    .init(change(move.vndBefore, move.vndAfter)),
                    .init(change(move.usdBefore, move.usdAfter)),
                ])
            }
            text += table.text(style)
        }
        if answer.unconverted > 0 {
            text += words(Word.stillWaiting(words.forms.count(answer.unconverted))) + "\n"
        }
        return text
    }

    private func change(_ before: String?, _ after: String?) -> String {
        let new = after.map(words.forms.number) ?? "–"
        return before == after ? new : (before.map(words.forms.number) ?? "–") + " → " + new
    }
}
