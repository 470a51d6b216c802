public import Foundation

/// A value bound to `$n`, always sent as text and typed by the statement's own casts.
public struct Parameter: Sendable, Equatable {
    public let text: String?

    public static let null = Parameter(text: nil)

    public static func text(_ value: String?) -> Parameter { Parameter(text: value) }

    public static func int(_ value: (some BinaryInteger)?) -> Parameter {
        Parameter(text: value.map { String($0) })
    }

    public static func bool(_ value: Bool?) -> Parameter {
        Parameter(text: value.map { $0 ? "t" : "f" })
    }

    /// An instant, exact to the microsecond.
    public static func instant(_ value: Date?) -> Parameter {
        Parameter(text: value.map(Timestamp.text))
    }

    /// A one-dimensional array; an element may hold any character.
    public static func array(_ values: [String]) -> Parameter {
        let quoted = values.map { value in
            let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            return "\"\(escaped)\""
        }
        return Parameter(text: "{\(quoted.joined(separator: ","))}")
    }

    /// An array of numbers in which nil is NULL.
    public static func array(optional values: [(some BinaryInteger)?]) -> Parameter {
        let elements = values.map { value in value.map { String($0) } ?? "NULL" }
        return Parameter(text: "{\(elements.joined(separator: ","))}")
    }

    public static func array(_ values: [some BinaryInteger]) -> Parameter {
        Parameter(text: "{\(values.map { String($0) }.joined(separator: ","))}")
    }
}

extension Parameter: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral {
    public init(stringLiteral value: String) { text = value }
    public init(integerLiteral value: Int) { text = String(value) }
}

/// PostgreSQL's `timestamptz` in the sessions' fixed form: ISO, UTC, microseconds.
enum Timestamp {
    static func text(_ instant: Date) -> String {
        let micros = Int64((instant.timeIntervalSince1970 * 1_000_000).rounded())
        let days = micros.floorDivided(by: 86_400_000_000)
        let rest = micros - days * 86_400_000_000
        let (year, month, day) = civil(days: Int(days))
        let seconds = rest / 1_000_000
        return "\(padded(Int64(year), 4))-\(padded(Int64(month), 2))-\(padded(Int64(day), 2)) "
            + "\(padded(seconds / 3600, 2)):\(padded(seconds / 60 % 60, 2)):"
            + "\(padded(seconds % 60, 2)).\(padded(rest % 1_000_000, 6))+00"
    }

    /// Reads `2026-11-21 22:01:44.123456+00`; nil for anything else, infinity included.
    static func instant(_ text: String) -> Date? {
        let bytes = Array(text.utf8)
        guard bytes.count >= 22, bytes[4] == 0x2D, bytes.suffix(3) == [0x2B, 0x30, 0x30] else {
            return nil
        }
        func number(_ range: Range<Int>) -> Int? {
            bytes[range].reduce(into: Int?.some(0)) { value, byte in
                guard let before = value, (0x30...0x39).contains(byte) else { value = nil; return }
                value = before * 10 + Int(byte - 0x30)
            }
        }
        guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
            let hour = number(11..<13), let minute = number(14..<16), let second = number(17..<19)
        else { return nil }
        var micros = 0
        if bytes.count > 22 {
            let fraction = bytes[20..<(bytes.count - 3)]
            guard let value = number(fraction.startIndex..<fraction.endIndex) else { return nil }
            micros = (0..<(6 - fraction.count)).reduce(value) { value, _ in value * 10 }
        }
        let whole = days(year, month, day) * 86_400 + hour * 3600 + minute * 60 + second
        return Date(timeIntervalSince1970: Double(whole) + Double(micros) / 1_000_000)
    }

    private static func padded(_ value: Int64, _ width: Int) -> String {
        let digits = String(value)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    /// Howard Hinnant's days-from-civil and its inverse.
    private static func days(_ year: Int, _ month: Int, _ day: Int) -> Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
            - 719_468
    }

    private static func civil(days: Int) -> (Int, Int, Int) {
        let shifted = days + 719_468
        let era = Int(Int64(shifted).floorDivided(by: 146_097))
        let dayOfEra = shifted - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
            dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
        )
    }
}

extension Int64 {
    fileprivate func floorDivided(by divisor: Int64) -> Int64 {
        let quotient = self / divisor
        return self < 0 && quotient * divisor != self ? quotient - 1 : quotient
    }
}
