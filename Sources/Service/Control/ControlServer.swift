import Aid
import Control
import Foundation
import HTTPTypes
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import Store

/// The control socket: reads requests, asks the table, writes answers. It decides nothing.
struct ControlServer: Sendable {
    let socket: String
    /// The settings may change between two requests.
    let context: @Sendable () -> Context
    let routes: [Route]
    let log: Logger

    /// A request's context keeps the connection, for the kernel to tell who is behind it.
    struct SocketContext: RequestContext {
        var coreContext: CoreRequestContextStorage
        let channel: any Channel

        init(source: ApplicationRequestContextSource) {
            coreContext = CoreRequestContextStorage(source: source)
            channel = source.channel
        }
    }

    /// The server as a service; `onListening` runs once the socket stands.
    func application(
        onListening: @escaping @Sendable () async -> Void
    ) -> some ApplicationProtocol {
        let router = Router(context: SocketContext.self)
        for route in routes {
            router.on(RouterPath(route.path), method: route.method) { request, context in
                await respond(to: request, context, route)
            }
        }
        let known = Set(routes.map(\.path))
        router.add(middleware: NotFound(known: known.count))
        return Application(
            router: router,
            server: HTTPServerBuilder { ConnectionThread(http: HTTP1Channel(responder: $0)) },
            configuration: ApplicationConfiguration(
                address: .unixDomainSocket(path: socket), serverName: nil),
            onServerRunning: { _ in await onListening() }, logger: quiet)
    }

    /// The server's own notices of starting and stopping would only repeat the daemon's.
    private var quiet: Logger {
        var logger = log
        logger.logLevel = .warning
        return logger
    }

    private func respond(
        to request: Request, _ socket: SocketContext, _ route: Route
    ) async -> Response {
        let context = context()
        do {
            let actor = try await Peer(socket.channel).actor(context)
            guard actor.role >= route.role else {
                throw Refusal(
                    status: 403, "not-permitted",
                    "\(actor.login) may not do this: it needs the role \(route.role.rawValue)",
                    hint: "Ask the office's admin for it: vientro import people, or the group "
                        + "vientro-read or vientro-operator.")
            }
            let ask = try ask(request, socket, actor)
            try route.check(ask)
            return try Self.response(try await answer(ask, route, context))
        } catch {
            return Self.response(to: error, route, log, Self.language(of: request))
        }
    }

    /// What a question answers may be a million rows on their way to JSON: they must not keep the
    /// connection's thread, which other connections share. A change's answer is small.
    private func answer(_ ask: Ask, _ route: Route, _ context: Context) async throws -> Answer {
        guard route.method == .get else { return try await route.respond(ask, context) }
        return try await withTaskExecutorPreference(globalConcurrentExecutor) {
            try await route.respond(ask, context)
        }
    }

    private func ask(
        _ request: Request, _ socket: SocketContext, _ actor: Actor
    ) throws -> Ask {
        let name = HTTPField.Name(ControlPath.requestIdHeader)
        let given = name.flatMap { request.headers[$0] }
        if let given, given.isEmpty || given.utf8.count > 100 {
            throw Refusal.usage("\(ControlPath.requestIdHeader) must have 1 to 100 bytes")
        }
        var path: [String: String] = [:]
        for (key, value) in socket.parameters {
            path[String(key)] = String(value).removingPercentEncoding ?? String(value)
        }
        var query = request.uri.queryParameters.map { item in
            (
                name: String(item.key).removingPercentEncoding ?? String(item.key),
                value: String(item.value).removingPercentEncoding ?? String(item.value)
            )
        }
        // The client's language stands in a header; a query item says it for this question alone.
        if let language = Self.accepted(by: request),
            !query.contains(where: { $0.name == "lang" })
        {
            query.append((name: "lang", value: language.rawValue))
        }
        for text in Array(path.values) + query.flatMap({ [$0.name, $0.value] }) {
            try PlainInput.check(text)
        }
        return Ask(
            actor: actor, requestID: given ?? UUID().uuidString.lowercased(), path: path,
            query: query, body: WatchedBody(body: request.body, channel: socket.channel))
    }

    private static func accepted(by request: Request) -> Sentence.Language? {
        request.headers[.acceptLanguage].flatMap {
            Sentence.Language(rawValue: String($0.prefix(2)))
        }
    }

    /// What a refusal is worded in; programs that name no language get the English they may read.
    fileprivate static func language(of request: Request) -> Sentence.Language {
        let item = request.uri.queryParameters["lang"].map(String.init)
        return item.flatMap(Sentence.Language.init(rawValue:)) ?? accepted(by: request) ?? .en
    }

    // MARK: Answers

    private static func response(_ answer: Answer) throws -> Response {
        switch answer {
        case .json(let data, let status):
            return response(data, "application/json", HTTPResponse.Status(code: status))
        case .bytes(let data, let type): return response(data, type, .ok)
        case .stream(let type, let write):
            return Response(
                status: .ok, headers: [.contentType: type],
                body: ResponseBody { writer in
                    let shared = SharedWriter(writer)
                    try await write { try await shared.write($0) }
                    try await shared.finish()
                })
        }
    }

    private static func response(
        _ data: Data, _ type: String, _ status: HTTPResponse.Status
    ) -> Response {
        Response(
            status: status, headers: [.contentType: type],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: data)))
    }

    /// What each error means to the client: the log gets all of it, the operator a sentence.
    static func response(
        to error: any Error, _ route: Route, _ log: Logger, _ language: Sentence.Language
    ) -> Response {
        switch error {
        case let refused as ImportRefused:
            let body = (try? ControlJSON.encode(refused.result)) ?? Data()
            return response(body, "application/json", .unprocessableContent)
        case let refusal as Refusal: return problem(refusal, language)
        case let rule as AidError:
            return problem(
                Refusal(
                    status: 400, rule.code.rawValue, rule.message, detail: rule.detail,
                    hint: rule.hint), language)
        case let store as StoreError where store.kind != .defect:
            log.warning("\(route.path): \(store.message)")
            return problem(
                Refusal(
                    status: 503, "database", "the database is not reachable",
                    detail: Sentence(verbatim: store.message),
                    hint: store.hint ?? "Try again when it is back."), language)
        case is CancellationError:
            return problem(Refusal(status: 503, "stopping", "the daemon is stopping"), language)
        default:
            log.error("\(route.path): \(String(reflecting: error))")
            return problem(
                Refusal(
                    status: 500, "defect", "the request failed by a defect of the daemon",
                    hint: "The daemon's log says more; please report it."), language)
        }
    }

    private static func problem(_ refusal: Refusal, _ language: Sentence.Language) -> Response {
        let envelope = ProblemEnvelope(error: refusal.problem(in: language))
        let body = (try? ControlJSON.encode(envelope)) ?? Data()
        return response(body, "application/json", HTTPResponse.Status(code: refusal.status))
    }
}

/// Paths that the table does not have.
private struct NotFound: RouterMiddleware {
    typealias Context = ControlServer.SocketContext
    let known: Int

    func handle(
        _ request: Request, context: Context,
        next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        do {
            return try await next(request, context)
        } catch let error as any HTTPResponseError {
            let refusal = Refusal(
                status: error.status.code, "no-route",
                "there is no \(request.method.rawValue) \(request.uri.path)",
                hint: "The \(known) routes are described in docs/openapi.yaml.")
            let language = ControlServer.language(of: request)
            let body = try ControlJSON.encode(
                ProblemEnvelope(error: refusal.problem(in: language)))
            return Response(
                status: error.status, headers: [.contentType: "application/json"],
                body: ResponseBody(byteBuffer: ByteBuffer(bytes: body)))
        }
    }
}

/// A response's writer as the closures that stream share it.
private final class SharedWriter: @unchecked Sendable {
    // Safe: one answer is written by one task, each piece awaited before the next.
    private var writer: any ResponseBodyWriter

    init(_ writer: any ResponseBodyWriter) {
        self.writer = writer
    }

    func write(_ buffer: ByteBuffer) async throws { try await writer.write(buffer) }

    func finish() async throws { try await writer.finish(nil) }
}

/// A body whose client may not stall: after 30 seconds without a byte the connection is closed,
/// which ends the iteration with an error.
private struct WatchedBody: AsyncSequence, Sendable {
    typealias Element = ByteBuffer
    typealias Failure = any Error

    let body: RequestBody
    let channel: any Channel

    func makeAsyncIterator() -> Iterator {
        Iterator(body: body.makeAsyncIterator(), channel: channel)
    }

    struct Iterator: AsyncIteratorProtocol {
        var body: RequestBody.AsyncIterator
        let channel: any Channel

        mutating func next() async throws -> ByteBuffer? {
            let channel = channel
            let patience = channel.eventLoop.scheduleTask(in: .seconds(30)) {
                channel.close(promise: nil)
            }
            defer { patience.cancel() }
            return try await body.next()
        }
    }
}
