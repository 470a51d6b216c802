import ArgumentParser
import Foundation

/// Finds an option that was given twice though it has one value: the argument parser would take
/// the last and pass the first over in silence. The global ones may stand again, over an alias's.
enum RepeatedOptions {
    /// The first of them that stands twice; nil where none does. A value is never taken for an
    /// option.
    static func first(in arguments: [String]) -> String? {
        let options = arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }
            .map(name(of:))
        // The description of all verbs is long, and almost never asked for.
        guard Set(options).count < options.count, let verbs = Described.all() else { return nil }
        let (single, valued) = verbs.command.options(behind: arguments)
        var seen: Set<String> = []
        var index = arguments.startIndex
        while index < arguments.endIndex, arguments[index] != "--" {
            let argument = arguments[index]
            let name = name(of: argument)
            index += 1
            guard valued.contains(name) else { continue }
            if single.contains(name), !seen.insert(name).inserted { return name }
            if name == argument { index += 1 }
        }
        return nil
    }

    /// The first option that the verb has not, which the parser passes over where it misses another;
    /// nil for verbs that take any.
    static func unknown(in arguments: [String]) -> String? {
        guard let verb = Described.all()?.command.verb(behind: arguments), !verb.isOpen
        else { return nil }
        let valued = verb.names { $0.kind == "option" }
        let known = verb.names { _ in true }.union(["--help", "--version"])
        var index = arguments.startIndex
        while index < arguments.endIndex {
            let name = name(of: arguments[index])
            if name.hasPrefix("--"), !known.contains(name) { return name }
            index += valued.contains(arguments[index]) ? 2 : 1
        }
        return nil
    }

    private static func name(of argument: String) -> String {
        String(argument.prefix { $0 != "=" })
    }
}

/// What the argument parser says of the verbs, as far as it is needed here.
private struct Described: Decodable {
    var command: Command

    struct Command: Decodable {
        var commandName: String
        var defaultSubcommand: String?
        var subcommands: [Command]?
        var arguments: [Argument]?
    }

    struct Argument: Decodable {
        var kind: String
        var isRepeating: Bool
        var names: [Name]?
    }

    struct Name: Decodable {
        var name: String
    }

    static func all() -> Described? {
        try? JSONDecoder().decode(Described.self, from: Data(Vientro._dumpHelp().utf8))
    }
}

extension Described.Command {
    /// The verb that the arguments name.
    fileprivate func verb(behind arguments: [String]) -> Described.Command {
        var verb = self
        var words = arguments[...]
        while let subcommands = verb.subcommands, !subcommands.isEmpty {
            if let named = subcommands.first(where: { $0.commandName == words.first }) {
                words.removeFirst()
                verb = named
            } else if let named = subcommands.first(where: {
                $0.commandName == verb.defaultSubcommand
            }) {
                verb = named
            } else {
                break
            }
        }
        return verb
    }

    /// The options with a value of the verb that the arguments name, and those of them that have
    /// one only.
    func options(behind arguments: [String]) -> (single: Set<String>, valued: Set<String>) {
        let verb = verb(behind: arguments)
        return (
            verb.names { $0.kind == "option" && !$0.isRepeating }.subtracting(GlobalOrder.valued),
            verb.names { $0.kind == "option" }
        )
    }

    fileprivate func names(_ isMeant: (Described.Argument) -> Bool) -> Set<String> {
        Set((arguments ?? []).filter(isMeant).flatMap { $0.names ?? [] }.map { "--" + $0.name })
    }

    /// Whether it has fields or filters of its own, which the parser does not know.
    var isOpen: Bool {
        (arguments ?? []).contains { $0.kind == "positional" && $0.isRepeating }
    }
}
