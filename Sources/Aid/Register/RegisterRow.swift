/// One sound record of a register's file, its values in their stored form.
///
/// The values stand in the order of `kind.columns` and lie in one buffer that the next row of the
/// file uses again; a row that is kept makes a copy of it.
public struct RegisterRow: Sendable {
    public let kind: RegisterKind
    /// The physical line on which the record starts.
    public internal(set) var line = 0
    /// The money of a ledger entry; nil in other registers.
    public internal(set) var money: EntryMoney?
    /// As it stands in the file, where that is kept.
    public internal(set) var record: CSVRecord?
    /// The stored forms' UTF-8 bytes, one after the other.
    public internal(set) var bytes: [UInt8] = []
    private var ends: [Int] = []
    /// Bit n: value n is neither empty nor absent.
    private var filled: UInt64 = 0

    init(kind: RegisterKind) {
        self.kind = kind
    }

    /// How many values the row has: as many as the kind has columns.
    public var count: Int { ends.count }

    /// Where that value's bytes lie in `bytes`; nil for an empty or absent one.
    public func range(of index: Int) -> Range<Int>? {
        guard filled & (1 << UInt64(index)) != 0 else { return nil }
        return (index == 0 ? 0 : ends[index - 1])..<ends[index]
    }

    /// The value of that one of `kind.columns`; nil for an empty or absent one.
    public subscript(index: Int) -> String? {
        range(of: index).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    /// The value of the column of that name; nil for an empty, absent or unknown one.
    public subscript(column: String) -> String? {
        kind.index(of: column).flatMap { self[$0] }
    }

    /// All values in the order of `kind.columns`.
    public var values: [String?] { (0..<count).map { self[$0] } }

    /// Lets `body` read a value's bytes without copying them; nil for an empty or absent one.
    public func withBytes<Result>(
        of index: Int, _ body: (UnsafeBufferPointer<UInt8>?) throws -> Result
    ) rethrows -> Result {
        guard let range = range(of: index) else { return try body(nil) }
        return try bytes.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[range]))
        }
    }

    mutating func begin(at line: Int) {
        self.line = line
        money = nil
        record = nil
        filled = 0
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }

    /// Ends the next value, whose bytes were appended to `bytes`.
    mutating func endValue(isFilled: Bool) {
        if isFilled { filled |= 1 << UInt64(ends.count) }
        ends.append(bytes.count)
    }
}
