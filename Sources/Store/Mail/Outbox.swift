public import Foundation
import Postgres

/// A mail as it was rendered: its bytes never change again.
public struct RenderedMail: Sendable {
    public var key: MailKey
    public var subject: String
    public var messageID: String
    public var bytes: [UInt8]
    /// The plain text part.
    public var body: String
    /// Why it waits for a person, by codes; empty where it may go.
    public var heldBecause: [String]
    /// The newest change whose figures it tells; nil where it tells none.
    public var knownSeq: Int64?

    public init(
        key: MailKey, subject: String, messageID: String, bytes: [UInt8], body: String,
        heldBecause: [String] = [], knownSeq: Int64? = nil
    ) {
        self.key = key
        self.subject = subject
        self.messageID = messageID
        self.bytes = bytes
        self.body = body
        self.heldBecause = heldBecause
        self.knownSeq = knownSeq
    }
}

/// One issue of a report that went into the outbox before.
public struct MailIssue: Sendable, Equatable {
    public var recipient: String
    public var revision: Int
    public var messageID: String
    public var queuedAt: Date
}

extension Transaction {
    /// Keeps a mail, `held` with reasons and else `queued`; nil where its key is there already.
    public func keepMail(_ mail: RenderedMail, now: Date) async throws -> Int64? {
        let key = mail.key
        let isHeld = !mail.heldBecause.isEmpty
        let rows = try await run(
            OutboxSQL.insert, officeParameter, .text(key.report), .text(key.subscription),
            .text(key.period), .int(key.revision), .text(key.recipient), .text(mail.subject),
            .text(mail.messageID), .text(Data(mail.bytes).base64EncodedString()),
            .text(mail.body), .text(isHeld ? "held" : "queued"),
            .text(isHeld ? mail.heldBecause.joined(separator: ",") : nil), .instant(now),
            .int(mail.knownSeq))
        return try rows.first?.int64(0)
    }

    /// Whether a mail to this address was ever sent, or released by a person.
    public func isKnownRecipient(_ address: String) async throws -> Bool {
        try await run(OutboxSQL.isKnown, .text(address))[0].bool(0)
    }

    /// What was made of a report for a subscription and period, to whomever, oldest first.
    public func issues(
        report: String, subscription: String, period: String
    ) async throws -> [MailIssue] {
        let rows = try await run(
            OutboxSQL.issues, officeParameter, .text(report), .text(subscription), .text(period))
        return try rows.map { row in
            MailIssue(
                recipient: try row.text(0), revision: try row.int(1),
                messageID: try row.text(2), queuedAt: try row.instant(3))
        }
    }

    /// Locks mails and answers their states; ids that do not exist are absent.
    public func lockMails(_ ids: [Int64]) async throws -> [Int64: String] {
        let rows = try await run(OutboxSQL.lock, officeParameter, .array(ids))
        return try rows.reduce(into: [:]) { found, row in
            found[try row.int64(0)] = try row.text(1)
        }
    }

    /// Locks the earlier revisions of an issue that have not left and answers their ids.
    public func lockReplaced(by key: MailKey) async throws -> [Int64] {
        try await run(
            OutboxSQL.lockReplaced, officeParameter, .text(key.report), .text(key.subscription),
            .text(key.period), .text(key.recipient), .int(key.revision)
        ).map { try $0.int64(0) }
    }

    /// Moves locked mails by a person's decision and notes it.
    public func moveMails(
        _ ids: [Int64], to state: String, seq: Int64, actor: String, reason: String?, now: Date
    ) async throws {
        try await run(OutboxSQL.move, .array(ids), .text(state), .instant(now))
        try await run(
            OutboxSQL.insertMoves, .array(ids), .int(seq), .instant(now), .text(state),
            .text(actor), .text(reason))
    }
}
