/// Reminders, proof of notice, and the board of reports.
extension Word {
    static let notices = Phrase("Đã thông báo cho ai", "Notices")
    static func mailNumber(_ id: String) -> Phrase { Phrase("thư \(id)", "mail \(id)") }
    static let noticeAudiences = [
        "reporter": Phrase("đơn vị báo cáo", "reporter"),
        "officer": Phrase("người theo dõi", "officer"), "office": Phrase("cơ quan", "office"),
        "head": Phrase("lãnh đạo", "head"),
    ]
    static let noticeFates = [
        "mailed": Phrase("đã lập thư", "mailed"),
        "skipped": Phrase("bỏ qua, lần nhắc sau thay thế", "skipped for a later one"),
        "no-address": Phrase("chưa có địa chỉ", "no address"),
        "withdrawn": Phrase("đã rút thư trước khi gửi", "withdrawn before it left"),
    ]
    static let noticeSteps = [
        "new-date": Phrase("báo hạn mới", "new due date"),
        "no-longer-owed": Phrase("báo không còn phải gửi", "no longer owed"),
        "received": Phrase("báo đã tiếp nhận", "acceptance"),
        "returned": Phrase("đề nghị bổ sung", "return"),
    ]
    static func daysBefore(_ count: String) -> Phrase {
        Phrase("nhắc \(count) ngày trước hạn", "reminder \(count) days before")
    }
    static func workingDaysAfter(_ count: String) -> Phrase {
        Phrase("đôn đốc \(count) ngày làm việc sau hạn", "reminder \(count) working days after")
    }
    static let daysBeforeTitle = Phrase("Ngày trước hạn", "Days before")
    static let workingDaysAfterTitle = Phrase("Ngày làm việc sau hạn", "Working days after")
    static let noReminder = Phrase("không nhắc", "none")
    static let headTold = Phrase("Báo cáo lãnh đạo", "Head told")
    static let setBy = Phrase("Do ai đặt", "Set by")
    static let setByOffice = Phrase("cơ quan", "office")
    static let setByProduct = Phrase("mặc định", "default")
    static let allOtherRules = Phrase("(mọi quy định khác)", "(all others)")
    static func fromWorkingDay(_ count: String) -> Phrase {
        Phrase("từ ngày làm việc thứ \(count)", "from working day \(count) on")
    }

    static func boardTitle(_ period: String) -> Phrase {
        Phrase("BÁO CÁO PHẢI GỬI, \(period)", "REPORTS OWED, \(period)")
    }
    static func boardDay(_ day: String) -> Phrase {
        Phrase("tính đến ngày \(day)", "as of \(day)")
    }
    static let owedToUs = Phrase("Các đơn vị gửi cơ quan", "Owed to us")
    static let owedByUs = Phrase("Cơ quan gửi cấp trên", "Owed by us")
    static let expected = Phrase("Phải gửi", "Expected")
    static let onTime = Phrase("Đúng hạn", "On time")
    static let late = Phrase("Trễ hạn", "Late")
    static let dayUnknown = Phrase("Không rõ ngày gửi", "Day unknown")
    static let waitsForCheck = Phrase("Chờ kiểm tra", "Submitted")
    static let issuedAndSent = Phrase("Đã gửi", "Sent")
    static let outstanding = Phrase("Chưa gửi", "Outstanding")
    static let overdueColumn = Phrase("Quá hạn", "Overdue")
    static let excused = Phrase("Miễn, không phát sinh", "Excused")
    static let onTimeRate = Phrase("Tỷ lệ đúng hạn", "On-time rate")
    static let nothingOverdue = Phrase("Không có báo cáo nào quá hạn.", "Nothing is overdue.")
}
