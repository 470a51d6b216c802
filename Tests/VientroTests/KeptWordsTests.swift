import Testing

@testable import vientro

struct KeptWordsTests {
    @Test(arguments: [
        (
            "3 obligations added, 0 superseded, 1 settled",
            "3 báo cáo phải gửi được lập, 0 báo cáo được thay, 1 báo cáo được ghi nhận"
        ),
        (
            "would: 12 totals kept; 2 rows disagree with the last ones",
            "nếu chạy: 12 dòng tổng hợp được lưu; 2 dòng khác với lần trước"
        ),
        ("5 entries and 9 parts add up", "5 dòng ghi sổ và 9 phần khớp nhau"),
        (
            "no mail server is set (mail.smtp.url): 4 mails wait",
            "chưa đặt máy chủ thư (mail.smtp.url): 4 thư chờ"
        ),
        (
            "1 queued; 2 held; 5 steps told; 3 skipped; no address of HPN-12, SYT-12",
            "1 thư chờ gửi; 2 thư chờ duyệt; 5 lượt nhắc được gửi; 3 lượt nhắc bỏ qua vì đã có lượt sau; "
                + "chưa có địa chỉ của HPN-12, SYT-12"
        ),
        (
            "2027-01-16 is no working day: what is owed goes on the next one",
            "16/01/2027 không phải ngày làm việc: việc cần nhắc để ngày làm việc sau"
        ),
        (
            "2 overdue flagged, 1 cleared, 0 grants under a regime without rules, "
                + "3 others flagged, 4 cleared",
            "2 báo cáo quá hạn được cảnh báo, 1 cảnh báo được gỡ, 0 khoản viện trợ thuộc chế độ "
                + "chưa có quy định, 3 cảnh báo khác được lập, 4 cảnh báo khác được gỡ"
        ),
        ("550 no such user", "550 no such user"),
    ])
    func `what the daemon keeps is told in Vietnamese`(kept: String, told: String) {
        #expect(Kept.text(kept, Words(.vi)) == told)
        #expect(Kept.text(kept, Words(.en)) == kept)
    }

    @Test(arguments: [
        (
            "Unknown option '--limt'. Did you mean '--limit'?",
            "không có tùy chọn '--limt'. Có phải ý là '--limit'?"
        ),
        ("Missing expected argument '<code>'", "thiếu <code>"),
        ("Unexpected argument 'x'", "thừa 'x'"),
        (
            "The value 'x' is invalid for '--limit <limit>'",
            "'x' không hợp lệ cho '--limit <limit>'"
        ),
    ])
    func `the parser speaks Vietnamese`(said: String, told: String) {
        #expect(ParserWords.vietnamese(said) == told)
    }

    @Test func `usage and where to read on as well`() {
        #expect(
            ParserWords.vietnamese(
                full: "Error: Missing expected argument '<code>'\nHelp: <code>  A code.\n"
                    + "Usage: vientro x <code>\n  See 'vientro x --help' for more information.")
                == "vientro: thiếu <code>\nCách dùng: vientro x <code>\n  Xem 'vientro x --help'.")
    }
}
