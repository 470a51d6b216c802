import Aid
import Foundation
import Mail
import Store

/// Makes the bytes of a mail; the same key and instant give the same bytes.
struct FreezeMail: Sendable {
    let context: Context

    func run(
        _ report: RenderedReport, key: MailKey, replaces: MailIssue? = nil
    ) throws -> RenderedMail {
        let now = context.clock.now()
        let sender = try sender()
        var message = MIMEMessage(
            from: sender, to: try MailAddress(address: key.recipient), subject: report.subject,
            date: now, zoneOffset: context.zone.offset(at: now),
            messageID: messageID(key, domain: FreezeMail.domain(of: sender)), text: report.text,
            html: report.html)
        message.replyTo = try context.settings.mail.replyTo.map {
            try MailAddress(parsing: $0)
        }
        message.inReplyTo = replaces?.messageID
        message.references = replaces.map { [$0.messageID] } ?? []
        return RenderedMail(
            key: key, subject: report.subject, messageID: message.messageID,
            bytes: try message.bytes(), body: report.text, knownSeq: report.knownSeq)
    }

    /// `mail.from`, under the office's name where it has none of its own.
    func sender() throws(MailError) -> MailAddress {
        guard let text = context.settings.mail.from else {
            // Rendered and kept, but never sent: an address that cannot exist (RFC 2606).
            return try MailAddress(
                name: context.officeName, address: "vientro@\(officeLabel).vientro.invalid")
        }
        let given = try MailAddress(parsing: text)
        return try MailAddress(name: given.name ?? context.officeName, address: given.address)
    }

    static func domain(of address: MailAddress) -> String {
        String(address.address.split(separator: "@").last ?? "vientro.invalid")
    }

    private func messageID(_ key: MailKey, domain: String) -> String {
        "<\(key.name(salt: context.officeCode).prefix(32))@\(domain)>"
    }

    /// The office's code as one label of a host name.
    private var officeLabel: String {
        let label = context.officeCode.lowercased().map { character in
            character.isASCII && (character.isLetter || character.isNumber) ? character : "-"
        }
        let trimmed = String(label.prefix(63)).trimmingCharacters(in: ["-"])
        return trimmed.isEmpty ? "office" : trimmed
    }
}
