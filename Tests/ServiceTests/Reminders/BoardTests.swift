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
        }
    }
}
