extension Sentence.Clause {
    /// The key of the catalogue: `%1`, `%2` … for the arguments, `%%` for a per cent sign,
    /// without the blanks around it.
    var format: String {
        var format = ""
        for (index, literal) in literals.enumerated() {
            if index > 0 { format += "%\(index)" }
            format += literal.replacing("%", with: "%%")
        }
        let start = format.firstIndex { $0 != " " } ?? format.endIndex
        let end = format.lastIndex { $0 != " " }.map(format.index(after:)) ?? start
        return String(format[start..<end])
    }

    /// Whether the next literal begins another sentence.
    var isWhole: Bool {
        guard let end = literals.last else { return false }
        return [". ", "? ", "! "].contains { end.hasSuffix($0) }
    }

    func followed(by next: Sentence.Clause) -> Sentence.Clause {
        var whole = self
        whole.literals[whole.literals.count - 1] += next.literals.first ?? ""
        whole.literals += next.literals.dropFirst()
        whole.arguments += next.arguments
        return whole
    }

    func text(in language: Sentence.Language) -> String {
        guard language == .vi, let translation = VietnameseWords.byFormat[format] else {
            return written(in: language)
        }
        let before = (literals.first ?? "").prefix { $0 == " " }
        let after = (literals.last ?? "").reversed().prefix { $0 == " " }
        return before + filled(translation, in: language) + String(after)
    }

    private func written(in language: Sentence.Language) -> String {
        var text = literals.first ?? ""
        for (argument, literal) in zip(arguments, literals.dropFirst()) {
            text += argument.text(in: language) + literal
        }
        return text
    }

    /// A translation may put the arguments in another order, and use one twice.
    private func filled(_ translation: String, in language: Sentence.Language) -> String {
        var text = ""
        var rest = translation[...]
        while let mark = rest.firstIndex(of: "%") {
            text += rest[..<mark]
            rest = rest[rest.index(after: mark)...]
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            if let position = Int(digits), arguments.indices.contains(position - 1) {
                text += arguments[position - 1].text(in: language)
                rest = rest[digits.endIndex...]
            } else {
                text += "%"
                if rest.first == "%" { rest = rest.dropFirst() }
            }
        }
        return text + rest
    }
}

extension Sentence.Argument {
    func text(in language: Sentence.Language) -> String {
        switch self {
        case .text(let text): text
        case .day(let day) where language == .vi: day.slashed
        case .day(let day): day.iso
        case .instant(let text) where language == .vi: Self.vietnamese(instant: text)
        case .instant(let text): text
        case .sentence(let sentence): sentence.text(in: language)
        }
    }
}
