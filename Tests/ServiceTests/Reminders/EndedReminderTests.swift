import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// What is told of a report that goes on under another code, or is let off.
struct EndedReminderTests {
    private let reporter = ReminderOffice.reporter
    private static let closing = "ND80-OWN-END/P80/2027-12-31"
    private static let moved = "ND80-OWN-END/P80/2028-01-31"

    /// All that was made has reached whom it was meant for.
    private func deliver(_ office: ReminderOffice) async throws {
        try await office.mail.sql(
            "UPDATE mails SET state = 'sent', sent_at = queued_at WHERE state <> 'cancelled'")
    }

    private func end(_ office: ReminderOffice, on day: String) async throws {
        try await office.mail.sql("UPDATE projects SET end_on = '\(day)' WHERE code = 'P80'")
        try await ExtendObligations(context: office.context).run()
    }

    @Test func `a report that moved is told its new day, there and back, and its end once`()
        async throws
    {
        try await ReminderOffice.with { office in
            // Half a year after the end, less 15 days.
            try office.at("2028-06-15")
            try await ExtendObligations(context: office.context).run()
            try await office.remind()
            #expect(
                try await office.notices(of: Self.closing, to: reporter) == ["before-15 mailed"])
            try await deliver(office)
            try await end(office, on: "2028-01-31")
            try await office.remind("2028-06-16")
            #expect(
                try await office.notices(of: Self.closing, to: reporter) == ["before-15 mailed"])
            #expect(
                try await office.notices(of: Self.moved, to: reporter) == ["new-date mailed"])
            let text = try await office.text(to: reporter, "2028-06-16")
            #expect(text.contains("31/07/2028, thay cho hạn 30/06/2028 đã thông báo"))
            #expect(text.contains(Self.moved) && !text.contains("KHÔNG CÒN PHẢI GỬI"))
            try await deliver(office)

            // The old day again: its step was told.
            try await end(office, on: "2027-12-31")
            try await office.remind("2028-06-19")
            try await office.remind("2028-06-20")
            #expect(
                try await office.notices(of: Self.closing, to: reporter) == [
                    "before-15 mailed", "new-date mailed",
                ])
            try await deliver(office)

            try await office.mail.sql("UPDATE projects SET status = 'proposed'")
            try await ExtendObligations(context: office.context).run()
            try await office.remind("2028-06-21")
            try await office.remind("2028-06-22")
            #expect(
                try await office.notices(of: Self.closing, to: reporter).last
                    == "no-longer-owed mailed")
            #expect(
                try await office.notices(of: Self.moved, to: reporter) == ["new-date mailed"])
            let ended = try await office.text(to: reporter, "2028-06-21")
            #expect(ended.contains("ở tình trạng") && !ended.contains("chuyển thành"))
        }
    }

    @Test func `a report that moved and keeps its day is told once`() async throws {
        try await ReminderOffice.with { office in
            try office.at("2028-06-15")
            try await ExtendObligations(context: office.context).run()
            try await office.remind()
            try await deliver(office)
            // Half a year later is 30 June from either day.
            try await end(office, on: "2027-12-30")
            try await office.remind("2028-06-16")
            try await office.remind("2028-06-19")
            let code = "ND80-OWN-END/P80/2027-12-30"
            #expect(try await office.notices(of: code, to: reporter) == [])
            try await office.remind("2028-06-27")
            #expect(try await office.notices(of: code, to: reporter) == ["before-3 mailed"])
        }
    }

    @Test func `whoever was told of a report is told when it is let off, each time`()
        async throws
    {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await deliver(office)
            try office.at("2026-12-29")
            try await office.move(.waive)
            try await office.remind()
            try await office.remind("2026-12-30")
            let told = ["before-15 mailed", "no-longer-owed mailed"]
            #expect(try await office.notices(to: reporter) == told)
            let text = try await office.text(to: reporter, "2026-12-29")
            #expect(text.contains("KHÔNG CÒN PHẢI GỬI"))
            #expect(text.contains("lý do: được miễn ngày 29/12/2026"))
            try await deliver(office)

            try office.at("2026-12-31")
            try await office.move(.reinstate)
            try await office.remind("2027-01-07")
            #expect(try await office.notices(to: reporter) == told + ["before-3 mailed"])
            try await deliver(office)
            try await office.mail.sql("UPDATE contacts SET language = 'en' WHERE agency = 'OWN'")
            try office.at("2027-01-08")
            try await office.move(.noneRequired)
            try await office.remind()
            try await office.remind("2027-01-11")
            #expect(
                try await office.notices(to: reporter) == told + [
                    "before-3 mailed", "no-longer-owed mailed",
                ])
            #expect(
                try await office.text(to: reporter, "2027-01-08")
                    .contains("why: nothing to report, 2027-01-08"))
        }
    }

    @Test func `whoever saw nothing of a report is not told that it is let off`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await office.move(.waive)
            try await office.remind("2026-12-29")
            #expect(try await office.notices(to: reporter) == ["before-15 withdrawn"])
        }
    }

    @Test func `that a report is owed no longer is taken back while it waits`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind("2026-12-28")
            try await deliver(office)
            try office.at("2026-12-29")
            try await office.move(.waive)
            try await office.remind()
            try await office.mail.sql("UPDATE mails SET state = 'held' WHERE state = 'queued'")
            try await office.move(.reinstate)
            let mail = try #require(
                try await office.mail.mails().last { $0.key.recipient == reporter })
            await #expect(throws: Refusal.self) {
                try await MoveMails(context: office.context).run(
                    .release, ids: [String(mail.id)], office.request("mail release"))
            }
            #expect(try await office.remind().withdrawn >= 1)
            #expect(try await office.mail.state(mail.id) == "cancelled")
            // Let off after all, it is told the same day.
            try await office.move(.waive)
            try await office.remind()
            try await office.remind()
            #expect(
                try await office.mails(to: reporter) == [
                    "2026-12-28 sent", "2026-12-29 cancelled", "2026-12-29 queued",
                ])
        }
    }
}
