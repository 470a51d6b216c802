import Aid
import Control
import Foundation
import Logging
import Store

/// What every operation works with; the settings are those in force when it began.
struct Context: Sendable {
    let store: Store
    let clock: WallClock
    let settings: Settings
    let log: Logger

    var zone: Zone { settings.timeZone }

    /// Today in the office.
    var today: Day { zone.day(of: clock.now()) }

    /// The same with time standing at an instant, for runs that act as if now were then.
    func at(_ instant: Date) -> Context {
        Context(store: store, clock: .fixed(instant), settings: settings, log: log)
    }
}

/// Who is at the other end of the socket.
struct Actor: Sendable, Equatable {
    /// What one may do; each role may do what the ones before it may.
    enum Role: String, Sendable, Comparable, CaseIterable {
        case none, read, enter, approve, admin

        static func < (left: Role, right: Role) -> Bool {
            let order = allCases
            return order.firstIndex(of: left) ?? 0 < order.firstIndex(of: right) ?? 0
        }
    }

    /// The Unix login, or `uid:1000` where it has none.
    var login: String
    var role: Role

    /// The daemon itself, as its own scheduled changes name it.
    static let daemon = Actor(login: "vientrod", role: .admin)
}

extension Context {
    /// An instant as JSON shows it: RFC 3339 with the office's offset, to the microsecond
    /// where it has a fraction.
    func text(_ instant: Date) -> String {
        let offset = zone.offset(at: instant)
        let day = zone.day(of: instant)
        let time = zone.time(of: instant)
        func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : String(value) }
        let micros = Int64((instant.timeIntervalSince1970 * 1_000_000).rounded())
        let part = ((micros % 1_000_000) + 1_000_000) % 1_000_000
        let digits = String(part)
        let fraction =
            part == 0 ? "" : "." + String(repeating: "0", count: 6 - digits.count) + digits
        let sign = offset < 0 ? "-" : "+"
        let minutes = abs(offset) / 60
        return "\(day.iso)T\(padded(time.hour)):\(padded(time.minute)):\(padded(time.second))"
            + "\(fraction)\(sign)\(padded(minutes / 60)):\(padded(minutes % 60))"
    }
}
