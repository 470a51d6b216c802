import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct AwaitedReminderTests {
    private let reporter = ReminderOffice.reporter

    @Test func `a report that a file has come in years ahead is reminded of until then`()
        async throws
    {
        try await ReminderOffice.with { office in
            try await office.mail.sql(
                """
                INSERT INTO submissions (office_id, id, obligation, submitted_on, received_on,
                    since_seq)
                VALUES (1, 900, '\(ReminderOffice.annual)', '2030-01-01', '2030-01-01', 1)
                """)
            try await office.remind("2026-12-28")
            #expect(try await office.mails(to: reporter) == ["2026-12-28 queued"])
            try await office.remind("2027-01-13")
            #expect(try await office.mails(to: reporter).count == 2)
        }
    }

    @Test func `a step whose mail a person cancels is not told, and the answer says how many`()
        async throws
    {
        try await ReminderOffice.with { office in
            try await office.remind("2027-01-13")
            let mail = try #require(
                try await office.mail.mails().first { $0.key.recipient == reporter })
            let answer = try await MoveMails(context: office.context)
                .run(.cancel, ids: [String(mail.id)], office.request("mail cancel"))
            #expect(answer.after?["steps_dropped"] == "1")
            try await office.remind("2027-01-14")
            #expect(try await office.mails(to: reporter) == ["2027-01-13 cancelled"])
        }
    }
}
