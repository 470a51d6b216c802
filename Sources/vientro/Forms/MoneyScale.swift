/// Larger units that people read đồng in; JSON never has them.
enum MoneyScale: String, CaseIterable {
    case billion = "ty"
    case million = "trieu"

    var word: Phrase {
        switch self {
        case .billion: Word.billionDong
        case .million: Word.millionDong
        }
    }

    /// Whole đồng in this unit with three decimals, rounded half away from zero.
    func of(_ dong: String) -> String? {
        guard let amount = Int128(dong) else { return nil }
        let step: UInt128 = self == .billion ? 1_000_000 : 1_000
        let thousandths = (amount.magnitude + step / 2) / step
        let rest = String(thousandths % 1000)
        let sign = amount < 0 && thousandths > 0 ? "-" : ""
        return "\(sign)\(thousandths / 1000)."
            + String(repeating: "0", count: 3 - rest.count) + rest
    }
}
