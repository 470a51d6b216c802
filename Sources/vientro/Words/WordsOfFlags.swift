/// What the daemon noticed. English speaks in the codes that `--kind` takes.
extension Word {
    static let clearedAt = Phrase("Đã gỡ lúc", "Cleared")
    static func cleared(_ at: String) -> Phrase { Phrase("đã gỡ \(at)", "cleared \(at)") }
    static let flagKinds = [
        "overdue": Phrase("báo cáo quá hạn", "overdue"),
        "ledger-disagrees": Phrase("sổ không khớp", "ledger-disagrees"),
        "regime-without-rule": Phrase("chế độ chưa có quy định báo cáo", "regime-without-rule"),
        "calendar-missing": Phrase("thiếu lịch nghỉ lễ", "calendar-missing"),
        "rate-missing": Phrase("thiếu tỷ giá", "rate-missing"),
        "not-started": Phrase("chưa triển khai", "not-started"),
        "outside-certificate": Phrase("ngoài giấy đăng ký", "outside-certificate"),
        "money-before-approval": Phrase("có tiền trước phê duyệt", "money-before-approval"),
        "certificate-expired": Phrase("giấy đăng ký hết hạn", "certificate-expired"),
        "certificate-expiring": Phrase("giấy đăng ký sắp hết hạn", "certificate-expiring"),
        "mission-without-permit": Phrase("đoàn chưa có giấy phép", "mission-without-permit"),
        "mission-without-result": Phrase(
            "đoàn chưa có báo cáo kết quả", "mission-without-result"),
        "mission-without-status": Phrase("đoàn chưa ghi tình trạng", "mission-without-status"),
        "project-not-closed": Phrase("khoản viện trợ chưa kết thúc", "project-not-closed"),
        "unassigned": Phrase("chưa có người theo dõi", "unassigned"),
    ]
    static let subjectKinds = [
        "project": Phrase("khoản viện trợ", "project"), "mission": Phrase("đoàn", "mission"),
        "donor": Phrase("nhà tài trợ", "donor"),
        "certificate": Phrase("giấy đăng ký", "certificate"),
        "agency": Phrase("cơ quan, đơn vị", "agency"), "office": Phrase("cơ quan", "office"),
        "calendar": Phrase("năm", "calendar"), "currency": Phrase("loại tiền", "currency"),
        "ledger": Phrase("sổ theo dõi", "ledger"),
        "obligation": Phrase("báo cáo", "obligation"),
    ]
}
