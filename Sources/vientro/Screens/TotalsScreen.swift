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

    private var forms: Forms { words.forms }
    private var measure: String { words(Word.measures, totals.measure) }
    private var isOriginal: Bool { totals.currency == "original" }

    func text() -> String {
        style.paint(title(), .bold) + "\n" + basis() + "\n" + table().text(style)
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
            words(Word.filters, filter.name) + ": "
                + (filter.name == "class" ? words(Word.donorClasses, filter.value) : filter.value)
        }
        if totals.lens == "current" { parts.append(words(Word.currentLens)) }
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
        return parts.joined(separator: " · ")
    }

    private var unit: String {
        switch totals.currency {
        case "VND": words(Word.dong)
        case "original": words(Word.originalCurrency)
        default: totals.currency
        }
    }

    private func table() -> Table {
        var columns = [Table.Column(title: words(Word.number), side: .right)]
        columns += by.map { .init(title: words(Word.dimensions, $0)) }
        if by.isEmpty { columns.append(.init(title: "")) }
        columns += [
            .init(title: words(Word.projectCount), side: .right),
            .init(title: words(Word.donorCount), side: .right),
        ]
        if isOriginal { columns.append(.init(title: words(Word.currencyColumn))) }
        columns += [
            .init(title: measure, side: .right), .init(title: words(Word.share), side: .right),
        ]
        var table = Table(columns)
        for (index, row) in totals.rows.enumerated() {
            var cells = [Table.Cell(String(index + 1))]
            cells += by.map { Table.Cell(name(of: row, $0)) }
            if by.isEmpty { cells.append("") }
            cells += figures(row.projects, row.donors, row.currency, row.amount)
            table.add(cells)
        }
        for cells in sums() { table.add(cells) }
        return table
    }

    private func sums() -> [[Table.Cell]] {
        let padding = [Table.Cell](repeating: "", count: max(0, by.count - 1))
        let title = ["", Table.Cell(words(Word.total), .bold)] + padding
        return switch totals.sum {
        case .single(let total, _):
            [title + figures(totals.projects, totals.donors, nil, total)]
        case .original(let sums, _):
            sums.map { title + figures($0.projects, $0.donors, $0.currency, $0.amount) }
        }
    }

    private func figures(_ projects: Int, _ donors: Int, _ currency: String?, _ amount: String)
        -> [Table.Cell]
    {
        let share = whole(currency).flatMap { Share.percent(amount, of: $0, forms: forms) }
        return [.init(forms.count(projects)), .init(forms.count(donors))]
            + (isOriginal ? [.init(currency ?? "")] : [])
            + [.init(forms.number(amount)), .init(share ?? "–")]
    }

    private func whole(_ currency: String?) -> String? {
        switch totals.sum {
        case .single(let total, _): total
        case .original(let sums, _): sums.first { $0.currency == currency }?.amount
        }
    }

    private func name(of row: TotalsRow, _ dimension: String) -> String {
        DimensionName(names: totals.names, words: words).of(row.keys, dimension)
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
        case .single(_, let check): lines.append(reconciled(check.difference, unit))
        case .original(_, let checks):
            lines += checks.map { reconciled($0.difference, $0.currency) }
        }
        if let receipt = totals.receipt { lines.append(words(Word.receiptLine(receipt))) }
        return lines
    }

    private func reconciled(_ difference: String, _ unit: String) -> String {
        let ok = !difference.contains { $0.isNumber && $0 != "0" }
        return style.paint(
            words(Word.reconciled(forms.number(difference), unit, ok: ok)), ok ? nil : .red)
    }
}
