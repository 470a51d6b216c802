import Foundation
import Glibc

/// Held by one daemon at a time: a file lock that the kernel drops with the process.
final class ProcessLock: Sendable {
    private let descriptor: Int32

    /// Takes the lock at once or throws `.running`; `what` names the thing that is held.
    init(path: String, holding what: String) throws(StartError) {
        // O_CLOEXEC: a child that inherited the lock would keep it after the daemon's death.
        let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
        guard descriptor >= 0 else {
            throw StartError(
                .configuration, "cannot open the lock file \(path): \(systemError())",
                hint: "Check who owns the folder and the file.")
        }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            let reason = errno
            let holder = ProcessLock.text(of: descriptor)
            close(descriptor)
            guard reason == EWOULDBLOCK else {
                throw StartError(.configuration, "cannot lock \(path): \(systemError(reason))")
            }
            throw StartError(
                .running, "a vientrod is already running with \(what)",
                detail: holder.isEmpty ? nil : "Its process is \(holder).",
                hint: "Stop it first, or choose another state_dir and control.socket.")
        }
        self.descriptor = descriptor
        let text = "\(getpid())\n"
        _ = ftruncate(descriptor, 0)
        _ = text.withCString { pwrite(descriptor, $0, strlen($0), 0) }
    }

    deinit { close(descriptor) }

    private static func text(of descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = pread(descriptor, &buffer, buffer.count, 0)
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }
}
