import Aid
import Control
import Store

extension StagedProblem {
    /// What is unusual about a line, in words.
    var warning: ChangeWarning {
        ChangeWarning(code: code, column: column, message: warningText.english)
    }

    fileprivate var warningText: Sentence {
        let other = other ?? ""
        return switch code {
        case "before-approval": "\(value) is before the project's approval on \(other)"
        case "before-start": "\(value) is before the project's start on \(other)"
        case "after-end": "\(value) is after the project's end on \(other)"
        case "after-today": "\(value) is after today, \(other)"
        case "implausible-amount": "\(value) \(other) is hardly believable"
        default: "\(code): \(value)"
        }
    }
}

extension LedgerRow {
    /// Rates behind its values that were old on its day.
    var staleRates: [ChangeWarning] {
        guard let day = Day(iso: date) else { return [] }
        var used: [UsedRate] = []
        for rate in [vndRate, usdRate].compactMap(\.self) where !used.contains(rate) {
            used.append(rate)
        }
        return used.compactMap { rate in
            guard let of = Day(iso: rate.date), day - of > Valuation.freshDays else { return nil }
            return ChangeWarning(
                code: "stale-rate", column: "date",
                message: "the \(rate.currency) rate used is of \(rate.date), "
                    + "\(day - of) days before \(date)")
        }
    }
}

extension Refusal {
    /// Unusual things that nobody has confirmed; they name rule and value.
    static func unconfirmed(_ problems: [StagedProblem]) -> Refusal {
        unconfirmed(problems.map { ($0.code, $0.warningText) })
    }

    static func unconfirmed(_ warnings: [ChangeWarning]) -> Refusal {
        unconfirmed(warnings.map { ($0.code, Sentence(verbatim: $0.message)) })
    }

    private static func unconfirmed(_ unusual: [(code: String, text: Sentence)]) -> Refusal {
        let others = unusual.dropFirst().map(\.text)
        return Refusal(
            status: 409, unusual.first?.code ?? "unconfirmed",
            unusual.first?.text ?? "something is unusual",
            detail: others.isEmpty ? nil : Sentence.list(others, separator: "\n"),
            hint: "If it is meant, say so with --confirm.")
    }
}
