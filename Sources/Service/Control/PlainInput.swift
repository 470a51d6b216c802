import Aid

/// Refuses in what a client sends control characters, for only tabs and line ends may stand in
/// text, and personal numbers in texts that are kept.
///
/// PostgreSQL's text ends at a NUL: what is stored would be less than what the chain's digest says.
enum PlainInput {
    /// Throws for a control character in a decoded item of a query or path.
    static func check(_ text: String) throws {
        if text.utf8.contains(where: { isControl(UInt32($0)) }) { throw refusal }
    }

    /// Throws for a control character, written out or escaped, in a JSON document.
    static func check(json bytes: some Collection<UInt8>) throws {
        var rest = bytes[...]
        while let byte = rest.popFirst() {
            if isControl(UInt32(byte)) { throw refusal }
            guard byte == UInt8(ascii: "\\"), let escape = rest.popFirst() else { continue }
            switch escape {
            case UInt8(ascii: "b"), UInt8(ascii: "f"): throw refusal
            case UInt8(ascii: "u"):
                let digits = String(decoding: rest.prefix(4), as: UTF8.self)
                if let scalar = UInt32(digits, radix: 16), isControl(scalar) { throw refusal }
            default: break
            }
        }
    }

    /// Throws for what looks like a passport's number, which is not repeated: it would end up in logs.
    static func refusePersonal(_ text: String?, _ name: String) throws {
        guard let text, PersonalNumbers.find(in: text) != nil else { return }
        throw Refusal(
            status: 422, "personal-number",
            "the \(name) has what looks like the number of a passport",
            hint: "Personal data does not belong here: leave it out.")
    }

    private static func isControl(_ scalar: UInt32) -> Bool {
        (scalar < 0x20 && scalar != 0x09 && scalar != 0x0A && scalar != 0x0D) || scalar == 0x7F
    }

    private static var refusal: Refusal {
        Refusal.usage(
            "the text has a control character", hint: "Only tabs and line ends may stand in text.")
    }
}
