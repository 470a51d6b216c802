import Control
import Foundation
import Testing

@testable import Service

struct ListRecordsTests {
    @Test(arguments: [
        ("areas", "muong te", ["107"]), ("areas", "MƯỜNG TÈ", ["107"]),
        ("projects", "nuoc sach", ["P1"]), ("projects", "truong ho", ["P2"]),
        ("projects", "hoc truong", ["P2"]), ("projects", "P2", ["P2"]),
        ("projects", "truong", ["P2"]), ("projects", "ruong", []),
        ("donors", "dai su quan", ["GOV"]), ("donors", "Đại  Sứ", ["GOV"]),
        ("donors", "solidarity", ["NGO-1"]), ("agencies", "so i te", ["SYT"]),
        ("missions", "doan ket", ["M1"]), ("donors", "100%", []),
    ])
    func `finds words whatever their diacritics`(
        _ kind: String, _ search: String, _ codes: [String]
    ) async throws {
        try await RecordFixture.with { office in
            let list = try await office.list(kind, ("search", search))
            #expect(list.codes == codes)
        }
    }

    @Test(arguments: [
        ("hoà bình", "Hòa Bình"), ("quí", "Quý"), ("dak lak", "Đắk Lắk"),
        ("li thuong kiet", "Lý Thường Kiệt"),
        ("my", "Mĩ"), ("thuy", "Thuỷ"), ("thủy", "Thuỷ"),
    ])
    func `finds other spellings`(_ search: String, _ name: String) async throws {
        try await RecordFixture.with { office in
            try await office.add("agencies", ["code": "X", "name": name])
            #expect(try await office.list("agencies", ("search", search)).codes == ["X"])
        }
    }

    @Test func `a search in vain names what comes near`() async throws {
        try await RecordFixture.with { office in
            let list = try await office.list("areas", ("search", "Lả Nhì Thàng"))
            #expect(list.rows.isEmpty && list.total == 0)
            #expect(list.near == ["Lản Nhì Thàng"])
            #expect(try await office.list("areas", ("search", "Hà Nội")).near == [])
            #expect(
                try await office.refusal { try await office.list("areas", ("search", "…")) } != nil)
        }
    }

    @Test func `sorts as Vietnamese is: đ after d, tones after letters`() async throws {
        try await RecordFixture.with { office in
            let names = ["Dạ", "Đà", "Da", "Dá", "Ăn", "An", "Ân", "da b", "Dã", "Dà", "Dả", "E"]
            for (index, name) in names.enumerated() {
                try await office.add(
                    "sectors", ["scheme": "x", "code": "S\(index)", "name": name])
            }
            let list = try await office.list("sectors", ("scheme", "x"))
            #expect(
                list.column("name") == [
                    "An", "Ăn", "Ân", "Da", "Dà", "Dả", "Dã", "Dá", "Dạ", "da b", "Đà", "E",
                ])
        }
    }

    @Test(arguments: [
        ("projects", [("donor", "NGO-1")], ["P1"]),
        ("projects", [("donor", "NGO-2")], ["P1", "P2"]),
        ("projects", [("donor", "NGO-1"), ("donor", "NGO-2"), ("owner", "SGD")], ["P2"]),
        ("projects", [("sector", "health")], ["P1"]),
        ("projects", [("area", "district:108")], ["P2"]),
        ("projects", [("area", "province:12")], ["P1", "P2"]),
        ("projects", [("area", "district:107@2020-01-01")], ["P1"]),
        ("projects", [("officer", "lan")], ["P1"]), ("projects", [("unassigned", "true")], ["P2"]),
        ("projects", [("country", "FR")], ["P1"]), ("projects", [("year", "2026")], ["P1", "P2"]),
        ("projects", [("year", "2024")], []), ("projects", [("status", "closed")], []),
        ("missions", [("year", "2026"), ("status", "ended")], ["M1"]),
        ("missions", [("host", "SYT"), ("donor", "NGO-2")], ["M2"]),
        ("missions", [("project", "P1")], ["M1"]),
        ("donors", [("class", "government-body")], ["GOV"]),
        ("donors", [("country", "US"), ("country", "JP")], ["GOV", "NGO-2"]),
    ])
    func `narrows a list`(
        _ kind: String, _ filters: [(String, String)], _ codes: [String]
    ) async throws {
        try await RecordFixture.with { office in
            let data = try await office.data(
                .get, ControlPath.Pattern.register, path: ["kind": kind], query: filters)
            let list = try ControlJSON.decode(RegisterRows.self, from: data)
            #expect(list.codes.sorted() == codes)
            #expect(list.total == codes.count)
        }
    }

    @Test func `pages from the end as from the beginning`() async throws {
        try await RecordFixture.with { office in
            for kind in ["donors", "projects", "missions", "areas", "sectors", "agencies"] {
                for sort in ["name", "key"] {
                    let whole = try await office.list(kind, ("sort", sort)).rows
                    for offset in 0...(whole.count + 1) {
                        for limit in [1, 2, whole.count + 1] {
                            let page = try await office.list(
                                kind, ("sort", sort), ("offset", "\(offset)"),
                                ("limit", "\(limit)"))
                            #expect(page.rows == Array(whole.dropFirst(offset).prefix(limit)))
                            #expect(page.total == whole.count)
                        }
                    }
                }
            }
        }
    }

    @Test(arguments: [
        ("projects", "officer", "nobody"), ("donors", "country", "JPN"),
        ("donors", "country", "jp"), ("sectors", "scheme", "offce"),
        ("projects", "area", "province:99"), ("projects", "area", "district:107@2001-01-01"),
        ("missions", "area", "commune:03446"), ("agencies", "kind", "departmnt"),
        ("certificates", "sector", "helth"), ("projects", "status", "actve"),
        ("missions", "purpose", "surve"), ("contacts", "role", "boss"),
        ("donors", "class", "ngo"), ("projects", "owner", "SGG"), ("calendar", "kind", "feast"),
        ("subscriptions", "report", "digest"), ("areas", "level", "ward"),
    ])
    func `refuses a value that nothing can have`(
        _ kind: String, _ filter: String, _ value: String
    ) async throws {
        try await RecordFixture.with { office in
            try await office.upload("agencies", "code,name,kind\nSKH,Sở Kế hoạch,department\n")
            let refusal = try await office.refusal { try await office.list(kind, (filter, value)) }
            let named = value.prefix { $0 != "@" }
            #expect(refusal?.message.contains(named) == true)
            #expect(refusal?.hint?.isEmpty == false)
        }
    }

    @Test func `pages and counts, and refuses what narrows nothing`() async throws {
        try await RecordFixture.with { office in
            let first = try await office.list("donors", ("limit", "2"))
            #expect(first.codes == ["NGO-2", "GOV"] && first.total == 3)
            let second = try await office.list("donors", ("limit", "2"), ("offset", "2"))
            #expect(second.codes == ["NGO-1"] && second.total == 3)
            let beyond = try await office.list("donors", ("offset", "5"))
            #expect(beyond.rows.isEmpty && beyond.total == 3 && beyond.near == [])
            #expect(
                try await office.list("donors", ("sort", "key")).codes == ["GOV", "NGO-1", "NGO-2"])
            for query in [
                ("owner", "SYT"), ("area", "x"), ("year", "x"), ("offset", "-1"), ("sort", "age"),
                ("colour", "red"),
            ] {
                #expect(
                    try await office.refusal { try await office.list("donors", query) } != nil,
                    "\(query)")
            }
            #expect(try await office.list("ledger").rows.count == 3)
        }
    }
}
