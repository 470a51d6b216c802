/// Finds the name that a mistyped one was meant to be.
public enum NearestName {
    /// The closest name, nil when none is near: at most a third of the letters may differ.
    public static func of(_ name: String, among names: [String]) -> String? {
        let wanted = Array(name.lowercased().unicodeScalars.prefix(64))
        let ranked = names.map { ($0, distance(wanted, Array($0.unicodeScalars))) }
        guard let (best, distance) = ranked.min(by: { $0.1 < $1.1 }) else { return nil }
        return distance <= max(1, best.count / 3) ? best : nil
    }

    /// How many letters tell two texts apart, of which the first hundred count.
    public static func distance(_ left: String, _ right: String) -> Int {
        distance(Array(left.unicodeScalars.prefix(100)), Array(right.unicodeScalars.prefix(100)))
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
