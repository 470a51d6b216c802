import Foundation
import Glibc

/// The place of the control socket, claimed before the server binds it.
enum ControlSocketPath {
    /// Makes the folder, takes the lock beside the socket, refuses one that a living daemon
    /// answers (`.running`) and removes one that a dead daemon left.
    ///
    /// Keep the lock as long as the socket is served: it decides between two daemons that both
    /// see the same dead socket.
    static func claim(_ path: String) throws(StartError) -> ProcessLock {
        let folder = (path as NSString).deletingLastPathComponent
        try Folder.makeWritable(folder, setting: "The folder of control.socket", mode: 0o755)
        let lock = try ProcessLock(path: path + ".lock", holding: "the control socket \(path)")
        var status = stat()
        guard lstat(path, &status) == 0 else { return lock }
        guard status.st_mode & S_IFMT == S_IFSOCK else {
            throw StartError(
                .configuration, "control.socket \(path) exists and is not a socket",
                hint: "Remove the file or choose another path.")
        }
        if isAnswered(path) {
            throw StartError(
                .running, "another program answers on the control socket \(path)",
                hint: "Stop it first, or choose another control.socket.")
        }
        guard unlink(path) == 0 else {
            throw StartError(
                .configuration, "cannot remove the stale control socket \(path): \(systemError())",
                hint: "Remove it by hand.")
        }
        return lock
    }

    private static func isAnswered(_ path: String) -> Bool {
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue | SOCK_NONBLOCK.rawValue)
        let descriptor = socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { return false }
        defer { close(descriptor) }
        let answer = withSocketAddress(of: path) { connect(descriptor, $0, $1) }
        // EAGAIN: somebody listens, but too many wait; only a dead socket refuses.
        return answer == 0 || errno == EAGAIN
    }
}
