import Aid
import Postgres
import TestKit
import Testing

@testable import Store

/// The sums against the plain way: every part joined, distinct counts by sorting.
@Suite struct TotalsOracleTests {
    private let filters: [TotalsQuery.Filter] = [
        .donor("d1"), .donor("d3"), .sector("s2"), .owner("o1"), .project("p4"),
        .modality("project"), .donorClass("foreign-ngo"), .country("US"), .area(.district, id: 2),
        .area(.commune, id: 6), .border(id: 3),
    ]

    private func question(asOf: Int64?) -> TotalsQuery {
        var query = TotalsQuery()
        query.measure = Bool.random() ? "commitment" : "receipt"
        query.dimensions = Array(
            TotalsDimension.allCases.shuffled().prefix(Int.random(in: 0...4)))
        query.currency = TotalsQuery.Currency.allCases.randomElement() ?? .vnd
        query.from = Bool.random() ? Day(iso: "2012-03-04") : nil
        query.to = Bool.random() ? Day(iso: "2021-05-06") : nil
        query.asOf = asOf
        query.filters = Array(filters.shuffled().prefix(Int.random(in: 0...2)))
        return query
    }

    private func plain(_ sql: TotalsSQL) -> ComposedStatement {
        let query = sql.query
        let keys =
            query.dimensions.flatMap(sql.expressions).map { "(\($0))::text" }
            + (query.currency == .original ? ["e.currency"] : [])
        let conditions = [sql.entryConditions, "\(sql.value) IS NOT NULL"] + sql.partConditions
        return ComposedStatement(
            name: "plain.\(sql.sums.name)",
            sql: """
                SELECT concat_ws('|', \((keys.map { "coalesce(\($0), '-')" } + ["''"])
                    .joined(separator: ", "))),
                    sum(\(sql.placed(sql.value)))::text, count(DISTINCT e.id),
                    count(DISTINCT e.project_id), count(DISTINCT a.donor_id)
                \(sql.partJoins(grouped: true))
                WHERE \(conditions.joined(separator: "\n    AND "))
                \(keys.isEmpty ? "" : "GROUP BY \(keys.joined(separator: ", "))")
                """)
    }

    private func line(_ keys: [String?], _ figures: TotalsFigures) -> String {
        let currency = figures.currency.map { [$0] } ?? []
        return (keys.map { $0 ?? "-" } + currency + [""]).joined(separator: "|")
            + " \(figures.amount) \(figures.entries) \(figures.projects) \(figures.donors)"
    }

    private func compare(_ query: TotalsQuery, _ transaction: Transaction) async throws {
        let sql = TotalsSQL(query: query)
        let result = try await transaction.totals(query)
        let rows = try await transaction.connection.run(
            plain(sql), sql.parameters(office: transaction.office))
        let expected = try rows.map { row in
            "\(try row.text(0)) \(row[1] ?? "0") \(try row.int(2)) \(try row.int(3)) "
                + "\(try row.int(4))"
        }
        let found =
            query.dimensions.isEmpty
            ? result.totals.map { line([], $0) }
            : result.rows.map { line($0.keys, $0.figures) }
        #expect(found.sorted() == expected.sorted(), "\(query)")
        for check in result.checks { #expect(check.difference == "0") }
        if query.currency != .original {
            let sum = result.rows.reduce(Int128(0)) { $0 + (Int128($1.figures.amount) ?? 0) }
            if !query.dimensions.isEmpty {
                #expect(String(sum) == result.totals[0].amount, "rows add to the top figure")
            }
        }
    }

    @Test(arguments: 1...4)
    func `sums by project and plan are those of all parts, now and in the past`(
        _ seed: Int
    ) async throws {
        try await withTestStore { store, _ in
            try await RandomRegister.fill(store, seed: seed)
            try await RandomRegister.splitAgain(store)
            try await store.read { transaction in
                let lens = try await transaction.placesLens(
                    on: Day(iso: "2026-11-16") ?? .last, asOf: nil)
                #expect(lens.isDivided)
                let headings = try await transaction.headings(of: "other", asOf: nil)
                for asOf in [nil, Int64(1), 2] {
                    for _ in 0..<60 {
                        var query = question(asOf: asOf)
                        if Bool.random() { query.places = lens }
                        if Bool.random() { query.headings = headings }
                        try await compare(query, transaction)
                    }
                }
            }
        }
    }

    @Test func `a unit's weights divide each part exactly, as the rule of all money`() async throws
    {
        try await withTestStore { store, _ in
            try await store.lent { connection in
                for _ in 0..<300 {
                    let shares = (0..<Int.random(in: 1...4)).map { _ in Int32.random(in: 1...9999) }
                    let limit = Int64(1) << Int64.random(in: 1...59)
                    let amount = Int64.random(in: -limit...limit)
                    let statement = ComposedStatement(
                        name: "divide_down",
                        sql: "SELECT array_to_string(divide_down($1::bigint, $2::int[], "
                            + "$3::bigint[]), ',')")
                    let row = try await connection.run(
                        statement,
                        [
                            .int(amount), .array([0] + shares.map { _ in 1 }),
                            .array([1] + shares.map(Int.init)),
                        ])[0]
                    let expected = [amount] + LargestRemainder.split(amount, shares: shares)
                    #expect(
                        try row.text(0) == expected.map { String($0) }.joined(separator: ","))
                }
            }
        }
    }

    @Test func `an amount goes down a tree step by step`() async throws {
        try await withTestStore { store, _ in
            try await store.lent { connection in
                let statement = ComposedStatement(
                    name: "tree",
                    sql: "SELECT array_to_string(divide_down(-101, '{0,1,1,2,2}', "
                        + "'{1,500,500,1,2}'), ',')")
                let row = try await connection.run(statement, [])[0]
                #expect(try row.text(0) == "-101,-51,-50,-17,-34")
            }
        }
    }
}
