import Control

/// Mails as a list, and one whole.
struct MailScreen {
    let words: Words
    let style: Style

    private var forms: Forms { words.forms }

    func list(_ list: MailList, limit: Int? = nil) -> String {
        var table = Table([
            .init(title: words(Word.code)), .init(title: words(Word.report)),
            .init(title: words(Word.period)), .init(title: words(Word.recipientAddress)),
            .init(title: words(Word.stateColumn)),
            .init(title: words(Word.attempts), side: .right), .init(title: words(Word.at)),
        ])
        for mail in list.mails {
            table.add([
                .init(mail.id), .init(words(Word.reportNames, mail.report)),
                .init(mail.period.map(forms.period) ?? "–"), .init(mail.to),
                .init(words(Word.mailStates, mail.state), colour(mail.state)),
                .init(forms.count(mail.attempts)),
                .init(forms.instant(mail.sentAt ?? mail.queuedAt)),
            ])
        }
        let count = list.mails.count
        return table.text(style)
            + (count == limit ? words(Word.firstRows(forms.count(count))) + "\n" : "")
    }

    func detail(_ detail: MailDetail) -> String {
        let mail = detail.mail
        var text = Facts(words: words).text([
            (Word.code, mail.id), (Word.report, words(Word.reportNames, mail.report)),
            (Word.period, mail.period.map(forms.period) ?? "–"), (Word.recipientAddress, mail.to),
            (Word.mailSubject, mail.subject ?? "–"),
            (Word.stateColumn, words(Word.mailStates, mail.state)),
        ])
        for event in detail.events {
            let parts = [
                forms.instant(event.at), words(Word.mailStates, event.state),
                event.reply.map {
                    event.state == "held"
                        ? Kept.holdReasons($0, words) : Kept.text($0, words)
                },
                event.actor,
            ]
            text += "  " + Table.clean(parts.compactMap(\.self).joined(separator: " · ")) + "\n"
        }
        return text + "\n" + Table.clean(detail.text, keepingLines: true) + "\n"
    }

    private func colour(_ state: String) -> Style.Colour? {
        switch state {
        case "failed", "unknown": .red
        case "held", "retry": .yellow
        case "sent": .green
        default: nil
        }
    }
}
