import Foundation
import Glibc
import Logging

/// The daemon's own PostgreSQL: made once, started as a child, adopted after a crash of the
/// daemon, restarted when it dies, stopped last.
///
///     find ─→ make (first time) ─→ adopt │ start ─→ ready ─→ watch ─┬─→ stop
///                                      ↑ back-off ← dead ←──────────┘
///
/// A killed daemon leaves the server running; nothing is lost, and the next daemon takes it over.
actor EmbeddedServer {
    /// How long a stopping server may take to write its checkpoint, then to give up.
    static let stopBound = Duration.seconds(90)
    /// How long a start may take; recovery after a crash replays at most `max_wal_size`.
    static let startBound = Duration.seconds(300)

    /// What the connections need; it stays the same when the server is restarted.
    nonisolated let connectionString: String
    nonisolated let serverMajor: Int

    private let cluster: Cluster
    private let settings: ServerSettings
    private let account: Account?
    private let environment: [String: String]
    private let logger: Logger
    private let status: @Sendable (String) -> Void
    private var postmaster: Postmaster?
    private var log: ServerLog
    private var isStopping = false

    /// Checks state directory, versions and paths; starts nothing.
    ///
    /// The caller holds the state directory's lock. `account` is whom the server runs as where
    /// that is not the process itself; `status` gets a line for the service manager.
    init(
        stateDirectory: String, account: Account? = nil, environment: [String: String],
        logger: Logger, installed: [ServerBinaries]? = nil,
        status: @escaping @Sendable (String) -> Void = { _ in }
    ) throws(StartError) {
        guard let owner = account ?? Account.numbered(geteuid()) else {
            throw StartError(
                .configuration, "the user \(geteuid()) has no name on this machine",
                hint: "Add it to /etc/passwd: PostgreSQL recognises its users by name.")
        }
        guard owner.user != 0 else {
            throw StartError(
                .configuration, "the embedded PostgreSQL does not run as root",
                hint: "Set run_as, or start vientrod as an ordinary user.")
        }
        self.account = account
        self.environment = ChildProcess.environment(from: environment)
        self.logger = logger
        self.status = status
        try Folder.makeWritable(stateDirectory, setting: "state_dir", mode: 0o700)
        let path = environment["PATH"] ?? "/usr/bin:/bin"
        cluster = try Cluster.find(
            in: stateDirectory, installed: installed ?? ServerBinaries.installed(searchPath: path))
        let socketFolder = cluster.socketFolder(user: owner.user)
        settings = ServerSettings(cluster: cluster, socketFolder: socketFolder, user: owner.name)
        for folder in [cluster.folder, socketFolder] {
            try EmbeddedServer.makePrivate(folder, for: owner)
        }
        log = ServerLog(path: cluster.log)
        serverMajor = cluster.binaries.major
        connectionString =
            "host=\(EmbeddedServer.quoted(socketFolder)) dbname=\(ServerSettings.database)"
            + " user=\(ServerSettings.role)"
    }

    /// Whether a start could work: programs, versions and paths; makes and starts nothing.
    static func check(
        stateDirectory: String, environment: [String: String]
    ) throws(StartError) {
        let path = environment["PATH"] ?? "/usr/bin:/bin"
        _ = try Cluster.find(
            in: stateDirectory, installed: ServerBinaries.installed(searchPath: path))
    }

    /// Returns once the server accepts connections: made, adopted or started as needed.
    func start() async throws(StartError) {
        if !cluster.exists && !FileManager.default.fileExists(atPath: cluster.data) {
            let new = NewCluster(
                cluster: cluster, account: account, environment: environment, logger: logger)
            try await new.make(status: status)
        }
        try await launch()
    }

    /// Carries the server's log and restarts a server that died, until the task is cancelled or
    /// `stop` is called. Failures are logged and tried again, at most once a minute.
    func watch() async {
        var delay = 1
        var healthy = 0
        while !isStopping, (try? await Task.sleep(for: .seconds(1))) != nil, !isStopping {
            log.drain(to: logger)
            guard let code = postmaster?.ended() ?? (postmaster == nil ? 255 : nil) else {
                healthy += 1
                if healthy >= 60 { delay = 1 }
                continue
            }
            healthy = 0
            postmaster = nil
            logger.error(
                "the embedded PostgreSQL ended, starting it again",
                metadata: ["status": "\(code)", "after_seconds": "\(delay)"])
            guard (try? await Task.sleep(for: .seconds(delay))) != nil, !isStopping else { return }
            delay = min(delay * 2, 60)
            do {
                try await launch()
                logger.notice("the embedded PostgreSQL runs again")
            } catch {
                logger.error("\(error.message)", metadata: ["detail": "\(error.detail ?? "")"])
            }
        }
    }

    /// Ends the server in order: fast shutdown, and after 90 s an immediate one. Call it when
    /// the connections are closed; calling it twice does no harm.
    func stop() async {
        isStopping = true
        guard let running = postmaster else { return }
        kill(running.identifier, SIGINT)
        if await !hasEnded(running, within: EmbeddedServer.stopBound) {
            logger.error("the embedded PostgreSQL does not stop, ending it without a checkpoint")
            kill(running.identifier, SIGQUIT)
            _ = await hasEnded(running, within: .seconds(10))
        }
        log.drain(to: logger)
        postmaster = nil
    }

    private func launch() async throws(StartError) {
        let file = PostmasterFile(in: cluster.data)
        if let left = file?.living(in: cluster.data) {
            logger.notice(
                "adopting the running PostgreSQL", metadata: ["pid": "\(left.identifier)"])
            postmaster = left
        } else {
            if file?.data == cluster.data { try file?.disown() }
            try settings.write(to: cluster.data)
            if let account { try EmbeddedServer.give(cluster.data, to: account) }
            postmaster = Postmaster(try spawn())
        }
        status("waiting for the embedded PostgreSQL")
        try await becomeReady()
    }

    private func spawn() throws(StartError) -> ChildProcess {
        try ChildProcess.start(
            [cluster.binaries.program("postgres"), "-D", cluster.data], as: account,
            environment: environment, log: cluster.log)
    }

    private func becomeReady() async throws(StartError) {
        let clock = ContinuousClock()
        let began = clock.now
        var attempts = 0
        while let running = postmaster {
            if let file = PostmasterFile(in: cluster.data), file.isReady,
                file.identifier == running.identifier
            {
                return
            }
            if let code = running.ended() {
                log.drain(to: logger)
                postmaster = nil
                attempts += 1
                guard attempts < 5, isPassing(log.tail ?? "") else { throw failure(code) }
                log.forget()
                await pause(milliseconds: 1000)
                postmaster = Postmaster(try spawn())
            } else if clock.now - began > EmbeddedServer.startBound {
                throw StartError(
                    .database, "the embedded PostgreSQL is not ready after 5 minutes",
                    detail: log.tail, hint: "See \(cluster.log).")
            }
            if isStopping || Task.isCancelled { return }
            await pause(milliseconds: 20)
        }
    }

    /// A killed server may hold its memory and its number a moment longer.
    private func isPassing(_ words: String) -> Bool {
        words.contains("shared memory") || words.contains("lock file \"postmaster.pid\"")
    }

    private func failure(_ code: Int32) -> StartError {
        StartError(
            .database, "the embedded PostgreSQL did not start, status \(code)",
            detail: log.tail,
            hint: "See \(cluster.log), and \(cluster.localSettings) if you made it.")
    }

    private func hasEnded(_ running: Postmaster, within bound: Duration) async -> Bool {
        let clock = ContinuousClock()
        let deadline = clock.now + bound
        while clock.now < deadline {
            if running.ended() != nil { return true }
            await pause(milliseconds: 20)
        }
        return false
    }
}
