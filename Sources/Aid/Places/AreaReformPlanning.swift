import Foundation

/// Turns the lines of a reform into endings, beginnings and successions.
struct AreaReformPlanning {
    let reform: AreaReform
    let lives: [AreaReform.Unit: AreaReform.Life]
    private var errors: [RowError] = []

    init(reform: AreaReform, lives: [AreaReform.Unit: AreaReform.Life]) {
        self.reform = reform
        self.lives = lives
    }

    mutating func plan() throws(FileRefusal) -> AreaReformPlan {
        var plan = AreaReformPlan()
        let byOld = Dictionary(grouping: reform.lines, by: \.old)
        let byNew = Dictionary(grouping: reform.lines.filter { $0.new != nil }) { $0.new }
        for (old, lines) in byOld.sorted(by: { $0.key < $1.key }) {
            checkSuccessors(of: old, lines)
            guard let life = lives[old] else {
                refuse(
                    lines[0], "old_code", "unknown-area",
                    "there is no area \(old.text) on \(reform.eve)",
                    "Correct the code, or import the areas in force before.")
                continue
            }
            if !goesOn(old, life, lines) {
                plan.endings.append(.init(line: lines[0].line, unit: old, life: life))
            }
            if lines.contains(where: { $0.kind == .part && $0.weight == nil }) {
                plan.unplaceable.append(old)
            }
        }
        for (new, lines) in byNew.sorted(by: { ($0.key?.text ?? "") < ($1.key?.text ?? "") }) {
            guard let new, let first = lines.first else { continue }
            if let old = byOld[new], let life = lives[new], goesOn(new, life, old) { continue }
            if let beginning = beginning(of: new, first, lines) {
                plan.beginnings.append(beginning)
            }
        }
        plan.successions = reform.lines.compactMap { line in
            guard let new = line.new, let kind = line.kind else { return nil }
            return .init(
                line: line.line, old: line.old, new: new, kind: kind, weight: line.weight)
        }
        guard errors.isEmpty else {
            throw FileRefusal(errors.sorted { $0.line < $1.line })
        }
        return plan
    }

    /// An unchanged unit under the same code, name and unit above keeps its life.
    private func goesOn(
        _ unit: AreaReform.Unit, _ life: AreaReform.Life, _ lines: [AreaReform.Line]
    ) -> Bool {
        guard lines.count == 1, let line = lines.first, line.kind == .unchanged, line.new == unit
        else { return false }
        return (line.name ?? life.name) == life.name
            && (line.parent == nil || line.parent == life.parent)
    }

    private mutating func checkSuccessors(of old: AreaReform.Unit, _ lines: [AreaReform.Line]) {
        checkWeights(of: old, lines)
        guard lines.count > 1 else { return }
        for line in lines {
            guard let kind = line.kind else {
                refuse(
                    line, "new_code", "needs-both", "\(old.text) ends and becomes another unit",
                    "Name the new unit on each line, or have one line that ends it.")
                continue
            }
            if kind != .part {
                refuse(
                    line, "kind", "unknown-word",
                    "\(old.text) goes to \(lines.count) units and is \(kind.rawValue) here",
                    "A unit that was split goes in parts.")
            }
        }
        let weights = lines.filter { $0.weight != nil }
        if !weights.isEmpty, weights.count < lines.count,
            let line = lines.first(where: { $0.weight == nil })
        {
            refuse(
                line, "weight", "share-missing",
                "\(old.text) has a weight for some of its successors only",
                "Give each a weight, or none.")
        }
    }

    private mutating func checkWeights(of old: AreaReform.Unit, _ lines: [AreaReform.Line]) {
        let texts = lines.compactMap(\.weight)
        guard texts.count == lines.count else { return }
        let weights = texts.compactMap { AreaSuccession.weight(parsing: $0) }
        guard weights.count < texts.count || !AreaSuccession.isWhole(weights) else { return }
        let sum = texts.compactMap { Decimal(string: $0) }.reduce(0, +)
        refuse(
            lines[0], "weight", "weights-not-whole",
            "the weights of \(old.text) sum to \(sum.description)",
            "Give weights that sum to 100 or to 1, or leave all of them empty.")
    }

    private mutating func beginning(
        of new: AreaReform.Unit, _ first: AreaReform.Line, _ lines: [AreaReform.Line]
    ) -> AreaReformPlan.Beginning? {
        let names = Set(lines.compactMap(\.name))
        let parents = Set(lines.compactMap(\.parent))
        let borders = Set(lines.compactMap(\.border))
        for (column, isPlain) in [
            ("name", names.count < 2), ("parent_code", parents.count < 2),
            ("border", borders.count < 2),
        ] where !isPlain {
            refuse(
                first, column, "repeated-item", "\(new.text) has several of \(column)",
                "Say the same on each of its lines, or say it once.")
        }
        guard let name = names.first else {
            refuse(
                first, "name", "required", "\(new.text) begins and has no name",
                "Give the name of a unit that begins on one of its lines.")
            return nil
        }
        return .init(
            line: first.line, unit: new, name: name, parent: parents.first, border: borders.first)
    }

    private mutating func refuse(
        _ line: AreaReform.Line, _ column: String, _ code: String, _ message: Sentence,
        _ hint: Sentence
    ) {
        errors.append(
            RowError(
                line: line.line, column: column, code: AidError.Code(rawValue: code),
                message: message, hint: hint))
    }
}
