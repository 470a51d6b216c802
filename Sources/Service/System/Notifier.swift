import Foundation
import Glibc

/// Speaks sd_notify(3) to the service manager, and is silent where nobody listens.
///
/// The protocol is a datagram of `KEY=value` lines to the socket named by `NOTIFY_SOCKET`.
struct Notifier: Sendable {
    private let socket: String?
    /// How often `watchdog()` must be called: half of what the manager allows; nil when unwatched.
    let watchdogInterval: Duration?

    init(environment: [String: String], processIdentifier: Int32 = getpid()) {
        let named = environment["NOTIFY_SOCKET"] ?? ""
        socket = named.hasPrefix("/") || named.hasPrefix("@") ? named : nil
        let allowed = environment["WATCHDOG_USEC"].flatMap { Int64($0) }
            .flatMap { $0 > 0 ? $0 : nil }
        let meant = environment["WATCHDOG_PID"].map { $0 == String(processIdentifier) } ?? true
        watchdogInterval = meant ? allowed.map { .microseconds($0 / 2) } : nil
    }

    /// The daemon serves: schema, socket and schedule stand.
    func ready(status: String) { send("READY=1", "STATUS=\(status)") }

    /// One line for `systemctl status`.
    func status(_ text: String) { send("STATUS=\(text)") }

    /// SIGHUP was received; `ready` ends it.
    func reloading() { send("RELOADING=1", "MONOTONIC_USEC=\(Notifier.monotonicMicroseconds())") }

    func stopping(status: String) { send("STOPPING=1", "STATUS=\(status)") }

    /// Asks for that much more time to start, reload or stop, counted from now.
    func extendTimeout(by duration: Duration) {
        let (seconds, attoseconds) = duration.components
        send("EXTEND_TIMEOUT_USEC=\(seconds * 1_000_000 + attoseconds / 1_000_000_000_000)")
    }

    /// The daemon is alive.
    func watchdog() { send("WATCHDOG=1") }

    private func send(_ fields: String...) {
        guard let socket else { return }
        // A line break in a status would begin another field.
        let text = fields.map { $0.replacing("\n", with: " ") }.joined(separator: "\n")
        let kind = Int32(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue)
        let descriptor = Glibc.socket(AF_UNIX, kind, 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        // A manager that went away is no reason to fail: the message is lost, the daemon works on.
        _ = withSocketAddress(of: socket) { address, length in
            text.withCString {
                sendto(descriptor, $0, strlen($0), Int32(MSG_NOSIGNAL), address, length)
            }
        }
    }

    private static func monotonicMicroseconds() -> Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }
}
