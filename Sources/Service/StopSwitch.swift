import Aid
import Control
import Foundation
import Logging
import ServiceLifecycle
import Synchronization

/// What signals do: stop in order once everything runs, or break the start off; reload.
final class StopSwitch: Sendable {
    private struct State {
        var group: ServiceGroup?
        var daemon: DaemonState?
        var isStopping = false
    }

    private let state = Mutex(State())

    var isStopping: Bool { state.withLock { $0.isStopping } }

    /// From here on a stop is graceful; a stop that came before is carried out at once.
    func arm(_ group: ServiceGroup, _ daemon: DaemonState) async {
        let isLate = state.withLock { state in
            state.group = group
            state.daemon = daemon
            return state.isStopping
        }
        if isLate { await group.triggerGracefulShutdown() }
    }

    func stop(_ serving: Task<Void, any Error>) async {
        let group = state.withLock { state in
            state.isStopping = true
            state.daemon?.enter(.stopping)
            return state.group
        }
        if let group {
            await group.triggerGracefulShutdown()
        } else {
            serving.cancel()
        }
    }

    /// Reads the configuration again; a bad file is refused and the old settings stay.
    func reload(_ run: DaemonRun) {
        guard let daemon = state.withLock({ $0.daemon }) else { return }
        run.launch.notifier.reloading()
        do {
            let (settings, warnings) = try run.launch.reloaded()
            daemon.adopt(settings)
            LogLines.setLevel(settings.log.level)
            for warning in warnings { run.log.warning("\(warning)") }
            daemon.standingWarnings = warnings.map {
                StandingWarning(code: "configuration", message: $0)
            }
            run.log.notice("reloaded the configuration")
        } catch {
            run.log.error("the configuration was not reloaded: \(error.report)")
        }
        run.launch.notifier.ready(status: "running")
    }
}

/// Tells the service manager that event loop and tasks still turn; the database is not its
/// business, for a fail-over of forty seconds must not kill a healthy daemon.
struct Watchdog: Service {
    let launch: Launch
    let clock: WallClock

    func run() async throws {
        guard let interval = launch.notifier.watchdogInterval else {
            try? await gracefulShutdown()
            return
        }
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                launch.notifier.watchdog()
                try? await Task.sleep(for: interval)
            }
        }
    }
}
