/// The answer of `total --since` (`GET /v1/totals/bridge`): what became of each figure, and why.
public struct TotalsBridge: Codable, Equatable, Sendable {
    public var measure: String
    /// `VND`, `USD` or `original`.
    public var currency: String
    @Nullable public var from: String?
    @Nullable public var to: String?
    public var lens: String
    public var scheme: String
    /// What was known by then is the old figure.
    @Nullable public var since: String?
    @Nullable public var sinceCut: String?
    public var sinceSeq: Int
    /// What was known by then is the new one; null for all that is known.
    @Nullable public var asOf: String?
    @Nullable public var cut: String?
    public var seq: Int
    public var rows: [BridgeRow]
    /// The top figure; with original currencies one a currency.
    public var totals: [BridgeRow]
    public var unconvertedThen: [Unconverted]
    public var unconverted: [Unconverted]
    public var unvaluedThen: Int
    public var unvalued: Int
    /// Names of the codes in `rows`, as in a total.
    public var names: [String: [String: String]]
    /// The instant of the question, RFC 3339 in the office's zone.
    public var now: String
    /// Only where several measures or currencies were asked for: each in full, in their order; the
    /// first is this one.
    public var bridges: [TotalsBridge]?

    public init(
        measure: String, currency: String, from: String?, to: String?, lens: String,
        scheme: String, since: String?, sinceCut: String? = nil, sinceSeq: Int, asOf: String?,
        cut: String? = nil, seq: Int, rows: [BridgeRow], totals: [BridgeRow],
        unconvertedThen: [Unconverted] = [], unconverted: [Unconverted] = [],
        unvaluedThen: Int = 0, unvalued: Int = 0, names: [String: [String: String]] = [:],
        now: String
    ) {
        self.measure = measure
        self.currency = currency
        self._from = Nullable(wrappedValue: from)
        self._to = Nullable(wrappedValue: to)
        self.lens = lens
        self.scheme = scheme
        self._since = Nullable(wrappedValue: since)
        self._sinceCut = Nullable(wrappedValue: sinceCut)
        self.sinceSeq = sinceSeq
        self._asOf = Nullable(wrappedValue: asOf)
        self._cut = Nullable(wrappedValue: cut)
        self.seq = seq
        self.rows = rows
        self.totals = totals
        self.unconvertedThen = unconvertedThen
        self.unconverted = unconverted
        self.unvaluedThen = unvaluedThen
        self.unvalued = unvalued
        self.names = names
        self.now = now
    }
}

/// What one cause adds to a figure, and of how many entries.
public struct BridgeStep: Codable, Equatable, Sendable {
    public var amount: String
    public var entries: Int

    public init(amount: String, entries: Int) {
        self.amount = amount
        self.entries = entries
    }
}

/// What each cause adds; they add up to the new figure less the old one.
public struct BridgeSteps: Codable, Equatable, Sendable {
    public var new: BridgeStep
    public var reversed: BridgeStep
    public var attributeChanged: BridgeStep
    public var reSplit: BridgeStep
    public var reValued: BridgeStep

    public init(
        new: BridgeStep, reversed: BridgeStep, attributeChanged: BridgeStep,
        reSplit: BridgeStep, reValued: BridgeStep
    ) {
        self.new = new
        self.reversed = reversed
        self.attributeChanged = attributeChanged
        self.reSplit = reSplit
        self.reValued = reValued
    }
}

/// One row of a bridge; its JSON keys are its dimensions and its figures, side by side.
public struct BridgeRow: Codable, Equatable, Sendable {
    public var keys: [DimensionKey]
    /// Only with original currencies.
    public var currency: String?
    public var old: String
    public var new: String
    public var causes: BridgeSteps
    /// `"0"`, always.
    public var difference: String

    public init(
        keys: [DimensionKey], currency: String? = nil, old: String, new: String,
        causes: BridgeSteps, difference: String
    ) {
        self.keys = keys
        self.currency = currency
        self.old = old
        self.new = new
        self.causes = causes
        self.difference = difference
    }

    public init(from decoder: any Decoder) throws {
        var cells = try decoder.singleValueContainer().decode([String: BridgeCell].self)
        func text(_ name: String) throws -> String? {
            switch cells.removeValue(forKey: name) {
            case .text(let text)?: return text
            case .null?, nil: return nil
            case .steps?:
                throw DecodingError.dataCorrupted(
                    .init(codingPath: decoder.codingPath, debugDescription: "\(name) is no text"))
            }
        }
        guard case .steps(let causes)? = cells.removeValue(forKey: "causes") else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "causes are missing"))
        }
        self.causes = causes
        currency = try text("currency")
        old = try text("old") ?? "0"
        new = try text("new") ?? "0"
        difference = try text("difference") ?? "0"
        keys = try cells.keys.sorted().map { DimensionKey($0, try text($0)) }
    }

    public func encode(to encoder: any Encoder) throws {
        var cells: [String: BridgeCell] = [:]
        for key in keys { cells[key.name] = key.code.map(BridgeCell.text) ?? .null }
        if let currency { cells["currency"] = .text(currency) }
        cells["old"] = .text(old)
        cells["new"] = .text(new)
        cells["difference"] = .text(difference)
        cells["causes"] = .steps(causes)
        var container = encoder.singleValueContainer()
        try container.encode(cells)
    }
}

/// A value of a bridge's row.
private enum BridgeCell: Codable {
    case text(String)
    case steps(BridgeSteps)
    case null

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if container.decodeNil() {
            self = .null
        } else if let text = try? container.decode(String.self) {
            self = .text(text)
        } else {
            self = .steps(try container.decode(BridgeSteps.self))
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .steps(let steps): try container.encode(steps)
        case .null: try container.encodeNil()
        }
    }
}
