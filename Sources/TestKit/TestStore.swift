public import Aid
public import Foundation
import Postgres
public import Store
import Synchronization

/// A clock that stands until a test moves it.
public final class TestClock: Sendable {
    private let instant: Mutex<Date>

    public init(_ start: Date) {
        instant = Mutex(start)
    }

    public var now: Date { instant.withLock { $0 } }

    public func set(_ to: Date) { instant.withLock { $0 = to } }

    public func advance(by seconds: TimeInterval) {
        instant.withLock { $0 = $0.addingTimeInterval(seconds) }
    }

    public var wall: WallClock { .reading { self.now } }
}

/// 16 November 2026, 08:05 in Lai Châu: the morning on which the sample's office lives.
public let sampleMorning = Date(timeIntervalSince1970: 1_794_791_100)

/// Why a database test cannot run.
public struct TestServerMissing: Error, CustomStringConvertible {
    public let description: String
}

/// Runs the body on a fresh, migrated database of its own, dropped afterwards.
///
/// `TEST_SERVER` is the libpq string of a throw-away server; anything that is not a local socket
/// or localhost is refused. `make test` starts one.
public func withTestStore<Answer: Sendable>(
    at start: Date = sampleMorning,
    _ body: @Sendable (Store, TestClock) async throws -> Answer
) async throws -> Answer {
    let database = try await TestServer.shared.clone()
    let clock = TestClock(start)
    let store = Store(url: database.url, clock: clock.wall, size: 4)
    do {
        let answer = try await body(store, clock)
        await store.close()
        try await TestServer.shared.drop(database)
        return answer
    } catch {
        await store.close()
        try? await TestServer.shared.drop(database)
        throw error
    }
}

/// The throw-away server and the migrated template that databases are cloned from.
public actor TestServer {
    public static let shared = TestServer()

    public struct Database: Sendable {
        public let name: String
        /// A libpq string.
        public let url: String
    }

    /// The task, not its result: several tests ask before the first has its answer.
    private var template: Task<String, any Error>?
    private var count = 0
    /// Databases that tests hold; more at once only queue inside the server.
    private var held = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private static let most = 6

    /// A new database, migrated.
    public func clone() async throws -> Database {
        try await holding {
            let source = try await templateName()
            return try await made("TEMPLATE \(source) STRATEGY file_copy")
        }
    }

    /// A new database without a schema.
    public func empty() async throws -> Database {
        try await holding { try await made("TEMPLATE template0") }
    }

    private func made(_ how: String) async throws -> Database {
        let name = nextName()
        try await administer("CREATE DATABASE \(name) \(how)")
        return Database(name: name, url: "\(try TestServer.server()) dbname=\(name)")
    }

    private func holding(_ make: () async throws -> Database) async throws -> Database {
        await hold()
        do {
            return try await make()
        } catch {
            letGo()
            throw error
        }
    }

    public func drop(_ database: Database) async throws {
        defer { letGo() }
        try await administer("DROP DATABASE IF EXISTS \(database.name) WITH (FORCE)")
    }

    private func hold() async {
        while held >= TestServer.most {
            await withCheckedContinuation { waiting.append($0) }
        }
        held += 1
    }

    private func letGo() {
        held -= 1
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }

    private func nextName() -> String {
        count += 1
        return "test_\(ProcessInfo.processInfo.processIdentifier)_\(count)"
    }

    private func templateName() async throws -> String {
        if let template { return try await template.value }
        let task = Task { () async throws -> String in
            let name = "template_\(ProcessInfo.processInfo.processIdentifier)"
            try await self.administer("DROP DATABASE IF EXISTS \(name) WITH (FORCE)")
            try await self.administer("CREATE DATABASE \(name) TEMPLATE template0")
            _ = try await Migrator(url: "\(try TestServer.server()) dbname=\(name)")
                .migrate(now: sampleMorning)
            return name
        }
        template = task
        return try await task.value
    }

    private func administer(_ sql: String) async throws {
        let options = Connection.Options(url: "\(try TestServer.server()) dbname=postgres")
        let connection = try await Connection.open(options)
        try await connection.execute(sql)
        await connection.close()
    }

    private static func server() throws -> String {
        guard let server = ProcessInfo.processInfo.environment["TEST_SERVER"] else {
            throw TestServerMissing(
                description: "TEST_SERVER is not set; run the tests by make test")
        }
        guard server.contains("host=/") || server.contains("host=localhost") else {
            throw TestServerMissing(
                description: "TEST_SERVER is not local: databases are created and dropped there")
        }
        return server
    }
}
