public import Foundation

/// Why the daemon did not start, or a new configuration was refused.
///
/// The shape is PostgreSQL's, and `exitCode` is what `vientrod` ends with (sysexits.h).
public struct StartError: Error, Equatable, Sendable {
    /// The exit codes that an operator's scripts can rely on.
    public enum ExitCode: Int32, Sendable {
        /// No server, a wrong password, a data directory of another version.
        case database = 69
        /// A defect of the program.
        case bug = 70
        /// A living daemon holds the state directory or the control socket.
        case running = 75
        /// A setting, a permission or a path that only the operator can mend.
        case configuration = 78
    }

    public var exitCode: Int32 { code.rawValue }
    public let code: ExitCode
    /// What is wrong, quoting the value; lower case, no stop.
    public let message: String
    public let detail: String?
    /// What to do about it.
    public let hint: String?

    public init(
        _ code: ExitCode, _ message: String, detail: String? = nil, hint: String? = nil
    ) {
        self.code = code
        self.message = message
        self.detail = detail
        self.hint = hint
    }

    /// The lines for standard error, as psql shows an error of the server.
    public var report: String {
        var lines = ["error: \(message)"]
        if let detail { lines.append("detail:\(detail.hasPrefix("\n") ? "" : " ")\(detail)") }
        if let hint { lines.append("hint: \(hint)") }
        return lines.joined(separator: "\n")
    }

    /// Tells the operator why the daemon does not start; with priorities under journald.
    public func writeToStandardError(
        environment: [String: String] = ProcessInfo.processInfo.environment
    ) {
        let prefix = LogLines.isJournal(standardError: environment) ? "<3>" : "vientrod: "
        let text = report.split(separator: "\n").map { "\(prefix)\($0)\n" }.joined()
        FileHandle.standardError.write(Data(text.utf8))
    }
}
