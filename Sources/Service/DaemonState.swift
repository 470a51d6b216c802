import Aid
import Control
import Foundation
import Logging
import Store
import Synchronization

/// What the daemon knows of itself: shared by the socket, the schedule and the signals.
final class DaemonState: Sendable {
    enum Phase: String, Sendable {
        case starting, running, degraded, stopping
    }

    let startedAt: Date
    /// As `15.18`.
    let serverVersion: String
    let store: Store
    let clock: WallClock
    let log: Logger
    private let settings: Mutex<Settings>
    private let phase = Mutex(Phase.starting)
    private let warnings = Mutex<[StandingWarning]>([])

    init(
        store: Store, clock: WallClock, settings: Settings, log: Logger, serverVersion: String
    ) {
        self.serverVersion = serverVersion
        self.store = store
        self.clock = clock
        self.log = log
        self.settings = Mutex(settings)
        startedAt = clock.now()
    }

    /// A context with the settings in force.
    var context: Context {
        Context(store: store, clock: clock, settings: settings.withLock { $0 }, log: log)
    }

    var current: Phase { phase.withLock { $0 } }

    func enter(_ next: Phase) { phase.withLock { $0 = next } }

    func adopt(_ fresh: Settings) { settings.withLock { $0 = fresh } }

    /// What the configuration or the schedule has to say until the next start or reload.
    var standingWarnings: [StandingWarning] {
        get { warnings.withLock { $0 } }
        set { warnings.withLock { $0 = newValue } }
    }
}

/// Something an operator should look at, until it is worded for the one who asks.
struct StandingWarning: Sendable {
    let code: String
    let message: Sentence
    let hint: Sentence?

    init(code: String, message: Sentence, hint: Sentence? = nil) {
        self.code = code
        self.message = message
        self.hint = hint
    }

    func text(in language: Sentence.Language) -> Status.Warning {
        Status.Warning(
            code: code, message: message.text(in: language), hint: hint?.text(in: language))
    }
}
