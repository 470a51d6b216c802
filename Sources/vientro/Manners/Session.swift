import Control
import Foundation

/// One run of the program: whom it talks to, and how it speaks.
struct Session: Sendable {
    let client: Client
    let json: Bool
    let words: Words
    let style: Style

    /// Seconds without a byte from the daemon after which an ordinary question is given up.
    private static let usualTimeout = 60.0

    init(_ globals: GlobalOptions, patient: Bool) {
        let environment = ProcessInfo.processInfo.environment
        let language = globals.lang ?? Language.from(environment: environment)
        json = globals.json
        words = Words(language)
        style = Style(
            colours: !globals.noColor && (environment["NO_COLOR"] ?? "").isEmpty
                && environment["TERM"] != "dumb" && Output.isTerminal(STDOUT_FILENO))
        client = Client(
            socket: SocketPath.find(
                option: globals.socket, config: globals.config, environment: environment),
            timeout: globals.timeout ?? (patient ? nil : Self.usualTimeout), words: Words(language))
    }

    /// Asks, and prints the answer: the daemon's bytes with `--json`, else the text made of it.
    func answer<Answer: Decodable>(
        _ call: Call, as type: Answer.Type, text: (Answer) throws -> String
    ) async throws {
        let reply = try await client.send(call)
        try print(reply, as: type, text: text)
    }

    /// Prints one reply.
    func print<Answer: Decodable>(
        _ reply: Reply, as type: Answer.Type, text: (Answer) throws -> String
    ) throws {
        if json {
            Output.document(reply.body)
        } else {
            Output.text(try text(try decode(type, from: reply)))
        }
    }

    /// The value of a reply; a bug of one of the two programs when it has another shape.
    func decode<Answer: Decodable>(_ type: Answer.Type, from reply: Reply) throws -> Answer {
        do {
            return try ControlJSON.decode(type, from: reply.body)
        } catch {
            throw Failure(
                Problem(
                    code: "answer-not-understood", message: words(Word.answerNotUnderstood),
                    detail: "\(error)", hint: words(Word.answerNotUnderstoodHint)),
                exit: .bug)
        }
    }
}
