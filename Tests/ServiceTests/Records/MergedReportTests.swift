import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// What becomes of the reports that rules make donors owe, where two donors turn out to be one.
struct MergedReportTests {
    private func post(
        _ office: RecordFixture, _ path: String, _ body: some Encodable,
        role: Actor.Role = .admin
    ) async throws -> RecordAnswer {
        try ControlJSON.decode(
            RecordAnswer.self,
            from: try await office.data(
                .post, path, body: try ControlJSON.encode(body), role: role))
    }

    private func reports(_ office: RecordFixture) async throws -> [String] {
        let list: ObligationList = try await office.office.ask(ControlPath.obligations)
        return list.obligations.filter { $0.rule == "ND58-NGO-Y" }
            .map { "\($0.code) \($0.state) \($0.officer ?? "-")" }
    }

    @Test func `a merge takes what is known of a donor's reports along, and back`() async throws {
        try await RecordFixture.with { office in
            try await office.add(
                "certificates",
                [
                    "donor": "NGO-2", "number": "7", "kind": "operation",
                    "issued_on": "2025-01-01", "expires_on": "2028-01-01",
                ])
            try await office.office.move(.receive, "ND58-NGO-Y/NGO-2/2026", on: "2026-11-10")
            try await office.office.move(.waive, "ND58-NGO-Y/NGO-2/2027")
            try await office.office.assign("ND58-NGO-Y/NGO-2/2027", "lan")
            let before = try await reports(office)
            #expect(
                before == [
                    "ND58-NGO-Y/NGO-2/2025 not-tracked -", "ND58-NGO-Y/NGO-2/2026 received -",
                    "ND58-NGO-Y/NGO-2/2027 waived lan",
                ])
            let merged = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            #expect(
                try await reports(office) == before.map { $0.replacing("NGO-2", with: "NGO-1") })
            #expect(merged.warnings.count == 2)
            _ = try await post(
                office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-2", reason: "nhầm"))
            #expect(try await reports(office) == before)
        }
    }

    @Test func `merges that follow each other are taken back one by one`() async throws {
        try await RecordFixture.with { office in
            try await office.add(
                "donors", ["code": "NGO-3", "name": "Ba", "class": "foreign-ngo"])
            for donor in ["NGO-1", "NGO-2", "NGO-3"] {
                try await office.add(
                    "certificates",
                    [
                        "donor": donor, "number": donor, "kind": "operation",
                        "issued_on": "2025-01-01", "expires_on": "2028-01-01",
                    ])
            }
            try await office.office.move(.receive, "ND58-NGO-Y/NGO-1/2026", on: "2026-11-10")
            try await office.office.move(.waive, "ND58-NGO-Y/NGO-1/2027")
            try await office.office.assign("ND58-NGO-Y/NGO-3/2027", "lan")
            let before = try await reports(office)
            for (from, into) in [("NGO-1", "NGO-2"), ("NGO-2", "NGO-3")] {
                _ = try await post(
                    office, ControlPath.donorMerge,
                    DonorMerge(from: from, into: into, reason: "nhập trùng"))
            }
            for from in ["NGO-2", "NGO-1"] {
                _ = try await post(
                    office, ControlPath.donorUnmerge, DonorMerge(from: from, reason: "nhầm"))
            }
            #expect(try await reports(office) == before)
            // What is noted meanwhile stays, and that is said.
            _ = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-1", into: "NGO-2", reason: "nhập trùng"))
            try await office.office.move(.return, "ND58-NGO-Y/NGO-2/2026", on: "2026-11-15")
            let back = try await post(
                office, ControlPath.donorUnmerge, DonorMerge(from: "NGO-1", reason: "nhầm"))
            #expect(
                back.warnings.contains {
                    $0.code == "changed-since" && $0.message.contains("ND58-NGO-Y/NGO-2/2026")
                })
        }
    }

    @Test func `each donor's reports stand where both were handed in`() async throws {
        try await RecordFixture.with { office in
            for donor in ["NGO-1", "NGO-2"] {
                try await office.add(
                    "certificates",
                    [
                        "donor": donor, "number": donor, "kind": "operation",
                        "issued_on": "2025-01-01", "expires_on": "2028-01-01",
                    ])
            }
            let own = "ND58-NGO-Y/NGO-1/2025"
            try await office.office.move(.receive, own, on: "2025-12-10")
            try await office.office.move(
                .receive, "ND58-NGO-Y/NGO-2/2025", on: "2025-12-11")
            _ = try await post(
                office, ControlPath.donorMerge,
                DonorMerge(from: "NGO-2", into: "NGO-1", reason: "nhập trùng"))
            let owed = try await office.office.column(
                "SELECT code FROM obligations WHERE rule = 'ND58-NGO-Y' "
                    + "AND until_seq = 9223372036854775807 ORDER BY code")
            #expect(
                owed == [
                    own, "ND58-NGO-Y/NGO-1/2026", "ND58-NGO-Y/NGO-1/2027",
                    "ND58-NGO-Y/NGO-2/2025",
                ])
        }
    }
}
