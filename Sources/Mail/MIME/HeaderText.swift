/// What may stand in a header: the checks that keep user data from starting another one.
enum HeaderText {
    /// Throws `control-character` for CR, LF, NUL, every other control, and line separators.
    static func refuseControls(_ text: String, in field: String) throws(MailError) {
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                let code = "U+" + String(scalar.value + 0x10000, radix: 16).uppercased().suffix(4)
                throw MailError(
                    "control-character", "\(field) contains the control character \(code)",
                    hint: "Remove line breaks and other invisible characters.")
            default: continue
            }
        }
    }

    static func isAlphanumeric(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: false
        }
    }

    /// RFC 5322 `atext`.
    static func isAtomByte(_ byte: UInt8) -> Bool {
        isAlphanumeric(byte) || "!#$%&'*+-/=?^_`{|}~".utf8.contains(byte)
    }

    /// RFC 2045 `token`, as in media types and parameter names.
    static func isToken(_ text: some StringProtocol) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { isAlphanumeric($0) || "!#$%&'*+-.^_`{|}~".utf8.contains($0) }
    }

    static func isPrintableASCII(_ text: String) -> Bool {
        text.utf8.allSatisfy { (0x20...0x7E).contains($0) }
    }

    /// True for `<left@right>` of printable ASCII, at most 250 octets, so that it never folds.
    static func isMessageID(_ text: String) -> Bool {
        guard text.hasPrefix("<"), text.hasSuffix(">"), text.utf8.count <= 250 else { return false }
        let parts = text.dropFirst().dropLast().split(
            separator: "@", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                part.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
                    !$0.isEmpty && $0.utf8.allSatisfy(isAtomByte)
                }
            }
    }
}
