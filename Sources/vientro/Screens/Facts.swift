/// Name and value, one pair a line.
struct Facts {
    let words: Words

    func text(_ facts: [(Phrase, String)]) -> String {
        let width = facts.map { words($0.0).count }.max() ?? 0
        return facts.map { words($0.0).filled(width) + "  " + Table.clean($0.1) + "\n" }.joined()
    }
}
