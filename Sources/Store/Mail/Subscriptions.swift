public import Aid
public import Foundation
import Postgres

/// Who gets which report, when.
public struct Subscription: Sendable, Equatable {
    public var code: String
    public var report: String
    public var email: String
    /// `vi` or `en`; nil for the office's own.
    public var language: String?
    /// Nil for the report's standard.
    public var schedule: String?
    /// Only ticks after this instant are sent by the schedule.
    public var madeAt: Date

    public init(
        code: String, report: String, email: String, language: String? = nil,
        schedule: String? = nil, madeAt: Date
    ) {
        self.code = code
        self.report = report
        self.email = email
        self.language = language
        self.schedule = schedule
        self.madeAt = madeAt
    }
}

/// A person or an office's mailbox, as the register `contacts` knows it.
public struct MailContact: Sendable, Equatable {
    public var email: String
    public var name: String?
    /// `reporter`, `head` or `office`.
    public var role: String
    public var language: String?
    public var agency: String?
}

extension Transaction {
    /// Subscriptions in force by code; with `code` that one or none.
    public func subscriptions(code: String? = nil) async throws -> [Subscription] {
        let rows = try await run(SubscriptionSQL.inForce, officeParameter, .text(code))
        return try rows.map { row in
            Subscription(
                code: try row.text(0), report: try row.text(1), email: try row.text(2),
                language: row[3], schedule: row[4], madeAt: try row.instant(5))
        }
    }

    /// Every subscription there ever was, ended ones too, once a version.
    public func subscriptionsEverMade() async throws -> [(
        code: String, report: String, email: String
    )] {
        try await run(SubscriptionSQL.everMade, officeParameter).map { row in
            (try row.text(0), try row.text(1), try row.text(2))
        }
    }

    /// Makes a subscription of the office; its code must not be in force.
    public func insertSubscription(_ made: Subscription, seq: Int64) async throws {
        try await run(
            SubscriptionSQL.insert, officeParameter, .text(made.code), .text(made.report),
            .text(made.email), .text(made.language), .text(made.schedule),
            .instant(made.madeAt), .int(seq))
    }

    /// The contact by that address; nil for a stranger.
    public func mailContact(_ email: String) async throws -> MailContact? {
        try await run(SubscriptionSQL.contact, officeParameter, .text(email)).first
            .map(contact)
    }

    /// The heads of an agency on a day.
    public func heads(of agency: String, on day: Day) async throws -> [MailContact] {
        try await run(SubscriptionSQL.heads, officeParameter, .text(agency), .text(day.iso))
            .map(contact)
    }

    /// Whether the address is one of the office's own people.
    public func isPersonOfOffice(_ email: String) async throws -> Bool {
        try await run(SubscriptionSQL.isPerson, officeParameter, .text(email))[0].bool(0)
    }

    /// The office's sectors by code, in Vietnamese and English.
    public func sectorNames() async throws -> [String: (vi: String, en: String)] {
        try await run(SubscriptionSQL.sectorNames, officeParameter).reduce(into: [:]) {
            names, row in names[try row.text(0)] = (try row.text(1), try row.text(2))
        }
    }

    private func contact(_ row: Row) throws -> MailContact {
        MailContact(
            email: try row.text(0), name: row[1], role: try row.text(2), language: row[3],
            agency: row[4])
    }
}
