/// The shape of codes: `[A-Za-z0-9][A-Za-z0-9._/-]{0,63}`.
public enum RegisterCode {
    /// Whether the text can be the code of a record.
    public static func isValid(_ text: some StringProtocol) -> Bool {
        var text = String(text)
        return text.withUTF8 { isValid($0) }
    }

    static func isValid(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard bytes.count - 1 < 64, let first = bytes.first, isAlphanumeric(first) else {
            return false
        }
        return bytes.allSatisfy(isInner)
    }

    /// Whether the byte may stand in a code after the first.
    static func isInner(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || (0x2D...0x2F).contains(byte) || byte == 0x5F
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        isDigit(byte) || (byte | 0x20) &- 0x61 < 26
    }

    static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 <= 9 }
}
