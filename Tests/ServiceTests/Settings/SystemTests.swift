import Aid
import Foundation
import Glibc
import Logging
import Testing

@testable import Service

struct SystemTests {
    private static func style(forJournal: Bool) throws -> LogLines.Style {
        let zone = try #require(Zone("Asia/Ho_Chi_Minh"))
        return LogLines.Style(
            forJournal: forJournal, zone: zone,
            clock: .fixed(Date(timeIntervalSince1970: 1_785_542_401)))
    }

    @Test func `writes priorities and no time under journald`() throws {
        let line = LogLines.line(
            level: .error, message: "a\nb", metadata: ["z": "1", "a": "x y"],
            style: try Self.style(forJournal: true))
        #expect(line == "<3>a\n<3>    b a=\"x y\" z=1\n")
    }

    @Test func `writes the local time for people`() throws {
        let line = LogLines.line(
            level: .info, message: "ready\u{1B}[31m", metadata: [:],
            style: try Self.style(forJournal: false))
        #expect(line == "2026-08-01 07:00:01 INFO     ready\u{FFFD}[31m\n")
    }

    @Test(arguments: ["/tmp/vientro-notify-\(UUID().uuidString)", "@vientro-\(UUID().uuidString)"])
    func `speaks sd_notify to a path and to the abstract space`(path: String) throws {
        let descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        defer {
            close(descriptor)
            unlink(path)
        }
        #expect(withSocketAddress(of: path) { bind(descriptor, $0, $1) } == 0)
        let notifier = Notifier(environment: ["NOTIFY_SOCKET": path])
        notifier.ready(status: "runs\nMAINPID=1")
        notifier.extendTimeout(by: .milliseconds(1500))
        notifier.reloading()
        #expect(received(descriptor) == "READY=1\nSTATUS=runs MAINPID=1")
        #expect(received(descriptor) == "EXTEND_TIMEOUT_USEC=1500000")
        #expect(received(descriptor).hasPrefix("RELOADING=1\nMONOTONIC_USEC="))
    }

    private func received(_ descriptor: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 500)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
    }

    @Test func `is watched at half the interval, and only if meant`() {
        let both = ["WATCHDOG_USEC": "30000000", "WATCHDOG_PID": "7"]
        #expect(
            Notifier(environment: both, processIdentifier: 7).watchdogInterval == .seconds(15))
        #expect(Notifier(environment: both, processIdentifier: 8).watchdogInterval == nil)
        #expect(Notifier(environment: [:]).watchdogInterval == nil)
    }

    @Test func `is held by one at a time and freed with its holder`() throws {
        let path = "/tmp/vientro-lock-\(UUID().uuidString)"
        defer { unlink(path) }
        var lock: ProcessLock? = try ProcessLock(path: path, holding: "x")
        #expect(throws: StartError.self) { try ProcessLock(path: path, holding: "x") }
        withExtendedLifetime(lock) {}
        lock = nil
        _ = try ProcessLock(path: path, holding: "x")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "\(getpid())\n")
    }

    @Test func `removes a dead socket and refuses a living one`() throws {
        let folder = "/tmp/vientro-control-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let path = "\(folder)/control.sock"
        var lock: ProcessLock? = try ControlSocketPath.claim(path)
        let server = socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0)
        #expect(withSocketAddress(of: path) { bind(server, $0, $1) } == 0)
        #expect(listen(server, 1) == 0)
        withExtendedLifetime(lock) {}
        lock = nil
        #expect(try refusal(path)?.exitCode == 75)
        close(server)
        #expect(try refusal(path) == nil)
        #expect(access(path, F_OK) != 0)
        try "not a socket".write(toFile: path, atomically: false, encoding: .utf8)
        #expect(try refusal(path)?.exitCode == 78)
    }

    private func refusal(_ path: String) throws -> StartError? {
        do throws(StartError) {
            _ = try ControlSocketPath.claim(path)
            return nil
        } catch {
            return error
        }
    }
}
