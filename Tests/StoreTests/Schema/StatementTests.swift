import Aid
import Postgres
import TestKit
import Testing

@testable import Store

/// Every statement is read by a server that has the migrated schema: a misspelt column is found
/// here and not by an operator.
@Suite struct StatementTests {
    private func prepared(
        creating scripts: [String] = [], _ statements: [any Statement]
    ) async throws {
        try await withTestStore { store, _ in
            try await store.lent { connection in
                try await connection.run(TransactionSQL.begin)
                for script in scripts { try await connection.execute(script) }
                for statement in statements {
                    do {
                        try await connection.prepare(statement)
                    } catch {
                        Issue.record("\(statement.name): \(error)")
                        return
                    }
                }
                await connection.rollBack()
            }
        }
    }

    @Test func `the statements of changes, offices and totals are sound`() async throws {
        try await prepared(
            ChangeSQL.allCases + OfficeSQL.allCases + NameSQL.allCases + AreaSQL.allCases
                + ImportSQL.allCases.filter { $0 != .copyRejects } as [any Statement])
    }

    @Test(arguments: RegisterKind.allCases.filter { $0 != .ledger })
    func `the statements of a register are sound`(_ kind: RegisterKind) async throws {
        let sql = RegisterSQL(kind)
        var statements: [any Statement] = [
            sql.rejectRepeated, sql.fillIncoming, sql.compareIncoming, sql.closeReplaced,
            sql.insertChanged, sql.export, sql.rejectedRows,
        ]
        statements += sql.rejectUnknown as [any Statement]
        statements += [
            StagingSQL.countRejected, .rejected, .dropRejected, .counts,
        ] as [StagingSQL]
        if kind == .projects {
            statements.append(StagingSQL.rejectUndatedProjects)
            statements += SplitsSQL.allCases.filter { $0 != .create } as [any Statement]
        }
        var scripts = [sql.createStaging]
        if kind == .projects || kind == .missions {
            scripts += [PlacesSQL.create.sql, SplitsSQL.create.sql]
            let other: PlacesSQL = kind == .projects ? .resolveMissions : .resolveProjects
            let missionOnly: Set<PlacesSQL> = [.refreshMissions, .replaceMissionDonors]
            statements +=
                PlacesSQL.allCases.filter {
                    $0 != .create && $0 != other
                        && (kind == .missions || !missionOnly.contains($0))
                } as [any Statement]
        }
        if kind == .contacts { statements.append(StagingSQL.rejectHomelessContacts) }
        try await prepared(creating: scripts, statements)
    }

    @Test func `the statements of the ledger are sound`() async throws {
        let cursorless = LedgerSQL.allCases.filter {
            ![.fetch, .closeCursor, .copyValuations, .copyAllocations].contains($0)
        }
        try await prepared(
            creating: [LedgerFileScript.create, LedgerScript.createWaiting],
            LedgerFileSQL.allCases.filter { $0 != .copy } + cursorless as [any Statement])
    }

    @Test func `each dimension, pair and filter of a total is sound`() async throws {
        var queries: [TotalsQuery] = []
        let filters: [TotalsQuery.Filter] = [
            .donor("x"), .sector("x"), .owner("x"), .project("x"), .modality("x"),
            .donorClass("x"), .country("x"), .area(.province, id: 1), .area(.district, id: 1),
            .area(.commune, id: 1),
        ]
        func add(_ dimensions: [TotalsDimension], _ filters: [TotalsQuery.Filter]) {
            for currency in TotalsQuery.Currency.allCases {
                for asOf in [nil, Int64(1)] {
                    var query = TotalsQuery()
                    query.dimensions = dimensions
                    query.filters = filters
                    query.currency = currency
                    query.asOf = asOf
                    queries.append(query)
                }
            }
        }
        add([], [])
        for filter in filters { add([], [filter]) }
        for first in TotalsDimension.allCases {
            add([first], [])
            for second in TotalsDimension.allCases where second != first { add([first, second], []) }
        }
        for _ in 0..<200 {
            let dimensions = TotalsDimension.allCases.shuffled().prefix(4)
            add(Array(dimensions), Array(filters.shuffled().prefix(Int.random(in: 0...3))))
        }
        let asked = queries
        try await withTestStore { store, _ in
            // Run, not only read: some joins are refused by the planner alone.
            try await store.read { transaction in
                for query in asked {
                    let result = try await transaction.totals(query)
                    #expect(result.rows.isEmpty)
                }
            }
        }
    }

    @Test func `each dimension and pair of a mission total is sound`() async throws {
        try await withTestStore { store, _ in
            try await store.read { transaction in
                for first in MissionDimension.allCases {
                    for second in MissionDimension.allCases {
                        let dimensions = first == second ? [first] : [first, second]
                        let result = try await transaction.missionTotals(
                            by: dimensions, from: nil, to: nil)
                        #expect(result.rows.isEmpty)
                    }
                }
            }
        }
    }
}
