public import Foundation
import Postgres

/// A mail in hand: nobody else touches it while the lease is renewed.
public struct ClaimedMail: Sendable {
    public let id: Int64
    public let recipient: String
    public let bytes: [UInt8]
    /// Which attempt this is, from 1.
    public let attempt: Int
    public let firstAttemptAt: Date
    /// The lease's name; made anew for every claim.
    public let holder: String
}

/// What an attempt came to.
public struct MailSettlement: Sendable, Equatable {
    /// `sent`, `retry`, `failed` or `unknown`.
    public var state: String
    /// The server's answer, or why there is none.
    public var reply: String
    public var nextAttemptAt: Date?

    public init(state: String, reply: String, nextAttemptAt: Date? = nil) {
        self.state = state
        self.reply = reply
        self.nextAttemptAt = nextAttemptAt
    }
}

extension Transaction {
    /// Takes the oldest due mail in hand for `lease` seconds and notes the attempt; nil where
    /// none is due. With `only` that one or none.
    public func claimMail(
        holder: String, lease: Int, now: Date, only: Int64? = nil
    ) async throws -> ClaimedMail? {
        let rows = try await run(
            OutboxSQL.claim, officeParameter, .instant(now), .text(holder), .int(lease),
            .int(only))
        guard let row = rows.first else { return nil }
        guard let bytes = Data(base64Encoded: try row.text(2)) else {
            throw StoreError(.defect, "the bytes of mail \(try row.text(0)) are not base64")
        }
        let mail = ClaimedMail(
            id: try row.int64(0), recipient: try row.text(1), bytes: Array(bytes),
            attempt: try row.int(3), firstAttemptAt: try row.instant(4), holder: holder)
        try await run(OutboxSQL.abandonAttempts, .int(mail.id))
        try await run(OutboxSQL.insertAttempt, .int(mail.id), .int(mail.attempt), .instant(now))
        return mail
    }

    /// Mails that a run at that instant would submit, oldest first, at most 500.
    public func dueMails(now: Date) async throws -> [(id: Int64, recipient: String)] {
        try await run(OutboxSQL.due, officeParameter, .instant(now)).map { row in
            (id: try row.int64(0), recipient: try row.text(1))
        }
    }

    /// Holds a mail for `lease` seconds more.
    public func renew(_ mail: ClaimedMail, lease: Int) async throws {
        try await run(OutboxSQL.renew, .int(mail.id), .text(mail.holder), .int(lease))
    }

    /// Marks a mail as going over the wire; false where it was cancelled or its lease is lost,
    /// and then not a byte of it may go.
    public func beginTransmitting(_ mail: ClaimedMail) async throws -> Bool {
        try await change(OutboxSQL.transmit, .int(mail.id), .text(mail.holder)) == 1
    }

    /// Writes what an attempt came to and lets the mail go; false where somebody else has
    /// decided about it meanwhile.
    public func settle(
        _ mail: ClaimedMail, _ settlement: MailSettlement, now: Date
    ) async throws -> Bool {
        let changed = try await change(
            OutboxSQL.settle, .int(mail.id), .text(mail.holder), .text(settlement.state),
            .text(settlement.reply), .instant(settlement.nextAttemptAt), .instant(now))
        if changed == 0 {
            try await run(OutboxSQL.letGo, .int(mail.id), .text(mail.holder))
        }
        try await run(
            OutboxSQL.finishAttempt, .int(mail.id), .int(mail.attempt), .instant(now),
            .text(settlement.state), .text(settlement.reply))
        return changed == 1
    }

    /// Marks as `unknown` what was going over the wire when its daemon died; at most 100.
    public func giveUpLostMails(because reason: String, now: Date) async throws -> [Int64] {
        try await run(OutboxSQL.giveUp, officeParameter, .text(reason), .instant(now))
            .map { try $0.int64(0) }
    }
}
