/// Finds the name that a mistyped one was meant to be.
public enum NearestName {
    /// The closest name, nil when none is near: at most a third of the letters may differ.
    public static func of(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        let ranked = names.map { ($0, distance(wanted, Array($0.unicodeScalars))) }
        guard let (best, distance) = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
        return distance <= max(1, best.count / 3) ? best : nil
    }

    /// As `of`, whatever the case of the letters on either side.
    public static func near(_ name: String, among names: [String]) -> String? {
        let lower = Dictionary(names.map { ($0.lowercased(), $0) }) { first, _ in first }
        return of(name, among: lower.keys.sorted()).flatMap { lower[$0] }
    }

    /// How many letters tell two texts apart, of which the first hundred count.
    public static func distance(_ left: String, _ right: String) -> Int {
        distance(Array(left.unicodeScalars.prefix(100)), Array(right.unicodeScalars.prefix(100)))
    }

    /// How many letters tell a text apart from the part of another that comes nearest to it, of
    /// which the first two hundred count.
    public static func distance(of text: String, within whole: String) -> Int {
        let text = Array(text.unicodeScalars.prefix(100))
        // Every part may begin anywhere and end anywhere (Sellers).
        var column = Array(0...text.count)
        var best = text.count
        for letter in whole.unicodeScalars.prefix(200) {
            var diagonal = column[0]
            for (i, wanted) in text.enumerated() {
                let replaced = diagonal + (wanted == letter ? 0 : 1)
                diagonal = column[i + 1]
                column[i + 1] = min(replaced, min(column[i], column[i + 1]) + 1)
            }
            best = min(best, column[text.count])
        }
        return best
    }

    /// How many letters must be put in, taken out or exchanged (Levenshtein).
    static func distance<Element: Equatable>(_ left: [Element], _ right: [Element]) -> Int {
        var row = Array(0...right.count)
        for (i, leftElement) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, rightElement) in right.enumerated() {
                let replaced = diagonal + (leftElement == rightElement ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, min(row[j], row[j + 1]) + 1)
            }
        }
        return row[right.count]
    }
}
