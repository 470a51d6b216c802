/// Codes that stand in lists, in the reader's words. English speaks in the codes themselves.
extension Word {
    static let reporterRoles = [
        "owner": Phrase("chủ khoản viện trợ", "owner"),
        "managing-agency": Phrase("cơ quan chủ quản", "managing-agency"),
        "host": Phrase("đơn vị chủ trì đón tiếp", "host"),
        "donor": Phrase("nhà tài trợ", "donor"), "office": Phrase("cơ quan", "office"),
        "province": Phrase("UBND tỉnh", "province"),
    ]
    static let directions = [
        "in": Phrase("các đơn vị gửi cơ quan", "in"),
        "out": Phrase("cơ quan gửi đi", "out"),
        "watch": Phrase("các đơn vị gửi nơi khác", "watch"),
    ]
    /// Other recipients are named in the rule itself.
    static let recipients = ["office": Phrase("cơ quan", "office")]
    static let regimes = ["provincial": Phrase("quy định của tỉnh", "provincial")]
    static let cycles = [
        "year": Phrase("năm", "year"), "half": Phrase("6 tháng", "half"),
        "quarter": Phrase("quý", "quarter"), "month": Phrase("tháng", "month"),
        "event": Phrase("theo sự kiện", "event"),
    ]
    static let triggers = cycles.merging([
        "dossier": Phrase("nhận hồ sơ", "dossier"), "approval": Phrase("phê duyệt", "approval"),
        "start": Phrase("bắt đầu", "start"), "end": Phrase("kết thúc", "end"),
        "arrival": Phrase("đoàn đến", "arrival"),
        "border-arrival": Phrase("đoàn đến khu vực biên giới", "border-arrival"),
        "departure": Phrase("đoàn đi", "departure"),
        "conference": Phrase("kết thúc hội nghị", "conference"),
        "issue": Phrase("cấp giấy đăng ký", "issue"),
        "expiry": Phrase("giấy đăng ký hết hạn", "expiry"),
    ]) { $1 }
    static func afterReceipt(_ rule: String) -> Phrase {
        Phrase("tiếp nhận báo cáo \(rule)", "receipt:\(rule)")
    }
    static let units = [
        "hours": Phrase("giờ", "hours"), "days": Phrase("ngày", "days"),
        "working-days": Phrase("ngày làm việc", "working-days"),
        "months": Phrase("tháng", "months"),
    ]
    static let rolls = [
        "next": Phrase("dời đến ngày làm việc tiếp theo", "next"),
        "previous": Phrase("lùi về ngày làm việc trước", "previous"),
        "none": Phrase("giữ nguyên", "none"),
    ]
    /// What a change says to be otherwise; English by the keys of JSON.
    static let changeFields = Dictionary(
        registerFields.merging(ruleColumns.map { ($0.name, $0.phrase) }) { $1 }
            .merging(changedValues) { $1 }.map { ($0.key, Phrase($0.value.vi, $0.key)) }
    ) { $1 }
    private static let changedValues = [
        "submitted_on": Phrase("Ngày gửi", ""), "received_on": Phrase("Ngày tiếp nhận", ""),
        "returned_on": Phrase("Ngày trả lại", ""), "correct_by": Phrase("Hạn bổ sung", ""),
        "waived_on": Phrase("Được miễn ngày", ""),
        "none_required_on": Phrase("Không phát sinh, ngày", ""),
        "extended_to": Phrase("Gia hạn đến", ""),
        "rest_day": Phrase("Ngày xin gia hạn là ngày nghỉ", ""),
        "beyond_24_months": Phrase("Muộn hơn hạn quá 24 tháng", ""),
        "steps_dropped": Phrase("Lượt nhắc không gửi nữa", ""),
        "document": Phrase("Văn bản", ""),
        "notice": Phrase("Báo cho", ""), "step": reportStep, "step_on": Phrase("Ngày", ""),
        "due_internal": dueInternal, "letter": Phrase("Văn bản yêu cầu", ""),
        "paused": Phrase("Tạm dừng", ""), "enabled": Phrase("Đang bật", ""),
        "schedule": schedule, "catch_up": Phrase("Chạy bù", ""),
        "window": Phrase("Khoảng chờ", ""), "zone": Phrase("Múi giờ", ""),
        "at": at, "seq": Phrase("Đến thay đổi số", ""), "regimes": regime,
        "cancelled": Phrase("Thư bị hủy", ""),
        "revision": Phrase("Bản thứ", ""), "period": period, "mail": Phrase("Thư", ""),
        "direction": Phrase("Chiều báo cáo", ""),
        "subject_kind": Phrase("Đối tượng", ""), "recipient": recipient, "regime": regime,
        "basis": basis, "verified": verified, "in_use": inUse,
        "due": Phrase("Hạn", ""), "before_days": daysBeforeTitle,
        "after_working_days": workingDaysAfterTitle,
        "escalate_after": Phrase("Báo cáo lãnh đạo từ ngày làm việc thứ", ""),
        "obligations_new": Phrase("Báo cáo phải gửi được lập", ""),
        "obligations_superseded": Phrase("Báo cáo được thay", ""),
        "obligations_already_due": Phrase("Báo cáo vừa lập đã qua hạn", ""),
        "obligations_moved": Phrase("Báo cáo đổi mã, giữ ghi chép", ""),
    ]
    static let trueOrFalse = ["true": yes, "false": no]
    static let certificateKinds = [
        "operation": Phrase("hoạt động", "operation"),
        "representative-office": Phrase("lập văn phòng đại diện", "representative-office"),
        "project-office": Phrase("lập văn phòng dự án", "project-office"),
    ]
    static let calendarKinds = [
        "holiday": Phrase("ngày nghỉ", "holiday"),
        "working-day": Phrase("ngày làm bù", "working-day"),
    ]
    static let areaLevels = [
        "province": Phrase("tỉnh", "province"), "district": Phrase("huyện", "district"),
        "commune": Phrase("xã", "commune"),
    ]
    static let reportNames = [
        "weekly-brief": Phrase("bản tin tuần", "weekly-brief"),
        "overdue-digest": Phrase("tổng hợp báo cáo quá hạn", "overdue-digest"),
        "sector-totals": Phrase("viện trợ theo lĩnh vực", "sector-totals"),
        "due-reminder": Phrase("nhắc, đôn đốc báo cáo", "due-reminder"),
        "mission-calendar": Phrase("lịch đoàn vào", "mission-calendar"),
        "period-report": Phrase("báo cáo theo kỳ", "period-report"),
        "operations-alert": Phrase("cảnh báo vận hành", "operations-alert"),
        "report-received": Phrase("báo đã tiếp nhận", "report-received"),
        "report-returned": Phrase("đề nghị bổ sung", "report-returned"),
        "test": Phrase("thư thử", "test"),
    ]
    static let languages = [
        "vi": Phrase("tiếng Việt", "vi"), "en": Phrase("tiếng Anh", "en"),
    ]
    static let roles = [
        "reporter": Phrase("báo cáo", "reporter"), "head": Phrase("lãnh đạo", "head"),
        "office": Phrase("văn phòng", "office"), "read": Phrase("xem", "read"),
        "enter": Phrase("nhập", "enter"), "approve": Phrase("duyệt", "approve"),
        "admin": Phrase("quản trị", "admin"),
    ]
    static let budgetRegimes = [
        "state-budget": Phrase("thuộc nguồn thu ngân sách nhà nước", "state-budget"),
        "off-budget": Phrase("không thuộc nguồn thu ngân sách nhà nước", "off-budget"),
    ]
}

extension Words {
    /// Article and decree: kept in English, where "art." is an office's "Điều".
    func basis(_ text: String?) -> String {
        guard let text else { return "–" }
        return language == .vi ? text.replacing("art. ", with: "Điều ") : text
    }

    /// What a rule has by that name as people read it; nil for what needs no words.
    func ruleColumn(_ name: String, _ value: String) -> String? {
        switch name {
        case "trigger": trigger(value)
        case "unit": self(Word.units, value)
        case "roll": self(Word.rolls, value)
        case "before": self(Word.trueOrFalse, value)
        // Month and day; a whole day is another change's.
        case "due" where language == .vi && value.count == 5:
            value.split(separator: "-").reversed().joined(separator: "/")
        default: nil
        }
    }

    /// A cycle or an event, as `quarter` or `receipt:ND50-USE`.
    func trigger(_ code: String) -> String {
        let receipt = "receipt:"
        return code.hasPrefix(receipt)
            ? self(Word.afterReceipt(String(code.dropFirst(receipt.count))))
            : self(Word.triggers, code)
    }
}
