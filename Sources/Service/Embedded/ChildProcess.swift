import Foundation
import Glibc

/// A program started apart from the daemon: own session, clean environment, cwd `/`, no files of
/// ours beyond the three standard ones.
struct ChildProcess: Sendable, Equatable {
    let identifier: pid_t

    /// Only what the server needs. Debian's PostgreSQL would itself answer on `NOTIFY_SOCKET`,
    /// `PG…` would change what it does, and passwords and credentials are none of its business.
    static func environment(from own: [String: String]) -> [String: String] {
        let kept = ["PATH", "LD_LIBRARY_PATH", "TMPDIR", "PG_OOM_ADJUST_FILE"]
        return ["PATH": "/usr/local/bin:/usr/bin:/bin"]
            .merging(own.filter { kept.contains($0.key) }) { $1 }
            .merging(["LC_ALL": "C", "TZ": "UTC"]) { $1 }
    }

    /// Starts the program; standard input is closed or read from `input`, output and errors are
    /// appended to `log`.
    static func start(
        _ arguments: [String], as account: Account?, environment: [String: String],
        input: String? = nil, log: String
    ) throws(StartError) -> ChildProcess {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        posix_spawn_file_actions_init(&actions)
        posix_spawnattr_init(&attributes)
        defer {
            posix_spawn_file_actions_destroy(&actions)
            posix_spawnattr_destroy(&attributes)
        }
        posix_spawn_file_actions_addopen(&actions, 0, input ?? "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(
            &actions, 1, log, O_WRONLY | O_CREAT | O_APPEND, 0o600)
        posix_spawn_file_actions_adddup2(&actions, 1, 2)
        for descriptor in openDescriptors() where descriptor > 2 {
            posix_spawn_file_actions_addclose(&actions, descriptor)
        }
        var all = sigset_t()
        var none = sigset_t()
        sigfillset(&all)
        sigemptyset(&none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setsigmask(&attributes, &none)
        // A session of its own, so that Ctrl-C at the terminal does not reach the server before
        // the daemon has closed its connections. 0x80 is glibc's POSIX_SPAWN_SETSID.
        let flags = 0x80 | Int32(POSIX_SPAWN_SETSIGDEF) | Int32(POSIX_SPAWN_SETSIGMASK)
        posix_spawnattr_setflags(&attributes, Int16(flags))
        let words = launcher(account) + arguments
        let variables = environment.map { "\($0.key)=\($0.value)" }
        var identifier: pid_t = 0
        let failure = withCStrings(words) { words in
            withCStrings(variables) { variables in
                posix_spawn(
                    &identifier, "/usr/bin/env", &actions, &attributes, words, variables)
            }
        }
        guard failure == 0 else {
            throw StartError(
                .database, "cannot start \(arguments[0]): \(systemError(failure))")
        }
        return ChildProcess(identifier: identifier)
    }

    /// `env` and `setpriv` replace themselves, so the process keeps its number.
    private static func launcher(_ account: Account?) -> [String] {
        let folder = ["env", "--chdir=/"]
        guard let account, account.user != geteuid() else { return folder }
        return folder + [
            "setpriv", "--reuid=\(account.user)", "--regid=\(account.group)", "--init-groups",
        ]
    }

    private static func openDescriptors() -> [Int32] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
        return names.compactMap { Int32($0) }.filter { fcntl($0, F_GETFD) >= 0 }
    }

    private static func withCStrings<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let pointers = texts.map { strdup($0) }
        defer { pointers.forEach { free($0) } }
        return body(pointers + [nil])
    }

    /// The exit status if the child has ended (128 + signal where one killed it), collecting it.
    func ended() -> Int32? {
        var status: Int32 = 0
        let answer = waitpid(identifier, &status, WNOHANG)
        if answer == 0 { return nil }
        if answer < 0 { return errno == EINTR ? nil : 255 }
        let signal = status & 0x7F
        return signal == 0 ? (status >> 8) & 0xFF : 128 + signal
    }
}
