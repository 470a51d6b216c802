import Foundation
import Testing

/// Runs the scripts beside this file with Debian's Python, which has aiosmtpd.
enum Python {
    static let interpreter = "/usr/bin/python3"

    static func script(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "Servers/\(name).py").path
    }

    struct Failure: Error, CustomStringConvertible {
        var description: String
    }

    /// Runs a program to its end and returns what it printed. Files stand in for pipes, and
    /// waiting is sleeping, so that no thread of Swift's pool is held.
    static func run(
        _ program: String, _ arguments: [String], input: [UInt8] = []
    ) async throws -> Data {
        let files = try ScratchFiles()
        try Data(input).write(to: files.input)
        let process = Process()
        process.executableURL = URL(filePath: program)
        process.arguments = arguments
        process.standardInput = try FileHandle(forReadingFrom: files.input)
        process.standardOutput = try FileHandle(forWritingTo: files.output)
        process.standardError = try FileHandle(forWritingTo: files.errors)
        try process.run()
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        guard process.terminationStatus == 0 else {
            let text = String(decoding: try Data(contentsOf: files.errors), as: UTF8.self)
            throw Failure(description: "\(program) \(arguments) ended with an error: \(text)")
        }
        return try Data(contentsOf: files.output)
    }
}

/// The standard streams of a child, as files that end with this value.
final class ScratchFiles {
    private let directory = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
    var input: URL { directory.appending(path: "input") }
    var output: URL { directory.appending(path: "output") }
    var errors: URL { directory.appending(path: "errors") }

    init() throws {
        try FileManager.default.createDirectory(at: directory, withIntermediateDirectories: true)
        for file in [input, output, errors] { try Data().write(to: file) }
    }

    deinit { try? FileManager.default.removeItem(at: directory) }
}

/// A scripted SMTP server on loopback, which ends with this value or with this process.
final class ScriptedServer {
    private let process = Process()
    private let input = Pipe()
    private let files: ScratchFiles
    private var linesRead = 0
    private(set) var port = 0

    init(_ script: String, _ arguments: [String]) async throws {
        files = try ScratchFiles()
        process.executableURL = URL(filePath: Python.interpreter)
        process.arguments = [Python.script(script)] + arguments
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: files.output)
        process.standardError = try FileHandle(forWritingTo: files.errors)
        try process.run()
        guard let line = try await nextLine(), let port = Int(line) else {
            let text = String(decoding: try Data(contentsOf: files.errors), as: UTF8.self)
            throw Python.Failure(
                description: "\(script).py did not start; is python3-aiosmtpd installed? \(text)")
        }
        self.port = port
    }

    /// Waits for the next line that the server prints; nil once it has ended.
    func nextLine() async throws -> String? {
        while true {
            let isRunning = process.isRunning
            let lines = try self.lines()
            if lines.count > linesRead {
                linesRead += 1
                return lines[linesRead - 1]
            }
            guard isRunning else { return nil }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// Ends the server and returns the lines not yet read.
    func stop() async throws -> [String] {
        end()
        while process.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        return Array(try lines().dropFirst(linesRead))
    }

    private func lines() throws -> [String] {
        String(decoding: try Data(contentsOf: files.output), as: UTF8.self)
            .components(separatedBy: "\n").dropLast()
    }

    // Not SIGTERM: children of Dispatch's threads are born with it blocked.
    private func end() {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
    }

    deinit { end() }
}
