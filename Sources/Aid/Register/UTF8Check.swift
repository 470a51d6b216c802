/// Whether fields are UTF-8, each by itself.
enum UTF8Check {
    /// Sets the record's `isASCII`, and its fault where a field is not UTF-8.
    static func examine(_ record: inout CSVRecord) {
        let ends = record.ends
        record.isASCII = record.bytes.withUnsafeBufferPointer { isASCII($0) }
        guard !record.isASCII else { return }
        let wrong = record.bytes.withUnsafeBufferPointer { firstInvalid(of: ends, in: $0) }
        if let wrong, record.fault == nil { record.fault = .notUTF8(field: wrong) }
    }

    /// Field by field: a cut character must not join with the next field's bytes.
    private static func firstInvalid(
        of ends: [Int], in bytes: UnsafeBufferPointer<UInt8>
    ) -> Int? {
        var start = 0
        for (field, end) in ends.enumerated() {
            guard isValid(UnsafeBufferPointer(rebasing: bytes[start..<end])) else { return field }
            start = end
        }
        return nil
    }

    private static func isASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var seen: UInt8 = 0
        for byte in bytes { seen |= byte }
        return seen < 0x80
    }

    /// Table 3-7 of the Unicode Standard: no overlong forms, no surrogates, nothing above 10FFFF.
    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            at += 1
            if lead < 0x80 { continue }
            var low: UInt8 = 0x80
            var high: UInt8 = 0xBF
            let more: Int
            switch lead {
            case 0xC2...0xDF: more = 1
            case 0xE0: (more, low) = (2, 0xA0)
            case 0xED: (more, high) = (2, 0x9F)
            case 0xE1...0xEF: more = 2
            case 0xF0: (more, low) = (3, 0x90)
            case 0xF4: (more, high) = (3, 0x8F)
            case 0xF1...0xF3: more = 3
            default: return false
            }
            guard at + more <= bytes.count, low <= bytes[at], bytes[at] <= high else {
                return false
            }
            for next in at + 1..<at + more where bytes[next] & 0xC0 != 0x80 { return false }
            at += more
        }
        return true
    }
}
