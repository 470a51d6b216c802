import Control

/// Missions and person-visits by the dimensions asked for.
struct MissionTotalsScreen {
    let totals: MissionTotals
    /// Dimensions as asked for, in kebab-case.
    let by: [String]
    let from: String?
    let to: String?
    var lens: String?
    let words: Words
    let style: Style

    func text() -> String {
        let forms = words.forms
        var title = words(Word.missionTotals)
        if !by.isEmpty {
            title += words(Word.by(by.map { words(Word.dimensions, $0).uppercased() }))
        }
        if from != nil || to != nil {
            title += " · " + words(Word.span(from: from.map(forms.day), to: to.map(forms.day)))
        }
        if lens == "current" { title += " · " + words(Word.currentLens) }
        var table = Table(
            [.init(title: words(Word.number), side: .right)]
                + (by.isEmpty
                    ? [.init(title: "")] : by.map { .init(title: words(Word.dimensions, $0)) })
                + [
                    .init(title: words(Word.missionCount), side: .right),
                    .init(title: words(Word.personVisits), side: .right),
                ])
        let names = DimensionName(names: totals.names ?? [:], words: words)
        for (index, row) in totals.rows.enumerated() {
            var cells = [Table.Cell(String(index + 1))]
            cells += by.map { .init(names.of(row.keys, $0)) }
            cells += [.init(forms.count(row.missions)), .init(forms.count(row.personVisits))]
            table.add(cells)
        }
        let padding = [Table.Cell](repeating: "", count: max(0, by.count - 1))
        table.add(
            ["", .init(words(Word.total), .bold)] + padding
                + [.init(forms.count(totals.missions)), .init(forms.count(totals.personVisits))])
        return style.paint(title, .bold) + "\n" + table.text(style)
    }
}
