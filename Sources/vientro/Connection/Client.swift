import AsyncHTTPClient
import Control
import Foundation
import NIOCore
import NIOHTTP1

/// HTTP over the daemon's Unix socket.
struct Client: Sendable {
    let socket: String
    let words: Words
    private let http: HTTPClient

    /// Gives up after `timeout` seconds without a byte from the daemon; nil waits for ever.
    init(socket: String, timeout: Double?, words: Words) {
        self.socket = socket
        self.words = words
        var configuration = HTTPClient.Configuration()
        // The first answer of the socket is the answer: no quiet attempts behind it.
        configuration.connectionPool.retryConnectionEstablishment = false
        configuration.redirectConfiguration = .disallow
        configuration.timeout.connect = .seconds(10)
        configuration.timeout.read = timeout.map { .milliseconds(Int64($0 * 1_000)) }
        configuration.timeout.write = configuration.timeout.read
        http = HTTPClient(eventLoopGroupProvider: .singleton, configuration: configuration)
    }

    func close() async { try? await http.shutdown() }

    /// The whole answer of a call; throws a `Failure` for everything that is no success.
    func send(_ call: Call) async throws -> Reply {
        let reply = try await sendAnyStatus(call)
        guard (200..<300).contains(reply.status) else { throw failure(reply) }
        return reply
    }

    /// The whole answer whatever its status; asks a second time when the connection breaks.
    func sendAnyStatus(_ call: Call) async throws -> Reply {
        do {
            return try await attempt(call)
        } catch ConnectionTrouble.broken(let why) {
            if let file = call.file, !file.rewind() { throw failure(.broken(why)) }
            return try await secondAttempt(call)
        } catch let trouble as ConnectionTrouble {
            throw failure(trouble)
        }
    }

    /// Streams a successful answer's body piece by piece.
    func stream(_ call: Call, to sink: ([UInt8]) throws -> Void) async throws {
        do {
            let response = try await open(call)
            guard response.status.code == 200 else {
                throw failure(try await collect(response))
            }
            try await Self.troubled {
                for try await piece in response.body { try sink(Array(piece.readableBytesView)) }
            }
        } catch let trouble as ConnectionTrouble {
            throw failure(trouble)
        }
    }

    // A daemon that is being restarted is given five seconds to come back.
    private func secondAttempt(_ call: Call) async throws -> Reply {
        var left = 10
        while true {
            try await Task.sleep(for: .milliseconds(500))
            left -= 1
            do {
                return try await attempt(call)
            } catch ConnectionTrouble.unreachable where left > 0 {
                continue
            } catch let trouble as ConnectionTrouble {
                throw failure(trouble)
            }
        }
    }

    private func attempt(_ call: Call) async throws -> Reply {
        try await collect(try await open(call))
    }

    private func open(_ call: Call) async throws -> HTTPClientResponse {
        let request = try request(call)
        let client = http
        return try await Self.troubled {
            try await client.execute(request, deadline: .distantFuture)
        }
    }

    private func collect(_ response: HTTPClientResponse) async throws -> Reply {
        try await Self.troubled {
            var body = Data()
            for try await piece in response.body {
                body.append(contentsOf: piece.readableBytesView)
            }
            return Reply(status: Int(response.status.code), body: body)
        }
    }

    private func request(_ call: Call) throws -> HTTPClientRequest {
        var request = HTTPClientRequest(
            url: "http+unix://" + ControlPath.segment(absolute(socket)) + call.target)
        request.method = .init(rawValue: call.method)
        request.headers.add(name: "Host", value: "localhost")
        request.headers.add(name: "Accept-Language", value: words.language.rawValue)
        if let requestId = call.requestId {
            request.headers.add(name: ControlPath.requestIdHeader, value: requestId)
        }
        if let body = call.body {
            request.headers.add(name: "Content-Type", value: "application/json")
            request.body = .bytes(ByteBuffer(bytes: body))
        } else if let file = call.file {
            request.headers.add(name: "Content-Type", value: "text/csv")
            request.body = .stream(file, length: file.size.map { .known($0) } ?? .unknown)
        }
        return request
    }

    private func absolute(_ path: String) -> String {
        path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    }
}
