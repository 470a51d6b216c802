import Aid
import Control
import Foundation
import NIOCore
import Store
import TestKit
import Testing

@testable import Service

/// Refusals and wrong lines in the language of whoever asks; what is kept of them in English.
struct LanguageTests {
    private let file = """
        code,name,class
        NEW-1,Tổ chức A,foreign-ngo
        NEW 2,Tổ chức B,foreign-ngo

        """

    private func importDonors(
        _ office: OfficeFixture, _ query: [(name: String, value: String)]
    ) async throws -> ImportResult {
        let route = try #require(
            ControlTable.registers.first { $0.path == "/v1/imports/{name}" })
        let ask = Ask(
            actor: Actor(login: "lan", role: .admin), requestID: UUID().uuidString,
            path: ["name": "donors"], query: query,
            body: AsyncThrowingStream<ByteBuffer, any Error> { stream in
                stream.yield(ByteBuffer(string: file))
                stream.finish()
            })
        guard case .json(let data, _) = try await route.respond(ask, office.context) else {
            throw Refusal.usage("the answer is no JSON")
        }
        return try ControlJSON.decode(ImportResult.self, from: data)
    }

    @Test func `skipped lines are answered in Vietnamese and kept in English`() async throws {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            let result = try await importDonors(
                office, [("skip_invalid", "true"), ("lang", "vi")])
            #expect(result.inserted == 1 && result.rejected == 1)
            #expect(result.errors.first?.line == 3 && result.errors.first?.column == "code")
            #expect(result.errors.first?.code == "not-a-code")
            #expect(result.errors.first?.message == "\"NEW 2\" không phải là mã")
            #expect(result.errors.first?.hint?.hasPrefix("Mã có từ 1 đến 64 ký tự") == true)
            let kept = try await office.column("SELECT details FROM change_details")
            #expect(kept.count == 1 && kept[0].contains("is not a code"))
            let rejects = try await office.column(
                "SELECT message FROM import_rejects WHERE line > 1")
            #expect(rejects == ["\"NEW 2\" is not a code"])
        }
    }

    @Test func `a refused file is worded for its client, in English without a language`()
        async throws
    {
        try await withTestStore { store, clock in
            let office = try await OfficeFixture(store, clock)
            let wanted = [
                (query: [("lang", "vi")], message: "\"NEW 2\" không phải là mã"),
                (query: [("lang", "en")], message: "\"NEW 2\" is not a code"),
                (query: [], message: "\"NEW 2\" is not a code"),
            ]
            for (query, message) in wanted {
                let refused = await #expect(throws: ImportRefused.self) {
                    _ = try await importDonors(
                        office, query.map { (name: $0.0, value: $0.1) })
                }
                #expect(refused?.result.errors.map(\.message) == [message])
            }
        }
    }

    @Test func `a refusal has one code and two wordings`() {
        let refusal = Refusal.missing("mail", "7", hint: "See vientro report list.")
        #expect(refusal.problem.message == "there is no mail \"7\"")
        let vietnamese = refusal.problem(in: .vi)
        #expect(vietnamese.code == refusal.problem.code)
        #expect(vietnamese.message == "không có thư \"7\"")
        #expect(vietnamese.hint == "Xem vientro report list.")
    }

    @Test func `warnings of the status are worded when they are asked for`() {
        let warning = StandingWarning(
            code: "rates-missing", message: "\(3) entries have no value yet: no rate for \("JPY")",
            hint: "Import the rates; what waits is valued at once.")
        #expect(warning.text(in: .en).message == "3 entries have no value yet: no rate for JPY")
        #expect(
            warning.text(in: .vi).message == "3 dòng ghi sổ chưa quy đổi: thiếu tỷ giá JPY")
    }
}
