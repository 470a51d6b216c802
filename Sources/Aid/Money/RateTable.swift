/// The rates of one type, in memory, by currency and day.
public struct RateTable: Sendable {
    /// A rate as it was published for a day.
    public struct Row: Hashable, Sendable {
        /// The row's number in the register, kept beside every value made from it.
        public let rateID: Int64
        public let rate: Rate
        /// The day the rate is dated; it serves until a later one.
        public let date: Day

        public init(rateID: Int64, rate: Rate, date: Day) {
            self.rateID = rateID
            self.rate = rate
            self.date = date
        }
    }

    /// Ascending by date, one row a date.
    private var rows: [Currency: [Row]]

    /// Takes the rows in any order; of two for one currency and day the later listed serves.
    public init(_ listed: some Sequence<(currency: Currency, row: Row)> = []) {
        var grouped: [Currency: [Row]] = [:]
        for (currency, row) in listed { grouped[currency, default: []].append(row) }
        rows = grouped.mapValues { group in
            var dated: [Row] = []
            let ordered = group.enumerated().sorted {
                ($0.element.date, $0.offset) < ($1.element.date, $1.offset)
            }
            for (_, row) in ordered {
                if dated.last?.date == row.date { dated.removeLast() }
                dated.append(row)
            }
            return dated
        }
    }

    /// The latest rate dated on or before that day, however old; nil when there is none.
    public func latest(for currency: Currency, on day: Day) -> Row? {
        guard let rows = rows[currency] else { return nil }
        var low = 0
        var high = rows.count
        while low < high {
            let middle = (low + high) / 2
            if rows[middle].date <= day { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? nil : rows[low - 1]
    }
}
