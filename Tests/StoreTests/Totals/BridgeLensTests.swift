import Aid
import Postgres
import TestKit
import Testing

@testable import Store

/// Bridges under a lens and other headings, which were others then, between totals of both times.
@Suite struct BridgeLensTests {
    private func question() -> TotalsQuery {
        let filters: [TotalsQuery.Filter] = [
            .donor("d1"), .sector("s2"), .sector("o1"), .owner("o1"), .donorClass("foreign-ngo"),
            .area(.district, id: 2), .area(.commune, id: 9), .border(id: 8),
        ]
        var query = TotalsQuery()
        query.measure = Bool.random() ? "commitment" : "receipt"
        query.dimensions = Array(
            TotalsDimension.allCases.shuffled().prefix(Int.random(in: 0...3)))
        query.currency = TotalsQuery.Currency.allCases.randomElement() ?? .vnd
        query.from = Bool.random() ? Day(iso: "2012-03-04") : nil
        query.filters = Array(filters.shuffled().prefix(Int.random(in: 0...2)))
        return query
    }

    private typealias Sums = [[String?]: Int128]

    private func sums(_ rows: [TotalsResult.Row]) -> Sums {
        var sums: Sums = [:]
        for row in rows { sums[row.keys + [row.figures.currency]] = Int128(row.figures.amount) }
        return sums
    }

    private func sums(_ rows: [BridgeFigure], _ figure: KeyPath<BridgeFigure, Int128>) -> Sums {
        var sums: Sums = [:]
        for row in rows where row[keyPath: figure] != 0 {
            sums[row.keys + [row.currency]] = row[keyPath: figure]
        }
        return sums
    }

    @Test(arguments: 1...2)
    func `old and new are the totals of then and now, and the causes lead from one to the other`(
        _ seed: Int
    ) async throws {
        try await withTestStore { store, _ in
            try await RandomRegister.fill(store, seed: 40 + seed)
            try await RandomRegister.splitAgain(store)
            try await RandomRegister.reformAgain(store)
            try await store.read { transaction in
                for index in 0..<24 {
                    var now = question()
                    var before = now
                    (before.asOf, now.asOf) = (Int64(index % 3 + 1), 3)
                    if Bool.random() {
                        let then = index % 2 == 0 ? "2020-05-05" : "2026-11-16"
                        before.places = try await transaction.placesLens(
                            on: Day(iso: then) ?? .last, asOf: before.asOf)
                        now.places = try await transaction.placesLens(
                            on: Day(iso: "2026-11-16") ?? .last, asOf: 3)
                    }
                    if Bool.random() {
                        before.headings = try await transaction.headings(
                            of: "other", asOf: before.asOf)
                        now.headings = try await transaction.headings(of: "other", asOf: 3)
                    }
                    let old = try await transaction.totals(before)
                    let new = try await transaction.totals(now)
                    let bridge = try await transaction.bridge(
                        now, before: before, from: before.asOf ?? 0, to: 3)
                    #expect(
                        sums(bridge.rows, \.old) == sums(old.rows).filter { $0.value != 0 },
                        "\(before)")
                    #expect(
                        sums(bridge.rows, \.new) == sums(new.rows).filter { $0.value != 0 },
                        "\(now)")
                    for row in bridge.rows + bridge.totals {
                        #expect(row.difference == 0, "\(now) \(row)")
                    }
                    let slowly = try await transaction.bridge(
                        now, before: before, from: before.asOf ?? 0, to: 3, lookUps: 0)
                    #expect(bridge.rows.map(\.steps) == slowly.rows.map(\.steps), "\(now)")
                    #expect(bridge.totals.map(\.steps) == slowly.totals.map(\.steps), "\(now)")
                }
            }
        }
    }
}
