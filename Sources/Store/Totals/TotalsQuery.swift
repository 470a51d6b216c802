public import Aid

/// What a total can be grouped by.
public enum TotalsDimension: String, CaseIterable, Sendable {
    case sector, province, district, commune, donor
    case donorClass = "donor-class"
    case country, owner
    case managingAgency = "managing-agency"
    case modality
    case budgetRegime = "budget-regime"
    case status, project, year, half, quarter, month

    /// Areas carry the day their life began beside the code, for codes are reused.
    public var hasValidity: Bool {
        switch self {
        case .province, .district, .commune: true
        default: false
        }
    }
}

/// A question to the ledger: what to add up, by what, of which entries and parts.
public struct TotalsQuery: Sendable {
    public enum Currency: String, CaseIterable, Sendable {
        case vnd = "VND"
        case usd = "USD"
        case original
    }

    /// What selects; `area` is resolved to the ids of units before.
    public enum Filter: Hashable, Sendable {
        case donor(String), sector(String), owner(String), project(String)
        case modality(String), donorClass(String), country(String)
        case area(AreaLevel, id: Int)
        /// A unit on the border; a part in any of them passes, whatever `area` says besides.
        case border(id: Int)
    }

    public var measure = "commitment"
    public var dimensions: [TotalsDimension] = []
    public var currency = Currency.vnd
    public var from: Day?
    /// Inclusive.
    public var to: Day?
    /// Nil for all that is known.
    public var asOf: Int64?
    /// Only what was entered by later changes than this one; excludes `asOf`.
    public var after: Int64?
    /// The units that places belong to on one day; nil for those of each project's own day.
    public var places: PlacesLens?
    /// The headings that sectors are counted under; nil for the office's own.
    public var headings: SectorHeadings?
    public var filters: [Filter] = []

    public init() {}
}

/// The figures of one row, amounts in minor units.
public struct TotalsFigures: Sendable, Equatable {
    /// The original currency; nil where everything is in one.
    public var currency: String?
    /// As wide as the database's numeric, in decimal digits.
    public var amount: String
    public var entries: Int
    public var projects: Int
    public var donors: Int

    public init(
        currency: String?, amount: String, entries: Int, projects: Int, donors: Int
    ) {
        self.currency = currency
        self.amount = amount
        self.entries = entries
        self.projects = projects
        self.donors = donors
    }
}

/// The answer to a `TotalsQuery`.
public struct TotalsResult: Sendable {
    public struct Row: Sendable {
        /// One code a dimension, nil where it cannot be told; after an area its valid_from.
        public var keys: [String?]
        public var figures: TotalsFigures
    }

    public struct Unconverted: Sendable {
        public var currency: String
        public var amount: String
        public var entries: Int
    }

    public struct Check: Sendable {
        public var currency: String?
        /// The undivided values of the entries.
        public var ledger: String
        /// All their parts less that: zero.
        public var difference: String
    }

    /// Distinct counts over all currencies.
    public struct Distinct: Sendable {
        public var entries: Int
        public var projects: Int
        public var donors: Int
    }

    public var rows: [Row]
    /// The top counts with original amounts, where a project may stand under several currencies.
    public var distinct: Distinct
    /// One figure, or with original currencies one a currency.
    public var totals: [TotalsFigures]
    public var unconverted: [Unconverted]
    public var unvalued: Int
    public var checks: [Check]
    public var seq: Int64
}
