import Aid
import Control
import Foundation
import Store

/// Answers `vientro total`: reads the question, adds up, puts the figures in words of money.
struct AnswerTotals: Sendable {
    let context: Context

    /// The query items of the question.
    static let query =
        [
            "measure", "currency", "by", "from", "to", "period", "as_of", "cut", "lens", "scheme",
            "compare", "window", "ratio",
        ] + filterNames

    /// Those that select.
    static let filterNames = [
        "donor", "sector", "area", "owner", "project", "modality", "class", "country", "border",
    ]

    /// The answer and the receipt of the figures of its measure; those that are set beside them,
    /// of the year before or of a ratio, are questions of their own.
    func run(_ ask: Ask) async throws -> (Totals, TotalsReceipt) {
        let question = try TotalsQuestion(ask, context)
        if question.asOf != nil || question.cut != nil { try await context.store.awaitChanges() }
        return try await context.store.read { transaction in
            let cut = try await self.cut(question.cut, transaction)
            let asOf = question.asOf ?? cut?.at
            let day = asOf.map(context.zone.day) ?? context.today
            var known: Int64?
            if let asOf { known = try await transaction.seq(at: asOf) }
            let reader = TotalsFrame(ask, question)
            let frame = try await reader.read(asOf: known, on: day, transaction)
            var answer = TotalsAnswer(context: context, question: question, asOf: asOf)
            for query in question.queries {
                answer.results.append(try await transaction.totals(query.within(frame)))
            }
            if question.isCompared, let before = question.query.yearBefore {
                answer.before = try await transaction.totals(before.within(frame))
            }
            if let ratio = question.ratio {
                let pair = ratio.queries(question.query).map { $0.within(frame) }
                answer.disbursed = try await transaction.totals(pair[0])
                answer.committed = try await transaction.totals(pair[1])
            }
            var totals = answer.totals()
            totals.names = try await CodeNames(
                transaction: transaction, asOf: frame.asOf, scheme: question.scheme,
                language: try ask.language()
            ).of(columns(question), in: answer.keys)
            if let cut {
                totals.cut = cut.code
                totals.adjustments = try await adjustments(
                    answer, since: frame, reader, transaction)
            }
            return (totals, try TotalsReceipt(ask, question, seq: totals.seq, asOf: asOf, day: day))
        }
    }

    /// What came after a cut: the entries, and by cause all that makes today's figure another.
    private func adjustments(
        _ answer: TotalsAnswer, since frame: TotalsQuery, _ reader: TotalsFrame,
        _ transaction: Transaction
    ) async throws -> TotalsAdjustments {
        let then = Int64(answer.results[0].seq)
        let now = try await transaction.latestSeq()
        var query = answer.question.query.within(
            try await reader.read(asOf: now, on: context.today, transaction))
        query.dimensions = []
        let entries = try await transaction.adjustments(query, after: then)
        let bridge = try await transaction.bridge(
            query, before: query.within(frame), from: then, to: now)
        return answer.adjustments(entries, bridge)
    }

    private func columns(_ question: TotalsQuestion) -> [CodeNames.Column] {
        question.query.dimensions.map {
            CodeNames.Column(
                name: $0.rawValue.replacing("-", with: "_"), of: $0, hasValidity: $0.hasValidity)
        }
    }

    // MARK: The question

    private func cut(_ code: String?, _ transaction: Transaction) async throws -> Cut? {
        guard let code else { return nil }
        guard let cut = try await transaction.cuts(code: code).first else {
            throw Refusal.missing("cut", code, hint: "See vientro cut list.")
        }
        return cut
    }

    /// `from` and `to`, or the days of a `period` or of a `window`.
    static func days(
        _ ask: Ask
    ) throws -> (from: Day?, to: Day?, window: (name: String, basis: String)?) {
        let from = try ask.day("from")
        let to = try ask.day("to")
        if let from, let to, to < from {
            throw Refusal.usage("to (\(to)) is before from (\(from))", hint: "Swap the two.")
        }
        let code = try ask.value("period")
        let window = try ask.value("window")
        if code != nil, from != nil || to != nil {
            throw Refusal.usage("period excludes from and to", hint: "Give one or the other.")
        }
        if window != nil, from != nil || to != nil || code != nil {
            throw Refusal.usage(
                "window excludes from, to and period", hint: "A window says its own days.")
        }
        if let window { return try days(ofWindow: window) }
        guard let code else { return (from, to, nil) }
        let period = try period(code)
        return (period.firstDay, period.lastDay, nil)
    }

    private static func period(_ code: some StringProtocol) throws -> Aid.Period {
        guard let period = Aid.Period(code: code) else {
            throw Refusal.usage(
                "\"\(code)\" is not a period", hint: "Periods are 2026, 2026-H1, 2026-Q3, 2026-10.")
        }
        return period
    }

    private static func days(
        ofWindow text: String
    ) throws -> (from: Day?, to: Day?, window: (name: String, basis: String)?) {
        let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        let known = ReportingWindow.all
        guard parts.count == 2, let window = known.first(where: { $0.code == parts[0] }) else {
            throw Refusal.usage(
                "\"\(text)\" is not a window",
                hint: "Windows are written nd58:2026; known: "
                    + "\(known.map(\.code).joined(separator: ", ")).")
        }
        guard let days = window.days(of: try period(parts[1])) else {
            throw Refusal.usage(
                "\(window.code) does not report by such a period as \(parts[1])",
                hint: "It knows: \(window.kinds.map(\.rawValue).joined(separator: ", ")).")
        }
        return (days.first, days.last, (text, window.basis))
    }
}

extension TotalsQuery {
    /// The same with the instant, the lens, the headings and the filters of another.
    func within(_ frame: TotalsQuery) -> TotalsQuery {
        var query = self
        query.asOf = frame.asOf
        query.places = frame.places
        query.headings = frame.headings
        query.filters = frame.filters
        return query
    }

    /// The same days a year earlier; nil without both.
    var yearBefore: TotalsQuery? {
        guard let from, let to else { return nil }
        var query = self
        let days = ReportingWindow.yearBefore(from, to)
        (query.from, query.to) = (days.first, days.last)
        return query
    }
}

extension TotalsQuestion.Ratio {
    /// What was disbursed, then what was committed.
    func queries(_ query: TotalsQuery) -> [TotalsQuery] {
        ["disbursement", self == .whole ? "commitment" : "budget"].map { measure in
            var one = query
            one.measure = measure
            if self == .whole { one.from = nil }
            return one
        }
    }
}
