import Aid
import Postgres
import TestKit
import Testing

@testable import Store

/// The bridge between two changes against its definition, over random histories.
@Suite struct BridgeTests {
    private static let dimensions: [TotalsDimension] = [
        .sector, .donor, .donorClass, .owner, .status, .project, .year, .district,
    ]

    private func question() -> TotalsQuery {
        var query = TotalsQuery()
        query.currency = TotalsQuery.Currency.allCases.randomElement() ?? .vnd
        query.dimensions = Array(Self.dimensions.shuffled().prefix(Int.random(in: 0...3)))
        query.measure = Int.random(in: 0...4) == 0 ? "receipt" : "commitment"
        if Int.random(in: 0...3) == 0 { query.from = Day(iso: "2025-01-01") }
        if Int.random(in: 0...3) == 0 { query.to = Day(iso: "2025-12-31") }
        let filters: [TotalsQuery.Filter] = [
            .sector("S1"), .donor("N2"), .donorClass("foreign-ngo"), .owner("OWN-1"),
            .area(.district, id: 2),
        ]
        if Int.random(in: 0...1) == 0 {
            query.filters = Array(filters.shuffled().prefix(Int.random(in: 1...2)))
        }
        return query
    }

    private func expect(
        _ result: BridgeResult, _ query: TotalsQuery, from old: LedgerState, to new: LedgerState
    ) throws {
        var found: [[String?]: BridgeOracle.Row] = [:]
        for row in result.rows {
            let key = row.keys + (query.currency == .original ? [row.currency] : [])
            found[key] = BridgeOracle.Row(old: row.old, new: row.new, steps: row.steps)
            #expect(row.difference == 0, "\(query) \(row)")
        }
        let isSummed = !query.dimensions.isEmpty
        let wanted = try BridgeOracle(old: old, new: new, query: query).rows()
        if isSummed { #expect(found == wanted, "\(query) from \(old.seq) to \(new.seq)") }
        var top = query
        top.dimensions = []
        let wantedTop = try BridgeOracle(old: old, new: new, query: top).rows()
        for total in result.totals {
            #expect(total.difference == 0, "\(query) \(total)")
            let key = query.currency == .original ? [total.currency] : []
            let row = BridgeOracle.Row(old: total.old, new: total.new, steps: total.steps)
            #expect(
                row == wantedTop[key] ?? BridgeOracle.Row(),
                "\(query) from \(old.seq) to \(new.seq)")
        }
        #expect(result.totals.count >= wantedTop.count)
    }

    @Test(arguments: 1...4)
    func `old, causes and new are those of the definition in every row`(_ round: Int) async throws {
        try await withTestStore { store, _ in
            let history = LedgerHistory(store)
            try await history.begin()
            for _ in 0..<30 {
                try await history.step(HistoryStep.allCases.randomElement() ?? .entry)
            }
            let states = history.states
            for index in 0..<60 {
                let query = question()
                let ends = [states.randomElement(), states.randomElement()].compactMap(\.self)
                    .sorted { $0.seq < $1.seq }
                let result = try await store.read { transaction in
                    try await transaction.bridge(
                        query, from: ends[0].seq, to: ends[1].seq,
                        lookUps: index % 2 == 0 ? 50_000 : 0)
                }
                try expect(result, query, from: ends[0], to: ends[1])
            }
        }
    }

    @Test(arguments: [
        (HistoryStep.entry, BridgeCause.new), (.reversal, .reversed), (.owner, .attributeChanged),
        (.status, .attributeChanged), (.donorClass, .attributeChanged),
        (.place, .attributeChanged), (.split, .reSplit), (.rate, .reValued),
        (.lostRate, .reValued), (.revaluation, .reValued),
    ])
    func `changes of one kind have one cause`(
        _ kind: HistoryStep, _ cause: BridgeCause
    ) async throws {
        try await withTestStore { store, _ in
            let history = LedgerHistory(store)
            try await history.begin()
            let before = try #require(history.states.last)
            for _ in 0..<8 { try await history.step(kind) }
            let after = try #require(history.states.last)
            var found: Set<BridgeCause> = []
            for _ in 0..<12 {
                var query = question()
                query.filters = []
                query.from = nil
                query.to = nil
                if kind == .rate || kind == .lostRate || kind == .revaluation {
                    query.currency = .vnd
                }
                let asked = query
                let result = try await store.read { transaction in
                    try await transaction.bridge(asked, from: before.seq, to: after.seq)
                }
                try expect(result, query, from: before, to: after)
                for row in result.rows + result.totals { found.formUnion(row.steps.keys) }
            }
            #expect(found.subtracting([cause]).isEmpty)
        }
    }

    @Test func `nothing changed between a change and itself`() async throws {
        try await withTestStore { store, _ in
            let history = LedgerHistory(store)
            try await history.begin()
            let state = try #require(history.states.last)
            var query = TotalsQuery()
            query.dimensions = [.sector]
            let asked = query
            let result = try await store.read { transaction in
                try await transaction.bridge(asked, from: state.seq, to: state.seq)
            }
            #expect(!result.rows.isEmpty)
            for row in result.rows + result.totals {
                #expect(row.old == row.new && row.steps.isEmpty)
            }
        }
    }
}
