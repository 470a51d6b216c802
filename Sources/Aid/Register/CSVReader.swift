/// Reads CSV as RFC 4180 has it from bytes that arrive in pieces of any size.
///
/// Fields may stand in quotation marks, doubled inside; lines end in LF or CRLF; a byte order
/// mark is skipped, as are empty lines. Memory is bounded by the longest record.
public struct CSVReader: Sendable {
    private enum State {
        case fieldStart, unquoted, quoted, quoteInQuoted, carriageReturn
    }

    /// The longest record that is read: 1 MiB.
    public static let maximumRecord = 1 << 20

    private var state = State.fieldStart
    private var prologue: [UInt8]? = []
    private var record = CSVRecord()
    /// The physical line being read, from 1.
    private var line = 1
    private var quoteLine = 1
    /// Bytes of the record so far, as they stand in the file.
    private var size = 0
    private var headerCount: Int?

    public init() {}

    /// Reads the next bytes and hands out each record that they complete.
    ///
    /// The first record is the header; a later one with another number of fields has a fault.
    /// Throws `FileRefusal` where the structure is lost, and what `onRecord` throws.
    public mutating func feed(
        _ bytes: UnsafeRawBufferPointer, _ onRecord: (CSVRecord) throws -> Void
    ) throws {
        let bytes = bytes.assumingMemoryBound(to: UInt8.self)
        guard var first = prologue else { return try scan(bytes, onRecord) }
        let taken = min(4 - first.count, bytes.count)
        first.append(contentsOf: bytes[..<taken])
        prologue = first
        guard first.count == 4 else { return }
        try endPrologue(first, onRecord)
        try scan(UnsafeBufferPointer(rebasing: bytes[taken...]), onRecord)
    }

    /// As `feed` from raw bytes.
    public mutating func feed(
        _ bytes: some Sequence<UInt8>, _ onRecord: (CSVRecord) throws -> Void
    ) throws {
        try Array(bytes).withUnsafeBytes { try feed($0, onRecord) }
    }

    /// Ends the file: hands out a last record without a line end.
    ///
    /// Throws `FileRefusal` for a quotation mark that never closed.
    public mutating func finish(_ onRecord: (CSVRecord) throws -> Void) throws {
        if let first = prologue { try endPrologue(first, onRecord) }
        switch state {
        case .quoted:
            throw refusal(
                .unclosedQuote, "the quotation mark opened on line \(quoteLine) never closes",
                hint: "Close it where its field ends; "
                    + "inside a field, write a quotation mark twice.",
                line: quoteLine)
        case .carriageReturn: try endRecord(onRecord)
        case .quoteInQuoted, .unquoted: try endRecord(onRecord)
        case .fieldStart: if record.count > 0 { try endRecord(onRecord) }
        }
        state = .fieldStart
    }

    private mutating func endPrologue(
        _ first: [UInt8], _ onRecord: (CSVRecord) throws -> Void
    ) throws {
        prologue = nil
        let start = try CSVPrologue.length(of: first)
        try first[start...].withUnsafeBufferPointer { try scan($0, onRecord) }
    }

    // MARK: - The states

    private mutating func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ onRecord: (CSVRecord) throws -> Void
    ) throws {
        var at = 0
        while at < bytes.count {
            switch state {
            case .fieldStart:
                if bytes[at] == 0x22 {
                    state = .quoted
                    quoteLine = line
                    record.hasQuotes = true
                    size += 1
                    at += 1
                } else {
                    state = .unquoted
                }
            case .unquoted:
                at = try take(bytes, at, until: CSVReader.endsUnquoted)
                if at < bytes.count {
                    try special(bytes[at], onRecord)
                    at += 1
                }
            case .quoted:
                at = try take(bytes, at, until: CSVReader.endsQuoted)
                if at < bytes.count {
                    try quotedSpecial(bytes[at])
                    at += 1
                }
            case .quoteInQuoted:
                try afterQuote(bytes[at], onRecord)
                at += 1
            case .carriageReturn:
                guard bytes[at] == 0x0A else {
                    throw refusal(
                        .loneCarriageReturn, "a carriage return stands alone",
                        hint: "Save the file with line ends LF or CRLF.")
                }
                try endLine(onRecord)
                at += 1
            }
        }
    }

    @inline(__always)
    private static func endsUnquoted(_ byte: UInt8) -> Bool {
        guard byte <= 0x2C else { return false }
        return byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D || byte == 0
    }

    @inline(__always)
    private static func endsQuoted(_ byte: UInt8) -> Bool {
        guard byte <= 0x22 else { return false }
        return byte == 0x22 || byte == 0x0A || byte == 0
    }

    @inline(__always)
    private mutating func take(
        _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, until ends: (UInt8) -> Bool
    ) throws -> Int {
        var at = start
        while at < bytes.count, !ends(bytes[at]) { at += 1 }
        size += at - start
        try checkSize()
        record.bytes.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[start..<at]))
        return at
    }

    /// A byte that means something outside quotation marks.
    private mutating func special(
        _ byte: UInt8, _ onRecord: (CSVRecord) throws -> Void
    ) throws {
        size += 1
        switch byte {
        case 0x2C:
            record.ends.append(record.bytes.count)
            state = .fieldStart
            try checkSize()
        case 0x0A: try endLine(onRecord)
        case 0x0D: state = .carriageReturn
        case 0x22:
            note(.strayQuote(field: record.count))
            record.bytes.append(byte)
        default: throw nulRefusal()
        }
    }

    private mutating func quotedSpecial(_ byte: UInt8) throws {
        size += 1
        switch byte {
        case 0x22: state = .quoteInQuoted
        case 0x0A:
            line += 1
            record.bytes.append(byte)
        default: throw nulRefusal()
        }
    }

    private mutating func afterQuote(
        _ byte: UInt8, _ onRecord: (CSVRecord) throws -> Void
    ) throws {
        switch byte {
        case 0x22:
            size += 1
            record.bytes.append(byte)
            state = .quoted
        case 0x2C, 0x0A, 0x0D, 0: try special(byte, onRecord)
        default:
            size += 1
            note(.textAfterQuote(field: record.count))
            record.bytes.append(byte)
            state = .unquoted
        }
    }

    // MARK: - Ends

    private mutating func note(_ fault: CSVRecord.Fault) {
        if record.fault == nil { record.fault = fault }
    }

    private mutating func endLine(_ onRecord: (CSVRecord) throws -> Void) throws {
        line += 1
        try endRecord(onRecord)
    }

    private mutating func endRecord(_ onRecord: (CSVRecord) throws -> Void) throws {
        let isEmpty = record.count == 0 && record.bytes.isEmpty && !record.hasQuotes
        if !isEmpty {
            record.ends.append(record.bytes.count)
            UTF8Check.examine(&record)
            let expected = headerCount ?? record.count
            headerCount = expected
            if record.count != expected {
                note(.fieldCount(found: record.count, expected: expected))
            }
            try onRecord(record)
        }
        record.begin(at: line)
        size = 0
        state = .fieldStart
    }

    private func checkSize() throws {
        guard size > CSVReader.maximumRecord else { return }
        let isQuoted = state == .quoted
        throw refusal(
            isQuoted ? .unclosedQuote : .recordTooLong,
            isQuoted
                ? "the quotation mark opened on line \(quoteLine) does not close within 1 MiB"
                : "the record is longer than 1 MiB",
            hint: isQuoted
                ? "Inside a quoted field, write a quotation mark twice."
                : "Is this a CSV file with one record on each line?",
            line: record.line)
    }

    private func nulRefusal() -> FileRefusal {
        refusal(
            .nulByte, "the file has a NUL byte", hint: "Save it as CSV UTF-8.")
    }

    private func refusal(
        _ code: RegisterErrorCode, _ message: Sentence, hint: Sentence, line: Int? = nil
    ) -> FileRefusal {
        FileRefusal([RowError(line: line ?? self.line, code, message, hint: hint)])
    }
}
