import ArgumentParser
import Control

/// `vientro NOUN list`
struct RecordList<Sort: RecordSort>: Verb {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "list",
            abstract: "List or search: \(Sort.noun.kind).",
            discussion: """
                Filters, each of which may be given several times (then any may fit): \
                \(options.joined(separator: ", ")). Areas are LEVEL:CODE or LEVEL:CODE@DATE and \
                mean all below them. --search finds words whatever their diacritics; the last \
                may be begun.
                """)
    }

    private static var options: [String] {
        Sort.filters.map { "--\($0)" } + (hasOfficers ? ["--unassigned"] : [])
            + (Sort.noun == .donor ? ["--duplicates (alone)"] : [])
    }
    private static var hasOfficers: Bool { Sort.filters.contains("officer") }

    @OptionGroup var globals: GlobalOptions
    @OptionGroup var limit: LimitOption
    @Option(help: "Leave so many rows out first.") var offset: Int?
    @Option(help: "Words of the name, with or without diacritics.") var search: String?
    @Option(help: "name (default) or key.") var sort: String?
    @Flag(help: "Write the rows as CSV with every column.") var csv = false
    @Argument(parsing: .allUnrecognized, help: "Filters, as --status active.")
    var filters: [String] = []

    mutating func validate() throws {
        if let offset, offset < 0 {
            throw ValidationError(
                Phrase("--offset nhận số từ 0 trở lên", "--offset takes a number from 0 on"))
        }
        if csv && globals.json { throw ValidationError(.excludes("--csv", "--json")) }
        _ = try query()
    }

    func perform(_ session: Session) async throws {
        if isDuplicates { return try await duplicates(session) }
        let call = Call.get(ControlPath.register(Sort.noun.kind), try query())
        try await session.answer(call, as: RegisterRows.self) { answer in
            if csv { return CSVText.of(answer) }
            return RegisterScreen(session: session).table(answer, offset: offset ?? 0)
        }
    }

    private var isDuplicates: Bool {
        Sort.noun == .donor && filters == ["--duplicates"]
    }

    /// Donors that may have been entered twice.
    private func duplicates(_ session: Session) async throws {
        let words = session.words
        try await session.answer(.get(ControlPath.donorDuplicates), as: DonorPairs.self) { answer in
            let titles = [Word.code, Word.name, Word.code, Word.name]
            var table = Table(titles.map { .init(title: words($0)) })
            for pair in answer.pairs {
                let cells = zip(pair.codes, pair.names).flatMap { [$0, $1] }
                table.add(cells.map { .init($0) })
            }
            return table.text(session.style)
                + words(Word.rows(words.forms.count(answer.pairs.count))) + "\n"
        }
    }

    private func query() throws -> [(name: String, value: String?)] {
        var items: [(name: String, value: String?)] = [
            ("limit", limit.limit.map(String.init)), ("offset", offset.map(String.init)),
            ("search", search), ("sort", sort),
        ]
        if isDuplicates { return items }
        var rest = filters[...]
        while let argument = rest.popFirst() {
            let parts = argument.split(
                separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            if argument == "--unassigned", Self.hasOfficers {
                items.append(("unassigned", "true"))
                continue
            }
            let name = String(parts[0].drop { $0 == "-" })
            guard argument.hasPrefix("--"), Sort.filters.contains(name) else {
                throw ValidationError(
                    Phrase(
                        "\(Sort.noun.noun) list không có bộ lọc \"\(parts[0])\"; chọn trong: ",
                        "\(Sort.noun.noun) list has no filter \"\(parts[0])\"; known: ")
                        + Self.options.joined(separator: ", "))
            }
            guard let value = parts.count == 2 ? String(parts[1]) : rest.popFirst() else {
                throw ValidationError(Phrase("--\(name) cần có giá trị", "--\(name) needs a value"))
            }
            items.append((name, value))
        }
        return items
    }
}

/// Rows as a CSV file (RFC 4180).
enum CSVText {
    static func of(_ rows: RegisterRows) -> String {
        let header: [String?] = rows.columns
        return of([header] + rows.rows.map { row in rows.columns.map { row[$0] ?? nil } })
    }

    /// One record a line.
    static func of(_ records: [[String?]]) -> String {
        records.map { $0.map(field).joined(separator: ",") + "\n" }.joined()
    }

    private static func field(_ text: String?) -> String {
        guard let text, text.contains(where: { ",\"\n\r\r\n".contains($0) }) else {
            return text ?? ""
        }
        return "\"\(text.replacing("\"", with: "\"\""))\""
    }
}
