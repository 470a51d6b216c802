import Control

/// The first screen.
struct StatusScreen {
    let status: Status
    let words: Words
    let style: Style

    private static let width = 78
    private static let commandColumn = 43
    private var forms: Forms { words.forms }

    func text() -> String {
        var lines = head()
        lines += ["", style.paint(words(Word.toDo), .bold)] + toDo()
        lines += [""]
        if let obligations = status.obligations { lines.append(reports(obligations)) }
        if let missions = status.missions { lines.append(line(missions)) }
        if let mail = status.mail { lines.append(line(mail)) }
        lines.append(jobs())
        return lines.map { $0 + "\n" }.joined()
    }

    private func head() -> [String] {
        let office = (status.officeName ?? status.office).map { [Table.clean($0)] } ?? []
        let title = (["Vientro"] + office).joined(separator: " · ")
        let now = status.now.map(forms.longInstant) ?? ""
        let gap = max(2, Self.width - title.count - now.count)
        let colour: Style.Colour? = status.state == "degraded" ? .red : nil
        var lines = [now.isEmpty ? title : title + String(repeating: " ", count: gap) + now]
        lines.append(
            words(Word.state).filled(13) + style.paint(words(Word.states, status.state), colour)
                + ", " + words(Word.uptime(seconds: status.uptimeSeconds)))
        if !status.database.ok {
            lines.append(
                words(Word.database).filled(14) + style.paint(words(Word.databaseDown), .red))
        }
        if let backup = status.backup {
            lines.append(
                words(Word.backup).filled(13) + forms.instant(backup.at) + ", "
                    + words(backup.restored ? Word.restored : Word.notRestored))
        }
        return lines
    }

    private func toDo() -> [String] {
        var items: [(text: String, more: String?)] = []
        if let mail = status.mail, mail.held > 0 {
            let count = forms.formalCount(mail.held)
            items.append(
                (
                    withCommand(
                        Word.heldMails(count, one: mail.held == 1), "mail list --state held"), nil
                ))
        }
        if let mail = status.mail, mail.unknown > 0 {
            let count = forms.formalCount(mail.unknown)
            let phrase = Word.unknownMails(count, one: mail.unknown == 1)
            items.append((withCommand(phrase, "mail list --state unknown"), nil))
        }
        for next in status.obligations?.next ?? [] {
            let title = [next.title, subject(of: next)].compactMap(\.self).joined(separator: " · ")
            let phrase = Word.nextReport(
                Table.clean(title), internalDue: next.dueInternal.map(forms.day),
                due: forms.day(next.dueEffective))
            items.append((words(phrase), nil))
        }
        items += status.warnings.map { (style.paint(Table.clean($0.message), .yellow), $0.hint) }
        if items.isEmpty { return ["    " + words(Word.nothingToDo)] }
        return items.enumerated().flatMap { index, item in
            ["\(index + 1)".aligned(2) + ". " + item.text]
                + (item.more.map { ["    " + Table.clean($0)] } ?? [])
        }
    }

    /// What a report is about, from its code `RULE/SUBJECT/PERIOD`; nil for the office itself.
    private func subject(of next: Status.Next) -> String? {
        let parts = next.code.split(separator: "/")
        guard parts.count > 2, parts[1] != status.office ?? "" else { return nil }
        return parts[1..<(parts.count - 1)].joined(separator: "/")
    }

    private func withCommand(_ phrase: Phrase, _ command: String) -> String {
        words(phrase).filled(Self.commandColumn - 4) + "vientro " + command
    }

    private func reports(_ obligations: Status.Obligations) -> String {
        var table = Table([
            .init(title: words(Word.reportsOwed).filled(23)),
            .init(title: words(Word.notYetDue), side: .right),
            .init(title: words(Word.dueSoon), side: .right),
            .init(title: words(Word.overdue), side: .right),
            .init(title: words(Word.toCheck), side: .right),
        ])
        let isDepartment = status.officeName?.hasPrefix("Sở") ?? true
        for line in obligations.byDirection {
            table.add([
                .init(" " + words(Word.direction(line.direction, isDepartment: isDepartment))),
                .init(forms.count(line.upcoming)), .init(forms.count(line.dueSoon)),
                .init(forms.count(line.overdue), line.overdue > 0 ? .red : nil),
                .init(line.direction == "out" ? "–" : forms.count(line.submitted)),
            ])
        }
        if obligations.byDirection.isEmpty {
            table.add([
                .init(" " + words(Word.direction("all", isDepartment: isDepartment))),
                .init(
                    forms.count(
                        max(0, obligations.open - obligations.dueSoon - obligations.overdue))),
                .init(forms.count(obligations.dueSoon)),
                .init(forms.count(obligations.overdue), obligations.overdue > 0 ? .red : nil), "–",
            ])
        }
        return table.text(style).trimmingLineEnd()
    }

    private func line(_ missions: Status.Missions) -> String {
        return line(
            Word.missions,
            [
                words(
                    Word.inProvince(
                        forms.formalCount(missions.inProvince),
                        people: missions.inProvincePeople.map(forms.formalCount),
                        one: missions.inProvince == 1)),
                words(Word.coming(forms.formalCount(missions.coming))),
                words(Word.awaitingResult(forms.formalCount(missions.awaitingResult))),
            ])
    }

    private func line(_ mail: Status.Mail) -> String {
        func part(_ phrase: Phrase, _ count: Int, bad: Bool = false) -> String {
            style.paint(words(phrase) + " " + forms.count(count), bad && count > 0 ? .red : nil)
        }
        var parts = [part(Word.held, mail.held), part(Word.queued, mail.queued)]
        if mail.retry > 0 { parts.append(part(Word.retry, mail.retry)) }
        parts.append(part(Word.failed, mail.failed, bad: true))
        parts.append(part(Word.unknownState, mail.unknown, bad: true))
        return line(Word.mail, parts)
    }

    private func jobs() -> String {
        let next = status.jobs.compactMap(\.nextAt).min()
        var parts = [words(next.map { Word.nextRun(forms.instant($0)) } ?? Word.noNextRun)]
        if let gaps = status.jobGaps {
            parts.append(
                gaps == 0
                    ? words(Word.noGaps) : style.paint(words(Word.gaps(forms.count(gaps))), .red))
        }
        return line(Word.jobs, parts)
    }

    private func line(_ title: Phrase, _ parts: [String]) -> String {
        let title = words(title)
        return style.paint(title, .bold) + String(repeating: " ", count: max(2, 14 - title.count))
            + parts.joined(separator: " · ")
    }
}

extension String {
    fileprivate func trimmingLineEnd() -> String { hasSuffix("\n") ? String(dropLast()) : self }
}
