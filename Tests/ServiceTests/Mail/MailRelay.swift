import Foundation
import Testing

/// A scripted SMTP server on loopback (those of the Mail room's tests); ends with this value.
final class MailRelay {
    private let process = Process()
    private let input = Pipe()
    private let output: URL
    private(set) var port = 0
    private var read = 0

    /// A mail as the server took it, as Python's parser understands it.
    struct Mail: Decodable {
        struct Part: Decodable {
            var type: String
            var content: Data
            var text: String { String(decoding: content, as: UTF8.self) }
        }
        var subject: String
        var from: [[String]]
        var replyTo: [[String]]
        var to: [[String]]
        var date: String
        var extra: [String: String]
        var tree: [String]
        var parts: [Part]
        var defects: [String]
    }

    private struct Taken: Decodable { var content: Data }

    private static func script(_ name: String) -> String {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "MailTests/Servers/\(name).py").path
    }

    init(_ script: String = "relay", _ arguments: [String] = []) async throws {
        output = URL(filePath: NSTemporaryDirectory()).appending(path: UUID().uuidString)
        try Data().write(to: output)
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = [MailRelay.script(script)] + arguments
        process.standardInput = input
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        port = try #require(Int(try await nextLine()))
    }

    /// Waits for the next line the server prints.
    func nextLine() async throws -> String {
        while true {
            let lines = try lines()
            if lines.count > read {
                read += 1
                return lines[read - 1]
            }
            try #require(process.isRunning, "the scripted server ended")
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// What it has printed since, after a moment in which more could come.
    func rest() async throws -> [String] {
        try await Task.sleep(for: .milliseconds(100))
        return Array(try lines().dropFirst(read))
    }

    /// The next mail it takes.
    func nextMail() async throws -> Mail {
        let taken = try JSONDecoder().decode(Taken.self, from: Data(try await nextLine().utf8))
        let file = output.appendingPathExtension("eml")
        try taken.content.write(to: file)
        let parser = Process()
        let answer = output.appendingPathExtension("json")
        try Data().write(to: answer)
        parser.executableURL = URL(filePath: "/usr/bin/python3")
        parser.arguments = [MailRelay.script("parse")]
        parser.standardInput = try FileHandle(forReadingFrom: file)
        parser.standardOutput = try FileHandle(forWritingTo: answer)
        try parser.run()
        while parser.isRunning { try await Task.sleep(for: .milliseconds(5)) }
        return try JSONDecoder().decode(Mail.self, from: Data(contentsOf: answer))
    }

    private func lines() throws -> [String] {
        String(decoding: try Data(contentsOf: output), as: UTF8.self)
            .components(separatedBy: "\n").dropLast()
    }

    deinit {
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        let files = [output] + ["eml", "json"].map { output.appendingPathExtension($0) }
        for file in files { try? FileManager.default.removeItem(at: file) }
    }
}
