import Aid
import Configuration
import Foundation

/// From where the settings come, kept so that SIGHUP reads the same places again.
struct SettingSources: Sendable, Equatable {
    static let standardFile = "/etc/vientro/vientro.yaml"

    /// `--config`; nil: the standard file, which may be missing.
    var file: String?
    var environment: [String: String]
    /// Flags by key, as `["state_dir": "/srv/vientro"]`.
    var flags: [String: String]
    /// Relative paths are counted from here.
    var workingDirectory: String

    /// The file that stands in for the standard one when no `--config` is given; tests only.
    var fallbackFile = SettingSources.standardFile

    /// What the sources hold, the highest first, with all that is wrong in them.
    func read() throws(StartError) -> (
        reader: ConfigReader, warnings: [Sentence], problems: [SettingProblem]
    ) {
        let yaml = try readFile()
        let secrets = try readCredentials()
        var problems = yaml.problems
        for key in SettingKey.all {
            check(key, environment[key.variable], named: key.variable).map { problems.append($0) }
            check(key, flags[key.name], named: "--\(key.flag ?? key.name)")
                .map { problems.append($0) }
            check(key, secrets[key.name], named: "credential \(key.name)")
                .map { problems.append($0) }
        }
        let reader = ConfigReader(providers: [
            memory("flags", flags),
            EnvironmentVariablesProvider(environmentVariables: environment)
                .prefixKeys(with: "vientro"),
            memory("credentials", secrets),
            memory("file", yaml.values),
        ])
        return (reader, unknownVariables(), problems)
    }

    private func memory(_ name: String, _ values: [String: String]) -> InMemoryProvider {
        let pairs = values.compactMap { name, text in
            SettingKey.byName[name].map { key in
                (AbsoluteConfigKey(key.path), ConfigValue(.string(text), isSecret: key.isSecret))
            }
        }
        return InMemoryProvider(name: name, values: Dictionary(uniqueKeysWithValues: pairs))
    }

    /// An empty text clears what a lower source set, so it is never wrong here.
    private func check(
        _ key: SettingKey, _ text: String?, named name: String
    ) -> SettingProblem? {
        guard let text, !text.isEmpty, let problem = key.kind.problem(text) else { return nil }
        let shown = key.isSecret ? "" : ", not \"\(text)\""
        return SettingProblem(message: "\(name) \(problem)\(shown)")
    }

    private func readFile() throws(StartError) -> SettingFile {
        let path = file ?? fallbackFile
        guard let data = FileManager.default.contents(atPath: path) else {
            let reason = access(path, F_OK) == 0 ? "permission denied" : "no such file"
            if file == nil && access(path, F_OK) != 0 { return SettingFile(text: "", file: path) }
            throw StartError(
                .configuration, "cannot read the configuration file \(path): \(reason)",
                hint: "Name an existing file with --config, readable for this user.")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw StartError(
                .configuration, "the configuration file \(path) is not UTF-8",
                hint: "Save it as UTF-8 text.")
        }
        return SettingFile(text: text, file: path)
    }

    /// A credential may be called as its key, or with dashes or underscores for the dots.
    private func readCredentials() throws(StartError) -> [String: String] {
        guard let folder = environment["CREDENTIALS_DIRECTORY"], !folder.isEmpty else { return [:] }
        var found: [String: String] = [:]
        for key in SettingKey.all where key.isSecret {
            let names = [".", "-", "_"].map { key.path.joined(separator: $0) }
            let paths = names.map { "\(folder)/\($0)" }
            guard let path = paths.first(where: { access($0, F_OK) == 0 }) else { continue }
            guard let data = FileManager.default.contents(atPath: path),
                let text = String(validating: data, as: UTF8.self)
            else {
                throw StartError(
                    .configuration, "cannot read the credential \(path) as UTF-8 text",
                    hint: "Check LoadCredential= in the unit and who may read the file.")
            }
            // Editors and echo end a file with a line break, which is no part of a password.
            found[key.name] = text.trimmingSuffix { $0.isNewline }
        }
        return found
    }

    private func unknownVariables() -> [Sentence] {
        let known = Set(SettingKey.all.map(\.variable)).union(["VIENTRO_SOCKET"])
        let unknown = environment.keys.filter { $0.hasPrefix("VIENTRO_") && !known.contains($0) }
        guard !unknown.isEmpty else { return [] }
        let named = unknown.sorted().map { name in
            Suggestion.closest(to: name, among: known.sorted())
                .map { Sentence("\(name) (did you mean \($0)?)") } ?? Sentence(verbatim: name)
        }
        let ignored: Sentence =
            "unknown environment variables are ignored: \(Sentence.list(named))"
        return [ignored]
    }
}

extension StringProtocol {
    fileprivate func trimmingSuffix(while drops: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, drops(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
