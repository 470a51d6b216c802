import Control
import Foundation
import Testing

/// Holds a value against its exact JSON bytes, and the bytes read back against the value.
func expectGolden<Value: Codable & Equatable>(
    _ value: Value, _ json: String, sourceLocation: SourceLocation = #_sourceLocation
) throws {
    let data = try ControlJSON.encode(value)
    #expect(String(decoding: data, as: UTF8.self) == json, sourceLocation: sourceLocation)
    let back = try ControlJSON.decode(Value.self, from: Data(json.utf8))
    #expect(back == value, sourceLocation: sourceLocation)
}
