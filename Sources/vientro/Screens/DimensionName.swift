import Control

/// What a reader sees for the code of a dimension.
struct DimensionName {
    let names: [String: [String: String]]
    let words: Words

    /// The name that came with the answer, else the catalogue's word, else the code.
    func of(_ keys: [DimensionKey], _ dimension: String) -> String {
        let key = dimension.replacing("-", with: "_")
        guard let code = keys[key] else {
            return words(Word.areas.contains(dimension) ? Word.unplaced : Word.unassigned)
        }
        let lives = keys[key + "_valid_from"].map { code + "@" + $0 }
        if let name = lives.flatMap({ names[key]?[$0] }) ?? names[key]?[code] { return name }
        return switch dimension {
        case "donor-class": words(Word.donorClasses, code)
        case "modality": words(Word.modalities, code)
        case "status": words(Word.projectStates, code)
        case "purpose": words(Word.purposes, code)
        case _ where Word.periods.contains(dimension): words.forms.period(code)
        default: code
        }
    }
}
