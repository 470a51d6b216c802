/// Turns CSV records into rows, one after the other in the same buffers.
struct RowReading: Sendable {
    private(set) var header: RegisterHeader?
    private(set) var read = 0
    private let kind: RegisterKind
    private let keepsRecords: Bool
    private let columns: [RegisterColumn]
    private let currencyIndex: Int?
    private var row: RegisterRow
    private var errors: [RowError] = []

    init(kind: RegisterKind, keepsRecords: Bool) {
        self.kind = kind
        self.keepsRecords = keepsRecords
        columns = kind.columns
        currencyIndex = kind == .ledger ? kind.index(of: "currency") : nil
        row = RegisterRow(kind: kind)
    }

    /// Takes the header first, then hands out a row or a rejection for each record.
    mutating func take(_ record: CSVRecord, _ onItem: (RegisterItem) throws -> Void) throws {
        guard let header else {
            header = try RegisterHeader(record, kind: kind)
            return
        }
        read += 1
        row.begin(at: record.line)
        if let fault = record.fault {
            errors.append(RowReading.error(fault, record, header))
        } else {
            fill(from: record, header)
            if errors.isEmpty { RowChecks.check(&row, header, &errors) }
        }
        guard errors.isEmpty else {
            defer { errors.removeAll() }
            return try onItem(.rejected(RejectedRecord(record: record, errors: errors)))
        }
        if keepsRecords { row.record = record }
        try onItem(.row(row))
    }

    private mutating func fill(from record: CSVRecord, _ header: RegisterHeader) {
        record.bytes.withUnsafeBufferPointer { bytes in
            let currency = self.currency(bytes, record, header)
            for at in columns.indices {
                let field = header.sources[at]
                let range = field < 0 ? 0..<0 : record.range(of: field)
                guard !range.isEmpty else {
                    // An absent column keeps what an update finds; what is new is checked later.
                    if columns[at].isRequired, field >= 0 { refuseEmpty(columns[at].name) }
                    row.endValue(isFilled: false)
                    continue
                }
                let value = UnsafeBufferPointer(rebasing: bytes[range])
                if columns[at].isRequired, value.allSatisfy({ $0 == 0x20 }) {
                    // Blanks alone look empty, so they cannot stand for a name.
                    refuseEmpty(columns[at].name)
                    row.endValue(isFilled: false)
                    continue
                }
                do throws(FieldFault) {
                    try append(value, columns[at].type, currency, record.isASCII)
                } catch {
                    errors.append(error.at(line: record.line, column: columns[at].name))
                }
                row.endValue(isFilled: true)
            }
        }
    }

    private mutating func append(
        _ value: UnsafeBufferPointer<UInt8>, _ type: RegisterColumnType, _ currency: Currency?,
        _ isASCII: Bool
    ) throws(FieldFault) {
        if case .amount(nil) = type {
            // Without a currency the amount cannot be judged; the currency's own error stands.
            guard let currency else { return }
            try FieldRule.amount(value, currency).append(to: &row.bytes)
        } else {
            try FieldRule.append(value, type, isASCII: isASCII, to: &row.bytes)
        }
    }

    private func currency(
        _ bytes: UnsafeBufferPointer<UInt8>, _ record: CSVRecord, _ header: RegisterHeader
    ) -> Currency? {
        guard let currencyIndex else { return nil }
        let range = record.range(of: header.sources[currencyIndex])
        return Currency(bytes: UnsafeBufferPointer(rebasing: bytes[range]))
    }

    private mutating func refuseEmpty(_ column: String) {
        errors.append(
            RowError(
                line: row.line, column: column, .required, "\"\(column)\" is empty",
                hint: "Fill it: no record can do without."))
    }

    private static func error(
        _ fault: CSVRecord.Fault, _ record: CSVRecord, _ header: RegisterHeader
    ) -> RowError {
        func name(_ field: Int) -> String? {
            field < header.names.count ? header.names[field] : nil
        }
        switch fault {
        case .fieldCount(let found, let expected):
            return RowError(
                line: record.line, .fieldCount,
                "the record has \(found) fields, the header has \(expected)",
                hint: "Is a comma missing, or does a text with a comma lack quotation marks?")
        case .notUTF8(let field):
            return RowError(
                line: record.line, column: name(field), .notUTF8, "the text is not UTF-8",
                hint: "Save the file as CSV UTF-8.")
        case .strayQuote(let field):
            return RowError(
                line: record.line, column: name(field), .strayQuote,
                "a quotation mark stands inside an unquoted field",
                hint: "Quote the whole field and write the mark twice.")
        case .textAfterQuote(let field):
            return RowError(
                line: record.line, column: name(field), .textAfterQuote,
                "text follows a closing quotation mark",
                hint: "Inside a quoted field, write a quotation mark twice.")
        }
    }
}
