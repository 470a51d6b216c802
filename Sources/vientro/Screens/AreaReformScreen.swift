import Control

/// What a reform of administrative units did or would do.
struct AreaReformScreen {
    let answer: AreaReformAnswer
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    func text() -> String {
        var text = answer.dryRun ? words(Word.dryRun) + "\n" : ""
        text +=
            words(Word.reformTitle(answer.legalAct, forms.day(answer.effectiveOn))) + "\n"
        var table = Table([
            .init(title: words(Word.levelColumn)),
            .init(title: words(Word.unitsEnded), side: .right),
            .init(title: words(Word.unitsBegun), side: .right),
        ])
        for level in ["province", "district", "commune"] {
            table.add([
                .init(words(Word.dimensions, level)),
                .init(forms.count(answer.ended[level] ?? 0)),
                .init(forms.count(answer.begun[level] ?? 0)),
            ])
        }
        text += table.text(style)
        text += words(Word.reformTouches) + "\n"
        text += "  " + words(touched) + "\n"
        if !answer.unplaceable.isEmpty {
            let count = forms.count(answer.unplaceable.count)
            text += "  " + style.paint(words(Word.reformUnweighted(count)), .yellow) + "\n"
        }
        if answer.unplaceableProjects + answer.unplaceableMissions > 0 {
            let lost = Word.reformUnplaceable(
                projects: forms.count(answer.unplaceableProjects),
                missions: forms.count(answer.unplaceableMissions),
                committed: forms.number(answer.unplaceableCommitted))
            text += "  " + style.paint(words(lost), .yellow) + "\n"
        }
        return text + units()
    }

    private var touched: Phrase {
        Word.reformCounts(
            projects: forms.count(answer.projects), open: forms.count(answer.openProjects),
            missions: forms.count(answer.missions), coming: forms.count(answer.comingMissions),
            committed: forms.number(answer.committed))
    }

    private func units() -> String {
        if answer.units.isEmpty { return "" }
        var table = Table([
            .init(title: words(Word.endingUnit)), .init(title: words(Word.code)),
            .init(title: words(Word.projectsColumn), side: .right),
            .init(title: words(Word.missionsColumn), side: .right),
        ])
        for unit in answer.units {
            table.add([
                .init(unit.name), .init("\(unit.level):\(unit.code)"),
                .init(forms.count(unit.projects)), .init(forms.count(unit.missions)),
            ])
        }
        return table.text(style)
    }
}
