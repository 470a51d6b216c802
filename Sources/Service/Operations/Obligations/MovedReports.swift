import Aid
import Control
import Store

/// Tells of the reports that a change gave another code, where something was known of them: what
/// went on with them, and what did not.
struct MovedReports: Sendable {
    /// The first ones, and how many they are.
    let first: [MovedReport]
    let total: Int

    /// So many are told one by one.
    private static let limit = 20

    init(_ transaction: Transaction, seq: Int64, limit: Int = limit) async throws {
        (first, total) = try await transaction.movedReports(seq: seq, limit: limit)
    }

    /// As warnings of the change.
    var unusual: [Unusual] {
        var told = first.map(unusual)
        if total > first.count {
            told.append(
                Unusual("report-moved", "so are \(total - first.count) other reports"))
        }
        return told
    }

    /// One of them, as a warning.
    func unusual(_ report: MovedReport) -> Unusual {
        let parts = Sentence.list(report.parts, separator: "; ")
        return Unusual(
            "report-moved", "\(report.old) is \(report.new) now, due \(report.due): \(parts)",
            hint: report.hint)
    }

    /// The codes of what they are about.
    var subjects: [String] { first.compactMap(\.subject) }

    /// As a line of a change's facts; nil where nothing moved.
    var fact: String? {
        if first.isEmpty { return nil }
        let rest = total - first.count
        return first.map { "\($0.old) → \($0.new)" }.joined(separator: ", ")
            + (rest > 0 ? ", … +\(rest)" : "")
    }
}

extension MovedReport {
    /// The code of what it is about.
    var subject: String? { try? ObligationCode(parsing: old).subject }

    fileprivate var parts: [Sentence] {
        let parts = [letOff, handedIn, extended, officer].compactMap(\.self)
        return parts.isEmpty ? [whatever] : parts
    }

    private var whatever: Sentence { Sentence("what is known of it goes with it") }

    private var letOff: Sentence? {
        (before.waivedOn ?? before.noneRequiredOn).map {
            Sentence("it stays let off, since \($0)")
        }
    }

    private var handedIn: Sentence? {
        if after.note?.hasPrefix("settled by the register: ") == true,
            before.submittedOn ?? before.receivedOn == nil
        {
            return nil
        }
        if let day = after.submittedOn ?? after.receivedOn,
            before.submittedOn ?? before.receivedOn == nil
        {
            return "what was handed in on \(day) counts for it again"
        }
        guard let day = before.submittedOn ?? before.receivedOn else { return nil }
        if let returned = after.returnedOn, after.isSentBack {
            return "it stays sent back, since \(returned)"
        }
        let counts: Sentence = "what was handed in on \(day) counts for it"
        let isLate = day > max(due, after.extendedTo ?? due)
        let late: Sentence = "what was handed in on \(day) counts for it, and came late"
        let isOwed = after.submittedOn ?? after.receivedOn == nil
        let again: Sentence =
            "what was handed in on \(day) does not count for it, it is owed again"
        return isOwed ? again : isLate ? late : counts
    }

    private var extended: Sentence? {
        if let day = after.extendedTo, before.extendedTo == nil {
            return "the extension to \(day) holds for it again"
        }
        return before.extendedTo.map { day in
            after.extendedTo == nil
                ? Sentence("the extension to \(day) ends before that")
                : Sentence("the extension to \(day) holds for it")
        }
    }

    private var officer: Sentence? { work.officer.map { Sentence("\($0) keeps it") } }

    fileprivate var hint: Sentence? {
        if before.waivedOn ?? before.noneRequiredOn != nil {
            return "vientro report reinstate \(new) makes it owed again."
        }
        if after.submittedOn ?? after.receivedOn != nil {
            return "If that was another report, vientro report return \(new) asks for it again."
        }
        return nil
    }
}
