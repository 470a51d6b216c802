import Aid
import Control
import Foundation
import Testing

@testable import Service

/// What lies on the border is what was marked so when it was known.
struct BorderTests {
    private func sum(_ totals: Totals) -> String {
        if case .single(let total, _) = totals.sum { total } else { "" }
    }

    @Test func `marks that change leave questions about the past as they were`() async throws {
        try await RecordFixture.with { office in
            try await office.upload(
                "ledger",
                "ref,project,kind,date,amount,currency\nC1,P2,commitment,2025-04-01,700,VND\n")
            // P1 in Mường Tè (107), P2 in a commune of Phong Thổ (108).
            let all = (phongTho: "700", muongTe: "2501751")
            func mark(_ marks: [(code: String, border: String)]) async throws -> String {
                let lines = marks.map { "district,\($0.code),2004-01-01,\($0.border)\n" }
                try await office.upload(
                    "areas", "level,code,valid_from,border\n" + lines.joined())
                office.office.clock.advance(by: 3600)
                let now = office.office.clock.now.ISO8601Format()
                office.office.clock.advance(by: 3600)
                return now
            }
            func asked(_ at: String?, _ area: String? = nil) async throws -> String {
                var query = [("border", "true")]
                if let at { query.append(("as_of", at)) }
                if let area { query.append(("area", "district:\(area)")) }
                return sum(try await office.total(query))
            }
            office.office.clock.advance(by: 3600)
            let unmarked = office.office.clock.now.ISO8601Format()
            office.office.clock.advance(by: 3600)
            let first = try await mark([("108", "true"), ("107", "false")])
            let second = try await mark([("108", ""), ("107", "true")])
            let both = try await mark([("108", "true")])
            for _ in 0..<2 {
                #expect(
                    try await office.refusal { try await asked(unmarked) }?.code
                        == "no-border-units")
                #expect(try await asked(first) == all.phongTho)
                #expect(try await asked(second) == all.muongTe)
                #expect(try await asked(both) == "2502451")
                // Both filters at once: a part has to lie in the unit and on the border.
                #expect(try await asked(first, "107") == "0")
                #expect(try await asked(first, "108") == all.phongTho)
                #expect(try await asked(second, "108") == "0")
                #expect(try await asked(second, "107") == all.muongTe)
                #expect(try await asked(both, "108") == all.phongTho)
                // Once more, after the marks of now have changed and a unit has ended.
                _ = try await mark([("107", ""), ("108", "false")])
                try await office.upload(
                    "areas", "level,code,valid_from,valid_to\ndistrict,108,2004-01-01,2025-06-30\n")
            }
            #expect(
                try await office.refusal { try await asked(nil) }?.code == "no-border-units")
        }
    }

    @Test func `a split from a day on is on the border where its places are`() async throws {
        try await RecordFixture.with { office in
            try await office.upload(
                "areas", "level,code,valid_from,border\ndistrict,108,2004-01-01,true\n")
            try await office.upload(
                "ledger",
                "ref,project,kind,date,amount,currency\nC1,P1,commitment,2026-04-01,1000,VND\n")
            office.office.clock.advance(by: 3600)
            let before = office.office.clock.now.ISO8601Format()
            office.office.clock.advance(by: 3600)
            try await office.upload(
                "splits",
                """
                project,effective_on,areas
                P1,2026-01-01,district:107=75|commune:03445=25
                """)
            #expect(sum(try await office.total([("border", "true"), ("project", "P1")])) == "250")
            #expect(
                sum(
                    try await office.total([
                        ("border", "true"), ("project", "P1"), ("as_of", before),
                    ])) == "0")
        }
    }
}
