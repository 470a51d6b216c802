public import Foundation

/// The office's time zone: the only place where instants become days and days become instants.
public struct Zone: Sendable, Equatable {
    /// The IANA name, as `Asia/Ho_Chi_Minh`.
    public let name: String
    private let zone: TimeZone

    /// Nil for a name that the system's zone database does not have.
    public init?(_ name: String) {
        guard let zone = TimeZone(identifier: name) else { return nil }
        self.name = name
        self.zone = zone
    }

    /// The local day of an instant.
    public func day(of instant: Date) -> Day {
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        return Day(number: Int((local / 86_400).rounded(.down)))
    }

    /// Hour, minute and second of an instant on the local wall clock.
    public func time(of instant: Date) -> (hour: Int, minute: Int, second: Int) {
        let local = instant.timeIntervalSince1970 + Double(zone.secondsFromGMT(for: instant))
        let second = Int(local.rounded(.down)) - day(of: instant).number * 86_400
        return (second / 3600, second / 60 % 60, second % 60)
    }

    /// The instant at which a local wall-clock time comes; nil where the zone skips it.
    /// Where the clock is set back and the time comes twice, the first of the two.
    public func instant(of day: Day, hour: Int, minute: Int, second: Int = 0) -> Date? {
        let wall = Double(day.number * 86_400 + hour * 3600 + minute * 60 + second)
        let guess = Date(timeIntervalSince1970: wall)
        let offsets = [-86_400.0, 0, 86_400].map {
            Double(zone.secondsFromGMT(for: guess.addingTimeInterval($0)))
        }
        return Set(offsets).sorted(by: >).lazy
            .map { Date(timeIntervalSince1970: wall - $0) }
            .first { Double(self.zone.secondsFromGMT(for: $0)) == wall - $0.timeIntervalSince1970 }
    }

    /// The instant at which the local day begins, also where a zone skips midnight.
    public func start(of day: Day) -> Date {
        for minute in stride(from: 0, to: 24 * 60, by: 15) {
            if let instant = instant(of: day, hour: minute / 60, minute: minute % 60) {
                return instant
            }
        }
        return Date(timeIntervalSince1970: Double(day.number) * 86_400)
    }

    /// The instant's offset in seconds east of UTC.
    public func offset(at instant: Date) -> Int { zone.secondsFromGMT(for: instant) }
}
