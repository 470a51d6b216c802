import Control
import Foundation
import Testing

@testable import vientro

@Suite struct ClientTests {
    private func ask<Value>(
        _ socket: String, timeout: Double? = 600,
        _ work: (Client) async throws -> Value
    ) async throws -> Value {
        let client = Client(socket: socket, timeout: timeout, words: Words(.vi))
        do {
            let value = try await work(client)
            await client.close()
            return value
        } catch {
            await client.close()
            throw error
        }
    }

    private func requestId(_ request: String) -> Substring? {
        request.split(separator: "\r\n").first { $0.hasPrefix("X-Request-Id: ") }
    }

    @Test func `a change cut off is asked again once, under the same id`() async throws {
        let daemon = try ScriptedDaemon([nil, ScriptedDaemon.json(200, "{}")])
        defer { daemon.stop() }
        let reply = try await ask(daemon.path) {
            try await $0.send(.change(ControlPath.mailRelease, MailChange(ids: ["4"])))
        }
        #expect(reply.body == Data("{}".utf8))
        let ids = daemon.requests.map(requestId)
        #expect(ids.count == 2)
        #expect(ids[0] != nil)
        #expect(ids[0] == ids[1])
    }

    @Test func `a change cut off twice is given up with exit code 69`() async throws {
        let daemon = try ScriptedDaemon([nil, nil])
        defer { daemon.stop() }
        let failure = await #expect(throws: Failure.self) {
            try await ask(daemon.path) {
                try await $0.send(.change(ControlPath.mailRelease, MailChange(ids: ["4"])))
            }
        }
        #expect(failure?.exit == .unreachable)
        #expect(failure?.problem.code == "connection-broken")
        #expect(daemon.requests.count == 2)
    }

    @Test func `an export cut in the middle is trouble of the connection`() async throws {
        let cut = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n6\r\ncode\r\n\r\n"
        let daemon = try ScriptedDaemon([cut])
        defer { daemon.stop() }
        let failure = await #expect(throws: Failure.self) {
            try await ask(daemon.path) { try await $0.stream(.get("/v1/exports/donors")) { _ in } }
        }
        #expect(failure?.exit == .unreachable)
        #expect(failure?.problem.code == "connection-broken")
    }

    @Test func `a file is sent whole, and again from its start after a cut`() async throws {
        let path = "/tmp/vientro-test-\(UUID().uuidString).csv"
        let text = String(repeating: "NGO-1,Tầm nhìn\n", count: 30_000)
        try text.write(toFile: path, atomically: true, encoding: .utf8)
        let handle = open(path, O_RDONLY)
        unlink(path)
        let daemon = try ScriptedDaemon([nil, ScriptedDaemon.json(200, "{}")])
        defer { daemon.stop() }
        _ = try await ask(daemon.path) {
            let file = FileBytes(handle: handle, size: Int64(text.utf8.count), progress: nil)
            return try await $0.send(.upload(ControlPath.importFile("donors"), [], file: file))
        }
        #expect(daemon.requests.count == 2)
        #expect(daemon.requests.allSatisfy { $0.hasSuffix("\r\n\r\n" + text) })
    }

    @Test func `a refusal carries the daemon's own words`() async throws {
        let body = #"{"error":{"code":"x","message":"m","detail":null,"hint":"h"}}"#
        let daemon = try ScriptedDaemon([ScriptedDaemon.json(409, body)])
        defer { daemon.stop() }
        let failure = await #expect(throws: Failure.self) {
            try await ask(daemon.path) { try await $0.send(.get(ControlPath.status)) }
        }
        #expect(failure?.exit == .refused)
        #expect(failure?.problem == Problem(code: "x", message: "m", hint: "h"))
        #expect(daemon.requests.first?.contains("Accept-Language: vi") == true)
    }

    @Test func `a socket that is not there is named, with what to do`() async throws {
        let failure = await #expect(throws: Failure.self) {
            try await ask("/tmp/no-such.sock") { try await $0.send(.get(ControlPath.status)) }
        }
        #expect(failure?.exit == .unreachable)
        #expect(failure?.problem.message.contains("/tmp/no-such.sock") == true)
        #expect(failure?.problem.hint?.contains("systemctl start vientro") == true)
    }

    @Test func `a path too long for a socket is not reachable`() async throws {
        let path = "/tmp/" + String(repeating: "x", count: 120)
        let failure = await #expect(throws: Failure.self) {
            try await ask(path) { try await $0.send(.get(ControlPath.status)) }
        }
        #expect(failure?.exit == .unreachable)
    }
}
