import Aid
import Control
import Foundation
import Testing

@testable import Service

/// What a reform says that it touches is what it touches, reform upon reform.
struct AreaReformTests {
    private let header =
        "old_level,old_code,new_level,new_code,kind,weight,name,parent_level,parent_code\n"

    private func reform(
        _ office: RecordFixture, _ lines: String, on day: String, dryRun: Bool = false
    ) async throws -> AreaReformAnswer {
        let query = [("effective_on", day), ("act", "Nghị quyết \(day)"), ("reason", "test")]
        return try ControlJSON.decode(
            AreaReformAnswer.self,
            from: try await office.data(
                .post, ControlPath.areaReforms,
                query: query + (dryRun ? [("dry_run", "true")] : []),
                body: Data((header + lines).utf8)))
    }

    /// The commitments that no commune of today has.
    private func unplaced(_ office: RecordFixture) async throws -> Int {
        let totals = try await office.total([("by", "commune"), ("lens", "current")])
        let row = totals.rows.first { $0.keys.contains { $0.code == nil } }
        return row.flatMap { Int($0.amount) } ?? 0
    }

    /// A project, its money and a mission in a commune of the map before 2025, which lies in
    /// commune 09001 now.
    private func with(_ body: @Sendable (RecordFixture) async throws -> Void) async throws {
        try await RecordFixture.with { office in
            try await office.upload(
                "ledger",
                "ref,project,kind,date,amount,currency\nC1,P2,commitment,2025-04-01,1001,VND\n")
            try await office.upload(
                "missions",
                """
                code,donor,organisation,purpose,status,host,arrive_on,depart_on,people,areas
                M3,NGO-2,,monitor,ended,SYT,2025-05-01,2025-05-05,4,commune:03445
                """)
            _ = try await reform(
                office,
                """
                province,12,province,12,unchanged,,,,
                district,107,,,,,,,
                district,108,,,,,,,
                commune,03445,commune,09001,whole,,Đoàn Kết,province,12

                """, on: "2025-07-01")
            try await body(office)
        }
    }

    private let split = """
        commune,09001,commune,09002,part,%,Một,province,12
        commune,09001,commune,09003,part,@,Hai,province,12

        """

    private func split(_ first: String, _ second: String) -> String {
        split.replacing("%", with: first).replacing("@", with: second)
    }

    @Test func `what names a unit of an earlier map is told where it lies`() async throws {
        try await with { office in
            let before = try await unplaced(office)
            let tried = try await reform(office, split("", ""), on: "2026-05-01", dryRun: true)
            #expect(tried.projects == 1 && tried.openProjects == 1)
            #expect(tried.missions == 1 && tried.comingMissions == 0)
            #expect(tried.committed == "1001" && tried.unplaceableCommitted == "1001")
            #expect(tried.unplaceableProjects == 1 && tried.unplaceableMissions == 1)
            #expect(tried.unplaceable == ["commune:09001"])
            #expect(
                tried.units == [
                    .init(
                        level: "commune", code: "09001", name: "Đoàn Kết", projects: 1, missions: 1)
                ])
            #expect(try await unplaced(office) == before)
            let done = try await reform(office, split("", ""), on: "2026-05-01")
            #expect(done.unplaceableCommitted == tried.unplaceableCommitted)
            #expect(try await unplaced(office) == before + 1001)
        }
    }

    @Test func `of a divided unit counts the part that is touched`() async throws {
        try await with { office in
            let divided = try await reform(office, split("60", "40"), on: "2026-05-01")
            #expect(divided.projects == 1 && divided.committed == "1001")
            #expect(divided.unplaceableProjects == 0 && divided.unplaceableCommitted == "0")
            // A mission is not divided.
            #expect(divided.unplaceableMissions == 1)
            let before = try await unplaced(office)
            let again = try await reform(
                office,
                """
                commune,09003,commune,09004,part,,Ba,province,12
                commune,09003,commune,09005,part,,Bốn,province,12

                """, on: "2026-06-01")
            #expect(again.projects == 1 && again.committed == "400")
            #expect(again.unplaceableProjects == 1 && again.unplaceableCommitted == "400")
            #expect(again.missions == 1 && again.unplaceableMissions == 0)
            #expect(try await unplaced(office) == before + 400)
        }
    }

    @Test func `a level that is given up makes nothing unplaceable`() async throws {
        try await RecordFixture.with { office in
            let first = try await reform(
                office,
                """
                district,107,,,,,,,
                district,108,,,,,,,
                commune,03445,commune,09001,whole,,Đoàn Kết,province,12

                """, on: "2025-07-01")
            #expect(first.projects == 2 && first.missions == 1)
            #expect(first.committed == "2501751" && first.unplaceableCommitted == "0")
            #expect(first.unplaceableProjects == 0 && first.unplaceableMissions == 0)
        }
    }

    @Test func `weights that make no whole are refused in a reform and told in a file`()
        async throws
    {
        try await with { office in
            let changes = try await office.changes()
            do {
                _ = try await reform(office, split("60", "30"), on: "2026-05-01")
                Issue.record("60 and 30 were taken")
            } catch let refused as ImportRefused {
                let line = try #require(refused.result.errors.first)
                #expect(line.code == "weights-not-whole" && line.column == "weight")
                #expect(line.message == "the weights of commune:09001 sum to 90")
            }
            #expect(try await office.changes() == changes)
            let file = """
                old_level,old_code,new_level,new_code,kind,effective_on,weight
                commune,09001,commune,1,part,2026-05-01,60
                commune,09001,commune,2,part,2026-05-01,30

                """
            let taken = try await office.upload("area-successors", file)
            #expect(taken.inserted == 2 && taken.warnings == 1)
            #expect(taken.warningLines.map(\.line) == [2])
            #expect(
                taken.warningLines.map(\.message) == [
                    "commune:09001 has weights for 2 of 2 successors on 2026-05-01, which sum to 90"
                ])
            // The rest in another file.
            let rest = try await office.upload(
                "area-successors",
                """
                old_level,old_code,new_level,new_code,kind,effective_on,weight
                commune,09001,commune,3,part,2026-05-01,10

                """)
            #expect(rest.inserted == 1 && rest.warnings == 0 && rest.warningLines.isEmpty)
        }
    }
}
