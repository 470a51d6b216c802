public import Foundation
import Postgres

/// A mail of the outbox without its content.
public struct MailRecord: Sendable, Equatable {
    public var id: Int64
    public var key: MailKey
    public var state: String
    public var messageID: String
    public var attempts: Int
    public var queuedAt: Date
    public var sentAt: Date?
    public var smtpReply: String?
    public var subject: String
    /// Codes, as `new-address`.
    public var heldBecause: [String]
}

/// One thing that happened to a mail.
public struct MailEvent: Sendable, Equatable {
    public var at: Date
    /// A state, `attempt` for one that is under way, or `abandoned`.
    public var state: String
    public var reply: String?
    /// Nil for what the daemon did.
    public var actor: String?
}

extension Transaction {
    /// Mails in these states (all of them without any), oldest first.
    public func mails(
        states: [String] = [], id: Int64? = nil, limit: Int? = nil
    ) async throws -> [MailRecord] {
        let rows = try await run(
            OutboxReadingSQL.list, officeParameter, .array(states), .int(id), .int(limit))
        return try rows.map { row in
            MailRecord(
                id: try row.int64(0),
                key: MailKey(
                    report: try row.text(1), subscription: try row.text(2),
                    period: try row.text(3), recipient: try row.text(5), revision: try row.int(4)),
                state: try row.text(6), messageID: try row.text(7), attempts: try row.int(8),
                queuedAt: try row.instant(9), sentAt: try row.optionalInstant(10),
                smtpReply: row[11], subject: try row.text(12),
                heldBecause: (row[13] ?? "").split(separator: ",").map(String.init))
        }
    }

    /// A mail's plain text and its bytes; nil where there is none by that id.
    public func mailContent(_ id: Int64) async throws -> (text: String, bytes: Data)? {
        let rows = try await run(OutboxReadingSQL.content, officeParameter, .int(id))
        guard let row = rows.first else { return nil }
        guard let bytes = Data(base64Encoded: try row.text(1)) else {
            throw StoreError(.defect, "the bytes of mail \(id) are not base64")
        }
        return (try row.text(0), bytes)
    }

    /// Attempts and decisions, oldest first.
    public func mailEvents(_ id: Int64) async throws -> [MailEvent] {
        let attempts = try await run(OutboxReadingSQL.attempts, .int(id)).map { row in
            MailEvent(
                at: try row.optionalInstant(1) ?? row.instant(0), state: row[2] ?? "attempt",
                reply: row[3])
        }
        let moves = try await run(OutboxReadingSQL.moves, .int(id)).map { row in
            MailEvent(
                at: try row.instant(0), state: try row.text(1), reply: row[3],
                actor: try row.text(2))
        }
        return (attempts + moves).sorted { $0.at < $1.at }
    }

    /// How many mails are in each state that is not `sent`.
    public func mailCounts() async throws -> [String: Int] {
        try await run(OutboxReadingSQL.counts, officeParameter).reduce(into: [:]) { counts, row in
            counts[try row.text(0)] = try row.int(1)
        }
    }
}
