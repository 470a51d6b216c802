import Control

/// The rows of a total and their sum, with what was asked for beside each amount.
struct TotalsTable {
    let totals: Totals
    let by: [String]
    let scale: MoneyScale?
    let words: Words

    private var forms: Forms { words.forms }
    private var isOriginal: Bool { totals.currency == "original" }

    func table() -> Table {
        var columns = [Table.Column(title: words(Word.number), side: .right)]
        columns += by.map { .init(title: words(Word.dimensions, $0)) }
        if by.isEmpty { columns.append(.init(title: "")) }
        columns += [
            .init(title: words(Word.projectCount), side: .right),
            .init(title: words(Word.donorCount), side: .right),
        ]
        if isOriginal { columns.append(.init(title: words(Word.currencyColumn))) }
        columns += amountTitles.map { .init(title: $0, side: .right) }
        var table = Table(columns)
        let shares = shares()
        for (index, row) in totals.rows.enumerated() {
            var cells = [Table.Cell(String(index + 1))]
            cells += by.map { Table.Cell(name(of: row, $0)) }
            if by.isEmpty { cells.append("") }
            cells += counts(row.projects, row.donors, row.currency)
            cells += amounts(of: row, share: shares[index])
            table.add(cells)
        }
        for cells in sums() { table.add(cells) }
        return table
    }

    private func name(of row: TotalsRow, _ dimension: String) -> String {
        DimensionName(names: totals.names, words: words).of(row.keys, dimension)
    }

    private func counts(_ projects: Int, _ donors: Int, _ currency: String?) -> [Table.Cell] {
        [.init(forms.count(projects)), .init(forms.count(donors))]
            + (isOriginal ? [.init(currency ?? "")] : [])
    }

    // MARK: Amounts

    private var amountTitles: [String] {
        if let measures = totals.measures {
            return measures.map { "\(words(Word.measures, $0.measure)) (\($0.currency))" }
        }
        var titles = [words(Word.measures, totals.measure), words(Word.share)]
        if totals.comparison != nil {
            titles += [words(Word.yearBefore), words(Word.change), "%"]
        }
        if totals.ratioFigures != nil {
            titles += [words(Word.disbursed), words(Word.committed), words(Word.ratio)]
        }
        return titles
    }

    private func amounts(of row: TotalsRow, share: String?) -> [Table.Cell] {
        if let measures = row.measures {
            return measures.map { .init(number($0.amount, $0.currency)) }
        }
        return [.init(number(row.amount, row.currency)), .init(share ?? "–")]
            + beside(row.comparison, row.ratio)
    }

    private func beside(_ comparison: TotalsComparison?, _ ratio: TotalsRatio?) -> [Table.Cell] {
        var cells: [Table.Cell] = []
        if let comparison {
            cells += [
                .init(number(comparison.previousAmount)), .init(number(comparison.change)),
                .init(comparison.changePercent.map(percent) ?? "–"),
            ]
        }
        if let ratio {
            cells += [
                .init(number(ratio.disbursed)), .init(number(ratio.committed)),
                .init(ratio.percent.map(percent) ?? "–"),
            ]
        }
        return cells
    }

    private func percent(_ text: String) -> String { forms.number(text) + " %" }

    private func number(_ amount: String, _ currency: String? = nil) -> String {
        let isDong = (currency ?? totals.currency) == "VND"
        return forms.number(isDong ? scale?.of(amount) ?? amount : amount)
    }

    // MARK: Sums

    private func sums() -> [[Table.Cell]] {
        let padding = [Table.Cell](repeating: "", count: max(0, by.count - 1))
        let title = ["", Table.Cell(words(Word.total), .bold)] + padding
        switch totals.sum {
        case .single(let total, _):
            let counts = counts(totals.projects, totals.donors, nil)
            if let measures = totals.measures {
                return [title + counts + measures.map { .init(number($0.total, $0.currency)) }]
            }
            let amounts: [Table.Cell] = [.init(number(total)), .init(whole(of: total))]
            return [title + counts + amounts + beside(totals.comparison, totals.ratioFigures)]
        case .original(let sums, _):
            return sums.map {
                title + counts($0.projects, $0.donors, $0.currency)
                    + [.init(number($0.amount, $0.currency)), .init(whole(of: $0.amount))]
            }
        }
    }

    private func whole(of total: String) -> String {
        Share.percent(total, of: total, forms: forms) ?? "–"
    }

    /// The share of each row in its whole; in one currency they add up to it.
    private func shares() -> [String?] {
        switch totals.sum {
        case .single(let total, _):
            return Share.percents(totals.rows.map(\.amount), of: total, forms: forms)
        case .original(let sums, _):
            var shares = [String?](repeating: nil, count: totals.rows.count)
            for sum in sums {
                let own = totals.rows.indices.filter { totals.rows[$0].currency == sum.currency }
                let found = Share.percents(
                    own.map { totals.rows[$0].amount }, of: sum.amount, forms: forms)
                for (at, share) in zip(own, found) { shares[at] = share }
            }
            return shares
        }
    }
}
