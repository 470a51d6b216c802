import Foundation

/// RFC 2047 encoded words in UTF-8: at most 75 characters each, never splitting a character.
enum EncodedWord {
    private static let longest = 75
    private static let longestLine = 76
    // "=?UTF-8?B?" and "?=".
    private static let frame = 12
    // The widest scalar takes four octets: 12 characters in Q, 8 in B.
    private static let widest = 12

    /// Appends the text as words that decode to exactly it (blanks between words vanish).
    static func write(_ text: String, to field: inout HeaderField) {
        let usesQ = text.utf8.reduce(0) { $0 + widthInQ($1) } <= (text.utf8.count + 2) / 3 * 4
        var bytes: [UInt8] = []
        var budget = startWord(&field)
        for scalar in text.unicodeScalars {
            let more = Array(String(scalar).utf8)
            if frame + width(bytes + more, usesQ) > budget {
                field.add(word(bytes, usesQ), limit: longestLine)
                bytes = []
                budget = startWord(&field)
            }
            bytes += more
        }
        field.add(word(bytes, usesQ), limit: longestLine)
    }

    // How long the next word may be, on a new line when too little is left of this one.
    private static func startWord(_ field: inout HeaderField) -> Int {
        if longestLine - field.column - 1 < frame + widest { field.fold() }
        return min(longest, longestLine - field.column - 1)
    }

    private static func word(_ bytes: [UInt8], _ usesQ: Bool) -> String {
        guard usesQ else { return "=?UTF-8?B?\(Data(bytes).base64EncodedString())?=" }
        var text = ""
        for byte in bytes {
            if byte == 0x20 {
                text += "_"
            } else if isSafe(byte) {
                text.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                text += "=" + hexadecimal(byte)
            }
        }
        return "=?UTF-8?Q?\(text)?="
    }

    private static func width(_ bytes: [UInt8], _ usesQ: Bool) -> Int {
        usesQ ? bytes.reduce(0) { $0 + widthInQ($1) } : (bytes.count + 2) / 3 * 4
    }

    private static func widthInQ(_ byte: UInt8) -> Int { byte == 0x20 || isSafe(byte) ? 1 : 3 }

    // The set RFC 2047 §5 (3) allows inside a phrase; the narrowest, so right everywhere.
    private static func isSafe(_ byte: UInt8) -> Bool {
        HeaderText.isAlphanumeric(byte) || "!*+-/".utf8.contains(byte)
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "0" + digits : digits
    }
}
