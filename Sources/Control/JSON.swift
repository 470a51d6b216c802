public import Foundation

/// The one way in which both programs write and read JSON: sorted keys, snake_case.
public enum ControlJSON {
    /// A fresh encoder; keys sorted, slashes left alone.
    public static var encoder: JSONEncoder {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        encoder.keyEncodingStrategy = .convertToSnakeCase
        return encoder
    }

    /// A fresh decoder of what `encoder` writes.
    public static var decoder: JSONDecoder {
        let decoder = JSONDecoder()
        decoder.keyDecodingStrategy = .convertFromSnakeCase
        return decoder
    }

    /// The key of a stored property, with or without a wrapper: `_dryRun` is `dry_run`.
    public static func key(ofProperty label: String) -> String {
        label.drop { $0 == "_" }.reduce(into: "") { key, letter in
            key += letter.isUppercase ? "_" + letter.lowercased() : String(letter)
        }
    }

    /// The bytes of one JSON document, without a line end.
    public static func encode(_ value: some Encodable) throws -> Data {
        try encoder.encode(value)
    }

    /// The value of one JSON document; unknown keys are passed over, so that the daemon may be newer
    /// than who asks it.
    public static func decode<Value: Decodable>(_ type: Value.Type, from data: Data) throws -> Value
    {
        try decoder.decode(type, from: data)
    }
}

/// An optional that JSON shows as `null` instead of leaving its key out.
@propertyWrapper
public struct Nullable<Value: Codable & Equatable & Sendable>: Codable, Equatable, Sendable {
    public var wrappedValue: Value?

    public init(wrappedValue: Value?) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? nil : try container.decode(Value.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if let wrappedValue {
            try container.encode(wrappedValue)
        } else {
            try container.encodeNil()
        }
    }
}

/// A switch that a request may leave out.
@propertyWrapper
public struct OrFalse: Codable, Equatable, Sendable {
    public var wrappedValue: Bool

    public init(wrappedValue: Bool) { self.wrappedValue = wrappedValue }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        wrappedValue = container.decodeNil() ? false : try container.decode(Bool.self)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(wrappedValue)
    }
}

extension KeyedDecodingContainer {
    /// An absent key reads like `null`.
    public func decode<Value>(_ type: Nullable<Value>.Type, forKey key: Key) throws
        -> Nullable<Value>
    {
        try decodeIfPresent(type, forKey: key) ?? Nullable(wrappedValue: nil)
    }

    /// An absent key reads like `false`.
    public func decode(_ type: OrFalse.Type, forKey key: Key) throws -> OrFalse {
        try decodeIfPresent(type, forKey: key) ?? OrFalse(wrappedValue: false)
    }
}
