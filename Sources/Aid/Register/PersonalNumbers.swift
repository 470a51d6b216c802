/// Finds what looks like the number of a passport: personal data has no place in free text.
public enum PersonalNumbers {
    /// One or two letters with 6 to 8 digits as a word of their own, or "passport" or "hộ chiếu"
    /// followed by a number of at least 6 digits. Nil for a text without.
    public static func find(in text: some StringProtocol) -> String? {
        var text = String(text)
        return text.withUTF8 { find(in: $0) }
    }

    static func find(in bytes: UnsafeBufferPointer<UInt8>) -> String? {
        var at = 0
        while at < bytes.count {
            guard RegisterCode.isDigit(bytes[at]) else {
                at += 1
                continue
            }
            let start = at
            while at < bytes.count, RegisterCode.isDigit(bytes[at]) { at += 1 }
            guard at - start >= 6 else { continue }
            if let from = word(bytes, start..<at) ?? named(bytes, start) {
                return String(decoding: bytes[from..<at], as: UTF8.self)
            }
        }
        return nil
    }

    /// Where one or two letters begin that stand right before 6 to 8 digits.
    private static func word(
        _ bytes: UnsafeBufferPointer<UInt8>, _ digits: Range<Int>
    ) -> Int? {
        guard digits.count <= 8 else { return nil }
        if digits.upperBound < bytes.count, isInner(bytes[digits.upperBound]) { return nil }
        var from = digits.lowerBound
        while from > 0, isLetter(bytes[from - 1]) { from -= 1 }
        guard (1...2).contains(digits.lowerBound - from) else { return nil }
        if from > 0, isInner(bytes[from - 1]) { return nil }
        return from
    }

    /// Where the digits begin if the words before them name a passport.
    private static func named(_ bytes: UnsafeBufferPointer<UInt8>, _ digits: Int) -> Int? {
        let before = bytes[max(0, digits - 40)..<digits]
        let text = String(decoding: before, as: UTF8.self).lowercased()
        return text.contains("passport") || text.contains("hộ chiếu") ? digits : nil
    }

    private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }

    /// A byte that goes on with a word or a document's number: letters, digits, `-`, `/`, `_`,
    /// `.` before more, and every byte of a letter beyond ASCII.
    private static func isInner(_ byte: UInt8) -> Bool {
        isLetter(byte) || RegisterCode.isDigit(byte) || byte >= 0x80 || byte == 0x2F
            || byte == 0x2D || byte == 0x5F
    }
}
