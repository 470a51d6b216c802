public import Aid
public import Foundation

/// Which row of a total is to be explained: one dimension's code, nil for what it cannot place.
public struct TotalsRowKey: Sendable, Equatable {
    public var dimension: TotalsDimension
    public var code: String?
    /// An area's first day, for codes are reused.
    public var validFrom: Day?

    public init(_ dimension: TotalsDimension, code: String?, validFrom: Day? = nil) {
        self.dimension = dimension
        self.code = code
        self.validFrom = validFrom
    }
}

/// A figure whose entries are asked for.
public struct ExplanationQuery: Sendable {
    /// The question; its dimensions are those of `row`.
    public var query: TotalsQuery
    /// Empty for the top figure.
    public var row: [TotalsRowKey]
    /// With original amounts: the row's currency, nil for all of them.
    public var rowCurrency: String?
    /// Nil for all.
    public var limit: Int?
    public var offset = 0

    public init(_ query: TotalsQuery, row: [TotalsRowKey], rowCurrency: String? = nil) {
        self.query = query
        self.query.dimensions = row.map(\.dimension)
        self.row = row
        self.rowCurrency = rowCurrency
    }
}

/// What the entries behind a figure come to, beside what the total says.
public struct ExplanationSums: Sendable {
    public struct Sum: Sendable, Equatable {
        /// Nil where everything is in one.
        public var currency: String?
        public var amount: String
        public var entries: Int
    }

    /// As `total` answers it.
    public var totals: [Sum]
    /// Entry by entry.
    public var sums: [Sum]
    public var unconverted: [TotalsResult.Unconverted]
    public var unvalued: Int
}

/// How a value came about.
public enum ValueSource: String, Sendable {
    /// It is the amount itself.
    case amount
    /// The entry's document states it.
    case stated
    /// The file gave a value made earlier.
    case given
    /// A rate made it.
    case rate
    /// It is that of the entry taken back, with the other sign.
    case reversed
}

/// A rate as a value used it: the version in force when the value was made.
public struct UsedRate: Sendable, Equatable {
    public var type: String
    public var currency: String
    /// ISO.
    public var date: String
    public var vndPerUnit: String
    public var source: String?
}

/// One value of an entry, in minor units.
public struct ValueBehind: Sendable {
    public var minor: String
    public var source: ValueSource
    public var rate: UsedRate?
}

/// The shares of one dimension that divided an entry.
public struct SplitBehind: Sendable {
    public struct Share: Sendable, Equatable {
        /// A sector's or donor's code, or `LEVEL:CODE@VALID_FROM`.
        public var code: String
        public var name: String?
        /// Ten-thousandths of a per cent.
        public var share: Int
    }

    public var dimension: String
    /// Nil for a split from the start.
    public var effectiveOn: String?
    public var shares: [Share]
}

/// A part of an entry that counts in the figure, in minor units.
public struct PartBehind: Sendable {
    public var sector: String
    public var sectorName: String?
    public var area: String
    public var areaName: String?
    public var donor: String
    public var donorName: String?
    public var amount: String?
    public var vnd: String?
    public var usd: String?
    /// Under a lens, the unit in which it lies, `LEVEL:CODE@VALID_FROM`.
    public var placed: String?
    public var placedName: String?
    /// Under other headings, its own.
    public var heading: String?
}

/// An entry behind a figure.
public struct EntryBehind: Sendable {
    public enum State: String, Sendable {
        case counted, unconverted, unvalued
    }

    public var state: State
    public var ref: String
    public var project: String
    public var projectTitle: String
    public var date: String
    public var kind: String
    public var amount: String?
    public var currency: String
    public var isInKind: Bool
    public var item: String?
    public var quantity: String?
    public var unit: String?
    public var description: String?
    public var document: String?
    public var vnd: ValueBehind?
    public var usd: ValueBehind?
    /// The entry that it takes back.
    public var reverses: String?
    /// The entry that takes it back.
    public var reversedBy: String?
    public var seq: Int64
    public var recordedAt: Date?
    public var recordedBy: String?
    public var splits: [SplitBehind]
    /// The parts that pass, in the order of the split.
    public var parts: [PartBehind]
    /// How many parts the entry has in all.
    public var partsInAll: Int
    /// The sum of the passing parts in the question's currency; nil where it waits.
    public var value: String?
}
