import Aid
import Foundation
import Postgres
import TestKit
import Testing

@testable import Store

struct OutboxTests {
    @Test func `every statement about mail prepares on the migrated schema`() async throws {
        let statements: [(name: String, sql: String)] =
            OutboxSQL.allCases.map { ($0.name, $0.sql) }
            + OutboxReadingSQL.allCases.map { ($0.name, $0.sql) }
            + IssueChangeSQL.allCases.map { ($0.name, $0.sql) }
            + SubscriptionSQL.allCases.map { ($0.name, $0.sql) }
        try await withTestStore { store, _ in
            try await store.write { tx in
                for (number, statement) in statements.enumerated() {
                    do {
                        try await tx.connection.execute("PREPARE s\(number) AS \(statement.sql)")
                    } catch {
                        Issue.record("\(statement.name): \(error)")
                        throw error
                    }
                }
            }
        }
    }

    private func mail(_ key: MailKey, held: [String] = []) -> RenderedMail {
        RenderedMail(
            key: key, subject: "Thư", messageID: "<\(key.name(salt: ""))@x>",
            bytes: [0, 13, 10, 255], body: "Kính gửi", heldBecause: held)
    }

    @Test func `a mail is kept once by its key, and its bytes come back`() async throws {
        let key = MailKey(
            report: "sector-totals", subscription: "head", period: "2026-10", recipient: "a@b.vn")
        try await withTestStore { store, clock in
            let first = try await store.write { try await $0.keepMail(mail(key), now: clock.now) }
            let again = try await store.write { try await $0.keepMail(mail(key), now: clock.now) }
            #expect(first != nil && again == nil)
            var next = key
            next.revision = 2
            let second = try await store.write { [next] in
                try await $0.keepMail(mail(next), now: clock.now)
            }
            #expect(second != nil)
            let id = try #require(first)
            let content = try await store.read { try await $0.mailContent(id) }
            #expect(content?.bytes == Data([0, 13, 10, 255]))
            #expect(content?.text == "Kính gửi")
        }
    }

    @Test func `held mails are never claimed, and one mail has one holder`() async throws {
        try await withTestStore { store, clock in
            let one = MailKey(report: "r", subscription: "s", period: "1", recipient: "a@b.vn")
            var two = one
            two.period = "2"
            _ = try await store.write { [two] tx in
                _ = try await tx.keepMail(mail(one, held: ["new-address"]), now: clock.now)
                return try await tx.keepMail(mail(two), now: clock.now)
            }
            func claim(_ holder: String) async throws -> ClaimedMail? {
                try await store.write { tx in
                    try await tx.claimMail(holder: holder, lease: 15, now: clock.now)
                }
            }
            let claimed = try await claim("one")
            #expect(claimed?.bytes == [0, 13, 10, 255])
            #expect(try await claim("two") == nil)
        }
    }

    @Test func `an address is known once a mail to it was sent or released`() async throws {
        try await withTestStore { store, clock in
            let key = MailKey(report: "r", subscription: "s", period: "1", recipient: "An@b.vn")
            let id = try await store.write { tx in
                try await tx.keepMail(mail(key, held: ["new-address"]), now: clock.now)
            }
            let held = try #require(id)
            #expect(try await !store.read { try await $0.isKnownRecipient("an@B.vn") })
            try await store.write { tx in
                try await tx.moveMails(
                    [held], to: "queued", seq: 1, actor: "lan", reason: nil, now: clock.now)
            }
            #expect(try await store.read { try await $0.isKnownRecipient("an@B.vn") })
        }
    }

    @Test func `keys differ in name by every field`() {
        let key = MailKey(report: "r", subscription: "s", period: "p", recipient: "t")
        var names = [key.name(salt: "1"), key.name(salt: "2")]
        for change in 0..<5 {
            var other = key
            switch change {
            case 0: other.report = "rs"
            case 1: other.subscription = "sp"
            case 2: other.period = "pt"
            case 3: other.recipient = "t1"
            default: other.revision = 2
            }
            names.append(other.name(salt: "1"))
        }
        #expect(Set(names).count == 7)
        #expect(names.allSatisfy { $0.count == 52 })
    }
}
