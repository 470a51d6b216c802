/// Lets a negative amount stand where the argument parser would see a short option.
enum NegativeAmounts {
    private static let verbs: Set<String> = [
        "commit", "budget", "receive", "disburse", "counterpart",
    ]
    private static let minus = "\u{2212}"

    /// The same arguments; `-500` of an entry has a real minus sign for a while.
    static func hidden(_ arguments: [String]) -> [String] {
        guard let verb = arguments.first, verbs.contains(verb) else { return arguments }
        return arguments.map { argument in
            let rest = argument.dropFirst()
            guard argument.hasPrefix("-"), let first = rest.first, first.isASCII, first.isNumber
            else { return argument }
            return minus + rest
        }
    }

    /// As it was typed.
    static func restored(_ argument: String) -> String {
        argument.hasPrefix(minus) ? "-" + argument.dropFirst() : argument
    }
}
