/// What a ledger entry says about its money, in minor units.
public struct EntryMoney: Hashable, Sendable {
    public var currency: Currency
    /// Nil for a gift in kind without a value.
    public var amount: Int64?
    /// What the document itself says the amount is in đồng.
    public var vndStated: Int64?
    /// A value made earlier, as exports carry it; taken as it is.
    public var vndValue: Int64?
    /// A value made earlier, in cents; taken as it is.
    public var usdValue: Int64?
    /// The day whose rates serve.
    public var date: Day

    public init(
        currency: Currency, amount: Int64?, date: Day, vndStated: Int64? = nil,
        vndValue: Int64? = nil, usdValue: Int64? = nil
    ) {
        self.currency = currency
        self.amount = amount
        self.date = date
        self.vndStated = vndStated
        self.vndValue = vndValue
        self.usdValue = usdValue
    }
}

/// An entry's value in đồng and in US cents, and where each comes from.
public struct Valuation: Hashable, Sendable {
    /// Where a value comes from.
    public enum Source: String, Hashable, Sendable {
        /// The entry's document states it.
        case stated
        /// It is the amount itself.
        case amount
        /// A rate made it.
        case rate
        /// The file gave a value made earlier.
        case given
    }

    /// One value and its origin.
    public struct Value: Hashable, Sendable {
        /// In đồng or in cents.
        public let minorUnits: Int64
        public let source: Source
        /// The rate row that made it; nil unless `source` is `rate`.
        public let rateID: Int64?
        /// The day of that rate.
        public let rateDate: Day?

        init(_ minorUnits: Int64, _ source: Source, _ row: RateTable.Row? = nil) {
            self.minorUnits = minorUnits
            self.source = source
            rateID = row?.rateID
            rateDate = row?.date
        }
    }

    /// In đồng; nil while no rate serves, and for an unvalued gift.
    public let vnd: Value?
    /// In US cents; nil while no rate serves, and for an unvalued gift.
    public let usd: Value?

    /// How old a rate may be, in days, before its use is worth a second look.
    public static let freshDays = 45

    /// Whether a rate behind it is older than that on the entry's day.
    public func usesStaleRate(on day: Day) -> Bool {
        [vnd?.rateDate, usd?.rateDate].contains { rate in
            rate.map { day - $0 > Valuation.freshDays } ?? false
        }
    }

    /// Values an entry, or leaves out what no rate serves.
    ///
    /// Đồng: as stated, else the amount itself, else amount × rate. US dollars: the amount itself,
    /// else the đồng value ÷ the day's US dollar rate. Throws `value-too-large`.
    public static func value(
        _ entry: EntryMoney, rates: RateTable
    ) throws(AidError) -> Valuation {
        guard let minor = entry.amount else { return Valuation(vnd: nil, usd: nil) }
        let vnd = try vndValue(of: entry, minor, rates)
        return Valuation(vnd: vnd, usd: try usdValue(of: entry, minor, vnd, rates))
    }

    private static func vndValue(
        of entry: EntryMoney, _ minor: Int64, _ rates: RateTable
    ) throws(AidError) -> Value? {
        if let given = entry.vndValue { return Value(given, .given) }
        if let stated = entry.vndStated { return Value(stated, .stated) }
        if entry.currency == .vnd { return Value(minor, .amount) }
        guard let row = rates.latest(for: entry.currency, on: entry.date) else { return nil }
        let amount = Amount(unchecked: minor, entry.currency)
        return Value(try row.rate.vnd(from: amount), .rate, row)
    }

    private static func usdValue(
        of entry: EntryMoney, _ minor: Int64, _ vnd: Value?, _ rates: RateTable
    ) throws(AidError) -> Value? {
        if let given = entry.usdValue { return Value(given, .given) }
        if entry.currency == .usd { return Value(minor, .amount) }
        guard let vnd, let row = rates.latest(for: .usd, on: entry.date) else { return nil }
        let cents = try Rate.usd(fromVND: vnd.minorUnits, usdRate: row.rate)
        return Value(cents, .rate, row)
    }
}
