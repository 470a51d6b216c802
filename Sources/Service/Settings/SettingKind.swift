import Aid
import Foundation

/// What a key may hold; `problem` finishes the sentence "KEY must be …".
enum SettingKind: Sendable, Equatable {
    case text, path, code, day, timeZone, smtpURL, mailbox, addresses, count, boolean, duration,
        hours
    case words([String])

    static func choice<Choice: RawRepresentable & CaseIterable>(_ type: Choice.Type) -> SettingKind
    where Choice.RawValue == String {
        .words(type.allCases.map(\.rawValue))
    }

    /// What the key must hold, where the text does not fit; nil where it does.
    func problem(_ text: String) -> String? {
        let fits =
            switch self {
            case .text: !text.unicodeScalars.contains { $0.value < 0x20 || $0.value == 0x7F }
            case .path: !text.contains("\0")
            case .code: SettingKind.isCode(text)
            case .day: Day(iso: text) != nil
            case .timeZone: SettingKind.zone(text) != nil
            case .smtpURL: SMTPAddress(text) != nil
            case .mailbox: SettingKind.isMailbox(text)
            case .addresses: SettingKind.items(text).allSatisfy(SettingKind.isAddress)
            case .count: (Int(text) ?? -1) >= 0
            case .boolean: SettingKind.boolean(text) != nil
            case .duration: SettingKind.duration(text) != nil
            case .hours: QuietHours(text) != nil
            case .words(let words): words.contains(text)
            }
        return fits ? nil : "must be \(expected)"
    }

    private var expected: String {
        switch self {
        case .text: "one line of text"
        case .path: "a path"
        case .code: "a code of up to 64 letters, digits and . _ / -, as 12"
        case .day: "a date like 2026-12-31"
        case .timeZone: "a time zone like Asia/Ho_Chi_Minh"
        case .smtpURL: "like smtp://mail.example.vn:587 or smtps://mail.example.vn"
        case .mailbox: "an address like office@example.vn or Name <office@example.vn>"
        case .addresses: "a list of addresses like office@example.vn"
        case .count: "a whole number, 0 or more"
        case .boolean: "true or false"
        case .duration: "a length of time like 30m, 6h or 1d"
        case .hours: "two times of the day like 20:00-06:00"
        case .words(let words): "one of \(words.joined(separator: ", "))"
        }
    }

    /// The items of a list written in one line.
    static func items(_ text: String) -> [String] {
        text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { !$0.isEmpty }
    }

    static func boolean(_ text: String) -> Bool? {
        switch text.lowercased() {
        case "true", "yes", "on", "1": true
        case "false", "no", "off", "0": false
        default: nil
        }
    }

    /// Reads `90s`, `30m`, `6h`, `1d`; at least 1 and less than 100,000 of the unit.
    static func duration(_ text: String) -> Duration? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        guard let last = text.last, let unit = units[last] else { return nil }
        let digits = text.dropLast()
        guard digits.count <= 5, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let count = Int(digits), count >= 1
        else { return nil }
        return .seconds(count * unit)
    }

    /// Foundation takes `GMT+7` and abbreviations too, which PostgreSQL reads with another sign.
    static func zone(_ text: String) -> Zone? {
        guard text == "UTC" || text.contains("/") else { return nil }
        return Zone(text)
    }

    static func isCode(_ text: String) -> Bool {
        text.wholeMatch(of: /[A-Za-z0-9][A-Za-z0-9._\/-]{0,63}/) != nil
    }

    static func isAddress(_ text: String) -> Bool {
        text.wholeMatch(of: /[^\s@<>,;"\\()\[\]]+@[^\s@<>,;"\\()\[\]]+/) != nil
            && text.utf8.count <= 254
    }

    private static func isMailbox(_ text: String) -> Bool {
        if isAddress(text) { return true }
        guard text.hasSuffix(">"), let open = text.lastIndex(of: "<"), open != text.startIndex
        else { return false }
        let name = text[..<open]
        return isAddress(String(text[text.index(after: open)...].dropLast()))
            && !name.unicodeScalars.contains { $0.value < 0x20 } && !name.contains("<")
    }
}

/// Where mail is submitted: `smtp://` or `smtps://`, a host, perhaps a port, nothing else.
struct SMTPAddress: Sendable, Equatable {
    let isImplicitTLS: Bool

    init?(_ text: String) {
        guard let parts = URLComponents(string: text), let scheme = parts.scheme?.lowercased(),
            scheme == "smtp" || scheme == "smtps", let host = parts.host, !host.isEmpty,
            parts.user == nil, parts.password == nil, parts.query == nil, parts.fragment == nil,
            parts.path.isEmpty || parts.path == "/",
            parts.port.map({ (1...65_535).contains($0) }) ?? true
        else { return nil }
        isImplicitTLS = scheme == "smtps"
    }
}
