import Crypto
import Foundation

/// One link of the chain, as it is hashed: the digest covers every field and the link before.
struct ChainLink {
    var seq: Int64
    var office: Int
    /// Microseconds since the epoch.
    var recordedAt: Int64
    var actor: String
    var requestID: String
    var operation: String
    var subject: String?
    var reason: String?
    var detailsDigest: String
    var previousDigest: String

    /// SHA-256 over the fields, each with its length before it so that none can pass for two.
    var digest: String {
        let fields = [
            String(seq), String(office), String(recordedAt), actor, requestID, operation,
            subject ?? "", reason ?? "", detailsDigest, previousDigest,
        ]
        let text = fields.map { "\($0.utf8.count):\($0)" }.joined(separator: "\n")
        return ChainLink.digest(of: text)
    }

    /// SHA-256 of a text, in hexadecimal.
    static func digest(of text: String) -> String {
        SHA256.hash(data: Data(text.utf8)).map { byte in
            let digits = String(byte, radix: 16)
            return byte < 16 ? "0" + digits : digits
        }.joined()
    }
}
