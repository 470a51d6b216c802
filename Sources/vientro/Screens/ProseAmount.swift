/// Amounts as sentences have them: shortened where they are long, and never more than they are.
///
/// What is cut off is said by "trên" (over); what is short or negative stands in full.
struct ProseAmount {
    let words: Words

    private var forms: Forms { words.forms }

    func text(_ amount: String, _ currency: String) -> String {
        let whole = amount.prefix { $0 != "." }
        let hasFraction = amount.dropFirst(whole.count).contains { $0.isNumber && $0 != "0" }
        guard let value = Int128(whole), !amount.hasPrefix("-") else {
            return full(amount, currency)
        }
        switch currency {
        case "VND" where value >= 1_000_000_000:
            return short(value, 10_000_000, hasFraction) { Word.billions($0) }
        case "VND" where value >= 1_000_000:
            return short(value, 10_000, hasFraction) { Word.millions($0) }
        case "USD" where value >= 1_000_000:
            return short(value, 10_000, hasFraction) { Word.millionsOf($0, currency) }
        default: return full(amount, currency)
        }
    }

    /// In full, to the last unit.
    func full(_ amount: String, _ currency: String) -> String {
        let number = forms.number(amount)
        return words(currency == "VND" ? Word.dong(number) : Word.amountOf(number, currency))
    }

    private func short(
        _ value: Int128, _ hundredth: Int128, _ hasFraction: Bool, _ phrase: (String) -> Phrase
    ) -> String {
        let hundredths = value / hundredth
        let isExact = value % hundredth == 0 && !hasFraction
        let text = words(phrase(decimal(hundredths, decimals: 2, trimmed: true)))
        return isExact ? text : words(Word.over(text))
    }

    /// A number of that many decimals, zeros at its end left out when `trimmed`.
    func decimal(_ scaled: Int128, decimals: Int, trimmed: Bool) -> String {
        let digits = String(scaled)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        var fraction = String(padded.suffix(decimals))
        while trimmed, fraction.hasSuffix("0") { fraction.removeLast() }
        return forms.number(
            padded.dropLast(decimals) + (fraction.isEmpty ? "" : "." + fraction))
    }

    /// The part's share in tenths of a per cent for each amount, by largest remainder, so that
    /// they add up to 1,000; nil where there is none to speak of.
    static func shares(_ amounts: [Int128]) -> [Int128]? {
        let whole = amounts.reduce(0, +)
        guard whole > 0, amounts.allSatisfy({ $0 >= 0 }),
            amounts.allSatisfy({ !$0.multipliedReportingOverflow(by: 1_000).overflow })
        else { return nil }
        var shares = amounts.map { $0 * 1_000 / whole }
        let rests = amounts.map { $0 * 1_000 % whole }
        let order = amounts.indices.sorted {
            rests[$0] == rests[$1] ? $0 < $1 : rests[$0] > rests[$1]
        }
        for index in order.prefix(Int(1_000 - shares.reduce(0, +))) { shares[index] += 1 }
        return shares
    }

    /// A decimal string without its mark.
    static func minor(_ amount: String) -> Int128 { Int128(amount.filter { $0 != "." }) ?? 0 }

    /// The other way round, with as many decimals as `like` has.
    static func decimal(_ minor: Int128, like: String) -> String {
        let decimals = like.contains(".") ? like.split(separator: ".").last?.count ?? 0 : 0
        guard decimals > 0 else { return String(minor) }
        let digits = String(minor.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        return (minor < 0 ? "-" : "") + padded.dropLast(decimals) + "." + padded.suffix(decimals)
    }
}
