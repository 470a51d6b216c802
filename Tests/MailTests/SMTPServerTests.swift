import Mail
import Testing

@Suite struct SMTPServerTests {
    @Test func `reads a URL and settles the protection`() throws {
        let plain = try SMTPServer(url: "smtp://mail.example.vn")
        #expect((plain.port, plain.tls, plain.isImplicitTLS) == (25, .opportunistic, false))
        let login = try SMTPServer(url: "smtp://mail.example.vn:587/", user: "a", password: "b")
        #expect((login.port, login.tls) == (587, .required))
        let implicit = try SMTPServer(url: "SMTPS://[::1]")
        #expect((implicit.host, implicit.port) == ("[::1]", 465))
        #expect(implicit.tls == .required && implicit.isImplicitTLS)
    }

    @Test(arguments: [
        "", "mail.example.vn", "http://a", "smtp://", "smtp://a:0", "smtp://a:70000", "smtp://a/b",
        "smtp://a?b", "smtp://a#b", "smtp://user:hunter2@a", "smtp://user@a", "smtp://a b",
        "smtp://a\r\nRSET", "smtp://a_b",
    ])
    func `refuses the URL`(url: String) throws {
        let error = try #require(throws: MailError.self) { try SMTPServer(url: url) }
        #expect(error.code == "bad-smtp-server")
        #expect(!"\(error)".contains("hunter2"))
    }

    @Test func `refuses settings that contradict each other`() {
        #expect(throws: MailError.self) { try SMTPServer(url: "smtps://a", tls: .opportunistic) }
        #expect(throws: MailError.self) {
            try SMTPServer(url: "smtps://a", tls: SMTPServer.TLS.none)
        }
        #expect(throws: MailError.self) { try SMTPServer(url: "smtp://a", password: "b") }
        #expect(throws: MailError.self) {
            try SMTPServer(url: "smtp://a", user: "a\r\nb", password: "b")
        }
        #expect(throws: MailError.self) { try SMTPServer(url: "smtp://a", heloName: "a b") }
        #expect(throws: MailError.self) { try SMTPServer(url: "smtp://a", heloName: "a/../b") }
    }

    @Test(arguments: ["", "a", "a\n", "a\r", "a\rb\r\n", "a\nb\r\n", "a\0\r\n", "a\r\n."])
    func `refuses to send broken lines`(text: String) async throws {
        // Nothing listens on the discard port; the check comes first.
        let submission = SMTPSubmission(server: try SMTPServer(url: "smtp://127.0.0.1:9"))
        let address = try MailAddress(address: "a@b.example")
        await #expect(throws: MailError.self) {
            try await submission.send(Array(text.utf8), from: address, to: address) { true }
        }
    }
}
