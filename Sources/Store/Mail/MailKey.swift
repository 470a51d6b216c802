import Crypto
import Foundation

/// What makes a mail one of a kind: never is there a second with the same key.
public struct MailKey: Sendable, Hashable {
    public var report: String
    /// A subscription's code, or `test`.
    public var subscription: String
    /// A period's code, the tick's day, or the instant of a test.
    public var period: String
    public var recipient: String
    /// From 1; a higher one replaces those before.
    public var revision: Int

    public init(
        report: String, subscription: String, period: String, recipient: String, revision: Int = 1
    ) {
        self.report = report
        self.subscription = subscription
        self.period = period
        self.recipient = recipient
        self.revision = revision
    }

    /// The key in lower-case base32 (RFC 4648) of its SHA-256, 52 letters and digits; `salt`
    /// tells offices apart.
    public func name(salt: String) -> String {
        let fields = [salt, report, subscription, period, recipient, String(revision)]
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
        return MailKey.base32(Array(SHA256.hash(data: Data(text.utf8))))
    }

    private static func base32(_ bytes: [UInt8]) -> String {
        let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
        var text = ""
        var bits = 0
        var held: UInt32 = 0
        for byte in bytes {
            held = held << 8 | UInt32(byte)
            bits += 8
            while bits >= 5 {
                bits -= 5
                text.append(letters[Int(held >> UInt32(bits) & 31)])
            }
            held &= (1 << UInt32(bits)) - 1
        }
        if bits > 0 { text.append(letters[Int(held << UInt32(5 - bits) & 31)]) }
        return text
    }
}
