import ArgumentParser
import Foundation

/// The options that every verb takes.
struct GlobalOptions: ParsableArguments {
    @Option(help: "The daemon's control socket.", completion: .file())
    var socket: String?

    @Option(help: "Take the socket's path from a configuration file.", completion: .file())
    var config: String?

    @Flag(help: "Print the daemon's JSON document unchanged.")
    var json = false

    @Option(help: "Language of the texts: vi or en. Default: LC_ALL, then LANG.")
    var lang: Language?

    @Flag(help: "Never use colour.")
    var noColor = false

    @Option(help: "Give up after so many seconds without a byte from the daemon.")
    var timeout: Double?

    mutating func validate() throws {
        if let config, !FileManager.default.isReadableFile(atPath: config) {
            throw ValidationError(
                Phrase(
                    "không đọc được tệp cấu hình \"\(config)\"",
                    "could not read configuration file \"\(config)\""))
        }
        if let timeout, !(timeout > 0 && timeout <= 1_000_000) {
            throw ValidationError(
                Phrase(
                    "--timeout nhận số giây lớn hơn 0",
                    "--timeout takes a number of seconds above 0"))
        }
    }
}

/// A language of the texts.
enum Language: String, CaseIterable, ExpressibleByArgument, Sendable {
    case vi
    case en

    /// The language of the surroundings: `LC_ALL`, then `LANG`; English without either.
    static func from(environment: [String: String]) -> Language {
        for name in ["LC_ALL", "LANG"] {
            guard let value = environment[name], !value.isEmpty else { continue }
            return value == "vi" || value.hasPrefix("vi_") || value.hasPrefix("vi.") ? .vi : .en
        }
        return .en
    }
}
