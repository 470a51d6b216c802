import Aid
import Control
import Foundation
import Mail
import Store

/// Tells a reporter that its report was accepted ("đã tiếp nhận") or goes back to be completed
/// ("đề nghị bổ sung"): one mail a move and recipient, kept in the transaction of the move.
struct AcknowledgeMove: Sendable {
    let context: Context

    /// The move that is acknowledged.
    struct Move: Sendable {
        var verb: ObligationVerb
        /// As it stood before.
        var entry: ObligationEntry
        /// As it stands now.
        var after: SubmissionEntry
        var day: Day
        /// Why it was returned: what is to be completed.
        var reason: String?
        /// The change that moves it.
        var seq: Int64
    }

    /// Answers the addresses and what became of their mails, as `own@example.vn held`; nil where
    /// nobody outside is concerned.
    func run(_ move: Move, _ tx: Transaction) async throws -> String? {
        guard let kind = Kind(move.verb) else { return nil }
        let book = try await tx.noticeBook(on: context.today)
        guard
            case .known(let people) = ReminderAudience(book, context).reporters(of: move.entry)
        else { return nil }
        let now = context.clock.now()
        guard !people.isEmpty else {
            try await tx.note(
                [notice(kind, move, to: "", .noAddress)], mail: nil, now: now)
            return [move.entry.reporter, NoticeFate.noAddress.rawValue].compactMap(\.self)
                .joined(separator: " ")
        }
        var told: [String] = []
        for person in people {
            guard let made = try await mail(kind, move, person, tx) else {
                try await tx.note(
                    [notice(kind, move, to: person.key, .noAddress)], mail: nil, now: now)
                told.append("\(person.key) \(NoticeFate.noAddress.rawValue)")
                continue
            }
            var mail = made
            let reasons = try await context.holdReasons(
                mail.key, batch: people.count,
                isAfterDue: context.today > move.entry.lastDay, in: tx)
            mail.heldBecause = reasons.map(\.rawValue)
            guard let id = try await tx.keepMail(mail, now: now) else { continue }
            try await tx.note(
                [notice(kind, move, to: person.key, .mailed)], mail: id, now: now)
            told.append("\(person.key) \(reasons.isEmpty ? "queued" : "held")")
        }
        return told.joined(separator: ", ")
    }

    private enum Kind: String {
        case received, returned

        init?(_ verb: ObligationVerb) {
            switch verb {
            case .receive: self = .received
            case .return: self = .returned
            case .submit, .waive, .extend, .noneRequired, .reinstate, .withdraw: return nil
            }
        }
    }

    /// The last day that the mail tells: of a correction, or the report's own.
    private func dueOn(_ kind: Kind, _ move: Move) -> Day {
        let last = move.entry.lastDay
        return kind == .returned ? max(move.after.correctBy ?? last, last) : last
    }

    private func notice(
        _ kind: Kind, _ move: Move, to address: String, _ fate: NoticeFate
    ) -> ReportNotice {
        ReportNotice(
            obligation: move.entry.code, dueOn: dueOn(kind, move), step: kind.rawValue,
            recipient: address, audience: .reporter, fate: fate, owedOn: context.today,
            changeSeq: move.seq)
    }

    /// Nil where the address takes no mail.
    private func mail(
        _ kind: Kind, _ move: Move, _ person: ReminderPerson, _ tx: Transaction
    ) async throws -> RenderedMail? {
        let language =
            person.addressee.language.flatMap { Settings.Language(rawValue: $0) }
            ?? context.settings.language
        var key = MailKey(
            report: "report-\(kind.rawValue)", subscription: move.entry.code,
            period: move.day.iso, recipient: person.key)
        key.revision = try await tx.nextRevision(of: key)
        let notice = MoveNotice(
            forms: ReportForms(language: language, zone: context.zone),
            isReceived: kind == .received, entry: move.entry, day: move.day,
            number: move.after.number, reason: move.reason,
            until: dueOn(kind, move), office: context.officeName,
            addressee: person.addressee.name ?? person.addressee.email,
            receipt: ReportFrame.receipt(key, salt: context.officeCode),
            contact: context.settings.mail.replyTo ?? context.settings.mail.from)
        do {
            return try FreezeMail(context: context).run(try notice.render(), key: key)
        } catch is MailError {
            return nil
        }
    }
}
