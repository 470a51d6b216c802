import CLibPQ

/// One libpq connection. Every call runs on the connection's own queue, so a slow query never
/// blocks Swift's shared thread pool.
///
/// A cancelled task cancels the statement on the server (`57014`); the connection stays usable.
public actor Connection {
    nonisolated let executor: DispatchExecutor
    private var handle: OpaquePointer?
    private let canceller: Canceller
    /// The server's name of each text; making a statement's own name costs more than finding one.
    private var prepared: [String: String] = [:]
    private var count = 0

    public nonisolated var unownedExecutor: UnownedSerialExecutor {
        executor.asUnownedSerialExecutor()
    }

    /// What is said to the server once per connection.
    public struct Options: Sendable, Equatable {
        /// A libpq connection string or URL; several hosts follow a fail-over.
        public var url: String
        public var applicationName: String
        /// How long one statement may run, in milliseconds; 0 for no limit.
        public var statementTimeout: Int
        /// Seconds to wait for each host.
        public var connectTimeout: Int

        public init(
            url: String, applicationName: String = "vientro", statementTimeout: Int = 0,
            connectTimeout: Int = 10
        ) {
            self.url = url
            self.applicationName = applicationName
            self.statementTimeout = statementTimeout
            self.connectTimeout = connectTimeout
        }
    }

    private init(executor: DispatchExecutor, handle: OpaquePointer, canceller: Canceller) {
        self.executor = executor
        self.handle = handle
        self.canceller = canceller
    }

    isolated deinit {
        PQfinish(handle)
    }

    /// Connects and fixes the session's forms: UTF-8, ISO dates, UTC.
    public static func open(_ options: Options) async throws(PostgresError) -> Connection {
        let opener = Opener()
        let (executor, handle) = try await opener.open(options)
        let connection = Connection(
            executor: executor, handle: handle.pointer, canceller: Canceller(handle.pointer))
        try await connection.prepareSession(statementTimeout: options.statementTimeout)
        return connection
    }

    private func prepareSession(statementTimeout: Int) throws(PostgresError) {
        try execute(
            """
            SET client_encoding = 'UTF8'; SET DateStyle = 'ISO, YMD'; SET TimeZone = 'UTC';
            SET IntervalStyle = 'iso_8601'; SET extra_float_digits = 1; SET bytea_output = 'hex';
            SET jit = off; SET statement_timeout = \(statementTimeout)
            """)
    }

    /// Whether libpq still believes in the connection.
    public var isOpen: Bool { handle.map { PQstatus($0) == CONNECTION_OK } ?? false }

    /// Whether a transaction is open, failed or not.
    public var isInTransaction: Bool {
        handle.map { PQtransactionStatus($0) != PQTRANS_IDLE } ?? false
    }

    /// Whether it can be lent to somebody else: open, and outside any transaction.
    var isIdle: Bool { isOpen && !isInTransaction }

    /// The server's version as libpq counts it, `150018` for 15.18.
    public var serverVersion: Int { handle.map { Int(PQserverVersion($0)) } ?? 0 }

    public func close() {
        PQfinish(handle)
        handle = nil
        canceller.forget()
    }

    // MARK: Statements

    /// Runs one prepared statement and answers its rows.
    @discardableResult
    public func run(
        _ statement: some Statement, _ parameters: [Parameter] = []
    ) async throws(PostgresError) -> Rows {
        rows(of: try await result(of: statement, parameters))
    }

    /// Runs one prepared statement and answers how many rows it touched.
    @discardableResult
    public func change(
        _ statement: some Statement, _ parameters: [Parameter] = []
    ) async throws(PostgresError) -> Int {
        let answer = try await result(of: statement, parameters)
        return Int(String(cString: PQcmdTuples(answer.pointer))) ?? 0
    }

    /// Runs a script of several statements without parameters, as a migration is.
    public func execute(_ script: String) throws(PostgresError) {
        let answer = try checked(Result(PQexec(try live(), script)), "script")
        _ = answer
    }

    /// Has the server read a statement, without running it; once per connection.
    ///
    /// Answers the server's name for it.
    @discardableResult
    public func prepare(_ statement: some Statement) throws(PostgresError) -> String {
        if let name = prepared[statement.sql] { return name }
        if prepared.count >= Connection.mostPrepared {
            try execute("DEALLOCATE ALL")
            prepared.removeAll()
        }
        count += 1
        let name = "vientro_\(count)"
        let answer = Result(PQprepare(try live(), name, statement.sql, 0, nil))
        _ = try checked(answer, statement.name)
        prepared[statement.sql] = name
        return name
    }

    /// Composed statements are many; what the server keeps for one connection is bounded.
    private static let mostPrepared = 300

    private func result(
        of statement: some Statement, _ parameters: [Parameter]
    ) async throws(PostgresError) -> Result {
        let name = try prepare(statement)
        if Task.isCancelled {
            throw PostgresError(sqlState: "57014", message: "cancelled before it began")
        }
        let canceller = canceller
        let answer = await withTaskCancellationHandler {
            executePrepared(name, parameters)
        } onCancel: {
            canceller.cancel()
        }
        return try checked(answer, statement.name)
    }

    /// Runs a few statements one after the other in one trip to the server and answers the rows of
    /// each; the first that fails ends them.
    ///
    /// For statements whose answers fit a socket's buffer: libpq sends all before it reads.
    public func runTogether(
        _ statements: [(statement: any Statement, parameters: [Parameter])]
    ) async throws(PostgresError) -> [Rows] {
        var names: [String] = []
        for (statement, _) in statements { names.append(try prepare(statement)) }
        if Task.isCancelled {
            throw PostgresError(sqlState: "57014", message: "cancelled before it began")
        }
        let (handle, canceller) = (try live(), canceller)
        guard PQenterPipelineMode(handle) == 1 else { throw connectionFailure() }
        defer { PQexitPipelineMode(handle) }
        for (name, (_, parameters)) in zip(names, statements) {
            let sent = withCStrings(parameters.map(\.text)) { values in
                PQsendQueryPrepared(
                    handle, name, Int32(parameters.count), values, nil, nil, 0)
            }
            if sent != 1 { throw connectionFailure() }
        }
        guard PQpipelineSync(handle) == 1 else { throw connectionFailure() }
        let answers = await withTaskCancellationHandler {
            readPipeline(handle)
        } onCancel: {
            canceller.cancel()
        }
        var rows: [Rows] = []
        for (at, (statement, _)) in statements.enumerated() {
            let answer = at < answers.count ? answers[at] : Result(nil)
            rows.append(self.rows(of: try checked(answer, statement.name)))
        }
        return rows
    }

    /// Reads until the answer to the pipeline's end, or until the connection is lost.
    private func readPipeline(_ handle: OpaquePointer) -> [Result] {
        var answers: [Result] = []
        while PQstatus(handle) == CONNECTION_OK {
            // A nil ends the answers of one statement.
            guard let pointer = PQgetResult(handle) else { continue }
            let answer = Result(pointer)
            if PQresultStatus(pointer) == PGRES_PIPELINE_SYNC { break }
            answers.append(answer)
        }
        return answers
    }

    private func executePrepared(_ name: String, _ parameters: [Parameter]) -> Result {
        guard let handle else { return Result(nil) }
        return withCStrings(parameters.map(\.text)) { values in
            Result(PQexecPrepared(handle, name, Int32(parameters.count), values, nil, nil, 0))
        }
    }

    // MARK: COPY

    /// Begins `COPY … FROM STDIN`; nothing else may run until `endCopy` or `failCopy`.
    public func beginCopy(_ statement: some Statement) throws(PostgresError) {
        let answer = Result(PQexec(try live(), statement.sql))
        guard PQresultStatus(answer.pointer) == PGRES_COPY_IN else {
            throw failure(answer, statement.name)
        }
    }

    /// Sends bytes in COPY's text format; they need not end with a line.
    public func putCopy(_ bytes: [UInt8]) throws(PostgresError) {
        let handle = try live()
        let sent = bytes.withUnsafeBytes { buffer in
            PQputCopyData(
                handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
                Int32(buffer.count))
        }
        if sent != 1 { throw connectionFailure() }
    }

    /// Ends the COPY and answers how many rows arrived.
    @discardableResult
    public func endCopy(name: String = "copy") throws(PostgresError) -> Int {
        let handle = try live()
        if PQputCopyEnd(handle, nil) != 1 { throw connectionFailure() }
        return try finishCopy(name)
    }

    /// Gives a COPY up; the transaction has failed after it.
    public func failCopy(_ reason: String) {
        guard let handle else { return }
        PQputCopyEnd(handle, reason)
        while let rest = PQgetResult(handle) { PQclear(rest) }
    }

    private func finishCopy(_ name: String) throws(PostgresError) -> Int {
        let handle = try live()
        var count = 0
        var problem: PostgresError?
        while let pointer = PQgetResult(handle) {
            let answer = Result(pointer)
            if PQresultStatus(pointer) == PGRES_COMMAND_OK {
                count = Int(String(cString: PQcmdTuples(pointer))) ?? 0
            } else if problem == nil {
                problem = failure(answer, name)
            }
        }
        if let problem { throw problem }
        return count
    }

    /// Runs `COPY … TO STDOUT` and hands over its lines in chunks of about 256 KiB.
    public func copyOut(
        _ statement: some Statement, _ receive: @Sendable ([UInt8]) async throws -> Void
    ) async throws {
        let answer = Result(PQexec(try live(), statement.sql))
        guard PQresultStatus(answer.pointer) == PGRES_COPY_OUT else {
            throw failure(answer, statement.name)
        }
        var chunk: [UInt8] = []
        while true {
            var line: UnsafeMutablePointer<CChar>?
            let length = PQgetCopyData(try live(), &line, 0)
            guard length > 0, let line else { break }
            line.withMemoryRebound(to: UInt8.self, capacity: Int(length)) {
                chunk.append(contentsOf: UnsafeBufferPointer(start: $0, count: Int(length)))
            }
            PQfreemem(line)
            if chunk.count > 262_144 {
                try await receive(chunk)
                chunk.removeAll(keepingCapacity: true)
            }
        }
        _ = try finishCopy(statement.name)
        if !chunk.isEmpty { try await receive(chunk) }
    }

    // MARK: Notifications

    /// Waits for a NOTIFY on a channel listened to; nil when none came in that many milliseconds.
    public func notification(within milliseconds: Int32) throws(PostgresError) -> String? {
        let handle = try live()
        if let waiting = takeNotification(handle) { return waiting }
        guard waitReadable(socket: PQsocket(handle), milliseconds) else { return nil }
        if PQconsumeInput(handle) != 1 { throw connectionFailure() }
        return takeNotification(handle)
    }

    private func takeNotification(_ handle: OpaquePointer) -> String? {
        guard let notify = PQnotifies(handle) else { return nil }
        defer { PQfreemem(notify) }
        return String(cString: notify.pointee.relname)
    }

    // MARK: Answers

    private func live() throws(PostgresError) -> OpaquePointer {
        guard let handle else {
            throw PostgresError(sqlState: "", message: "the connection is closed")
        }
        return handle
    }

    private func rows(of answer: Result) -> Rows {
        let pointer = answer.pointer
        let count = Int(PQntuples(pointer))
        let width = Int(PQnfields(pointer))
        var cells: [String?] = []
        cells.reserveCapacity(count * width)
        for row in 0..<Int32(count) {
            for column in 0..<Int32(width) {
                if PQgetisnull(pointer, row, column) == 1 {
                    cells.append(nil)
                } else {
                    cells.append(String(cString: PQgetvalue(pointer, row, column)))
                }
            }
        }
        let names = (0..<Int32(width)).map { String(cString: PQfname(pointer, $0)) }
        return Rows(names: names, cells: cells, count: count)
    }

    private func checked(
        _ answer: Result, _ name: @autoclosure () -> String
    ) throws(PostgresError) -> Result {
        switch PQresultStatus(answer.pointer) {
        case PGRES_TUPLES_OK, PGRES_COMMAND_OK, PGRES_EMPTY_QUERY: return answer
        default: throw failure(answer, name())
        }
    }

    private func failure(_ answer: Result, _ name: String) -> PostgresError {
        func field(_ code: UInt8) -> String? {
            PQresultErrorField(answer.pointer, Int32(code)).map { String(cString: $0) }
        }
        // The letters are libpq's PG_DIAG_… codes, which are macros of character literals.
        guard let state = field(UInt8(ascii: "C")) else { return connectionFailure() }
        return PostgresError(
            sqlState: state, message: field(UInt8(ascii: "M")) ?? "no message",
            detail: field(UInt8(ascii: "D")), hint: field(UInt8(ascii: "H")),
            constraint: field(UInt8(ascii: "n")), statement: name)
    }

    private func connectionFailure() -> PostgresError {
        let text = handle.flatMap { PQerrorMessage($0) }.map { String(cString: $0) } ?? ""
        return PostgresError(
            sqlState: "", message: text.isEmpty ? "the connection was lost" : text.trimmedLine)
    }
}
