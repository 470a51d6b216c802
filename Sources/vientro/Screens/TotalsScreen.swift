import Control

/// A total as an office prints it: title, table, sum, and how far it can be trusted.
struct TotalsScreen {
    let totals: Totals
    /// Dimensions as asked for, in kebab-case.
    let by: [String]
    /// Filters as asked for: the option's name and its value.
    let filters: [(name: String, value: String)]
    let words: Words
    let style: Style
    /// How large a unit a person wants to read; đồng without it.
    var scale: MoneyScale?

    private var forms: Forms { words.forms }
    private var measure: String { words(Word.measures, totals.measure) }
    private var isOriginal: Bool { totals.currency == "original" }

    func text() -> String {
        style.paint(title(), .bold) + "\n" + basis() + "\n"
            + TotalsTable(totals: totals, by: by, scale: scale, words: words).table().text(style)
            + foot().map { $0 + "\n" }.joined()
    }

    private func title() -> String {
        let names = by.map { words(Word.dimensions, $0).uppercased() }
        let isCumulative = totals.from == nil
        var parts = [
            measure.uppercased() + (by.isEmpty ? "" : words(Word.by(names)))
                + (isCumulative ? " " + words(Word.cumulative) : "")
        ]
        parts += filters.map { filter in
            if filter.name == "border" { return words(Word.border) }
            return words(Word.filters, filter.name) + ": "
                + (filter.name == "class" ? words(Word.donorClasses, filter.value) : filter.value)
        }
        if totals.lens == "current" { parts.append(words(Word.currentLens)) }
        if totals.scheme != "office" { parts.append(words(Word.scheme(totals.scheme))) }
        return parts.joined(separator: " · ")
    }

    private func basis() -> String {
        var parts = [words(Word.unit) + ": " + unit]
        if totals.from != nil || totals.to != nil {
            parts.append(
                words(
                    Word.valueDates(
                        words(
                            Word.span(
                                from: totals.from.map(forms.day), to: totals.to.map(forms.day))))))
        }
        if let known = totals.asOf ?? totals.now {
            parts.append(words(Word.knownAt(forms.instant(known))))
        }
        if let cut = totals.cut { parts.append(words(Word.cutOf(cut))) }
        if let window = totals.windowBasis { parts.append(words(Word.window(window))) }
        if let ratio = totals.ratio { parts.append(words(Word.ratios, ratio)) }
        return parts.joined(separator: " · ")
    }

    private var currency: String {
        totals.currency == "VND" ? words(Word.dong) : totals.currency
    }

    private var unit: String {
        switch totals.currency {
        case "VND": words(scale?.word ?? Word.dong)
        case "original": words(Word.originalCurrency)
        default: totals.currency
        }
    }

    private func foot() -> [String] {
        var lines: [String] = []
        if let first = by.first(where: { !Word.periods.contains($0) }), totals.rows.count > 1 {
            let name = Word.areas.contains(first) ? "địa bàn" : words(Word.dimensions, first)
            lines.append(words(Word.notAdditive(name.lowercased())))
        }
        for missing in totals.unconverted {
            lines.append(
                style.paint(
                    words(
                        Word.unconverted(
                            forms.count(missing.entries), forms.number(missing.amount),
                            missing.currency)), .yellow))
        }
        if totals.unvalued > 0 { lines.append(words(Word.unvalued(forms.count(totals.unvalued)))) }
        switch totals.sum {
        case .single(_, let check): lines.append(reconciled(check.difference, currency))
        case .original(_, let checks):
            lines += checks.map { reconciled($0.difference, $0.currency) }
        }
        if let receipt = totals.receipt { lines.append(words(Word.receiptLine(receipt))) }
        return lines + adjustments()
    }

    /// What was entered after the cut.
    private func adjustments() -> [String] {
        guard let after = totals.adjustments else { return [] }
        let changes = after.causes.map { changed($0) }
        if after.entries.isEmpty { return [words(Word.noAdjustments)] + changes }
        var table = Table([
            .init(title: words(Word.entry)), .init(title: words(Word.dimensions, "project")),
            .init(title: words(Word.day)), .init(title: words(Word.recordedAt)),
            .init(title: words(Word.amount), side: .right),
            .init(title: words(Word.currencyColumn)),
        ])
        for entry in after.entries {
            table.add([
                .init(entry.ref), .init(entry.project), .init(forms.day(entry.date)),
                .init(forms.instant(entry.recordedAt)),
                .init(entry.amount.map(forms.number) ?? "–"), .init(entry.currency),
            ])
        }
        for total in after.totals {
            table.add([
                .init(words(Word.total), .bold), "", "", "", .init(forms.number(total.amount)),
                .init(total.currency),
            ])
        }
        let title = words(Word.adjustments(forms.count(after.entries.count)))
        return ["", style.paint(title, .bold)]
            + table.text(style).split(separator: "\n").map(String.init) + changes
    }

    /// All that leads from the figure of the cut to the one of today.
    private func changed(_ after: AdjustmentCauses) -> String {
        let causes = BridgeScreen.causes.compactMap { cause -> String? in
            let step = cause.step(after.causes)
            if step.entries == 0 { return nil }
            return words(Word.causeColumns, cause.name).lowercased() + " "
                + BridgeScreen.signed(step.amount, forms)
        }
        return words(
            Word.adjusted(
                causes.joined(separator: ", "), forms.number(after.adjusted), after.currency))
    }

    private func reconciled(_ difference: String, _ unit: String) -> String {
        let ok = !difference.contains { $0.isNumber && $0 != "0" }
        return style.paint(
            words(Word.reconciled(forms.number(difference), unit, ok: ok)), ok ? nil : .red)
    }
}
