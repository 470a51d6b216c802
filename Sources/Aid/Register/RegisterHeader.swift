/// Which of a register's columns a file has, and where.
public struct RegisterHeader: Hashable, Sendable {
    public let kind: RegisterKind
    /// Columns that the file lacks and a new record needs; an update keeps what they hold.
    public let missingForNew: [String]
    private let line: Int
    /// The header's names in the file's order, for writing rejected records back.
    public let names: [String]
    /// The field of each of `kind.columns`, from 0; -1 for a column that the file lacks.
    let sources: [Int]

    /// Reads the header; throws `FileRefusal` with everything that is wrong with it.
    public init(_ record: CSVRecord, kind: RegisterKind) throws(FileRefusal) {
        if let fault = record.fault { throw RegisterHeader.refusal(fault, record) }
        let names = record.fields
        let columns = kind.columns
        if names.count == 1, names[0].contains(where: { ";\t".contains($0) }) {
            throw FileRefusal([
                RowError(
                    line: record.line, .wrongDelimiter, "the header is not split by commas",
                    hint: "Save the file as CSV with commas, not semicolons or tabs.")
            ])
        }
        var errors: [RowError] = []
        var sources = [Int](repeating: -1, count: columns.count)
        for (field, name) in names.enumerated() {
            if let at = columns.firstIndex(where: { $0.name == name }) {
                if sources[at] >= 0 {
                    errors.append(
                        RowError(
                            line: record.line, column: name, .repeatedColumn,
                            "the column \"\(name)\" is there twice"))
                }
                sources[at] = field
            } else {
                errors.append(RegisterHeader.unknown(name, field, record.line, kind))
            }
        }
        let missing = columns.indices.filter { columns[$0].mustBePresent && sources[$0] < 0 }
            .map { columns[$0] }
        // The ledger only grows, so that all its rows are new.
        let needed = missing.filter { $0.isKey || kind == .ledger }
        errors += needed.map { RegisterHeader.missing($0.name, line: record.line, kind) }
        guard errors.isEmpty else { throw FileRefusal(errors) }
        self.kind = kind
        self.line = record.line
        self.names = names
        self.sources = sources
        missingForNew = missing.map(\.name)
    }

    /// The refusal of a file in which every record is new and columns that new ones need are
    /// missing.
    public var refusalOfNew: FileRefusal {
        FileRefusal(missingForNew.map { RegisterHeader.missing($0, line: line, kind) })
    }

    private static func missing(_ name: String, line: Int, _ kind: RegisterKind) -> RowError {
        let needed = kind.columns.filter(\.mustBePresent).map(\.name)
        return RowError(
            line: line, column: name, .missingColumn, "the column \"\(name)\" is missing",
            hint: "\(kind.rawValue) needs the columns \(needed.joined(separator: ", ")).")
    }

    /// Whether the file has that one of `kind.columns`; an update keeps what an absent one holds.
    public func hasColumn(_ index: Int) -> Bool { sources[index] >= 0 }

    /// The names of the columns that the file has.
    public var present: Set<String> { Set(names) }

    private static func unknown(
        _ name: String, _ field: Int, _ line: Int, _ kind: RegisterKind
    ) -> RowError {
        guard !name.isEmpty else {
            return RowError(
                line: line, .unnamedColumn, "column \(field + 1) of the header has no name",
                hint: "Remove empty columns from the file.")
        }
        let names = kind.columns.map(\.name)
        let near = NearestName.of(name, among: names)
        return RowError(
            line: line, column: name, .unknownColumn,
            "\(kind.rawValue) has no column \(quoted(name))",
            hint: Sentence.didYouMean(near)
                + "The columns are \(names.joined(separator: ", ")).")
    }

    private static func refusal(_ fault: CSVRecord.Fault, _ record: CSVRecord) -> FileRefusal {
        let isText = if case .notUTF8 = fault { true } else { false }
        return FileRefusal([
            RowError(
                line: record.line, isText ? .headerNotUTF8 : .headerQuote,
                isText ? "the header is not UTF-8" : "a quotation mark in the header is misplaced",
                hint: isText ? "Save the file as CSV UTF-8." : nil)
        ])
    }
}
