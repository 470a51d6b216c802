/// Explanations and bridges: where a figure comes from and why it is another now.
extension Word {
    static func explanation(_ measure: String) -> Phrase {
        Phrase(
            "GIẢI TRÌNH SỐ LIỆU: \(measure.uppercased())",
            "EXPLANATION: \(measure.uppercased())")
    }
    static func receiptLine(_ receipt: String) -> Phrase {
        Phrase("Mã tra cứu: \(receipt)", "Receipt: \(receipt)")
    }
    static func explained(
        total: String, sum: String, difference: String, entries: String, unit: String
    ) -> Phrase {
        Phrase(
            "Theo bảng tổng hợp: \(total) \(unit) · cộng \(entries) dòng ghi sổ: \(sum) \(unit) · "
                + "chênh lệch: \(difference) \(unit)",
            "By the total: \(total) \(unit) · sum of \(entries) entries: \(sum) \(unit) · "
                + "difference: \(difference) \(unit)")
    }
    static func pageOf(from: String, to: String, all: String) -> Phrase {
        Phrase(
            "Trang này: từ dòng \(from) đến dòng \(to); tổng cộng \(all) dòng được tính.",
            "This page: entries \(from) to \(to); \(all) entries count in all.")
    }
    static let kinds = [
        "commitment": Phrase("cam kết", "commitment"),
        "budget": Phrase("vốn cam kết trong năm", "in-year commitment"),
        "receipt": Phrase("tiếp nhận", "receipt"),
        "disbursement": Phrase("giải ngân", "disbursement"),
        "counterpart": Phrase("vốn đối ứng", "counterpart"),
    ]
    static let originalAmount = Phrase("Nguyên tệ", "Original")
    static let inKind = Phrase("bằng hiện vật", "in kind")
    static let valueInDong = Phrase("Giá trị VND", "VND value")
    static let valueInDollars = Phrase("Giá trị USD", "USD value")
    static let notValued = Phrase("chưa định giá", "unvalued")
    static let notConverted = Phrase("chưa quy đổi (thiếu tỷ giá)", "unconverted (no rate)")
    static let valueSources = [
        "amount": Phrase("theo nguyên tệ", "the amount itself"),
        "stated": Phrase("giá trị VND theo văn bản", "as the document states"),
        "given": Phrase("giá trị có sẵn trong tệp nhập", "as the imported file gave it"),
        "rate": Phrase("theo tỷ giá", "by a rate"),
        "reversed": Phrase(
            "bằng giá trị dòng bị ghi đảo, trái dấu", "that of the entry taken back"),
    ]
    static let rateTypes = [
        "accounting": Phrase("tỷ giá hạch toán", "accounting rate"),
        "central": Phrase("tỷ giá trung tâm", "central rate"),
    ]
    static func rate(
        _ type: String, _ rate: String, _ currency: String, day: String, source: String?
    ) -> Phrase {
        let origin = source.map { ", \($0)" } ?? ""
        return Phrase(
            "\(type) \(rate) đồng/\(currency) ngày \(day)\(origin)",
            "\(type) of \(day): VND \(rate) per \(currency)\(origin)")
    }
    static let explainedDimensions = [
        "sector": Phrase("lĩnh vực", "sectors"), "area": Phrase("địa bàn", "places"),
        "donor": Phrase("nhà tài trợ", "donors"),
    ]
    static let split = Phrase("Phân bổ", "Split")
    static func effectiveOn(_ day: String) -> Phrase {
        Phrase(" (áp dụng từ \(day))", " (from \(day))")
    }
    static let counted = Phrase("Tính vào số liệu", "Counts")
    static func partsOf(_ parts: String, _ all: String) -> Phrase {
        Phrase("\(parts)/\(all) phần", "\(parts) of \(all) parts")
    }
    static func reversing(_ ref: String) -> Phrase {
        Phrase("Ghi đảo của dòng \(ref)", "Takes back \(ref)")
    }
    static func reversedBy(_ ref: String) -> Phrase {
        Phrase("Đã bị ghi đảo bởi dòng \(ref)", "Taken back by \(ref)")
    }
    static func recorded(_ instant: String, _ actor: String, _ seq: String) -> Phrase {
        Phrase(
            "Nhập lúc \(instant) bởi \(actor), thay đổi số \(seq)",
            "Recorded \(instant) by \(actor), change \(seq)")
    }
    static let documentOf = Phrase("Văn bản", "Document")
    static func placed(_ unit: String) -> Phrase {
        Phrase("nay thuộc \(unit)", "now in \(unit)")
    }
    static func heading(_ code: String) -> Phrase {
        Phrase("mục \(code)", "heading \(code)")
    }
    static func otherFigures(_ list: String) -> Phrase {
        Phrase(
            "Câu hỏi này còn có: \(list); ghi thêm --measure, --currency để chọn.",
            "The question has besides: \(list); choose with --measure and --currency.")
    }
    static let grant = Phrase("khoản viện trợ", "grant")
    static let notCounted = Phrase("CHƯA TÍNH Ở TRÊN", "NOT COUNTED ABOVE")

    // The bridge.
    static func bridge(_ measure: String) -> Phrase {
        Phrase(
            "BẢNG GIẢI THÍCH CHÊNH LỆCH: \(measure.uppercased())",
            "BRIDGE: \(measure.uppercased())")
    }
    static func knownThenAndNow(_ then: String, _ now: String) -> Phrase {
        Phrase(
            "Số liệu đã nhập đến \(then), so với đã nhập đến \(now)",
            "Known at \(then), against known at \(now)")
    }
    static let oldFigure = Phrase("Số trước", "Old")
    static let newFigure = Phrase("Số nay", "New")
    static let causeColumns = [
        "new": Phrase("Nhập mới", "New"), "reversed": Phrase("Ghi đảo", "Reversed"),
        "attribute-changed": Phrase("Đổi thông tin", "Attributes"),
        "re-split": Phrase("Phân bổ lại", "Re-split"),
        "re-valued": Phrase("Quy đổi lại", "Re-valued"),
    ]
    static func causeCounts(_ counts: String) -> Phrase {
        Phrase("Số dòng ghi sổ: \(counts).", "Entries: \(counts).")
    }
    static func bridged(_ difference: String, ok: Bool) -> Phrase {
        ok
            ? Phrase(
                "Số trước cộng các nguyên nhân bằng số nay, chênh lệch 0.",
                "The old figure and the causes make the new one, difference 0.")
            : Phrase(
                "Số trước cộng các nguyên nhân KHÔNG BẰNG số nay, chênh lệch \(difference).",
                "The old figure and the causes do NOT make the new one, difference \(difference).")
    }
}
