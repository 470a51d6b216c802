import Testing

@testable import Aid

struct NearestNameTests {
    @Test func `the nearest part is the nearest of all parts`() {
        var random = SystemRandomNumberGenerator()
        func word(_ count: Int) -> String {
            String((0..<count).map { _ in "abc".randomElement(using: &random) ?? "a" })
        }
        for _ in 0..<300 {
            let text = word(Int.random(in: 0...5, using: &random))
            let whole = word(Int.random(in: 0...8, using: &random))
            let letters = Array(whole)
            var best = text.count
            for start in 0...letters.count {
                for end in start...letters.count {
                    best = min(
                        best, NearestName.distance(text, String(letters[start..<end])))
                }
            }
            #expect(NearestName.distance(of: text, within: whole) == best, "\(text) in \(whole)")
        }
        #expect(NearestName.distance(of: " lan nhi thang ", within: " xa la nhi thang ") == 1)
    }
}
