import Foundation
import Mail

/// A mail as Python's email package understands it: the oracle for our writer.
struct ParsedMail: Decodable {
    struct Part: Decodable {
        var type: String
        var charset: String?
        var disposition: String?
        var name: String?
        var content: Data

        var text: String { String(decoding: content, as: UTF8.self) }
    }

    var names: [String]
    var subject: String
    var from: [[String]]
    var replyTo: [[String]]
    var to: [[String]]
    var date: String
    var extra: [String: String]
    var tree: [String]
    var parts: [Part]
    var defects: [String]

    init(_ bytes: [UInt8]) async throws {
        let output = try await Python.run(
            Python.interpreter, [Python.script("parse")], input: bytes)
        self = try JSONDecoder().decode(ParsedMail.self, from: output)
    }
}

extension MIMEMessage {
    /// A message like those the tests vary.
    static func sample(subject: String = "Báo cáo tháng 3", text: String = "Kính gửi\n") throws
        -> Self
    {
        MIMEMessage(
            from: try MailAddress(
                name: "Sở Ngoại vụ Lai Châu", address: "songoaivu@laichau.example"),
            to: try MailAddress(address: "reporter@ngo.example"), subject: subject,
            date: Date(timeIntervalSince1970: 1_740_787_200), zoneOffset: 7 * 3600,
            messageID: "<1.2.3@laichau.example>", text: text)
    }
}

/// The lines of a message without their CRLF; fails the caller's expectations on bare line ends.
func lines(_ bytes: [UInt8]) -> [String] {
    String(decoding: bytes, as: UTF8.self).components(separatedBy: "\r\n")
}
