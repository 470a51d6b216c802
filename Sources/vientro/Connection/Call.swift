import Control
import Foundation

/// One request, before it is known where it goes.
struct Call: Sendable {
    var method = "GET"
    var target: String
    var body: Data?
    var file: FileBytes?
    /// Names a change, so that asking again does it once; nil for a mere question.
    var requestId: String?

    static func get(_ path: String, _ query: [(name: String, value: String?)] = []) -> Call {
        Call(target: path + ControlPath.query(query))
    }

    /// A change with a fresh request id.
    static func change(_ path: String, _ body: some Encodable) throws -> Call {
        Call(
            method: "POST", target: path, body: try ControlJSON.encode(body),
            requestId: UUID().uuidString.lowercased())
    }

    /// A change whose body is a file.
    static func upload(_ path: String, _ query: [(name: String, value: String?)], file: FileBytes)
        -> Call
    {
        Call(
            method: "POST", target: path + ControlPath.query(query), file: file,
            requestId: UUID().uuidString.lowercased())
    }
}

/// A whole answer.
struct Reply: Sendable {
    var status: Int
    var body: Data
}
