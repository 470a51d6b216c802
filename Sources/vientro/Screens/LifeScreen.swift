import Control

/// Lives of projects and missions, and what a move changed.
struct LifeScreen {
    let words: Words
    let style: Style

    func change(_ answer: MoveChange) -> String {
        let count = words.forms.count(answer.changed)
        var text =
            if answer.changed == 0 {
                words(Word.unchanged) + "\n"
            } else if answer.dryRun {
                words(Word.dryRun) + " " + words(Word.wouldChange(count)) + "\n"
            } else {
                words(Word.changed(count)) + "\n"
            }
        text += "  " + Table.clean(answer.subject) + "\n"
        for name in answer.after.keys.sorted() {
            let old = answer.before[name] ?? nil
            let new = answer.after[name] ?? nil
            if old == new { continue }
            let forms = ChangeForms(words: words)
            text += forms.line(name, old, new)
        }
        return text
            + answer.warnings.map { words(Word.changeNote) + " " + Table.clean($0.message) + "\n" }
            .joined()
    }

    func project(_ life: ProjectLifeAnswer) -> String {
        let regimes = life.regimes.map { span in
            span.regime + (span.from.map { " (" + words.forms.day($0) + "…)" } ?? "")
        }
        let text = head(
            life.project, life.status, life.next, Word.projectStates,
            more: [(Word.regime, regimes.joined(separator: ", "))])
        var table = Table(
            [
                Word.entryDate, Word.stateColumn, Word.decision, Word.lastDay, Word.actor,
                Word.reason,
            ]
            .map { .init(title: words($0)) })
        for event in life.events {
            let move =
                event.to.map { words(Word.projectStates, $0) } ?? words(Word.amendment)
            let end =
                event.endBefore == event.endAfter
                ? "" : words.forms.day(event.endBefore) + " → " + words.forms.day(event.endAfter)
            table.add([
                .init(words.forms.day(event.on)), .init(move), .init(event.decision ?? ""),
                .init(end), .init(event.actor ?? ""), .init(event.reason),
            ])
        }
        return text + (life.events.isEmpty ? "" : table.text(style))
    }

    func mission(_ life: MissionLifeAnswer) -> String {
        var table = Table(
            [
                Word.entryDate, Word.stateColumn, Word.permit, Word.planned, Word.fact, Word.actor,
                Word.reason,
            ].map { .init(title: words($0)) })
        for event in life.events {
            table.add([
                .init(words.forms.day(event.on)), .init(words(Word.missionStates, event.to)),
                .init(event.permitNumber ?? ""), .init(plan(event.planned)),
                .init(event.planned == event.after ? "" : plan(event.after)),
                .init(event.actor ?? ""), .init(event.reason ?? ""),
            ])
        }
        return head(life.mission, life.status, life.next, Word.missionStates)
            + (life.events.isEmpty ? "" : table.text(style))
    }

    private func head(
        _ code: String, _ status: String, _ next: [String], _ states: [String: Phrase],
        more: [(Phrase, String)] = []
    ) -> String {
        let following = next.map { words(states, $0) }.joined(separator: ", ")
        return Facts(words: words).text(
            [
                (Word.code, code), (Word.stateColumn, words(states, status)),
                (Word.mayFollow, following.isEmpty ? "–" : following),
            ] + more)
    }

    private func plan(_ plan: MissionPlan) -> String {
        "\(words.forms.day(plan.arriveOn)) – \(words.forms.day(plan.departOn)), "
            + words(Word.peopleCount(words.forms.count(plan.people)))
    }

    func clashes(_ answer: MissionClashes) -> String {
        var table = Table(
            [Word.from, Word.to, Word.missionsMeeting, Word.hostColumn, Word.partArea].map {
                .init(title: words($0))
            })
        for clash in answer.clashes {
            table.add([
                .init(words.forms.day(clash.from)), .init(words.forms.day(clash.to)),
                .init(clash.missions.joined(separator: ", ")), .init(clash.host),
                .init(clash.area),
            ])
        }
        return table.text(style) + words(Word.rows(words.forms.count(answer.clashes.count))) + "\n"
    }

    func funnel(_ answer: MissionFunnel) -> String {
        var table = Table([
            .init(title: answer.by == "host" ? words(Word.hostColumn) : words(Word.partDonor)),
            .init(title: words(Word.missionsColumn), side: .right),
            .init(title: words(Word.grantsColumn), side: .right),
            .init(title: words(Word.committedColumn), side: .right),
            .init(title: words(Word.disbursedColumn), side: .right),
            .init(title: words(Word.medianDays), side: .right),
        ])
        for row in answer.rows { table.add(cells(row, row.key ?? "–")) }
        table.add(cells(answer.total, words(Word.funnelTotal)))
        return table.text(style)
    }

    private func cells(_ row: FunnelAnswerRow, _ name: String) -> [Table.Cell] {
        [
            .init(name), .init(words.forms.count(row.missions)),
            .init(words.forms.count(row.grants)), .init(words.forms.number(row.committed)),
            .init(words.forms.number(row.disbursed)),
            .init(row.medianDays.map(words.forms.number) ?? "–"),
        ]
    }
}
