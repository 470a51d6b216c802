public import Aid
import Postgres

extension Transaction {
    /// The rates of one type, as they are in force.
    public func rateTable(type: String) async throws -> RateTable {
        try rateTable(try await run(LedgerSQL.rates, .text(type)))
    }

    /// Whether the register has that project.
    public func hasProject(_ code: String) async throws -> Bool {
        try await !run(LedgerSQL.project, officeParameter, .text(code)).isEmpty
    }

    /// From rows of id, currency, date and value, which begin at that column.
    func rateTable(_ rows: some Sequence<Row>, from column: Int = 0) throws -> RateTable {
        RateTable(
            try rows.compactMap { row in
                guard let currency = Currency(code: try row.text(column + 1)),
                    let day = Day(iso: try row.text(column + 2))
                else { return nil }
                let rate = try Rate(parsing: try row.text(column + 3))
                return (
                    currency,
                    RateTable.Row(rateID: try row.int64(column), rate: rate, date: day)
                )
            })
    }

    /// Divides the money of those projects anew, by the splits now in force: the old parts end
    /// with this change and stay visible to questions about the past. With a day only entries
    /// dated from it on.
    public func divideAnew(projects: [Int], seq: Int64, from day: Day? = nil) async throws {
        if projects.isEmpty { return }
        let from = Parameter.text(day?.iso ?? "-infinity")
        try await run(
            LedgerSQL.closeParts, officeParameter, .int(seq), .array(projects), from)
        try await run(LedgerSQL.declareOfProjects, officeParameter, .array(projects), from)
        var division = Division(self, seq: seq, rates: RateTable(), values: .kept)
        try await division.run()
        let entries = try await run(
            LedgerSQL.entriesOfProjects, officeParameter, .array(projects), from
        ).map { try $0.int64(0) }
        let unbalanced = try await run(
            LedgerSQL.unbalanced, officeParameter, .array(entries))
        try refuseUnbalanced(unbalanced)
    }

    /// Values what waited for a rate, and divides it; a value once made stays. Answers how many
    /// entries have more of a value than before.
    public func valueUnconverted(seq: Int64, rates: RateTable) async throws -> Int {
        try await execute(LedgerScript.createWaiting)
        let count = try await change(LedgerSQL.fillWaiting, officeParameter, .int(seq))
        if count == 0 { return 0 }
        // Values and parts of entries that still have no rate are written as they were.
        try await run(LedgerSQL.closeWaitingParts, .int(seq))
        try await run(LedgerSQL.closeWaitingValues, .int(seq))
        var division = Division(self, seq: seq, rates: rates, values: .made)
        try await run(LedgerSQL.declareWaiting)
        try await division.run()
        var reversals = Division(self, seq: seq, rates: rates, values: .takenOver)
        try await run(LedgerSQL.declareWaitingReversals)
        try await reversals.run()
        try refuseUnbalanced(try await run(LedgerSQL.unbalancedWaiting))
        return try await run(LedgerSQL.countValued)[0].int(0)
    }

    private func execute(_ script: String) async throws {
        try await connection.execute(script)
    }

    func refuseUnbalanced(_ rows: Rows) throws {
        if rows.isEmpty { return }
        let refs = rows.map { $0[0] ?? "" }.joined(separator: ", ")
        throw StoreError(.defect, "the parts of \(refs) do not add up to the whole")
    }
}
