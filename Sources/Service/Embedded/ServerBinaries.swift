import Foundation

/// An installed PostgreSQL server: where its programs are, and its major version.
struct ServerBinaries: Sendable, Equatable {
    /// The oldest major version that Vientro's statements need.
    static let oldestMajor = 15

    let folder: String
    let major: Int

    func program(_ name: String) -> String { "\(folder)/\(name)" }

    /// Every server of this machine from `oldestMajor` on, newest first: Debian's places, then
    /// the search path.
    static func installed(
        searchPath: String, roots: String = "/usr/lib/postgresql"
    ) -> [ServerBinaries] {
        let versions = (try? FileManager.default.contentsOfDirectory(atPath: roots)) ?? []
        let packaged = versions.compactMap { name in
            Int(name).map { ServerBinaries(folder: "\(roots)/\(name)/bin", major: $0) }
        }
        let onPath = searchPath.split(separator: ":").map(String.init)
            .filter { folder in !packaged.contains { $0.folder == folder } && isServer(folder) }
            .compactMap { folder in
                reportedMajor("\(folder)/postgres").map {
                    ServerBinaries(folder: folder, major: $0)
                }
            }
        return (packaged.filter { isServer($0.folder) } + onPath)
            .filter { $0.major >= oldestMajor }
            .sorted { $0.major > $1.major }
    }

    private static func isServer(_ folder: String) -> Bool {
        ["postgres", "initdb"].allSatisfy {
            FileManager.default.isExecutableFile(atPath: "\(folder)/\($0)")
        }
    }

    /// `postgres (PostgreSQL) 16.3 (Homebrew)` → 16.
    private static func reportedMajor(_ program: String) -> Int? {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = ["--version"]
        process.standardOutput = output
        guard (try? process.run()) != nil else { return nil }
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return String(decoding: data, as: UTF8.self).firstMatch(of: /\) (\d+)/)
            .flatMap { Int($0.1) }
    }
}
