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

    private static func minor(_ text: String) -> Int128? {
        Int128(text.filter { $0 != "." })
    }
}
