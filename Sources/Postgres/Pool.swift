/// At most `size` connections, opened when first needed and reopened after a loss.
///
/// A connection that comes back broken or inside a transaction is closed, never lent again.
public actor Pool {
    public nonisolated let options: Connection.Options
    private let size: Int
    private var idle: [Connection] = []
    private var lent = 0
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private var isClosed = false

    public init(_ options: Connection.Options, size: Int) {
        self.options = options
        self.size = size
    }

    /// Lends one connection for the time of the body, which runs on the connection's own thread;
    /// waits while all are lent.
    public func withConnection<Answer: Sendable>(
        _ body: @Sendable (Connection) async throws -> Answer
    ) async throws -> Answer {
        while true {
            let connection = try await lease()
            // One change of threads there and one back: both ends are asked about on its thread.
            let (answer, isIdle) = await withTaskExecutorPreference(connection.executor) {
                let answer =
                    await connection.isOpen
                    ? await Swift.Result.of { try await body(connection) } : nil
                return (answer, await connection.isIdle)
            }
            await giveBack(connection, isIdle: isIdle)
            if let answer { return try answer.get() }
        }
    }

    private func lease() async throws -> Connection {
        while lent >= size {
            await withCheckedContinuation { waiting.append($0) }
        }
        if isClosed { throw PostgresError(sqlState: "", message: "the pool is closed") }
        lent += 1
        if let connection = idle.popLast() { return connection }
        do {
            return try await Connection.open(options)
        } catch {
            release()
            throw error
        }
    }

    private func giveBack(_ connection: Connection, isIdle: Bool) async {
        if isIdle, !isClosed {
            idle.append(connection)
        } else {
            await connection.close()
        }
        release()
    }

    private func release() {
        lent -= 1
        if !waiting.isEmpty { waiting.removeFirst().resume() }
    }

    /// Closes what is idle; what is lent is closed when it comes back.
    public func close() async {
        isClosed = true
        let connections = idle
        idle = []
        for connection in connections { await connection.close() }
        waiting.forEach { $0.resume() }
        waiting = []
    }

    /// Lets go of idle connections, as after the server was restarted.
    public func drop() async {
        let connections = idle
        idle = []
        for connection in connections { await connection.close() }
    }
}

extension Swift.Result where Failure == any Error {
    /// What a body answers or throws.
    fileprivate static func of(_ body: () async throws -> Success) async -> Self {
        do { return .success(try await body()) } catch { return .failure(error) }
    }
}
