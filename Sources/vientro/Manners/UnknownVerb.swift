import ArgumentParser

/// Finds a word that stands where a verb should: the argument parser would call it superfluous.
enum UnknownVerb {
    /// The verbs that the arguments begin with, as `rule add`.
    static func path(_ arguments: [String]) -> (names: [String], isGroup: Bool) {
        var names: [String] = []
        var verb: any ParsableCommand.Type = Vientro.self
        for word in arguments {
            guard
                let named = verb.configuration.subcommands.first(where: { $0._commandName == word })
            else { break }
            names.append(word)
            verb = named
        }
        return (names, !verb.configuration.subcommands.isEmpty)
    }

    /// Whether the arguments name a group of verbs and none of them.
    static func isMissing(_ arguments: [String]) -> Bool {
        let (names, isGroup) = path(arguments)
        return isGroup && names.count == arguments.count && names != ["import"]
    }

    /// The word and the verbs that there are; nil where each is one.
    static func first(in arguments: [String]) -> Phrase? {
        var path: [String] = []
        var verb: any ParsableCommand.Type = Vientro.self
        for word in arguments {
            let verbs = verb.configuration.subcommands
            if verbs.isEmpty || word.hasPrefix("-") { return nil }
            if let named = verbs.first(where: { $0._commandName == word }) {
                path.append(word)
                verb = named
                continue
            }
            // The import of a file needs no word of its own.
            if verb.configuration.defaultSubcommand != nil { return nil }
            let wrong = (path + [word]).joined(separator: " ")
            let known = verbs.map { $0._commandName }.joined(separator: ", ")
            return Phrase(
                "không có lệnh \"\(wrong)\"; chọn trong: \(known)",
                "there is no verb \"\(wrong)\"; known: \(known)")
        }
        return nil
    }
}
