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
                + CurrentPlacesSQL.allCases + HeadingSQL.allCases + CutSQL.allCases
                + KnownSQL.allCases + RateReversalSQL.allCases + ReformSQL.allCases
                + QuestionSQL.allCases + [ExplainedSQL.entries, .splits] + [MovedSQL.splits]
                + ImportSQL.allCases.filter { $0 != .copyRejects } as [any Statement])
    }

    @Test func `the statements of the ledger by hand are sound`() async throws {
        let places = [PlacesSQL.rejectUnresolved, .refreshProjects]
        let work = WorkFlagSQL.allCases.flatMap { [$0.statement("x"), $0.dryRun("x")] }
        let flags = work + RegimeFlagSQL.allCases.map(\.statement)
        try await prepared(
            creating: [
                LedgerScript.createWaiting, ResplitScript.create, PlacesSQL.create.sql,
            ],
            LedgerReadingSQL.allCases + ResplitSQL.allCases + RateSQL.allCases
                + LedgerProofSQL.allCases + LedgerFaultSQL.allCases + LifeSQL.allCases
                + CauseFlagSQL.allCases + flags
                + MissionQuestionSQL.allCases + PlanSQL.allCases
                + [LedgerEntrySQL.one, LedgerEntrySQL.list]
                + [SingleEntrySQL.named, .numbered, .opposite].flatMap { [$0.examine, $0.write] }
                + places as [any Statement])
    }

    @Test(arguments: RegisterKind.ofRecords)
    func `the statements of a register are sound`(_ kind: RegisterKind) async throws {
        let sql = RegisterSQL(kind)
        var statements: [any Statement] = [
            sql.rejectRepeated, sql.fillIncoming, sql.compareIncoming, sql.closeReplaced,
            sql.insertChanged, sql.export, sql.rejectedRows,
        ]
        statements += sql.rejectUnknown as [any Statement]
        statements +=
            [
                StagingSQL.countRejected, .countProblems, .rejected, .dropRejected, .counts,
                .rejectIncomplete, .countKnown,
            ] as [StagingSQL]
        if let dates = sql.rejectReversedDates { statements.append(dates) }
        if kind == .projects {
            statements += [StagingSQL.rejectUndatedProjects, .rejectStatusMoves]
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
        if kind == .areas {
            statements +=
                [
                    .rejectOverlappingAreas, .rejectHalfParents, .rejectOrphanAreas,
                    .rejectParentsNotAbove,
                ] as [StagingSQL]
        }
        switch kind {
        case .sectors: statements += [.sectors, .reject] as [CirclesSQL]
        case .agencies: statements += [.agencies, .reject] as [CirclesSQL]
        case .areaSuccessors:
            statements += [.areaSuccessors, .reject] as [CirclesSQL]
            statements.append(WeightsSQL.incomplete)
        default: break
        }
        if kind == .contacts { statements.append(StagingSQL.rejectHomelessContacts) }
        try await prepared(creating: scripts, statements)
    }

    @Test func `the statements of a file of splits are sound`() async throws {
        let sql = RegisterSQL(.splits)
        let reversal = ReversalOf(.splits)
        var statements: [any Statement] = [sql.rejectRepeated, sql.rejectedRows]
        statements += sql.rejectUnknown as [any Statement]
        statements += [sql.rejectMerged, SplitsReversal.changedSince].compactMap(\.self)
        statements += DatedSplitsSQL.allCases as [any Statement]
        statements += SplitsReversal.allCases as [any Statement]
        statements += [SplitsSQL.fillSectors, .fillAreas, .fillDonors, .dropUnchanged, .insert]
        statements += [PlacesSQL.resolveProjects, ExportSQL.declareSplits] as [any Statement]
        statements += reversal.satellites.map(\.close) as [any Statement]
        statements += reversal.satellites.compactMap(\.restore) as [any Statement]
        try await prepared(
            creating: [sql.createStaging, PlacesSQL.create.sql, SplitsSQL.create.sql], statements)
        #expect(statements.allSatisfy { $0.name.utf8.count <= 63 })
    }

    @Test func `the statements of files about reports are sound`() async throws {
        let asked = RegisterSQL(.askedReports)
        try await prepared(
            creating: [asked.createStaging],
            AskedReportsSQL.allCases + [asked.rejectRepeated, asked.rejectedRows]
                + [ExportSQL.declareAsked] as [any Statement])
        let owed = RegisterSQL(.owedReports)
        try await prepared(
            creating: [owed.createStaging],
            OwedReportsSQL.allCases + [owed.rejectRepeated, owed.rejectedRows]
                + [ExportSQL.declareOwed] as [any Statement])
        let decided = RegisterSQL(.reportDecisions)
        try await prepared(
            creating: [decided.createStaging],
            DecisionsSQL.allCases + [decided.rejectRepeated, decided.rejectedRows]
                + [ExportSQL.declareDecisions] as [any Statement])
        try await prepared(
            AskedFollowingSQL.allCases + ReportsReversal.allCases
                + ReversalByCode.all.flatMap { [$0.changedSince, $0.closeOwn, $0.restore] }
                as [any Statement])
    }

    @Test(arguments: RegisterKind.ofRecords)
    func `the statements that take a register's import back are sound`(
        _ kind: RegisterKind
    ) async throws {
        let sql = ReversalOf(kind)
        var statements: [any Statement] = [
            sql.changedSince, sql.close(sql.table.name), sql.restore,
        ]
        statements += sql.usedBy as [any Statement]
        statements += sql.satellites.map(\.close) as [any Statement]
        statements += sql.satellites.compactMap(\.restore) as [any Statement]
        try await prepared(statements)
    }

    @Test(arguments: RegisterKind.ofRecords)
    func `the statements that read records and lists are sound`(
        _ kind: RegisterKind
    ) async throws {
        let sql = RecordSQL(kind)
        var statements = [sql.find, sql.versions, sql.near, sql.byID]
        if sql.isSearched { statements.append(sql.nearNames) }
        let filters = RecordFilter.of(kind)
        let sets = [[]] + filters.map { [$0] } + [filters]
        for set in sets {
            statements += [
                sql.list(set, byKey: false), sql.list(set, byKey: true), sql.count(set),
                sql.entries(set),
            ]
            for (byKey, fromEnd) in [(false, false), (false, true), (true, false), (true, true)] {
                statements.append(sql.page(set, byKey: byKey, fromEnd: fromEnd))
            }
        }
        try await prepared(statements)
        #expect(statements.allSatisfy { $0.name.utf8.count <= 63 })
    }

    @Test func `the statements of stories are sound`() async throws {
        try await prepared(
            StorySQL.allCases + RecordWordsSQL.allCases + MergeSQL.allCases
                + ErasureSQL.allCases + StatisticsSQL.allCases as [any Statement])
    }

    // PostgreSQL takes 63 bytes of a prepared statement's name for the whole of it.
    @Test func `names of statements stay within what the server tells apart`() {
        var names: [String] = []
        var query = TotalsQuery()
        query.currency = .original
        query.asOf = 1
        query.filters = [
            .donor("x"), .sector("x"), .owner("x"), .project("x"), .modality("x"),
            .donorClass("x"), .country("x"), .area(.province, id: 1), .area(.district, id: 1),
            .area(.commune, id: 1), .border(id: 1),
        ]
        query.places = PlacesLens.none
        query.headings = SectorHeadings.none
        let longest = TotalsDimension.allCases.sorted { $0.rawValue.count > $1.rawValue.count }
        query.dimensions = Array(longest.prefix(4))
        let sql = TotalsSQL(query: query)
        names += [sql.sums, sql.waiting, sql.adjustments, sql.adjustmentTotals].map(\.name)
        let bridge = BridgeSQL(query: query)
        names += [bridge.causes(.listed), bridge.figures, bridge.touched].map(\.name)
        let row = query.dimensions.map { dimension in
            TotalsRowKey(
                dimension, code: "x", validFrom: dimension.hasValidity ? Day.first : nil)
        }
        let explanation = ExplanationSQL(ExplanationQuery(query, row: row, rowCurrency: "USD"))
        names += [explanation.total, explanation.declare, explanation.waiting].map(\.name)
        names.append(MissionTotalsSQL(dimensions: MissionDimension.allCases).rows.name)
        for kind in RegisterKind.ofRecords {
            let register = RegisterSQL(kind)
            names += register.rejectUnknown.map(\.name)
            names += [register.rejectRepeated.name, register.compareIncoming.name]
            names += ReversalOf(kind).usedBy.map(\.name)
            names += ReversalOf(kind).satellites.flatMap {
                [$0.close.name, $0.restore?.name ?? ""]
            }
        }
        for name in names { #expect(name.utf8.count <= 63, "\(name)") }
    }

    @Test func `questions that differ in one choice have statements of two names`() {
        var names: Set<String> = []
        var count = 0
        for first in TotalsDimension.allCases {
            for second in TotalsDimension.allCases where second != first {
                for asOf in [nil, Int64(1)] {
                    for choice in 0..<4 {
                        var query = TotalsQuery()
                        query.dimensions = [first, second]
                        query.asOf = asOf
                        query.places = choice & 1 == 0 ? nil : PlacesLens.none
                        query.headings = choice & 2 == 0 ? nil : SectorHeadings.none
                        names.insert(TotalsSQL(query: query).sums.name)
                        count += 1
                    }
                }
            }
        }
        #expect(names.count == count)
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
            .area(.commune, id: 1), .border(id: 1),
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
            for second in TotalsDimension.allCases where second != first {
                add([first, second], [])
            }
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
                for query in asked.suffix(100) {
                    let later = try await transaction.adjustments(query, after: 1)
                    #expect(later.entries.isEmpty)
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
                        for places in [nil, PlacesLens.none] {
                            let result = try await transaction.missionTotals(
                                by: dimensions, from: nil, to: nil, places: places)
                            #expect(result.rows.isEmpty)
                        }
                    }
                }
            }
        }
    }
}
