/// Why a figure is another than it was.
public enum BridgeCause: String, CaseIterable, Sendable {
    /// Entries recorded since, reversals apart.
    case new
    /// Entries recorded since that take earlier ones back.
    case reversed
    /// Parts that count elsewhere, or no more, because an attribute became another.
    case attributeChanged = "attribute-changed"
    /// Parts that a changed split moved.
    case reSplit = "re-split"
    /// Values that a late rate or a revaluation made.
    case reValued = "re-valued"
}

/// What became of one row, in minor units.
public struct BridgeFigure: Sendable {
    public struct Step: Sendable, Equatable {
        public var amount: Int128
        /// Entries that count otherwise for this cause.
        public var entries: Int

        public init(amount: Int128 = 0, entries: Int = 0) {
            self.amount = amount
            self.entries = entries
        }
    }

    /// As `TotalsResult.Row.keys`.
    public var keys: [String?]
    /// The original currency; nil where everything is in one.
    public var currency: String?
    public var old: Int128 = 0
    public var new: Int128 = 0
    public var steps: [BridgeCause: Step] = [:]

    public init(keys: [String?], currency: String?) {
        self.keys = keys
        self.currency = currency
    }

    /// What no cause explains: zero.
    public var difference: Int128 { steps.values.reduce(new - old) { $0 - $1.amount } }
}

/// How the figures of a question went from those of one change to those of another.
public struct BridgeResult: Sendable {
    public var rows: [BridgeFigure]
    /// One, or with original currencies one a currency.
    public var totals: [BridgeFigure]
    public var unconvertedThen: [TotalsResult.Unconverted]
    public var unconverted: [TotalsResult.Unconverted]
    public var unvaluedThen: Int
    public var unvalued: Int
}
