import Aid
import Postgres
import TestKit
import Testing

@testable import Store

/// Every dimension and filter of bridges and explanations is read by a server.
@Suite struct BridgeStatementTests {
    @Test func `each dimension and filter of a bridge and an explanation is sound`() async throws {
        let filters: [TotalsQuery.Filter] = [
            .donor("x"), .sector("x"), .owner("x"), .project("x"), .modality("x"),
            .donorClass("x"), .country("x"), .area(.province, id: 1), .area(.district, id: 1),
            .area(.commune, id: 1),
        ]
        var asked: [TotalsQuery] = []
        for (index, dimension) in (TotalsDimension.allCases + TotalsDimension.allCases)
            .enumerated()
        {
            var query = TotalsQuery()
            query.currency = TotalsQuery.Currency.allCases[index % 3]
            query.dimensions = [dimension, index % 2 == 0 ? .country : .province]
            if dimension == query.dimensions[1] { query.dimensions.removeLast() }
            query.filters = [filters[index % filters.count]]
            query.asOf = 1
            if index % 3 == 1 { query.places = PlacesLens.none }
            if index % 4 == 2 { query.headings = SectorHeadings.none }
            asked.append(query)
        }
        let queries = asked
        try await withTestStore { store, _ in
            try await store.lent { connection in
                for query in queries {
                    let bridge = BridgeSQL(query: query)
                    let statements = [
                        bridge.causes(.listed), bridge.causes(.all), bridge.causes(.moved),
                        bridge.figures, bridge.touched,
                    ]
                    let others = [bridge.moved, BridgeSQL.changedUnits].compactMap(\.self)
                    for statement in statements + others {
                        if query.currency == .original, statement.name.contains("b.moved") {
                            continue
                        }
                        try await connection.prepare(statement)
                    }
                    let row = query.dimensions.map { TotalsRowKey($0, code: "x") }
                    let explanation = ExplanationSQL(ExplanationQuery(query, row: row))
                    for statement in [
                        explanation.total, explanation.sums, explanation.waiting,
                        explanation.declare, explanation.parts,
                    ] {
                        try await connection.prepare(statement)
                    }
                }
            }
        }
    }
}
