import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// Names of questions.
struct ReceiptTests {
    private func receipt(
        by: String? = "sector", filters: [(name: String, value: String)] = [], seq: Int64 = 7,
        asOf: Date? = nil, measure: String = "commitment"
    ) -> TotalsReceipt {
        TotalsReceipt(
            TotalsReceipt.Fixed(measure: measure, currency: "VND", to: "2021-12-31"), by: by,
            filters: filters, seq: seq, asOf: asOf)
    }

    @Test func `the same question about the same past has one name`() {
        let one = receipt(filters: [("donor", "B"), ("class", "foreign-ngo"), ("donor", "A")])
        let other = receipt(
            filters: [("class", "foreign-ngo"), ("donor", "A"), ("donor", "B"), ("donor", "A")],
            asOf: Date(timeIntervalSince1970: 1))
        #expect(one.text == other.text)
        #expect(
            one.kept.question
                == "measure=commitment&currency=VND&by=sector&to=2021-12-31&lens=historical"
                + "&scheme=office&class=foreign-ngo&donor=A&donor=B")
        #expect(receipt(by: "").text == receipt(by: nil).text)
    }

    @Test func `another question, or another past, has another name`() {
        let names = [
            receipt(), receipt(by: "owner"), receipt(seq: 8), receipt(measure: "receipt"),
            receipt(filters: [("donor", "A")]), receipt(filters: [("sector", "A")]),
            // An ampersand in a value makes no second item.
            receipt(filters: [("donor", "A&donor=B")]),
            receipt(filters: [("donor", "A"), ("donor", "B")]),
        ].map(\.text)
        #expect(Set(names).count == names.count)
    }

    @Test func `a name is the digest's first sixty bits in Crockford's digits`() {
        // printf 'measure=…&scheme=office\n7' | sha256sum, and the digits by hand.
        let text = receipt().text
        #expect(text.wholeMatch(of: /T(-[0-9A-HJKMNP-TV-Z]{4}){3}/) != nil)
        let digest = KeptQuestion.digest(of: receipt().kept.question + "\n7")
        let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")
        let bits = digest.prefix(8).flatMap { byte in
            (0..<8).map { byte >> UInt8(7 - $0) & 1 }
        }
        let made = (0..<12).map { index in
            digits[bits[(index * 5)..<(index * 5 + 5)].reduce(0) { $0 * 2 + Int($1) }]
        }
        #expect(text.filter { $0 != "-" } == "T" + String(made))
    }

    @Test(arguments: [
        ("T-7F3K-9QWX-2MHD", "T-7F3K-9QWX-2MHD"), ("t7f3k9qwx2mhd", "T-7F3K-9QWX-2MHD"),
        (" T 7F3K 9QWX 2MHD ", "T-7F3K-9QWX-2MHD"), ("T-OIL0-0000-000l", "T-0110-0000-0001"),
        ("7F3K-9QWX-2MHD", nil), ("T-7F3K-9QWX-2MH", nil), ("T-7F3K-9QWX-2MHU", nil), ("", nil),
        ("T-7F3K-9QWX-2MHĐ", nil),
    ])
    func `a receipt is read as people type it`(_ typed: String, _ name: String?) {
        #expect(TotalsReceipt.parse(typed) == name)
    }

    @Test func `a kept question has its items back`() {
        let items = receipt(filters: [("donor", "Hội & bạn=bè"), ("owner", "")]).kept.items
        #expect(items.first { $0.name == "donor" }?.value == "Hội & bạn=bè")
        #expect(items.first { $0.name == "owner" }?.value == "")
        #expect(items.first { $0.name == "to" }?.value == "2021-12-31")
    }
}
