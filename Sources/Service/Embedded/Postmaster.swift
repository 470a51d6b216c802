import Foundation
import Glibc

/// A running server, our child or one that an earlier daemon left behind.
struct Postmaster: Sendable, Equatable {
    let identifier: pid_t
    /// Nil for an adopted one, whose end is seen but not collected.
    let child: ChildProcess?

    /// The exit status, or 0 for an adopted one that is gone; nil while it runs.
    func ended() -> Int32? {
        if let child { return child.ended() }
        guard kill(identifier, 0) == 0 || errno == EPERM else { return 0 }
        return isUncollected ? 0 : nil
    }

    /// Dead, but its parent has not asked yet; some containers have no init that ever would.
    private var isUncollected: Bool {
        let text = (try? String(contentsOfFile: "/proc/\(identifier)/stat", encoding: .utf8)) ?? ""
        guard let name = text.lastIndex(of: ")") else { return false }
        return text[text.index(after: name)...].hasPrefix(" Z")
    }
}

/// `postmaster.pid`, by which the server says that it runs, where, and how far it has come.
struct PostmasterFile: Sendable, Equatable {
    let identifier: pid_t
    let data: String
    let socketFolder: String
    let isReady: Bool

    /// Nil for a missing file or one that is being written.
    init?(in data: String) {
        let path = "\(data)/postmaster.pid"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return nil }
        self.init(text: text)
    }

    init?(text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.trimmingCharacters(in: .whitespaces) }
        guard lines.count >= 5, let identifier = pid_t(lines[0]), identifier > 1 else {
            return nil
        }
        self.identifier = identifier
        data = lines[1]
        socketFolder = lines[4]
        isReady = lines.count >= 8 && lines[7] == "ready"
    }

    /// Takes the number out of a file whose number another program got since, as after a power
    /// cut: the server would take that program for itself and never start. The rest stays, by
    /// which the server makes sure that no session of its former life is left.
    func disown() throws(StartError) {
        guard kill(identifier, 0) == 0 || errno == EPERM, living(in: data) == nil else { return }
        let path = "\(data)/postmaster.pid"
        guard let text = try? String(contentsOfFile: path, encoding: .utf8),
            let rest = text.firstIndex(of: "\n")
        else { return }
        do {
            // Beyond the largest number that Linux gives (PID_MAX_LIMIT).
            try ("4194305" + text[rest...]).write(
                toFile: path, atomically: false, encoding: .utf8)
        } catch {
            throw StartError(.configuration, "cannot write \(path)", detail: "\(error)")
        }
    }

    /// The living server of this data directory; a number that another program got since, as
    /// after a reboot, is not ours.
    func living(in data: String) -> Postmaster? {
        guard self.data == data, kill(identifier, 0) == 0 || errno == EPERM else { return nil }
        let words =
            (try? String(contentsOfFile: "/proc/\(identifier)/cmdline", encoding: .utf8)) ?? ""
        let parts = words.split(separator: "\0").map(String.init)
        guard let program = parts.first,
            (program as NSString).lastPathComponent == "postgres", parts.contains(data)
        else { return nil }
        return Postmaster(identifier: identifier, child: nil)
    }
}
