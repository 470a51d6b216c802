import Control

/// Reports expected against received.
struct BoardScreen {
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    func text(_ board: Board) -> String {
        let title =
            words(Word.boardTitle(forms.namedPeriod(board.period))) + " · "
            + words(Word.boardDay(forms.day(board.asOf)))
        return style.paint(title, .bold) + "\n"
            + side(Word.owedToUs, Word.reporter, Word.waitsForCheck, board.in)
            + side(Word.owedByUs, Word.recipient, Word.issuedAndSent, board.out)
    }

    private func side(
        _ title: Phrase, _ party: Phrase, _ submitted: Phrase, _ side: BoardSide
    ) -> String {
        let numbers = [
            Word.expected, Word.onTime, Word.late, Word.dayUnknown, submitted,
            Word.outstanding, Word.overdueColumn, Word.excused, Word.onTimeRate,
        ]
        var table = Table(
            [.init(title: words(party))]
                + numbers.map { .init(title: words($0), side: .right) })
        for row in side.rows { table.add([.init(row.name)] + cells(row)) }
        table.add([.init(words(Word.total), .bold)] + cells(side.total))
        return "\n" + style.paint(words(title), .bold) + "\n" + table.text(style)
    }

    private func cells(_ row: BoardRow) -> [Table.Cell] {
        [
            row.expected, row.onTime, row.late, row.dayUnknown, row.submitted, row.outstanding,
        ].map { .init(forms.count($0)) } + [
            .init(forms.count(row.overdue), row.overdue > 0 ? .red : nil),
            .init(forms.count(row.excused)),
            .init(row.onTimeRate.map { forms.number($0) + " %" } ?? "–"),
        ]
    }

    /// One record a row, totals left out: a reader sums them up.
    static func csv(_ board: Board) -> String {
        let header: [String?] = [
            "direction", "reporter", "name", "expected", "on_time", "late",
            "day_unknown", "submitted", "outstanding", "overdue", "excused", "on_time_rate",
        ]
        func records(_ direction: String, _ side: BoardSide) -> [[String?]] {
            side.rows.map { row in
                let counts: [Int] = [
                    row.expected, row.onTime, row.late, row.dayUnknown, row.submitted,
                    row.outstanding, row.overdue, row.excused,
                ]
                var record: [String?] = [direction, row.reporter, row.name]
                record += counts.map { String($0) }
                record.append(row.onTimeRate)
                return record
            }
        }
        return CSVText.of([header] + records("in", board.in) + records("out", board.out))
    }
}
