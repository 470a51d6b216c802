/// One thing that is wrong with the configuration, and where.
struct SettingProblem: Error, Equatable, Sendable {
    /// Lower case, no stop, with the key and where it stands.
    let message: String
    var hint: String?

    /// All of them as one refusal, so that a file is mended in one go.
    static func refusal(_ problems: [SettingProblem]) -> StartError? {
        guard let first = problems.first else { return nil }
        guard problems.count > 1 else {
            return StartError(.configuration, first.message, hint: first.hint)
        }
        let lines = problems.map { problem in
            "\n  " + problem.message + (problem.hint.map { " (\($0))" } ?? "")
        }
        return StartError(
            .configuration, "\(problems.count) settings are wrong", detail: lines.joined(),
            hint: "Mend all of them; vientrod check reads the configuration without starting.")
    }
}
