import Aid
import Control
import Foundation
import Store
import TestKit
import Testing

@testable import Service

@Suite(.timeLimit(.minutes(15))) struct SendReportsTests {
    private func request(_ id: String = UUID().uuidString, dry: Bool = false) -> ChangeRequest {
        ChangeRequest(
            actor: "lan", requestID: id, operation: "mail release", reason: "đã kiểm tra",
            isDryRun: dry)
    }

    @Test func `holds the first mail to an address until it is released, then delivers it`()
        async throws
    {
        try await MailOffice.with { office in
            let relay = try await MailRelay()
            let office = office.mailing(to: relay.port)
            try await office.subscribe("ops", "overdue-digest", MailOffice.operatorAddress)
            let summary = try await office.sendReports().run(regardless: true)
            #expect(summary.held == 1)
            let mail = try #require(try await office.mails().first)
            #expect(mail.state == "held")
            #expect(mail.heldBecause == ["new-address"])
            #expect(try await DeliverMail(context: office.context).run().sent == 0)

            let id = String(mail.id)
            let move = MoveMails(context: office.context)
            let dry = try await move.run(.release, ids: [id], request(dry: true))
            #expect(dry.changed == 1 && dry.seq == nil)
            #expect(try await office.state(mail.id) == "held")
            let answer = try await move.run(.release, ids: [id], request("r-1"))
            #expect(answer.changed == 1)
            // The command comes again: answered twice, done once.
            #expect(try await move.run(.release, ids: [id], request("r-1")) == answer)
            await #expect(throws: Refusal.self) {
                try await move.run(.release, ids: [id], request())
            }
            #expect(try await DeliverMail(context: office.context).run().sent == 1)
            let taken = try await relay.nextMail()
            #expect(taken.subject == mail.subject)
            #expect(taken.tree == ["multipart/alternative", "text/plain", "text/html"])
            #expect(taken.parts[0].text.contains("Kính gửi"))

            // The address is known now, so that the next issue goes by itself.
            office.clock.advance(by: 31 * 86_400)
            #expect(try await office.sendReports().run().queued == 1)
        }
    }

    @Test func `sends by schedule only for ticks after the subscription was made`() async throws {
        try await MailOffice.with { office in
            try await office.know(MailOffice.operatorAddress)
            try await office.subscribe(
                "weekly", "overdue-digest", MailOffice.operatorAddress, schedule: "0 6 * * 1")
            // Monday 08:05: today's tick was before the subscription.
            #expect(try await office.sendReports().run() == .init())
            office.clock.advance(by: 7 * 86_400)
            let summary = try await office.sendReports().run()
            #expect(summary.queued == 1 && summary.warnings.isEmpty)
            #expect(try await office.sendReports().run().alreadyMade == 1)
            let mail = try #require(try await office.mails().first)
            #expect(mail.key.period == "2026-11-23")
            #expect(try await office.mails().count == 1)
        }
    }

    @Test func `missed ticks make one mail, for the last of them`() async throws {
        try await MailOffice.with { office in
            try await office.know("a@sngv.example")
            try await office.subscribe("head", "sector-totals", "a@sngv.example")
            office.clock.advance(by: 100 * 86_400)
            #expect(try await office.sendReports().run().queued == 1)
            #expect(try await office.mails().map(\.key.period) == ["2027-01"])
        }
    }

    @Test func `by hand it sends for the last tick though the subscription is younger`()
        async throws
    {
        try await MailOffice.with { office in
            try await office.subscribe("head", "sector-totals", "a@sngv.example")
            let instant = try Date("2026-11-10T00:00:00Z", strategy: .iso8601)
            #expect(try await office.sendReports().run(at: instant, regardless: true).held == 1)
            #expect(try await office.mails().map(\.key.period) == ["2026-10"])
            #expect(
                try await office.sendReports().run(at: instant, regardless: true).alreadyMade == 1)
            #expect(try await office.mails().count == 1)
        }
    }

    @Test func `two daemons that render the same issue make one mail`() async throws {
        try await MailOffice.with { office in
            try await office.subscribe("head", "sector-totals", "a@sngv.example")
            async let one = office.sendReports().run(regardless: true)
            async let two = office.sendReports().run(regardless: true)
            let made = try await (one, two)
            #expect(made.0.held + made.1.held == 1)
            #expect(try await office.mails().count == 1)
        }
    }

    @Test func `a dry run makes nothing and names the subjects`() async throws {
        try await MailOffice.with { office in
            try await office.subscribe("head", "sector-totals", "a@sngv.example")
            let summary = try await office.sendReports().run(regardless: true, isDryRun: true)
            #expect(summary.subjects.count == 1)
            #expect(try await office.mails().isEmpty)
        }
    }

    @Test func `holds a whole batch above the limit`() async throws {
        try await MailOffice.with { office in
            var office = office
            office.settings.mail.holdAbove = 2
            for name in ["a", "b", "c"] {
                try await office.know("\(name)@sngv.example")
                try await office.subscribe(name, "sector-totals", "\(name)@sngv.example")
            }
            #expect(try await office.sendReports().run(regardless: true).held == 3)
            #expect(Set(try await office.mails().flatMap(\.heldBecause)) == ["large-batch"])
        }
    }

    @Test func `holds what tells a stranger of overdue reports`() {
        var facts = HoldFacts(
            isAfterDue: true, isInside: false, isKnown: true, batch: 1, holdAbove: 20)
        #expect(facts.reasons == [.outsideAfterDue])
        facts.isInside = true
        #expect(facts.reasons.isEmpty)
        facts = HoldFacts(
            isAfterDue: false, isInside: false, isKnown: false, batch: 21, holdAbove: 20)
        #expect(facts.reasons == [.newAddress, .largeBatch])
        facts.batch = 20
        #expect(facts.reasons == [.newAddress])
    }

    @Test func `one subscription that cannot be served does not stop the others`() async throws {
        try await MailOffice.with { office in
            try await office.subscribe("a-brief", "weekly-brief", "a@sngv.example")
            try await office.subscribe("b-bad", "sector-totals", "thư@sngv.example")
            try await office.subscribe("c-good", "sector-totals", "c@sngv.example")
            let summary = try await office.sendReports().run(regardless: true)
            #expect(summary.held == 1)
            #expect(summary.warnings.count == 2)
            #expect(summary.warnings.first?.contains("a-brief") == true)
        }
    }

    @Test func `a revision replaces, says so and answers to the one before`() async throws {
        try await MailOffice.with { office in
            try await office.know("a@sngv.example")
            try await office.subscribe("head", "sector-totals", "a@sngv.example")
            _ = try await office.sendReports().run(regardless: true)
            let first = try #require(try await office.mails().first)
            let send = SendReport(context: office.context, digest: office.digest)
            await #expect(throws: Refusal.self) {
                try await send.run(ReportSending(subscription: "head"), request())
            }
            await #expect(throws: Refusal.self) {
                try await send.run(ReportSending(subscription: "head", revise: true), request())
            }
            office.clock.advance(by: 3600)
            let asked = ReportSending(subscription: "head", revise: true, reason: "sửa số liệu")
            let answer = try await send.run(asked, request())
            #expect(answer.after?["state"] == "queued")
            let second = try #require(try await office.mails().last)
            #expect(second.key.revision == 2)
            #expect(second.messageID != first.messageID)
            #expect(second.subject.hasPrefix("[Thay thế bản 08:05 ngày 16/11/2026] Viện trợ"))
            let content = try await office.store.read { try await $0.mailContent(second.id) }
            let bytes = String(decoding: try #require(content).bytes, as: UTF8.self)
            #expect(bytes.contains("In-Reply-To: \(first.messageID)"))
            // The first had not left: two of one issue must not both go.
            #expect(try await office.state(first.id) == "cancelled")
        }
    }

    @Test func `only the moves that a state knows are allowed, all or nothing`() async throws {
        try await MailOffice.with { office in
            let move = MoveMails(context: office.context)
            let one = try await office.queue("2026-11-02")
            let two = try await office.queue("2026-11-03")
            try await office.sql("UPDATE mails SET state = 'unknown' WHERE id = \(two)")
            await #expect(throws: Refusal.self) {
                try await move.run(.cancel, ids: [String(one), String(two)], request())
            }
            #expect(try await office.state(one) == "queued")
            await #expect(throws: Refusal.self) {
                try await move.run(.retry, ids: [String(two)], request())
            }
            await #expect(throws: Refusal.self) {
                try await move.run(.cancel, ids: ["4711"], request())
            }
            _ = try await move.run(.resolveResend, ids: [String(two)], request())
            #expect(try await office.state(two) == "queued")
            _ = try await move.run(.cancel, ids: [String(one), String(two)], request())
            #expect(try await office.state(two) == "cancelled")
            let counts = try await mailCounts(office.context)
            #expect(counts == .init(held: 0, queued: 0, retry: 0, unknown: 0, failed: 0))
            let detail = try await ReadMails(context: office.context).detail(String(two))
            #expect(detail.events.map(\.state) == ["queued", "queued", "cancelled"])
            #expect(detail.events.last?.actor == "lan")
        }
    }

    @Test func `a test mail goes at once to an address never written to`() async throws {
        try await MailOffice.with { office in
            let relay = try await MailRelay()
            let office = office.mailing(to: relay.port)
            let answer = try await SendTestMail(context: office.context).run(
                MailTest(to: "moi@ngo.example"), request())
            #expect(answer.after?["state"] == "sent")
            #expect(try await relay.nextMail().to == [["", "moi@ngo.example"]])
            await #expect(throws: Refusal.self) {
                try await SendTestMail(context: office.context).run(
                    MailTest(to: "x@y\r\nBcc: z@ngo.example"), request())
            }
        }
    }

    @Test func `a new office gets its standard subscriptions once`() async throws {
        try await MailOffice.with { office in
            try await office.sql(
                """
                INSERT INTO contacts (office_id, id, email, name, agency, role, since_seq)
                VALUES (1, 1, '\(MailOffice.headAddress)', 'Giám đốc', 'SNgV-12', 'head', 1),
                    (1, 2, 'khac@syt.example', 'Giám đốc', 'SYT-12', 'head', 1)
                """)
            let ensure = EnsureSubscriptions(context: office.context)
            #expect(try await ensure.run() == ["operators-1", "head-1"])
            #expect(try await ensure.run().isEmpty)
            let made = try await office.store.read { try await $0.subscriptions() }
            #expect(made.map(\.code) == ["head-1", "operators-1"])
            #expect(made.map(\.report) == ["sector-totals", "overdue-digest"])
            try await office.sql("UPDATE subscriptions SET until_seq = 2 WHERE code = 'head-1'")
            #expect(try await ensure.run().isEmpty)
        }
    }
}
