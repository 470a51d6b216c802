import Aid
import Control
import Foundation
import NIOCore
import Store
import Testing

@testable import Service

/// What files and edits may say of the lives of grants and missions; today is 2026-11-16.
struct LifeByFileTests {
    private func reverse(_ office: RecordFixture, _ batch: Int?) async throws -> Problem? {
        try await office.refusal {
            try await office.data(
                .post, "/v1/imports/{name}/reverse", path: ["name": String(batch ?? 0)],
                body: try ControlJSON.encode(BatchReversal(reason: "wrong file", dryRun: false)))
        }
    }

    private func mission(_ status: String?, _ arrive: String, _ depart: String) -> [String: String]
    {
        var fields = [
            "code": "M9", "purpose": "survey", "host": "SYT", "arrive_on": arrive,
            "depart_on": depart, "people": "3",
        ]
        fields["status"] = status
        return fields
    }

    @Test func `a mission that has not come has not ended`() async throws {
        try await RecordFixture.with { office in
            for status in [nil, "ended", "in-province", "reported"] {
                let refused = try await office.refusal {
                    try await office.add("missions", mission(status, "2026-12-01", "2026-12-02"))
                }
                #expect(refused?.code == "after-today", "\(status ?? "no status")")
            }
            let still = try await office.refusal {
                try await office.add("missions", mission("ended", "2026-11-15", "2026-11-18"))
            }
            #expect(still?.code == "after-today")
            try await office.add("missions", mission("in-province", "2026-11-15", "2026-11-18"))
            let edited = try await office.refusal {
                try await office.edit("missions", ["code": "M2", "status": "ended"])
            }
            #expect(edited?.code == "after-today")
        }
    }

    @Test func `a file that says so gets a warning`() async throws {
        try await RecordFixture.with { office in
            let result = try await office.upload(
                "missions",
                """
                code,purpose,host,arrive_on,depart_on,people
                M8,survey,SYT,2026-12-20,2026-12-21,40
                """)
            #expect(result.inserted == 1 && result.warnings == 1)
        }
    }

    @Test func `a file does not pass over an approval, and keeps the moves it makes`() async throws
    {
        try await RecordFixture.with { office in
            try await office.upload(
                "projects",
                """
                code,title,modality,donors,owner,dossier_received_on,start_on,end_on,status,sectors,areas
                P9,Trạm y tế,project,NGO-1,SYT,2025-01-02,2025-03-01,2027-02-28,appraising,health,district:107
                """)
            let refused = try await office.refusal {
                try await office.edit("projects", ["code": "P9", "status": "active"])
            }
            #expect(refused?.code == "approval-skipped")
            let ahead = try await office.refusal {
                try await office.edit("projects", ["code": "P9", "approved_on": "2026-12-01"])
            }
            #expect(ahead?.code == "after-today")
            let late = try await office.upload(
                "projects",
                """
                code,status,approved_on,approval_number
                P9,active,2025-02-10,5/QĐ
                """)
            #expect(late.updated == 1)
            try await office.edit("missions", ["code": "M1", "status": "reported"])
            #expect(
                try await office.office.column(
                    """
                    SELECT concat_ws(' ', from_status, to_status, on_date, decision, reason)
                    FROM project_moves
                    """) == ["appraising active 2025-03-01 5/QĐ import projects"])
            #expect(
                try await office.office.column(
                    "SELECT concat_ws(' ', from_status, to_status, reason) FROM mission_moves")
                    == ["ended reported by hand"])
            // The move goes with the file.
            #expect(try await reverse(office, late.seq) == nil)
            #expect(
                try await office.office.column(
                    "SELECT count(*) FROM project_moves WHERE until_seq = 9223372036854775807")
                    == ["0"])
        }
    }

    @Test func `what a reversal restored is the earlier batch's own again`() async throws {
        try await RecordFixture.with { office in
            let header = "code,title,modality,donors,owner,start_on,end_on,status,sectors,areas"
            func file(_ title: String, _ sectors: String) -> String {
                "\(header)\nP9,\(title),project,NGO-1,SYT,2025-03-01,2027-02-28,active,"
                    + "\(sectors),district:107\n"
            }
            let first = try await office.upload("projects", file("Một", "health"))
            let second = try await office.upload("projects", file("Hai", "education"))
            let blocked = try await reverse(office, first.seq)
            #expect(blocked?.code == "changed-since")
            #expect(blocked?.hint?.contains("import reverse \(second.seq ?? 0)") == true)
            #expect(try await reverse(office, second.seq) == nil)
            #expect(try await office.show("projects", "P9").values["title"] == "Một")
            // Once more, so that the state came back twice.
            let third = try await office.upload("projects", file("Ba", "education"))
            #expect(try await reverse(office, third.seq) == nil)
            #expect(try await reverse(office, first.seq) == nil)
            for table in [
                "project_splits s JOIN projects p ON p.id = s.project_id AND s.until_seq",
                "project_places s JOIN projects p ON p.id = s.project_id AND s.until_seq",
            ] {
                #expect(
                    try await office.office.column(
                        "SELECT count(*) FROM \(table) = 9223372036854775807 WHERE p.code = 'P9'")
                        == ["0"])
            }
            #expect(
                try await office.refusal { try await office.show("projects", "P9") } != nil)
        }
    }

    @Test func `a change by hand blocks the reversal and the hint says so`() async throws {
        try await RecordFixture.with { office in
            let batch = try await office.upload(
                "donors", "code,name,class\nNGO-9,Tổ chức chín,foreign-ngo\n")
            try await office.edit("donors", ["code": "NGO-9", "name": "Tổ chức 9"])
            let blocked = try await reverse(office, batch.seq)
            #expect(blocked?.hint?.contains("no import (donor edit)") == true)
        }
    }

    @Test func `an id that comes again with another body is refused`() async throws {
        try await RecordFixture.with { office in
            let id = UUID().uuidString
            let fields = ["code": "NGO-8", "name": "Tám", "class": "foreign-ngo"]
            try await office.add("donors", fields, id: id)
            try await office.add("donors", fields, id: id)
            let other = try await office.refusal {
                try await office.add("donors", fields.merging(["name": "Chín"]) { $1 }, id: id)
            }
            #expect(other?.code == "request-id-reused")

            let batch = UUID().uuidString
            func load(_ name: String) async throws -> Data {
                try await office.data(
                    .post, "/v1/imports/{name}", path: ["name": "donors"],
                    body: Data("code,name,class\nNGO-7,\(name),foreign-ngo\n".utf8), id: batch)
            }
            let answer = try await load("Bảy")
            #expect(try await load("Bảy") == answer)
            let file = try await office.refusal { try await load("Sáu") }
            #expect(file?.code == "request-id-reused")
        }
    }

    @Test func `a filter's value that nothing has is refused with the nearest`() async throws {
        try await RecordFixture.with { office in
            let word = try await office.refusal {
                try await office.list("donors", ("class", "foreign-ngos"))
            }
            #expect(word?.hint?.contains("foreign-ngo") == true)
            let code = try await office.refusal {
                try await office.list("projects", ("donor", "NGO-11"))
            }
            #expect(code?.code == "usage" && code?.hint?.contains("NGO-1") == true)
            #expect(try await office.list("projects", ("donor", "NGO-1")).codes == ["P1"])
        }
    }

    @Test func `a rate of the đồng itself is refused`() async throws {
        try await RecordFixture.with { office in
            do {
                _ = try await office.data(
                    .post, "/v1/imports/{name}", path: ["name": "rates"],
                    body: Data(
                        "type,currency,date,vnd_per_unit\naccounting,VND,2026-01-01,2\n".utf8))
                Issue.record("it was taken")
            } catch let refused as ImportRefused {
                #expect(refused.result.errors.map(\.code) == ["rate-of-dong"])
            }
        }
    }
}
