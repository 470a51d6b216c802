/// Moves global options behind the verb, since the argument parser takes them only there.
enum GlobalOrder {
    private static let flags: Set<String> = ["--json", "--no-color"]
    static let valued: Set<String> = [
        "--socket", "--config", "--lang", "--timeout",
    ]

    /// The same arguments, global options last, or right before a `--`.
    static func moved(_ arguments: [String]) -> [String] {
        let (others, globals, rest) = parted(arguments)
        // Help and version belong to the verb before them and need no globals.
        return others + globals + rest
    }

    /// The same arguments without the global options.
    static func without(_ arguments: [String]) -> [String] {
        let (others, _, rest) = parted(arguments)
        return others + rest
    }

    private static func parted(
        _ arguments: [String]
    ) -> (others: [String], globals: [String], rest: ArraySlice<String>) {
        let end = arguments.firstIndex(of: "--") ?? arguments.endIndex
        var others: [String] = []
        var globals: [String] = []
        var index = arguments.startIndex
        while index < end {
            let argument = arguments[index]
            let name = argument.prefix { $0 != "=" }
            if flags.contains(argument) || (name != argument && valued.contains(String(name))) {
                globals.append(argument)
            } else if valued.contains(argument) {
                globals.append(argument)
                index += 1
                if index < end { globals.append(arguments[index]) }
            } else {
                others.append(argument)
            }
            index += 1
        }
        return (others, globals, arguments[end...])
    }
}
