/// One record of a CSV file, unquoted; its fields lie one after the other in one buffer.
public struct CSVRecord: Sendable {
    /// What is wrong with a record whose neighbours can still be read.
    public enum Fault: Hashable, Sendable {
        /// How many fields it has and how many the header has.
        case fieldCount(found: Int, expected: Int)
        /// The field at that place, counted from 0, is not UTF-8.
        case notUTF8(field: Int)
        /// A quotation mark inside a field that does not begin with one.
        case strayQuote(field: Int)
        /// Something follows a closing quotation mark.
        case textAfterQuote(field: Int)
    }

    /// The physical line on which the record starts; the first is 1.
    public internal(set) var line = 1
    /// Nil for a sound record.
    public internal(set) var fault: Fault?
    /// Whether no byte is above 127.
    public internal(set) var isASCII = true

    /// The fields' bytes without quotation marks and commas.
    var bytes: [UInt8] = []
    /// Where each field ends in `bytes`.
    var ends: [Int] = []
    /// Whether any field was in quotation marks; `""` alone is a record, an empty line is none.
    var hasQuotes = false

    /// How many fields the record has.
    public var count: Int { ends.count }

    /// Where that field's bytes lie.
    func range(of field: Int) -> Range<Int> {
        (field == 0 ? 0 : ends[field - 1])..<ends[field]
    }

    /// The field's text, counted from 0; what is not UTF-8 shows as replacement characters.
    public subscript(field: Int) -> String {
        String(decoding: bytes[range(of: field)], as: UTF8.self)
    }

    /// Lets `body` read the field's bytes as they are, UTF-8 or not.
    public func withBytes<Result>(
        of field: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result
    ) rethrows -> Result {
        let range = range(of: field)
        return try bytes.withUnsafeBufferPointer {
            try body(UnsafeBufferPointer(rebasing: $0[range]))
        }
    }

    /// All fields' texts.
    public var fields: [String] { (0..<count).map { self[$0] } }

    mutating func begin(at line: Int) {
        self.line = line
        fault = nil
        isASCII = true
        hasQuotes = false
        bytes.removeAll(keepingCapacity: true)
        ends.removeAll(keepingCapacity: true)
    }
}
