/// Asks to treat one donor as another from now on, or to take that back.
public struct DonorMerge: Codable, Equatable, Sendable {
    /// The donor that was entered twice.
    public var from: String
    /// The one that stays; not given when the merge is taken back.
    @Nullable public var into: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(from: String, into: String? = nil, reason: String? = nil, dryRun: Bool = false) {
        self.from = from
        self.into = into
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to give an officer's open work to another.
public struct OfficerHandover: Codable, Equatable, Sendable {
    public var old: String
    public var new: String
    /// The day from which the other is responsible; the daemon takes today without one.
    @Nullable public var from: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        old: String, new: String, from: String? = nil, reason: String? = nil,
        dryRun: Bool = false
    ) {
        self.old = old
        self.new = new
        self.from = from
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to end an agency and to give its open work to another.
public struct AgencySuccession: Codable, Equatable, Sendable {
    public var old: String
    public var new: String
    /// The legal act, as `Nghị quyết 1670/NQ-UBTVQH15`.
    public var act: String
    /// The first day of the new agency.
    public var on: String
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        old: String, new: String, act: String, on: String, reason: String? = nil,
        dryRun: Bool = false
    ) {
        self.old = old
        self.new = new
        self.act = act
        self.on = on
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to overwrite somebody's personal details in every version.
public struct RecordErasure: Codable, Equatable, Sendable {
    public var key: [String]
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(key: [String], reason: String? = nil, dryRun: Bool = false) {
        self.key = key
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Two donors whose names come near to each other.
public struct DonorPair: Codable, Equatable, Sendable {
    public var codes: [String]
    public var names: [String]
    @Nullable public var countries: [String?]?

    public init(codes: [String], names: [String], countries: [String?]? = nil) {
        self.codes = codes
        self.names = names
        self.countries = countries
    }
}

/// Donors that may have been entered twice.
public struct DonorPairs: Codable, Equatable, Sendable {
    public var pairs: [DonorPair]

    public init(pairs: [DonorPair]) {
        self.pairs = pairs
    }
}
