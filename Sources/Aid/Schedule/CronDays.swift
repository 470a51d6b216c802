import Foundation

/// A cron expression's ticks on the days of a zone.
struct CronDays {
    private let cron: CronExpression
    private let zone: Zone
    private let minutes: [Int]

    init(_ cron: CronExpression, _ zone: Zone) {
        self.cron = cron
        self.zone = zone
        minutes = cron.minutesOfDay
    }

    /// The instants of one local day, ascending: without the times that the zone skips, and with
    /// the first of those that come twice.
    func ticks(on day: Day) -> [Date] {
        guard cron.fires(on: day) else { return [] }
        guard let offset = steadyOffset(on: day) else {
            return minutes.compactMap {
                zone.instant(of: day, hour: $0 / 60, minute: $0 % 60)
            }.sorted()
        }
        let midnight = day.number * 86_400 - offset
        return minutes.map { Date(timeIntervalSince1970: Double(midnight + $0 * 60)) }
    }

    /// How many ticks the local day has, without listing them where the clock is steady.
    func count(on day: Day) -> Int {
        guard cron.fires(on: day) else { return 0 }
        return steadyOffset(on: day) == nil ? ticks(on: day).count : minutes.count
    }

    /// The day's offset if the clock is not changed on it or next to it; else nil.
    private func steadyOffset(on day: Day) -> Int? {
        let midnight = Date(timeIntervalSince1970: Double(day.number) * 86_400)
        let offset = zone.offset(at: midnight)
        for distance in [-86_400.0, 86_400, 172_800] {
            guard zone.offset(at: midnight.addingTimeInterval(distance)) == offset else {
                return nil
            }
        }
        return offset
    }
}
