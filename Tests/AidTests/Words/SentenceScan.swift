/// Finds the sentences in the sources: literals that are given where a `Sentence` is taken, and
/// those that a function, a property or a constant of that type has.
struct SentenceScan {
    /// A sentence as the catalogue must have it, and where it stands.
    struct Found: Hashable {
        let format: String
        let place: String
    }

    /// A function or initialiser that takes a `Sentence`.
    private struct Slots {
        var parameters: [(label: String?, isSentence: Bool, isOptional: Bool)]
        /// Nil where every file may call it.
        let file: String?
    }

    private(set) var found: Set<Found> = []
    /// Literals inside `\(…)`, which would stay English: they must be `Sentence("…")`.
    private(set) var buried: Set<Found> = []
    /// Literals that an expression goes on with: neither part would be found in the catalogue.
    private(set) var broken: Set<Found> = []
    private var slots: [String: [Slots]] = [:]
    private var file = ""

    /// Reads files by name.
    init(_ sources: [(name: String, text: String)]) {
        let files = sources.map { (name: $0.name, tokens: SourceReader.tokens(of: $0.text)) }
        for one in files { declare(one.tokens, in: one.name) }
        for one in files {
            file = one.name
            scan(one.tokens)
        }
    }

    // MARK: - Who takes a sentence

    private mutating func declare(_ tokens: [SourceToken], in file: String) {
        var types: [(name: String, depth: Int)] = []
        var depth = 0
        var pending: String?
        for index in tokens.indices {
            let token = tokens[index]
            if token.isMark("{") {
                depth += 1
                if let name = pending { types.append((name, depth)) }
                pending = nil
            } else if token.isMark("}") {
                if types.last?.depth == depth { types.removeLast() }
                depth -= 1
            }
            guard let word = token.word, index + 1 < tokens.count else { continue }
            let next = tokens[index + 1]
            if ["struct", "enum", "class", "extension"].contains(word), let name = next.word {
                pending = lastName(tokens, from: index + 1) ?? name
            } else if word == "func", let name = next.word {
                let isPrivate =
                    index > 0
                    && (tokens[max(0, index - 2)..<index].contains { $0.word == "private" })
                add(name, tokens, after: index + 2, file: isPrivate ? file : nil)
            } else if word == "init", next.isMark("(") || next.isMark("<") {
                let isCall = index > 0 && tokens[index - 1].isMark(".")
                if let type = types.last?.name, !isCall {
                    add(type, tokens, after: index + 1, file: nil)
                }
            } else if ["let", "var"].contains(word), let type = types.last, type.depth == depth,
                let label = next.word, isSentence(tokens, at: index + 3),
                tokens[index + 2].isMark(":")
            {
                // The initialiser that a struct has by itself.
                slots[type.name, default: []].append(
                    Slots(parameters: [(label, true, false)], file: "\(file) member"))
            }
        }
    }

    /// `Problem` of `extension ChainCheck.Problem`.
    private func lastName(_ tokens: [SourceToken], from start: Int) -> String? {
        var name: String?
        var index = start
        while index < tokens.count, let word = tokens[index].word {
            name = word
            guard index + 1 < tokens.count, tokens[index + 1].isMark(".") else { break }
            index += 2
        }
        return name
    }

    private func isSentence(_ tokens: [SourceToken], at index: Int) -> Bool {
        index < tokens.count && tokens[index].word == "Sentence"
            && (index + 1 == tokens.count || !tokens[index + 1].isMark("."))
    }

    private mutating func add(
        _ name: String, _ tokens: [SourceToken], after start: Int, file: String?
    ) {
        guard let open = tokens[start...].firstIndex(where: { $0.isMark("(") }) else { return }
        let parameters = arguments(tokens, open: open).list.compactMap { tokens in
            parameter(tokens)
        }
        guard parameters.contains(where: \.isSentence) else { return }
        slots[name, default: []].append(Slots(parameters: parameters, file: file))
    }

    private func parameter(
        _ tokens: [SourceToken]
    ) -> (label: String?, isSentence: Bool, isOptional: Bool)? {
        guard let colon = tokens.firstIndex(where: { $0.isMark(":") }), let first = tokens.first
        else { return nil }
        return (
            first.word == "_" ? nil : first.word, isSentence(tokens, at: colon + 1),
            tokens.contains { $0.isMark("=") }
        )
    }

    // MARK: - What is given to them

    private mutating func scan(_ tokens: [SourceToken]) {
        for index in tokens.indices {
            let token = tokens[index]
            if case .literal(let literal) = token {
                for inner in literal.interpolations { scan(inner) }
            }
            if token.isMark("("), index > 0, let name = tokens[index - 1].word {
                call(name, arguments(tokens, open: index).list)
            }
            if isSentence(tokens, at: index), index > 0 { typed(tokens, index) }
        }
    }

    private mutating func call(_ name: String, _ arguments: [[SourceToken]]) {
        let known = name == "init" ? Array(slots.values.joined()) : slots[name] ?? []
        let near = known.filter { $0.file == file }
        for one in near.isEmpty ? known.filter({ $0.file == nil }) : near {
            take(arguments, one)
        }
        // A struct's own initialiser is known by its labels alone.
        for one in known where one.file?.hasSuffix(" member") == true {
            let label = one.parameters[0].label
            for argument in arguments where argument.first?.word == label && argument.count > 1 {
                if argument[1].isMark(":") { collect(argument.dropFirst(2)) }
            }
        }
    }

    /// Takes the arguments where they fit the parameters, in order and by label.
    private mutating func take(_ arguments: [[SourceToken]], _ one: Slots) {
        var taken: [ArraySlice<SourceToken>] = []
        var rest = arguments[...]
        for parameter in one.parameters {
            let label = rest.first.flatMap { $0.count > 1 && $0[1].isMark(":") ? $0[0].word : nil }
            guard let argument = rest.first, label == parameter.label else {
                if parameter.isOptional { continue }
                return
            }
            rest.removeFirst()
            if parameter.isSentence { taken.append(argument.dropFirst(label == nil ? 0 : 2)) }
        }
        guard rest.isEmpty else { return }
        for argument in taken { collect(argument) }
    }

    /// What is of type `Sentence` by its declaration: a constant's value, or a body.
    private mutating func typed(_ tokens: [SourceToken], _ index: Int) {
        var end = index + 1
        while end < tokens.count,
            ["?", ",", ")"].contains(where: tokens[end].isMark)
                || isSentence(tokens, at: end)
        {
            end += 1
        }
        guard end < tokens.count else { return }
        if tokens[end].isMark("=") {
            collect(tokens[(end + 1)..<statementEnd(tokens, from: end + 1)])
        } else if tokens[end].isMark("{") {
            let body = tokens[(end + 1)..<close(tokens, open: end)]
            collect(body)
        }
    }

    /// A statement goes on in the next line behind or before an operator.
    private func statementEnd(_ tokens: [SourceToken], from start: Int) -> Int {
        var index = start
        var depth = 0
        while index < tokens.count {
            let token = tokens[index]
            if ["(", "[", "{"].contains(where: token.isMark) { depth += 1 }
            if [")", "]", "}"].contains(where: token.isMark) { depth -= 1 }
            if depth < 0 { return index }
            let goesOn: [Character] = ["?", ":", "+", ".", "=", "&", "|"]
            if depth == 0, index > start, token.line > tokens[index - 1].line,
                !goesOn.contains(where: token.isMark),
                !goesOn.contains(where: tokens[index - 1].isMark)
            {
                return index
            }
            index += 1
        }
        return index
    }

    // MARK: - The literals of an expression

    private mutating func collect(_ tokens: ArraySlice<SourceToken>) {
        var index = tokens.startIndex
        while index < tokens.endIndex {
            let token = tokens[index]
            let before = index > tokens.startIndex ? tokens[index - 1] : nil
            if token.isMark("("), let word = before?.word, !SentenceScan.keywords.contains(word) {
                // Another call's arguments are its own.
                index = close(Array(tokens), open: index - tokens.startIndex) + tokens.startIndex
            } else if token.word == "case" {
                // What stands in a pattern is compared with.
                index =
                    tokens[index...].firstIndex { [":", "=", "{"].contains(where: $0.isMark) }
                    ?? tokens.endIndex - 1
            } else if case .literal(var literal) = token, before?.isMark("=") != true {
                while index + 2 < tokens.endIndex, tokens[index + 1].isMark("+"),
                    case .literal(let next) = tokens[index + 2], !literal.isWhole
                {
                    literal.append(next)
                    index += 2
                }
                note(literal)
                if index + 2 < tokens.endIndex, tokens[index + 1].isMark("+"), !literal.isWhole {
                    broken.insert(place(of: literal))
                }
            }
            index += 1
        }
    }

    private static let keywords: Set = ["return", "in", "else", "try", "await", "throw"]

    private func place(of literal: SourceLiteral) -> Found {
        Found(format: literal.format, place: "\(file):\(literal.line)")
    }

    private mutating func note(_ literal: SourceLiteral) {
        let format = literal.format
        if format.contains(where: \.isLetter) {
            found.insert(place(of: literal))
        }
        for tokens in literal.interpolations {
            for case .literal(let inner) in outerTokens(tokens)
            where inner.texts.joined().contains(where: \.isLetter) {
                buried.insert(place(of: inner))
            }
        }
    }

    /// Without the arguments of calls, and without what is only compared with.
    private func outerTokens(_ tokens: [SourceToken]) -> [SourceToken] {
        var outer: [SourceToken] = []
        var index = 0
        while index < tokens.count {
            if tokens[index].isMark("("), index > 0, tokens[index - 1].word != nil {
                index = close(tokens, open: index)
            } else if index == 0 || !tokens[index - 1].isMark("=") {
                outer.append(tokens[index])
            }
            index += 1
        }
        return outer
    }

    // MARK: - Brackets

    /// The index of the bracket that closes the one at `open`.
    private func close(_ tokens: [SourceToken], open: Int) -> Int {
        var depth = 0
        for index in open..<tokens.count {
            if ["(", "[", "{"].contains(where: tokens[index].isMark) { depth += 1 }
            if [")", "]", "}"].contains(where: tokens[index].isMark) { depth -= 1 }
            if depth == 0 { return index }
        }
        return tokens.count
    }

    /// The arguments between the brackets, split at the commas of their own level.
    private func arguments(
        _ tokens: [SourceToken], open: Int
    ) -> (list: [[SourceToken]], end: Int) {
        let end = close(tokens, open: open)
        var list: [[SourceToken]] = [[]]
        var depth = 0
        for token in tokens[(open + 1)..<max(open + 1, min(end, tokens.count))] {
            if ["(", "[", "{"].contains(where: token.isMark) { depth += 1 }
            if [")", "]", "}"].contains(where: token.isMark) { depth -= 1 }
            if depth == 0, token.isMark(",") {
                list.append([])
            } else {
                list[list.count - 1].append(token)
            }
        }
        return (list.filter { !$0.isEmpty }, end)
    }
}
