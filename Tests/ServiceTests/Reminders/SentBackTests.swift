import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

/// What is written of a report that was handed in, sent back to be completed, and is late.
struct SentBackTests {
    /// The annual report, handed in on 5 January, sent back on the 12th until the 29th; the clock
    /// stands at 2 February.
    private static func with(_ body: @Sendable (ReminderOffice) async throws -> Void) async throws {
        try await ReminderOffice.with("2027-01-05") { office in
            try await office.move(.submit)
            try office.at("2027-01-12")
            try await office.move(.return, until: "2027-01-29")
            try office.at("2027-02-02")
            try await body(office)
        }
    }

    @Test func `a reminder counts from the day of the correction and says why`() async throws {
        try await Self.with { office in
            try await office.remind()
            let text = try await office.text(to: ReminderOffice.reporter, "2027-02-02")
            #expect(text.contains("QUÁ HẠN, CHƯA NHẬN ĐƯỢC BÁO CÁO HOẶC BỔ SUNG (01)"))
            #expect(
                text.contains(
                    "Đã trả lại ngày 12/01/2027 để bổ sung, hạn bổ sung: chậm nhất ngày 29/01/2027 "
                        + "(quá hạn 4 ngày)"))
            #expect(!text.contains("Thời hạn:"))
            let mail = try #require(
                try await office.mail.mails().last {
                    $0.key.recipient == ReminderOffice.reporter
                })
            #expect(
                mail.subject.hasPrefix(
                    "Đề nghị bổ sung Báo cáo năm của chủ khoản viện trợ, đã quá hạn bổ sung "
                        + "29/01/2027"))
        }
    }

    @Test func `an English reminder says so as well, before the day and after it`() async throws {
        try await Self.with { office in
            try await office.mail.sql("UPDATE contacts SET language = 'en' WHERE agency = 'OWN'")
            try await office.remind("2027-01-26")
            let before = try await office.text(to: ReminderOffice.reporter, "2027-01-26")
            #expect(
                before.contains(
                    "Sent back on 2027-01-12 for completion, due: 2027-01-29 at the latest "
                        + "(3 days left)"))
            try await office.remind("2027-02-02")
            let text = try await office.text(to: ReminderOffice.reporter, "2027-02-02")
            #expect(text.contains("OVERDUE, NOT RECEIVED OR NOT COMPLETED YET (1)"))
            #expect(
                text.contains(
                    "Sent back on 2027-01-12 for completion, due: 2027-01-29 at the latest "
                        + "(4 days overdue)"))
        }
    }

    @Test(arguments: [
        (
            "vi", "QUÁ HẠN, CÁC ĐƠN VỊ CHƯA GỬI HOẶC CHƯA BỔ SUNG (01)",
            "đã trả lại ngày 12/01/2027 để bổ sung, hạn bổ sung 29/01/2027, quá hạn 4 ngày"
        ),
        (
            "en", "OVERDUE, NOT YET SENT OR NOT COMPLETED BY THE REPORTERS (1)",
            "sent back on 2027-01-12 for completion, due 2027-01-29, 4 days overdue"
        ),
    ])
    func `the digest counts from the day of the correction`(
        _ language: String, _ heading: String, _ line: String
    ) async throws {
        try await Self.with { office in
            let shown = try await PreviewReport(context: office.context, digest: .register)
                .run(.init(report: "overdue-digest", language: language))
            #expect(shown.preview.text.contains(heading))
            #expect(shown.preview.text.contains(line))
        }
    }

    @Test func `a digest without one sent back speaks of what has not come`() async throws {
        try await ReminderOffice.with("2027-02-02") { office in
            let shown = try await PreviewReport(context: office.context, digest: .register)
                .run(.init(report: "overdue-digest"))
            #expect(shown.preview.text.contains("QUÁ HẠN, CÁC ĐƠN VỊ CHƯA GỬI (01)"))
            #expect(shown.preview.text.contains("hạn 11/01/2027, quá hạn 22 ngày"))
            #expect(!shown.preview.text.contains("trả lại"))
        }
    }

    @Test func `the dunning letter names the day of the correction as the deadline`() async throws {
        try await Self.with { office in
            let letter = try await WriteDunning(context: office.context)
                .run(ListObligations.Question())
            #expect(letter.count == 1)
            #expect(
                letter.text.contains(
                    "chưa nhận được hoặc đã trả lại nhưng chưa được bổ sung (có danh sách"))
            #expect(letter.text.contains("CHƯA NHẬN ĐƯỢC HOẶC CHƯA ĐƯỢC BỔ SUNG"))
            #expect(
                letter.text.contains(
                    "; đã trả lại ngày 12/01/2027 để bổ sung, hạn bổ sung: 29/01/2027; quá hạn "
                        + "4 ngày"))
            #expect(!letter.text.contains("11/01/2027"))
        }
    }
}
