import Control

/// Entries of the ledger, and what a change of it became.
struct LedgerScreen {
    let words: Words
    let style: Style

    func change(_ answer: LedgerChange) -> String {
        var text =
            if answer.dryRun {
                words(Word.dryRun) + " " + words(Word.wouldEnter(answer.entry.ref)) + "\n"
            } else if answer.changed == 0 {
                words(Word.unchanged) + "\n"
            } else {
                style.paint(words(Word.entered(answer.entry.ref)), .green) + "\n"
            }
        text += facts(answer.entry) + parts(answer.parts, answer.entry.currency)
        return text + warnings(answer.warnings)
    }

    func warnings(_ warnings: [ChangeWarning]) -> String {
        warnings.map { words(Word.changeNote) + " " + Table.clean($0.message) + "\n" }.joined()
    }

    func detail(_ detail: LedgerEntryDetail) -> String {
        facts(detail.entry) + parts(detail.parts, detail.entry.currency)
    }

    func list(_ list: LedgerList) -> String {
        var table = Table([
            .init(title: words(Word.entryRef)), .init(title: words(Word.entryDate)),
            .init(title: words(Word.entryProject)), .init(title: words(Word.kind)),
            .init(title: words(Word.entryAmount), side: .right), .init(title: ""),
            .init(title: words(Word.valueVND), side: .right),
            .init(title: words(Word.valueUSD), side: .right),
            .init(title: words(Word.entryReversal)),
        ])
        for entry in list.entries {
            table.add([
                .init(entry.ref), .init(words.forms.day(entry.date)), .init(entry.project),
                .init(words(Word.entryKinds, entry.kind)), .init(money(entry.amount)),
                .init(entry.currency), .init(money(entry.vnd)), .init(money(entry.usd)),
                .init(entry.reverses.map { "← \($0)" } ?? entry.reversedBy.map { "→ \($0)" } ?? ""),
            ])
        }
        return table.text(style) + words(Word.rows(words.forms.count(list.entries.count))) + "\n"
    }

    private func money(_ amount: String?) -> String { amount.map(words.forms.number) ?? "–" }

    private func facts(_ entry: LedgerEntry) -> String {
        var facts: [(Phrase, String)] = [
            (Word.entryRef, entry.ref), (Word.entryProject, entry.project),
            (Word.kind, words(Word.entryKinds, entry.kind)),
            (Word.entryDate, words.forms.day(entry.date)),
            (
                Word.entryAmount,
                entry.amount.map { words.forms.number($0) + " " + entry.currency }
                    ?? words(Word.withoutValue)
            ),
        ]
        if entry.inKind {
            let parts = [entry.quantity.map(words.forms.number), entry.unit, entry.item]
            facts.append((Word.entryInKind, parts.compactMap(\.self).joined(separator: " ")))
        }
        if entry.amount != nil {
            facts.append((Word.valueVND, value(entry.vnd, entry.vndRate, entry.vndStated != nil)))
            facts.append((Word.valueUSD, value(entry.usd, entry.usdRate, false)))
        }
        let optional: [(Phrase, String?)] = [
            (Word.entryDescription, entry.description), (Word.entryDocument, entry.document),
            (Word.takesBack, entry.reverses), (Word.takenBackBy, entry.reversedBy),
            (Word.at, entry.recordedAt.map { words.forms.instant($0) }),
            (Word.actor, entry.actor), (Word.reason, entry.reason),
        ]
        facts += optional.compactMap { fact in fact.1.map { (fact.0, $0) } }
        return Facts(words: words).text(facts)
    }

    private func value(_ value: String?, _ rate: LedgerRate?, _ isStated: Bool) -> String {
        guard let value else { return words(Word.waitsForRate) }
        let number = words.forms.number(value)
        if let rate {
            return number + " "
                + words(
                    Word.byRate(
                        rate.type, words.forms.number(rate.vndPerUnit),
                        words.forms.day(rate.date), rate.currency))
        }
        return isStated ? number + " " + words(Word.asStated) : number
    }

    private func parts(_ parts: [LedgerPart], _ currency: String) -> String {
        if parts.isEmpty { return "" }
        var table = Table([
            .init(title: words(Word.partSector)), .init(title: words(Word.partArea)),
            .init(title: words(Word.partDonor)),
            .init(title: words(Word.amountIn(currency)), side: .right),
            .init(title: words(Word.valueVND), side: .right),
            .init(title: words(Word.valueUSD), side: .right),
        ])
        for part in parts {
            table.add([
                .init(part.sector), .init(part.area), .init(part.donor),
                .init(money(part.amount)), .init(money(part.vnd)), .init(money(part.usd)),
            ])
        }
        return table.text(style)
    }
}
