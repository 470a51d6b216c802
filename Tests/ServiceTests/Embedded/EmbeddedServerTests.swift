import Aid
import Foundation
import Glibc
import Logging
import Testing

@testable import Service

/// A state directory of its own and a server as an ordinary user, also where tests run as root.
struct EmbeddedFixture {
    let folder: String
    let account: Account?

    init(name: String = "s") throws {
        folder = "/tmp/vientro-embedded-\(UUID().uuidString.prefix(8))/\(name)"
        try FileManager.default.createDirectory(
            atPath: folder, withIntermediateDirectories: true)
        account = geteuid() == 0 ? Account.named("postgres") : nil
        if let account { chown(folder, account.user, account.group) }
    }

    func remove() {
        try? FileManager.default.removeItem(
            atPath: (folder as NSString).deletingLastPathComponent)
    }

    func server(installed: [ServerBinaries]? = nil) throws -> EmbeddedServer {
        let level = LogLines(label: "test", style: try Self.quiet())
        return try EmbeddedServer(
            stateDirectory: folder, account: account,
            environment: ProcessInfo.processInfo.environment,
            logger: Logger(label: "test", factory: { _ in level }), installed: installed)
    }

    private static func quiet() throws -> LogLines.Style {
        LogLines.Style(forJournal: true, zone: try #require(Zone("UTC")), clock: .system)
    }

    /// What one statement answers, through the server's own client.
    func ask(_ server: EmbeddedServer, _ statement: String) throws -> String {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["psql", "-XAtq", server.connectionString, "-c", statement]
        process.standardOutput = output
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .newlines)
    }

    var postmaster: pid_t? { PostmasterFile(in: data)?.identifier }
    var data: String { "\(folder)/postgresql/\(ServerBinaries.installed(searchPath: "")[0].major)" }
}

@Suite(.serialized) struct EmbeddedServerTests {
    @Test func `makes, starts, stops and starts again with the data still there`() async throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        // An initdb that was cut is no obstacle.
        let cut = "\(fixture.data).new"
        try FileManager.default.createDirectory(atPath: cut, withIntermediateDirectories: true)
        try "15".write(toFile: "\(cut)/PG_VERSION", atomically: false, encoding: .utf8)

        let first = try fixture.server()
        try await first.start()
        let facts = """
            SELECT current_setting('data_checksums'), current_setting('jit'),
                current_setting('listen_addresses'), pg_encoding_to_char(encoding), datcollate,
                current_user
            FROM pg_database WHERE datname = current_database()
            """
        #expect(try fixture.ask(first, facts) == "on|off||UTF8|C|vientro")
        #expect(try fixture.ask(first, "CREATE TABLE kept AS SELECT 7 AS n") == "")
        let process = try #require(fixture.postmaster)
        #expect(getpgid(process) == process)
        #expect(getsid(process) == process)
        await first.stop()
        await first.stop()
        #expect(fixture.postmaster == nil)
        #expect(kill(process, 0) != 0)
        #expect(access(cut, F_OK) != 0)

        let second = try fixture.server()
        try await second.start()
        #expect(try fixture.ask(second, "SELECT n FROM kept") == "7")
        await second.stop()
    }

    @Test func `adopts the server that a killed daemon left`() async throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        var left: EmbeddedServer? = try fixture.server()
        try await left?.start()
        left = nil
        let process = try #require(fixture.postmaster)
        let next = try fixture.server()
        try await next.start()
        #expect(fixture.postmaster == process)
        #expect(try fixture.ask(next, "SELECT 1") == "1")
        await next.stop()
        #expect(fixture.postmaster == nil)
    }

    @Test func `starts a server that died again`() async throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        let server = try fixture.server()
        try await server.start()
        let process = try #require(fixture.postmaster)
        let watch = Task { await server.watch() }
        kill(process, SIGKILL)
        let clock = ContinuousClock()
        let deadline = clock.now + .seconds(30)
        var answer = ""
        while clock.now < deadline, answer != "1" {
            await pause(milliseconds: 100)
            guard let now = PostmasterFile(in: fixture.data), now.identifier != process,
                now.isReady
            else { continue }
            answer = try fixture.ask(server, "SELECT 1")
        }
        #expect(answer == "1")
        await server.stop()
        await watch.value
    }

    @Test func `goes past a stale process number`() async throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        let first = try fixture.server()
        try await first.start()
        await first.stop()
        // As after a power cut, when another program of the same user has got the number.
        let other = try ChildProcess.start(
            ["sleep", "60"], as: fixture.account, environment: ["PATH": "/usr/bin:/bin"],
            log: "/dev/null")
        defer { kill(other.identifier, SIGKILL) }
        let stale = "\(other.identifier)\n\(fixture.data)\n1\n5432\n/tmp\n\n  1 1\nready   \n"
        try stale.write(
            toFile: "\(fixture.data)/postmaster.pid", atomically: false, encoding: .utf8)
        if let account = fixture.account {
            chown("\(fixture.data)/postmaster.pid", account.user, account.group)
        }
        #expect(PostmasterFile(in: fixture.data)?.living(in: fixture.data) == nil)
        let second = try fixture.server()
        try await second.start()
        #expect(try fixture.ask(second, "SELECT 1") == "1")
        #expect(other.ended() == nil)
        await second.stop()
    }

    @Test(arguments: [("14", "must be upgraded", "pg_upgrade"), ("99", "newer", "postgresql-99")])
    func `refuses a data directory of another version`(
        version: String, says: String, hint: String
    ) throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        try FileManager.default.createDirectory(
            atPath: fixture.data, withIntermediateDirectories: true)
        try "\(version)\n".write(
            toFile: "\(fixture.data)/PG_VERSION", atomically: false, encoding: .utf8)
        let error = try refusal { try fixture.server() }
        #expect(error?.exitCode == 69)
        #expect(error?.message.contains(says) == true)
        #expect(error?.hint?.contains(hint) == true)
    }

    @Test func `says what to install where there is no server`() throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        let error = try refusal { try fixture.server(installed: []) }
        #expect(error?.exitCode == 69)
        #expect(error?.hint?.contains("apt install postgresql") == true)
    }

    @Test func `keeps using the older server that fits the data`() throws {
        let fixture = try EmbeddedFixture()
        defer { fixture.remove() }
        let folder = "\(fixture.folder)/postgresql/15"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try "15\n".write(toFile: "\(folder)/PG_VERSION", atomically: false, encoding: .utf8)
        let installed = [17, 15].map { ServerBinaries(folder: "/x/\($0)", major: $0) }
        #expect(try Cluster.find(in: fixture.folder, installed: installed).binaries.major == 15)
    }

    @Test func `moves the socket where the path would be too long`() async throws {
        let fixture = try EmbeddedFixture(name: String(repeating: "đ", count: 40))
        defer { fixture.remove() }
        let server = try fixture.server()
        try await server.start()
        #expect(server.connectionString.contains("/tmp/vientro-"))
        #expect(try fixture.ask(server, "SELECT 1") == "1")
        await server.stop()
        let folder = server.connectionString.split(separator: "'")[1]
        try FileManager.default.removeItem(atPath: String(folder))
    }

    @Test func `keeps the server's environment clean`() {
        let clean = ChildProcess.environment(from: [
            "NOTIFY_SOCKET": "@x", "WATCHDOG_USEC": "1", "LISTEN_FDS": "1", "PGDATA": "/x",
            "CREDENTIALS_DIRECTORY": "/x", "VIENTRO_DATABASE_URL": "x", "PATH": "/opt/bin",
        ])
        #expect(clean == ["PATH": "/opt/bin", "LC_ALL": "C", "TZ": "UTC"])
    }

    @Test(arguments: [
        ("WARNING:  low", Logger.Level.warning, "low"), ("HINT:  do", .info, "hint: do"),
        ("2026-11-21 22:21:38.311 GMT [25635] FATAL:  no", .error, "no"),
        ("creating subdirectories ... ok", .debug, "creating subdirectories ... ok"),
    ])
    func `knows how grave a line of the server is`(
        line: String, level: Logger.Level, text: String
    ) {
        #expect(ServerLog.parsed(line) == (level, text))
    }

    private func refusal(_ body: () throws -> EmbeddedServer) throws -> StartError? {
        do {
            _ = try body()
            return nil
        } catch let error as StartError {
            return error
        }
    }
}
