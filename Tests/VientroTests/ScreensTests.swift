import Control
import Testing

@testable import vientro

@Suite struct ScreensTests {
    private let plain = Style(colours: false)

    private var status: Status {
        Status(
            state: "running", version: "0.1.0", uptimeSeconds: 12 * 86_400, office: "SNgV-12",
            officeName: "Sở Ngoại vụ tỉnh Lai Châu", now: "2026-11-16T08:05:12+07:00",
            database: .init(mode: "embedded", ok: true),
            jobs: [.init(name: "flag-overdue", nextAt: "2026-11-17T06:00:00+07:00")], jobGaps: 0,
            obligations: .init(
                open: 127, dueSoon: 12, overdue: 5,
                byDirection: [
                    .init(direction: "out", upcoming: 14, dueSoon: 0, overdue: 0, submitted: 0),
                    .init(direction: "in", upcoming: 96, dueSoon: 12, overdue: 5, submitted: 2),
                ],
                next: [
                    .init(
                        code: "P", title: "Báo cáo năm (NĐ 58/2022)", dueInternal: "2026-12-04",
                        dueEffective: "2026-12-18")
                ]),
            missions: .init(inProvince: 1, coming: 2, awaitingResult: 3, inProvincePeople: 6),
            mail: .init(held: 7, queued: 0, retry: 0, unknown: 0, failed: 0),
            audit: .init(events: 1),
            backup: .init(at: "2026-11-16T02:10:00+07:00", restored: true),
            warnings: [
                .init(
                    code: "rate-old",
                    message: "Chưa có tỷ giá hạch toán tháng 11/2026: "
                        + "02 dòng tạm tính theo tỷ giá tháng 6")
            ])
    }

    @Test func `the first screen in Vietnamese is laid out as agreed`() {
        #expect(
            StatusScreen(status: status, words: Words(.vi), style: plain).text() == """
                Vientro · Sở Ngoại vụ tỉnh Lai Châu            08:05, thứ Hai, ngày 16/11/2026
                Tình trạng   Hoạt động bình thường, liên tục 12 ngày
                Sao lưu      02:10 ngày 16/11/2026, đã khôi phục thử thành công

                VIỆC CẦN XỬ LÝ
                 1. 07 thư chờ duyệt                       vientro mail list --state held
                 2. Báo cáo năm (NĐ 58/2022): hạn nội bộ 04/12/2026, hạn gửi 18/12/2026
                 3. Chưa có tỷ giá hạch toán tháng 11/2026: 02 dòng tạm tính theo tỷ giá tháng 6

                BÁO CÁO PHẢI GỬI         Chưa đến hạn  Sắp đến hạn  Quá hạn  Chờ kiểm tra
                 Sở gửi cấp trên                   14            0        0             –
                 Các đơn vị gửi Sở                 96           12        5             2
                ĐOÀN VÀO      Đang ở tỉnh 01 đoàn/06 người · 14 ngày tới 02 đoàn · chờ báo cáo kết quả 03
                THƯ ĐIỆN TỬ   Chờ duyệt 7 · Chờ gửi 0 · Không gửi được 0 · Chưa rõ 0
                TÁC VỤ        Lượt kế tiếp 06:00 ngày 17/11/2026 · không sót lượt nào

                """)
    }

    @Test func `trouble shows on the first screen`() {
        var status = status
        status.state = "degraded"
        status.database.ok = false
        status.backup = nil
        status.jobGaps = 3
        status.mail?.unknown = 1
        let text = StatusScreen(status: status, words: Words(.en), style: plain).text()
        #expect(text.contains("Status       Degraded, up 12 days\nDatabase      Not reachable\n"))
        #expect(!text.contains("Backup"))
        #expect(text.contains("3 ticks lost: vientro job audit"))
        #expect(text.contains(" 2. 1 mail may or may not be sent"))
    }

    @Test func `figures that nobody knows are left out, not shown as 0`() {
        var status = status
        status.obligations = nil
        status.missions = nil
        status.mail = nil
        status.audit = nil
        let text = StatusScreen(status: status, words: Words(.en), style: plain).text()
        #expect(!text.contains("REPORTS OWED"))
        #expect(!text.contains("MAIL"))
        #expect(!text.contains("Held"))
    }

    private var totals: Totals {
        Totals(
            measure: "commitment", currency: "VND", seq: 1,
            rows: [
                .init(
                    keys: [.init("sector", "education")], amount: "36764127800", entries: 40,
                    projects: 27, donors: 23),
                .init(
                    keys: [.init("sector", nil)], amount: "94485872200", entries: 60,
                    projects: 51, donors: 39),
            ],
            sum: .single(
                total: "131250000000", check: .init(ledger: "131250000000", difference: "0")),
            entries: 100, projects: 78, donors: 62, names: ["sector": ["education": "Giáo dục"]],
            now: "2026-11-16T08:05:12+07:00")
    }

    @Test func `a total is laid out as agreed`() {
        let screen = TotalsScreen(
            totals: totals, by: ["sector"], filters: [("class", "foreign-ngo")],
            words: Words(.vi), style: plain)
        #expect(
            screen.text() == """
                GIÁ TRỊ CAM KẾT THEO LĨNH VỰC (lũy kế) · Bên cung cấp: tổ chức PCPNN
                Đơn vị tính: đồng · Số liệu đã nhập đến 08:05 ngày 16/11/2026
                STT  Lĩnh vực         Số khoản  Số tổ chức  Giá trị cam kết  Tỷ trọng
                  1  Giáo dục               27          23   36.764.127.800    28,0 %
                  2  (chưa xác định)        51          39   94.485.872.200    72,0 %
                     TỔNG CỘNG              78          62  131.250.000.000   100,0 %
                Một khoản có thể thuộc nhiều lĩnh vực nên cột số khoản, số tổ chức không cộng dồn.
                Đối chiếu sổ gốc: khớp, chênh lệch 0 đồng.

                """)
    }

    @Test func `a total that disagrees with the ledger says so`() {
        var totals = totals
        totals.sum = .single(total: "1", check: .init(ledger: "2", difference: "-1"))
        let screen = TotalsScreen(
            totals: totals, by: [], filters: [], words: Words(.en), style: plain)
        #expect(screen.text().contains("Checked against the ledger: DISAGREES, difference -1 VND."))
    }

    @Test func `a dimension is named by the answer, the catalogue, or its code`() {
        let names = DimensionName(
            names: ["district": ["107@2004-01-01": "Mường Tè", "107": "?"]], words: Words(.vi))
        #expect(
            names.of(
                [.init("district", "107"), .init("district_valid_from", "2004-01-01")], "district")
                == "Mường Tè")
        #expect(names.of([.init("district", nil)], "district") == "chưa phân bổ theo địa bàn")
        #expect(names.of([.init("donor_class", "foreign-ngo")], "donor-class") == "tổ chức PCPNN")
        #expect(names.of([.init("half", "2026-H2")], "half") == "6 tháng cuối năm 2026")
        #expect(names.of([.init("owner", "SGD-12")], "owner") == "SGD-12")
    }
}
