import Foundation

/// RFC 5322 §3.3 dates, computed by arithmetic: no locale and no zone file can change them.
enum MailDate {
    private static let weekdays = ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"]
    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]

    /// `Sat, 01 Mar 2025 07:00:00 +0700`; throws `bad-date` outside the years 1900 to 9999 and
    /// for offsets that are not whole minutes within 18 hours.
    static func text(_ instant: Date, offset: Int) throws(MailError) -> String {
        let seconds = instant.timeIntervalSince1970.rounded(.down)
        guard offset % 60 == 0, abs(offset) <= 18 * 3600 else {
            throw MailError(
                "bad-date", "zone offset of \(offset) seconds cannot be written in a mail's date",
                hint: "Offsets are whole minutes within 18 hours.")
        }
        guard seconds >= -2_208_900_000, seconds < 253_402_200_000 else {
            throw MailError("bad-date", "a mail's date must lie in the years 1900 to 9999")
        }
        let local = Int(seconds) + offset
        let days = floorDivide(local, 86_400)
        let second = local - days * 86_400
        let (year, month, day) = civil(days)
        let weekday = weekdays[((days % 7) + 7) % 7]
        let clock = [second / 3600, second / 60 % 60, second % 60].map(two).joined(separator: ":")
        let zone = (offset < 0 ? "-" : "+") + two(abs(offset) / 3600) + two(abs(offset) / 60 % 60)
        return "\(weekday), \(two(day)) \(months[month - 1]) \(year) \(clock) \(zone)"
    }

    private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

    private static func floorDivide(_ value: Int, _ divisor: Int) -> Int {
        value >= 0 ? value / divisor : -((-value + divisor - 1) / divisor)
    }

    // The proleptic Gregorian day, counted from 1 March of year 0 in eras of 400 years.
    private static func civil(_ days: Int) -> (year: Int, month: Int, day: Int) {
        let shifted = days + 719_468
        let era = floorDivide(shifted, 146_097)
        let ofEra = shifted - era * 146_097
        let yearOfEra = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
        let dayOfYear = ofEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let shiftedMonth = (5 * dayOfYear + 2) / 153
        let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1)
    }
}
