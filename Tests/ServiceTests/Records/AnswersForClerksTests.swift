import Aid
import Control
import Foundation
import NIOCore
import Store
import Testing

@testable import Service

struct AnswersForClerksTests {
    @Test func `English has the English names that the register has`() async throws {
        try await RecordFixture.with { office in
            let english = try await office.total([("by", "donor"), ("lang", "en")]).names["donor"]
            #expect(english?["NGO-1"] == "Solidarity")
            #expect(english?["NGO-2"] == "Dân Quyền")
            for query in [[("by", "donor"), ("lang", "vi")], [("by", "donor")]] {
                let names = try await office.total(query).names["donor"]
                #expect(names?["NGO-1"] == "Tổ chức Đoàn Kết")
            }
            try await office.upload(
                "sectors", "scheme,code,name,name_en\noffice,health,Y tế,Health\n")
            try await office.upload("projects", "code,title_en\nP1,Clean water\n")
            try await office.upload("agencies", "code,name,name_en\nSYT,Sở Y tế,Health office\n")
            let all = try await office.total([("by", "sector,project,owner"), ("lang", "en")]).names
            #expect(all["sector"]?["health"] == "Health")
            #expect(all["sector"]?["education"] == "Giáo dục")
            #expect(all["project"]?["P1"] == "Clean water")
            #expect(all["owner"]?["SYT"] == "Health office")
        }
    }

    @Test func `figures with others beside them have the receipt of their own question`()
        async throws
    {
        try await RecordFixture.with { office in
            func receipt(_ more: [(String, String)]) async throws -> String {
                let ask = Ask(
                    actor: Actor(login: "lan", role: .read), requestID: UUID().uuidString,
                    path: [:],
                    query: ([("period", "2025"), ("by", "sector")] + more).map {
                        (name: $0.0, value: $0.1)
                    }, body: AsyncThrowingStream<ByteBuffer, any Error> { $0.finish() })
                return try await AnswerTotals(context: office.office.context).run(ask).1.text
            }
            let plain = try await receipt([])
            let compared = try await receipt([("compare", "previous-year")])
            let ratio = try await receipt([("ratio", "whole")])
            #expect(compared == plain && ratio == plain)
        }
    }

    @Test func `rejected lines are kept as they were given`() async throws {
        try await RecordFixture.with { office in
            let entry = "R1,P9,commitment,2025-03-05,5,USD"
            let project = "P3,Tên,project,NGO-9,SYT,proposed,health=50.00|education=50,district:107"
            try await office.upload(
                "ledger", "ref,project,kind,date,amount,currency\n\(entry)\n",
                query: [("skip_invalid", "true")])
            try await office.upload(
                "projects",
                "code,title,modality,donors,owner,status,sectors,areas\n\(project)\n",
                query: [("skip_invalid", "true")])
            let kept = try await office.office.column(
                "SELECT record FROM import_rejects WHERE line > 1 ORDER BY record")
            #expect(kept == [project, entry])
        }
    }

    @Test func `an entry that is taken back twice is told what to do`() async throws {
        try await RecordFixture.with { office in
            let lines = try await office.rejected(
                "ledger",
                """
                ref,project,kind,date,amount,currency,reverses
                X1,P1,commitment,2025-04-01,-1001,VND,E1
                X2,P1,commitment,2025-04-01,-1001,VND,E1
                """)
            #expect(lines.map(\.code) == ["already-reversed"])
            #expect(lines.allSatisfy { $0.hint != nil })
            let again = try await office.rejected(
                "donors", "code,name,class\nN,A,foreign-ngo\nN,B,foreign-ngo\n")
            #expect(again.map(\.code) == ["repeated-key"] && again[0].hint != nil)
        }
    }
}
