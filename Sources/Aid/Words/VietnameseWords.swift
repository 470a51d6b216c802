/// The Vietnamese of every `Sentence`, by its format.
///
/// A table is a text of entries with an empty line between two: the format, and below it the
/// translation, which may put `%1`, `%2` … in another order. Column names, codes, commands and what
/// is to be typed stay as they are; a state that is told, and not asked for, has its own words. A test compares the tables with the sources.
enum VietnameseWords {
    static let tables = [
        register, money, deadlines, schedules, requests, imports, operations, services, store,
        places, ledger, records, totals, lives, reminders,
        reportWork, states, filters,
    ]

    static let byFormat = Dictionary(
        tables.flatMap(entries).map { ($0.english, $0.vietnamese) },
        uniquingKeysWith: { first, _ in first })

    /// The entries of a table; one without a translation is left out.
    static func entries(of table: String) -> [(english: String, vietnamese: String)] {
        table.split(separator: "\n\n").compactMap { entry in
            let lines = entry.split(separator: "\n").map(String.init)
            return lines.count == 2 ? (lines[0], lines[1]) : nil
        }
    }
}
