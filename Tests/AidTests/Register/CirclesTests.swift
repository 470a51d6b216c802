import Testing

@testable import Aid

struct CirclesTests {
    @Test func `tells circles from chains`() {
        let circles = Circles([
            ("a", "b"), ("b", "c"), ("c", "a"), ("d", "a"), ("e", "f"), ("f", "g"), ("h", "h"),
        ])
        #expect(circles.circle(from: "a") == ["a", "b", "c", "a"])
        #expect(circles.circle(from: "d") == ["a", "b", "c", "a"])
        #expect(circles.circle(from: "h") == ["h", "h"])
        for record in ["e", "f", "g", "z"] { #expect(circles.circle(from: record) == nil) }
    }

    @Test func `a record with several links is in a circle if one of them is`() {
        let circles = Circles([("a", "x"), ("a", "b"), ("b", "a"), ("b", "y"), ("c", "x")])
        #expect(circles.circle(from: "a") == ["a", "b", "a"])
        #expect(circles.circle(from: "c") == nil)
    }

    @Test func `a long chain costs no more than its links`() {
        let many = 200_000
        let chain = (0..<many).map { (String($0), String($0 + 1)) }
        #expect(Circles(chain).circle(from: "0") == nil)
        #expect(Circles(chain + [(String(many), "0")]).circle(from: "7")?.count == many + 2)
    }
}
