/// A part of a whole in per cent.
enum Share {
    /// One decimal, rounded half away from zero (`28,0 %`); nil without a whole.
    ///
    /// Both are decimal strings with as many decimals as each other.
    static func percent(_ part: String, of whole: String, forms: Forms) -> String? {
        guard let part = minor(part), let whole = minor(whole), whole != 0 else { return nil }
        let (scaled, overflow) = part.magnitude.multipliedReportingOverflow(by: 2_000)
        guard !overflow else { return nil }
        let permille = (scaled + whole.magnitude) / (2 * whole.magnitude)
        let sign = (part < 0) != (whole < 0) && permille > 0 ? "-" : ""
        return forms.number("\(sign)\(permille / 10).\(permille % 10)") + " %"
    }

    /// The shares of all parts of a whole: tenths of a per cent go to the greatest remainders, so
    /// that they add up to exactly 100. Where a part is negative, or the parts are not the whole,
    /// each is rounded by itself.
    static func percents(_ parts: [String], of whole: String, forms: Forms) -> [String?] {
        let amounts = parts.compactMap(minor)
        guard let sum = minor(whole), sum > 0, amounts.count == parts.count,
            amounts.allSatisfy({ $0 >= 0 && $0 < Int128.max / 1000 }),
            amounts.reduce(0, +) == sum
        else { return parts.map { percent($0, of: whole, forms: forms) } }
        var tenths = amounts.map { $0 * 1000 / sum }
        let order = amounts.indices.sorted { left, right in
            let one = amounts[left] * 1000 % sum
            let other = amounts[right] * 1000 % sum
            return one == other ? left < right : one > other
        }
        let missing = Int(1000 - tenths.reduce(0, +))
        for at in order.prefix(missing) { tenths[at] += 1 }
        return tenths.map { forms.number("\($0 / 10).\($0 % 10)") + " %" }
    }

    private static func minor(_ text: String) -> Int128? {
        Int128(text.filter { $0 != "." })
    }
}
