import Control
import Testing

@testable import vientro

struct NoticeScreenTests {
    private let notices = [
        NoticeRow(
            step: "before-15", due: "2027-01-11", audience: "reporter", to: "own@example.vn",
            fate: "mailed", owedOn: "2026-12-28", notedAt: "2026-12-28T07:00:00+07:00", mail: "7",
            mailState: "sent", messageId: "<a@b>", sentAt: "2026-12-28T07:01:00+07:00",
            smtpReply: "250 2.0.0 kept, as 1"),
        NoticeRow(
            step: "new-date", due: "2027-02-15", audience: "reporter", fate: "no-address",
            owedOn: "2026-12-29", notedAt: "2026-12-29T07:00:00+07:00"),
    ]

    @Test func `a notice is told with what became of its mail`() {
        let lines = NoticeScreen(words: Words(.vi)).lines(notices)
        #expect(
            lines[0]
                == "07:00 ngày 28/12/2026 · nhắc 15 ngày trước hạn · đơn vị báo cáo own@example.vn "
                + "· đã lập thư · thư 7 · đã gửi · 07:01 ngày 28/12/2026 · <a@b> "
                + "· 250 2.0.0 kept, as 1")
        #expect(lines[1].hasSuffix("báo hạn mới · đơn vị báo cáo – · chưa có địa chỉ"))
    }

    @Test func `a file of notices has one record each`() {
        let lines = NoticeScreen.csv(notices, of: "R/S/2026").split(separator: "\n")
        #expect(lines.count == 3)
        #expect(lines[0].hasPrefix("obligation,step,due,audience,to,fate,owed_on,noted_at,mail"))
        #expect(lines[1].hasPrefix("R/S/2026,before-15,2027-01-11,reporter,own@example.vn,mailed"))
        #expect(lines[1].hasSuffix("\"250 2.0.0 kept, as 1\""))
        #expect(lines[2].hasSuffix(",,,,,,,"))
    }

    @Test func `the board shows both directions with their totals`() {
        let row = BoardRow(
            reporter: "OWN", name: "Sở Y tế", expected: 6, onTime: 3, late: 0, dayUnknown: 1,
            submitted: 0, outstanding: 2, overdue: 2, excused: 1, onTimeRate: "60.0")
        let none = BoardRow(
            name: "", expected: 0, onTime: 0, late: 0, submitted: 0, outstanding: 0, overdue: 0,
            excused: 0)
        let board = Board(
            period: "2026-H1", from: "2026-01-01", to: "2026-06-30", asOf: "2026-11-26",
            in: BoardSide(rows: [row], total: row), out: BoardSide(rows: [], total: none))
        let text = BoardScreen(words: Words(.vi), style: Style(colours: false)).text(board)
        #expect(text.contains("6 tháng đầu năm 2026 · tính đến ngày 26/11/2026"))
        #expect(text.contains("60,0 %"))
        let csv = BoardScreen.csv(board)
        #expect(csv.hasSuffix("in,OWN,Sở Y tế,6,3,0,1,0,2,2,1,60.0\n"))
    }
}
