import Aid
import Foundation

/// The part of each day, in the office's zone, in which nobody is written to by a late run; it may
/// go over midnight. The end does not belong to it, and two equal times are no part of the day.
struct QuietHours: Sendable, Equatable {
    /// Minutes after midnight.
    let from: Int
    let to: Int

    /// 20:00 to 06:00.
    static let standard = QuietHours(from: 20 * 60, to: 6 * 60)

    private init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    /// Reads `20:00-06:00`; nil for anything else.
    init?(_ text: String) {
        guard let match = text.wholeMatch(of: /([0-9]{2}):([0-9]{2})-([0-9]{2}):([0-9]{2})/),
            let fromHour = Int(match.1), let fromMinute = Int(match.2),
            let toHour = Int(match.3), let toMinute = Int(match.4),
            fromHour < 24, toHour < 24, fromMinute < 60, toMinute < 60
        else { return nil }
        self.init(from: fromHour * 60 + fromMinute, to: toHour * 60 + toMinute)
    }

    /// Whether an instant falls into them.
    func contains(_ instant: Date, _ zone: Zone) -> Bool {
        let time = zone.time(of: instant)
        let minute = time.hour * 60 + time.minute
        return from <= to ? (from..<to).contains(minute) : minute >= from || minute < to
    }
}
