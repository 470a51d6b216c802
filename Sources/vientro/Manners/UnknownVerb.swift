import ArgumentParser

/// Finds a word that stands where a verb should: the argument parser would call it superfluous.
enum UnknownVerb {
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
