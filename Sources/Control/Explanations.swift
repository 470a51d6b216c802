/// The answer of `explain` (`GET /v1/totals/explain`): a figure and the entries behind it.
public struct Explanation: Codable, Equatable, Sendable {
    /// Which row of the total; its JSON keys are its dimensions.
    public struct RowKeys: Codable, Equatable, Sendable {
        public var keys: [DimensionKey]

        public init(_ keys: [DimensionKey]) { self.keys = keys }

        public init(from decoder: any Decoder) throws {
            var cells = try Cells(from: decoder)
            keys = try cells.takeKeys()
        }

        public func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(keys.cells())
        }
    }

    public var measure: String
    /// `VND`, `USD` or `original`.
    public var currency: String
    @Nullable public var from: String?
    @Nullable public var to: String?
    @Nullable public var asOf: String?
    @Nullable public var cut: String?
    public var lens: String
    public var scheme: String
    /// The last change that counts.
    public var seq: Int
    /// Empty for the top figure.
    public var row: RowKeys
    /// The short name of question and `seq`; `explain` takes it in place of them.
    public var receipt: String
    /// One, or with original currencies one a currency.
    public var figures: [ExplainedFigure]
    /// The first figure's, where there is no more than one.
    @Nullable public var total: String?
    @Nullable public var sum: String?
    @Nullable public var difference: String?
    /// How many entries count, whatever the page shows.
    public var count: Int
    public var unconverted: [Unconverted]
    public var unvalued: Int
    @Nullable public var limit: Int?
    public var offset: Int
    /// The entries of this page that count, by day and ref.
    public var entries: [ExplainedEntry]
    /// The entries of this page that wait for a rate or a value; none of them counts.
    public var waiting: [ExplainedEntry]
    /// Names of the codes in `row`, as in a total.
    public var names: [String: [String: String]]
    /// The instant of the question, RFC 3339 in the office's zone.
    public var now: String
    /// Only under the current lens: the day whose units are meant.
    public var lensDay: String?
    /// Only where the question has several figures: those that are not explained here.
    public var others: [AskedFigure]?

    public init(
        measure: String, currency: String, from: String?, to: String?, asOf: String?,
        cut: String? = nil, lens: String, scheme: String, seq: Int, row: [DimensionKey],
        receipt: String, figures: [ExplainedFigure], unconverted: [Unconverted], unvalued: Int,
        limit: Int?, offset: Int, entries: [ExplainedEntry] = [], waiting: [ExplainedEntry] = [],
        names: [String: [String: String]] = [:], now: String
    ) {
        self.measure = measure
        self.currency = currency
        self._from = Nullable(wrappedValue: from)
        self._to = Nullable(wrappedValue: to)
        self._asOf = Nullable(wrappedValue: asOf)
        self._cut = Nullable(wrappedValue: cut)
        self.lens = lens
        self.scheme = scheme
        self.seq = seq
        self.row = RowKeys(row)
        self.receipt = receipt
        self.figures = figures
        let only = figures.count == 1 ? figures[0] : nil
        self._total = Nullable(wrappedValue: only?.total)
        self._sum = Nullable(wrappedValue: only?.sum)
        self._difference = Nullable(wrappedValue: only?.difference)
        self.count = figures.reduce(0) { $0 + $1.entries }
        self.unconverted = unconverted
        self.unvalued = unvalued
        self._limit = Nullable(wrappedValue: limit)
        self.offset = offset
        self.entries = entries
        self.waiting = waiting
        self.names = names
        self.now = now
    }
}

/// One of several figures of a question.
public struct AskedFigure: Codable, Equatable, Sendable {
    public var measure: String
    public var currency: String

    public init(measure: String, currency: String) {
        self.measure = measure
        self.currency = currency
    }
}

/// A figure as the total has it, and what its entries come to.
public struct ExplainedFigure: Codable, Equatable, Sendable {
    public var currency: String
    public var total: String
    /// Entry by entry, whatever the page shows.
    public var sum: String
    /// `"0"`, always.
    public var difference: String
    public var entries: Int

    public init(currency: String, total: String, sum: String, difference: String, entries: Int) {
        self.currency = currency
        self.total = total
        self.sum = sum
        self.difference = difference
        self.entries = entries
    }
}

/// One value of an entry and how it came about.
public struct ExplainedValue: Codable, Equatable, Sendable {
    /// A rate as it was when it made a value.
    public struct Rate: Codable, Equatable, Sendable {
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
            self._source = Nullable(wrappedValue: source)
        }
    }

    public var amount: String
    /// `amount`, `stated`, `given`, `rate` or `reversed`.
    public var source: String
    @Nullable public var rate: Rate?

    public init(amount: String, source: String, rate: Rate?) {
        self.amount = amount
        self.source = source
        self._rate = Nullable(wrappedValue: rate)
    }
}

/// The shares of one dimension that divided an entry.
public struct ExplainedSplit: Codable, Equatable, Sendable {
    public struct Share: Codable, Equatable, Sendable {
        /// A sector's or donor's code, or `LEVEL:CODE@VALID_FROM`.
        public var code: String
        @Nullable public var name: String?
        /// In per cent, as `33.3333`.
        public var share: String

        public init(code: String, name: String?, share: String) {
            self.code = code
            self._name = Nullable(wrappedValue: name)
            self.share = share
        }
    }

    /// `sector`, `area` or `donor`.
    public var dimension: String
    /// Null for a split from the start.
    @Nullable public var effectiveOn: String?
    public var shares: [Share]

    public init(dimension: String, effectiveOn: String?, shares: [Share]) {
        self.dimension = dimension
        self._effectiveOn = Nullable(wrappedValue: effectiveOn)
        self.shares = shares
    }
}

/// A part of an entry that counts in the figure.
public struct ExplainedPart: Codable, Equatable, Sendable {
    public var sector: String
    @Nullable public var sectorName: String?
    public var area: String
    @Nullable public var areaName: String?
    public var donor: String
    @Nullable public var donorName: String?
    @Nullable public var amount: String?
    @Nullable public var vnd: String?
    @Nullable public var usd: String?
    /// Only under the current lens: the unit in which it lies, `LEVEL:CODE@VALID_FROM`; nil where
    /// that cannot be told.
    public var placed: String?
    public var placedName: String?
    /// Only under another scheme: the heading of its sector; nil where it has none.
    public var heading: String?

    public init(
        sector: String, sectorName: String?, area: String, areaName: String?, donor: String,
        donorName: String?, amount: String?, vnd: String?, usd: String?
    ) {
        self.sector = sector
        self._sectorName = Nullable(wrappedValue: sectorName)
        self.area = area
        self._areaName = Nullable(wrappedValue: areaName)
        self.donor = donor
        self._donorName = Nullable(wrappedValue: donorName)
        self._amount = Nullable(wrappedValue: amount)
        self._vnd = Nullable(wrappedValue: vnd)
        self._usd = Nullable(wrappedValue: usd)
    }
}
