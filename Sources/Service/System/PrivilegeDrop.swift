import Foundation
import Glibc

/// Leaves root for good before anything else runs; PostgreSQL refuses root, and so do we.
struct PrivilegeDrop: Sendable, Equatable {
    /// Whom the process becomes; nil where it is an ordinary user already.
    let account: Account?

    /// Decides from `run_as` and who started the process; changes nothing.
    init(
        runAs: String?, startedBy user: uid_t = geteuid(),
        find: (String) -> Account? = Account.named
    ) throws(StartError) {
        if let runAs, find(runAs)?.user == 0 {
            throw StartError(
                .configuration, "run_as must not be \(runAs)",
                hint: "Name an ordinary system user, as \"vientro\".")
        }
        guard user == 0 else {
            if let runAs, find(runAs)?.user != user {
                throw StartError(
                    .configuration, "cannot run as \"\(runAs)\": not started as root",
                    hint: "Start vientrod as root or as \(runAs), or remove run_as.")
            }
            account = nil
            return
        }
        if let runAs {
            guard let chosen = find(runAs) else {
                throw StartError(
                    .configuration, "run_as names an unknown user \"\(runAs)\"",
                    hint: "useradd --system --home-dir /var/lib/vientro \(runAs)")
            }
            account = chosen
            return
        }
        guard let chosen = find("vientro") ?? find("postgres"), chosen.user != 0 else {
            throw StartError(
                .configuration, "vientrod does not run as root",
                detail: "Neither a user \"vientro\" nor \"postgres\" exists to run as.",
                hint: "useradd --system --home-dir /var/lib/vientro --shell /usr/sbin/nologin"
                    + " vientro")
        }
        account = chosen
    }

    /// Gives a missing or empty state directory, and the socket's folder, to the account.
    /// Does nothing when there is nobody to become.
    func give(stateDirectory: String?, socket: String) throws(StartError) {
        guard let account else { return }
        if let stateDirectory {
            try Folder.give(stateDirectory, to: account, mode: 0o700) { $0.isEmpty }
        }
        let folder = (socket as NSString).deletingLastPathComponent
        // A folder that serves others as well, as /run or /var/lib, stays whose it is; one of
        // root's own deeper down is meant for the socket, whatever else lies in it.
        let isShared =
            PrivilegeDrop.sharedFolders.contains(folder)
            || folder.split(separator: "/").count < 2
        try Folder.give(folder, to: account, mode: 0o755) { entries in
            !isShared || entries.isEmpty
        }
    }

    /// Two levels deep and still everybody's.
    private static let sharedFolders: Set<String> = [
        "/dev/shm", "/etc/vientro", "/run/lock", "/run/systemd", "/run/user", "/usr/bin",
        "/usr/lib", "/usr/local", "/usr/share", "/var/cache", "/var/lib", "/var/log", "/var/run",
        "/var/spool", "/var/tmp",
    ]

    /// Becomes the account with all its groups; there is no way back to root.
    func become() throws(StartError) {
        guard let account else { return }
        guard initgroups(account.name, account.group) == 0, setgid(account.group) == 0,
            setuid(account.user) == 0
        else {
            throw StartError(
                .configuration, "cannot become user \"\(account.name)\": \(systemError())",
                hint: "Start vientrod as root with CAP_SETUID and CAP_SETGID, or as that user.")
        }
        guard setuid(0) != 0, geteuid() == account.user, getegid() == account.group else {
            throw StartError(.bug, "root could be regained after becoming \"\(account.name)\"")
        }
    }
}
