/// What was entered after a cut and falls into the question (điều chỉnh sau khi chốt số liệu).
public struct TotalsAdjustments: Equatable, Sendable {
    public var entries: [TotalsAdjustment]
    /// Their sum; with original amounts one a currency.
    public var totals: [CurrencyAmount]
    /// All that came after the cut, later entries among it; one, or with original amounts one a
    /// currency.
    public var causes: [AdjustmentCauses]

    public init(
        entries: [TotalsAdjustment], totals: [CurrencyAmount], causes: [AdjustmentCauses] = []
    ) {
        self.entries = entries
        self.totals = totals
        self.causes = causes
    }
}

/// What leads from the figure of a cut to the one of today.
public struct AdjustmentCauses: Codable, Equatable, Sendable {
    public var currency: String
    /// They add up to the figure of today less that of the cut.
    public var causes: BridgeSteps
    /// The figure of today.
    public var adjusted: String

    public init(currency: String, causes: BridgeSteps, adjusted: String) {
        self.currency = currency
        self.causes = causes
        self.adjusted = adjusted
    }
}

/// One entry recorded after a cut.
public struct TotalsAdjustment: Codable, Equatable, Sendable {
    public var ref: String
    public var project: String
    public var date: String
    /// Of the parts that pass the filters; null where it has no value in the currency.
    @Nullable public var amount: String?
    public var currency: String
    public var seq: Int
    public var recordedAt: String

    public init(
        ref: String, project: String, date: String, amount: String?, currency: String, seq: Int,
        recordedAt: String
    ) {
        self.ref = ref
        self.project = project
        self.date = date
        self.amount = amount
        self.currency = currency
        self.seq = seq
        self.recordedAt = recordedAt
    }
}

/// An amount and what it is in.
public struct CurrencyAmount: Codable, Equatable, Sendable {
    public var currency: String
    public var amount: String

    public init(currency: String, amount: String) {
        self.currency = currency
        self.amount = amount
    }
}
