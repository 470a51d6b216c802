/// One text in the two languages.
struct Phrase: Sendable, Equatable {
    var vi: String
    var en: String

    init(_ vi: String, _ en: String) {
        self.vi = vi
        self.en = en
    }

    func text(_ language: Language) -> String { language == .vi ? vi : en }

    /// The phrase with what is the same in both languages behind it.
    static func + (phrase: Phrase, text: String) -> Phrase {
        Phrase(phrase.vi + text, phrase.en + text)
    }
}

/// The catalogue in one language.
struct Words: Sendable {
    let language: Language

    init(_ language: Language) { self.language = language }

    var forms: Forms { Forms(language: language) }

    func callAsFunction(_ phrase: Phrase) -> String { phrase.text(language) }

    /// The word for a code; a code that is not known speaks for itself.
    func callAsFunction(_ phrases: [String: Phrase], _ code: String?) -> String {
        guard let code else { return "–" }
        return phrases[code]?.text(language) ?? code
    }
}

/// The catalogue: what the program says, one file per area.
enum Word {
    /// A counted thing in English: `1 row`, `2 rows`.
    static func counted(_ count: String, _ one: String, _ many: String? = nil) -> String {
        "\(count) " + (count == "1" ? one : many ?? one + "s")
    }
}
