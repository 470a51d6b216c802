/// The ledger by hand, splits and rates.
extension Word {
    static let entryRef = Phrase("Mã dòng", "Ref")
    static let entryDate = Phrase("Ngày", "Date")
    static let entryProject = Phrase("Khoản viện trợ", "Project")
    static let entryAmount = Phrase("Số tiền", "Amount")
    static let entryReversal = Phrase("Đảo", "Reversal")
    static let entryInKind = Phrase("Hiện vật", "In kind")
    static let valueVND = Phrase("Giá trị VND", "Value in VND")
    static let valueUSD = Phrase("Giá trị USD", "Value in USD")
    static func amountIn(_ currency: String) -> Phrase {
        Phrase("Số tiền (\(currency))", "Amount (\(currency))")
    }
    static let entryDescription = Phrase("Nội dung", "Description")
    static let entryDocument = Phrase("Văn bản", "Document")
    static let takesBack = Phrase("Đảo dòng", "Takes back")
    static let takenBackBy = Phrase("Đã được đảo bởi", "Taken back by")
    static let withoutValue = Phrase("hiện vật chưa quy ra tiền", "in kind, not valued")
    static let waitsForRate = Phrase("chưa quy đổi: chờ tỷ giá", "not converted: waits for a rate")
    static let asStated = Phrase("(theo văn bản)", "(as stated)")
    static let changeNote = Phrase("Lưu ý:", "Note:")
    static let partSector = Phrase("Lĩnh vực", "Sector")
    static let partArea = Phrase("Địa bàn", "Area")
    static let partDonor = Phrase("Nhà tài trợ", "Donor")
    static let entryKinds = [
        "commitment": Phrase("cam kết", "commitment"),
        "budget": Phrase("cam kết trong năm", "budget"),
        "receipt": Phrase("tiếp nhận", "receipt"),
        "disbursement": Phrase("giải ngân", "disbursement"),
        "counterpart": Phrase("vốn đối ứng", "counterpart"),
    ]

    static func entered(_ ref: String) -> Phrase {
        Phrase("Đã ghi sổ dòng \(ref).", "Entered \(ref).")
    }
    static func wouldEnter(_ ref: String) -> Phrase {
        Phrase("Sẽ ghi sổ dòng \(ref).", "Would enter \(ref).")
    }
    /// In Vietnamese; an office may have types of its own.
    private static func rateType(_ code: String) -> String {
        rateTypes[code]?.vi ?? "tỷ giá loại \(code)"
    }
    static func byRate(_ type: String, _ rate: String, _ day: String, _ currency: String) -> Phrase
    {
        Phrase(
            "(\(rateType(type)) \(rate) ₫/\(currency) ngày \(day))",
            "(\(type) rate \(rate) VND/\(currency) of \(day))")
    }

    static let splitBy = Phrase("Chia theo", "By")
    static let splitShares = Phrase("Tỷ lệ (%)", "Shares (%)")
    static let fromTheStart = Phrase("từ đầu", "the start")
    static let splitMoved = Phrase("Chuyển", "Moved")
    static let rateSource = Phrase("Nguồn", "Source")
    static let splitDimensions = [
        "sector": Phrase("lĩnh vực", "sector"), "area": Phrase("địa bàn", "area"),
        "donor": Phrase("nhà tài trợ", "donor"),
    ]
    static func splitMoves(_ count: String, from day: String, isDone: Bool) -> Phrase {
        isDone
            ? Phrase(
                "Đã chia lại từ ngày \(day): \(count) dòng ghi sổ thay đổi.",
                "Divided anew from \(day) on: \(count) entries moved.")
            : Phrase(
                "Sẽ chia lại từ ngày \(day): \(count) dòng ghi sổ thay đổi.",
                "Would divide anew from \(day) on: \(count) entries would move.")
    }
    static func rateTypeInUse(_ type: String) -> Phrase {
        Phrase("Quy đổi theo \(rateType(type)).", "Entries are valued by the type \(type).")
    }
    static func valuedEntries(_ count: String, _ type: String, isDone: Bool) -> Phrase {
        isDone
            ? Phrase(
                "Đã quy đổi \(count) dòng ghi sổ theo \(rateType(type)).",
                "Valued \(counted(count, "entry", "entries")) by rates of the type \(type).")
            : Phrase(
                "Sẽ quy đổi \(count) dòng ghi sổ theo \(rateType(type)).",
                "Would value \(counted(count, "entry", "entries")) by rates of the type \(type).")
    }
    static func stillWaiting(_ count: String) -> Phrase {
        Phrase(
            "\(count) dòng ghi sổ vẫn chờ tỷ giá.",
            counted(count, "entry still waits", "entries still wait") + " for a rate.")
    }
}
