import Aid
import Postgres
import Synchronization
import TestKit
import Testing

@testable import Store

/// The entries behind each row of a total, over random histories.
@Suite struct ExplanationTests {
    private func entries(
        _ question: ExplanationQuery, _ transaction: Transaction
    ) async throws -> [EntryBehind] {
        let found = Mutex<[EntryBehind]>([])
        try await transaction.explain(question) { entries in
            found.withLock { $0 += entries }
        }
        return found.withLock { $0 }
    }

    private func row(_ keys: [String?], _ dimensions: [TotalsDimension]) -> [TotalsRowKey] {
        var at = 0
        return dimensions.map { dimension in
            let code = keys[at]
            at += 1
            guard dimension.hasValidity else { return TotalsRowKey(dimension, code: code) }
            let day = keys[at].flatMap { Day(iso: $0) }
            at += 1
            return TotalsRowKey(dimension, code: code, validFrom: day)
        }
    }

    @Test(arguments: 1...2)
    func `the entries of every row add up to it`(_ round: Int) async throws {
        try await withTestStore { store, _ in
            let history = LedgerHistory(store)
            try await history.begin()
            for _ in 0..<20 {
                try await history.step(HistoryStep.allCases.randomElement() ?? .entry)
            }
            let newest = try #require(history.states.last).seq
            try await store.read { transaction in
                for index in 0..<24 {
                    var query = TotalsQuery()
                    query.currency = TotalsQuery.Currency.allCases[index % 3]
                    query.dimensions = Array(
                        [TotalsDimension.sector, .district, .donorClass, .owner, .month].shuffled()
                            .prefix(index % 4))
                    query.asOf = index % 2 == 0 ? nil : Int64.random(in: 1...newest)
                    if index % 5 == 0 { query.filters = [.sector("S1")] }
                    let total = try await transaction.totals(query)
                    for found in total.rows {
                        let question = ExplanationQuery(
                            query, row: row(found.keys, query.dimensions),
                            rowCurrency: found.figures.currency)
                        let sums = try await transaction.explanationSums(question)
                        #expect(sums.totals.map(\.amount) == [found.figures.amount])
                        #expect(sums.totals == sums.sums)
                        #expect(sums.sums.first?.entries == found.figures.entries)
                        try expect(
                            try await entries(question, transaction), found.figures, query)
                    }
                    try await expectTop(total, query, transaction)
                }
            }
        }
    }

    private func expect(
        _ entries: [EntryBehind], _ figures: TotalsFigures, _ query: TotalsQuery
    ) throws {
        let counted = entries.filter { $0.state == .counted }
        #expect(counted.count == figures.entries)
        var sum: Int128 = 0
        for entry in counted {
            let value = try #require(entry.value.flatMap { Int128($0) })
            let parts = entry.parts.map { part in
                switch query.currency {
                case .vnd: part.vnd
                case .usd: part.usd
                case .original: part.amount
                }
            }
            #expect(parts.reduce(Int128(0)) { $0 + (Int128($1 ?? "x") ?? 0) } == value)
            #expect(entry.parts.count <= entry.partsInAll)
            #expect(entry.splits.map(\.dimension) == ["sector", "area", "donor"])
            for split in entry.splits {
                #expect(split.shares.reduce(0) { $0 + $1.share } == 1_000_000)
            }
            sum += value
        }
        #expect(String(sum) == figures.amount)
    }

    /// The top figure, page by page, and what waits beside it.
    private func expectTop(
        _ total: TotalsResult, _ query: TotalsQuery, _ transaction: Transaction
    ) async throws {
        var question = ExplanationQuery(query, row: [])
        let all = try await entries(question, transaction)
        let sums = try await transaction.explanationSums(question)
        let known = sums.totals.filter { $0.entries > 0 }
        #expect(known == sums.sums)
        #expect(all.count { $0.state == .unvalued } == total.unvalued)
        #expect(sums.unvalued == total.unvalued)
        #expect(
            all.count { $0.state == .unconverted }
                == total.unconverted.reduce(0) { $0 + $1.entries })
        var pages: [String] = []
        question.limit = 5
        repeat {
            question.offset = pages.count
            let page = try await entries(question, transaction)
            #expect(page.count <= 5)
            pages += page.map(\.ref)
            if page.isEmpty { break }
        } while true
        #expect(pages == all.map(\.ref))
    }

    @Test func `a value tells the rate that made it, also when the rate was corrected since`()
        async throws
    {
        try await withTestStore { store, _ in
            let history = LedgerHistory(store)
            try await history.begin()
            let script = """
                INSERT INTO rates (office_id, id, type, currency, date, vnd_per_unit, since_seq,
                    until_seq)
                VALUES (0, 1, 'accounting', 'USD', '2026-01-01', 25000, 0, 50);
                INSERT INTO rates (office_id, id, type, currency, date, vnd_per_unit, since_seq)
                VALUES (0, 1, 'accounting', 'USD', '2026-01-01', 26000, 50);
                INSERT INTO ledger_entries (office_id, id, ref, project_id, kind, date, amount,
                    currency, in_kind, seq)
                VALUES (1, 900, 'X', 1, 'budget', '2026-02-01', 100, 'USD', false, 40);
                INSERT INTO valuations (office_id, entry_id, vnd, usd, rate_id, since_seq, until_seq)
                VALUES (1, 900, 25000, NULL, 1, 40, 60);
                INSERT INTO valuations (office_id, entry_id, vnd, usd, rate_id, since_seq)
                VALUES (1, 900, 25000, 100, 1, 60);
                INSERT INTO allocations (office_id, entry_id, part, sector_id, area_id, donor_id,
                    amount, vnd, usd, since_seq)
                VALUES (1, 900, 1, 1, 1, 1, 100, 25000, 100, 60);
                """
            try await store.lent { try await $0.execute(script) }
            try await store.read { transaction in
                var query = TotalsQuery()
                query.measure = "budget"
                let found = try await entries(ExplanationQuery(query, row: []), transaction)
                let value = try #require(found.first?.vnd)
                #expect(found.count == 1)
                #expect(value.source == .rate)
                #expect(value.rate?.vndPerUnit == "25000")
                #expect(found.first?.usd?.source == .amount)
            }
        }
    }

    @Test func `a question is kept once under its id`() async throws {
        try await withTestStore { store, clock in
            try await store.lent {
                try await $0.execute(
                    """
                    INSERT INTO offices (id, code, name, created_at)
                    VALUES (1, 'OFF', 'Office', now())
                    """)
            }
            let question = KeptQuestion(id: "T-1", question: "a=b", seq: 3, asOf: clock.now)
            for _ in 1...2 {
                try await store.write { try await $0.keep(question, at: sampleMorning) }
            }
            #expect(try await store.read { try await $0.question("T-1") } == question)
            #expect(try await store.read { try await $0.question("T-2") } == nil)
            await #expect(throws: StoreError.self) {
                let other = KeptQuestion(id: "T-1", question: "a=c", seq: 3, asOf: nil)
                try await store.write { try await $0.keep(other, at: sampleMorning) }
            }
        }
    }
}
