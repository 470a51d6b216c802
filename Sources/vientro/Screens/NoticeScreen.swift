import Control

/// Who was told what of a report, and when the reports of rules are reminded of.
struct NoticeScreen {
    let words: Words

    private var forms: Forms { words.forms }

    /// A line a notice.
    func lines(_ notices: [NoticeRow]) -> [String] {
        notices.map { one in
            let parts: [String?] = [
                forms.instant(one.notedAt), step(one.step),
                words(Word.noticeAudiences, one.audience) + " " + (one.to ?? "–"),
                words(Word.noticeFates, one.fate),
                one.mail.map { words(Word.mailNumber($0)) },
                one.mailState.map { words(Word.mailStates, $0) },
                one.mailState == "held"
                    ? one.heldBecause.map { Kept.holdReasons($0, words) } : nil,
                one.sentAt.map { forms.instant($0) }, one.messageId, one.smtpReply,
            ]
            return parts.compactMap(\.self).joined(separator: " · ")
        }
    }

    /// `before-15` as words; what is no step of a ladder by its own word.
    private func step(_ code: String) -> String {
        let parts = code.split(separator: "-")
        if parts.count == 2, let amount = Int(parts[1]) {
            switch parts[0] {
            case "before": return words(Word.daysBefore(forms.count(amount)))
            case "after": return words(Word.workingDaysAfter(forms.count(amount)))
            default: break
            }
        }
        return words(Word.noticeSteps, code)
    }

    /// One record a notice, as JSON has it.
    static func csv(_ notices: [NoticeRow], of code: String) -> String {
        let header: [String?] = [
            "obligation", "step", "due", "audience", "to", "fate", "owed_on", "noted_at", "mail",
            "mail_state", "held_because", "message_id", "queued_at", "sent_at", "smtp_reply",
        ]
        let records = notices.map { one -> [String?] in
            [
                code, one.step, one.due, one.audience, one.to, one.fate, one.owedOn,
                one.notedAt, one.mail, one.mailState, one.heldBecause, one.messageId,
                one.queuedAt, one.sentAt, one.smtpReply,
            ]
        }
        return CSVText.of([header] + records)
    }

    func ladders(_ list: LadderList, _ style: Style) -> String {
        var table = Table(
            [
                Word.rule, Word.daysBeforeTitle, Word.workingDaysAfterTitle, Word.headTold,
                Word.setBy,
            ]
            .map { .init(title: words($0)) })
        for one in list.ladders {
            table.add([
                .init(one.rule ?? words(Word.allOtherRules)), .init(numbers(one.beforeDays)),
                .init(numbers(one.afterWorkingDays)),
                .init(one.escalateAfter.map { words(Word.fromWorkingDay(forms.count($0))) } ?? "–"),
                .init(words(one.ofOffice ? Word.setByOffice : Word.setByProduct)),
            ])
        }
        return table.text(style)
    }

    private func numbers(_ days: [Int]) -> String {
        days.isEmpty ? "–" : days.map(forms.count).joined(separator: ", ")
    }
}
