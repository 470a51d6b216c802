import Aid
import Foundation
import Glibc
import Logging
import Synchronization

/// Writes the log to standard error: with priority prefixes and no time stamps under journald,
/// with the local time for people otherwise.
struct LogLines: LogHandler {
    /// What the process writes, as `install` set it up.
    struct Style: Sendable, Equatable {
        /// Standard error is the journal: `<4>` before each line, sd-daemon(3).
        var forJournal: Bool
        var zone: Zone
        var clock: WallClock

        static func == (left: Style, right: Style) -> Bool {
            left.forJournal == right.forJournal && left.zone == right.zone
        }
    }

    private static let threshold = Mutex(Logger.Level.info)

    var metadata: Logger.Metadata = [:]
    var metadataProvider: Logger.MetadataProvider?
    private let label: String
    private let style: Style
    private var ownLevel: Logger.Level?

    init(label: String, style: Style) {
        self.label = label
        self.style = style
    }

    /// Takes over swift-log for the whole process; call once, before the first `Logger` is made.
    static func install(level: Logger.Level, zone: Zone, environment: [String: String]) {
        let style = Style(
            forJournal: isJournal(standardError: environment), zone: zone, clock: .system)
        setLevel(level)
        LoggingSystem.bootstrap { LogLines(label: $0, style: style) }
    }

    /// Changes the level of every logger that has none of its own, at once.
    static func setLevel(_ level: Logger.Level) {
        threshold.withLock { $0 = level }
    }

    var logLevel: Logger.Level {
        get { ownLevel ?? LogLines.threshold.withLock { $0 } }
        set { ownLevel = newValue }
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        var all = metadata
        all.merge(metadataProvider?.get() ?? [:]) { $1 }
        all.merge(event.metadata ?? [:]) { $1 }
        if let error = event.error { all["error"] = "\(String(reflecting: error))" }
        let line = LogLines.line(
            level: event.level, message: event.message.description, metadata: all, style: style)
        // One write keeps the lines of several threads whole.
        line.withCString { _ = write(STDERR_FILENO, $0, strlen($0)) }
    }

    /// The whole line with its line break; line breaks inside are indented, so that text from
    /// outside cannot pass for a line of ours.
    static func line(
        level: Logger.Level, message: String, metadata: Logger.Metadata, style: Style
    ) -> String {
        let fields = metadata.sorted { $0.key < $1.key }
            .map { " \($0.key)=\(quoted($0.value.description))" }
        let prefix =
            style.forJournal
            ? "<\(priority(level))>"
            : "\(localTime(style)) \(level.rawValue.uppercased().padded(to: 8)) "
        let next = style.forJournal ? "\n\(prefix)    " : "\n    "
        let text = (message + fields.joined())
            .split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            .map { String($0.unicodeScalars.map { isControl($0) ? "\u{FFFD}" : Character($0) }) }
        return prefix + text.joined(separator: next) + "\n"
    }

    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        (scalar.value < 0x20 && scalar != "\t") || scalar.value == 0x7F
    }

    /// Bare where a value is one plain word, else quoted as in logfmt.
    private static func quoted(_ value: String) -> String {
        let plain = value.unicodeScalars.allSatisfy {
            $0.value > 0x20 && $0 != "\"" && $0 != "=" && $0 != "\\" && $0.value != 0x7F
        }
        if plain && !value.isEmpty { return value }
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }

    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }

    private static func localTime(_ style: Style) -> String {
        let now = style.clock.now()
        let time = style.zone.time(of: now)
        let parts = [time.hour, time.minute, time.second].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(style.zone.day(of: now).iso) \(parts.joined(separator: ":"))"
    }

    /// `JOURNAL_STREAM` holds device and inode of the journal's end; a standard error that was
    /// redirected since is another file.
    static func isJournal(standardError environment: [String: String]) -> Bool {
        guard let stream = environment["JOURNAL_STREAM"] else { return false }
        var status = stat()
        guard fstat(STDERR_FILENO, &status) == 0 else { return false }
        return stream == "\(status.st_dev):\(status.st_ino)"
    }
}

extension String {
    fileprivate func padded(to width: Int) -> String {
        self + String(repeating: " ", count: max(0, width - count))
    }
}
