import Foundation
import Synchronization

/// A daemon that answers each connection by a script, one request per connection.
final class ScriptedDaemon: Sendable {
    let path = "/tmp/vientro-test-\(UUID().uuidString.prefix(8)).sock"
    private let listener: Int32
    private let heard = Mutex<[String]>([])

    /// The request heads and bodies, in order.
    var requests: [String] { heard.withLock { $0 } }

    /// Each answer is sent whole; nil cuts the connection instead.
    init(_ answers: [String?]) throws {
        listener = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafePointer(to: &address) {
            $0.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(listener, $0, socklen_t(MemoryLayout<sockaddr_un>.size))
            }
        }
        guard bound == 0, listen(listener, 8) == 0 else { throw POSIXError(.EADDRINUSE) }
        let thread = Thread { [self] in
            for answer in answers { serve(answer) }
        }
        thread.start()
    }

    func stop() {
        close(listener)
        unlink(path)
    }

    private func serve(_ answer: String?) {
        let connection = accept(listener, nil, nil)
        guard connection >= 0 else { return }
        let request = read(connection)
        heard.withLock { $0.append(request) }
        if let answer { _ = send(connection, answer, answer.utf8.count, 0) }
        shutdown(connection, Int32(SHUT_RDWR))
        close(connection)
    }

    private func read(_ connection: Int32) -> String {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 65_536)
        while !isWhole(bytes) {
            let count = recv(connection, &piece, piece.count, 0)
            if count <= 0 { break }
            bytes += piece[0..<count]
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    private func isWhole(_ bytes: [UInt8]) -> Bool {
        guard let end = bytes.firstRange(of: "\r\n\r\n".utf8) else { return false }
        let length =
            String(decoding: bytes[..<end.lowerBound], as: UTF8.self).split(separator: "\r\n")
            .first { $0.hasPrefix("Content-Length: ") }
            .flatMap { Int($0.dropFirst(16)) } ?? 0
        return bytes.count - end.upperBound >= length
    }

    /// An answer with a JSON body.
    static func json(_ status: Int, _ body: String) -> String {
        "HTTP/1.1 \(status) X\r\nContent-Type: application/json\r\nConnection: close\r\n"
            + "Content-Length: \(body.utf8.count)\r\n\r\n\(body)"
    }
}
