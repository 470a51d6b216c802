/// Records of registers: their kinds, fields and parts.
extension Word {
    static let registerNouns = [
        "donors": Phrase("Nhà tài trợ", "Donor"),
        "certificates": Phrase("Giấy đăng ký", "Certificate"),
        "agencies": Phrase("Cơ quan", "Agency"), "contacts": Phrase("Đầu mối", "Contact"),
        "people": Phrase("Cán bộ", "Person"), "projects": Phrase("Khoản viện trợ", "Project"),
        "missions": Phrase("Đoàn", "Mission"), "documents": Phrase("Văn bản", "Document"),
        "sectors": Phrase("Lĩnh vực", "Sector"), "areas": Phrase("Địa bàn", "Area"),
    ]
    static let recordParts = [
        "money": Phrase("Tiền", "Money"),
        "certificates": Phrase("Giấy đăng ký", "Certificates"),
        "projects": Phrase("Khoản viện trợ", "Projects"),
        "missions": Phrase("Đoàn", "Missions"),
        "obligations": Phrase("Báo cáo phải gửi", "Reports owed"),
        "documents": Phrase("Văn bản", "Documents"), "decides": Phrase("Quyết định về", "Decides"),
        "contacts": Phrase("Đầu mối", "Contacts"),
        "subscriptions": Phrase("Đăng ký nhận thư", "Subscriptions"),
        "predecessors": Phrase("Cơ quan tiền thân", "Predecessors"),
        "merges": Phrase("Gộp", "Merged"),
    ]
    static let lastChanges = Phrase("Thay đổi gần đây", "Last changes")
    static let takenOut = Phrase("(đã rút khỏi sổ)", "(taken out)")
    static let erased = Phrase("(đã xóa thông tin cá nhân)", "(personal details erased)")
    static func detailsErased(_ count: String) -> Phrase {
        Phrase(
            "Đã xóa chi tiết của \(count) thay đổi theo yêu cầu.",
            "The details of \(count) changes were erased on demand.")
    }
    static let warningMark = Phrase("lưu ý:", "warning:")
    static func version(_ number: String) -> Phrase {
        Phrase("(bản ghi số \(number))", "(version \(number))")
    }

    /// Every column of the registers' files and of what is shown with them.
    static let registerFields = registerColumns.merging(moreFields) { $1 }

    private static let moreFields = [
        "name_en": Phrase("Tên tiếng Anh", "English name"),
        "title": Phrase("Tên", "Title"), "title_en": Phrase("Tên tiếng Anh", "English title"),
        "registry_number": Phrase("Số đăng ký", "Registry number"),
        "iati_id": Phrase("Mã IATI", "IATI identifier"), "aliases": Phrase("Tên khác", "Aliases"),
        "number": Phrase("Số", "Number"), "sign": Phrase("Ký hiệu", "Sign"),
        "issued_on": Phrase("Ngày cấp", "Issued"), "expires_on": Phrase("Hết hạn", "Expires"),
        "provinces": Phrase("Tỉnh", "Provinces"), "sectors": Phrase("Lĩnh vực", "Sectors"),
        "successor": Phrase("Cơ quan kế thừa", "Successor"),
        "agency": Phrase("Cơ quan", "Agency"), "role": Phrase("Vai trò", "Role"),
        "phone": Phrase("Điện thoại", "Phone"), "login": Phrase("Tài khoản", "Login"),
        "through": Phrase("Qua tổ chức", "Through"),
        "managing_agency": Phrase("Cơ quan chủ quản", "Managing agency"),
        "budget_regime": Phrase("Chế độ ngân sách", "Budget regime"),
        "dossier_received_on": Phrase("Ngày nhận hồ sơ", "Dossier received"),
        "approval_number": Phrase("Số quyết định phê duyệt", "Approval number"),
        "approved_on": Phrase("Ngày phê duyệt", "Approved"),
        "approval_authority": Phrase("Cơ quan phê duyệt", "Approved by"),
        "areas": Phrase("Địa bàn", "Areas"), "officer": Phrase("Người theo dõi", "Officer"),
        "permit_number": Phrase("Số văn bản cho phép", "Permit number"),
        "permitted_on": Phrase("Ngày cho phép", "Permitted"),
        "project": Phrase("Khoản viện trợ", "Project"), "note": Phrase("Ghi chú", "Note"),
        "issuer": Phrase("Cơ quan ban hành", "Issuer"), "abstract": Phrase("Trích yếu", "Abstract"),
        "decides": Phrase("Quyết định về", "Decides"), "record": Phrase("Bản ghi", "Record"),
        "scheme": Phrase("Danh mục", "Scheme"), "parent": Phrase("Cấp trên", "Parent"),
        "level": Phrase("Cấp", "Level"), "parent_level": Phrase("Cấp của cấp trên", "Parent level"),
        "parent_code": Phrase("Mã cấp trên", "Parent code"),
        "border": Phrase("Biên giới", "Border"), "measure": Phrase("Loại", "Measure"),
        "entries": Phrase("Số dòng ghi sổ", "Entries"), "vnd": Phrase("VND", "VND"),
        "usd": Phrase("USD", "USD"), "unconverted": Phrase("Chưa quy đổi", "Unconverted"),
        "unvalued": Phrase("Chưa định giá", "Unvalued"), "share": Phrase("Tỷ lệ %", "Share %"),
        "rule": rule, "reporter": reporter, "due": due, "state": stateColumn,
        "into": Phrase("Gộp vào", "Into"), "on": Phrase("Ngày", "On"),
        "versions": Phrase("Bản ghi đã xóa thông tin", "Versions erased"),
        "details": Phrase("Chi tiết thay đổi đã xóa", "Details of changes erased"),
        "rejected_lines": Phrase("Dòng bị từ chối đã xóa", "Rejected lines erased"),
    ]
}
