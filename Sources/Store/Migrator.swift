import Aid
import Crypto
public import Foundation
import Migrations
import Postgres

/// Brings the schema to the step that this program knows, one transaction a step.
public struct Migrator: Sendable {
    let url: String

    public init(url: String) {
        self.url = url
    }

    /// The newest step that this program knows.
    public static var latest: Int { Migrations.steps.last?.number ?? 0 }

    /// What the database holds.
    public struct State: Sendable, Equatable {
        public let schema: Int
        /// As `15.18`.
        public let serverVersion: String
    }

    /// The schema found, 0 for an empty database; changes nothing.
    public func inspect() async throws -> State {
        try await connected { connection in
            try await state(connection)
        }
    }

    /// Runs the missing steps and answers the state after; waits for another daemon's migration.
    public func migrate(
        now: Date, progress: @Sendable (String) -> Void = { _ in }
    ) async throws -> State {
        try await connected { connection in
            try await connection.run(MigratorSQL.lock)
            let before = try await state(connection)
            if before.schema == 0 { try await connection.execute(MigratorScript.create) }
            for step in Migrations.steps where step.number > before.schema {
                progress("migrating to \(step.number): \(step.name)")
                try await connection.run(TransactionSQL.begin)
                try await connection.execute(step.sql)
                try await connection.run(
                    MigratorSQL.record,
                    [
                        .int(step.number), .text(step.name), .text(digest(of: step.sql)),
                        .instant(now),
                    ])
                try await connection.run(TransactionSQL.commit)
            }
            return try await state(connection)
        }
    }

    private func state(_ connection: Connection) async throws -> State {
        let version = await connection.serverVersion
        let name = "\(version / 10_000).\(version % 10_000)"
        if version < 150_000 {
            throw StoreError(
                .unfit, "the server is PostgreSQL \(name), too old",
                hint: "Vientro needs PostgreSQL 15 or newer.")
        }
        let exists = try await connection.run(MigratorSQL.exists)
        guard try exists[0].bool(0) else { return State(schema: 0, serverVersion: name) }
        let rows = try await connection.run(MigratorSQL.applied)
        for row in rows {
            let number = try row.int(0)
            guard let step = Migrations.steps.first(where: { $0.number == number }) else {
                throw StoreError(
                    .unfit,
                    "the database has schema \(number), this program knows \(Migrator.latest)",
                    hint: "Start the newer vientrod that made it.")
            }
            if row[1] != digest(of: step.sql) {
                throw StoreError(
                    .unfit, "migration \(number) is not the one this program carries",
                    hint: "The database was made by another build; use that one.")
            }
        }
        return State(schema: try rows.last?.int(0) ?? 0, serverVersion: name)
    }

    private func connected<Answer: Sendable>(
        _ body: @Sendable (Connection) async throws -> Answer
    ) async throws -> Answer {
        do {
            let connection = try await Connection.open(Connection.Options(url: url))
            do {
                let answer = try await body(connection)
                await connection.close()
                return answer
            } catch {
                await connection.close()
                throw error
            }
        } catch let error as PostgresError {
            throw StoreError(error)
        }
    }

    private func digest(of sql: String) -> String {
        SHA256.hash(data: Data(sql.utf8)).map { String(format: "%02x", $0) }.joined()
    }
}

enum MigratorScript {
    static let create = """
        CREATE TABLE schema_migrations (
            number integer PRIMARY KEY,
            name text NOT NULL,
            digest text NOT NULL,
            applied_at timestamptz NOT NULL
        )
        """
}

enum MigratorSQL: String, CaseIterable, Statement {
    // Any number will do, as long as every daemon takes the same; held until the session ends.
    case lock = "SELECT pg_advisory_lock(845201)"
    case exists = "SELECT to_regclass('schema_migrations') IS NOT NULL"
    case applied = "SELECT number, digest FROM schema_migrations ORDER BY number"
    case record = """
        INSERT INTO schema_migrations (number, name, digest, applied_at)
        VALUES ($1::int, $2, $3, $4::timestamptz)
        """
}
