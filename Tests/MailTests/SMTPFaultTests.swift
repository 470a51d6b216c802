import Foundation
import Mail
import Synchronization
import Testing

/// Against a server that fails on purpose: what may be claimed afterwards.
@Suite(.serialized, .timeLimit(.minutes(15))) struct SMTPFaultTests {
    // Not by the writer, which is slow in a debug build.
    private static func bytes(kilobytes: Int) -> [UInt8] {
        let line = Array(repeating: UInt8(ascii: "a"), count: 62) + Array("\r\n".utf8)
        return Array("Subject: x\r\n\r\n".utf8)
            + Array(repeating: line, count: kilobytes * 16).joined()
    }

    private func send(
        _ port: Int, kilobytes: Int = 1,
        timeouts: (connect: Duration, whole: Duration) = (.seconds(10), .seconds(20)),
        beforeBody: @escaping @Sendable () async throws -> Bool = { true }
    ) async throws -> Outcome {
        let smtp = try SMTPServer(url: "smtp://127.0.0.1:\(port)")
        let submission = SMTPSubmission(
            server: smtp, connectTimeout: timeouts.connect, timeout: timeouts.whole)
        return try await submission.send(
            Self.bytes(kilobytes: kilobytes), from: MailAddress(address: "a@b.example"),
            to: MailAddress(address: "c@d.example"), beforeBody: beforeBody)
    }

    @Test(arguments: ["greeting", "EHLO", "MAIL", "RCPT", "DATA"])
    func `a connection lost before the body may be tried again`(stage: String) async throws {
        let server = try await ScriptedServer("faulty", ["drop-\(stage)"])
        let outcome = try await send(server.port, beforeBody: { throw CancellationError() })
        guard case .notReached(let reason) = outcome else { throw Unexpected(outcome) }
        #expect(!reason.contains("kept back"))
        #expect(try await server.stop().contains("reached \(stage)"))
    }

    @Test(arguments: [("ready", 1), ("ready", 4096), ("body", 4096), ("final", 1), ("final", 512)])
    func `a connection lost after the body began is unknown`(
        stage: String, kilobytes: Int
    ) async throws {
        let server = try await ScriptedServer("faulty", ["drop-\(stage)"])
        let outcome = try await send(server.port, kilobytes: kilobytes)
        guard case .unknown = outcome else { throw Unexpected(outcome) }
        #expect(try await server.stop().contains("reached \(stage)"))
    }

    @Test func `a refused connection may be tried again`() async throws {
        let server = try await ScriptedServer("faulty", ["drop-greeting"])
        _ = try await server.stop()
        let outcome = try await send(server.port)
        guard case .notReached = outcome else { throw Unexpected(outcome) }
    }

    @Test(arguments: [
        (
            "greeting", "554 5.7.1 go away\r\n",
            Outcome.refused(code: 554, reply: "554 5.7.1 go away", permanent: true)
        ),
        ("greeting", "421 busy\r\n", .refused(code: 421, reply: "421 busy", permanent: false)),
        (
            "final", "550-5.6.0 first\r\n550 5.6.0 se\u{1B}cond\r\n",
            .refused(code: 550, reply: "550-5.6.0 first 550 5.6.0 se cond", permanent: true)
        ),
        ("final", "421 closing\r\n", .refused(code: 421, reply: "421 closing", permanent: false)),
        ("final", "250 taken\r\n", .accepted(reply: "250 taken")),
        ("final", "251 taken too\r\n", .accepted(reply: "251 taken too")),
    ])
    func `believes an answer though the connection is lost right after`(
        stage: String, reply: String, expected: Outcome
    ) async throws {
        let server = try await ScriptedServer("faulty", ["answer-\(stage)", reply])
        #expect(try await send(server.port) == expected)
    }

    @Test(arguments: ["250", "250-taken\r\n", "550-no\r\n", "hello\r\n", "354 what\r\n"])
    func `an incomplete or senseless final answer is unknown`(reply: String) async throws {
        let server = try await ScriptedServer("faulty", ["answer-final", reply])
        let outcome = try await send(server.port)
        guard case .unknown = outcome else { throw Unexpected(outcome) }
    }

    @Test(arguments: ["greeting", "RCPT", "body", "final"])
    func `a server that falls silent is left after the time limit`(stage: String) async throws {
        let server = try await ScriptedServer("faulty", ["stall-\(stage)"])
        // Longer than the limit of 2 s by what a debug build takes to look through the message.
        let start = ContinuousClock.now
        let outcome = try await send(
            server.port, kilobytes: stage == "body" ? 4096 : 64,
            timeouts: (.seconds(1), .seconds(2)))
        #expect(ContinuousClock.now - start < .seconds(60))
        switch (outcome, stage) {
        case (.notReached, "greeting"), (.notReached, "RCPT"): break
        case (.unknown, "body"), (.unknown, "final"): break
        default: throw Unexpected(outcome)
        }
    }

    @Test(arguments: ["greeting", "RCPT", "body", "final"])
    func `cancelling ends a transfer soon`(stage: String) async throws {
        let server = try await ScriptedServer("faulty", ["stall-\(stage)"])
        let port = server.port
        let task = Task { try await send(port, kilobytes: stage == "body" ? 4096 : 64) }
        let reached = try await server.nextLine()
        let seen = try await stage == "final" ? server.nextLine() : reached
        #expect(seen == "reached \(stage)")
        let start = ContinuousClock.now
        task.cancel()
        let outcome = try await task.value
        #expect(ContinuousClock.now - start < .seconds(15))
        switch (outcome, stage) {
        case (.notReached(let reason), "greeting"), (.notReached(let reason), "RCPT"),
            (.unknown(let reason), "body"), (.unknown(let reason), "final"):
            #expect(reason.hasPrefix("cancelled"))
        default: throw Unexpected(outcome)
        }
    }

    @Test func `cancelling while the caller is asked sends nothing`() async throws {
        let server = try await ScriptedServer("faulty", ["drop-never"])
        let (stream, asked) = AsyncStream<Void>.makeStream()
        let port = server.port
        let task = Task {
            try await send(
                port,
                beforeBody: {
                    asked.finish()
                    try? await Task.sleep(for: .seconds(30))
                    return true
                })
        }
        for await _ in stream {}
        task.cancel()
        #expect(try await task.value == .notReached(reason: "cancelled (DATA)"))
        #expect(try await server.nextLine() == "client left after 0")
    }

    @Test func `a caller slower than the time limit sends nothing`() async throws {
        let server = try await ScriptedServer("faulty", ["drop-never"])
        let outcome = try await send(
            server.port, timeouts: (.seconds(1), .seconds(1)),
            beforeBody: {
                try await Task.sleep(for: .milliseconds(1500))
                return true
            })
        #expect(outcome == .notReached(reason: "timed out before the body"))
        #expect(try await server.nextLine() == "client left after 0")
    }

    @Test func `an answer does not wait for the server's goodbye`() async throws {
        let server = try await ScriptedServer("faulty", ["stall-QUIT"])
        let start = ContinuousClock.now
        #expect(try await send(server.port) == .accepted(reply: "250 taken"))
        #expect(ContinuousClock.now - start < .seconds(10))
    }
}
