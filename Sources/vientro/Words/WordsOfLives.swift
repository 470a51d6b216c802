/// Lives of projects and missions.
extension Word {
    static func regimeFrom(_ regime: String, _ day: String) -> Phrase {
        Phrase("\(regime) từ \(day)", "\(regime) from \(day)")
    }
    static let decision = Phrase("Quyết định", "Decision")
    static let lastDay = Phrase("Ngày kết thúc", "Last day")
    static let amendment = Phrase("điều chỉnh, gia hạn", "amended")
    static let permit = Phrase("Giấy phép", "Permit")
    static let planned = Phrase("Kế hoạch", "Planned")
    static let fact = Phrase("Thực tế", "Became")
    static let mayFollow = Phrase("Có thể chuyển sang", "May become")
    static let missionsMeeting = Phrase("Các đoàn", "Missions")
    static let hostColumn = Phrase("Đơn vị chủ trì", "Host")
    static let missionsColumn = Phrase("Số đoàn", "Missions")
    static let grantsColumn = Phrase("Khoản viện trợ", "Grants")
    static let committedColumn = Phrase("Cam kết (VND)", "Committed (VND)")
    static let disbursedColumn = Phrase("Giải ngân (VND)", "Disbursed (VND)")
    static let medianDays = Phrase("Trung vị số ngày", "Median days")
    static let funnelTotal = Phrase("Cộng", "Total")
    static func peopleCount(_ count: String) -> Phrase {
        Phrase("\(count) người", "\(count) people")
    }
}
