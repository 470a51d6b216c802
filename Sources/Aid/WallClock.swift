public import Foundation

/// The one door through which time enters: handed down from the daemon's start, fixed in tests.
public struct WallClock: Sendable {
    private let read: @Sendable () -> Date
    private let checkSynchronised: @Sendable () -> Bool
    /// The program was made then: no clock that is right says an earlier day. Nil where unknown.
    public let programMadeAt: Date?

    private init(
        programMadeAt: Date? = nil, isSynchronised: @escaping @Sendable () -> Bool = { false },
        _ read: @escaping @Sendable () -> Date
    ) {
        self.read = read
        self.programMadeAt = programMadeAt
        checkSynchronised = isSynchronised
    }

    /// The machine's clock, and nothing known of how right it is.
    public static let system = WallClock { Date() }

    /// The machine's clock; `isSynchronised` tells whether a time server keeps it.
    public static func system(
        programMadeAt: Date?, isSynchronised: @escaping @Sendable () -> Bool
    ) -> WallClock {
        WallClock(programMadeAt: programMadeAt, isSynchronised: isSynchronised) { Date() }
    }

    /// A clock that stands still.
    public static func fixed(_ instant: Date) -> WallClock { WallClock { instant } }

    /// A clock that tests move.
    public static func reading(
        programMadeAt: Date? = nil, isSynchronised: Bool = false,
        _ source: @escaping @Sendable () -> Date
    ) -> WallClock {
        WallClock(programMadeAt: programMadeAt, isSynchronised: { isSynchronised }, source)
    }

    public func now() -> Date { read() }

    /// Whether a time server keeps the clock right, as far as can be told.
    public var isSynchronised: Bool { checkSynchronised() }
}
