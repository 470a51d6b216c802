/// How figures and days are written in a language.
struct Forms: Sendable {
    let language: Language

    /// A decimal string with grouped thousands: `1.751` and `705.130,79`, or `1,751`.
    ///
    /// Works on the digits, so that no amount is too large; what is no number stays as it is.
    func number(_ text: String) -> String {
        let negative = text.hasPrefix("-")
        let parts = text.drop { $0 == "-" }.split(
            separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        guard let whole = parts.first, !whole.isEmpty,
            parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } })
        else { return text }
        let separator: Character = language == .vi ? "." : ","
        var grouped = ""
        for (index, digit) in whole.enumerated() {
            if index > 0 && (whole.count - index) % 3 == 0 { grouped.append(separator) }
            grouped.append(digit)
        }
        let fraction = parts.count > 1 ? (language == .vi ? "," : ".") + parts[1] : ""
        return (negative ? "-" : "") + grouped + fraction
    }

    func count(_ count: Int) -> String { number(String(count)) }

    /// A count below ten with its leading zero, as offices write it: `07 thư`; plain in English.
    func formalCount(_ value: Int) -> String {
        language == .vi && (0...9).contains(value) ? "0\(value)" : count(value)
    }

    /// `2026-12-31` as `31/12/2026`; English keeps the ISO form.
    func day(_ iso: String?) -> String {
        guard let iso else { return "–" }
        guard language == .vi, let parts = Self.dayParts(iso), iso.count == 10 else { return iso }
        return "\(parts[2])/\(parts[1])/\(parts[0])"
    }

    /// An RFC 3339 instant as its own wall time: `08:05 ngày 16/11/2026`, or `2026-11-16 08:05`.
    func instant(_ iso: String?) -> String {
        guard let iso else { return "–" }
        guard let clock = Self.clock(iso) else { return day(iso) }
        let date = day(String(iso.prefix(10)))
        return language == .vi ? "\(clock) ngày \(date)" : "\(date) \(clock)"
    }

    /// `08:05, thứ Hai, ngày 16/11/2026`, or `08:05, Monday, 2026-11-16`.
    func longInstant(_ iso: String) -> String {
        guard let clock = Self.clock(iso), let weekday = Self.weekday(iso) else { return iso }
        let date = day(String(iso.prefix(10)))
        let name = Word.weekdays[weekday].text(language)
        return language == .vi ? "\(clock), \(name), ngày \(date)" : "\(clock), \(name), \(date)"
    }

    /// `2026-H1` as `6 tháng đầu năm 2026`; other period codes read well enough.
    func period(_ code: String) -> String {
        guard language == .vi else { return code }
        if Forms.dayParts(code) != nil { return day(code) }
        let parts = code.split(separator: "-")
        guard parts.count == 2, parts[0].count == 4 else { return code }
        switch parts[1] {
        case "H1": return "6 tháng đầu năm \(parts[0])"
        case "H2": return "6 tháng cuối năm \(parts[0])"
        case "Q1", "Q2", "Q3", "Q4": return "quý \(parts[1].dropFirst())/\(parts[0])"
        default: return parts[1].count == 2 ? "\(parts[1])/\(parts[0])" : code
        }
    }

    /// The same within a sentence: `năm 2026`, `tháng 12/2026`.
    func namedPeriod(_ code: String) -> String {
        let text = period(code)
        guard language == .vi, text.first?.isNumber == true else { return text }
        switch code.count {
        case 4: return "năm " + text
        case 7 where !code.contains("H"): return "tháng " + text
        default: return text
        }
    }

    private static func dayParts(_ iso: String) -> [Substring]? {
        let parts = iso.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts.map(\.count) == [4, 2, 2],
            parts.allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return nil }
        return parts
    }

    private static func clock(_ iso: String) -> Substring? {
        guard iso.count >= 16, dayParts(iso) != nil else { return nil }
        let clock = iso.dropFirst(11).prefix(5)
        return clock.dropFirst(2).first == ":" ? clock : nil
    }

    /// 0 for Sunday (Sakamoto's method).
    private static func weekday(_ iso: String) -> Int? {
        guard let parts = dayParts(iso)?.compactMap({ Int($0) }), parts.count == 3,
            (1...12).contains(parts[1])
        else { return nil }
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4][parts[1] - 1]
        let year = parts[1] < 3 ? parts[0] - 1 : parts[0]
        return (year + year / 4 - year / 100 + year / 400 + shift + parts[2]) % 7
    }
}
