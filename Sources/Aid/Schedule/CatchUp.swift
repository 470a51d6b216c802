public import Foundation

/// What a job does about the ticks that went by while nobody was there.
public enum CatchUp: Sendable, Equatable {
    /// The last one runs and stands for all.
    case once
    /// They are lost, but for one that has only just come. Its word is `none`, which an optional
    /// would take for itself.
    case never
    /// Each one runs that is not older than so many seconds, at most `limit` of them.
    case all(within: TimeInterval)

    /// How many ticks one catching-up runs at most under `all`; the newest.
    public static let limit = 1_000
    /// How late, in seconds, a tick still runs under `never`.
    public static let grace: TimeInterval = 60

    /// Reads `once`, `none` or `all`, which needs a window in seconds.
    public init(parsing text: String, window: TimeInterval?) throws(AidError) {
        if let window, !(window > 0 && window.isFinite) {
            throw AidError(
                "invalid-window", "a window of \(window) seconds lets no tick run",
                hint: "Give more than 0 seconds, or no window.")
        }
        switch text {
        case "once": self = .once
        case "none": self = .never
        case "all":
            guard let window else {
                throw AidError(
                    "invalid-catch-up", "catch-up all needs a window",
                    hint: "Give a window that says how late a tick may still run.")
            }
            self = .all(within: window)
        default:
            throw AidError(
                "invalid-catch-up", "\"\(text)\" is not a way to catch up",
                hint: "Use once, none or all.")
        }
    }

    /// The setting's word.
    public var name: String {
        switch self {
        case .once: "once"
        case .never: "none"
        case .all: "all"
        }
    }

    /// Whether a job's ticks run at all.
    public enum Readiness: String, Sendable, CaseIterable {
        case ready, paused, disabled
    }

    /// What is to be done about some ticks.
    public enum Step: Sendable, Equatable {
        case run(Date)
        case coalesce(TickRange, into: Date)
        case skip(TickRange, SkipReason)
        case miss(TickRange, MissReason)
    }
}
