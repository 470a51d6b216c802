import Aid
import Control
import Foundation
import Hummingbird
import Logging
import ServiceLifecycle
import Store
import UnixSignals

/// The daemon from its first lock to its last: what `vientrod` calls.
public enum Daemon {
    public static let version = ProductVersion.current

    /// Serves until SIGTERM or SIGINT; answers the process's exit code.
    public static func run(_ launch: Launch) async -> Int32 {
        await DaemonRun(launch).run()
    }

    /// Brings the schema up to date and ends.
    public static func migrate(_ launch: Launch) async -> Int32 {
        await DaemonRun(launch).migrate()
    }

    /// Looks at configuration and database, and changes nothing.
    public static func check(_ launch: Launch) async -> Int32 {
        await DaemonRun(launch).check()
    }
}

/// One life of the daemon.
struct DaemonRun: Sendable {
    let launch: Launch
    let clock = WallClock.machine
    let log = Logger(label: "vientrod")

    init(_ launch: Launch) {
        self.launch = launch
    }

    private var settings: Settings { launch.settings }

    // MARK: Run

    func run() async -> Int32 {
        for warning in launch.warnings { log.warning("\(warning)") }
        // Trapped before anything starts, so that a signal during recovery stops it in order.
        let signals = await UnixSignalsSequence(trapping: .sigterm, .sigint, .sighup)
        let stopping = StopSwitch()
        let serving = Task { try await serve(stopping) }
        let listening = Task {
            for await signal in signals {
                if signal == .sighup {
                    stopping.reload(self)
                } else {
                    log.notice("stopping on \(signal)")
                    await stopping.stop(serving)
                }
            }
        }
        defer { listening.cancel() }
        do {
            try await serving.value
            log.notice("stopped")
            return 0
        } catch {
            return stopping.isStopping && error is CancellationError ? 0 : exitCode(of: error)
        }
    }

    private func serve(_ stopping: StopSwitch) async throws {
        let socketLock = try ControlSocketPath.claim(settings.control.socket)
        let stateLock =
            settings.database.isEmbedded
            ? try StateDirectory.claim(settings.stateDirectory) : nil
        defer { withExtendedLifetime((socketLock, stateLock)) {} }
        try await withDatabase { url, serverMajor in
            let state = try await migrate(url)
            let store = Store(url: url, clock: clock)
            let daemon = DaemonState(
                store: store, clock: clock, settings: settings, log: log,
                serverVersion: state.serverVersion)
            do {
                try await prepare(daemon)
                try await work(daemon, stopping)
            } catch {
                await store.close()
                throw error
            }
            await store.close()
        }
    }

    /// What must stand before the socket opens: the office, its schedule, its subscriptions.
    private func prepare(_ daemon: DaemonState) async throws {
        let context = daemon.context
        let office = settings.office
        try await context.store.write { transaction in
            try await transaction.describeOffice(
                code: office.code ?? "office", name: office.name ?? office.code ?? "",
                province: office.province, agency: office.agency, trackFrom: office.trackFrom,
                now: context.clock.now())
        }
        daemon.standingWarnings = launch.warnings.map {
            StandingWarning(code: "configuration", message: $0)
        }
        _ = try await EnsureSubscriptions(context: context).run()
    }

    private func work(_ daemon: DaemonState, _ stopping: StopSwitch) async throws {
        let table = JobTable.standard
        let scheduler = Scheduler(context: daemon.context, table: table)
        try await scheduler.prepare()
        let server = ControlServer(
            socket: settings.control.socket, context: { daemon.context },
            routes: ControlTable.routes(daemon, table) { scheduler.wake() }, log: log)
        let application = server.application {
            // Whoever may open the folder may ask; what is answered hangs on who asks.
            chmod(settings.control.socket, 0o666)
            daemon.enter(.running)
            launch.notifier.ready(status: "running")
            log.notice("listening on \(settings.control.socket)")
        }
        var configuration = ServiceGroupConfiguration(
            services: [
                application, SchedulerService(scheduler: scheduler),
                OutboxPump { daemon.context }, Watchdog(launch: launch, clock: clock),
                IdleMemory(),
            ], logger: log)
        configuration.maximumGracefulShutdownDuration = .seconds(10)
        let group = ServiceGroup(configuration: configuration)
        await stopping.arm(group, daemon)
        try await group.run()
        launch.notifier.stopping(status: "stopping")
        unlink(settings.control.socket)
    }

    // MARK: The database

    /// Runs the body with a database: the embedded server started and stopped around it, or the
    /// one of `database.url` once it answers.
    private func withDatabase(
        _ body: (_ url: String, _ serverMajor: Int?) async throws -> Void
    ) async throws {
        if let url = settings.database.url {
            try await waitForServer(url)
            return try await body(url, nil)
        }
        let notifier = launch.notifier
        let server = try EmbeddedServer(
            stateDirectory: settings.stateDirectory, environment: launch.environment, logger: log
        ) { notifier.status($0) }
        notifier.extendTimeout(by: .seconds(120))
        try await server.start()
        try Task.checkCancellation()
        let watching = Task { await server.watch() }
        do {
            try await body(server.connectionString, server.serverMajor)
        } catch {
            await server.stop()
            await watching.value
            throw error
        }
        await server.stop()
        await watching.value
    }

    /// A server that is not there yet may come within a minute; a wrong password never will.
    private func waitForServer(_ url: String) async throws {
        let deadline = ContinuousClock.now + .seconds(60)
        while true {
            do {
                _ = try await Migrator(url: url).inspect()
                return
            } catch let error as StoreError where error.kind == .unreachable {
                if ContinuousClock.now >= deadline { throw error }
                launch.notifier.status("waiting for PostgreSQL: \(error.message)")
                launch.notifier.extendTimeout(by: .seconds(30))
                try await Task.sleep(for: .seconds(1))
            }
        }
    }

    private func migrate(_ url: String) async throws -> Migrator.State {
        let notifier = launch.notifier
        notifier.extendTimeout(by: .seconds(600))
        return try await Migrator(url: url).migrate(now: clock.now()) { step in
            notifier.status(step)
            log.info("\(step)")
        }
    }

    // MARK: Migrate and check

    func migrate() async -> Int32 {
        do {
            let lock =
                settings.database.isEmbedded
                ? try StateDirectory.claim(settings.stateDirectory) : nil
            defer { withExtendedLifetime(lock) {} }
            try await withDatabase { url, _ in
                let state = try await migrate(url)
                log.notice("the schema is \(state.schema)")
            }
            return 0
        } catch {
            return exitCode(of: error)
        }
    }

    func check() async -> Int32 {
        for warning in launch.warnings { log.warning("\(warning)") }
        do {
            _ = try SeedSchedules.configured(.standard, settings, from: clock.now())
            if let url = settings.database.url {
                let state = try await Migrator(url: url).inspect()
                log.notice("PostgreSQL \(state.serverVersion), schema \(state.schema)")
            } else {
                try EmbeddedServer.check(
                    stateDirectory: settings.stateDirectory, environment: launch.environment)
                log.notice("the embedded PostgreSQL can start")
            }
            log.notice("the configuration is sound")
            return 0
        } catch {
            return exitCode(of: error)
        }
    }

    private func exitCode(of error: any Error) -> Int32 {
        switch error {
        case let error as StartError:
            log.critical("\(error.report)")
            return error.exitCode
        case let error as StoreError:
            log.critical("\(error.message)\(error.hint.map { "; hint: \($0)" } ?? "")")
            return error.kind == .defect ? 70 : 69
        default:
            log.critical("\(String(reflecting: error))")
            return 70
        }
    }
}
