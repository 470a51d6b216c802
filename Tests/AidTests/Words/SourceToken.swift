/// A piece of Swift source: as much of the language as it takes to find string literals.
indirect enum SourceToken: Equatable {
    case word(String, line: Int)
    case mark(Character, line: Int)
    case literal(SourceLiteral)

    var line: Int {
        switch self {
        case .word(_, let line), .mark(_, let line): line
        case .literal(let literal): literal.line
        }
    }

    func isMark(_ character: Character) -> Bool {
        if case .mark(character, _) = self { true } else { false }
    }

    var word: String? {
        if case .word(let word, _) = self { word } else { nil }
    }
}

/// A string literal: its own texts, and the tokens of each `\(…)` between them.
struct SourceLiteral: Equatable {
    var texts = [""]
    var interpolations: [[SourceToken]] = []
    let line: Int

    mutating func append(_ character: Character) { texts[texts.count - 1].append(character) }

    mutating func append(_ other: SourceLiteral) {
        texts[texts.count - 1] += other.texts[0]
        texts += other.texts.dropFirst()
        interpolations += other.interpolations
    }
}

/// Reads a file into tokens, without its comments.
struct SourceReader {
    private let characters: [Character]
    private var at = 0
    private var line = 1

    static func tokens(of text: String) -> [SourceToken] {
        var reader = SourceReader(characters: Array(text))
        return reader.tokens(untilParenthesis: false)
    }

    private init(characters: [Character]) {
        self.characters = characters
    }

    private func peek(_ offset: Int = 0) -> Character? {
        at + offset < characters.count ? characters[at + offset] : nil
    }

    private mutating func step() -> Character {
        let character = characters[at]
        if character == "\n" { line += 1 }
        at += 1
        return character
    }

    /// All that follows; within `\(…)` up to the parenthesis that closes it.
    private mutating func tokens(untilParenthesis: Bool) -> [SourceToken] {
        var found: [SourceToken] = []
        var depth = 0
        while let next = peek() {
            if next == "/", peek(1) == "/" {
                while let other = peek(), other != "\n" { _ = (step(), other) }
            } else if next == "/", peek(1) == "*" {
                while peek() != nil, !(peek() == "*" && peek(1) == "/") { _ = step() }
                at = min(at + 2, characters.count)
            } else if next == "\"" {
                found.append(.literal(literal()))
            } else if next.isLetter || next.isNumber || next == "_" {
                found.append(.word(word(), line: line))
            } else if next.isWhitespace {
                _ = step()
            } else {
                if next == "(" { depth += 1 }
                if next == ")" { depth -= 1 }
                if untilParenthesis, depth < 0 { return found }
                found.append(.mark(next, line: line))
                _ = step()
            }
        }
        return found
    }

    private mutating func word() -> String {
        var word = ""
        while let next = peek(), next.isLetter || next.isNumber || next == "_" {
            word.append(step())
        }
        return word
    }

    private mutating func literal() -> SourceLiteral {
        var literal = SourceLiteral(line: line)
        let isLong = peek(1) == "\"" && peek(2) == "\""
        at += isLong ? 3 : 1
        while let next = peek() {
            if next == "\"", !isLong || (peek(1) == "\"" && peek(2) == "\"") {
                at += isLong ? 3 : 1
                break
            }
            if next == "\\" {
                at += 1
                escape(&literal)
            } else {
                literal.append(step())
            }
        }
        return literal
    }

    private mutating func escape(_ literal: inout SourceLiteral) {
        switch step() {
        case "(":
            literal.interpolations.append(tokens(untilParenthesis: true))
            literal.texts.append("")
            at = min(at + 1, characters.count)
        case "n": literal.append("\n")
        case "t": literal.append("\t")
        case "u":
            let digits = characters[at...].dropFirst().prefix { $0 != "}" }
            at += digits.count + 2
            if let scalar = UInt32(String(digits), radix: 16).flatMap(Unicode.Scalar.init) {
                literal.append(Character(scalar))
            }
        case let other: literal.append(other)
        }
    }
}

extension SourceLiteral {
    /// As `Sentence` makes it of the same literal.
    var format: String {
        var format = ""
        for (index, text) in texts.enumerated() {
            if index > 0 { format += "%\(index)" }
            format += text.replacing("%", with: "%%")
        }
        return String(format.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    var isWhole: Bool {
        [". ", "? ", "! "].contains { texts[texts.count - 1].hasSuffix($0) }
    }
}
