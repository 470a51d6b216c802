import Testing

@testable import Aid

struct AreaReferenceTests {
    private func code(_ text: String) -> String? {
        do throws(AidError) {
            _ = try AreaReference(parsing: text)
            return nil
        } catch {
            return error.code.rawValue
        }
    }

    @Test func `reads areas with and without a day and writes them back`() throws {
        for text in ["province:12", "district:107", "commune:03445@2026-01-01"] {
            #expect(try AreaReference(parsing: text).text == text)
        }
        let area = try AreaReference(parsing: "commune:03445@2026-01-01")
        #expect(area == AreaReference(level: .commune, code: "03445", date: Day(2026, 1, 1)))
        #expect(try AreaReference(parsing: "province:12").date == nil)
    }

    @Test(arguments: [
        ("107", "not-an-area"), ("", "not-an-area"), ("district:", "not-an-area"),
        ("district: 107", "not-an-area"), ("District:107", "unknown-area-level"),
        ("ward:107", "unknown-area-level"), (":107", "unknown-area-level"),
        ("district:107@", "not-a-date"), ("district:107@2026-02-30", "not-a-date"),
        ("district:@2026-02-03", "not-an-area"),
    ])
    func `says what is wrong with a reference`(text: String, expected: String) {
        #expect(code(text) == expected)
    }

    @Test func `reads lists with shares and plain ones`() throws {
        let shares = try AreaReference.shares(parsing: "district:107=60|commune:1@2026-01-01=40")
        #expect(shares.map(\.share) == [600_000, 400_000])
        #expect(shares.map(\.area.text) == ["district:107", "commune:1@2026-01-01"])
        let list = try AreaReference.list(parsing: "district:107|commune:03445")
        #expect(list.map(\.text) == ["district:107", "commune:03445"])
        #expect(throws: AidError.self) { try AreaReference.list(parsing: "district:1|district:1") }
        #expect(throws: AidError.self) { try AreaReference.list(parsing: "district:1|") }
    }
}
