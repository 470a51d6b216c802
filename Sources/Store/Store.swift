public import Aid
import Postgres

/// The database of one office: the only door to SQL.
///
/// Reads see one snapshot; changes go through `change`, which writes the link of the chain.
public struct Store: Sendable {
    let pool: Pool
    /// Whose rows these are; office 0 holds what the whole country shares.
    public let office: Int
    public let clock: WallClock

    /// Connections are opened when first needed; `size` bounds them.
    public init(url: String, office: Int = 1, clock: WallClock, size: Int = 8) {
        self.init(
            pool: Pool(Connection.Options(url: url), size: size), office: office, clock: clock)
    }

    init(pool: Pool, office: Int, clock: WallClock) {
        self.pool = pool
        self.office = office
        self.clock = clock
    }

    /// Runs the body in one read-only snapshot.
    public func read<Answer: Sendable>(
        _ body: @Sendable (Transaction) async throws -> Answer
    ) async throws -> Answer {
        try await lent { connection in
            try await inTransaction(connection, begin: .beginRead) { transaction in
                try await body(transaction)
            }
        }
    }

    /// Runs the body in one transaction that is no change of the register: ticks, mail, flags.
    ///
    /// A deadlock or a connection lost before COMMIT is tried again, three times in all.
    public func write<Answer: Sendable>(
        _ body: @Sendable (Transaction) async throws -> Answer
    ) async throws -> Answer {
        var attempt = 1
        while true {
            do {
                return try await lent { connection in
                    try await inTransaction(connection, begin: .begin) { transaction in
                        try await body(transaction)
                    }
                }
            } catch let error as PostgresError where error.isSerialization && attempt < 3 {
                attempt += 1
            }
        }
    }

    /// Runs the body in one transaction that is taken back: to tell what it would do.
    public func rehearse<Answer: Sendable>(
        _ body: @Sendable (Transaction) async throws -> Answer
    ) async throws -> Answer {
        try await lent { connection in
            try await connection.run(TransactionSQL.begin)
            do {
                let answer = try await body(Transaction(connection: connection, office: office))
                try await connection.run(TransactionSQL.rollback)
                return answer
            } catch {
                await connection.rollBack()
                throw error
            }
        }
    }

    /// Closes every connection; statements under way are finished first by their owners.
    public func close() async {
        await pool.close()
    }

    /// Forgets idle connections, as after the server was restarted.
    public func reconnect() async {
        await pool.drop()
    }

    func lent<Answer: Sendable>(
        _ body: @Sendable (Connection) async throws -> Answer
    ) async throws -> Answer {
        do {
            return try await pool.withConnection(body)
        } catch let error as PostgresError where !error.isSerialization {
            throw StoreError(error)
        }
    }

    func inTransaction<Answer>(
        _ connection: Connection, begin: TransactionSQL,
        _ body: (Transaction) async throws -> Answer
    ) async throws -> Answer {
        try await connection.run(begin)
        do {
            let answer = try await body(Transaction(connection: connection, office: office))
            try await connection.run(TransactionSQL.commit)
            return answer
        } catch {
            await connection.rollBack()
            throw error
        }
    }
}

/// One transaction on one connection; the rooms of the store hang off it by subject.
public struct Transaction: Sendable {
    let connection: Connection
    let office: Int
    /// What a change is linked to; nil outside of one.
    var head: ChainHead?

    @discardableResult
    func run(
        _ statement: some Statement, _ parameters: Parameter...
    ) async throws -> Rows {
        try await connection.run(statement, parameters)
    }

    @discardableResult
    func change(
        _ statement: some Statement, _ parameters: Parameter...
    ) async throws -> Int {
        try await connection.change(statement, parameters)
    }

    /// The office as a parameter, first in most statements.
    var officeParameter: Parameter { .int(office) }
}

extension Connection {
    /// Ends a failed transaction; a connection that cannot is closed by the pool.
    func rollBack() async {
        // Unstructured, so that a cancelled task still rolls back.
        await Task { _ = try? await self.run(TransactionSQL.rollback) }.value
    }
}

enum TransactionSQL: String, CaseIterable, Statement {
    case begin = "BEGIN ISOLATION LEVEL READ COMMITTED"
    case beginRead = "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case commit = "COMMIT"
    case rollback = "ROLLBACK"
}
