import Aid
import Control
import Store

/// Finds donors that may have been entered twice: the same name in another spelling or order of
/// words, or one with a letter in eight different, of the same country where both are known.
struct DonorLikeness {
    private let names: [DonorName]
    /// Names by each of their words, so that only names with a word in common are compared.
    private let byWord: [Substring: [Int]]

    init(_ names: [DonorName]) {
        self.names = names
        var byWord: [Substring: [Int]] = [:]
        for (index, name) in names.enumerated() {
            for key in DonorLikeness.keys(name.folded) { byWord[key, default: []].append(index) }
        }
        self.byWord = byWord
    }

    /// All pairs, by code.
    func pairs() -> [DonorPair] {
        pairs(among: names.indices)
    }

    /// The pairs that one donor is in.
    func pairs(of code: String) -> [DonorPair] {
        pairs(among: names.indices.filter { names[$0].code == code })
    }

    private func pairs(among indices: some Sequence<Int>) -> [DonorPair] {
        var seen: Set<[String]> = []
        var found: [DonorPair] = []
        for index in indices {
            let name = names[index]
            let others = Set(DonorLikeness.keys(name.folded).flatMap { byWord[$0] ?? [] })
            for other in others.sorted() where names[other].code != name.code {
                let both = [name, names[other]].sorted { $0.code < $1.code }
                guard !seen.contains(both.map(\.code)), DonorLikeness.isLike(both[0], both[1])
                else { continue }
                seen.insert(both.map(\.code))
                found.append(
                    DonorPair(
                        codes: both.map(\.code), names: both.map(\.name),
                        countries: both.map(\.country)))
            }
        }
        return found.sorted { $0.codes.lexicographicallyPrecedes($1.codes) }
    }

    /// Its words, and the beginnings of the long ones, where a letter may differ at the end.
    private static func keys(_ folded: String) -> Set<Substring> {
        let words = folded.split(separator: " ")
        return Set(words.filter { $0.count > 2 || words.count == 1 }.map { $0.prefix(4) })
    }

    static func isLike(_ left: DonorName, _ right: DonorName) -> Bool {
        let words = [left, right].map { $0.folded.split(separator: " ").sorted() }
        if words[0] == words[1] { return true }
        if let one = left.country, let other = right.country, one != other { return false }
        let length = min(left.folded.count, right.folded.count) - 2
        guard length >= 4, abs(left.folded.count - right.folded.count) <= max(1, length / 8)
        else { return false }
        return NearestName.distance(left.folded, right.folded) <= max(1, length / 8)
    }
}

extension DonorPair {
    /// As a warning about the donor of that code.
    func unusual(about code: String) -> Unusual {
        let other = codes.firstIndex { $0 != code } ?? 0
        return Unusual(
            "near-name",
            "donor \"\(codes[other])\" has nearly the same name: \(names[other])",
            hint: "If they are one, see donor merge \(code) \(codes[other]).")
    }
}
