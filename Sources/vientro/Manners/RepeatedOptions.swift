/// Finds an option that was given twice though it has one value: the argument parser would take
/// the last and pass the first over in silence. The global ones may stand again, over an alias's.
enum RepeatedOptions {
    /// Options with one value in every verb that has them.
    private static let single: Set<String> = [
        "--as-of", "--at", "--by", "--compare", "--cut", "--currency", "--date", "--decision",
        "--description", "--direction", "--effective-on", "--end-on", "--from", "--item",
        "--known", "--lens", "--limit", "--measure", "--number", "--offset", "--on",
        "--out", "--period", "--quantity", "--ratio", "--reason", "--ref", "--reporter", "--rule",
        "--scheme", "--since", "--since-cut", "--start-on", "--to",
        "--unit", "--until", "--vnd-stated", "--window",
    ]

    /// The first of them that stands twice; nil where none does. A value is never taken for an
    /// option.
    static func first(in arguments: [String]) -> String? {
        var seen: Set<String> = []
        var index = arguments.startIndex
        while index < arguments.endIndex, arguments[index] != "--" {
            let argument = arguments[index]
            let name = String(argument.prefix { $0 != "=" })
            index += 1
            guard single.contains(name) else { continue }
            if !seen.insert(name).inserted { return name }
            if name == argument { index += 1 }
        }
        return nil
    }
}
