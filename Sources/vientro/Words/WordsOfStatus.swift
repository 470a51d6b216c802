/// The first screen.
extension Word {
    static let weekdays = [
        Phrase("Chủ nhật", "Sunday"), Phrase("thứ Hai", "Monday"), Phrase("thứ Ba", "Tuesday"),
        Phrase("thứ Tư", "Wednesday"), Phrase("thứ Năm", "Thursday"), Phrase("thứ Sáu", "Friday"),
        Phrase("thứ Bảy", "Saturday"),
    ]

    static let state = Phrase("Tình trạng", "Status")
    static let states = [
        "starting": Phrase("Đang khởi động", "Starting"),
        "running": Phrase("Hoạt động bình thường", "Running normally"),
        "degraded": Phrase("Hoạt động hạn chế", "Degraded"),
        "stopping": Phrase("Đang dừng", "Stopping"),
    ]
    static func uptime(seconds: Int) -> Phrase {
        let (count, unit): (Int, Phrase) =
            switch seconds {
            case 86_400...: (seconds / 86_400, Phrase("ngày", "day"))
            case 3_600...: (seconds / 3_600, Phrase("giờ", "hour"))
            case 60...: (seconds / 60, Phrase("phút", "minute"))
            default: (seconds, Phrase("giây", "second"))
            }
        let plural = count == 1 ? "" : "s"
        return Phrase("liên tục \(count) \(unit.vi)", "up \(count) \(unit.en)\(plural)")
    }

    static let database = Phrase("Cơ sở dữ liệu", "Database")
    static let databaseDown = Phrase("Không kết nối được", "Not reachable")
    static let backup = Phrase("Sao lưu", "Backup")
    static let restored = Phrase("đã khôi phục thử thành công", "trial restore succeeded")
    static let notRestored = Phrase("chưa khôi phục thử", "trial restore not done")

    static let toDo = Phrase("VIỆC CẦN XỬ LÝ", "TO DO")
    static let nothingToDo = Phrase("Không có việc nào.", "Nothing.")
    static func heldMails(_ count: String, one: Bool) -> Phrase {
        Phrase(
            "\(count) thư chờ duyệt",
            one ? "1 mail waits for release" : "\(count) mails wait for release")
    }
    static func unknownMails(_ count: String, one: Bool) -> Phrase {
        Phrase(
            "\(count) thư chưa rõ đã gửi hay chưa",
            one ? "1 mail may or may not be sent" : "\(count) mails may or may not be sent")
    }
    static func nextReport(_ title: String, internalDue: String?, due: String) -> Phrase {
        Phrase(
            title + ": " + (internalDue.map { "hạn nội bộ \($0), " } ?? "") + "hạn gửi \(due)",
            title + ": " + (internalDue.map { "internal due \($0), " } ?? "") + "due \(due)")
    }

    static let reportsOwed = Phrase("BÁO CÁO PHẢI GỬI", "REPORTS OWED")
    static let notYetDue = Phrase("Chưa đến hạn", "Not yet due")
    static let dueSoon = Phrase("Sắp đến hạn", "Due soon")
    static let overdue = Phrase("Quá hạn", "Overdue")
    static let toCheck = Phrase("Chờ kiểm tra", "To check")
    /// The rows of the table; an office that is a department calls itself "Sở".
    static func direction(_ code: String, isDepartment: Bool) -> Phrase {
        let us = isDepartment ? "Sở" : "Cơ quan"
        return switch code {
        case "out": Phrase("\(us) gửi cấp trên", "By us to upper levels")
        case "in": Phrase("Các đơn vị gửi \(us)", "By others to us")
        case "watch": Phrase("Các đơn vị gửi nơi khác", "Among others")
        default: Phrase("Tất cả", "All")
        }
    }

    static let missions = Phrase("ĐOÀN VÀO", "MISSIONS")
    static func inProvince(_ missions: String, people: String?, one: Bool) -> Phrase {
        Phrase(
            "Đang ở tỉnh \(missions) đoàn" + (people.map { "/\($0) người" } ?? ""),
            "In the province \(missions) \(one ? "mission" : "missions")"
                + (people.map { "/\($0) people" } ?? ""))
    }
    static func coming(_ missions: String) -> Phrase {
        Phrase("14 ngày tới \(missions) đoàn", "next 14 days \(missions)")
    }
    static func awaitingResult(_ missions: String) -> Phrase {
        Phrase("chờ báo cáo kết quả \(missions)", "result report awaited \(missions)")
    }

    static let mail = Phrase("THƯ ĐIỆN TỬ", "MAIL")
    static let held = Phrase("Chờ duyệt", "Held")
    static let queued = Phrase("Chờ gửi", "Queued")
    static let retry = Phrase("Sẽ gửi lại", "Retry")
    static let failed = Phrase("Không gửi được", "Failed")
    static let unknownState = Phrase("Chưa rõ", "Unknown")

    static let jobs = Phrase("TÁC VỤ", "JOBS")
    static func nextRun(_ instant: String) -> Phrase {
        Phrase("Lượt kế tiếp \(instant)", "Next run \(instant)")
    }
    static let noNextRun = Phrase("Không có lượt kế tiếp", "No next run")
    static let noGaps = Phrase("không sót lượt nào", "no tick lost")
    static func gaps(_ count: String) -> Phrase {
        Phrase(
            "sót \(count) lượt: vientro job audit",
            counted(count, "tick") + " lost: vientro job audit")
    }
}
