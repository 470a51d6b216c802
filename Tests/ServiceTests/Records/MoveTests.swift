import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct MoveTests {
    private func post(
        _ office: RecordFixture, _ path: String, kind: String? = nil, _ body: some Encodable,
        role: Actor.Role = .admin
    ) async throws -> RecordAnswer {
        try ControlJSON.decode(
            RecordAnswer.self,
            from: try await office.data(
                .post, path, path: kind.map { ["kind": $0] } ?? [:],
                body: try ControlJSON.encode(body), role: role))
    }

    // MARK: Duplicates

    @Test func `a merge is told on the office's day`() async throws {
        try await RecordFixture.with { office in
            // 00:05 on the 17th in the office, still the 16th by UTC.
            office.office.clock.advance(by: 16 * 3600)
            _ = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            let rows = try await office.show("donors", "NGO-2").related["merges"]?.rows
            #expect(rows?.map { $0["on"] } == ["2026-11-17"])
        }
    }

    @Test func `a merge gives everything to the donor that stays and is taken back exactly`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.add(
                "certificates",
                [
                    "donor": "NGO-2", "number": "7", "kind": "operation",
                    "issued_on": "2025-01-01", "expires_on": "2028-01-01",
                ])
            try await office.add(
                "documents", ["code": "D1", "decides": "donor/NGO-1|donor/NGO-2"])
            let before = try await office.byDonor()
            let splits =
                "SELECT items::text || shares::text FROM project_splits"
                + " WHERE until_seq = 9223372036854775807 ORDER BY project_id, dimension"
            let splitsBefore = try await office.office.column(splits)
            let seq = try await office.changes()
            let merged = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            #expect(
                merged.subjects == [
                    "donor/NGO-2", "project/P1", "project/P2", "mission/M2", "document/D1",
                    "certificate/NGO-2/7",
                ])
            #expect(try await office.byDonor() == ["NGO-1=2502251"])
            #expect(try await office.show("projects", "P1").values["donors"] == "NGO-1")
            #expect(try await office.show("documents", "D1").values["decides"] == "donor/NGO-1")
            #expect(try await office.show("certificates", "NGO-1", "7").version == merged.seq)
            #expect(try await office.show("donors", "NGO-2").related["merges"] != nil)
            // What was known before stays.
            let past = try await office.office.column(
                """
                SELECT count(DISTINCT donor_id)::text FROM allocations
                WHERE since_seq <= \(seq) AND until_seq > \(seq)
                """)
            #expect(past == ["2"])
            let again = try await office.refusal {
                try await post(
                    office, ControlPath.donorMerge,
                    DonorMerge(from: "NGO-2", into: "GOV", reason: "x"))
            }
            #expect(again?.code == "donor-merged")
            let named = try await office.refusal {
                try await office.edit("projects", ["code": "P2", "donors": "NGO-2"])
            }
            #expect(named?.code == "donor-merged")
            let edited = try await office.refusal {
                try await office.edit("donors", ["code": "NGO-2", "name": "Tên khác"])
            }
            #expect(edited?.code == "donor-merged")
            #expect(edited?.message.contains("NGO-1") == true)
            let back = try await post(
                office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-2", reason: "nhầm"))
            #expect(back.warnings.isEmpty)
            #expect(try await office.byDonor() == before)
            #expect(try await office.office.column(splits) == splitsBefore)
            #expect(
                try await office.show("projects", "P1").values["donors"] == "NGO-1=60|NGO-2=40")
            #expect(
                try await office.show("documents", "D1").values["decides"]
                    == "donor/NGO-1|donor/NGO-2")
            #expect(try await office.show("certificates", "NGO-2", "7").kind == "certificates")
            #expect(try await office.show("missions", "M2").values["donor"] == "NGO-2")
            let twice = try await office.refusal {
                try await post(
                    office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-2", reason: "x"))
            }
            #expect(twice?.code == "not-merged" && twice?.hint != nil)
        }
    }

    @Test func `what was decided after a merge is not undone with it`() async throws {
        try await RecordFixture.with { office in
            _ = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            try await office.edit("projects", ["code": "P2", "donors": "GOV"])
            let back = try await post(
                office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-2", reason: "nhầm"))
            #expect(back.warnings.map(\.code) == ["changed-since"])
            #expect(try await office.show("projects", "P2").values["donors"] == "GOV")
            #expect(
                try await office.show("projects", "P1").values["donors"] == "NGO-1=60|NGO-2=40")
        }
    }

    @Test func `a merge rewrites splits from a day on and loses none, nor does taking it back`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.upload(
                "ledger",
                """
                ref,project,kind,date,amount,currency
                S1,P1,receipt,2026-01-02,1000,VND
                S2,P1,receipt,2026-06-02,1000,VND
                S3,P2,receipt,2026-06-02,1000,VND
                """)
            // P1's start names both donors, and one of its later splits none of them.
            try await office.upload(
                "splits",
                """
                project,effective_on,donors
                P1,2026-01-01,NGO-2=30|GOV=70
                P1,2026-06-01,GOV
                P1,2026-09-01,NGO-1=20|NGO-2=80
                """)
            try await office.upload("projects", "code,donors\nP2,GOV\n")
            try await office.upload("splits", "project,effective_on,donors\nP2,2026-05-01,NGO-2\n")
            let splits = try await office.splits()
            let parts = try await office.parts()
            _ = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            #expect(
                try await office.export(.splits) == """
                    project,effective_on,sectors,areas,donors
                    P1,2026-01-01,,,NGO-1=30|GOV=70
                    P1,2026-06-01,,,GOV
                    P1,2026-09-01,,,NGO-1
                    P2,2026-05-01,,,NGO-1

                    """)
            // E1 to E3 are older: 1001 + 2500750 to P1, 500 to P2.
            #expect(try await office.byDonor() == ["GOV=2200", "NGO-1=2503051"])
            _ = try await post(
                office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-2", reason: "nhầm"))
            #expect(try await office.splits() == splits)
            #expect(try await office.parts() == parts)
            let faults = try await office.office.store.read { try await $0.proveLedger() }
            #expect(faults == [])
        }
    }

    @Test func `splits decided after a merge stay when it is taken back`() async throws {
        try await RecordFixture.with { office in
            try await office.upload(
                "splits",
                """
                project,effective_on,donors
                P1,2026-01-01,NGO-2=30|GOV=70
                P1,2026-06-01,NGO-2
                """)
            _ = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            // By hand, which ends the later one, and by a file.
            try await office.split("P1", donors: "NGO-1=10|GOV=90", from: "2026-03-01")
            try await office.upload("splits", "project,effective_on,donors\nP1,2026-04-01,NGO-1\n")
            _ = try await post(
                office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-2", reason: "nhầm"))
            #expect(
                try await office.export(.splits) == """
                    project,effective_on,sectors,areas,donors
                    P1,2026-01-01,,,NGO-2=30|GOV=70
                    P1,2026-03-01,,,NGO-1=10|GOV=90
                    P1,2026-04-01,,,NGO-1

                    """)
            #expect(
                try await office.show("projects", "P1").values["donors"] == "NGO-1=60|NGO-2=40")
        }
    }

    @Test(arguments: [
        ("A=60|B=40", "A"), ("B=40|C=60", "A=40|C=60"), ("C=10|B=40|A=50", "C=10|A=90"), ("B", "A"),
        ("B|C", "A|C"), ("C|A|B", "C|A"), ("C=33.3333|B=66.6667", "C=33.3333|A=66.6667"),
    ])
    func `a donor's place and share go to the other`(_ list: String, _ merged: String) {
        #expect(DonorList.replacing("B", with: "A", in: list) == merged)
    }

    @Test func `near names are told when they are entered, and listed`() async throws {
        try await RecordFixture.with { office in
            let near = try await office.add(
                "donors",
                ["code": "N1", "name": "Tổ chức Đoàn Kêt", "class": "foreign-ngo", "country": "FR"])
            #expect(near.warnings.map(\.code) == ["near-name"])
            let other = try await office.add(
                "donors",
                ["code": "N2", "name": "Tổ chức Đoàn Kếp", "class": "foreign-ngo", "country": "US"])
            #expect(other.warnings.isEmpty, "another country")
            let alias = try await office.add(
                "donors",
                [
                    "code": "N3", "name": "Peace", "aliases": "Quyền Dân|x",
                    "class": "foreign-ngo",
                ])
            #expect(alias.warnings.map(\.code) == ["near-name"])
            let pairs = try ControlJSON.decode(
                DonorPairs.self,
                from: try await office.data(.get, ControlPath.donorDuplicates)
            ).pairs
            #expect(pairs.map(\.codes) == [["N1", "NGO-1"], ["N3", "NGO-2"]])
        }
    }

    // MARK: Officers and agencies

    @Test func `a hand-over moves what is open`() async throws {
        try await RecordFixture.with { office in
            try await office.edit("projects", ["code": "P2", "officer": "lan"])
            try await office.edit("projects", ["code": "P2", "status": "completed"])
            try await office.edit("projects", ["code": "P2", "status": "closed"])
            try await office.edit("missions", ["code": "M2", "officer": "lan"])
            let handover = OfficerHandover(old: "lan", new: "minh", reason: "nghỉ chế độ")
            let moved = try await post(office, ControlPath.handover, handover)
            #expect(moved.subjects == ["project/P1", "mission/M2"])
            #expect(try await office.show("projects", "P1").values["officer"] == "minh")
            #expect(try await office.show("projects", "P2").values["officer"] == "lan")
            let again = try await post(office, ControlPath.handover, handover)
            #expect(again.changed == 0)
            for (wrong, code) in [
                (OfficerHandover(old: "lan", new: "minhh", reason: "x"), "not-found"),
                (OfficerHandover(old: "nobody", new: "minh", reason: "x"), "not-found"),
                (OfficerHandover(old: "lan", new: "minh"), "usage"),
                (
                    OfficerHandover(old: "lan", new: "minh", from: "2026-12-01", reason: "x"),
                    "in-future"
                ),
            ] {
                let problem = try await office.refusal {
                    try await post(office, ControlPath.handover, wrong)
                }
                #expect(problem?.code == code)
            }
        }
    }

    @Test func `an agency's open work goes to its successor, what is past keeps the name`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.add(
                "contacts", ["email": "a@syt.vn", "agency": "SYT", "role": "head"])
            let reports = """
                SELECT o.reporter || ' ' || count(*) FROM obligations o
                WHERE until_seq = 9223372036854775807 AND reporter IN ('SYT', 'HPN')
                GROUP BY o.reporter ORDER BY 1
                """
            let owed = try await office.office.column(reports)
            #expect(owed.count == 1 && owed[0].hasPrefix("SYT "))
            let received = try #require(
                try await office.office.column(
                    "SELECT code FROM obligations WHERE reporter = 'SYT' ORDER BY due_effective"
                ).first)
            try await office.office.move(.receive, received)
            let answer = try await post(
                office, ControlPath.agencySucceed,
                AgencySuccession(
                    old: "SYT", new: "HPN", act: "QĐ 1", on: "2026-07-01", reason: "sáp nhập"))
            #expect(answer.changed > 4)
            let old = try await office.show("agencies", "SYT")
            #expect(old.values["successor"] == "HPN")
            #expect(old.values["valid_to"] == "2026-06-30")
            #expect(old.changes.first?.reason == "sáp nhập (QĐ 1)")
            #expect(try await office.show("projects", "P1").values["owner"] == "HPN")
            #expect(try await office.show("missions", "M1").values["host"] == "HPN")
            #expect(try await office.show("contacts", "a@syt.vn").values["agency"] == "HPN")
            let after = try await office.office.column(reports)
            #expect(after.last == "SYT 1", "the report that came in: \(after)")
            #expect(
                try await office.office.column(
                    "SELECT reporter FROM obligations WHERE until_seq = 9223372036854775807"
                        + " AND code = '\(received)'") == ["SYT"])
            let again = try await office.refusal {
                try await post(
                    office, ControlPath.agencySucceed,
                    AgencySuccession(
                        old: "SYT", new: "SGD", act: "QĐ 1", on: "2026-07-01", reason: "x"))
            }
            #expect(again?.code == "has-successor")
        }
    }

    @Test func `what a closed grant still owes stays its successor's`() async throws {
        try await RecordFixture.with { office in
            for status in ["completed", "closed"] {
                let _: MoveChange = try await office.office.ask(
                    ControlPath.projectLife,
                    body: ProjectMove(
                        project: "P1", status: status, on: "2026-11-10", reason: "xong"))
            }
            _ = try await post(
                office, ControlPath.agencySucceed,
                AgencySuccession(
                    old: "SYT", new: "HPN", act: "QĐ 1", on: "2026-11-12", reason: "sáp nhập"))
            let yearly =
                "SELECT reporter FROM obligations WHERE code = 'ND80-OWN-Y/P1/2026' "
                + "AND until_seq = 9223372036854775807"
            #expect(try await office.office.column(yearly) == ["HPN"])
            try await office.edit("projects", ["code": "P1", "title_en": "Clean water"])
            #expect(try await office.office.column(yearly) == ["HPN"])
            #expect(try await office.show("projects", "P1").values["owner"] == "SYT")
        }
    }

    // MARK: Erasure

    @Test func `an erasure leaves nothing personal and a chain that verifies`() async throws {
        try await RecordFixture.with { office in
            try await office.add(
                "contacts",
                [
                    "email": "hoa@syt.vn", "name": "Nguyễn Thị Hoa", "agency": "SYT",
                    "role": "reporter", "phone": "0912345678",
                ])
            try await office.edit("contacts", ["email": "hoa@syt.vn", "phone": "0987654321"])
            let id = try await office.office.column("SELECT id::text FROM contacts LIMIT 1")[0]
            let erased = try await post(
                office, ControlPath.Pattern.recordErase, kind: "contacts",
                RecordErasure(key: ["hoa@syt.vn"], reason: "yêu cầu của người ấy"))
            #expect(erased.changed == 2)
            #expect(erased.after?["details"] == "2")
            let left = try await office.office.column(
                """
                SELECT t.text FROM (
                    SELECT details || answer AS text FROM change_details
                    UNION ALL SELECT to_jsonb(c)::text FROM contacts c
                    UNION ALL SELECT to_jsonb(c)::text FROM changes c
                    UNION ALL SELECT to_jsonb(r)::text FROM import_rejects r
                ) t WHERE t.text ~ 'hoa@syt|Nguyễn Thị Hoa|0912345678|0987654321'
                """)
            #expect(left.isEmpty)
            let check = try await office.office.store.read { try await $0.checkChain() }
            #expect(check.problems.isEmpty && check.erased == 2)
            let events = try await office.history("contacts", "erased-\(id)")
            #expect(events.count == 3)
            #expect(events.filter { !$0.erased }.isEmpty)
            #expect(events.last?.ended == true)
            #expect(
                try await office.refusal { try await office.show("contacts", "hoa@syt.vn") } != nil)
        }
    }

    @Test func `who has work is not erased, and only an admin erases`() async throws {
        try await RecordFixture.with { office in
            let erasure = RecordErasure(key: ["lan"], reason: "x")
            let path = ControlPath.Pattern.recordErase
            let busy = try await office.refusal {
                try await post(office, path, kind: "people", erasure)
            }
            #expect(busy?.code == "has-work")
            let clerk = try await office.refusal {
                try await post(office, path, kind: "people", erasure, role: .approve)
            }
            #expect(clerk?.code == "not-permitted")
            let project = try await office.refusal {
                try await post(
                    office, path, kind: "projects", RecordErasure(key: ["P1"], reason: "x"))
            }
            #expect(project?.code == "nothing-personal")
            try await office.edit("projects", ["code": "P1", "officer": "minh"])
            _ = try await post(office, path, kind: "people", erasure)
            #expect(
                try await office.show("people", "lan").values["name"]??.hasPrefix("erased-") == true
            )
        }
    }

    // MARK: Safe cells

    @Test func `texts that a spreadsheet would run are defused, numbers are not`() {
        let kind = RegisterKind.ledger
        var row = [String?](repeating: nil, count: kind.columns.count)
        row[kind.index(of: "amount") ?? 0] = "-500"
        row[kind.index(of: "description") ?? 0] = "=1+1"
        row[kind.index(of: "item") ?? 0] = "-cái"
        row[kind.index(of: "unit") ?? 0] = "kg"
        let safe = SafeCells.defused(row, of: kind)
        #expect(safe[kind.index(of: "amount") ?? 0] == "-500")
        #expect(safe[kind.index(of: "description") ?? 0] == "'=1+1")
        #expect(safe[kind.index(of: "item") ?? 0] == "'-cái")
        #expect(safe[kind.index(of: "unit") ?? 0] == "kg")
        #expect(safe[kind.index(of: "ref") ?? 0] == nil)
    }
}
