/// Sentences that an office pastes into its report.
extension Word {
    static let measuresInProse = [
        "commitment": Phrase("giá trị cam kết", "commitments"),
        "budget": Phrase("vốn cam kết trong năm", "in-year commitments"),
        "receipt": Phrase("giá trị tiếp nhận", "receipts"),
        "disbursement": Phrase("giá trị giải ngân", "disbursements"),
        "counterpart": Phrase("vốn đối ứng", "counterpart funds"),
    ]

    // MARK: When

    static let sinceEver = Phrase("Lũy kế đến nay", "To date")
    static func until(_ day: String) -> Phrase {
        Phrase("Lũy kế đến hết ngày \(day)", "Up to \(day)")
    }
    static func from(_ day: String) -> Phrase {
        Phrase("Từ ngày \(day) đến nay", "Since \(day)")
    }
    static func between(_ from: String, _ to: String) -> Phrase {
        Phrase("Từ ngày \(from) đến hết ngày \(to)", "From \(from) to \(to)")
    }
    static func year(_ year: String) -> Phrase { Phrase("Năm \(year)", "In \(year)") }
    static func half(_ year: String, _ half: Int) -> Phrase {
        Phrase(
            "6 tháng \(half == 1 ? "đầu" : "cuối") năm \(year)",
            "In the \(half == 1 ? "first" : "second") half of \(year)")
    }
    static func quarter(_ year: String, _ quarter: Int) -> Phrase {
        Phrase(
            "Quý \(["I", "II", "III", "IV"][quarter - 1])/\(year)",
            "In the \(["first", "second", "third", "fourth"][quarter - 1]) quarter of \(year)")
    }
    static func month(_ year: String, _ month: String) -> Phrase {
        Phrase("Tháng \(month)/\(year)", "In \(year)-\(month)")
    }

    // MARK: Amounts

    static func over(_ amount: String) -> Phrase { Phrase("trên \(amount)", "over \(amount)") }
    static func billions(_ number: String) -> Phrase {
        Phrase("\(number) tỷ đồng", "VND \(number) billion")
    }
    static func millions(_ number: String) -> Phrase {
        Phrase("\(number) triệu đồng", "VND \(number) million")
    }
    static func dong(_ number: String) -> Phrase { Phrase("\(number) đồng", "VND \(number)") }
    static func millionsOf(_ number: String, _ currency: String) -> Phrase {
        Phrase("\(number) triệu \(currency)", "\(currency) \(number) million")
    }
    static func amountOf(_ number: String, _ currency: String) -> Phrase {
        Phrase("\(number) \(currency)", "\(currency) \(number)")
    }

    // MARK: Sentences

    static func none(_ when: String, _ measure: String, _ scope: String) -> Phrase {
        Phrase(
            "\(when), không phát sinh \(measure)\(scope).",
            "\(when), there were no \(measure)\(scope).")
    }
    static func whole(
        _ when: String, _ measure: String, _ scope: String, amount: String, grants: String,
        donors: String, comparison: String, one: (grants: Bool, donors: Bool)
    ) -> Phrase {
        Phrase(
            "\(when), tổng \(measure)\(scope) là \(amount), thuộc \(grants) khoản viện trợ của "
                + "\(donors) nhà tài trợ\(comparison).",
            "\(when), \(measure)\(scope) came to \(amount), in \(grants) "
                + "\(one.grants ? "grant" : "grants") of \(donors) "
                + "\(one.donors ? "donor" : "donors")\(comparison).")
    }
    static func scope(_ filters: String) -> Phrase { Phrase(" (\(filters))", " (\(filters))") }
    static let bothWays = Phrase(
        " (các khoản tăng và giảm bù trừ nhau)", " (increases and reductions cancel out)")

    static func up(_ percent: String, _ before: String) -> Phrase {
        Phrase(
            ", tăng \(percent) so với cùng kỳ năm trước (\(before))",
            ", up \(percent) on the same period of the year before (\(before))")
    }
    static func down(_ percent: String, _ before: String) -> Phrase {
        Phrase(
            ", giảm \(percent) so với cùng kỳ năm trước (\(before))",
            ", down \(percent) on the same period of the year before (\(before))")
    }
    static let same = Phrase(
        ", bằng cùng kỳ năm trước", ", the same as in the same period of the year before")
    static let noneBefore = Phrase(
        "; cùng kỳ năm trước không phát sinh", "; there were none in the same period before")
    static func before(_ amount: String) -> Phrase {
        Phrase("; cùng kỳ năm trước là \(amount)", "; in the same period before: \(amount)")
    }
    static let lessThanTenth = Phrase("chưa đến 0,1 %", "less than 0.1 %")

    static func list(_ dimension: String, _ items: String) -> Phrase {
        Phrase("Theo \(dimension): \(items).", "By \(dimension): \(items).")
    }
    static func onlyRow(_ dimension: String, _ name: String) -> Phrase {
        Phrase(
            "Theo \(dimension): toàn bộ thuộc \(name).", "By \(dimension): all of it is \(name).")
    }
    static func onlyPeriod(_ name: String) -> Phrase {
        Phrase("Toàn bộ phát sinh trong \(name).", "All of it falls into \(name).")
    }
    static func unplacedWhole(_ dimension: String, _ name: String) -> Phrase {
        Phrase("Theo \(dimension): toàn bộ \(name).", "By \(dimension): all of it is \(name).")
    }
    static func others(_ count: String, _ amount: String, _ share: String) -> Phrase {
        Phrase("\(count) nhóm còn lại \(amount)\(share)", "\(count) others \(amount)\(share)")
    }
    static let notPlaced = Phrase("chưa phân bổ theo địa bàn", "not placed")
    static let notKnown = Phrase("chưa xác định", "not known")
    static let and = Phrase(" và ", " and ")

    static func waits(_ entries: String, _ amounts: String, one: Bool) -> Phrase {
        Phrase(
            "Ngoài ra, còn \(entries) dòng ghi sổ (\(amounts)) chưa quy đổi do thiếu tỷ giá, chưa "
                + "tính vào số liệu trên.",
            "Besides, \(entries) \(one ? "entry waits" : "entries wait") for an exchange rate "
                + "(\(amounts)) and \(one ? "is" : "are") not counted.")
    }
    static func worthless(_ entries: String, one: Bool) -> Phrase {
        Phrase(
            "Còn \(entries) dòng viện trợ bằng hiện vật chưa định giá, chưa tính vào số liệu trên.",
            "\(entries) \(one ? "entry" : "entries") in kind \(one ? "has" : "have") no value yet "
                + "and \(one ? "is" : "are") not counted.")
    }
    static let withoutCounterpart = Phrase(
        "Số liệu không gồm vốn đối ứng.", "Counterpart funds are not included.")
    static func standing(
        dated: String, known: String, agrees: Bool, receipt: String?
    ) -> Phrase {
        let vi = receipt.map { " Mã tra cứu: \($0)." } ?? ""
        let en = receipt.map { " Receipt: \($0)." } ?? ""
        return Phrase(
            "Số liệu phát sinh \(dated), đã nhập đến \(known); đối chiếu sổ gốc: "
                + "\(agrees ? "khớp" : "KHÔNG KHỚP").\(vi)",
            "Figures dated \(dated), known at \(known); checked against the ledger: "
                + "\(agrees ? "agrees" : "DISAGREES").\(en)")
    }
    static let anyDay = Phrase("không giới hạn ngày", "on any day")
}
