import CLibPQ
import Dispatch
import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// A `PGresult`, cleared when the last owner lets go.
final class Result {
    let pointer: OpaquePointer?

    init(_ pointer: OpaquePointer?) {
        self.pointer = pointer
    }

    deinit {
        PQclear(pointer)
    }
}

/// A pointer on its way from the thread that made it to the actor that keeps it.
struct HandOver: @unchecked Sendable {
    // Safe: whoever makes it never touches the pointer again.
    let pointer: OpaquePointer
}

/// Cancels the running statement from any thread.
final class Canceller: @unchecked Sendable {
    // Safe: PQcancel may be called from any thread, and the pointer is guarded by the mutex.
    private let pointer: Mutex<HandOver?>

    init(_ connection: OpaquePointer) {
        pointer = Mutex(PQgetCancel(connection).map { HandOver(pointer: $0) })
    }

    deinit {
        forget()
    }

    func cancel() {
        pointer.withLock { cancel in
            guard let cancel else { return }
            var reason = [CChar](repeating: 0, count: 256)
            PQcancel(cancel.pointer, &reason, Int32(reason.count))
        }
    }

    func forget() {
        pointer.withLock { cancel in
            if let cancel { PQfreeCancel(cancel.pointer) }
            cancel = nil
        }
    }
}

/// Makes connections on the queue that will serve them, because connecting blocks too.
actor Opener {
    private let executor = DispatchExecutor(label: "vientro.postgres")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func open(
        _ options: Connection.Options
    ) throws(PostgresError) -> (DispatchExecutor, HandOver) {
        let keywords = [
            "dbname", "application_name", "connect_timeout", "client_encoding", "keepalives_idle",
        ]
        let values = [
            options.url, options.applicationName, String(options.connectTimeout), "UTF8", "30",
        ]
        let handle = withCStrings(keywords) { names in
            withCStrings(values) { PQconnectdbParams(names, $0, 1) }
        }
        guard let handle else {
            throw PostgresError(sqlState: "", message: "out of memory")
        }
        guard PQstatus(handle) == CONNECTION_OK else {
            let text = String(cString: PQerrorMessage(handle)).trimmedLine
            PQfinish(handle)
            throw PostgresError(sqlState: Opener.state(of: text), message: text)
        }
        return (executor, HandOver(pointer: handle))
    }

    /// libpq keeps no SQLSTATE for a refused connection, only the server's English sentence.
    private static func state(of text: String) -> String {
        if text.contains("password authentication failed") { return "28P01" }
        if text.contains("no password supplied") { return "28P01" }
        if text.contains("Peer authentication failed") { return "28000" }
        if text.contains("no pg_hba.conf entry") { return "28000" }
        if text.contains("role \""), text.contains("does not exist") { return "28000" }
        if text.contains("database \""), text.contains("does not exist") { return "3D000" }
        return ""
    }
}

/// A NULL-terminated array of C strings, alive for the call.
func withCStrings<Answer>(
    _ strings: [String?], _ body: (UnsafePointer<UnsafePointer<CChar>?>) -> Answer
) -> Answer {
    let copies = strings.map { $0.map { strdup($0) } ?? nil }
    defer { copies.forEach { free($0) } }
    let array = copies.map { $0.map { UnsafePointer<CChar>($0) } } + [nil]
    return body(array)
}

func waitReadable(socket: Int32, _ milliseconds: Int32) -> Bool {
    var one = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
    return poll(&one, 1, milliseconds) > 0
}

extension String {
    /// libpq ends its messages with a line feed and folds several hosts into several lines.
    var trimmedLine: String {
        split(whereSeparator: \.isNewline).map { $0.drop { $0 == "\t" || $0 == " " } }
            .joined(separator: "; ")
    }
}
