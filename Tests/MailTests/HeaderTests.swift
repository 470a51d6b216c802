import Foundation
import Mail
import Testing

@Suite struct HeaderTests {
    static let injections = [
        "a\r\nBcc: x@y.example", "a\nBcc: x@y.example", "a\rBcc: x", "a\0b", "a\u{1B}[2Jb",
        "a\u{85}b", "a\u{2028}b", "a\tb", "a\u{7F}",
    ]

    @Test(arguments: injections)
    func `refuses control characters wherever user data goes`(text: String) async throws {
        #expect(throws: MailError.self) { try MIMEMessage.sample(subject: text).bytes() }
        #expect(throws: MailError.self) { try MailAddress(name: text, address: "a@b.example") }
        #expect(throws: MailError.self) { try MailAddress(address: "\(text)@b.example") }
        #expect(throws: MailError.self) { try MailAddress(address: "a@\(text)") }
        #expect(throws: MailError.self) {
            try Attachment(name: text, mediaType: "text/csv", bytes: [])
        }
        #expect(throws: MailError.self) {
            try Attachment(name: "a", mediaType: "text/\(text)", bytes: [])
        }
        for change in Self.changes(text) {
            var message = try MIMEMessage.sample()
            change(&message)
            #expect(throws: MailError.self) { try message.bytes() }
        }
    }

    private static func changes(_ text: String) -> [(inout MIMEMessage) -> Void] {
        [
            { $0.messageID = "<\(text)@b>" }, { $0.inReplyTo = "<\(text)@b>" },
            { $0.references = ["<a@\(text)>"] }, { $0.extraHeaders = [.init("List-Id", text)] },
            { $0.extraHeaders = [.init(text, "value")] },
        ]
    }

    @Test(arguments: [
        "Bcc", "bcc", "Cc", "From", "SUBJECT", "Content-Type", "MIME-Version", "Resent-To",
        "X-Mailer",
        "a b", "a:b", "", "é", String(repeating: "a", count: 61),
    ])
    func `refuses an extra header named`(name: String) async throws {
        var message = try MIMEMessage.sample()
        message.extraHeaders = [.init(name, "value")]
        #expect(throws: MailError.self) { try message.bytes() }
    }

    @Test func `writes extra headers, links unbroken`() async throws {
        let link = "<https://example.org/" + String(repeating: "x", count: 300) + ">"
        var message = try MIMEMessage.sample()
        message.extraHeaders = [.init("List-Unsubscribe", link), .init("X-Ghi-Chu", "đã gửi")]
        let bytes = try message.bytes()
        #expect(lines(bytes).contains("List-Unsubscribe: \(link)"))
        #expect(try await ParsedMail(bytes).extra["X-Ghi-Chu"] == "đã gửi")
        message.extraHeaders = [.init("X-Long", String(repeating: "x", count: 1000))]
        #expect(throws: MailError.self) { try message.bytes() }
        message.extraHeaders = [.init("X-A", "1"), .init("x-a", "2")]
        #expect(throws: MailError.self) { try message.bytes() }
        message.extraHeaders = [.init("X-A", "  ")]
        #expect(throws: MailError.self) { try message.bytes() }
    }

    @Test func `every message says that a machine made it, and not which`() async throws {
        let parsed = try await ParsedMail(try MIMEMessage.sample().bytes())
        #expect(parsed.extra["Auto-Submitted"] == "auto-generated")
        #expect(
            parsed.names == [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version",
                "Content-Type", "Content-Transfer-Encoding",
            ])
    }

    @Test func `dates agree with Python, in any zone`() async throws {
        for (seconds, offset, expected) in [
            (0.0, 0, "1970-01-01T00:00:00+00:00"), (-1.5, 7 * 3600, "1970-01-01T06:59:58+07:00"),
            (951_782_400, -12_600, "2000-02-28T20:30:00-03:30"),
            (1_709_164_799.9, 50_400, "2024-02-29T13:59:59+14:00"),
            (4_107_542_400, 0, "2100-03-01T00:00:00+00:00"),
        ] {
            var message = try MIMEMessage.sample()
            message.date = Date(timeIntervalSince1970: seconds)
            message.zoneOffset = offset
            let parsed = try await ParsedMail(try message.bytes())
            #expect(parsed.date == expected)
            #expect(parsed.defects == [])
        }
        for offset in [1, 19 * 3600] {
            var message = try MIMEMessage.sample()
            message.zoneOffset = offset
            #expect(throws: MailError.self) { try message.bytes() }
        }
    }

    @Test func `weekdays agree with the calendar over centuries`() async throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = .gmt
        let names = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        var message = try MIMEMessage.sample()
        message.zoneOffset = 0
        for step in 0..<600 {
            message.date = Date(timeIntervalSince1970: -2_000_000_000 + Double(step) * 17_000_017)
            let parts = calendar.dateComponents([.weekday, .day, .year], from: message.date)
            let line = try #require(lines(try message.bytes()).first)
            #expect(line.hasPrefix("Date: \(names[(parts.weekday ?? 0) - 1]), "))
            #expect(line.contains(" \(parts.year ?? 0) "))
        }
    }

    @Test(arguments: [
        "", "a", "@", "a@", "@b", "a@b@c", "a b@c", "a@b c", "<a@b>", "a,b@c", "a..b@c", ".a@c",
        "a.@c",
        "\"a\"@c", "a@-b", "a@b-", "a@b..c", "a@[127.0.0.1]", "đỗ@b.example", "a@đỗ.vn", "a@b_c",
        String(repeating: "a", count: 65) + "@b",
        "a@" + Array(repeating: String(repeating: "b", count: 60), count: 5).joined(separator: "."),
    ])
    func `refuses the address`(address: String) {
        #expect(throws: MailError.self) { try MailAddress(address: address) }
    }

    @Test func `says how to write a domain that is not ASCII`() async throws {
        let error = try #require(throws: MailError.self) { try MailAddress(address: "a@đỗ.vn") }
        #expect(error.code == "bad-address")
        #expect(error.hint?.contains("xn--") == true)
    }

    @Test func `reads addresses as settings write them`() async throws {
        #expect(try MailAddress(parsing: " a@b ") == MailAddress(address: "a@b"))
        #expect(try MailAddress(parsing: "<a@b>") == MailAddress(address: "a@b"))
        #expect(try MailAddress(parsing: "Sở <a@b>") == MailAddress(name: "Sở", address: "a@b"))
        #expect(
            try MailAddress(parsing: "\"A \\\"B\\\", C\" <a@b>")
                == MailAddress(name: "A \"B\", C", address: "a@b"))
        #expect(throws: MailError.self) { try MailAddress(parsing: "a@b, c@d") }
        #expect(throws: MailError.self) { try MailAddress(parsing: "a@b <c@d> <e>") }
    }

    @Test(arguments: [
        "", "a/b", "a\\b", "..", String(repeating: "ế", count: 67),
    ])
    func `refuses the attachment name`(name: String) {
        #expect(throws: MailError.self) {
            try Attachment(name: name, mediaType: "text/csv", bytes: [])
        }
    }

    @Test(arguments: [
        "", "text", "text/", "a/b/c", "multipart/mixed", "message/rfc822", "text/a; b", "a b/c",
    ])
    func `refuses the media type`(type: String) {
        #expect(throws: MailError.self) { try Attachment(name: "a", mediaType: type, bytes: []) }
    }
}
