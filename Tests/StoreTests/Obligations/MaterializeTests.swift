import Aid
import Foundation
import Postgres
import TestKit
import Testing

@testable import Store

struct MaterializeTests {
    private typealias Fixture = ObligationFixture

    @Test func `every statement fits the schema`() async throws {
        try await withTestStore { store, _ in
            let plain: [any Statement] =
                RulesSQL.allCases + SubjectsSQL.allCases + FlagSQL.allCases + ObligationSQL.allCases
            let made: [MaterializeSQL] = [
                .createSubjects, .createPlanned, .createSettled, .createMoved, .createSources,
                .createCarried,
            ]
            let onTables: [any Statement] =
                MaterializeSQL.allCases.filter {
                    !made.contains($0) && ![.copySubjects, .copyPlanned].contains($0)
                } + MovesSQL.allCases + MergedReportsSQL.allCases
            try await store.lent { connection in
                try await connection.run(TransactionSQL.begin)
                for table in made { try await connection.run(table) }
                for statement in plain + onTables {
                    try await connection.prepare(statement)
                }
                await connection.rollBack()
            }
        }
    }

    @Test func `a grant owes halves, years and its end, from its start on`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            let counts = try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2026-06-30",
                    seq: 1))
            #expect(
                try await fixture.owed("P1")
                    == [
                        "ND80-OWN-6M/P1/2024-H1 2024-07-15", "ND80-OWN-Y/P1/2024 2025-01-10",
                        "ND80-OWN-6M/P1/2025-H1 2025-07-15", "ND80-OWN-Y/P1/2025 2026-01-12",
                        "ND80-OWN-6M/P1/2026-H1 2026-07-15",
                        "ND80-OWN-END/P1/2026-06-30 2026-12-30",
                        "ND80-PROV-END/P1/2026-06-30 2026-12-30",
                        "ND80-OWN-Y/P1/2026 2027-01-11",
                    ].sorted { $0.suffix(10) < $1.suffix(10) })
            // 7 of the grant and what the office owes.
            #expect(counts.inserted > 7)
            #expect(
                try await fixture.value(
                    "SELECT reporter FROM obligations WHERE code = 'ND80-OWN-Y/P1/2025'") == "OWN")
        }
    }

    @Test(arguments: ["completed", "revoked"])
    func `a grant that ended early owes what began before, and its end from then on`(
        status: String
    ) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2028-06-30", seq: 1))
            #expect(try await fixture.owed("P1").contains { $0.contains("/2028-H1 ") })
            try await fixture.change(
                nil,
                """
                UPDATE projects SET status = '\(status)', since_seq = $seq WHERE code = 'P1';
                INSERT INTO project_moves (office_id, project_id, from_status, to_status, on_date,
                    reason, since_seq)
                SELECT 1, id, 'active', '\(status)', '2026-10-31', 'early', $seq FROM projects
                WHERE code = 'P1'
                """)
            #expect(
                Set(try await fixture.owed("P1").map { $0.prefix { $0 != " " } })
                    == [
                        "ND80-OWN-6M/P1/2024-H1", "ND80-OWN-Y/P1/2024", "ND80-OWN-6M/P1/2025-H1",
                        "ND80-OWN-Y/P1/2025", "ND80-OWN-6M/P1/2026-H1", "ND80-OWN-Y/P1/2026",
                        "ND80-OWN-END/P1/2026-10-31", "ND80-PROV-END/P1/2026-10-31",
                    ])
            #expect(
                try await fixture.value(
                    "SELECT superseded_because FROM obligations WHERE code = 'ND80-OWN-Y/P1/2027'")
                    == "no longer owed: the project ended on 2026-10-31")
            #expect(try await fixture.change(.all).inserted == 0)
        }
    }

    @Test(arguments: ["proposed", "appraising", "rejected", "revoked", "cancelled"])
    func `a grant that is not approved owes nothing`(status: String) async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2026-06-30",
                    status: status, seq: 1))
            #expect(try await fixture.owed("P1").isEmpty)
        }
    }

    @Test func `a second run writes nothing`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Fixture.project(
                    "P1", approved: "2019-03-10", start: "2019-04-01", end: "2027-06-30")
                    + Fixture.project(
                        "P2", approved: "2024-03-10", start: "2024-04-01", end: "2026-06-30",
                        status: "closed")
                    + Fixture.mission(
                        "M1", arrive: "2026-03-01", depart: "2026-03-05", status: "reported")
                    + Fixture.certificate("NGO", "2024-01-01", "2026-12-31"))
            let again = try await fixture.change(.all)
            #expect(again == MaterializeCounts())
        }
    }

    @Test func `what is to come is superseded and what is past stays`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30", seq: 1))
            let before = try await fixture.owed("P1")
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30",
                    status: "cancelled", seq: 2))
            let after = try await fixture.owed("P1")
            #expect(after == before.filter { $0.suffix(10) < "2026-11-16" })
            #expect(!after.isEmpty && after.count < before.count)
            let reasons = try await fixture.column(
                "SELECT DISTINCT superseded_because FROM obligations WHERE until_seq = 2 "
                    + "AND subject_code = 'P1'")
            #expect(
                reasons == [
                    "no longer owed: the project is cancelled, or its dates or rules changed"
                ])
        }
    }

    @Test func `an end that moves moves the closing reports alone`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2026-10-31", seq: 1))
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2026-12-31", seq: 2))
            #expect(
                try await fixture.owed("P1").filter { $0.contains("END") } == [
                    "ND80-OWN-END/P1/2026-12-31 2027-06-30",
                    "ND80-PROV-END/P1/2026-12-31 2027-06-30",
                ])
            #expect(
                try await fixture.value(
                    "SELECT count(*) FROM obligations WHERE subject_code = 'P1' AND until_seq = 2")
                    == "2")
        }
    }

    @Test func `what was handed in or decided is never superseded`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30", seq: 1)
                        + """
                        INSERT INTO submissions (office_id, id, obligation, submitted_on, since_seq)
                        VALUES (1, 1, 'ND80-OWN-Y/P1/2026', '2026-11-10', 1);
                        INSERT INTO submissions (office_id, id, obligation, extended_to, since_seq)
                        VALUES (1, 2, 'ND80-OWN-6M/P1/2027-H1', '2027-08-01', 1);
                        """)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30",
                    status: "revoked", seq: 2))
            let left = try await fixture.owed("P1").filter { $0.suffix(10) >= "2026-11-16" }
            #expect(left == ["ND80-OWN-Y/P1/2026 2027-01-11"])
        }
    }

    @Test func `a holiday that is entered moves the due days to come`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30", seq: 1))
            let counts = try await fixture.change(
                nil,
                """
                INSERT INTO calendar (office_id, id, date, kind, since_seq)
                VALUES (0, 1, '2027-07-15', 'holiday', $seq), (0, 2, '2026-07-15', 'holiday', $seq);
                """)
            let owed = try await fixture.owed("P1")
            #expect(owed.contains("ND80-OWN-6M/P1/2027-H1 2027-07-16"))
            #expect(owed.contains("ND80-OWN-6M/P1/2026-H1 2026-07-15"))
            #expect(counts.superseded == 1 && counts.inserted == 1)
            #expect(
                try await fixture.value(
                    "SELECT superseded_because FROM obligations WHERE until_seq = 2")
                    == "due 2027-07-15 became 2027-07-16")
        }
    }

    @Test func `a foreign NGO reports for the windows of its certificates`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Fixture.certificate("NGO", "2023-01-01", "2024-12-10")
                    + Fixture.certificate("NGO", "2026-03-01", "2027-02-28")
                    + Fixture.certificate("COM", "2023-01-01", "2027-12-31"))
            #expect(
                try await fixture.owed("NGO").filter { $0.hasPrefix("ND58-NGO-Y") }
                    .map { $0.split(separator: " ")[0] } == [
                        "ND58-NGO-Y/NGO/2023", "ND58-NGO-Y/NGO/2024", "ND58-NGO-Y/NGO/2026",
                        "ND58-NGO-Y/NGO/2027",
                    ])
            #expect(try await fixture.owed("COM").isEmpty)
        }
    }

    @Test func `the register's own word settles a report, and takes it back`() async throws {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            func standing(_ code: String) async throws -> String? {
                try await fixture.value(
                    "SELECT concat_ws(' ', submitted_on, received_on, note) FROM submissions "
                        + "WHERE obligation = '\(code)' AND until_seq = 9223372036854775807")
            }
            let early = "MISSION-RESULT/M1/2026-03-05"
            try await fixture.change(
                .all,
                Fixture.mission("M1", arrive: "2026-03-01", depart: "2026-03-05", status: "ended"))
            #expect(try await standing(early) == nil)
            try await fixture.change(
                nil,
                Fixture.mission(
                    "M1", arrive: "2026-03-01", depart: "2026-03-05", status: "reported", seq: 2))
            #expect(
                try await standing(early)
                    == "2026-03-20 2026-11-16 settled by the register: reported, day not known")
            try await fixture.change(
                nil,
                Fixture.mission(
                    "M1", arrive: "2026-03-01", depart: "2026-03-05", status: "ended", seq: 3))
            #expect(try await standing(early) == nil)
            try await fixture.change(
                nil,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2026-10-31",
                    status: "closed", seq: 4))
            #expect(
                try await standing("ND80-OWN-END/P1/2026-10-31")
                    == "2026-11-16 2026-11-16 settled by the register: closed")
            #expect(try await standing("ND80-OWN-6M/P1/2026-H1") == nil)
        }
    }

    @Test func `the office reports under the old regime until the new one has rules`()
        async throws
    {
        try await withTestStore { store, _ in
            let fixture = try await Fixture(store)
            try await fixture.change(
                .all,
                Fixture.project(
                    "P1", approved: "2024-03-10", start: "2024-04-01", end: "2027-06-30")
                    + Fixture.project(
                        "P2", approved: "2026-01-10", start: "2026-02-01", end: "2028-01-31"))
            #expect(try await fixture.owed("P2").isEmpty)
            #expect(
                try await fixture.column("SELECT subject_code FROM flags WHERE cleared_at IS NULL")
                    == ["P2"])
            let annual =
                "SELECT code FROM obligations WHERE code LIKE '%PROV-Y%' AND rule LIKE "
                + "'%ND_%' AND rule NOT LIKE 'ND58%' AND until_seq = 9223372036854775807 "
                + "ORDER BY period_from, code"
            #expect(
                try await fixture.column(annual) == [
                    "ND80-PROV-Y/OFF/2024", "ND80-PROV-Y/OFF/2025", "ND80-PROV-Y/OFF/2026",
                ])
            _ = try await store.write { transaction in
                try await transaction.adoptRules(of: "ND80", for: "ND313", seq: 2)
            }
            try await fixture.change(.all)
            #expect(
                try await fixture.column(annual) == [
                    "ND80-PROV-Y/OFF/2024", "ND80-PROV-Y/OFF/2025", "ND313-PROV-Y/OFF/2026",
                    "ND313-PROV-Y/OFF/2027",
                ])
            #expect(try await fixture.owed("P2").first == "ND313-OWN-6M/P2/2026-H1 2026-07-15")
            #expect(
                try await fixture.column("SELECT subject_code FROM flags WHERE cleared_at IS NULL")
                    .isEmpty)
        }
    }
}
