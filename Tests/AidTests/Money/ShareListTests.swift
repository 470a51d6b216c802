import Testing

@testable import Aid

struct ShareListTests {
    private func code(_ text: String) -> String? {
        do throws(AidError) {
            _ = try ShareList(parsing: text)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    @Test func `keeps the order and writes shares in their shortest form`() throws {
        let list = try ShareList(parsing: "health=40.0|education=59.9999|a=0.0001")
        #expect(list.items.map(\.item) == ["health", "education", "a"])
        #expect(list.items.map(\.share) == [400_000, 599_999, 1])
        #expect(list.text == "health=40|education=59.9999|a=0.0001")
        #expect(
            try ShareList(parsing: "a=33.3333|b=33.3333|c=33.3334").text
                == "a=33.3333|b=33.3333|c=33.3334")
    }

    @Test func `one item needs no share and is written without`() throws {
        #expect(try ShareList(parsing: "health").items == [.init(item: "health", share: 1_000_000)])
        #expect(try ShareList(parsing: "health=100.00").text == "health")
    }

    @Test(arguments: [
        ("a=60|b=39", "share-sum"), ("a=60|b=40.0001", "share-sum"), ("a=99", "share-sum"),
        ("a=101|b=5", "share-sum"), ("a=\(String(repeating: "9", count: 99))|b=1", "share-sum"),
        ("a=33.33333|b=66.66667", "too-many-decimals"), ("a=50|a=50", "repeated-item"),
        ("a|b", "share-missing"), ("a=0|b=100", "share-not-positive"),
        ("a=-1|b=101", "share-not-positive"), ("a=x|b=1", "not-a-number"),
        ("a=|b=1", "not-a-number"), ("a=50||b=50", "empty-item"), ("", "empty-item"),
        ("=100", "empty-item"), ("a=100|", "empty-item"),
    ])
    func `refuses lists that are no division of the whole`(text: String, expected: String) {
        #expect(code(text) == expected)
    }
}
