import Control
import Testing

@testable import vientro

@Suite struct ListScreensTests {
    private let plain = Style(colours: false)

    @Test func `a refused import shows line, column, reason and what to do`() {
        let result = ImportResult(
            kind: "ledger", dryRun: false, read: 1751, inserted: 0, updated: 0, unchanged: 0,
            rejected: 1, warnings: 0, errorsTotal: 1200,
            errors: [
                .init(line: 1003, column: "amount", code: "decimals", message: "m", hint: "h")
            ])
        #expect(
            ImportScreen(words: Words(.vi), style: plain).result(result, skipInvalid: false) == """
                Sổ        Đọc  Thêm  Sửa  Như cũ  Từ chối  Lưu ý
                ledger  1.751     0    0       0        1      0
                LỖI
                  dòng 1003, cột amount: m
                    gợi ý: h
                … và 1.199 lỗi nữa.
                Không nhập dòng nào: sửa các dòng trên rồi nhập lại, hoặc thêm --skip-invalid --rejects OUT.csv.

                """)
    }

    @Test func `reports owed are listed with their state in words`() {
        let one = Obligation(
            code: "R/LC-001/2026-H1", rule: "R", direction: "in",
            subject: .init(kind: "project", code: "LC-001"), reporter: "SGD-12",
            period: .init(from: "2026-01-01", to: "2026-06-30"), dueEffective: "2026-07-06",
            state: "overdue", daysOverdue: 133, reporterName: "Sở Giáo dục")
        #expect(
            ObligationScreen(words: Words(.vi), style: plain).list(.init(obligations: [one])) == """
                Mã                Đơn vị báo cáo  Hạn         Tình trạng  Số ngày quá hạn
                R/LC-001/2026-H1  Sở Giáo dục     06/07/2026  quá hạn                 133
                1 báo cáo, 1 quá hạn.

                """)
    }

    @Test func `missions are counted with their sum below`() {
        let totals = MissionTotals(
            rows: [
                .init(keys: [.init("year", "2021")], missions: 12, personVisits: 40),
                .init(keys: [.init("year", "2022")], missions: 309, personVisits: 1711),
            ], missions: 321, personVisits: 1751)
        let screen = MissionTotalsScreen(
            totals: totals, by: ["year"], from: nil, to: "2022-12-31", words: Words(.vi),
            style: plain)
        #expect(
            screen.text() == """
                ĐOÀN VÀO THEO NĂM · đến hết 31/12/2022
                STT  Năm        Số đoàn  Lượt người
                  1  2021            12          40
                  2  2022           309       1.711
                     TỔNG CỘNG      321       1.751

                """)
    }

    @Test func `a gap in the jobs' ticks is spelled out`() {
        let audit = JobAudit(jobs: [
            .init(
                job: "backup", ticks: 2, ran: 1, coalesced: 1, skipped: 0, missed: 0, failed: 0,
                running: 0,
                gaps: [.init(from: "2026-11-16T06:00:00+07:00", to: "2026-11-17T06:00:00+07:00")])
        ])
        #expect(
            JobScreen(words: Words(.en), style: plain).audit(audit)
                .hasSuffix("backup: gap from 2026-11-16 06:00 to 2026-11-17 06:00\n"))
    }
}
