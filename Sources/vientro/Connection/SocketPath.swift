import Foundation

/// Where the daemon listens.
enum SocketPath {
    static let standard = "/run/vientro/control.sock"
    /// Of a daemon started by `make run`: as an ordinary user, then as root.
    static let development = [".vientro/control.sock", "/var/lib/vientro-dev/control.sock"]

    /// The option, `VIENTRO_SOCKET`, the configuration file, then the first place that exists.
    static func find(
        option: String?, config: String?, environment: [String: String],
        exists: (String) -> Bool = { FileManager.default.fileExists(atPath: $0) }
    ) -> String {
        if let option { return option }
        if let path = environment["VIENTRO_SOCKET"], !path.isEmpty { return path }
        if let config, let path = configured(in: config) { return path }
        return ([standard] + development).first(where: exists) ?? standard
    }

    private static func configured(in file: String) -> String? {
        guard let data = FileManager.default.contents(atPath: file) else { return nil }
        return socket(inConfiguration: String(decoding: data, as: UTF8.self))
    }

    /// The value of `control.socket`, block or flow style; the only key this program reads, so that
    /// it needs no YAML library.
    static func socket(inConfiguration yaml: String) -> String? {
        var inControl = false
        for line in yaml.split(whereSeparator: \.isNewline) {
            let text = line.prefix { $0 != "#" }
            let word = text.trimmingCharacters(in: .whitespaces)
            if word.isEmpty { continue }
            if word.hasPrefix("control.socket:") { return value(word.dropFirst(15)) }
            if !text.hasPrefix(" ") {
                inControl = word == "control:"
            } else if inControl, word.hasPrefix("socket:") {
                return value(word.dropFirst(7))
            }
        }
        return nil
    }

    private static func value(_ text: Substring) -> String? {
        let value = text.trimmingCharacters(in: CharacterSet(charactersIn: " \t\"'"))
        return value.isEmpty ? nil : value
    }
}
