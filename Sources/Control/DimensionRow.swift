/// One dimension of a row: its JSON name (`donor_class`, `district_valid_from`) and its code.
public struct DimensionKey: Equatable, Sendable {
    public var name: String
    /// Nil where the dimension cannot place the amount.
    public var code: String?

    public init(_ name: String, _ code: String?) {
        self.name = name
        self.code = code
    }
}

/// A value of a row whose columns are known only at run time.
enum Cell: Codable {
    case text(String)
    case count(Int)
    case figures([MeasuredFigures])
    case null

    init(_ text: String?) { self = text.map(Cell.text) ?? .null }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let count = try? container.decode(Int.self) {
            self = .count(count)
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .figures(try container.decode([MeasuredFigures].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .count(let count): try container.encode(count)
        case .figures(let figures): try container.encode(figures)
        case .null: try container.encodeNil()
        }
    }
}

/// The cells of a row while it is taken apart; what is left over are its dimensions.
struct Cells {
    // A dictionary, since its keys are data: the snake_case strategies leave them alone.
    private var cells: [String: Cell]
    private let path: [any CodingKey]

    init(from decoder: any Decoder) throws {
        cells = try decoder.singleValueContainer().decode([String: Cell].self)
        path = decoder.codingPath
    }

    mutating func takeCount(_ name: String) throws -> Int {
        guard case .count(let count)? = cells.removeValue(forKey: name) else {
            throw mismatch("\(name) is no count")
        }
        return count
    }

    mutating func takeText(_ name: String) throws -> String? {
        switch cells.removeValue(forKey: name) {
        case .text(let text)?: return text
        case .null?, nil: return nil
        case .count?, .figures?: throw mismatch("\(name) is no text")
        }
    }

    mutating func takeFigures(_ name: String) throws -> [MeasuredFigures]? {
        switch cells.removeValue(forKey: name) {
        case .figures(let figures)?: return figures
        case nil: return nil
        default: throw mismatch("\(name) are no figures")
        }
    }

    mutating func takeKeys() throws -> [DimensionKey] {
        try cells.keys.sorted().map { DimensionKey($0, try takeText($0)) }
    }

    private func mismatch(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: path, debugDescription: what))
    }
}

extension [DimensionKey] {
    /// The code under a JSON name; nil when it is null or not there.
    public subscript(name: String) -> String? { first { $0.name == name }?.code }

    func cells() -> [String: Cell] {
        var cells: [String: Cell] = [:]
        for key in self { cells[key.name] = Cell(key.code) }
        return cells
    }
}
