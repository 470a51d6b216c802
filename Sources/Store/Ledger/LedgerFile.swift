public import Aid
import Postgres

/// A ledger file on its way into the ledger, within one transaction.
public struct LedgerFile: Sendable {
    let transaction: Transaction

    /// Makes the staging tables and begins the COPY.
    public init(_ transaction: Transaction) async throws {
        self.transaction = transaction
        try await transaction.connection.execute(LedgerFileScript.create)
        try await transaction.connection.beginCopy(LedgerFileSQL.copy)
    }

    /// Lines that are staged already, by a statement.
    init(staged transaction: Transaction) {
        self.transaction = transaction
    }

    public func add(_ lines: LedgerLines) async throws {
        try await transaction.connection.putCopy(lines.buffer.bytes)
    }

    public func close() async throws -> Int {
        let count = try await transaction.connection.endCopy(name: LedgerFileSQL.copy.name)
        try await transaction.connection.execute("ANALYZE staged_entries")
        return count
    }

    /// Finds what the ledger and the register have against the lines; under the chain's lock,
    /// for another file may just have brought the same entries.
    public func check(rates: RateTable) async throws {
        let office = transaction.officeParameter
        try await transaction.run(LedgerFileSQL.rejectRepeated)
        try await transaction.run(LedgerFileSQL.rejectUnknownProject, office)
        try await transaction.run(LedgerFileSQL.fillKnown, office)
        try await transaction.run(LedgerFileSQL.rejectKnown)
        try await transaction.run(LedgerFileSQL.dropKnown)
        try await rejectLarge(rates)
        try await transaction.run(LedgerFileSQL.fillReversals, office)
        try await transaction.run(LedgerFileSQL.rejectReversals)
        try await transaction.run(LedgerFileSQL.rejectOrphans)
    }

    private func rejectLarge(_ rates: RateTable) async throws {
        for row in try await transaction.run(LedgerFileSQL.large) {
            guard let currency = Currency(code: try row.text(3)),
                let day = Day(iso: try row.text(1))
            else { continue }
            let money = EntryMoney(
                currency: currency, amount: try row.int64(2), date: day,
                vndStated: row[4].flatMap { Int64($0) }, vndValue: row[5].flatMap { Int64($0) },
                usdValue: row[6].flatMap { Int64($0) })
            do {
                _ = try Valuation.value(money, rates: rates)
            } catch {
                let amount = MinorUnits.decimal(row[2], currency: currency.code) ?? ""
                try await transaction.run(
                    LedgerFileSQL.rejectLarge, .int(try row.int64(0)),
                    .text("\(amount) \(currency.code)"))
            }
        }
    }

    public func problems() async throws -> StagedProblems {
        try await transaction.stagedProblems()
    }

    /// The lines that the ledger refused, as they were given, for a file of rejects.
    public func rejectedRows() async throws -> [RejectedLine] {
        try await transaction.rejectedLines(LedgerFileSQL.rejectedRows)
    }

    /// Lines that are accepted and worth a second look: dated outside the project or after
    /// today, or hardly believable amounts.
    public func warnings(today: Day) async throws -> StagedProblems {
        let given: [Parameter] = [transaction.officeParameter, .text(today.iso)]
        let lines = try await transaction.connection.run(LedgerFileSQL.warnings, given)[0].int(0)
        if lines == 0 { return StagedProblems(first: [], total: 0, lines: 0) }
        let rows = try await transaction.connection.run(LedgerFileSQL.warningRows, given)
        return StagedProblems(
            first: try rows.map { try StagedProblem(warning: $0, from: 0) }, total: lines,
            lines: lines)
    }

    /// Writes entries, values and parts, and proves that the parts add up.
    public func merge(seq: Int64, rates: RateTable) async throws -> MergeCounts {
        let office = transaction.officeParameter
        try await transaction.run(LedgerFileSQL.dropRejected)
        let staged = try await transaction.run(LedgerFileSQL.countStaged)[0]
        var counts = MergeCounts()
        counts.inserted = try staged.int(0)
        counts.unchanged = try await transaction.run(LedgerFileSQL.countKnown)[0].int(0)
        if counts.inserted == 0 { return counts }
        let last = try staged.int64(1)
        let base = try await transaction.run(LedgerFileSQL.reserve, .int(last))[0].int64(0)
        try await transaction.run(
            LedgerFileSQL.insertEntries, office, .int(base), .int(seq))
        var division = Division(transaction, seq: seq, rates: rates, values: .made)
        try await transaction.run(LedgerFileSQL.declareEntries, office, .int(base))
        try await division.run()
        counts.staleRates = division.stale
        counts.staleLines = division.staleEntries.map { Int($0 - base) }
        var reversals = Division(transaction, seq: seq, rates: rates, values: .takenOver)
        try await transaction.run(LedgerFileSQL.declareReversals, office, .int(base))
        try await reversals.run()
        let unbalanced = try await transaction.run(
            LedgerSQL.unbalancedRange, office, .int(base), .int(base + last))
        try transaction.refuseUnbalanced(unbalanced)
        try await transaction.refreshStatistics(
            of: ["ledger_entries", "valuations", "allocations"], written: counts.inserted)
        return counts
    }
}

/// Entries to be staged, encoded for COPY.
public struct LedgerLines: Sendable {
    var buffer = CopyBuffer(reserving: 300_000)

    public init() {}

    /// Adds one sound row of a ledger file; from `implausibleFrom` minor units on its amount is
    /// hardly believable. `given` is its record, where rejects are kept.
    public mutating func append(
        _ row: RegisterRow, implausibleFrom: Int64, given: String? = nil
    ) {
        buffer.append(Int64(row.line))
        for (index, column) in LedgerLines.columns.enumerated() {
            switch column {
            case "amount": buffer.append(row.money?.amount)
            case "vnd_stated": buffer.append(row.money?.vndStated)
            case "vnd_value": buffer.append(row.money?.vndValue)
            case "usd_value": buffer.append(row.money?.usdValue)
            case "in_kind" where row.range(of: index) == nil: buffer.append(false)
            default: row.withBytes(of: index) { buffer.append(utf8: $0) }
            }
        }
        buffer.append(implausibleFrom)
        buffer.append(given)
        buffer.endRow()
    }

    private static let columns = RegisterKind.ledger.columns.map(\.name)

    public var size: Int { buffer.count }

    public mutating func removeAll() { buffer.removeAll() }
}

/// Minor units as the database has them, in the major unit as files and answers have them.
public enum MinorUnits {
    /// `70513079` and `USD` make `705130.79`; nil stays nil.
    public static func decimal(_ minor: String?, currency: String) -> String? {
        guard let minor, let decimals = Currency(code: currency)?.decimals, decimals > 0 else {
            return minor
        }
        let isNegative = minor.hasPrefix("-")
        var digits = String(isNegative ? minor.dropFirst() : minor[...])
        if digits.count <= decimals {
            digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
        }
        return (isNegative ? "-" : "") + digits.dropLast(decimals) + "." + digits.suffix(decimals)
    }
}
