import Aid
import Control
import Foundation
import Store

/// Answers questions about the outbox.
struct ReadMails: Sendable {
    let context: Context

    static let states = [
        "held", "queued", "transmitting", "sent", "retry", "failed", "unknown", "cancelled",
    ]

    /// Oldest first; every state where none is named.
    func list(states: [String], limit: Int?) async throws -> MailList {
        if let wrong = states.first(where: { !ReadMails.states.contains($0) }) {
            throw Refusal.unknown("state of mails", wrong, among: ReadMails.states)
        }
        let mails = try await context.store.read { tx in
            try await tx.mails(states: states, limit: limit)
        }
        return MailList(mails: mails.map(row))
    }

    func detail(_ id: String) async throws -> MailDetail {
        let number = try MoveMails.number(id)
        return try await context.store.read { tx in
            guard let mail = try await tx.mails(id: number).first,
                let content = try await tx.mailContent(number)
            else { throw ReadMails.missing(id) }
            let made = MailDetail.Event(
                at: context.text(mail.queuedAt),
                state: mail.heldBecause.isEmpty ? "queued" : "held",
                reply: mail.heldBecause.isEmpty ? nil : mail.heldBecause.joined(separator: ", "))
            let events = try await tx.mailEvents(number).map { event in
                MailDetail.Event(
                    at: context.text(event.at), state: event.state, reply: event.reply,
                    actor: event.actor)
            }
            return MailDetail(mail: row(mail), text: content.text, events: [made] + events)
        }
    }

    /// The message as it goes over the wire.
    func eml(_ id: String) async throws -> Data {
        let number = try MoveMails.number(id)
        let content = try await context.store.read { try await $0.mailContent(number) }
        guard let content else { throw ReadMails.missing(id) }
        return content.bytes
    }

    private static func missing(_ id: String) -> Refusal {
        .missing("mail", id, hint: "List the mails with vientro mail list.")
    }

    private func row(_ mail: MailRecord) -> MailRow {
        let isTest = mail.key.report == "test"
        return MailRow(
            id: String(mail.id), report: mail.key.report,
            subscription: isTest ? nil : mail.key.subscription,
            period: isTest ? nil : mail.key.period, revision: mail.key.revision,
            to: mail.key.recipient, state: mail.state, messageId: mail.messageID,
            attempts: mail.attempts, queuedAt: context.text(mail.queuedAt),
            sentAt: mail.sentAt.map(context.text), smtpReply: mail.smtpReply,
            subject: mail.subject)
    }
}

/// How many mails want attention, for the daemon's status.
func mailCounts(_ context: Context) async throws -> Status.Mail {
    let counts = try await context.store.read { try await $0.mailCounts() }
    return Status.Mail(
        held: counts["held"] ?? 0, queued: counts["queued"] ?? 0, retry: counts["retry"] ?? 0,
        unknown: counts["unknown"] ?? 0, failed: counts["failed"] ?? 0)
}
