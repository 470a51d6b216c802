import Control

/// A figure and the entries behind it, as an official reads and prints them; the entries come one
/// by one, however many there are.
struct ExplanationScreen {
    /// Filters as asked for: the option's name and its value.
    let filters: [(name: String, value: String)]
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    // MARK: The head

    func head(_ answer: Explanation) -> String {
        var lines = [Table.Cell(title(answer), .bold), Table.Cell(basis(answer))]
        lines.append(Table.Cell(words(Word.receiptLine(answer.receipt))))
        if let others = answer.others, !others.isEmpty {
            let list = others.map { "\($0.measure) \($0.currency)" }.joined(separator: ", ")
            lines.append(Table.Cell(words(Word.otherFigures(list))))
        }
        lines += answer.figures.map { figure in
            Table.Cell(
                words(
                    Word.explained(
                        total: forms.number(figure.total), sum: forms.number(figure.sum),
                        difference: forms.number(figure.difference),
                        entries: forms.count(figure.entries), unit: unit(figure.currency))),
                figure.difference == "0" ? nil : .red)
        }
        return lines.map { painted($0) + "\n" }.joined() + "\n"
    }

    /// Whatever data has in it cannot move the cursor; the colour comes after.
    private func painted(_ line: Table.Cell) -> String { style.paint(line.text, line.colour) }

    private func title(_ answer: Explanation) -> String {
        var parts = [words(Word.explanation(words(Word.measures, answer.measure)))]
        let name = DimensionName(names: answer.names, words: words)
        for key in answer.row.keys where !key.name.hasSuffix("_valid_from") {
            let dimension = key.name.replacing("_", with: "-")
            if dimension == "currency" {
                parts.append(words(Word.currencyColumn) + ": " + (key.code ?? ""))
            } else {
                parts.append(
                    words(Word.dimensions, dimension) + ": "
                        + name.of(answer.row.keys, dimension))
            }
        }
        parts += filters.map { filter in
            words(Word.filters, filter.name) + ": "
                + (filter.name == "class" ? words(Word.donorClasses, filter.value) : filter.value)
        }
        return parts.joined(separator: " · ")
    }

    private func basis(_ answer: Explanation) -> String {
        var parts = [words(Word.unit) + ": " + unit(answer.currency)]
        if answer.from != nil || answer.to != nil {
            let span = Word.span(
                from: answer.from.map(forms.day), to: answer.to.map(forms.day))
            parts.append(words(Word.valueDates(words(span))))
        }
        if answer.lens == "current" { parts.append(words(Word.currentLens)) }
        if answer.scheme != "office" { parts.append(words(Word.scheme(answer.scheme))) }
        if let cut = answer.cut { parts.append(words(Word.cutOf(cut))) }
        parts.append(words(Word.knownAt(forms.instant(answer.asOf ?? answer.now))))
        return parts.joined(separator: " · ")
    }

    private func unit(_ currency: String) -> String {
        switch currency {
        case "VND": words(Word.dong)
        case "original": words(Word.originalCurrency)
        default: currency
        }
    }

    // MARK: An entry

    /// One entry under its number; `currency` is that of the figure.
    func entry(_ entry: ExplainedEntry, number: Int, in currency: String) -> String {
        let own = currency == "original" ? entry.currency : currency
        let name = [
            entry.ref, words(Word.grant) + " \(entry.project) “\(entry.projectTitle)”",
            forms.day(entry.date), words(Word.kinds, entry.kind),
        ]
        let division = words(Word.split) + ": " + entry.split.map(split).joined(separator: " · ")
        var lines = [
            Table.Cell(name.joined(separator: " · ")), Table.Cell(values(entry)),
            Table.Cell(division), counted(entry, own),
        ]
        if entry.parts.count > 1 {
            lines += entry.parts.map { Table.Cell("  " + part($0, own)) }
        } else if let only = entry.parts.first, only.placed != nil || only.heading != nil {
            lines.append(Table.Cell("  " + part(only, own)))
        }
        if let ref = entry.reverses { lines.append(Table.Cell(words(Word.reversing(ref)))) }
        if let ref = entry.reversedBy { lines.append(Table.Cell(words(Word.reversedBy(ref)))) }
        let facts = [
            entry.document.map { words(Word.documentOf) + ": " + $0 },
            entry.recordedAt.map {
                words(
                    Word.recorded(
                        forms.instant($0), entry.recordedBy ?? "–", String(entry.seq)))
            },
        ].compactMap(\.self)
        if !facts.isEmpty { lines.append(Table.Cell(facts.joined(separator: " · "))) }
        let indent = "      "
        return forms.count(number).aligned(4) + ". "
            + lines.map(painted).joined(separator: "\n" + indent) + "\n"
    }

    private func values(_ entry: ExplainedEntry) -> String {
        var amount =
            entry.amount.map { forms.number($0) + " " + entry.currency }
            ?? words(Word.notValued)
        if entry.inKind {
            let what = [
                entry.quantity.map(forms.number), entry.unit, entry.item,
            ].compactMap(\.self).joined(separator: " ")
            amount += " (" + words(Word.inKind) + (what.isEmpty ? "" : ": " + what) + ")"
        }
        var parts = [words(Word.originalAmount) + ": " + amount]
        if entry.amount != nil {
            parts.append(words(Word.valueInDong) + ": " + value(entry.vnd))
            parts.append(words(Word.valueInDollars) + ": " + value(entry.usd))
        }
        return parts.joined(separator: " · ")
    }

    private func value(_ value: ExplainedValue?) -> String {
        guard let value else { return words(Word.notConverted) }
        let origin: String
        if let rate = value.rate {
            origin = words(
                Word.rate(
                    words(Word.rateTypes, rate.type), forms.number(rate.vndPerUnit),
                    rate.currency, day: forms.day(rate.date), source: rate.source))
        } else {
            origin = words(Word.valueSources, value.source)
        }
        return "\(forms.number(value.amount)) (\(origin))"
    }

    private func split(_ split: ExplainedSplit) -> String {
        let shares = split.shares.map { "\($0.name ?? $0.code) \(forms.number($0.share)) %" }
        return words(Word.explainedDimensions, split.dimension) + " "
            + shares.joined(separator: ", ")
            + (split.effectiveOn.map { words(Word.effectiveOn(forms.day($0))) } ?? "")
    }

    private func counted(_ entry: ExplainedEntry, _ currency: String) -> Table.Cell {
        let parts = words(
            Word.partsOf(forms.count(entry.parts.count), forms.count(entry.partsInAll)))
        let value =
            entry.value.map { forms.number($0) + " " + unit(currency) }
            ?? words(entry.state == "unvalued" ? Word.notValued : Word.notConverted)
        return Table.Cell(
            words(Word.counted) + ": \(value) (\(parts))", entry.value == nil ? .yellow : .bold)
    }

    private func part(_ part: ExplainedPart, _ currency: String) -> String {
        let amount: String? =
            switch currency {
            case "VND" where part.vnd != nil: part.vnd
            case "USD" where part.usd != nil: part.usd
            default: part.amount
            }
        let sector =
            (part.sectorName ?? part.sector)
            + (part.heading.map { " (" + words(Word.heading($0)) + ")" } ?? "")
        let area =
            (part.areaName ?? part.area)
            + (part.placed == nil || part.placed == part.area
                ? "" : " (" + words(Word.placed(part.placedName ?? part.placed ?? "")) + ")")
        return [sector, area, part.donorName ?? part.donor].joined(separator: " · ") + ": "
            + (amount.map(forms.number) ?? "–")
    }

    // MARK: The foot

    func foot(_ answer: Explanation) -> String {
        var lines: [String] = []
        for missing in answer.unconverted {
            lines.append(
                style.paint(
                    words(
                        Word.unconverted(
                            forms.count(missing.entries), forms.number(missing.amount),
                            missing.currency)), .yellow))
        }
        if answer.unvalued > 0 { lines.append(words(Word.unvalued(forms.count(answer.unvalued)))) }
        if answer.limit != nil || answer.offset > 0 {
            let last = min(answer.offset + (answer.limit ?? answer.count), answer.count)
            lines.append(
                words(
                    Word.pageOf(
                        from: forms.count(min(answer.offset + 1, answer.count)),
                        to: forms.count(last), all: forms.count(answer.count))))
        }
        lines += answer.figures.map {
            style.paint(
                words(Word.total) + ": " + forms.number($0.sum) + " " + unit($0.currency), .bold)
        }
        return "\n" + lines.map { $0 + "\n" }.joined()
    }
}
