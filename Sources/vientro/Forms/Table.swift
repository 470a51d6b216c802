/// Columns of text, aligned by what a reader sees: one place per grapheme cluster.
struct Table {
    enum Side {
        case left
        case right
    }

    struct Column {
        var title: String
        var side: Side = .left
    }

    struct Cell: ExpressibleByStringLiteral {
        var text: String
        var colour: Style.Colour?

        init(_ text: String, _ colour: Style.Colour? = nil) {
            self.text = Table.clean(text)
            self.colour = colour
        }

        init(stringLiteral value: String) { self.init(value) }
    }

    private let columns: [Column]
    private var rows: [[Cell]] = []

    init(_ columns: [Column]) { self.columns = columns }

    mutating func add(_ cells: [Cell]) { rows.append(cells) }

    /// Every line ends in a line end; two blanks between columns, none at the end of a line.
    func text(_ style: Style) -> String {
        let header = columns.map { Cell($0.title, .bold) }
        let widths = columns.indices.map { index in
            ([header] + rows).map { index < $0.count ? $0[index].text.count : 0 }.max() ?? 0
        }
        return ([header] + rows).map { line($0, widths, style) }.joined()
    }

    private func line(_ cells: [Cell], _ widths: [Int], _ style: Style) -> String {
        var line = ""
        var owed = 0
        for (index, cell) in cells.enumerated() {
            let gap = widths[index] - cell.text.count
            let before = columns[index].side == .right ? gap : 0
            if !cell.text.isEmpty {
                line += String(repeating: " ", count: owed + before)
                line += style.paint(cell.text, cell.colour)
                owed = 0
            } else {
                owed += before
            }
            owed += gap - before + 2
        }
        return line + "\n"
    }

    /// Takes out what could move the cursor or colour the screen.
    static func clean(_ text: String, keepingLines: Bool = false) -> String {
        guard text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control })
        else { return text }
        var clean = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            let isControl = scalar.properties.generalCategory == .control
            clean.append(!isControl || (keepingLines && scalar == "\n") ? scalar : " ")
        }
        return String(clean)
    }
}

extension String {
    /// Filled with blanks on its right up to a width.
    func filled(_ width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }

    /// Filled with blanks on its left up to a width.
    func aligned(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }

    /// The same with a capital first letter.
    var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
