public import Foundation

/// The one door through which time enters: handed down from the daemon's start, fixed in tests.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Date

    private init(_ read: @escaping @Sendable () -> Date) {
        self.read = read
    }

    /// The machine's clock.
    public static let system = WallClock { Date() }

    /// A clock that stands still.
    public static func fixed(_ instant: Date) -> WallClock { WallClock { instant } }

    /// A clock that tests move.
    public static func reading(_ source: @escaping @Sendable () -> Date) -> WallClock {
        WallClock(source)
    }

    public func now() -> Date { read() }
}
