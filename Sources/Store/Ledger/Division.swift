import Aid
import Postgres

/// Values and divides the entries of the open cursor and writes both by COPY.
///
/// The cursor's columns: id, project, date, amount, currency, vnd_stated, vnd_value, usd_value,
/// the last part's number, and the rates behind values that are kept.
struct Division {
    enum Values {
        /// Made from what is stated and from the rates; a value that is there stays.
        case made
        /// As the cursor has them, made or not: a reversal's are those of what it takes back.
        case takenOver
        /// As the cursor has them, and no valuation is written: only the parts change.
        case kept
    }

    let transaction: Transaction
    let seq: Int64
    let rates: RateTable
    let values: Values
    /// How many entries were valued by a rate older than `Valuation.freshDays`.
    private(set) var stale = 0
    /// The first of them, by id.
    private(set) var staleEntries: [Int64] = []
    private var valuations = CopyBuffer(reserving: 1_000_000)
    private var allocations = CopyBuffer(reserving: 4_000_000)

    init(_ transaction: Transaction, seq: Int64, rates: RateTable, values: Values) {
        self.transaction = transaction
        self.seq = seq
        self.rates = rates
        self.values = values
    }

    /// Works through the cursor, ten thousand entries at a time, and answers how many there were.
    @discardableResult
    mutating func run() async throws -> Int {
        var count = 0
        while true {
            let rows = try await transaction.run(LedgerSQL.fetch)
            if rows.isEmpty { break }
            count += rows.count
            var projects: [Int] = []
            for row in rows {
                let project = try row.int(1)
                if projects.last != project { projects.append(project) }
            }
            var plans = try await SplitPlans(transaction, projects: projects)
            for row in rows { try divide(row, &plans) }
            try await flush()
        }
        try await transaction.run(LedgerSQL.closeCursor)
        return count
    }

    private mutating func divide(_ row: Row, _ plans: inout SplitPlans) throws {
        let id = try row.int64(0)
        let project = try row.int(1)
        let date = try row.text(2)
        let amount = row[3].flatMap { Int64($0) }
        let (vnd, usd) = try values(of: row, id: id, date: date, amount: amount)
        guard let plan = try plans.plan(project: project, on: date) else {
            throw StoreError(.defect, "project \(project) has no split")
        }
        var number = try row.int64(8)
        for part in plan.parts(amount: amount, vnd: vnd, usd: usd) {
            number += 1
            allocations.append(Int64(transaction.office))
            allocations.append(id)
            allocations.append(number)
            allocations.append(Int64(part.sector))
            allocations.append(Int64(part.area))
            allocations.append(Int64(part.donor))
            allocations.append(part.amount)
            allocations.append(part.vnd)
            allocations.append(part.usd)
            allocations.append(seq)
            allocations.endRow()
        }
    }

    private mutating func values(
        of row: Row, id: Int64, date: String, amount: Int64?
    ) throws -> (vnd: Int64?, usd: Int64?) {
        let vndValue = row[6].flatMap { Int64($0) }
        let usdValue = row[7].flatMap { Int64($0) }
        if values == .kept { return (vndValue, usdValue) }
        let rate = row[9].flatMap { Int64($0) }
        let usdRate = row[10].flatMap { Int64($0) }
        if values == .takenOver {
            write(id, vndValue, usdValue, rate, usdRate, isGiven: false)
            return (vndValue, usdValue)
        }
        guard let currency = Currency(code: try row.text(4)), let day = Day(iso: date) else {
            throw StoreError(.defect, "entry \(id) has an impossible currency or date")
        }
        let money = EntryMoney(
            currency: currency, amount: amount, date: day, vndStated: row[5].flatMap { Int64($0) },
            vndValue: vndValue, usdValue: usdValue)
        let made = try Valuation.value(money, rates: rates)
        if made.usesStaleRate(on: day) {
            stale += 1
            if staleEntries.count < StagedProblems.most { staleEntries.append(id) }
        }
        write(
            id, made.vnd?.minorUnits, made.usd?.minorUnits, made.vnd?.rateID ?? rate,
            made.usd?.rateID ?? usdRate,
            isGiven: (made.vnd?.source == .given && rate == nil)
                || (made.usd?.source == .given && usdRate == nil))
        return (made.vnd?.minorUnits, made.usd?.minorUnits)
    }

    private mutating func write(
        _ id: Int64, _ vnd: Int64?, _ usd: Int64?, _ rate: Int64?, _ usdRate: Int64?, isGiven: Bool
    ) {
        valuations.append(Int64(transaction.office))
        valuations.append(id)
        valuations.append(vnd)
        valuations.append(usd)
        valuations.append(rate)
        valuations.append(usdRate)
        valuations.append(isGiven)
        valuations.append(seq)
        valuations.endRow()
    }

    private mutating func flush() async throws {
        let connection = transaction.connection
        if !valuations.isEmpty {
            try await connection.beginCopy(LedgerSQL.copyValuations)
            try await connection.putCopy(valuations.bytes)
            try await connection.endCopy(name: LedgerSQL.copyValuations.name)
            valuations.removeAll()
        }
        try await connection.beginCopy(LedgerSQL.copyAllocations)
        try await connection.putCopy(allocations.bytes)
        try await connection.endCopy(name: LedgerSQL.copyAllocations.name)
        allocations.removeAll()
    }
}
