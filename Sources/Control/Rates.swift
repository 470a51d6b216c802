/// Values what waits for a rate, or with `revalue` what a rate has valued already.
public struct RateApplication: Codable, Equatable, Sendable {
    /// The rates' type; the setting `rates.type` where it is left out.
    public var type: String?
    public var revalue: Bool?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        type: String? = nil, revalue: Bool? = nil, reason: String? = nil, dryRun: Bool? = nil
    ) {
        self.type = type
        self.revalue = revalue
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// An entry that got another value.
public struct ValueMove: Codable, Equatable, Sendable {
    public var ref: String
    public var date: String
    public var currency: String
    @Nullable public var amount: String?
    @Nullable public var vndBefore: String?
    @Nullable public var vndAfter: String?
    @Nullable public var usdBefore: String?
    @Nullable public var usdAfter: String?

    public init(
        ref: String, date: String, currency: String, amount: String?, vndBefore: String?,
        vndAfter: String?, usdBefore: String?, usdAfter: String?
    ) {
        self.ref = ref
        self.date = date
        self.currency = currency
        self.amount = amount
        self.vndBefore = vndBefore
        self.vndAfter = vndAfter
        self.usdBefore = usdBefore
        self.usdAfter = usdAfter
    }
}

/// What applying rates changed, or would change.
public struct RateChange: Codable, Equatable, Sendable {
    /// How many entries got another value.
    public var changed: Int
    @Nullable public var seq: Int?
    public var dryRun: Bool
    public var type: String
    /// The first 1,000 by day.
    public var entries: [ValueMove]
    /// How many entries wait for a rate all the same.
    public var unconverted: Int

    public init(
        changed: Int, seq: Int?, dryRun: Bool, type: String, entries: [ValueMove],
        unconverted: Int
    ) {
        self.changed = changed
        self.seq = seq
        self.dryRun = dryRun
        self.type = type
        self.entries = entries
        self.unconverted = unconverted
    }
}

/// A rate in force.
public struct RateRow: Codable, Equatable, Sendable {
    public var type: String
    public var currency: String
    public var date: String
    public var vndPerUnit: String
    @Nullable public var source: String?

    public init(
        type: String, currency: String, date: String, vndPerUnit: String, source: String?
    ) {
        self.type = type
        self.currency = currency
        self.date = date
        self.vndPerUnit = vndPerUnit
        self.source = source
    }
}

/// The rates in force, by type and currency, the newest first.
public struct RateList: Codable, Equatable, Sendable {
    /// The type that values entries.
    public var typeInUse: String
    public var rates: [RateRow]

    public init(typeInUse: String, rates: [RateRow]) {
        self.typeInUse = typeInUse
        self.rates = rates
    }
}
