import Aid
import Control
import Testing

@testable import Service

/// Chains of records must come to an end.
struct CircleTests {
    /// `line column code` of each line that is refused.
    private func refused(
        _ office: RecordFixture, _ kind: String, _ file: String
    ) async throws -> [String] {
        try await office.rejected(kind, file).map { "\($0.line) \($0.column ?? "-") \($0.code)" }
    }

    @Test func `a unit lies in a larger one`() async throws {
        try await RecordFixture.with { office in
            let head = "level,code,name,parent_level,parent_code,valid_from\n"
            #expect(
                try await refused(
                    office, "areas",
                    head + """
                        commune,1,Một,commune,1,2004-01-01
                        commune,2,Hai,commune,3,2004-01-01
                        commune,3,Ba,commune,2,2004-01-01
                        district,4,Bốn,commune,3,2004-01-01
                        commune,5,Năm,district,107,2004-01-01
                        """) == [
                        "2 parent_level parent-not-above", "3 parent_level parent-not-above",
                        "4 parent_level parent-not-above", "5 parent_level parent-not-above",
                    ])
            let byHand = try await office.refusal {
                try await office.edit(
                    "areas",
                    [
                        "level": "district", "code": "107", "valid_from": "2004-01-01",
                        "parent_level": "district", "parent_code": "107",
                    ])
            }
            #expect(byHand?.code == "parent-not-above" && byHand?.hint != nil)
        }
    }

    @Test func `sectors in a circle are refused, in a file, with the register and by hand`()
        async throws
    {
        try await RecordFixture.with { office in
            let head = "scheme,code,name,parent\n"
            #expect(
                try await refused(
                    office, "sectors",
                    head + "x,a,A,b\nx,b,B,c\nx,c,C,a\nx,d,D,a\nx,e,E,\nx,f,F,f\n") == [
                        "2 parent circle", "3 parent circle", "4 parent circle",
                        "5 parent circle", "7 parent circle",
                    ])
            // The same code in another scheme is another sector.
            try await office.upload("sectors", head + "x,a,A,b\nx,b,B,\ny,b,B,a\ny,a,A,\n")
            let lines = try await office.rejected("sectors", head + "x,b,B,a\n")
            #expect(lines.map(\.message) == ["the sectors above go round in a circle: a → b → a"])
            let byHand = try await office.refusal {
                try await office.edit("sectors", ["scheme": "x", "code": "b", "parent": "a"])
            }
            #expect(byHand?.code == "circle" && byHand?.hint != nil)
            // A circle is turned round in one file.
            try await office.upload("sectors", head + "x,a,A,\nx,b,B,a\n")
        }
    }

    @Test func `agencies that succeed each other in a circle are refused`() async throws {
        try await RecordFixture.with { office in
            let head = "code,name,successor\n"
            #expect(
                try await refused(office, "agencies", head + "SYT,Sở Y tế,SYT\n")
                    == ["2 successor circle"])
            try await office.upload("agencies", head + "SYT,Sở Y tế,SGD\n")
            #expect(
                try await refused(
                    office, "agencies", head + "SGD,Sở Giáo dục,HPN\nHPN,Hội Phụ nữ,SYT\n")
                    == ["2 successor circle", "3 successor circle"])
            let byHand = try await office.refusal {
                try await office.edit("agencies", ["code": "SGD", "successor": "SYT"])
            }
            #expect(byHand?.code == "circle")
        }
    }

    @Test func `units that become each other on one day are refused, exchanged parts are not`()
        async throws
    {
        try await RecordFixture.with { office in
            let head = "old_level,old_code,new_level,new_code,kind,effective_on\n"
            #expect(
                try await refused(
                    office, "area-successors",
                    head + """
                        commune,1,commune,2,whole,2025-07-01
                        commune,2,commune,1,renamed,2025-07-01
                        commune,3,commune,3,whole,2025-07-01
                        """) == ["2 new_code circle", "3 new_code circle"])
            let taken = try await office.upload(
                "area-successors",
                head + """
                    commune,1,commune,2,whole,2025-07-01
                    commune,2,commune,1,whole,2026-07-01
                    commune,4,commune,4,part,2025-07-01
                    commune,4,commune,5,part,2025-07-01
                    commune,5,commune,4,part,2025-07-01
                    commune,5,commune,5,part,2025-07-01
                    """)
            #expect(taken.inserted == 6)
            #expect(
                try await refused(
                    office, "area-successors", head + "commune,2,commune,1,whole,2025-07-01\n")
                    == ["2 new_code circle"])
        }
    }
}
