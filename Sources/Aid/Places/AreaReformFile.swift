/// Reads the change set of a reform from a CSV file: one line for each old unit and each unit it
/// became.
///
/// Columns: `old_level`, `old_code`, `new_level`, `new_code`, `kind`, `weight`, `name`,
/// `parent_level`, `parent_code`, `border`; the first two are required.
public struct AreaReformFile: Sendable {
    /// More lines than a country has units; a reform is held in memory while it is planned.
    public static let mostLines = 100_000

    private static let level = RegisterColumnType.enumeration(AreaLevel.allCases.map(\.rawValue))

    /// The columns that a file may have.
    public static let columns: [(name: String, type: RegisterColumnType)] = [
        ("old_level", level), ("old_code", .code), ("new_level", level), ("new_code", .code),
        ("kind", .enumeration(AreaReform.Kind.allCases.map(\.rawValue))),
        ("weight", .decimal(maximumScale: 12, isNegativeAllowed: false)),
        ("name", .text(maximum: 4000)), ("parent_level", level), ("parent_code", .code),
        ("border", .boolean),
    ]

    private var reader = CSVReader()
    private var places: [String: Int]?
    private var lines: [AreaReform.Line] = []
    private var errors: [RowError] = []

    public init() {}

    /// Reads the next bytes; throws `FileRefusal` where the file cannot be read on.
    public mutating func feed(_ bytes: UnsafeRawBufferPointer) throws {
        var records: [CSVRecord] = []
        try reader.feed(bytes) { records.append($0) }
        for record in records { try take(record) }
    }

    /// Ends the file and answers its lines; throws `FileRefusal` with all that is wrong with them.
    public mutating func finish() throws -> [AreaReform.Line] {
        var records: [CSVRecord] = []
        try reader.finish { records.append($0) }
        for record in records { try take(record) }
        guard places != nil else {
            throw FileRefusal([
                RowError(
                    line: 1, .noHeader, "the file is empty",
                    hint: "The first line names the columns.")
            ])
        }
        guard errors.isEmpty else { throw FileRefusal(errors) }
        return lines
    }

    private mutating func take(_ record: CSVRecord) throws {
        guard let places else {
            self.places = try AreaReformFile.places(of: record)
            return
        }
        if record.fault != nil {
            errors.append(
                RowError(
                    line: record.line, .fieldCount,
                    "the record is not sound: its fields, quotation marks or letters",
                    hint: "Save the file as CSV UTF-8, with as many fields as the header has."))
            return
        }
        guard lines.count < AreaReformFile.mostLines else {
            throw FileRefusal([
                RowError(
                    line: record.line, .recordTooLong,
                    "a reform has at most \(AreaReformFile.mostLines) lines")
            ])
        }
        let values = checked(record, places)
        guard let line = line(record.line, values) else { return }
        lines.append(line)
    }

    private static func places(of header: CSVRecord) throws -> [String: Int] {
        let known = columns.map(\.name)
        var places: [String: Int] = [:]
        var errors: [RowError] = []
        for (field, name) in header.fields.enumerated() {
            if !known.contains(name) {
                let near = NearestName.of(name, among: known)
                errors.append(
                    RowError(
                        line: header.line, column: name, .unknownColumn,
                        "a reform has no column \(quoted(name))",
                        hint: Sentence.didYouMean(near)
                            + "The columns are \(known.joined(separator: ", "))."
                    ))
            } else if places.updateValue(field, forKey: name) != nil {
                errors.append(
                    RowError(
                        line: header.line, column: name, .repeatedColumn,
                        "the column \"\(name)\" is there twice"))
            }
        }
        for name in ["old_level", "old_code"] where places[name] == nil {
            errors.append(
                RowError(
                    line: header.line, column: name, .missingColumn,
                    "the column \"\(name)\" is missing"))
        }
        guard errors.isEmpty else { throw FileRefusal(errors) }
        return places
    }

    /// The sound values of a record; what is wrong is noted.
    private mutating func checked(
        _ record: CSVRecord, _ places: [String: Int]
    ) -> [String: String] {
        var values: [String: String] = [:]
        for column in AreaReformFile.columns {
            guard let field = places[column.name] else { continue }
            let text = record[field]
            if text.isEmpty { continue }
            do throws(FieldFault) {
                var stored: [UInt8] = []
                try Array(text.utf8).withUnsafeBufferPointer { bytes throws(FieldFault) in
                    try FieldRule.append(bytes, column.type, isASCII: record.isASCII, to: &stored)
                }
                values[column.name] = String(decoding: stored, as: UTF8.self)
            } catch {
                errors.append(error.at(line: record.line, column: column.name))
            }
        }
        return values
    }

    private mutating func line(_ number: Int, _ values: [String: String]) -> AreaReform.Line? {
        let before = errors.count
        func unit(_ prefix: String, isRequired: Bool) -> AreaReform.Unit? {
            let level = values[prefix + "level"].flatMap(AreaLevel.init)
            let code = values[prefix + "code"]
            if let level, let code { return AreaReform.Unit(level: level, code: code) }
            if isRequired || level != nil || code != nil {
                let column = prefix + (level == nil ? "level" : "code")
                errors.append(
                    RowError(
                        line: number, column: column, .needsBoth, "\(column) is empty",
                        hint: "A unit is named by its level and its code."))
            }
            return nil
        }
        let old = unit("old_", isRequired: true)
        let new = unit("new_", isRequired: false)
        let parent = unit("parent_", isRequired: false)
        let kind = values["kind"].flatMap(AreaReform.Kind.init)
        if (kind == nil) != (new == nil) {
            errors.append(
                RowError(
                    line: number, column: "kind", .needsBoth,
                    new == nil ? "kind is given without a new unit" : "kind is empty",
                    hint: "What becomes of a unit is whole, part, unchanged or renamed."))
        }
        guard errors.count == before, let old else { return nil }
        return AreaReform.Line(
            line: number, old: old, new: new, kind: kind, weight: values["weight"],
            name: values["name"], parent: parent, border: values["border"].map { $0 == "true" })
    }
}
