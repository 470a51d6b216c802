import Foundation

/// A mailbox that can stand in a header and in the SMTP envelope: ASCII address, any display name.
public struct MailAddress: Hashable, Sendable, CustomStringConvertible {
    /// What a person reads; never empty, and without control characters.
    public let name: String?
    /// `local@domain`, a dot-atom and a host name, at most 254 octets.
    public let address: String

    /// Takes a name (blank means none) and an address apart; throws `bad-address` or
    /// `control-character`.
    public init(name: String? = nil, address: String) throws(MailError) {
        try Self.check(address)
        let trimmed = name.map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " ")) } ?? ""
        try HeaderText.refuseControls(trimmed, in: "display name")
        self.name = trimmed.isEmpty ? nil : trimmed
        self.address = address
    }

    /// Reads `a@b`, `<a@b>`, `Name <a@b>` or `"Name" <a@b>`, as settings write it.
    public init(parsing text: String) throws(MailError) {
        let text = text.trimmingCharacters(in: CharacterSet(charactersIn: " "))
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<") else {
            try self.init(address: text)
            return
        }
        var name = text[..<open].trimmingCharacters(in: CharacterSet(charactersIn: " "))
        if name.count >= 2, name.hasPrefix("\""), name.hasSuffix("\"") {
            name = Self.unquoted(name.dropFirst().dropLast())
        }
        try self.init(name: name, address: String(text[text.index(after: open)...].dropLast()))
    }

    public var description: String { name.map { "\($0) <\(address)>" } ?? address }

    private static func unquoted(_ text: Substring) -> String {
        var result = ""
        var escaped = false
        for character in text {
            if character == "\\", !escaped {
                escaped = true
            } else {
                result.append(character)
                escaped = false
            }
        }
        return result
    }
}

// RFC 5321 §4.1.2 and §4.5.3.1, without quoted local parts and address literals, which no office
// has and which many servers mishandle.
extension MailAddress {
    private static func check(_ address: String) throws(MailError) {
        try HeaderText.refuseControls(address, in: "address")
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let domain = parts.last else {
            throw bad(address, "it needs exactly one @")
        }
        guard domain.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw bad(
                address, "its domain is not ASCII",
                hint: "Write the domain in its ASCII form, which begins with xn--.")
        }
        guard local.utf8.allSatisfy({ $0 < 0x80 }) else {
            throw bad(
                address, "the part before the @ is not ASCII",
                hint: "Use an address without diacritics; few mail servers accept others.")
        }
        guard local.utf8.count <= 64 else { throw bad(address, "over 64 characters before the @") }
        guard address.utf8.count <= 254 else { throw bad(address, "over 254 characters") }
        guard isDotAtom(local) else { throw bad(address, "the part before the @ is malformed") }
        guard isHostName(domain) else { throw bad(address, "its domain is malformed") }
    }

    private static func bad(_ address: String, _ why: String, hint: String? = nil) -> MailError {
        MailError(
            "bad-address", "mail address \"\(address.prefix(300))\" is not usable: \(why)",
            hint: hint ?? "Write it like name@example.vn.")
    }

    private static func isDotAtom(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy {
            !$0.isEmpty && $0.utf8.allSatisfy(HeaderText.isAtomByte)
        }
    }

    static func isHostName(_ text: Substring) -> Bool {
        text.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
            (1...63).contains(label.utf8.count) && label.first != "-" && label.last != "-"
                && label.replacing("-", with: "").utf8.allSatisfy(HeaderText.isAlphanumeric)
        }
    }
}
