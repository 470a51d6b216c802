/// Reforms of administrative units.
extension Word {
    static func reformTitle(_ act: String, _ day: String) -> Phrase {
        Phrase(
            "Sắp xếp đơn vị hành chính theo \(act), hiệu lực từ \(day)",
            "Reform of administrative units by \(act), in force from \(day)")
    }
    static let levelColumn = Phrase("Cấp", "Level")
    static let unitsEnded = Phrase("Kết thúc", "End")
    static let unitsBegun = Phrase("Thành lập", "Begin")
    static let endingUnit = Phrase("Đơn vị kết thúc", "Unit that ends")
    static let projectsColumn = Phrase("Khoản viện trợ", "Projects")
    static let reformTouches = Phrase("Liên quan đến:", "It touches:")
    static func reformCounts(
        projects: String, open: String, missions: String, coming: String, committed: String
    ) -> Phrase {
        Phrase(
            "\(projects) khoản viện trợ (\(open) đang theo dõi), \(missions) đoàn (\(coming) sắp "
                + "đến), giá trị cam kết \(committed) đồng; địa bàn đã ghi được giữ nguyên theo "
                + "địa giới cũ",
            "\(projects) projects (\(open) open), \(missions) missions (\(coming) coming), "
                + "commitments of \(committed) VND; what is recorded keeps its old units")
    }
    static func reformUnweighted(_ count: String) -> Phrase {
        Phrase(
            "\(count) đơn vị bị chia tách mà không có tỷ lệ",
            counted(count, "unit is", "units are") + " split without weights")
    }
    static func reformUnplaceable(projects: String, missions: String, committed: String) -> Phrase {
        Phrase(
            "Không phân bổ được theo địa giới mới: \(projects) khoản viện trợ (\(committed) đồng "
                + "cam kết), \(missions) đoàn",
            "Cannot be placed in the new units: \(counted(projects, "project")) "
                + "(\(committed) VND committed), \(counted(missions, "mission"))")
    }
}
