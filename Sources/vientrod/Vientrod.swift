import ArgumentParser
import Service

/// The daemon's command line; everything it does is in `Service`.
@main
struct Vientrod: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "vientrod",
        abstract: "Keeps the register of foreign aid, and mails and flags what is due.",
        discussion: """
            Settings are read from the configuration file, credentials, VIENTRO_ variables and \
            these options, the later ones over the earlier. Exit codes: 0 stopped in order, \
            64 usage, 69 database, 70 defect, 75 already running, 78 configuration.
            """,
        version: Daemon.version,
        subcommands: [Run.self, Migrate.self, Check.self],
        defaultSubcommand: Run.self)
}

struct Run: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Run until SIGTERM or SIGINT (the default).",
        discussion: "SIGHUP reads the configuration again; a wrong one is refused.")

    @OptionGroup var options: LaunchOptions

    func run() throws {
        try options.launch(preparing: true) { await Daemon.run($0) }
    }
}

struct Migrate: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Bring the database to this version's schema, then stop.")

    @OptionGroup var options: LaunchOptions

    func run() throws {
        try options.launch(preparing: true) { await Daemon.migrate($0) }
    }
}

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Check configuration and database; changes nothing.")

    @OptionGroup var options: LaunchOptions

    func run() throws {
        try options.launch(preparing: false) { await Daemon.check($0) }
    }
}
