/// What a register's file gives for one record.
public enum RegisterItem: Sendable {
    case row(RegisterRow)
    case rejected(RejectedRecord)
}

/// A record that breaks a rule of the file's form, and which.
public struct RejectedRecord: Sendable {
    /// As it stands in the file, for a file of rejects.
    public let record: CSVRecord
    /// At least one, in the order of the columns.
    public let errors: [RowError]

    /// The physical line on which the record starts.
    public var line: Int { record.line }
}

/// Reads a register's file from bytes that arrive in pieces, and checks all that needs no
/// database: the header, each field's form, and the columns of a record against each other.
public struct RegisterFile: Sendable {
    public let kind: RegisterKind
    private var reader = CSVReader()
    private var rows: RowReading

    /// With `keepsRecords` a sound row brings its record along, for what refuses it later.
    public init(kind: RegisterKind, keepsRecords: Bool = false) {
        self.kind = kind
        rows = RowReading(kind: kind, keepsRecords: keepsRecords)
    }

    /// The header; nil until it was read.
    public var header: RegisterHeader? { rows.header }

    /// How many records were read so far, rejected ones among them and the header not.
    public var read: Int { rows.read }

    /// Reads the next bytes and hands out each record that they complete.
    ///
    /// Throws `FileRefusal` where the file cannot be read on, and what `onItem` throws.
    public mutating func feed(
        _ bytes: UnsafeRawBufferPointer, _ onItem: (RegisterItem) throws -> Void
    ) throws {
        try RegisterFile.feed(bytes, &reader, &rows, onItem)
    }

    /// As `feed` from raw bytes.
    public mutating func feed(
        _ bytes: some Sequence<UInt8>, _ onItem: (RegisterItem) throws -> Void
    ) throws {
        try Array(bytes).withUnsafeBytes { try feed($0, onItem) }
    }

    /// Ends the file; throws as `feed`, also for a file without a header.
    public mutating func finish(_ onItem: (RegisterItem) throws -> Void) throws {
        try RegisterFile.finish(&reader, &rows, onItem)
        guard rows.header != nil else {
            throw FileRefusal([
                RowError(
                    line: 1, .noHeader, "the file is empty",
                    hint: "The first line names the columns.")
            ])
        }
    }

    // Static, so that reader and rows are two separate accesses.
    private static func feed(
        _ bytes: UnsafeRawBufferPointer, _ reader: inout CSVReader, _ rows: inout RowReading,
        _ onItem: (RegisterItem) throws -> Void
    ) throws {
        try reader.feed(bytes) { try rows.take($0, onItem) }
    }

    private static func finish(
        _ reader: inout CSVReader, _ rows: inout RowReading,
        _ onItem: (RegisterItem) throws -> Void
    ) throws {
        try reader.finish { try rows.take($0, onItem) }
    }
}
