/// Totals: titles, columns, dimensions.
extension Word {
    static let measures = [
        "commitment": Phrase("Giá trị cam kết", "Commitment"),
        "budget": Phrase("Vốn cam kết trong năm", "In-year commitment"),
        "receipt": Phrase("Giá trị tiếp nhận", "Receipt"),
        "disbursement": Phrase("Giá trị giải ngân", "Disbursement"),
        "counterpart": Phrase("Vốn đối ứng", "Counterpart"),
    ]
    static let dimensions = [
        "sector": Phrase("Lĩnh vực", "Sector"), "province": Phrase("Tỉnh", "Province"),
        "district": Phrase("Huyện", "District"), "commune": Phrase("Xã", "Commune"),
        "donor": Phrase("Nhà tài trợ", "Donor"),
        "donor-class": Phrase("Loại nhà tài trợ", "Donor class"),
        "country": Phrase("Nước", "Country"), "owner": Phrase("Chủ khoản viện trợ", "Owner"),
        "managing-agency": Phrase("Cơ quan chủ quản", "Managing agency"),
        "modality": Phrase("Phương thức", "Modality"),
        "budget-regime": Phrase("Chế độ ngân sách", "Budget regime"),
        "status": Phrase("Tình trạng", "Status"), "project": Phrase("Khoản viện trợ", "Project"),
        "year": Phrase("Năm", "Year"), "half": Phrase("6 tháng", "Half"),
        "quarter": Phrase("Quý", "Quarter"), "month": Phrase("Tháng", "Month"),
        "purpose": Phrase("Mục đích", "Purpose"), "host": Phrase("Đơn vị chủ trì", "Host"),
    ]
    static let periods: Set<String> = ["year", "half", "quarter", "month"]
    static let areas: Set<String> = ["province", "district", "commune"]
    static let donorClasses = [
        "foreign-ngo": Phrase("tổ chức PCPNN", "foreign NGO"),
        "foreign-individual": Phrase("cá nhân nước ngoài", "foreign individual"),
        "foreign-company": Phrase("doanh nghiệp nước ngoài", "foreign company"),
        "research-body": Phrase("tổ chức nghiên cứu", "research body"),
        "government-body": Phrase("cơ quan chính phủ", "government body"),
    ]
    static let modalities = [
        "programme": Phrase("chương trình", "programme"), "project": Phrase("dự án", "project"),
        "non-project": Phrase("phi dự án", "non-project"),
    ]
    static let filters = [
        "donor": Phrase("Nhà tài trợ", "Donor"), "sector": Phrase("Lĩnh vực", "Sector"),
        "area": Phrase("Địa bàn", "Area"), "owner": Phrase("Chủ khoản viện trợ", "Owner"),
        "project": Phrase("Khoản viện trợ", "Project"),
        "modality": Phrase("Phương thức", "Modality"),
        "class": Phrase("Bên cung cấp", "Donor class"), "country": Phrase("Nước", "Country"),
    ]

    static func by(_ dimensions: [String]) -> Phrase {
        Phrase(
            " THEO " + dimensions.joined(separator: ", "),
            " BY " + dimensions.joined(separator: ", "))
    }
    static let cumulative = Phrase("(lũy kế)", "(cumulative)")
    static func span(from: String?, to: String?) -> Phrase {
        Phrase(
            [from.map { "từ \($0)" }, to.map { "đến hết \($0)" }].compactMap(\.self)
                .joined(separator: " "),
            [from.map { "from \($0)" }, to.map { "to \($0)" }].compactMap(\.self)
                .joined(separator: " "))
    }
    static let unit = Phrase("Đơn vị tính", "Unit")
    static let dong = Phrase("đồng", "VND")
    static let originalCurrency = Phrase("nguyên tệ", "original currency")
    static func valueDates(_ span: String) -> Phrase {
        Phrase("Số liệu phát sinh \(span)", "Figures dated \(span)")
    }
    static func knownAt(_ instant: String) -> Phrase {
        Phrase("Số liệu đã nhập đến \(instant)", "Known at \(instant)")
    }
    static let currentLens = Phrase(
        "quy đổi theo địa giới hiện hành", "by today's administrative units")

    static let border = Phrase("Địa bàn biên giới", "Border units")
    static func scheme(_ code: String) -> Phrase {
        Phrase("phân loại theo \(code)", "headings of \(code)")
    }
    static func cutOf(_ code: String) -> Phrase {
        Phrase("Chốt số liệu \(code)", "Cut \(code)")
    }
    static func window(_ basis: String) -> Phrase {
        Phrase("Kỳ số liệu theo \(basis)", "Days counted by \(basis)")
    }
    static let ratios = [
        "whole": Phrase(
            "Tỷ lệ giải ngân trên cam kết toàn khoản, lũy kế",
            "Disbursed of all that was committed, cumulative"),
        "in-year": Phrase(
            "Tỷ lệ giải ngân trên vốn cam kết trong kỳ",
            "Disbursed of the in-year commitment of the period"),
    ]
    static let disbursed = Phrase("Giải ngân", "Disbursed")
    static let committed = Phrase("Cam kết", "Committed")
    static let ratio = Phrase("Tỷ lệ", "Ratio")
    static let yearBefore = Phrase("Cùng kỳ năm trước", "Year before")
    static let change = Phrase("Tăng, giảm", "Change")
    static let billionDong = Phrase("tỷ đồng", "billion VND")
    static let millionDong = Phrase("triệu đồng", "million VND")
    static let cutAt = Phrase("Thời điểm chốt", "Instant")
    static let noAdjustments = Phrase(
        "Không có điều chỉnh sau khi chốt số liệu.", "No adjustments after the cut.")
    static func adjustments(_ count: String) -> Phrase {
        Phrase(
            "ĐIỀU CHỈNH SAU KHI CHỐT SỐ LIỆU: \(count) dòng", "ADJUSTMENTS AFTER THE CUT: \(count)")
    }
    static func adjusted(_ causes: String, _ amount: String, _ unit: String) -> Phrase {
        Phrase(
            "Mọi thay đổi sau khi chốt: \(causes.isEmpty ? "không có" : causes); "
                + "số liệu nay: \(amount) \(unit).",
            "All that changed after the cut: \(causes.isEmpty ? "nothing" : causes); "
                + "the figure is now \(amount) \(unit).")
    }
    static let entry = Phrase("Chứng từ", "Entry")
    static let day = Phrase("Ngày", "Date")
    static let document = Phrase("Văn bản", "Document")
    static let amount = Phrase("Giá trị", "Amount")
    static let recordedAt = Phrase("Nhập lúc", "Recorded at")

    static let number = Phrase("STT", "No.")
    static let projectCount = Phrase("Số khoản", "Projects")
    static let donorCount = Phrase("Số tổ chức", "Donors")
    static let currencyColumn = Phrase("Nguyên tệ", "Currency")
    static let share = Phrase("Tỷ trọng", "Share")
    static let total = Phrase("TỔNG CỘNG", "TOTAL")
    static let unplaced = Phrase("chưa phân bổ theo địa bàn", "not placed")
    static let unassigned = Phrase("(chưa xác định)", "(not known)")

    static func notAdditive(_ dimension: String) -> Phrase {
        Phrase(
            "Một khoản có thể thuộc nhiều \(dimension) nên cột số khoản, số tổ chức không cộng dồn.",
            "A project may belong to several rows, so projects and donors do not add up.")
    }
    static func reconciled(_ difference: String, _ unit: String, ok: Bool) -> Phrase {
        ok
            ? Phrase(
                "Đối chiếu sổ gốc: khớp, chênh lệch 0 \(unit).",
                "Checked against the ledger: agrees, difference 0 \(unit).")
            : Phrase(
                "Đối chiếu sổ gốc: KHÔNG KHỚP, chênh lệch \(difference) \(unit).",
                "Checked against the ledger: DISAGREES, difference \(difference) \(unit).")
    }
    static func unconverted(_ entries: String, _ amount: String, _ currency: String) -> Phrase {
        Phrase(
            "Chưa quy đổi (thiếu tỷ giá): \(entries) dòng, \(amount) \(currency), chưa tính ở trên.",
            "Unconverted (no rate): \(entries) entries, \(amount) \(currency), not counted above.")
    }
    static func unvalued(_ entries: String) -> Phrase {
        Phrase(
            "Chưa định giá (bằng hiện vật): \(entries) dòng.",
            "Unvalued (in kind): \(entries) entries.")
    }

    static let missionTotals = Phrase("ĐOÀN VÀO", "MISSIONS")
    static let missionCount = Phrase("Số đoàn", "Missions")
    static let personVisits = Phrase("Lượt người", "Person-visits")
}
