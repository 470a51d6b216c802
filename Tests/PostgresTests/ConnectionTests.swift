import Foundation
import Postgres
import TestKit
import Testing

private enum TestSQL: String, CaseIterable, Statement {
    case echo = "SELECT $1::text, $2::bigint, $3::boolean, $4::timestamptz, $5::text[]"
    case slow = "SELECT pg_sleep(30)"
    case divide = "SELECT 1 / $1::int"
    case one = "SELECT 1"
    case copy = "COPY things FROM STDIN"
    case things = "SELECT id, name FROM things ORDER BY id"
    case begin = "BEGIN"
    case rollback = "ROLLBACK"
    case backend = "SELECT pg_backend_pid()"
    case terminate = "SELECT pg_terminate_backend($1::int)"
}

@Suite struct ConnectionTests {
    private func connected(_ body: (Connection) async throws -> Void) async throws {
        let database = try await TestServer.shared.empty()
        let connection = try await Connection.open(.init(url: database.url))
        do {
            try await body(connection)
        } catch {
            await connection.close()
            try await TestServer.shared.drop(database)
            throw error
        }
        await connection.close()
        try await TestServer.shared.drop(database)
    }

    @Test func `binds every kind of value and reads it back`() async throws {
        try await connected { connection in
            let instant = Date(timeIntervalSince1970: 1_794_791_100.123456)
            let row = try await connection.run(
                TestSQL.echo,
                [
                    .text("Mường Tè\t\\ \"quoted\""), .int(Int64.min), .bool(true),
                    .instant(instant), .array(["a,b", "c\"d", "e\\f", ""]),
                ])[0]
            #expect(try row.text(0) == "Mường Tè\t\\ \"quoted\"")
            #expect(try row.int64(1) == Int64.min)
            #expect(try row.bool(2))
            #expect(abs(try row.instant(3).timeIntervalSince(instant)) < 0.000_000_6)
            #expect(row[4] == #"{"a,b","c\"d","e\\f",""}"#)
        }
    }

    @Test func `reads back any instant to the microsecond`() async throws {
        try await connected { connection in
            var generator = SystemRandomNumberGenerator()
            for _ in 0..<200 {
                let micros = Int64.random(
                    in: -2_000_000_000_000_000..<4_000_000_000_000_000, using: &generator)
                let instant = Date(timeIntervalSince1970: Double(micros) / 1_000_000)
                let row = try await connection.run(
                    TestSQL.echo, [.null, .null, .null, .instant(instant), .null])[0]
                let read = try row.instant(3).timeIntervalSince1970
                #expect(Int64((read * 1_000_000).rounded()) == micros)
            }
        }
    }

    @Test func `tells what the server said, with its state`() async throws {
        try await connected { connection in
            await #expect {
                _ = try await connection.run(TestSQL.divide, [0])
            } throws: { error in
                (error as? PostgresError)?.sqlState == "22012"
            }
            // The connection stays usable after a refused statement.
            let one = try await connection.run(TestSQL.one)[0].int(0)
            #expect(one == 1)
        }
    }

    @Test func `statements sent together answer each its rows, the first failure ends them`()
        async throws
    {
        try await connected { connection in
            let both = try await connection.runTogether([
                (TestSQL.divide, [2]), (TestSQL.one, []), (TestSQL.divide, [1]),
            ])
            let answers = try both.map { try $0[0].int(0) }
            #expect(answers == [0, 1, 1])
            let none = try await connection.runTogether([])
            #expect(none.isEmpty)
            await #expect {
                _ = try await connection.runTogether([
                    (TestSQL.begin, []), (TestSQL.one, []), (TestSQL.divide, [0]),
                    (TestSQL.one, []),
                ])
            } throws: { error in
                (error as? PostgresError)?.sqlState == "22012"
                    && (error as? PostgresError)?.statement == "TestSQL.divide"
            }
            // The transaction has failed with it; rolled back, the connection serves again.
            #expect(await connection.isInTransaction)
            try await connection.run(TestSQL.rollback)
            let one = try await connection.runTogether([(TestSQL.one, [])])[0][0].int(0)
            #expect(one == 1)
        }
    }

    @Test func `a cancelled task cancels what it sent together`() async throws {
        try await connected { connection in
            let task = Task {
                try await connection.runTogether([(TestSQL.one, []), (TestSQL.slow, [])])
            }
            try await Task.sleep(for: .milliseconds(200))
            task.cancel()
            await #expect { _ = try await task.value } throws: { error in
                (error as? PostgresError)?.sqlState == "57014"
            }
            let one = try await connection.run(TestSQL.one)[0].int(0)
            #expect(one == 1)
        }
    }

    @Test func `a server that goes is told from a refusal of what was sent together`() async throws
    {
        try await connected { connection in
            let pid = try await connection.run(TestSQL.backend)[0].int(0)
            await #expect {
                _ = try await connection.runTogether([
                    (TestSQL.one, []), (TestSQL.terminate, [.int(pid)]), (TestSQL.one, []),
                ])
            } throws: { error in
                (error as? PostgresError)?.isConnectionLost == true
            }
        }
    }

    @Test func `statements whose long names begin alike are told apart, however many`() async throws
    {
        try await connected { connection in
            let stem = String(repeating: "x", count: 80)
            for number in 0..<700 {
                let statement = ComposedStatement(name: "\(stem)\(number)", sql: "SELECT \(number)")
                let answer = try await connection.run(statement)[0].int(0)
                #expect(answer == number)
            }
        }
    }

    @Test func `a cancelled task cancels its statement on the server`() async throws {
        try await connected { connection in
            let task = Task { try await connection.run(TestSQL.slow) }
            try await Task.sleep(for: .milliseconds(200))
            let began = ContinuousClock.now
            task.cancel()
            await #expect { _ = try await task.value } throws: { error in
                (error as? PostgresError)?.sqlState == "57014"
            }
            #expect(ContinuousClock.now - began < .seconds(10))
            let one = try await connection.run(TestSQL.one)[0].int(0)
            #expect(one == 1)
        }
    }

    @Test func `copies rows in with every awkward character`() async throws {
        try await connected { connection in
            try await connection.execute("CREATE TABLE things (id bigint, name text)")
            let names: [String?] = [
                "plain", "tab\there", "line\nfeed", "back\\slash", "\\N", nil, "",
            ]
            var buffer = CopyBuffer()
            for (id, name) in names.enumerated() {
                buffer.append(Int64(id))
                buffer.append(name)
                buffer.endRow()
            }
            try await connection.beginCopy(TestSQL.copy)
            // Cut in the middle of a row: libpq does not mind.
            try await connection.putCopy(Array(buffer.bytes.prefix(11)))
            try await connection.putCopy(Array(buffer.bytes.dropFirst(11)))
            let copied = try await connection.endCopy()
            #expect(copied == names.count)
            let rows = try await connection.run(TestSQL.things)
            #expect(rows.map { $0[1] } == names)
        }
    }

    @Test func `a copy given up leaves nothing behind`() async throws {
        try await connected { connection in
            try await connection.execute("CREATE TABLE things (id bigint, name text)")
            try await connection.beginCopy(TestSQL.copy)
            try await connection.putCopy(Array("1\tone\n".utf8))
            await connection.failCopy("the client went away")
            let rows = try await connection.run(TestSQL.things)
            #expect(rows.isEmpty)
        }
    }

    @Test func `a lost connection is told from a refused statement`() async throws {
        try await connected { connection in
            try await connected { other in
                let pid = try await connection.run(TestSQL.backend)[0].int(0)
                try await other.run(TestSQL.terminate, [.int(pid)])
            }
            await #expect {
                _ = try await connection.run(TestSQL.one)
            } throws: { error in
                (error as? PostgresError)?.isConnectionLost == true
            }
            #expect(await !connection.isOpen)
        }
    }

    @Test func `an unreachable server says so and is no refusal`() async throws {
        await #expect {
            _ = try await Connection.open(.init(url: "host=/nonexistent dbname=x"))
        } throws: { error in
            guard let error = error as? PostgresError else { return false }
            return error.isConnectionLost && !error.isRefused && !error.message.isEmpty
        }
    }

    @Test func `the pool lends no more than its size and never a dirty connection`() async throws {
        let database = try await TestServer.shared.empty()
        let pool = Pool(.init(url: database.url), size: 2)
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<20 {
                group.addTask {
                    try await pool.withConnection { connection in
                        try await connection.run(TestSQL.backend)[0].int(0)
                    }
                }
            }
            var backends: Set<Int> = []
            for try await backend in group { backends.insert(backend) }
            #expect(backends.count <= 2)
        }
        // Left inside a transaction: closed, and replaced by a fresh one.
        let dirty = try await pool.withConnection { connection in
            try await connection.run(TestSQL.begin)
            return try await connection.run(TestSQL.backend)[0].int(0)
        }
        for _ in 0..<4 {
            let next = try await pool.withConnection { connection in
                #expect(await !connection.isInTransaction)
                return try await connection.run(TestSQL.backend)[0].int(0)
            }
            #expect(next != dirty)
        }
        await pool.close()
        try await TestServer.shared.drop(database)
    }
}
