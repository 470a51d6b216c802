extension Word {
    static let inUse = Phrase("Đang áp dụng", "In use")
    static let versions = Phrase("Các lần sửa", "Versions")
    static let owedByRule = Phrase("Báo cáo phải gửi", "Reports owed")
    static func owed(_ all: String, coming: String, next: String?) -> Phrase {
        Phrase(
            "\(all), trong đó \(coming) chưa đến hạn" + (next.map { ", gần nhất \($0)" } ?? ""),
            "\(all), \(coming) of them to come" + (next.map { ", the next on \($0)" } ?? ""))
    }
    static let fromTheProduct = Phrase("có sẵn trong chương trình", "came with the product")
    static func rulesSound(_ count: String) -> Phrase {
        Phrase(
            "\(count) quy định báo cáo hợp lệ.", counted(count, "rule is", "rules are") + " sound.")
    }
    static func ruleWouldMake(_ new: String, superseded: String, due: String) -> Phrase {
        Phrase(
            "Quy định hợp lệ: sẽ lập \(new) báo cáo phải gửi (\(due) đã qua hạn), "
                + "thay \(superseded) báo cáo chưa đến hạn.",
            "The rule is sound: it would make \(new) reports owed (\(due) of them due already) "
                + "and supersede \(superseded) that are to come.")
    }
    static func rulesUnsound(_ number: Int, _ count: String) -> Phrase {
        Phrase(
            "\(count) quy định báo cáo không hợp lệ:",
            number == 1 ? "1 rule cannot be:" : "\(count) rules cannot be:")
    }

    /// A window that is the period itself, which needs no lines.
    static let windowOfItself = [
        "window_start_months": "0", "window_start_day": "1", "window_extra_months": "0",
    ]

    /// The columns of a rule, in the order in which they are shown.
    static let ruleColumns: [(name: String, phrase: Phrase)] = [
        ("trigger", Phrase("Chu kỳ hoặc sự kiện", "Cycle or event")),
        ("positions", Phrase("Các kỳ trong năm", "Periods of the year")),
        ("window_start_months", Phrase("Chốt số liệu: lệch tháng", "Window: months off")),
        ("window_start_day", Phrase("Chốt số liệu: từ ngày", "Window: from day")),
        ("window_extra_months", Phrase("Chốt số liệu: thêm tháng", "Window: months more")),
        ("due", Phrase("Hạn (ngày/tháng)", "Due (month-day)")),
        ("due_years", Phrase("Hạn: số năm sau kỳ", "Due: years later")),
        ("due_day", Phrase("Hạn: ngày trong tháng", "Due: day of the month")),
        ("due_months_after", Phrase("Hạn: số tháng sau kỳ", "Due: months after")),
        ("amount", Phrase("Thời hạn", "Term")), ("unit", Phrase("Đơn vị tính", "Unit")),
        ("before", Phrase("Tính lùi", "Counted back")),
        ("roll", Phrase("Gặp ngày nghỉ", "Roll")),
        ("internal_lead", Phrase("Hạn nội bộ trước (ngày)", "Internal lead (days)")),
    ]
}
