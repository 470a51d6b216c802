import ArgumentParser
import Dispatch
import Foundation
import Service

/// What can be set on the command line, over everything else.
struct LaunchOptions: ParsableArguments {
    @Option(help: "The configuration file (default: /etc/vientro/vientro.yaml, if it exists).")
    var config: String?

    @Option(help: "Where the embedded PostgreSQL and the lock live (state_dir).")
    var stateDir: String?

    @Option(help: "The control socket (control.socket).")
    var socket: String?

    @Option(help: "A PostgreSQL to use instead of the embedded one (database.url).")
    var databaseUrl: String?

    @Option(help: "Whom to become when started as root (run_as).")
    var runAs: String?

    @Option(help: "trace, debug, info, notice, warning, error or critical (log.level).")
    var logLevel: String?

    /// Reads the configuration, leaves root, does the work, and ends with its exit code.
    ///
    /// Root is left on the process's first thread while it is the only one: a thread that Swift's
    /// runtime had started before would keep it.
    func launch(
        preparing: Bool, _ work: @escaping @Sendable (Launch) async -> Int32
    ) throws {
        let launch: Launch
        do throws(StartError) {
            launch = try Launch(configuration: config, flags: flags)
            try launch.settle(preparing: preparing)
        } catch {
            error.writeToStandardError()
            throw ExitCode(error.exitCode)
        }
        Task { Foundation.exit(await work(launch)) }
        dispatchMain()
    }

    private var flags: [String: String] {
        let given = [
            "state_dir": stateDir, "control.socket": socket, "database.url": databaseUrl,
            "run_as": runAs, "log.level": logLevel,
        ]
        return given.compactMapValues { $0 }
    }
}
