import Foundation
import Glibc

/// Where the embedded PostgreSQL keeps its things below the state directory, and which installed
/// server fits what is there.
///
///     STATE/postgresql/15       the data directory
///     STATE/postgresql/15.new   an initdb in the making; removed when found at a start
///     STATE/postgresql/15.log   what the server says, read on by the daemon
///     STATE/postgresql/local.conf   the operator's own server settings, if any
///     STATE/run                 the server's socket, where the path is short enough
struct Cluster: Sendable, Equatable {
    let binaries: ServerBinaries
    let stateDirectory: String
    let data: String
    /// The data directory holds a finished cluster.
    let exists: Bool

    var folder: String { "\(stateDirectory)/postgresql" }
    var log: String { "\(data).log" }
    var unfinished: String { "\(data).new" }
    var localSettings: String { "\(folder)/local.conf" }

    /// Looks at the disk and chooses; changes nothing.
    static func find(
        in stateDirectory: String, installed: [ServerBinaries]
    ) throws(StartError) -> Cluster {
        guard let newest = installed.first else {
            throw StartError(
                .database,
                "no PostgreSQL server found, at least version \(ServerBinaries.oldestMajor)",
                detail: "Looked for postgres and initdb in /usr/lib/postgresql/*/bin and PATH.",
                hint: "apt install postgresql, or set database.url to use another server.")
        }
        let folder = "\(stateDirectory)/postgresql"
        guard let held = newestData(in: folder) else {
            return Cluster(
                binaries: newest, stateDirectory: stateDirectory,
                data: "\(folder)/\(newest.major)", exists: false)
        }
        guard let fitting = installed.first(where: { $0.major == held.major }) else {
            throw mismatch(held.path, held.major, newest)
        }
        return Cluster(
            binaries: fitting, stateDirectory: stateDirectory, data: held.path, exists: true)
    }

    /// The data directory of the highest version; its name does not count, `PG_VERSION` does.
    private static func newestData(in folder: String) -> (path: String, major: Int)? {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { Int($0) != nil }
            .compactMap { name in
                let path = "\(folder)/\(name)"
                let text = try? String(contentsOfFile: "\(path)/PG_VERSION", encoding: .utf8)
                return text.flatMap { Int($0.trimmingCharacters(in: .whitespacesAndNewlines)) }
                    .map { (path, $0) }
            }
            .max { $0.1 < $1.1 }
    }

    private static func mismatch(
        _ path: String, _ major: Int, _ newest: ServerBinaries
    ) -> StartError {
        if major > newest.major {
            return StartError(
                .database,
                "the data directory is of PostgreSQL \(major), newer than the installed"
                    + " \(newest.major)",
                detail: "It is \(path).", hint: "apt install postgresql-\(major)")
        }
        return StartError(
            .database,
            "the data directory is of PostgreSQL \(major) and must be upgraded: installed is"
                + " \(newest.major)",
            detail: "It is \(path).",
            hint: "apt install postgresql-\(major) and start again to keep using it; or upgrade it"
                + " into a new folder with \(newest.program("pg_upgrade"))"
                + " --old-bindir /usr/lib/postgresql/\(major)/bin --old-datadir \(path).")
    }

    /// The folder for the server's socket: below the state directory, or, where that path is too
    /// long for a socket, a private one below `/tmp` with a name that follows from it.
    func socketFolder(user: uid_t) -> String {
        let preferred = "\(stateDirectory)/run"
        if "\(preferred)/.s.PGSQL.5432".utf8.count <= longestSocketPath { return preferred }
        // FNV-1a: the same folder for the same state directory at each start.
        let hash = stateDirectory.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) {
            ($0 ^ UInt64($1)) &* 0x100_0000_01b3
        }
        return "/tmp/vientro-\(user)-\(String(hash, radix: 16))"
    }
}
