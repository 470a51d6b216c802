import Foundation

/// What was said on the control connection, as libcurl's debug function shows it.
///
/// libcurl gives the same code for a connection lost at any stage, so the stage and the answer to
/// the command in hand are read from here. Arguments of commands are never kept: AUTH has secrets.
struct SMTPDialogue {
    /// A complete reply, its lines joined by a blank.
    struct Reply: Equatable {
        var code: Int
        var text: String
    }

    /// What was last done, for people: `connect`, a verb, `body`, `final answer`.
    private(set) var stage = "connect"
    /// The complete reply to what was last sent; nil while it is awaited.
    private(set) var reply: Reply?
    private var lines: [String] = []
    private var isOver = false

    private static let verbs: Set<String> = [
        "EHLO", "HELO", "STARTTLS", "AUTH", "MAIL", "RCPT", "DATA",
    ]

    mutating func sent(_ bytes: UnsafeBufferPointer<UInt8>) {
        let verb = String(decoding: bytes.prefix { HeaderText.isAlphanumeric($0) }, as: UTF8.self)
        // After a refusal libcurl says goodbye before it returns; the refusal is what counts.
        isOver = isOver || verb == "QUIT"
        guard !isOver else { return }
        expectReply(to: nil)
        if Self.verbs.contains(verb) { stage = verb }
    }

    mutating func expectReply(to stage: String?) {
        reply = nil
        lines = []
        if let stage { self.stage = stage }
    }

    mutating func received(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard !isOver else { return }
        let line = bytes.prefix { $0 != 0x0D && $0 != 0x0A }
        // Enough for any real reply; a server must not fill our memory or our tables.
        if lines.count < 20 { lines.append(Self.printable(line.prefix(500))) }
        let digits = line.prefix(3)
        guard digits.count == 3, digits.allSatisfy({ (0x30...0x39).contains($0) }),
            line.count == 3 || line[3] == 0x20
        else { return }
        let code = digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
        reply = Reply(code: code, text: String(lines.joined(separator: " ").prefix(1000)))
        lines = []
    }

    /// Text made by others, fit for a table and a terminal.
    static func printable(_ bytes: some Sequence<UInt8>) -> String {
        let text = String(decoding: Array(bytes), as: UTF8.self)
        let scalars = text.unicodeScalars.map { scalar -> Unicode.Scalar in
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .format: " "
            default: scalar
            }
        }
        var result = String.UnicodeScalarView()
        result.append(contentsOf: scalars)
        return String(result).trimmingCharacters(in: CharacterSet(charactersIn: " "))
    }
}
