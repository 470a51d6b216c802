import Foundation
import Mail
import Synchronization
import Testing

/// What the scripted relay says of a mail it took.
private struct Taken: Decodable {
    var from: String
    var to: [String]
    var helo: String
    var tls: Bool
    var login: Bool
    var content: Data
}

/// Against a real server (aiosmtpd).
@Suite(.serialized, .timeLimit(.minutes(15))) struct SMTPRelayTests {
    private func send(
        _ bytes: [UInt8]? = nil, to server: SMTPServer,
        beforeBody: @escaping @Sendable () async throws -> Bool = { true }
    ) async throws -> Outcome {
        let message = try bytes ?? MIMEMessage.sample().bytes()
        return try await SMTPSubmission(server: server, timeout: .seconds(20)).send(
            message, from: MailAddress(address: "office@laichau.example"),
            to: MailAddress(address: "reporter@ngo.example"), beforeBody: beforeBody)
    }

    private func taken(_ relay: ScriptedServer) async throws -> Taken {
        let line = try #require(try await relay.nextLine())
        return try JSONDecoder().decode(Taken.self, from: Data(line.utf8))
    }

    @Test func `delivers the very bytes in the clear`() async throws {
        let relay = try await ScriptedServer("relay", [])
        let server = try SMTPServer(
            url: "smtp://127.0.0.1:\(relay.port)", heloName: "office.laichau.example")
        var message = try MIMEMessage.sample()
        // Larger than libcurl's buffer of 64 KiB.
        message.attachments = [
            try Attachment(
                name: "a.bin", mediaType: "application/octet-stream",
                bytes: (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 7) })
        ]
        let bytes = try message.bytes()
        let outcome = try await send(bytes, to: server)
        #expect(outcome == .accepted(reply: "250 2.0.0 taken as 4711"))
        let mail = try await taken(relay)
        #expect([UInt8](mail.content) == bytes)
        #expect(mail.from == "office@laichau.example")
        #expect(mail.to == ["reporter@ngo.example"])
        #expect(mail.helo == "office.laichau.example")
        #expect(!mail.tls)
    }

    @Test func `delivers lines that begin with dots`() async throws {
        let relay = try await ScriptedServer("relay", [])
        let server = try SMTPServer(url: "smtp://127.0.0.1:\(relay.port)")
        var bytes = Array("Subject: x\r\n\r\n.\r\n..\r\n".utf8)
        for number in 0..<20_000 { bytes += Array(".\(number)\r\n".utf8) }
        let outcome = try await send(bytes, to: server)
        #expect(outcome == .accepted(reply: "250 2.0.0 taken as 4711"))
        #expect([UInt8](try await taken(relay).content) == bytes)
    }

    @Test func `delivers over STARTTLS with a login`() async throws {
        let certificate = try await Certificate()
        let relay = try await ScriptedServer(
            "relay",
            certificate.arguments + [
                "--require-tls", "--user", "office", "--password", "s3cret pass",
            ])
        let server = try SMTPServer(
            url: "smtp://127.0.0.1:\(relay.port)", user: "office", password: "s3cret pass",
            caFile: certificate.file)
        #expect(server.tls == .required)
        #expect(try await send(to: server) == .accepted(reply: "250 2.0.0 taken as 4711"))
        let mail = try await taken(relay)
        #expect(mail.tls && mail.login)
    }

    @Test func `delivers over smtps`() async throws {
        let certificate = try await Certificate()
        let relay = try await ScriptedServer("relay", certificate.arguments + ["--implicit-tls"])
        let server = try SMTPServer(
            url: "smtps://localhost:\(relay.port)", caFile: certificate.file)
        #expect(try await send(to: server) == .accepted(reply: "250 2.0.0 taken as 4711"))
        #expect(try await taken(relay).tls)
    }

    @Test func `refuses an unknown certificate only when encryption is required`() async throws {
        let certificate = try await Certificate()
        let relay = try await ScriptedServer("relay", certificate.arguments)
        let url = "smtp://127.0.0.1:\(relay.port)"
        let refused = try await send(to: SMTPServer(url: url, tls: .required))
        guard case .notReached = refused else { throw Unexpected(refused) }
        let outcome = try await send(to: SMTPServer(url: url, tls: .opportunistic))
        #expect(outcome == .accepted(reply: "250 2.0.0 taken as 4711"))
        #expect(try await taken(relay).tls)
        let plain = try await send(to: SMTPServer(url: url, tls: SMTPServer.TLS.none))
        #expect(plain == .accepted(reply: "250 2.0.0 taken as 4711"))
        #expect(try await !taken(relay).tls)
        #expect(try await relay.stop() == [])
    }

    @Test func `a password never crosses the clear when encryption is required`() async throws {
        let relay = try await ScriptedServer("relay", ["--user", "office", "--password", "s3cret"])
        let server = try SMTPServer(
            url: "smtp://127.0.0.1:\(relay.port)", tls: .required, user: "office",
            password: "s3cret")
        let outcome = try await send(to: server)
        guard case .notReached = outcome else { throw Unexpected(outcome) }
        #expect(try await relay.stop() == [])
    }

    @Test func `reports a wrong password without telling it`() async throws {
        let relay = try await ScriptedServer("relay", ["--user", "office", "--password", "right"])
        let server = try SMTPServer(
            url: "smtp://127.0.0.1:\(relay.port)", tls: .opportunistic, user: "office",
            password: "wr0ng-s3cret")
        let outcome = try await send(to: server)
        guard case .refused(535, _, true) = outcome else { throw Unexpected(outcome) }
        for text in ["\(outcome)", "\(server)", String(reflecting: server)] {
            #expect(!text.contains("wr0ng"))
        }
        var dumped = ""
        dump(server, to: &dumped)
        #expect(!dumped.contains("wr0ng"))
        #expect(try await relay.stop() == [])
    }

    @Test(arguments: [
        ("--refuse-sender", "451 4.3.0 later", 451), ("--refuse-sender", "550 5.7.1 no", 550),
        ("--refuse-recipient", "450 4.2.0 greylisted", 450),
        ("--refuse-recipient", "550 5.1.1 unknown", 550),
        ("--refuse-data", "421 4.3.2 closing", 421),
        ("--refuse-data", "554 5.5.1 no", 554), ("--refuse-message", "452 4.2.2 full", 452),
        ("--refuse-message", "554 5.6.0 spam", 554),
    ])
    func `reports a refusal`(stage: String, reply: String, code: Int) async throws {
        let relay = try await ScriptedServer("relay", [stage, reply])
        let asked = Mutex(false)
        let outcome = try await send(
            to: SMTPServer(url: "smtp://127.0.0.1:\(relay.port)"),
            beforeBody: {
                asked.withLock { $0 = true }
                return true
            })
        #expect(outcome == .refused(code: code, reply: reply, permanent: code >= 500))
        #expect(asked.withLock { $0 } == (stage == "--refuse-message"))
    }

    @Test func `sends nothing unless the caller agrees`() async throws {
        struct Lost: Error {}
        let relay = try await ScriptedServer("relay", [])
        let server = try SMTPServer(url: "smtp://127.0.0.1:\(relay.port)")
        let kept = try await send(to: server, beforeBody: { false })
        #expect(kept == .notReached(reason: "kept back before the body"))
        let failed = try await send(to: server, beforeBody: { throw Lost() })
        #expect(failed == .notReached(reason: "kept back before the body: Lost()"))
        try await Task.sleep(for: .milliseconds(200))
        #expect(try await relay.stop() == [])
    }

    @Test func `asks once, and is answered before the server has the mail`() async throws {
        let relay = try await ScriptedServer("relay", [])
        let asked = Mutex(0)
        let outcome = try await send(
            to: SMTPServer(url: "smtp://127.0.0.1:\(relay.port)"),
            beforeBody: {
                try await Task.sleep(for: .milliseconds(300))
                asked.withLock { $0 += 1 }
                return true
            })
        #expect(asked.withLock { $0 } == 1)
        guard case .accepted = outcome else { throw Unexpected(outcome) }
    }
}

/// An outcome of another kind than the test asks for.
struct Unexpected: Error, CustomStringConvertible {
    var description: String
    init(_ outcome: Outcome) { description = "unexpected outcome: \(outcome)" }
}

/// A certificate for loopback that signs itself, made by openssl for one test.
final class Certificate {
    private let directory = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)

    init() async throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        _ = try await Python.run(
            "/usr/bin/openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256", "-nodes",
                "-days", "2", "-subj", "/CN=localhost", "-addext",
                "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", key, "-out", file,
            ])
    }

    var file: String { directory.appending(path: "certificate.pem").path }
    private var key: String { directory.appending(path: "key.pem").path }
    var arguments: [String] { ["--certificate", file, "--key", key] }

    deinit { try? FileManager.default.removeItem(at: directory) }
}
