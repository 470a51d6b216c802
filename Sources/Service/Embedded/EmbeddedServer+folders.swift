import Foundation
import Glibc

extension EmbeddedServer {
    /// Makes the folder for the owner alone; one below `/tmp` that somebody else made first is
    /// refused, since whoever owns it could put another server there.
    static func makePrivate(_ path: String, for owner: Account) throws(StartError) {
        try Folder.make(path, mode: 0o700)
        if geteuid() == 0 { lchown(path, owner.user, owner.group) }
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR,
            status.st_uid == owner.user
        else {
            throw StartError(
                .configuration, "\(path) does not belong to \(owner.name)",
                hint: "chown -R \(owner.name) \(path), or remove it.")
        }
        guard chmod(path, 0o700) == 0 else {
            throw StartError(.configuration, "cannot protect \(path): \(systemError())")
        }
    }

    /// Gives the configuration files to the account that the server runs as.
    static func give(_ data: String, to account: Account) throws(StartError) {
        for name in ["postgresql.conf", "pg_hba.conf", "pg_ident.conf"] {
            guard chown("\(data)/\(name)", account.user, account.group) == 0 else {
                throw StartError(
                    .configuration, "cannot give \(data)/\(name) away: \(systemError())")
            }
        }
    }

    /// A value of a libpq connection string.
    static func quoted(_ text: String) -> String {
        "'\(text.replacing("\\", with: "\\\\").replacing("'", with: "\\'"))'"
    }
}

extension Postmaster {
    init(_ child: ChildProcess) {
        self.init(identifier: child.identifier, child: child)
    }
}
