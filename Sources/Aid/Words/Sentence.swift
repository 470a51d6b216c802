/// A sentence for an operator, in each language of the catalogue.
///
/// It is written in English where it is thrown, as a literal: `"\(text) is not a date"`. What the
/// literal says by itself is its format, here `%1 is not a date`, and what stands in `\(…)` are
/// its arguments, so that `text(in:)` can find the format's translation in `VietnameseWords` and
/// put the arguments into it. Programs, logs and whatever is kept have the English.
public struct Sentence: Sendable {
    /// One sentence, or a part of one: literals with an argument between each two.
    struct Clause: Sendable {
        var literals: [String]
        var arguments: [Argument]
    }

    indirect enum Argument: Sendable {
        case text(String)
        case day(Day)
        case instant(String)
        case sentence(Sentence)
    }

    var clauses: [Clause]

    /// A text that no catalogue has: another program's words, a name, a value.
    public init(verbatim text: String) {
        clauses = [Clause(literals: ["", ""], arguments: [.text(text)])]
    }

    /// A sentence given as a value, where a literal alone would be a `String`.
    public init(_ sentence: Sentence) {
        self = sentence
    }

    /// As it was written.
    public var english: String { clauses.map { $0.text(in: .en) }.joined() }

    /// In a language; English where the catalogue has no such sentence.
    public func text(in language: Language) -> String {
        clauses.map { $0.text(in: language) }.joined()
    }

    /// Joins two: after a full sentence the second is one of its own, else it goes on with the
    /// first, as where a long literal is split into lines.
    public static func + (left: Sentence, right: Sentence) -> Sentence {
        guard let end = left.clauses.last, let start = right.clauses.first, !end.isWhole else {
            return Sentence(clauses: left.clauses + right.clauses)
        }
        return Sentence(
            clauses: Array(left.clauses.dropLast()) + [end.followed(by: start)]
                + Array(right.clauses.dropFirst()))
    }

    init(clauses: [Clause]) {
        self.clauses = clauses
    }
}

extension Sentence {
    /// The languages that operators are answered in.
    public enum Language: String, Sendable, CaseIterable {
        case vi, en
    }
}

extension Sentence: CustomStringConvertible {
    public var description: String { english }
}

/// Two sentences are the same when they read the same.
extension Sentence: Hashable {
    public static func == (left: Sentence, right: Sentence) -> Bool {
        left.english == right.english
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(english) }
}

extension Sentence: ExpressibleByStringInterpolation {
    /// Collects what a literal says and what it is given.
    public struct StringInterpolation: StringInterpolationProtocol {
        var clause = Clause(literals: [""], arguments: [])

        public init(literalCapacity: Int, interpolationCount: Int) {
            clause.literals.reserveCapacity(interpolationCount + 1)
        }

        public mutating func appendLiteral(_ literal: String) {
            clause.literals[clause.literals.count - 1] += literal
        }

        public mutating func appendInterpolation(_ sentence: Sentence) {
            append(.sentence(sentence))
        }

        /// `2026-11-26`, in Vietnamese `26/11/2026`; what is to be typed takes the day's `iso`.
        public mutating func appendInterpolation(_ day: Day) { append(.day(day)) }

        public mutating func appendInterpolation<Value>(_ value: Value) {
            append(.text(String(describing: value)))
        }

        private mutating func append(_ argument: Argument) {
            clause.arguments.append(argument)
            clause.literals.append("")
        }
    }

    public init(stringLiteral text: String) {
        clauses = text.isEmpty ? [] : [Clause(literals: [text], arguments: [])]
    }

    public init(stringInterpolation: StringInterpolation) {
        clauses = [stringInterpolation.clause]
    }
}

extension Sentence {
    /// `Did you mean "…"? ` to stand before what else there is to say; nothing without a word.
    public static func didYouMean(_ near: String?) -> Sentence {
        guard let near else { return "" }
        return "Did you mean \"\(near)\"? "
    }

    /// As `a, b, c`; with a line end as separator one below the other.
    public static func list(_ sentences: [Sentence], separator: String = ", ") -> Sentence {
        var list = sentences.first ?? ""
        for one in sentences.dropFirst() { list = "\(list)\(separator)\(one)" }
        return list
    }

    /// As `a or b or c`.
    public static func either(_ words: [String]) -> Sentence {
        either(words.map { Sentence(verbatim: $0) })
    }

    /// The same of sentences.
    public static func either(_ choices: [Sentence]) -> Sentence {
        var choice = choices.first ?? ""
        for one in choices.dropFirst() { choice = Sentence("\(choice) or \(one)") }
        return choice
    }
}
