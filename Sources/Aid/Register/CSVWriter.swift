/// Writes CSV as RFC 4180 has it: quotation marks only where they are needed, lines end in LF.
public struct CSVWriter: Sendable {
    /// What was written and not yet taken.
    public private(set) var bytes: [UInt8] = []
    private var isLineStart = true
    private var lineBegan = 0

    public init() {}

    /// Writes one record; nil and the empty text are the same empty field.
    public mutating func write(_ fields: some Sequence<String?>) {
        for field in fields { write(field: field) }
        endRecord()
    }

    /// Writes the record's next field.
    public mutating func write(field: String?) {
        var field = field ?? ""
        field.withUTF8 { write(field: $0) }
    }

    /// As `write(field:)`, from UTF-8 bytes.
    public mutating func write(field: UnsafeBufferPointer<UInt8>) {
        if !isLineStart { bytes.append(0x2C) }
        isLineStart = false
        guard field.contains(where: CSVWriter.needsQuotes) else {
            bytes.append(contentsOf: field)
            return
        }
        bytes.append(0x22)
        for byte in field {
            if byte == 0x22 { bytes.append(0x22) }
            bytes.append(byte)
        }
        bytes.append(0x22)
    }

    /// Ends the record.
    public mutating func endRecord() {
        // One empty field alone would be an empty line, which readers skip.
        if bytes.count == lineBegan, !isLineStart { bytes.append(contentsOf: [0x22, 0x22]) }
        bytes.append(0x0A)
        isLineStart = true
        lineBegan = bytes.count
    }

    /// Takes what was written so far; writing goes on after it. Between records only.
    public mutating func take() -> [UInt8] {
        defer {
            bytes.removeAll(keepingCapacity: true)
            lineBegan = 0
        }
        return bytes
    }

    private static func needsQuotes(_ byte: UInt8) -> Bool {
        byte == 0x2C || byte == 0x22 || byte == 0x0A || byte == 0x0D
    }
}
