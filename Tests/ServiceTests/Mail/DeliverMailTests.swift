import Aid
import Foundation
import Mail
import Store
import TestKit
import Testing

@testable import Service

@Suite(.timeLimit(.minutes(15))) struct DeliverMailTests {
    @Test func `delivers what is queued, oldest first, and keeps the server's answer`()
        async throws
    {
        try await MailOffice.with { office in
            let relay = try await MailRelay()
            let office = office.mailing(to: relay.port)
            let id = try await office.queue()
            let summary = try await DeliverMail(context: office.context).run()
            #expect(summary.sent == 1)
            let mail = try #require(try await office.mails().first)
            #expect(mail.id == id)
            #expect(mail.state == "sent")
            #expect(mail.attempts == 1)
            #expect(mail.smtpReply == "250 2.0.0 taken as 4711")
            #expect(mail.sentAt == office.clock.now)
            let taken = try await relay.nextMail()
            #expect(taken.defects.isEmpty)
            #expect(taken.extra["Message-ID"] == mail.messageID)
            #expect(taken.extra["Auto-Submitted"] == "auto-generated")
            #expect(taken.from == [["Sở Ngoại vụ tỉnh Lai Châu", "vientro@sngv.example"]])
            #expect(taken.replyTo == [["", "phong@sngv.example"]])
            #expect(taken.date == "2026-11-16T08:05:00+07:00")
            // Nothing is left to do.
            #expect(try await DeliverMail(context: office.context).run() == .init())
            #expect(try await relay.rest().isEmpty)
        }
    }

    @Test func `without a server mails stay queued and that is said`() async throws {
        try await MailOffice.with { office in
            let id = try await office.queue()
            let summary = try await DeliverMail(context: office.context).run()
            #expect(summary.warnings == ["no mail server is set (mail.smtp.url): 1 mails wait"])
            #expect(try await office.state(id) == "queued")
        }
    }

    @Test func `tries a temporarily refused mail again until it is taken`() async throws {
        try await MailOffice.with { office in
            let busy = try await MailRelay("relay", ["--refuse-recipient", "451 4.7.1 later"])
            let id = try await office.queue()
            let refused = office.mailing(to: busy.port)
            #expect(try await DeliverMail(context: refused.context).run().retry == 1)
            #expect(try await office.state(id) == "retry")
            // Not before its time.
            #expect(try await DeliverMail(context: refused.context).run().retry == 0)
            office.clock.advance(by: 61)
            let relay = try await MailRelay()
            let taken = office.mailing(to: relay.port)
            #expect(try await DeliverMail(context: taken.context).run().sent == 1)
            let mail = try #require(try await office.mails().first)
            #expect(mail.state == "sent")
            #expect(mail.attempts == 2)
            let events = try await office.store.read { try await $0.mailEvents(id) }
            #expect(events.map(\.state) == ["retry", "sent"])
            #expect(events.first?.reply?.contains("451 4.7.1 later") == true)
        }
    }

    @Test func `a permanent refusal fails and is not tried again`() async throws {
        try await MailOffice.with { office in
            let relay = try await MailRelay("relay", ["--refuse-recipient", "550 no such user"])
            let office = office.mailing(to: relay.port)
            let id = try await office.queue()
            #expect(try await DeliverMail(context: office.context).run().failed == 1)
            office.clock.advance(by: 100_000)
            #expect(try await DeliverMail(context: office.context).run() == .init())
            #expect(try await office.state(id) == "failed")
        }
    }

    @Test func `gives up after a day of retries`() async throws {
        try await MailOffice.with { office in
            // A port where nobody listens.
            let office = office.mailing(to: 9)
            let id = try await office.queue()
            for _ in 0..<40 where try await office.state(id) != "failed" {
                _ = try await DeliverMail(context: office.context).run()
                office.clock.advance(by: 3600)
            }
            let mail = try #require(try await office.mails().first)
            #expect(mail.state == "failed")
            // At 0 and after each hour to the 24th.
            #expect(mail.attempts == 25)
        }
    }

    @Test(arguments: ["drop-ready", "drop-body", "drop-final"])
    func `a mail whose connection dies in the body is unknown and never sent again`(
        _ fault: String
    ) async throws {
        try await MailOffice.with { office in
            let faulty = try await MailRelay("faulty", [fault])
            let id = try await office.queue()
            let broken = office.mailing(to: faulty.port)
            #expect(try await DeliverMail(context: broken.context).run().unknown == 1)
            #expect(try await office.state(id) == "unknown")
            let relay = try await MailRelay()
            office.clock.advance(by: 200_000)
            let mended = office.mailing(to: relay.port)
            #expect(try await DeliverMail(context: mended.context).run() == .init())
            #expect(try await relay.rest().isEmpty)
        }
    }

    @Test func `a mail that a dead daemon was transmitting is unknown, not sent again`()
        async throws
    {
        try await MailOffice.with { office in
            let id = try await office.queue()
            let claimed = try await office.store.write { tx in
                try await tx.claimMail(holder: "dead", lease: 15, now: office.clock.now)
            }
            let mail = try #require(claimed)
            #expect(try await office.store.write { try await $0.beginTransmitting(mail) })
            let relay = try await MailRelay()
            let office = office.mailing(to: relay.port)
            // While the lease stands the mail is somebody's.
            #expect(try await DeliverMail(context: office.context).run() == .init())
            try await office.expireLeases()
            #expect(try await DeliverMail(context: office.context).run().lost == 1)
            #expect(try await office.state(id) == "unknown")
            #expect(try await DeliverMail(context: office.context).run() == .init())
            #expect(try await relay.rest().isEmpty)
        }
    }

    @Test func `a mail that a dead daemon had not begun is sent by the next`() async throws {
        try await MailOffice.with { office in
            let id = try await office.queue()
            let claimed = try await office.store.write { tx in
                try await tx.claimMail(holder: "dead", lease: 15, now: office.clock.now)
            }
            let mail = try #require(claimed)
            try await office.expireLeases()
            // The slow one comes back: its lease is lost, so not a byte may go.
            #expect(try await !office.store.write { try await $0.beginTransmitting(mail) })
            let relay = try await MailRelay()
            let office = office.mailing(to: relay.port)
            #expect(try await DeliverMail(context: office.context).run().sent == 1)
            let events = try await office.store.read { try await $0.mailEvents(id) }
            #expect(events.map(\.state) == ["abandoned", "sent"])
        }
    }

    @Test func `a stopping daemon waits for the mail in hand, then leaves it unknown`()
        async throws
    {
        try await MailOffice.with { office in
            let stalled = try await MailRelay("faulty", ["stall-final"])
            let id = try await office.queue()
            let office = office.mailing(to: stalled.port)
            let delivery = DeliverMail(context: office.context, grace: .milliseconds(300))
            let run = Task { try await delivery.run() }
            while try await office.state(id) != "transmitting" {
                try await Task.sleep(for: .milliseconds(20))
            }
            run.cancel()
            _ = try? await run.value
            #expect(try await office.state(id) == "unknown")
        }
    }

    @Test func `a cancelled mail is not sent though it was in hand`() async throws {
        try await MailOffice.with { office in
            let id = try await office.queue()
            let claimed = try await office.store.write { tx in
                try await tx.claimMail(holder: "slow", lease: 15, now: office.clock.now)
            }
            let mail = try #require(claimed)
            try await office.sql("UPDATE mails SET state = 'cancelled' WHERE id = \(id)")
            #expect(try await !office.store.write { try await $0.beginTransmitting(mail) })
            let isWritten = try await office.store.write { tx in
                try await tx.settle(
                    mail, MailSettlement(state: "retry", reply: "x"), now: office.clock.now)
            }
            #expect(!isWritten)
            #expect(try await office.state(id) == "cancelled")
        }
    }

    @Test func `two daemons deliver each mail once`() async throws {
        try await MailOffice.with { office in
            let relay = try await MailRelay()
            let office = office.mailing(to: relay.port)
            for number in 1...12 { _ = try await office.queue("2026-11-\(number)") }
            async let one = DeliverMail(context: office.context).run()
            async let two = DeliverMail(context: office.context).run()
            let sent = try await (one.sent, two.sent)
            #expect(sent.0 + sent.1 == 12)
            #expect(try await relay.rest().count == 12)
        }
    }

    @Test func `backs off 1, 5, 15 and 60 minutes, within a day`() {
        let first = Date(timeIntervalSince1970: 0)
        var now = first
        var waits: [TimeInterval] = []
        for attempt in 1... {
            guard
                let next = RetryPlan.next(attempt: attempt, firstAttemptAt: first, now: now)
            else { break }
            waits.append(next.timeIntervalSince(now))
            now = next
        }
        #expect(waits.prefix(5) == [60, 300, 900, 3600, 3600])
        #expect(now.timeIntervalSince(first) <= 86_400)
        #expect(now.timeIntervalSince(first) > 82_000)
    }

    @Test func `a refused login is tried again, since the mail is not to blame`() {
        let now = Date(timeIntervalSince1970: 0)
        let outcome = Outcome.refused(code: 535, reply: "535 no", permanent: true)
        let settled = RetryPlan.settlement(outcome, attempt: 1, firstAttemptAt: now, now: now)
        #expect(settled.state == "retry")
    }
}
