import Foundation

/// Text as it is stored: NFC, without control characters but tab and line ends.
enum PlainText {
    /// Appends the text in NFC; it is known to be UTF-8.
    static func append(
        _ bytes: UnsafeBufferPointer<UInt8>, maximum: Int, isASCII: Bool, to out: inout [UInt8]
    ) throws(FieldFault) {
        for byte in bytes where isControl(byte) {
            throw FieldFault(
                .controlCharacter, "the text has a control character",
                hint: "Only tabs and line ends may stand in text.")
        }
        let start = out.count
        if isASCII || isComposed(bytes) {
            out.append(contentsOf: bytes)
        } else {
            let text = String(decoding: bytes, as: UTF8.self)
            out.append(contentsOf: text.precomposedStringWithCanonicalMapping.utf8)
        }
        guard out.count - start > maximum else { return }
        let characters = String(decoding: out[start...], as: UTF8.self).unicodeScalars.count
        if characters > maximum {
            throw FieldFault(
                .textTooLong, "the text has \(characters) characters",
                hint: "This column holds at most \(maximum).")
        }
    }

    private static func isControl(_ byte: UInt8) -> Bool {
        (byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D) || byte == 0x7F
    }

    /// Whether the text is NFC for sure, seen without the Unicode tables.
    ///
    /// Nothing below U+0300 and nothing in Latin Extended Additional (U+1E00–U+1EFF), where the
    /// Vietnamese letters are, composes or decomposes under NFC, nor does general punctuation
    /// from U+2010 on.
    static func isComposed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        var at = 0
        while at < bytes.count {
            let lead = bytes[at]
            if lead < 0x80 {
                at += 1
            } else if lead < 0xCC {
                at += 2
            } else if lead == 0xE1, (0xB8...0xBB).contains(bytes[at + 1]) {
                at += 3
            } else if lead == 0xE2, bytes[at + 1] == 0x80, bytes[at + 2] >= 0x90 {
                at += 3
            } else {
                return false
            }
        }
        return true
    }
}
