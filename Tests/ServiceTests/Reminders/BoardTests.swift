import Aid
import Control
import Foundation
import Store
import Testing

@testable import Service

struct BoardTests {
    @Test func `the board counts what was expected, what came and what came in time`()
        async throws
    {
        try await ReminderOffice.with("2027-01-05") { office in
            try await office.move(.receive)
            try office.at("2027-07-20")
            let board = try await AnswerBoard(context: office.context).run("2026", .vi)
            #expect(board.from == "2026-01-01" && board.to == "2026-12-31")
            #expect(
                board.in.rows == [
                    BoardRow(
                        reporter: "OWN", name: "Sở Y tế", expected: 1, onTime: 1, late: 0,
                        submitted: 0, outstanding: 0, overdue: 0, excused: 0, onTimeRate: "100.0")
                ])
            #expect(board.out.total.expected == board.out.rows.map(\.expected).reduce(0, +))
            #expect(board.out.rows.contains { $0.name == "Bộ Tài chính" && $0.overdue == 1 })
            let half = try await AnswerBoard(context: office.context).run("2027-H1", .vi)
            #expect(half.in.total.overdue == 1 && half.in.total.onTimeRate == "0.0")
            let empty = try await AnswerBoard(context: office.context).run("2019", .vi)
            #expect(empty.in.rows.isEmpty && empty.in.total.onTimeRate == nil)
            await #expect(throws: AidError.self) {
                try await AnswerBoard(context: office.context).run("2026-H3", .vi)
            }
        }
    }

    @Test func `what the register settled after its last day is neither on time nor late`()
        async throws
    {
        try await ReminderOffice.with("2027-01-05") { office in
            try await office.mail.sql(
                """
                INSERT INTO missions (office_id, id, code, purpose, status, host, arrive_on,
                    depart_on, people, since_seq)
                VALUES (1, 1, 'M1', 'survey', 'reported', 'OWN', '2026-12-01', '2026-12-03', 3, 0),
                    (1, 2, 'M2', 'survey', 'reported', 'OWN', '2026-12-27', '2026-12-30', 3, 0)
                """)
            try await ExtendObligations(context: office.context).run()
            let board = try await AnswerBoard(context: office.context).run("2026-12", .vi)
            let total = board.in.total
            #expect(total.expected == 3 && total.dayUnknown == 1)
            // It was here before its last day, whenever it came.
            #expect(total.onTime == 1 && total.late == 0 && total.onTimeRate == "100.0")
            let list = try await ListObligations(context: office.context)
                .run(ListObligations.Question()).obligations
            #expect(list.filter(\.dayUnknown).map(\.subject.code) == ["M1"])
            let one = try #require(list.first { $0.dayUnknown })
            #expect(one.state == "received")
            let why = try await ExplainObligation(context: office.context).run(one.code, .vi)
            #expect(why.submissions.map(\.submittedOn) == [nil])
            #expect(
                why.submissions.map(\.note)
                    == ["theo sổ đăng ký: đã có báo cáo kết quả, không rõ ngày gửi"])
            #expect(!why.events.contains { $0.kind == "submitted" })
        }
    }

    @Test func `a dunning letter lists each unit with what it has not sent`() async throws {
        try await ReminderOffice.with("2027-07-20") { office in
            let letter = try await WriteDunning(context: office.context)
                .run(ListObligations.Question())
            #expect(letter.count == 2)
            #expect(letter.units.map(\.name) == ["Sở Y tế"])
            #expect(letter.text.contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"))
            #expect(letter.text.contains("  - Sở Y tế."))
            #expect(letter.text.contains("còn 02 báo cáo phải gửi đã quá hạn"))
            #expect(letter.text.contains("1. Báo cáo năm của chủ khoản viện trợ – Nước sạch Pa Ủ"))
            #expect(letter.text.contains("Mã: \(ReminderOffice.annual)"))
            #expect(!letter.text.contains("nợ báo cáo"))
            var question = ListObligations.Question()
            question.day = Day(iso: "2027-01-04")
            let early = try await WriteDunning(context: office.context).run(question)
            #expect(early.text.isEmpty && early.units.isEmpty)
            question.filter.direction = "out"
            await #expect(throws: Refusal.self) {
                try await WriteDunning(context: office.context).run(question)
            }
        }
    }
}
