import Control
import Foundation

/// The exit codes that other programs rely on.
enum Exit: Int32 {
    case done = 0
    case refused = 1
    case found = 3
    case usage = 64
    case badInput = 65
    case unreachable = 69
    case bug = 70
    case notPermitted = 77

    /// The exit code of an HTTP status.
    init(status: Int) {
        switch status {
        case 200..<300: self = .done
        case 400: self = .usage
        case 403: self = .notPermitted
        case 404, 409: self = .refused
        case 422: self = .badInput
        case 503: self = .unreachable
        default: self = .bug
        }
    }
}

/// A problem and the exit code that goes with it.
struct Failure: Error {
    var problem: Problem
    var exit: Exit

    init(_ problem: Problem, exit: Exit) {
        self.problem = problem
        self.exit = exit
    }

    /// What standard error shows: a JSON envelope, or lines for people.
    func text(json: Bool, words: Words) -> String {
        if json, let data = try? ControlJSON.encode(ProblemEnvelope(error: problem)) {
            return String(decoding: data, as: UTF8.self) + "\n"
        }
        var text = "vientro: " + Table.clean(problem.message, keepingLines: true) + "\n"
        if let detail = problem.detail { text += Table.clean(detail, keepingLines: true) + "\n" }
        if let hint = problem.hint {
            text += words(Word.hint) + " " + Table.clean(hint, keepingLines: true) + "\n"
        }
        return text
    }
}
