import Foundation
import Glibc

/// Directories that the daemon needs, and to whom they belong.
enum Folder {
    /// Makes a missing folder for the account, or gives it an existing one whose entries pass.
    /// Other folders are left as they are.
    static func give(
        _ path: String, to account: Account, mode: mode_t, when passes: ([String]) -> Bool
    ) throws(StartError) {
        try make(path, mode: mode)
        // The open folder is checked and given, not the name, which somebody could swap.
        let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw unusable(path) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw unusable(path) }
        // A folder open to everybody, as /tmp, serves us as it is and belongs to others too.
        if status.st_uid == account.user || status.st_mode & S_IWOTH != 0 { return }
        // Nor is another user's folder root's to give.
        if status.st_uid != geteuid() { return }
        let entries = try entries(of: "/proc/self/fd/\(descriptor)", named: path)
        guard passes(entries) else { return }
        guard fchown(descriptor, account.user, account.group) == 0,
            fchmod(descriptor, mode) == 0
        else { throw unusable(path) }
    }

    /// Makes the folder and its missing parents (0755); an existing one is left as it is.
    static func make(_ path: String, mode: mode_t) throws(StartError) {
        if mkdir(path, mode) == 0 || errno == EEXIST { return }
        let parent = (path as NSString).deletingLastPathComponent
        guard errno == ENOENT, parent != path, !parent.isEmpty else { throw unusable(path) }
        try make(parent, mode: 0o755)
        guard mkdir(path, mode) == 0 || errno == EEXIST else { throw unusable(path) }
    }

    /// Makes the folder where it is missing, and proves that files can be made in it.
    static func makeWritable(_ path: String, setting: String, mode: mode_t) throws(StartError) {
        try make(path, mode: mode)
        guard access(path, W_OK | X_OK) == 0 else {
            let reason = systemError()
            let user = Account.numbered(geteuid())?.name ?? String(geteuid())
            throw StartError(
                .configuration, "cannot write to \(path): \(reason)",
                detail: "\(setting) must be writable for the user \(user).",
                hint: "chown -R \(user) \(path)")
        }
    }

    /// Removes a whole tree without following links; a missing one is no error.
    static func remove(_ path: String) throws(StartError) {
        guard FileManager.default.fileExists(atPath: path) else { return }
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw StartError(
                .configuration, "cannot remove \(path)", detail: "\(error.localizedDescription)",
                hint: "Remove it by hand, then start again.")
        }
    }

    private static func entries(
        of path: String, named name: String
    ) throws(StartError) -> [String] {
        do {
            return try FileManager.default.contentsOfDirectory(atPath: path)
        } catch {
            throw unusable(name)
        }
    }

    private static func unusable(_ path: String) -> StartError {
        let reason = systemError()
        return StartError(
            .configuration, "cannot use the directory \(path): \(reason)",
            hint: "Check state_dir and control.socket, and who owns the folders above them.")
    }
}
