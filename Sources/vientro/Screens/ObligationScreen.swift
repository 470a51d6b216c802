import Control

/// Reports owed, as a list and one explained.
struct ObligationScreen {
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    /// With a limit that is reached, the count is of what is shown.
    func list(_ list: ObligationList, limit: Int? = nil) -> String {
        var table = Table([
            .init(title: words(Word.code)), .init(title: words(Word.reporter)),
            .init(title: words(Word.due)), .init(title: words(Word.stateColumn)),
            .init(title: words(Word.daysOverdue), side: .right),
        ])
        for one in list.obligations {
            table.add([
                .init(one.code), .init(one.reporterName ?? one.reporter ?? "–"),
                .init(forms.day(one.dueEffective)),
                .init(state(one), colour(one.state)),
                .init(one.daysOverdue > 0 ? forms.count(one.daysOverdue) : ""),
            ])
        }
        let overdue = list.obligations.count { $0.state == "overdue" }
        let count = list.obligations.count
        return table.text(style)
            + words(
                count == limit
                    ? Word.firstRows(forms.count(count))
                    : Word.reports(forms.count(count), overdue: forms.count(overdue)))
            + "\n"
    }

    func explanation(
        _ answer: ObligationExplanation,
        record: (_ columns: [String], _ values: [String: String?]) -> String
    ) -> String {
        let one = answer.obligation
        var facts: [(Phrase, String)] = [
            (Word.code, one.code), (Word.rule, one.ruleName ?? one.rule),
            (Word.basis, one.askedBy ?? words.basis(answer.rule?.basis)),
            (
                Word.subject,
                [one.subject.code, one.subjectName].compactMap(\.self).joined(separator: " · ")
            ),
            (Word.reporter, one.reporterName ?? one.reporter ?? "–"),
            (Word.recipient, words(Word.recipients, one.recipient)),
            (Word.period, forms.day(one.period.from) + " – " + forms.day(one.period.to)),
            (Word.dueStatutory, forms.day(one.dueStatutory)),
            (Word.dueEffective, forms.day(one.dueEffective)),
            (Word.dueInternal, forms.day(one.dueInternal)),
            (
                Word.stateColumn,
                answer.supersededBecause == nil
                    ? settledState(one) : words(Word.obligationEvents, "superseded")
            ),
        ]
        if let step = one.step {
            let day = one.stepOn.map { " · " + forms.day($0) } ?? ""
            facts.append((Word.reportStep, words(Word.reportSteps, step) + day))
        }
        if let officer = one.officerName ?? one.officer { facts.append((Word.officer, officer)) }
        if one.daysOverdue > 0 { facts.append((Word.daysOverdue, forms.count(one.daysOverdue))) }
        if let because = answer.supersededBecause {
            facts.append((Word.reason, because))
        }
        var text = Facts(words: words).text(facts)
        text += section(Word.because, answer.because)
        let events =
            one.direction == "out" ? Word.ownObligationEvents : Word.obligationEvents
        text += section(Word.submissions, answer.submissions.map { line($0, events) })
        text += section(Word.history, answer.events.map { line($0, events) })
        let flags = FlagScreen(words: words, style: style, withCleared: true)
        text += section(Word.flags, answer.flags.map(flags.line))
        text += section(
            Word.mails,
            answer.mails.map {
                "\($0.id)  \(words(Word.reportNames, $0.report))  \($0.to)  "
                    + words(Word.mailStates, $0.state)
            })
        text += section(
            Word.notices, NoticeScreen(words: words).lines(answer.notices))
        if let row = answer.record {
            text +=
                "\n"
                + style.paint(
                    "\(words(Word.record)): \(words(Word.registerNouns, row.kind))", .bold) + "\n"
            text += record(row.columns, row.values)
        }
        return text
    }

    /// Of a report of ours that is still awaited, how far it has come.
    private func state(_ one: Obligation) -> String {
        let state = settledState(one)
        guard let step = one.step, step != "issued" else { return state }
        return state + " · " + words(Word.reportSteps, step)
    }

    /// What the register alone says to be here is not said to have come in time.
    private func settledState(_ one: Obligation) -> String {
        if one.dayUnknown { return words(Word.receivedDayUnknown) }
        return words(
            one.direction == "out" ? Word.ownObligationStates : Word.obligationStates, one.state)
    }

    private func section(_ title: Phrase, _ lines: [String]) -> String {
        guard !lines.isEmpty else { return "" }
        return "\n" + style.paint(words(title), .bold) + "\n"
            + lines.map { "  " + Table.clean($0) + "\n" }.joined()
    }

    /// One time that the report came: its days and its number.
    private func line(_ one: SubmissionRow, _ events: [String: Phrase]) -> String {
        func step(_ kind: String, _ day: String?) -> String? {
            day.map { words(events, kind) + " " + forms.day($0) }
        }
        return "\(one.position). "
            + [
                submitted(one, events),
                step("received", one.receivedOn), step("returned", one.returnedOn),
                step("correct-by", one.correctBy), one.number, one.document, one.note,
            ].compactMap(\.self).joined(separator: " · ")
    }

    /// A report of others with the day behind what it is the day of.
    private func submitted(_ one: SubmissionRow, _ events: [String: Phrase]) -> String? {
        guard let day = one.submittedOn.map(forms.day) else { return nil }
        guard words.language == .vi, events == Word.obligationEvents else {
            return words(events, "submitted") + " " + day
        }
        let isOpen = one.receivedOn == nil && one.returnedOn == nil
        return words(isOpen ? Word.submittedAndOpen(day) : Word.submittedOn(day))
    }

    private func line(_ event: ObligationEvent, _ events: [String: Phrase]) -> String {
        // Why a letter's report was taken back stands in what the daemon noted as well.
        let isTold = event.reason.map { event.note?.hasSuffix($0) ?? false } ?? false
        return [
            forms.instant(event.at), words(events, event.kind),
            event.on.map(forms.day), event.number,
            event.document, event.note, isTold ? nil : event.reason, event.actor,
        ].compactMap(\.self).joined(separator: " · ")
    }

    private func colour(_ state: String) -> Style.Colour? {
        switch state {
        case "overdue": .red
        case "due", "returned": .yellow
        case "received": .green
        default: nil
        }
    }
}
