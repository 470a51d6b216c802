import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// Reports that letters ask for follow the register as those by rule do.
struct AskedFollowingTests {
    /// Code, direction and reporter of every report that a letter asks for.
    private func asked(_ office: RecordFixture) async throws -> [String] {
        let list: ObligationList = try await office.office.ask(ControlPath.obligations)
        return list.obligations.filter { $0.askedBy != nil }
            .map { "\($0.code) \($0.direction) \($0.reporter ?? "-")" }.sorted()
    }

    private func because(_ office: RecordFixture, _ code: String) async throws -> [String] {
        try await office.office.column(
            "SELECT superseded_because FROM obligations WHERE code = '\(code)' "
                + "AND superseded_because IS NOT NULL ORDER BY id")
    }

    @Test func `what is open passes to a project's next owner and back with the file`()
        async throws
    {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", projects: ["P1", "P2"])
            try await office.office.letter("DX-2", projects: ["P1"])
            try await office.office.move(.receive, "DX-2/P1/2026-12-31")
            let batch = try await office.upload("projects", "code,owner\nP1,HPN\n")
            #expect(
                try await asked(office) == [
                    "DX-1/P1/2026-12-31 in HPN", "DX-1/P2/2026-12-31 in SGD",
                    "DX-2/P1/2026-12-31 in SYT",
                ])
            #expect(
                try await because(office, "DX-1/P1/2026-12-31") == ["reporter SYT became HPN"])
            #expect(try await office.takeBack(batch.batch) == nil)
            #expect(try await asked(office)[0] == "DX-1/P1/2026-12-31 in SYT")
            // The office itself, and back.
            try await office.edit("projects", ["code": "P1", "owner": "OFF"])
            #expect(try await asked(office)[0] == "DX-1/P1/2026-12-31 out OFF")
            try await office.edit("projects", ["code": "P1", "owner": "SYT"])
            #expect(try await asked(office)[0] == "DX-1/P1/2026-12-31 in SYT")
            try await office.edit("projects", ["code": "P1", "title": "Nước"])
            #expect(try await because(office, "DX-1/P1/2026-12-31").count == 4)
        }
    }

    @Test func `what is open about a project that was a mistake ends with it`() async throws {
        try await RecordFixture.with { office in
            let batch = try await office.upload(
                "projects",
                """
                code,title,modality,donors,owner,status,sectors,areas
                P9,Nhầm,project,NGO-1,SYT,proposed,health,district:107
                """)
            try await office.office.letter("DX-1", projects: ["P9", "P1"])
            #expect(try await office.takeBack(batch.batch) == nil)
            #expect(try await asked(office) == ["DX-1/P1/2026-12-31 in SYT"])
            let gone = try await because(office, "DX-1/P9/2026-12-31")
            #expect(gone == ["no longer owed: the project is gone"])
            #expect(
                KeptReason.vietnamese(gone[0])
                    == "không còn phải gửi: khoản viện trợ không còn")
        }
    }

    @Test func `a merged donor's pass to the other and come back`() async throws {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", reporters: ["NGO-1", "NGO-2"])
            try await office.office.letter("DX-2", reporters: ["NGO-2"])
            try await office.office.move(.receive, "DX-2/NGO-2/2026-12-31")
            let before = try await asked(office)
            let answer = try await office.merge("NGO-2", "NGO-1")
            #expect(answer.subjects.contains("obligation/DX-1/NGO-2/2026-12-31"))
            #expect(
                try await asked(office) == [
                    "DX-1/NGO-1/2026-12-31 in NGO-1", "DX-1/NGO-2/2026-12-31 in NGO-1",
                    "DX-2/NGO-2/2026-12-31 in NGO-1",
                ])
            _ = try await office.data(
                .post, ControlPath.donorUnmerge,
                body: try ControlJSON.encode(DonorMerge(from: "NGO-2", reason: "nhầm")))
            #expect(try await asked(office) == before)
            #expect(try await office.office.state("DX-2/NGO-2/2026-12-31") == "received")
        }
    }

    @Test func `an agency's successor has what is open`() async throws {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", reporters: ["SYT"], projects: ["P1"])
            try await office.office.letter("DX-2", reporters: ["SYT"])
            try await office.office.move(.receive, "DX-2/SYT/2026-12-31")
            _ = try await office.data(
                .post, ControlPath.agencySucceed,
                body: try ControlJSON.encode(
                    AgencySuccession(
                        old: "SYT", new: "HPN", act: "NQ 1", on: "2026-11-01", reason: "x")))
            #expect(
                try await asked(office) == [
                    "DX-1/P1/2026-12-31 in HPN", "DX-1/SYT/2026-12-31 in HPN",
                    "DX-2/SYT/2026-12-31 in SYT",
                ])
            let reason = try await because(office, "DX-1/SYT/2026-12-31")
            #expect(reason == ["reporter SYT became HPN: NQ 1"])
            #expect(
                KeptReason.vietnamese(reason[0])
                    == "đơn vị báo cáo SYT chuyển thành HPN: NQ 1")
        }
    }

    @Test func `who owes it to whom decides the direction`() async throws {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", reporters: ["SYT", "OFF"])
            try await office.office.letter(
                "DX-2", recipient: "Bộ Ngoại giao", reporters: ["SYT", "OFF"], projects: ["P2"])
            try await office.office.letter("DX-3", recipient: "sở ngoại vụ", reporters: ["SYT"])
            try await office.office.letter("DX-4", recipient: "Bộ Ngoại giao")
            #expect(
                try await asked(office) == [
                    "DX-1/OFF/2026-12-31 out OFF", "DX-1/SYT/2026-12-31 in SYT",
                    "DX-2/OFF/2026-12-31 out OFF", "DX-2/P2/2026-12-31 watch SGD",
                    "DX-2/SYT/2026-12-31 watch SYT", "DX-3/SYT/2026-12-31 in SYT",
                    "DX-4/OFF/2026-12-31 out OFF",
                ])
        }
    }

    @Test func `one word is one letter and one name`() async throws {
        try await RecordFixture.with { office in
            try await office.office.letter("DX-1", reporters: ["SYT"])
            // More of the same letter.
            try await office.office.letter("DX-1", reporters: ["SGD"])
            for (name, letter) in [("Báo cáo khác", nil), ("Báo cáo đột xuất", "CV 99")] {
                let refused = await office.office.refusal {
                    try await office.office.letter(
                        "DX-1", name: name, letter: letter, reporters: ["HPN"])
                }
                #expect(refused?.problem.code == "code-taken" && refused?.problem.hint != nil)
            }
            // What was withdrawn leaves the word free.
            for agency in ["SYT", "SGD"] {
                try await office.office.move(.withdraw, "DX-1/\(agency)/2026-12-31")
            }
            try await office.office.letter("DX-1", letter: "CV 99", reporters: ["HPN"])
        }
    }

    @Test func `a report owed again whose officer has left is seen at once`() async throws {
        try await RecordFixture.with { office in
            let code = "ND80-OWN-6M/P1/2026-H1"
            let open = """
                SELECT subject_kind || ' ' || detail FROM flags
                WHERE kind = 'unassigned' AND subject_code = '\(code)' AND cleared_at IS NULL
                """
            try await office.office.assign(code, "minh")
            try await office.office.move(.waive, code)
            try await office.edit("people", ["login": "minh", "valid_to": "2026-10-31"])
            #expect(try await office.office.column(open) == [])
            @Sendable func lacking(_ isDueToo: Bool) async throws -> Int {
                try await office.office.store.read {
                    try await $0.reportsWithoutOfficer(
                        on: office.office.context.today, trackFrom: Day(iso: "2026-01-01"),
                        isDueToo: isDueToo)
                }
            }
            let before = try await lacking(true)
            #expect(try await lacking(false) == 0)
            try await office.office.move(.reinstate, code)
            #expect(try await office.office.column(open) == ["obligation minh"])
            #expect(try await lacking(true) == before + 1)
            #expect(try await lacking(false) == 1)
            try await office.office.assign(code, "lan")
            #expect(try await office.office.column(open) == [])
            let refused = await office.office.refusal {
                try await office.office.move(.reinstate, code)
            }
            #expect(refused?.problem.code == "not-let-off" && refused?.problem.hint != nil)
        }
    }
}

extension RecordFixture {
    @discardableResult
    func merge(_ from: String, _ into: String) async throws -> RecordAnswer {
        try ControlJSON.decode(
            RecordAnswer.self,
            from: try await data(
                .post, ControlPath.donorMerge,
                body: try ControlJSON.encode(
                    DonorMerge(from: from, into: into, reason: "nhập trùng"))))
    }
}
