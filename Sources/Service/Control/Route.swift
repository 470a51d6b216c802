import Aid
import Control
import Foundation
import HTTPTypes
import NIOCore
import Store
import Synchronization

/// One thing the daemon can be asked: a row of the control table.
struct Route: Sendable {
    let method: HTTPRequest.Method
    /// As `/v1/jobs/{name}/run`.
    let path: String
    /// The least role that may ask.
    let role: Actor.Role
    /// The query items it takes besides `lang`; any other is refused.
    let query: [String]
    let respond: @Sendable (Ask, Context) async throws -> Answer

    static func get(
        _ path: String, _ role: Actor.Role = .read, query: [String] = [],
        _ respond: @escaping @Sendable (Ask, Context) async throws -> Answer
    ) -> Route {
        Route(method: .get, path: path, role: role, query: query, respond: respond)
    }

    static func post(
        _ path: String, _ role: Actor.Role, query: [String] = [],
        _ respond: @escaping @Sendable (Ask, Context) async throws -> Answer
    ) -> Route {
        Route(method: .post, path: path, role: role, query: query, respond: respond)
    }

    /// Refuses a query item that nobody would read.
    func check(_ ask: Ask) throws {
        let known = query + ["lang"]
        guard let item = ask.query.first(where: { !known.contains($0.name) }) else { return }
        let near = NearestName.of(item.name, among: known)
        throw Refusal.usage(
            "\"\(item.name)\" is not asked for here",
            hint: Sentence.didYouMean(near)
                + "Known: \(known.joined(separator: ", ")).")
    }
}

/// A request, read: who asks, with which parameters.
struct Ask: Sendable {
    let actor: Actor
    /// From `X-Request-Id`, or made here.
    let requestID: String
    /// The segments in braces, decoded.
    let path: [String: String]
    /// The query's items in order, decoded.
    let query: [(name: String, value: String)]
    /// Read once.
    let body: Body
    /// Of the body, as far as it is read.
    let digest = BodyDigest()

    /// A body in chunks; iteration throws when the client stalls or hangs up.
    typealias Body = any AsyncSequence<ByteBuffer, any Error> & Sendable

    /// The only value of a query item; nil without one. Given twice, it is refused.
    func value(_ name: String) throws -> String? {
        let values = query.filter { $0.name == name }.map(\.value)
        if values.count > 1 {
            throw Refusal.usage("\"\(name)\" is given \(values.count) times", hint: "Give it once.")
        }
        return values.first
    }

    func values(_ name: String) -> [String] { query.filter { $0.name == name }.map(\.value) }

    /// `true`, `1` or an empty value; false without the item.
    func flag(_ name: String) throws -> Bool {
        switch try value(name) {
        case nil, "false", "0": return false
        case "", "true", "1": return true
        case let other?:
            throw Refusal.usage(
                "\"\(other)\" is no value for \"\(name)\"", hint: "Use true or false.")
        }
    }

    /// How many rows at the most; nil for all.
    func limit() throws -> Int? {
        guard let text = try value("limit") else { return nil }
        guard let limit = Int(text), limit > 0 else {
            throw Refusal.usage("\"\(text)\" is no limit", hint: "Give a number above 0.")
        }
        return limit
    }

    /// A day, ISO; nil without the item.
    func day(_ name: String) throws -> Day? {
        guard let text = try value(name) else { return nil }
        guard let day = Day(iso: text) else {
            throw Refusal.usage(
                "\"\(text)\" is not a date (\(name))", hint: .dateForm)
        }
        return day
    }

    /// An instant, RFC 3339, or a day, which stands for its end in the office's zone.
    func instant(_ name: String, _ zone: Zone) throws -> Date? {
        guard let text = try value(name) else { return nil }
        guard let instant = Ask.instant(text, zone) else {
            throw Refusal.usage(
                "\"\(text)\" is not an instant (\(name))",
                hint: "Write 2026-11-16T08:05:00+07:00, or a date for the end of that day.")
        }
        return instant
    }

    /// An instant of the past, or a day, which stands for its end; today stands for now, for more
    /// of it is not known yet.
    func past(_ name: String, _ context: Context) throws -> Date? {
        try value(name).flatMap(Day.init(iso:)) == context.today
            ? context.clock.now() : try instant(name, context.zone)
    }

    /// An instant, or a day, which stands for its beginning; nil without the item.
    func since(_ name: String, _ zone: Zone) throws -> Date? {
        if let text = try value(name), let day = Day(iso: text) { return zone.start(of: day) }
        return try instant(name, zone)
    }

    static func instant(_ text: String, _ zone: Zone) -> Date? {
        if let day = Day(iso: text) {
            return zone.start(of: day.adding(days: 1)).addingTimeInterval(-0.000_001)
        }
        // The parser rolls the 30th of February and 25 o'clock over to the next day.
        guard let parts = text.wholeMatch(of: clockTime), Day(iso: String(parts.1)) != nil
        else { return nil }
        return (try? Date(text, strategy: .iso8601.time(includingFractionalSeconds: true)))
            ?? (try? Date(text, strategy: .iso8601))
    }

    private static var clockTime: Regex<(Substring, Substring)> {
        #/
        ([0-9]{4}-[0-9]{2}-[0-9]{2}) T (?:[01][0-9]|2[0-3]) (?: :[0-5][0-9]){2} (?:\.[0-9]+)?
        (?: Z | [+\-][0-9]{2}:?[0-5][0-9])
        /#
    }

    /// The whole body as a JSON document; an empty one is an empty object.
    func json<Value: Decodable & Sendable>(_ type: Value.Type) async throws -> Value {
        var collected = Data()
        for try await chunk in body {
            collected.append(contentsOf: chunk.readableBytesView)
            if collected.count > 1_048_576 {
                throw Refusal(status: 413, "body-too-large", "the body is larger than 1 MiB")
            }
        }
        digest.update(collected)
        digest.finish()
        try PlainInput.check(json: collected)
        if collected.isEmpty { collected = Data("{}".utf8) }
        do {
            let read = try ControlJSON.decode(Keyed<Value>.self, from: collected)
            try Ask.refuseUnknown(read.keys, of: read.value)
            return read.value
        } catch let error as DecodingError {
            throw Refusal.usage(
                "the body is not what this route takes", detail: Sentence(verbatim: error.words))
        }
    }

    /// A mistyped key of a change would be a wish passed over in silence.
    private static func refuseUnknown<Value: Sendable>(_ keys: [String], of value: Value) throws {
        // Asking a value for its properties costs as much as reading it.
        let known = propertyNames.withLock { names in
            if let known = names[ObjectIdentifier(Value.self)] { return known }
            let known = Mirror(reflecting: value).children.compactMap(\.label)
                .map { String($0.drop { $0 == "_" }) }
            names[ObjectIdentifier(Value.self)] = known
            return known
        }
        guard let key = keys.sorted().first(where: { !known.contains($0) }) else { return }
        let given = key.first?.isUppercase == true ? key : ControlJSON.key(ofProperty: key)
        let words = known.map(ControlJSON.key(ofProperty:))
        throw Refusal.usage(
            "the body has a key \"\(given)\" that nobody reads",
            hint: Sentence.didYouMean(NearestName.of(given, among: words))
                + "Known: \(words.joined(separator: ", ")).")
    }

    private static let propertyNames = Mutex<[ObjectIdentifier: [String]]>([:])

    /// A value with the names of all keys of its document, as properties are named.
    private struct Keyed<Value: Decodable>: Decodable {
        let value: Value
        let keys: [String]

        struct Key: CodingKey {
            let stringValue: String
            var intValue: Int? { nil }
            init?(stringValue: String) { self.stringValue = stringValue }
            init?(intValue: Int) { nil }
        }

        init(from decoder: any Decoder) throws {
            value = try Value(from: decoder)
            keys = try decoder.container(keyedBy: Key.self).allKeys.map(\.stringValue)
        }
    }
}

extension Context {
    /// A change asked for by an operator; without an id from the client it is given one. Throws
    /// for a reason with a personal number: it is kept for ever.
    func request(
        _ operation: String, by ask: Ask, subject: String? = nil, reason: String?, isDryRun: Bool
    ) throws -> ChangeRequest {
        try PlainInput.refusePersonal(reason, "reason")
        var request = ChangeRequest(
            actor: ask.actor.login, requestID: ask.requestID, operation: operation,
            subject: subject, reason: reason, isDryRun: isDryRun, body: ask.digest)
        request.language = ask.values("lang").first.flatMap(Sentence.Language.init) ?? .en
        return request
    }
}

/// What is answered.
enum Answer: Sendable {
    case json(Data, status: Int = 200)
    case bytes(Data, contentType: String)
    /// Written as it is made.
    case stream(
        contentType: String,
        @Sendable (_ write: @escaping @Sendable (ByteBuffer) async throws -> Void) async throws
            -> Void)

    static func value(_ value: some Encodable, status: Int = 200) throws -> Answer {
        .json(try ControlJSON.encode(value), status: status)
    }
}

/// A request that is refused, with the sentence the operator gets.
struct Refusal: Error, Sendable {
    /// HTTP's: 400 usage, 403 not permitted, 404 and 409 a rule, 422 bad data, 503 no database.
    let status: Int
    let code: String
    let message: Sentence
    let detail: Sentence?
    let hint: Sentence?

    init(
        status: Int, _ code: String, _ message: Sentence, detail: Sentence? = nil,
        hint: Sentence? = nil
    ) {
        self.status = status
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
    }

    /// In English, as it is logged and kept.
    var problem: Problem { problem(in: .en) }

    func problem(in language: Sentence.Language) -> Problem {
        Problem(
            code: code, message: message.text(in: language),
            detail: detail?.text(in: language), hint: hint?.text(in: language))
    }

    static func usage(
        _ message: Sentence, detail: Sentence? = nil, hint: Sentence? = nil
    ) -> Refusal {
        Refusal(status: 400, "usage", message, detail: detail, hint: hint)
    }

    static func rule(_ code: String, _ message: Sentence, hint: Sentence? = nil) -> Refusal {
        Refusal(status: 409, code, message, hint: hint)
    }

    static func missing(_ what: Sentence, _ name: String, hint: Sentence? = nil) -> Refusal {
        Refusal(status: 404, "not-found", "there is no \(what) \"\(name)\"", hint: hint)
    }
}

/// As logs and the history of jobs show it.
extension Refusal: CustomStringConvertible {
    var description: String { message.english }
}

extension DecodingError {
    /// Where and why, in a sentence.
    var words: String {
        switch self {
        case .keyNotFound(let key, _):
            return "the key \"\(ControlJSON.key(ofProperty: key.stringValue))\" is missing"
        case .dataCorrupted(let context), .typeMismatch(_, let context),
            .valueNotFound(_, let context):
            let place = context.codingPath.map(\.stringValue).joined(separator: ".")
            return place.isEmpty
                ? context.debugDescription : "\(place): \(context.debugDescription)"
        @unknown default: return String(describing: self)
        }
    }
}
