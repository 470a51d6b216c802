import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// Files of splits that hold from a day on.
struct SplitFileTests {
    private static let header = "project,effective_on,sectors,areas,donors\n"

    /// Places that were reformed on 1 July 2025; codes are used again.
    private static let reformed = """
        level,code,name,parent_level,parent_code,valid_from,valid_to
        district,107,Mường Tè,province,12,2004-01-01,2025-06-30
        district,108,Phong Thổ,province,12,2004-01-01,2025-06-30
        commune,03445,Lản Nhì Thàng,district,108,2004-01-01,2025-06-30
        commune,03445,Phong Thổ,province,12,2025-07-01,
        commune,03500,Mường Tè,province,12,2025-07-01,
        """

    private static let successors = """
        old_level,old_code,new_level,new_code,kind,effective_on
        district,107,commune,03500,whole,2025-07-01
        commune,03445,commune,03445,whole,2025-07-01
        """

    private func reform(_ office: RecordFixture) async throws {
        try await office.upload("areas", Self.reformed)
        try await office.upload("area-successors", Self.successors)
    }

    // MARK: The file comes out as it went in

    private struct Random {
        var generator: SeededGenerator

        mutating func shares(_ items: [String]) -> String {
            let chosen = Array(
                items.shuffled(using: &generator).prefix(
                    Int.random(in: 1...items.count, using: &generator)))
            if chosen.count == 1 { return chosen[0] }
            var left = 1_000_000
            return chosen.indices.map { at in
                let share =
                    at == chosen.count - 1
                    ? left
                    : Int.random(in: 1...(left - (chosen.count - 1 - at)), using: &generator)
                left -= share
                return "\(chosen[at])=\(ShareList.format(share))"
            }.joined(separator: "|")
        }

        mutating func day() -> String {
            Day(iso: "2025-03-01")!.adding(days: Int.random(in: 0..<700, using: &generator)).iso
        }

        mutating func isHeads() -> Bool { Bool.random(using: &generator) }

        /// Places by names that are valid on that day, or with the day on which they were.
        mutating func places(on day: String) -> String {
            shares(
                day < "2025-07-01"
                    ? ["district:107", "district:108", "commune:03445"]
                    : [
                        "commune:03445", "commune:03500", "district:107@2025-01-01",
                        "commune:03445@2024-02-03",
                    ])
        }
    }

    private static let kinds: [RegisterKind] = [
        .areas, .areaSuccessors, .sectors, .rates, .donors, .agencies, .people, .projects,
        .splits, .ledger,
    ]

    @Test(arguments: 0..<6)
    func `a register with any splits is the same after a round trip`(_ seed: UInt64) async throws {
        let before = try await RecordFixture.with { office in
            try await reform(office)
            var random = Random(generator: SeededGenerator(seed: seed))
            try await office.upload("ledger", ledger(&random))
            for _ in 0..<8 {
                let day = random.day()
                let project = random.isHeads() ? "P1" : "P2"
                let sectors = random.isHeads() ? random.shares(["health", "education"]) : nil
                let areas = random.isHeads() ? random.places(on: day) : nil
                let donors = random.shares(["NGO-1", "NGO-2", "GOV"])
                if random.isHeads() {
                    try await office.split(
                        project, sectors: sectors, areas: areas, donors: donors, from: day)
                } else {
                    try await office.upload(
                        "splits",
                        "\(Self.header)\(project),\(day),\(sectors ?? ""),\(areas ?? ""),\(donors)\n"
                    )
                }
            }
            return try await contents(office)
        }
        // The test says nothing of a register without splits.
        #expect(before.files[.splits]!.split(separator: "\n").count > 1)
        for order in [Self.kinds, Self.kinds.filter { $0 != .splits } + [.splits]] {
            let after = try await RecordFixture.with(filled: false) { office in
                for kind in order { try await office.upload(kind.rawValue, before.files[kind]!) }
                let again = try await office.upload("splits", before.files[.splits]!)
                #expect(again.inserted + again.updated == 0 && again.batch == nil)
                return try await contents(office)
            }
            for kind in Self.kinds {
                #expect(before.files[kind] == after.files[kind], "\(kind.rawValue)")
            }
            #expect(before.parts == after.parts)
            #expect(before.rows == after.rows)
            #expect(after.faults == [])
        }
    }

    private func ledger(_ random: inout Random) -> String {
        let kinds = ["commitment", "receipt"]
        return "ref,project,kind,date,amount,currency\n"
            + (0..<30).map { at in
                "L\(at),P\(at % 2 + 1),\(kinds[at / 2 % 2]),\(random.day()),\(at * 7919 + 1),"
                    + "\(at % 3 == 0 ? "USD" : "VND")\n"
            }.joined()
    }

    private struct Contents {
        var files: [RegisterKind: String] = [:]
        var parts: [String]
        var rows: [TotalsRow]
        var faults: [String]
    }

    private func contents(_ office: RecordFixture) async throws -> Contents {
        let measures = ["commitment", "receipt"]
        var rows: [TotalsRow] = []
        for measure in measures {
            for by in ["sector", "district", "donor", "sector,district,donor"] {
                rows += try await office.total([("by", by), ("measure", measure)]).rows
            }
        }
        let faults = try await office.office.store.read { try await $0.proveLedger() }
        var contents = Contents(
            parts: try await office.parts(), rows: rows, faults: faults.map { "\($0)" })
        for kind in Self.kinds { contents.files[kind] = try await office.export(kind) }
        return contents
    }

    @Test func `the export has a row for each project and day, in order`() async throws {
        try await RecordFixture.with { office in
            try await reform(office)
            try await office.split("P2", sectors: "health", from: "2025-04-01")
            try await office.split(
                "P1", sectors: "education=99.5|health=0.5", areas: "district:107@2025-06-30",
                from: "2026-01-01")
            try await office.split("P1", donors: "GOV", from: "2025-09-09")
            try await office.split("P1", areas: "commune:03500", from: "2025-09-09")
            #expect(
                try await office.export(.splits) == Self.header + """
                    P1,2025-09-09,,commune:03500,GOV
                    P1,2026-01-01,education=99.5|health=0.5,,
                    P2,2025-04-01,health,,

                    """)
        }
    }

    @Test func `two lives of one code are told apart where splits are shown`() async throws {
        try await RecordFixture.with { office in
            try await reform(office)
            try await office.split(
                "P1", areas: "commune:03445=40|commune:03445@2024-02-03=60", from: "2026-01-01")
            let again = try await office.split(
                "P1", areas: "commune:03445@2025-12-31=40|commune:03445@2024-12-31=60",
                from: "2026-01-01")
            #expect(again.changed == 0)
            #expect(
                again.after.filter { $0.dimension == "area" }.map(\.shares) == [
                    "district:107", "commune:03445=40|commune:03445@2004-01-01=60",
                ])
        }
    }

    // MARK: What a row means

    @Test func `a row ends no other and the same file changes nothing`() async throws {
        try await RecordFixture.with { office in
            try await office.upload(
                "ledger",
                """
                ref,project,kind,date,amount,currency
                A,P2,receipt,2025-04-01,100,VND
                B,P2,receipt,2025-10-01,100,VND
                C,P2,receipt,2026-10-01,100,VND
                """)
            let file = """
                \(Self.header)P2,2026-07-01,health,,
                P2,2025-07-01,health=40|education=60,,
                """
            let first = try await office.upload("splits", file)
            #expect(first.inserted == 2 && first.updated == 0)
            let sums = try await office.total(
                [("by", "sector"), ("measure", "receipt"), ("project", "P2")])
            // E3 of 500 and A by the start's education, B divided, C health.
            #expect(sums.rows.map(\.amount) == ["660", "140"])
            let parts = try await office.parts()
            let again = try await office.upload("splits", file)
            #expect(again.unchanged == 2 && again.batch == nil)
            // Another in between leaves the later one as it is.
            let between = try await office.upload(
                "splits", "project,effective_on,sectors\nP2,2026-01-01,education\n")
            #expect(between.inserted == 1)
            #expect(try await office.parts() == parts)
            // Another share list of the same day takes the place of the first.
            let other = try await office.upload(
                "splits", "project,effective_on,sectors\nP2,2025-07-01,health=30|education=70\n")
            #expect(other.updated == 1)
            #expect(
                try await office.export(.splits) == Self.header + """
                    P2,2025-07-01,health=30|education=70,,
                    P2,2026-01-01,education,,
                    P2,2026-07-01,health,,

                    """)
            let faults = try await office.office.store.read { try await $0.proveLedger() }
            #expect(faults == [])
        }
    }

    @Test func `entries from before the first changed day keep their parts`() async throws {
        try await RecordFixture.with { office in
            let untouched = """
                SELECT count(*) FROM allocations a JOIN ledger_entries e ON e.id = a.entry_id
                WHERE a.until_seq <> 9223372036854775807 AND e.date < '2026-01-01'
                """
            try await office.upload(
                "ledger",
                "ref,project,kind,date,amount,currency\nA,P1,receipt,2026-04-01,100,VND\n")
            try await office.upload(
                "splits",
                "\(Self.header)P1,2026-01-01,health,,GOV\nP2,2027-01-01,health,,GOV\n")
            #expect(try await office.office.column(untouched) == ["0"])
            #expect(try await office.byDonor().contains("GOV=100"))
        }
    }

    @Test func `an empty cell ends the split of its day, an absent column keeps it`() async throws {
        try await RecordFixture.with { office in
            try await office.upload("splits", "\(Self.header)P1,2026-01-01,health,,GOV\n")
            let kept = try await office.upload(
                "splits", "project,effective_on,sectors\nP1,2026-01-01,education\n")
            #expect(kept.updated == 1)
            #expect(try await office.export(.splits).contains("P1,2026-01-01,education,,GOV"))
            let cleared = try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,education,,\n")
            #expect(cleared.updated == 1)
            #expect(try await office.export(.splits).contains("P1,2026-01-01,education,,\n"))
        }
    }

    @Test func `a project's file with other shares ends them, with the same it does not`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,health,district:108,GOV\n")
            let before = try await office.splits()
            try await office.upload("projects", try await office.export(.projects))
            #expect(try await office.splits() == before)
            try await office.upload("projects", "code,donors\nP1,NGO-1\n")
            #expect(
                try await office.export(.splits) == Self.header
                    + "P1,2026-01-01,health,district:108,\n")
        }
    }

    // MARK: What is refused

    @Test func `every fault is told by line and column and nothing is written`() async throws {
        try await RecordFixture.with { office in
            try await reform(office)
            let before = try await office.splits()
            let found = try await office.rejected(
                "splits",
                """
                \(Self.header)P1,2026-01-01,health,,
                P9,2026-01-01,health,,
                P1,2026-02-01,helth,,
                P1,2026-02-02,,,NGO-9
                P1,2026-02-03,,district:107=50|commune:03500=50,
                P1,2026-02-04,health=60|education=30,,
                P1,2026-01-01,education,,
                P1,2026-02-05,,,
                P1,2026-02-06,,commune:99999,
                P1,,health,,
                P1,2026-02-07,,commune:03445=50|commune:03445@2026-01-01=50,
                """)
            #expect(
                found.map { "\($0.line) \($0.column ?? "-") \($0.code)" } == [
                    "3 project unknown-reference", "4 sectors unknown-reference",
                    "5 donors unknown-reference", "6 areas area-not-valid",
                    "7 sectors share-sum", "8 effective_on repeated-key",
                    "9 sectors needs-one-of", "10 areas unknown-area",
                    "11 effective_on required", "12 areas repeated-item",
                ])
            #expect(found.first { $0.line == 6 }?.hint?.contains("commune:03500") == true)
            #expect(try await office.splits() == before)
        }
    }

    @Test func `the good lines come in without the wrong ones where that is asked for`()
        async throws
    {
        try await RecordFixture.with { office in
            let result = try await office.upload(
                "splits",
                """
                \(Self.header)P1,2026-01-01,health,district:999,GOV
                P2,2026-01-01,health,district:107,GOV
                P2,2026-02-01,helth,,
                """, query: [("skip_invalid", "true")])
            #expect(result.inserted == 1 && result.rejected == 2)
            #expect(
                try await office.export(.splits) == Self.header
                    + "P2,2026-01-01,health,district:107,GOV\n")
        }
    }

    @Test func `a donor that was merged is not named anew`() async throws {
        try await RecordFixture.with { office in
            _ = try await office.data(
                .post, ControlPath.donorMerge,
                body: try ControlJSON.encode(
                    DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng")))
            let found = try await office.rejected(
                "splits", "\(Self.header)P1,2026-01-01,,,NGO-2\n")
            #expect(found.map(\.code) == ["donor-merged"] && found.first?.column == "donors")
        }
    }

    @Test func `a dry run tells and changes nothing`() async throws {
        try await RecordFixture.with { office in
            let before = try await office.splits()
            let changes = try await office.changes()
            let result = try await office.upload(
                "splits", "\(Self.header)P1,2025-03-06,health,district:108,GOV\n",
                query: [("dry_run", "true")])
            #expect(result.inserted == 1 && result.batch == nil)
            #expect(try await office.splits() == before)
            #expect(try await office.changes() == changes)
        }
    }

    @Test func `splits are listed but are no records`() async throws {
        try await RecordFixture.with { office in
            try await office.upload("splits", "\(Self.header)P1,2026-01-01,health,,\n")
            let list = try await office.list("splits")
            #expect(list.columns == RegisterKind.splits.columns.map(\.name))
            #expect(list.column("project") == ["P1"] && list.column("areas") == [nil])
            #expect(
                try await office.refusal { try await office.list("splits", ("project", "P1")) }?
                    .code == "usage")
            #expect(
                try await office.refusal {
                    try await office.add("splits", ["project": "P1"])
                }?.code == "not-a-record")
            #expect(
                try await office.refusal {
                    try await office.show("splits", "P1", "2026-01-01")
                }?.code == "usage")
        }
    }

    // MARK: Taking back

    @Test func `a file taken back leaves what stood before, places and money with it`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.upload(
                "splits", "\(Self.header)P1,2025-03-06,health,,GOV\nP2,2025-04-01,,,GOV\n")
            let before = try await office.splits()
            let parts = try await office.parts()
            let places =
                "SELECT count(*) FROM project_places"
                + " WHERE until_seq = 9223372036854775807"
            let placesBefore = try await office.office.column(places)
            // One is replaced, one ended, one new, with a place that was nowhere before.
            let batch = try await office.upload(
                "splits",
                "\(Self.header)P1,2025-03-06,education,district:108,\n"
                    + "P2,2025-03-02,,,NGO-1=50|NGO-2=50\n")
            #expect(batch.updated == 1 && batch.inserted == 1)
            #expect(try await office.parts() != parts)
            #expect(try await office.takeBack(batch.batch, dryRun: true) == nil)
            #expect(try await office.splits() != before)
            #expect(try await office.takeBack(batch.batch) == nil)
            #expect(try await office.splits() == before)
            #expect(try await office.parts() == parts)
            #expect(try await office.office.column(places) == placesBefore)
            #expect(try await office.takeBack(batch.batch)?.code == "import-reversed")
            let faults = try await office.office.store.read { try await $0.proveLedger() }
            #expect(faults == [])
        }
    }

    @Test func `a place outside the donor's certificate is flagged, and no longer without it`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.upload(
                "areas",
                """
                level,code,name,parent_level,parent_code,valid_from
                province,14,Sơn La,,,2004-01-01
                district,116,Thành phố Sơn La,province,14,2004-01-01
                """)
            try await office.upload(
                "certificates",
                """
                donor,kind,number,issued_on,expires_on,provinces
                NGO-1,operation,1,2024-01-01,2028-01-01,12
                NGO-2,operation,2,2024-01-01,2028-01-01,12
                """)
            let open = """
                SELECT subject_code FROM flags
                WHERE kind = 'outside-certificate' AND cleared_at IS NULL ORDER BY 1
                """
            #expect(try await office.office.column(open) == [])
            let batch = try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,,district:116,\n")
            #expect(try await office.office.column(open) == ["P1"])
            #expect(try await office.takeBack(batch.batch) == nil)
            #expect(try await office.office.column(open) == [])
        }
    }

    @Test func `what was built on a file stands in the way, and no longer once it is taken back`()
        async throws
    {
        try await RecordFixture.with { office in
            let start = try await office.splits()
            let first = try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,health,,\n")
            let second = try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,education,,\n")
            let blocked = try await office.takeBack(first.batch)
            #expect(blocked?.code == "changed-since")
            #expect(blocked?.message.contains("P1 2026-01-01 sectors") == true)
            #expect(blocked?.hint?.contains("import reverse \(second.seq ?? 0)") == true)
            #expect(try await office.takeBack(second.batch) == nil)
            let third = try await office.upload("projects", "code,sectors\nP1,education\n")
            #expect(try await office.takeBack(first.batch)?.code == "changed-since")
            #expect(try await office.takeBack(third.batch) == nil)
            // A later split of its own is in nobody's way.
            try await office.split("P1", sectors: "education", from: "2026-06-01")
            #expect(try await office.takeBack(first.batch) == nil)
            #expect(try await office.splits().count == start.count + 1)
        }
    }

    @Test func `a split by hand from an earlier day is not cut short by one that comes back`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.upload("splits", "\(Self.header)P1,2026-01-01,health,,GOV\n")
            let ending = try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,health,,\n")
            try await office.split("P1", donors: "NGO-1", from: "2025-06-01")
            let blocked = try await office.takeBack(ending.batch)
            #expect(blocked?.code == "changed-since")
            #expect(blocked?.message.contains("P1 2026-01-01 donors") == true)
        }
    }

    @Test func `a donor merged since does not come back with a split`() async throws {
        try await RecordFixture.with { office in
            try await office.upload("projects", "code,donors\nP2,GOV\n")
            try await office.upload("splits", "\(Self.header)P2,2026-01-01,,,NGO-2\n")
            let batch = try await office.upload("splits", "\(Self.header)P2,2026-01-01,,,GOV\n")
            _ = try await office.data(
                .post, ControlPath.donorMerge,
                body: try ControlJSON.encode(
                    DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng")))
            #expect(try await office.takeBack(batch.batch)?.code == "donor-merged")
        }
    }

    @Test func `a sector or donor that only a dated split names is not taken out`() async throws {
        try await RecordFixture.with { office in
            let sectors = try await office.upload(
                "sectors", "scheme,code,name\noffice,water,Nước\n")
            let donors = try await office.upload(
                "donors", "code,name,class\nNEW,Mới,foreign-company\n")
            let batch = try await office.upload(
                "splits", "\(Self.header)P1,2026-01-01,water,,NEW\n")
            #expect(try await office.takeBack(sectors.batch)?.code == "in-use")
            #expect(try await office.takeBack(donors.batch)?.code == "in-use")
            #expect(try await office.takeBack(batch.batch) == nil)
            #expect(try await office.takeBack(sectors.batch) == nil)
            #expect(try await office.takeBack(donors.batch) == nil)
        }
    }
}
