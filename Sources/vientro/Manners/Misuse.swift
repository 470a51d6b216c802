import ArgumentParser
import Control
import Foundation

/// A command line that cannot be, told in the reader's language.
extension ValidationError {
    init(_ phrase: Phrase) {
        self.init(phrase.text(.ofThisRun))
    }
}

extension Phrase {
    /// As `--period excludes --from and --to`.
    static func excludes(_ option: String, _ others: String...) -> Phrase {
        func list(_ and: String) -> String {
            let first = others.dropLast().joined(separator: ", ")
            return first.isEmpty ? others.joined() : "\(first) \(and) \(others[others.count - 1])"
        }
        return Phrase("\(option) không đi cùng \(list("và"))", "\(option) excludes \(list("and"))")
    }

    static func givenTwice(_ option: some StringProtocol) -> Phrase {
        Phrase(
            "\(option) được ghi hai lần; chỉ ghi một lần", "\(option) is given twice; give it once")
    }
}

extension Language {
    /// The parser judges a command line before there is a session that has a language.
    static let ofThisRun = asked(
        in: Array(CommandLine.arguments.dropFirst()),
        environment: ProcessInfo.processInfo.environment)

    /// The language of the options, of which the last counts, else of the surroundings.
    static func asked(in arguments: [String], environment: [String: String]) -> Language {
        var given: Language?
        let options = arguments.prefix { $0 != "--" }
        for (index, argument) in options.enumerated() {
            if argument == "--lang", options.indices.contains(index + 1) {
                given = Language(rawValue: options[index + 1]) ?? given
            } else if argument.hasPrefix("--lang=") {
                given = Language(rawValue: String(argument.dropFirst("--lang=".count))) ?? given
            }
        }
        return given ?? from(environment: environment)
    }
}
