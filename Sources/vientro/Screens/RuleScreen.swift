import Control

/// The rules that make reports owed, as a list, one whole, and checked.
struct RuleScreen {
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    func list(_ list: RuleList) -> String {
        var table = Table(
            [
                Word.code, Word.regime, Word.name, Word.reporter, Word.recipient, Word.cycle,
                Word.due, Word.basis, Word.verified, Word.inUse,
            ].map { .init(title: words($0)) })
        for rule in list.rules {
            table.add([
                .init(rule.code), .init(words(Word.regimes, rule.regime)), .init(rule.name),
                .init(words(Word.reporterRoles, rule.reporter)),
                .init(words(Word.recipients, rule.recipient)),
                .init(words(Word.cycles, rule.cycle)), .init(rule.due ?? "–"),
                .init(words.basis(rule.basis)),
                .init(yesOrNo(rule.verified), rule.verified ? nil : .yellow),
                .init(yesOrNo(rule.inUse), rule.inUse ? nil : .yellow),
            ])
        }
        return table.text(style)
    }

    func detail(_ answer: RuleDetail) -> String {
        let rule = answer.rule
        var facts: [(Phrase, String)] = [
            (Word.code, rule.code), (Word.name, rule.name),
            (Word.regime, words(Word.regimes, rule.regime)),
            (Word.subject, words(Word.subjectKinds, rule.subjectKind)),
            (Word.reporter, words(Word.reporterRoles, rule.reporter)),
            (Word.recipient, words(Word.recipients, rule.recipient)),
            (Word.due, rule.due ?? "–"), (Word.basis, words.basis(rule.basis)),
            (Word.verified, yesOrNo(rule.verified)),
            (Word.inUse, yesOrNo(rule.inUse)), (Word.from, forms.day(rule.validFrom)),
            (Word.to, forms.day(rule.validTo)),
        ]
        for (name, phrase) in Word.ruleColumns {
            if let value = answer.definition[name] ?? nil, Word.windowOfItself[name] != value {
                facts.append((phrase, words.ruleColumn(name, value) ?? value))
            }
        }
        let owed = Word.owed(
            forms.count(answer.obligations), coming: forms.count(answer.coming),
            next: answer.nextDue.map(forms.day))
        facts.append((Word.owedByRule, words(owed)))
        return Facts(words: words).text(facts) + "\n"
            + style.paint(words(Word.versions), .bold) + "\n"
            + answer.versions.map { "  " + Table.clean(line($0)) + "\n" }.joined()
    }

    private func line(_ version: RuleVersionRow) -> String {
        [
            version.at.map(forms.instant) ?? words(Word.fromTheProduct), version.due,
            version.basis.map(words.basis),
            version.validTo.map { words(Word.to) + " " + forms.day($0) },
            version.reason, version.actor,
        ].compactMap(\.self).joined(separator: " · ")
    }

    func check(_ answer: RuleCheck) -> String {
        if answer.ok {
            guard let new = answer.obligationsNew else {
                return words(Word.rulesSound(forms.count(answer.rules))) + "\n"
            }
            return words(
                Word.ruleWouldMake(
                    forms.count(new), superseded: forms.count(answer.obligationsSuperseded ?? 0),
                    due: forms.count(answer.obligationsAlreadyDue ?? 0))) + "\n"
        }
        return style.paint(
            words(Word.rulesUnsound(answer.problems.count, forms.count(answer.problems.count))),
            .red)
            + "\n"
            + answer.problems.map { problem in
                "  " + Table.clean(problem.message) + "\n"
                    + (problem.hint.map { "    " + Table.clean($0) + "\n" } ?? "")
            }.joined()
    }

    private func yesOrNo(_ value: Bool) -> String { words(value ? Word.yes : Word.no) }
}
