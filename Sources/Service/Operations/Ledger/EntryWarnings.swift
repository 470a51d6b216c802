import Aid
import Control
import Store

extension StagedProblem {
    /// What is unusual about a line, in words.
    var unusual: Unusual { Unusual(code, column: column, warningText) }

    private var warningText: Sentence {
        let (value, other) = (Sentence.day(value), Sentence.day(other ?? ""))
        return switch code {
        case "before-approval": "\(value) is before the project's approval on \(other)"
        case "before-start": "\(value) is before the project's start on \(other)"
        case "after-end": "\(value) is after the project's end on \(other)"
        case "not-planned": "\(self.value) does not follow from the register as it stands"
        case "before-period": "\(value) is before the report's period begins on \(other)"
        case "too-far": "\(value) is more than 24 months after the due day and after today"
        case "rest-day": "\(value) is a day of rest: the extension goes to \(other)"
        case "unknown-officer" where self.other == nil: "nobody has the login \(value)"
        case "unknown-officer": "\(value) is there until \(other) only"
        case "after-today": "\(value) is after today, \(other)"
        case "implausible-amount": "\(value) \(other) is hardly believable"
        case "stale-rate":
            "the rate used is more than \(Valuation.freshDays) days older than the entry"
        default: "\(code): \(value)"
        }
    }
}

extension StagedProblems {
    /// Lines of a ledger file that were valued by an old rate.
    init(staleRates counts: MergeCounts) {
        self.init(
            first: counts.staleLines.map {
                StagedProblem(line: $0, column: "date", code: "stale-rate", value: "", other: nil)
            }, total: counts.staleRates, lines: counts.staleRates)
    }
}

extension LedgerRow {
    /// Rates behind its values that were old on its day.
    var staleRates: [Unusual] {
        guard let day = Day(iso: date) else { return [] }
        var used: [UsedRate] = []
        for rate in [vndRate, usdRate].compactMap(\.self) where !used.contains(rate) {
            used.append(rate)
        }
        return used.compactMap { rate in
            guard let of = Day(iso: rate.date), day - of > Valuation.freshDays else { return nil }
            return Unusual(
                "stale-rate", column: "date",
                "the \(rate.currency) rate used is of \(of), \(day - of) days before \(day)")
        }
    }
}

extension Refusal {
    /// Unusual things that nobody has confirmed; they name rule and value.
    static func unconfirmed(_ unusual: [Unusual]) -> Refusal {
        let others = unusual.dropFirst().map(\.message)
        return Refusal(
            status: 409, unusual.first?.code ?? "unconfirmed",
            unusual.first?.message ?? "something is unusual",
            detail: others.isEmpty ? nil : Sentence.list(others, separator: "\n"),
            hint: "If it is meant, say so with --confirm.")
    }
}
