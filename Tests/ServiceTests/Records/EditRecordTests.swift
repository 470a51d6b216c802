import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct EditRecordTests {
    @Test func `the commands' fields are the files' columns`() {
        for noun in RegisterNoun.all {
            let kind = RegisterKind(rawValue: noun.kind)
            let columns = kind?.columns ?? []
            #expect(noun.fields.map(\.name) == columns.map(\.name), "\(noun.kind)")
            #expect(
                noun.fields.map(\.isRequired) == columns.map(\.isRequired), "\(noun.kind)")
            #expect(noun.keys == kind?.keyColumns.map(\.name) ?? [], "\(noun.kind)")
        }
    }

    @Test func `adds a record with every rule of an import`() async throws {
        try await RecordFixture.with { office in
            let before = try await office.changes()
            let added = try await office.add(
                "donors", ["code": "NGO-9", "name": "Plan", "class": "foreign-ngo"])
            #expect(added.changed == 1)
            #expect(added.seq == before + 1)
            #expect(added.version == added.seq)
            #expect(added.before == nil)
            #expect(added.after?["name"] == "Plan")
            #expect(try await office.list("donors", ("search", "plan")).codes == ["NGO-9"])
            let shapes: [([String: String], String)] = [
                (["code": "a b", "name": "x", "class": "foreign-ngo"], "not-a-code"),
                (["code": "X", "class": "foreign-ngo"], "required"),
                (["code": "X", "name": "x", "class": "ngo"], "unknown-word"),
                (
                    ["code": "X", "name": "x", "class": "foreign-ngo", "country": "XX"],
                    "unknown-country"
                ),
                (["code": "X", "nme": "x"], "usage"), (["name": "x"], "usage"),
                (["code": "NGO-1", "name": "x", "class": "foreign-ngo"], "record-exists"),
            ]
            for (fields, code) in shapes {
                #expect(
                    try await office.refusal { try await office.add("donors", fields) }?.code
                        == code)
            }
            #expect(try await office.changes() == before + 1)
        }
    }

    @Test func `a dry run and a repeated request change nothing more`() async throws {
        try await RecordFixture.with { office in
            let before = try await office.changes()
            let fields = ["code": "NGO-9", "name": "Plan", "class": "foreign-ngo"]
            let tried = try await office.add("donors", fields, dryRun: true)
            #expect(tried.changed == 1 && tried.seq == nil && tried.dryRun)
            #expect(try await office.changes() == before)
            let first = try await office.add("donors", fields, id: "once")
            let second = try await office.add("donors", fields, id: "once")
            #expect(first == second)
            #expect(try await office.changes() == before + 1)
        }
    }

    @Test func `an edit keeps, clears and divides the money anew`() async throws {
        try await RecordFixture.with { office in
            #expect(try await office.byDonor() == ["NGO-1=1501051", "NGO-2=1001200"])
            let edited = try await office.edit(
                "projects", ["code": "P1", "donors": "NGO-1"], clear: ["officer"])
            #expect(edited.before == ["donors": "NGO-1=60|NGO-2=40", "officer": "lan"])
            #expect(edited.after?["donors"] == "NGO-1")
            #expect(edited.after?["officer"] == .some(nil))
            #expect(try await office.byDonor() == ["NGO-1=2501751", "NGO-2=500"])
            let again = try await office.edit("projects", ["code": "P1", "donors": "NGO-1"])
            #expect(again.changed == 0 && again.seq == nil)
            let story = try await office.show("projects", "P1")
            #expect(story.values["title"] == "Nước sạch ở Mường Tè")
            #expect(story.version == edited.seq)
        }
    }

    @Test func `another day of an approval puts money before it, or behind it again`()
        async throws
    {
        try await RecordFixture.with { office in
            let flagged = """
                SELECT subject_code FROM flags
                WHERE kind = 'money-before-approval' AND cleared_at IS NULL
                """
            try await office.edit(
                "projects",
                ["code": "P2", "approved_on": "2025-04-01", "start_on": "2025-05-01"])
            #expect(try await office.office.column(flagged) == ["P2"])
            try await office.edit("projects", ["code": "P2", "approved_on": "2025-02-01"])
            #expect(try await office.office.column(flagged) == [])
            let batch = try await office.upload(
                "projects", "code,approved_on,start_on\nP2,2025-04-01,2025-05-01\n")
            #expect(try await office.office.column(flagged) == ["P2"])
            try await office.upload("projects", "code,approved_on\nP2,2025-02-01\n")
            #expect(try await office.office.column(flagged) == [])
            #expect(batch.updated == 1)
        }
    }

    @Test func `refusals say what was meant`() async throws {
        try await RecordFixture.with { office in
            let missing = try await office.refusal {
                try await office.edit("agencies", ["code": "SYY", "name": "x"])
            }
            #expect(missing?.code == "not-found")
            #expect(missing?.hint == "Did you mean \"SYT\"?")
            let owner = try await office.refusal {
                try await office.edit("projects", ["code": "P1", "owner": "SGF"])
            }
            #expect(owner?.code == "unknown-reference")
            #expect(owner?.message == "owner: there is no agency \"SGF\"")
            #expect(owner?.hint == "Did you mean \"SGD\"?")
            let move = try await office.refusal {
                try await office.edit("projects", ["code": "P1", "status": "proposed"])
            }
            #expect(move?.code == "status-move")
            let area = try await office.refusal {
                try await office.edit("projects", ["code": "P1", "areas": "district:999"])
            }
            #expect(area?.code == "unknown-area")
            let entry = try await office.refusal { try await office.add("ledger", ["ref": "E9"]) }
            #expect(entry?.code == "append-only")
            let clerk = try await office.refusal {
                try await office.add(
                    "people", ["login": "x", "name": "X", "role": "admin"], role: .enter)
            }
            #expect(clerk?.code == "not-permitted")
        }
    }

    @Test func `of two edits of what both have read the second loses nothing and says who won`()
        async throws
    {
        try await RecordFixture.with { office in
            let version = try await office.show("projects", "P1").version
            async let one = office.refusal {
                try await office.edit(
                    "projects", ["code": "P1", "title": "One"], version: version, login: "lan")
            }
            async let two = office.refusal {
                try await office.edit(
                    "projects", ["code": "P1", "title": "Two"], version: version, login: "minh")
            }
            let refusals = try await [one, two]
            let losers = refusals.compactMap { $0 }
            #expect(losers.count == 1)
            let winner = refusals[0] == nil ? ("lan", "One") : ("minh", "Two")
            #expect(losers.first?.code == "changed-meanwhile")
            #expect(
                losers.first?.message
                    == "project \"P1\" was changed meanwhile by \(winner.0)"
                    + " at 2026-11-16T08:05:00.000010+07:00 (title)"
                    || losers.first?.message.contains(
                        "meanwhile by \(winner.0) at 2026-11-16T08:05")
                        == true
            )
            let story = try await office.show("projects", "P1")
            #expect(story.values["title"] == winner.1)
            let last = try await office.edit(
                "projects", ["code": "P1", "title": "Three"], version: story.version)
            #expect(last.changed == 1)
        }
    }

    @Test func `show tells the story and history every version`() async throws {
        try await RecordFixture.with { office in
            let story = try await office.show("projects", "P1")
            #expect(story.names["donors"]?["NGO-1"] == "Tổ chức Đoàn Kết")
            #expect(story.names["owner"]?["SYT"] == "Sở Y tế")
            #expect(story.names["areas"]?["district:107"] == "Mường Tè")
            #expect(story.names["officer"]?["lan"] == "Lan")
            let money = try #require(story.related["money"])
            #expect(money.rows.count == 1)
            #expect(money.rows[0]["vnd"] == "2501751")
            #expect(money.rows[0]["usd"] == "100.07")
            #expect(story.related["missions"]?.rows.map { $0["code"] } == ["M1"])
            #expect((story.related["obligations"]?.rows.count ?? 0) > 2)
            let donor = try await office.show("donors", "NGO-2")
            #expect(
                donor.related["projects"]?.rows.compactMap { $0["share"] ?? nil } == ["40", "100"])
            #expect(donor.related["missions"]?.rows.compactMap { $0["code"] ?? nil } == ["M2"])
            let agency = try await office.show("agencies", "SYT")
            #expect(agency.related["projects"]?.rows.count == 1)
            #expect(agency.related["missions"]?.rows.count == 2)
            _ = try await office.edit("donors", ["code": "NGO-2", "name": "Dân Quyền Mới"])
            let events = try await office.history("donors", "NGO-2")
            #expect(events.map(\.what) == ["import donors", "donor edit"])
            #expect(
                events.last?.changes == [
                    FieldChange(field: "name", before: "Dân Quyền", after: "Dân Quyền Mới")
                ])
            #expect(events.last?.actor == "lan" && events.last?.reason == "by hand")
            #expect(
                try await office.refusal { try await office.show("donors", "NGO-3") }?.code
                    == "not-found")
            #expect(
                try await office.refusal { try await office.show("certificates", "NGO-1") }?.code
                    == "usage")
        }
    }

    @Test func `documents name what exists and stand with it`() async throws {
        try await RecordFixture.with { office in
            let wrong = try await office.refusal {
                try await office.add("documents", ["code": "D1", "decides": "project/P9"])
            }
            #expect(wrong?.message == "decides: there is no project \"P9\"")
            let odd = try await office.refusal {
                try await office.add("documents", ["code": "D1", "decides": "grant/P1"])
            }
            #expect(odd?.code == "not-a-record")
            try await office.add(
                "documents",
                [
                    "code": "D1", "number": "12/QĐ-UBND", "issued_on": "2025-02-01",
                    "abstract": "Phê duyệt", "decides": "project/P1|mission/M1|donor/NGO-1",
                ])
            for (kind, key) in [("projects", "P1"), ("missions", "M1"), ("donors", "NGO-1")] {
                let story = try await office.show(kind, key)
                #expect(story.related["documents"]?.rows.map { $0["code"] } == ["D1"])
            }
            let story = try await office.show("documents", "D1")
            #expect(story.related["decides"]?.rows.count == 3)
            #expect(try await office.list("documents", ("project", "P1")).codes == ["D1"])
            #expect(try await office.list("documents", ("search", "phe duyet")).codes == ["D1"])
        }
    }

    @Test func `a grant runs by an approval, also by hand`() async throws {
        try await RecordFixture.with { office in
            try await office.add(
                "projects",
                [
                    "code": "P9", "title": "Chín", "modality": "project", "donors": "NGO-1",
                    "owner": "SYT", "status": "proposed", "sectors": "health",
                    "areas": "district:107", "dossier_received_on": "2025-02-01",
                    "start_on": "2025-03-01", "end_on": "2027-02-28",
                ])
            let skipped = try await office.refusal {
                try await office.edit("projects", ["code": "P9", "status": "approved"])
            }
            #expect(skipped?.code == "approval-skipped" && skipped?.hint != nil)
            let early = try await office.refusal {
                try await office.edit(
                    "projects",
                    [
                        "code": "P9", "status": "approved", "approved_on": "2025-01-01",
                        "approval_number": "1/QĐ",
                    ])
            }
            #expect(early?.code == "before-dossier")
            try await office.edit(
                "projects",
                [
                    "code": "P9", "status": "approved", "approved_on": "2025-02-10",
                    "approval_number": "1/QĐ",
                ])
            let removed = try await office.refusal {
                try await office.edit("projects", ["code": "P9"], clear: ["approved_on"])
            }
            #expect(removed?.code == "approval-removed")
        }
    }

    @Test func `a certificate is for sectors of the office`() async throws {
        try await RecordFixture.with { office in
            let fields = [
                "donor": "NGO-1", "kind": "operation", "number": "7", "issued_on": "2025-01-01",
                "expires_on": "2027-12-31", "provinces": "12",
            ]
            let refused = try await office.refusal {
                try await office.add(
                    "certificates", fields.merging(["sectors": "health|edu"]) { $1 })
            }
            #expect(refused?.code == "unknown-reference")
            try await office.add("certificates", fields.merging(["sectors": "health"]) { $1 })
        }
    }
}
