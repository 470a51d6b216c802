import Postgres

/// Hears when a mail of the office may go, whichever daemon or session let it go.
///
/// A connection of its own: what it waits on must not be lent to others.
public struct OutboxListener: Sendable {
    private let connection: Connection

    init(_ options: Connection.Options) async throws(PostgresError) {
        connection = try await Connection.open(options)
        try await connection.execute("LISTEN vientro_outbox")
    }

    /// Waits up to a second; whether a mail was let go meanwhile. Throws when the connection is
    /// lost: then nothing is heard until another listener is opened.
    public func isCalled() async throws -> Bool {
        do {
            guard try await connection.notification(within: 1000) != nil else { return false }
            // One delivery serves every call that waits.
            while try await connection.notification(within: 0) != nil {}
            return true
        } catch {
            throw StoreError(error)
        }
    }

    public func close() async {
        await connection.close()
    }
}

extension Store {
    /// Opens a listener; the caller closes it.
    public func listenToOutbox() async throws -> OutboxListener {
        do throws(PostgresError) {
            return try await OutboxListener(pool.options)
        } catch {
            throw StoreError(error)
        }
    }
}
