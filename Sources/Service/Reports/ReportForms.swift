import Aid
import Foundation

/// Numbers, days and instants as a reader of that language writes them.
struct ReportForms: Sendable {
    let language: Settings.Language
    let zone: Zone

    private var isVietnamese: Bool { language == .vi }
    private var groupMark: String { isVietnamese ? "." : "," }
    private var decimalMark: String { isVietnamese ? "," : "." }

    /// `1.751` or `1,751`.
    func count(_ value: Int) -> String { amount(Int128(value), decimals: 0) }

    /// `05`, as counts stand in headings of Vietnamese offices; plain in English.
    func headingCount(_ value: Int) -> String {
        isVietnamese && (0..<10).contains(value) ? "0\(value)" : count(value)
    }

    /// Minor units as a grouped number: `131.250.000.000`, `705.130,79`.
    func amount(_ minor: Int128, decimals: Int) -> String {
        let digits = String(minor.magnitude)
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let whole = padded.dropLast(decimals)
        let fraction = decimals > 0 ? decimalMark + padded.suffix(decimals) : ""
        return (minor < 0 ? "-" : "") + grouped(whole) + fraction
    }

    /// Đồng in thousand millions, two decimals: `131,25 tỷ đồng`, `VND 131.25 billion`; sums
    /// below ten million in full.
    func billions(_ dong: Int128) -> String {
        guard dong.magnitude >= 10_000_000 else {
            let exact = amount(dong, decimals: 0)
            return isVietnamese ? "\(exact) đồng" : "VND \(exact)"
        }
        let hundredths = ReportForms.quotient(dong, 10_000_000)
        let text = amount(hundredths, decimals: 2)
        return isVietnamese ? "\(text) tỷ đồng" : "VND \(text) billion"
    }

    /// A share with one decimal: `28,0 %`; nil without a whole.
    func percent(_ part: Int128, of whole: Int128) -> String? {
        guard whole != 0 else { return nil }
        let sign: Int128 = whole < 0 ? -1 : 1
        let tenths = ReportForms.quotient(part * 1000 * sign, whole * sign)
        return amount(tenths, decimals: 1) + (isVietnamese ? " %" : "%")
    }

    /// Half away from zero; the divisor is positive.
    static func quotient(_ value: Int128, _ divisor: Int128) -> Int128 {
        let magnitude = value < 0 ? -value : value
        let rounded = (2 * magnitude + divisor) / (2 * divisor)
        return value < 0 ? -rounded : rounded
    }

    /// `16/11/2026` or `2026-11-16`.
    func day(_ day: Day) -> String {
        guard isVietnamese else { return day.iso }
        let parts = day.parts
        return "\(two(parts.day))/\(two(parts.month))/\(parts.year)"
    }

    /// `08:05 ngày 16/11/2026` or `08:05 on 2026-11-16`, in the office's zone.
    func instant(_ instant: Date) -> String {
        let time = zone.time(of: instant)
        return "\(two(time.hour)):\(two(time.minute)) \(isVietnamese ? "ngày" : "on") "
            + day(zone.day(of: instant))
    }

    private func two(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }

    private func grouped(_ digits: Substring) -> String {
        var text = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { text += groupMark }
            text.append(digit)
        }
        return text
    }
}
