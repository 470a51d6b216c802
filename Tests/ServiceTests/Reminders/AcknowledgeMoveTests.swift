import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct AcknowledgeMoveTests {
    private let reporter = ReminderOffice.reporter

    @Test func `an acceptance and a return are told, once a move`() async throws {
        try await ReminderOffice.with("2027-01-05") { office in
            try await office.move(.submit)
            #expect(try await office.mail.mails().isEmpty)
            let answer = try await office.move(
                .receive, number: "12/BC-SYT", note: "đủ chữ ký, thiếu dấu")
            #expect(answer.after?["notice"] == "\(reporter) queued")
            let text = try await office.text(to: reporter, "2027-01-05")
            #expect(text.contains("đã tiếp nhận báo cáo sau"))
            #expect(text.contains("12/BC-SYT"))
            // What the office notes for itself is not told.
            #expect(!text.contains("thiếu dấu"))
            let returned = try await office.move(.return, until: "2027-01-20")
            let first = try #require(try await office.mail.mails().first).id
            #expect(returned.after?["cancelled"] == "\(first)")
            let back = try await office.text(to: reporter, "2027-01-05")
            #expect(back.contains("Nội dung cần bổ sung: vì thiếu biểu số liệu"))
            #expect(back.contains("Gửi lại chậm nhất ngày: 20/01/2027"))
            try await office.move(.receive)
            try await office.move(.return, until: "2027-01-22")
            let mails = try await office.mail.mails()
            #expect(
                mails.map { "\($0.key.report) \($0.key.revision)" } == [
                    "report-received 1", "report-returned 1", "report-received 2",
                    "report-returned 2",
                ])
            // What has not left and does not hold any more does not go.
            #expect(
                mails.map(\.state) == ["cancelled", "cancelled", "cancelled", "queued"])
            #expect(
                try await office.notices() == [
                    "received withdrawn", "returned withdrawn", "received withdrawn",
                    "returned mailed",
                ])
        }
    }

    @Test func `what is told after the due day waits for a person, and not longer than it holds`()
        async throws
    {
        try await ReminderOffice.with("2027-01-20") { office in
            try await office.move(.receive)
            let mail = try #require(try await office.mail.mails().first)
            #expect(mail.state == "held" && mail.heldBecause == ["outside-after-due"])
            #expect(
                try await office.text(to: reporter, "2027-01-20")
                    .contains("(sau hạn 11/01/2027)"))
            try await office.move(.return, until: "2027-02-20")
            let store = office.mail.context.store
            for (id, holds) in [(mail.id, false), (mail.id + 1, true)] {
                let refused: String? = try await store.write { transaction in
                    do {
                        try await WithdrawReminders(context: office.mail.context)
                            .check([id], transaction)
                        return nil
                    } catch let refusal as Refusal {
                        return refusal.code
                    }
                }
                #expect(refused == (holds ? nil : "acknowledgement-settled"))
            }
        }
    }

    @Test func `a dry run tells nobody, and a missing address does not stop the move`()
        async throws
    {
        try await ReminderOffice.with("2027-01-05") { office in
            let change = ObligationChange(code: ReminderOffice.annual, dryRun: true)
            _ = try await ChangeObligation(
                context: office.context, verb: .receive, change: change
            ).run(office.request("report receive", dry: true))
            #expect(try await office.mail.mails().isEmpty)
            try await office.mail.sql("UPDATE contacts SET until_seq = 1 WHERE agency = 'OWN'")
            let answer = try await office.move(.receive)
            #expect(answer.changed == 1)
            #expect(answer.after?["notice"] == "OWN no-address")
            #expect(try await office.notices() == ["received no-address"])
        }
    }

    @Test func `the explanation proves who was told what`() async throws {
        try await ReminderOffice.with { office in
            try await office.remind()
            try await office.mail.sql(
                """
                UPDATE mails SET state = 'sent', sent_at = '2026-12-28 00:01:00+00',
                    smtp_reply = '250 2.0.0 kept'
                """)
            let answer = try await ExplainObligation(context: office.context)
                .run(ReminderOffice.annual, nil)
            let notice = try #require(answer.notices.first { $0.to == reporter })
            #expect(notice.step == "before-15" && notice.fate == "mailed")
            #expect(notice.due == "2027-01-11" && notice.owedOn == "2026-12-28")
            #expect(notice.mailState == "sent" && notice.smtpReply == "250 2.0.0 kept")
            #expect(notice.sentAt == "2026-12-28T07:01:00+07:00")
            #expect(notice.messageId?.hasPrefix("<") == true)
            #expect(answer.mails.contains { $0.id == notice.mail })
        }
    }
}
