import Control

/// What became of each figure and why, as a table: old, a column a cause, new.
struct BridgeScreen {
    let bridge: TotalsBridge
    /// Dimensions as asked for, in kebab-case.
    let by: [String]
    let filters: [(name: String, value: String)]
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }
    private var isOriginal: Bool { bridge.currency == "original" }
    static let causes: [(name: String, step: @Sendable (BridgeSteps) -> BridgeStep)] = [
        ("new", { $0.new }), ("reversed", { $0.reversed }), ("re-split", { $0.reSplit }),
        ("re-valued", { $0.reValued }), ("attribute-changed", { $0.attributeChanged }),
    ]

    func text() -> String {
        style.paint(title(), .bold) + "\n" + basis() + "\n" + table().text(style)
            + foot().map { $0 + "\n" }.joined()
    }

    private func title() -> String {
        let names = by.map { words(Word.dimensions, $0).uppercased() }
        var parts = [
            words(Word.bridge(words(Word.measures, bridge.measure)))
                + (by.isEmpty ? "" : words(Word.by(names)))
        ]
        if let cut = bridge.cut { parts.append(words(Word.cutOf(cut))) }
        parts += filters.map { filter in
            words(Word.filters, filter.name) + ": "
                + (filter.name == "class" ? words(Word.donorClasses, filter.value) : filter.value)
        }
        return parts.joined(separator: " · ")
    }

    private func basis() -> String {
        let unit =
            switch bridge.currency {
            case "VND": words(Word.dong)
            case "original": words(Word.originalCurrency)
            default: bridge.currency
            }
        var parts = [words(Word.unit) + ": " + unit]
        if bridge.from != nil || bridge.to != nil {
            let span = Word.span(from: bridge.from.map(forms.day), to: bridge.to.map(forms.day))
            parts.append(words(Word.valueDates(words(span))))
        }
        if bridge.lens == "current" { parts.append(words(Word.currentLens)) }
        if bridge.scheme != "office" { parts.append(words(Word.scheme(bridge.scheme))) }
        parts.append(
            words(
                Word.knownThenAndNow(
                    forms.instant(bridge.since), forms.instant(bridge.asOf ?? bridge.now))))
        return parts.joined(separator: " · ")
    }

    private func table() -> Table {
        var columns: [Table.Column] = by.map { .init(title: words(Word.dimensions, $0)) }
        if by.isEmpty { columns.append(.init(title: "")) }
        if isOriginal { columns.append(.init(title: words(Word.currencyColumn))) }
        columns.append(.init(title: words(Word.oldFigure), side: .right))
        columns += BridgeScreen.causes.map {
            .init(title: words(Word.causeColumns, $0.name), side: .right)
        }
        columns.append(.init(title: words(Word.newFigure), side: .right))
        var table = Table(columns)
        let names = DimensionName(names: bridge.names, words: words)
        for row in bridge.rows {
            var cells = by.map { Table.Cell(names.of(row.keys, $0)) }
            if by.isEmpty { cells.append("") }
            table.add(cells + figures(row))
        }
        let padding = [Table.Cell](repeating: "", count: max(0, by.count - 1))
        for row in bridge.totals {
            table.add([Table.Cell(words(Word.total), .bold)] + padding + figures(row))
        }
        return table
    }

    private func figures(_ row: BridgeRow) -> [Table.Cell] {
        var cells = isOriginal ? [Table.Cell(row.currency ?? "")] : []
        cells.append(Table.Cell(forms.number(row.old)))
        cells += BridgeScreen.causes.map { cause in
            let step = cause.step(row.causes)
            return Table.Cell(step.entries == 0 ? "–" : BridgeScreen.signed(step.amount, forms))
        }
        cells.append(Table.Cell(forms.number(row.new)))
        return cells
    }

    /// What was added carries its sign.
    static func signed(_ amount: String, _ forms: Forms) -> String {
        let isNothing = !amount.contains { $0.isNumber && $0 != "0" }
        return (amount.hasPrefix("-") || isNothing ? "" : "+") + forms.number(amount)
    }

    private func foot() -> [String] {
        var lines: [String] = []
        for total in bridge.totals {
            let counts = BridgeScreen.causes.compactMap { cause -> String? in
                let step = cause.step(total.causes)
                if step.entries == 0 { return nil }
                return words(Word.causeColumns, cause.name).lowercased() + " "
                    + forms.count(step.entries)
            }
            if !counts.isEmpty {
                let currency = total.currency.map { $0 + ": " } ?? ""
                lines.append(words(Word.causeCounts(currency + counts.joined(separator: ", "))))
            }
        }
        let wrong = (bridge.rows + bridge.totals).first { $0.difference != "0" }
        lines.append(
            style.paint(
                words(
                    Word.bridged(
                        forms.number(wrong?.difference ?? "0"), ok: wrong == nil)),
                wrong == nil ? nil : .red))
        for missing in bridge.unconverted {
            lines.append(
                words(
                    Word.unconverted(
                        forms.count(missing.entries), forms.number(missing.amount),
                        missing.currency)))
        }
        if bridge.unvalued > 0 { lines.append(words(Word.unvalued(forms.count(bridge.unvalued)))) }
        return lines
    }
}
