import Foundation
import Glibc
import Logging

/// Carries what the server writes into the daemon's log.
///
/// The server writes to a file, not a pipe: it outlives a killed daemon, can never block on one
/// that is stopped, and the next daemon reads on.
struct ServerLog: Sendable {
    /// The file is emptied once read beyond this many bytes.
    private static let longest: off_t = 1 << 20

    let path: String
    private var offset: off_t = 0
    private var lastWords: [String] = []

    /// Begins at the file's present end.
    init(path: String) {
        self.path = path
        var status = stat()
        offset = stat(path, &status) == 0 ? status.st_size : 0
    }

    /// The latest lines, for an error's detail.
    var tail: String? {
        lastWords.isEmpty ? nil : lastWords.suffix(5).joined(separator: "; ")
    }

    /// Begins the last words anew, before another attempt.
    mutating func forget() { lastWords = [] }

    /// Logs every whole line written since the last call.
    mutating func drain(to logger: Logger) {
        let descriptor = open(path, O_RDWR | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        var buffer = [UInt8](repeating: 0, count: 65_536)
        while true {
            let count = pread(descriptor, &buffer, buffer.count, offset)
            guard count > 0 else { break }
            let whole =
                buffer[..<count].lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 }
                ?? (count == buffer.count ? count : 0)
            guard whole > 0 else { break }
            offset += off_t(whole)
            for line in String(decoding: buffer[..<whole], as: UTF8.self).split(separator: "\n") {
                pass(String(line), to: logger)
            }
        }
        // The server appends, so an emptied file goes on at its new end.
        if offset > ServerLog.longest, ftruncate(descriptor, 0) == 0 { offset = 0 }
    }

    private mutating func pass(_ line: String, to logger: Logger) {
        let (level, text) = ServerLog.parsed(line)
        lastWords = lastWords.suffix(9) + [text]
        logger.log(level: level, "postgres: \(text)")
    }

    /// `WARNING:  text` → its level; what has no severity, as the lines of initdb, is debugging.
    static func parsed(_ line: String) -> (level: Logger.Level, text: String) {
        let levels: [(String, Logger.Level)] = [
            ("PANIC:", .critical), ("FATAL:", .error), ("ERROR:", .error),
            ("WARNING:", .warning), ("NOTICE:", .info), ("LOG:", .info), ("DETAIL:", .info),
            ("HINT:", .info), ("CONTEXT:", .info), ("STATEMENT:", .debug),
        ]
        // Before it has read its configuration the server writes time and process first.
        let said = line.replacing(#/^\d{4}-\d\d-\d\d \S+ \S+ \[\d+\] /#, with: "")
        guard let (word, level) = levels.first(where: { said.hasPrefix($0.0) }) else {
            return (.debug, said)
        }
        let rest = said.dropFirst(word.count).drop { $0 == " " }
        let keepsWord = ["DETAIL:", "HINT:", "CONTEXT:", "STATEMENT:"].contains(word)
        return (level, keepsWord ? "\(word.lowercased()) \(rest)" : String(rest))
    }
}
