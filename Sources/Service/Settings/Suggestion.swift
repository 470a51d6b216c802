/// "Did you mean": the known word that a mistyped one probably was.
enum Suggestion {
    /// Nil where nothing is close: at most one slip for each three letters, at least one. A key
    /// that was written without its group is found as well.
    static func closest(to word: String, among known: some Sequence<String>) -> String? {
        nearest(to: word, among: known) { $0 }
            ?? nearest(to: word, among: known) { name in
                let depth = word.split(separator: ".").count
                return name.split(separator: ".").suffix(depth).joined(separator: ".")
            }
    }

    private static func nearest(
        to word: String, among known: some Sequence<String>, by shape: (String) -> String
    ) -> String? {
        let limit = max(1, min(3, word.count / 3))
        let ranked = known.map { name in
            (name: name, distance: distance(word.lowercased(), shape(name).lowercased()))
        }
        let best = ranked.min { ($0.distance, $0.name) < ($1.distance, $1.name) }
        return best.flatMap { $0.distance <= limit ? $0.name : nil }
    }

    /// Letters to add, drop, change or swap with their neighbour to get from one to the other.
    static func distance(_ left: String, _ right: String) -> Int {
        let left = Array(left)
        let right = Array(right)
        var older: [Int] = []
        var previous = Array(0...right.count)
        for row in left.indices {
            var current = [row + 1]
            for column in right.indices {
                let change = previous[column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, previous[column + 1] + 1, current[column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, older[column - 1] + 1)
                }
                current.append(best)
            }
            older = previous
            previous = current
        }
        return previous[right.count]
    }
}
