import Foundation
import Glibc
import Logging

/// Makes the data directory once: whole or not at all.
struct NewCluster: Sendable {
    let cluster: Cluster
    let account: Account?
    let environment: [String: String]
    let logger: Logger

    /// Runs `initdb` beside the final place, makes the database, and renames: whatever is killed
    /// in between is cleared away by the next start.
    func make(status: (String) -> Void) async throws(StartError) {
        status("making the database")
        if FileManager.default.fileExists(atPath: cluster.unfinished) {
            await endForsaken()
            try Folder.remove(cluster.unfinished)
        }
        try await run(
            "initdb",
            [
                "--pgdata", cluster.unfinished, "--username", ServerSettings.role,
                "--encoding", "UTF8", "--locale", "C", "--data-checksums",
                "--auth-local", "peer", "--auth-host", "reject", "--no-instructions",
            ])
        try await createDatabase()
        guard rename(cluster.unfinished, cluster.data) == 0 else {
            throw StartError(
                .configuration,
                "cannot rename \(cluster.unfinished) to \(cluster.data): \(systemError())")
        }
        let folder = open(cluster.folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folder >= 0 {
            fsync(folder)
            close(folder)
        }
    }

    /// Ends an `initdb` that a killed daemon left running, before its folder is taken away.
    private func endForsaken() async {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        let leaders = names.compactMap { pid_t($0) }.filter { identifier in
            let words =
                (try? String(contentsOfFile: "/proc/\(identifier)/cmdline", encoding: .utf8)) ?? ""
            return words.split(separator: "\0").contains { $0 == cluster.unfinished }
                && getpgid(identifier) == identifier
        }
        for leader in leaders { kill(-leader, SIGKILL) }
        for _ in 0..<250 where leaders.contains(where: { kill(-$0, 0) == 0 }) {
            await pause(milliseconds: 20)
        }
    }

    /// In single-user mode, which needs neither a socket nor a client program.
    private func createDatabase() async throws(StartError) {
        let script = "\(cluster.unfinished)/create.sql"
        do {
            try "CREATE DATABASE \(ServerSettings.database);\n"
                .write(toFile: script, atomically: false, encoding: .utf8)
        } catch {
            throw StartError(.configuration, "cannot write \(script)", detail: "\(error)")
        }
        // Readable for an account that the server is started as.
        chmod(script, 0o644)
        defer { unlink(script) }
        try await run(
            "postgres", ["--single", "-j", "-D", cluster.unfinished, "template1"], input: script)
    }

    private func run(
        _ name: String, _ arguments: [String], input: String? = nil
    ) async throws(StartError) {
        var log = ServerLog(path: cluster.log)
        let child = try ChildProcess.start(
            [cluster.binaries.program(name)] + arguments, as: account,
            environment: environment, input: input, log: cluster.log)
        var status = child.ended()
        while status == nil {
            // The clean-up of the next start needs the folder to itself, so this is not left
            // running when the daemon is asked to stop.
            if Task.isCancelled { kill(child.identifier, SIGTERM) }
            await pause(milliseconds: 20)
            status = child.ended()
        }
        guard status != 0 else { return }
        log.drain(to: logger)
        throw StartError(
            .database, "\(name) failed with status \(status ?? 255)", detail: log.tail,
            hint: "The whole output is in \(cluster.log).")
    }
}

/// Waits also in a cancelled task, where `Task.sleep` returns at once.
func pause(milliseconds: Int) async {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().asyncAfter(deadline: .now() + .milliseconds(milliseconds)) {
            continuation.resume()
        }
    }
}
