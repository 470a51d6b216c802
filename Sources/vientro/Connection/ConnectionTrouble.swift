import AsyncHTTPClient
import Control
import Foundation
import NIOCore
import NIOHTTP1

/// Why there is no answer.
enum ConnectionTrouble: Error, Equatable {
    case unreachable(String)
    case denied
    case broken(String)
    case timedOut

    /// Nil for an error that has nothing to do with the connection.
    init?(_ error: any Error) {
        switch error {
        case let error as IOError: self.init(code: error.errnoCode)
        case let error as HTTPClientError where Self.idle.contains(error): self = .timedOut
        case let error as HTTPClientError where error == .connectTimeout:
            self = .unreachable(error.shortDescription)
        case let error as HTTPClientError where Self.invalid.contains(error): return nil
        case let error as HTTPClientError: self = .broken(error.shortDescription)
        case let error as SocketAddressError: self = .unreachable("\(error)")
        case let error as ChannelError: self = .broken("\(error)")
        // The daemon cuts a streamed answer that it cannot finish.
        case let error as HTTPParserError: self = .broken("\(error)")
        default: return nil
        }
    }

    private init(code: Int32) {
        switch code {
        case EACCES, EPERM: self = .denied
        case ENOENT, ECONNREFUSED, ENOTDIR, ENOTSOCK, EAGAIN, ENAMETOOLONG, EPROTOTYPE, ELOOP:
            self = .unreachable(String(cString: strerror(code)))
        default: self = .broken(String(cString: strerror(code)))
        }
    }

    private static let idle: [HTTPClientError] = [
        .readTimeout, .writeTimeout, .deadlineExceeded,
    ]
    private static let invalid: [HTTPClientError] = [
        .invalidURL, .bodyLengthMismatch,
    ]
}

extension Client {
    /// Names connection trouble as such; other errors pass.
    static func troubled<Value>(_ work: () async throws -> Value) async throws -> Value {
        do {
            return try await work()
        } catch {
            if let trouble = ConnectionTrouble(error) { throw trouble }
            throw error
        }
    }

    /// What to tell of connection trouble, and what to do about it.
    func failure(_ trouble: ConnectionTrouble) -> Failure {
        switch trouble {
        case .unreachable(let why):
            Failure(
                Problem(
                    code: "daemon-not-reachable", message: words(Word.notReachable(socket)),
                    detail: why, hint: words(Word.notReachableHint)),
                exit: .unreachable)
        case .denied:
            Failure(
                Problem(
                    code: "not-permitted", message: words(Word.socketDenied(socket)),
                    hint: words(Word.socketDeniedHint)),
                exit: .notPermitted)
        case .broken(let why):
            Failure(
                Problem(
                    code: "connection-broken", message: words(Word.connectionBroken(socket)),
                    detail: why, hint: words(Word.connectionBrokenHint)),
                exit: .unreachable)
        case .timedOut:
            Failure(
                Problem(
                    code: "timeout", message: words(Word.timedOut(socket)),
                    hint: words(Word.timedOutHint)),
                exit: .unreachable)
        }
    }

    /// What the daemon said of a call that it refused.
    func failure(_ reply: Reply) -> Failure {
        if let envelope = try? ControlJSON.decode(ProblemEnvelope.self, from: reply.body) {
            return Failure(envelope.error, exit: Exit(status: reply.status))
        }
        let text = String(decoding: reply.body.prefix(500), as: UTF8.self)
        return Failure(
            Problem(
                code: "http-\(reply.status)", message: words(Word.httpStatus(reply.status)),
                detail: text.isEmpty ? nil : text),
            exit: Exit(status: reply.status))
    }
}
