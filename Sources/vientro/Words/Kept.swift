import Foundation

/// What the daemon keeps in English with runs and mails, in the reader's words: its own sentences,
/// part by part; what another program said, as a mail server's answer, stays as it is.
enum Kept {
    static func text(_ text: String, _ words: Words) -> String {
        guard words.language == .vi else { return text }
        return text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            if let mail = mailLine(line, words) { return mail }
            // The flags that are cleared behind the others are others.
            let line = line.replacing(/(others flagged, \d+) cleared/) { "\($0.1) others cleared" }
            return line.components(separatedBy: "; ").map { part in
                part.components(separatedBy: ", ").map(vietnamese).joined(separator: ", ")
            }.joined(separator: "; ")
        }.joined(separator: "\n")
    }

    /// Why a mail is held, of which the daemon keeps the codes.
    static func holdReasons(_ codes: String, _ words: Words) -> String {
        codes.components(separatedBy: ", ").map { words(Word.holdReasons, $0) }
            .joined(separator: ", ")
    }

    /// A mail that would be made and held, or that would be taken back; nil for other lines.
    private static func mailLine(_ line: Substring, _ words: Words) -> String? {
        if let mail = line.wholeMatch(of: /(.+) \(held: ([a-z, -]+)\)/) {
            return "\(mail.1) (chờ duyệt: \(holdReasons(String(mail.2), words)))"
        }
        guard let mail = line.wholeMatch(of: /withdraw mail (\d+) to (\S+): (\S+) (.+)/)
        else { return nil }
        var because = String(mail.4)
        if let days = because.wholeMatch(of: /is due (\S+), not (\S+)/) {
            let form = words.forms
            because =
                "có hạn \(form.day(String(days.1))), không phải \(form.day(String(days.2)))"
        }
        return "rút lại thư \(mail.1) gửi \(mail.2): \(mail.3) \(withdrawn[because] ?? because)"
    }

    private static let withdrawn = [
        "is awaited again": "lại phải gửi", "is not awaited any more": "không còn phải gửi",
        "was told ahead of its time": "được báo trước thời điểm",
        "is told anew": "có thư mới thay",
    ]

    /// A number before each of these.
    private static let counted = [
        "obligations added": "báo cáo phải gửi được lập", "superseded": "báo cáo được thay",
        "settled": "báo cáo được ghi nhận",
        "overdue flagged": "báo cáo quá hạn được cảnh báo", "cleared": "cảnh báo được gỡ",
        "grants under a regime without rules": "khoản viện trợ thuộc chế độ chưa có quy định",
        "others flagged": "cảnh báo khác được lập", "totals kept": "dòng tổng hợp được lưu",
        "rows disagree with the last ones": "dòng khác với lần trước",
        "queued": "thư chờ gửi", "held": "thư chờ duyệt", "made before": "thư đã lập trước đó",
        "sent": "thư đã gửi", "to be tried again": "thư sẽ gửi lại",
        "failed": "thư không gửi được", "unknown": "thư chưa rõ đã gửi hay chưa",
        "steps told": "lượt nhắc được gửi",
        "skipped": "lượt nhắc bỏ qua vì đã có lượt sau",
        "mails withdrawn": "thư được rút lại",
        "people wait for the next working day": "người chờ đến ngày làm việc sau",
        "mails submitted": "thư được gửi", "flags raised": "cảnh báo mới",
        "others cleared": "cảnh báo khác được gỡ", "mails wait": "thư chờ",
    ]

    private static let whole = [
        "kept before": "đã lưu trước đó", "paused": "tạm dừng", "disabled": "đã tắt",
        "outside the window": "ngoài khung giờ",
        "cancelled (connect)": "dừng trước khi kết nối", "cancelled": "đã dừng",
        "the daemon died while transmitting": "chương trình nền ngừng khi đang gửi",
        "it is too late for today: what is owed goes on the next working morning":
            "hôm nay đã muộn: việc cần nhắc để sáng ngày làm việc sau",
    ]

    private static func vietnamese(_ part: String) -> String {
        if let known = whole[part] { return known }
        if part.hasPrefix("would: ") {
            return "nếu chạy: " + vietnamese(String(part.dropFirst("would: ".count)))
        }
        if let match = part.wholeMatch(
            of: /no mail server is set \(mail\.smtp\.url\): (\d+) mails wait/)
        {
            return "chưa đặt máy chủ thư (mail.smtp.url): \(match.1) thư chờ"
        }
        if let match = part.wholeMatch(
            of: /(\d+) years without holidays and (\d+) currencies without a rate flagged/)
        {
            return
                "cảnh báo \(match.1) năm chưa có lịch nghỉ lễ và \(match.2) loại tiền thiếu tỷ giá"
        }
        if let match = part.wholeMatch(of: /no address of (.+)/) {
            return "chưa có địa chỉ của \(match.1)"
        }
        if let match = part.wholeMatch(
            of: /(\S+) is no working day: what is owed goes on the next one/)
        {
            let day = Words(.vi).forms.day(String(match.1))
            return "\(day) không phải ngày làm việc: việc cần nhắc để ngày làm việc sau"
        }
        if let match = part.wholeMatch(of: /(\d+) entries and (\d+) parts add up/) {
            return "\(match.1) dòng ghi sổ và \(match.2) phần khớp nhau"
        }
        if let match = part.wholeMatch(of: /(\d+) faults in (\d+) entries and (\d+) parts: (.*)/) {
            return "\(match.1) sai lệch trong \(match.2) dòng ghi sổ và \(match.3) phần: \(match.4)"
        }
        guard let match = part.wholeMatch(of: /(\d+) (.+)/), let noun = counted[String(match.2)]
        else { return part }
        return "\(match.1) \(noun)"
    }
}
