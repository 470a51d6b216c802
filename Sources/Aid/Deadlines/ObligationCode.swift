/// The stable name of one obligation: `RULE/SUBJECT/PERIOD`, with `/n` where there are several.
///
/// RULE and PERIOD hold no slash, so that it can be read from both ends though SUBJECT may.
public struct ObligationCode: Hashable, Sendable {
    /// The rule's code.
    public let rule: String
    /// The subject's code, which may hold slashes.
    public let subject: String
    /// A period's code, or the event's day as `2026-06-30`.
    public let period: String
    /// Which of several under one name, from 1, which is not written.
    public let number: Int

    /// The longest code, in characters.
    public static let longest = 200

    /// Throws for parts that could not be read back, or too long.
    public init(
        rule: String, subject: String, period: String, number: Int = 1
    ) throws(AidError) {
        guard ReportRule.isCode(rule), !subject.isEmpty, ObligationCode.isPeriod(period),
            (1...999).contains(number)
        else {
            throw ObligationCode.invalid("\(rule)/\(subject)/\(period)/\(number)")
        }
        self.rule = rule
        self.subject = subject
        self.period = period
        self.number = number
        guard text.count <= ObligationCode.longest else { throw ObligationCode.invalid(text) }
    }

    /// Reads a code as `text` writes it.
    public init(parsing text: String) throws(AidError) {
        var parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        var number = 1
        // A number is never as long as a year, so the two cannot be taken for each other.
        if let last = parts.last, !ObligationCode.isPeriod(last) {
            guard let read = Int(last), (2...999).contains(read), String(read) == last else {
                throw ObligationCode.invalid(text)
            }
            number = read
            parts.removeLast()
        }
        guard parts.count >= 3, let rule = parts.first, let period = parts.last else {
            throw ObligationCode.invalid(text)
        }
        try self.init(
            rule: rule, subject: parts[1..<(parts.count - 1)].joined(separator: "/"),
            period: period, number: number)
    }

    /// The code as it is written and read.
    public var text: String {
        "\(rule)/\(subject)/\(period)" + (number == 1 ? "" : "/\(number)")
    }

    private static func isPeriod(_ text: String) -> Bool {
        Period(code: text) != nil || Day(iso: text) != nil
    }

    private static func invalid(_ text: String) -> AidError {
        AidError(
            "invalid-obligation", "\"\(text)\" is not an obligation code",
            hint: "Write RULE/SUBJECT/PERIOD, as ND80-OWN-Y/VT-2026-01/2026, "
                + "of at most \(longest) characters.")
    }
}

extension ObligationCode: CustomStringConvertible {
    public var description: String { text }
}
