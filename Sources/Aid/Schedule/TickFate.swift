public import Foundation

/// What became of a tick; every tick of a schedule in force gets one.
public enum TickFate: String, Sendable, CaseIterable {
    case ran
    /// Another tick's run did its work too.
    case coalesced
    /// Passed by on purpose; see `SkipReason`.
    case skipped
    /// Nobody was there in time; see `MissReason`.
    case missed
    /// Its retries are spent.
    case failed
    /// Somebody holds its lease.
    case running
    /// A clock that was far ahead made it; it comes again when it is due.
    case void
}

/// Why a tick was passed by on purpose.
public enum SkipReason: String, Sendable, CaseIterable {
    case paused, disabled
    /// It came to be looked at later than a tick of its job may still run.
    case outsideWindow = "outside-window"
}

/// Why a tick was lost.
public enum MissReason: String, Sendable, CaseIterable {
    /// The job does not catch up, and the tick's minute was over.
    case noCatchUp = "no-catch-up"
    /// More ticks were left than one catching-up may run.
    case tooMany = "too-many"
}

/// Neighbouring ticks of one schedule.
public struct TickRange: Sendable, Equatable {
    public let first: Date
    public let last: Date
    public let count: Int

    public init(first: Date, last: Date, count: Int) {
        self.first = first
        self.last = last
        self.count = count
    }
}
