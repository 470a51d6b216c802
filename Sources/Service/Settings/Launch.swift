import Aid
public import Foundation

/// One start of `vientrod`: its settings, where they came from, and whom it runs as.
public struct Launch: Sendable {
    let settings: Settings
    /// For the log, once it stands.
    let warnings: [Sentence]
    let environment: [String: String]
    private let sources: SettingSources
    private let privilege: PrivilegeDrop

    /// Reads the configuration; `flags` by key, as `["state_dir": "/srv/vientro"]`.
    public init(
        configuration file: String?, flags: [String: String],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        workingDirectory: String = FileManager.default.currentDirectoryPath
    ) throws(StartError) {
        try self.init(
            sources: SettingSources(
                file: file.map { $0.hasPrefix("/") ? $0 : "\(workingDirectory)/\($0)" },
                environment: environment, flags: flags, workingDirectory: workingDirectory))
    }

    init(sources: SettingSources) throws(StartError) {
        self.sources = sources
        environment = sources.environment
        (settings, warnings) = try Settings.load(from: sources)
        privilege = try PrivilegeDrop(runAs: settings.runAs)
    }

    /// Leaves root and takes over the log; call before any thread of the server exists.
    ///
    /// With `preparing`, missing or empty folders are first given to the user to become.
    public func settle(preparing: Bool) throws(StartError) {
        if preparing {
            let state = settings.database.isEmbedded ? settings.stateDirectory : nil
            try privilege.give(stateDirectory: state, socket: settings.control.socket)
        }
        try privilege.become()
        LogLines.install(
            level: settings.log.level, zone: settings.timeZone, environment: environment)
    }

    /// Reads the same sources again, for SIGHUP; throws and changes nothing if they are wrong.
    func reloaded() throws(StartError) -> (settings: Settings, warnings: [Sentence]) {
        let (fresh, warnings) = try Settings.load(from: sources)
        let late = fresh.keysNeedingRestart(comparedTo: settings)
        guard !late.isEmpty else { return (fresh, warnings) }
        let named = late.joined(separator: ", ")
        let restart: Sentence = "takes effect after a restart: \(named)"
        return (fresh, warnings + [restart])
    }

    /// The service manager's end of this process.
    var notifier: Notifier { Notifier(environment: environment) }
}
