import Aid
import Control
import Foundation
import Store

/// What was found, put side by side and into words of money.
struct TotalsAnswer {
    let context: Context
    let question: TotalsQuestion
    let asOf: Date?
    /// One for each query of the question, in their order.
    var results: [TotalsResult] = []
    var before: TotalsResult?
    var disbursed: TotalsResult?
    var committed: TotalsResult?

    init(context: Context, question: TotalsQuestion, asOf: Date?) {
        self.context = context
        self.question = question
        self.asOf = asOf
    }

    private var query: TotalsQuery { question.query }
    private var unit: String { query.currency.rawValue }
    private var isOriginal: Bool { query.currency == .original }

    func totals() -> Totals {
        let result = results[0]
        let top = result.totals.first
        let sum: Totals.Sum =
            isOriginal
            ? .original(totals: currencyTotals(result), check: currencyChecks(result))
            : .single(total: money(top?.amount ?? "0", unit), check: check(result, unit))
        var totals = Totals(
            measure: query.measure, currency: unit, from: query.from?.iso, to: query.to?.iso,
            asOf: asOf.map(context.text), lens: question.lens.rawValue, scheme: question.scheme,
            seq: Int(result.seq), rows: rows(), sum: sum, entries: result.distinct.entries,
            projects: result.distinct.projects, donors: result.distinct.donors,
            unconverted: isOriginal ? [] : unconverted(result), unvalued: result.unvalued,
            now: context.text(context.clock.now()))
        totals.window = question.window?.name
        totals.windowBasis = question.window?.basis
        totals.comparison = before.map { comparison(top, $0.totals.first) }
        if let kind = question.ratio, let disbursed, let committed {
            totals.ratio = kind.rawValue
            totals.ratioFigures = ratio(disbursed.totals.first, committed.totals.first)
        }
        if results.count > 1 {
            totals.measures = zip(question.queries, results).map(measuredTotal)
        }
        return totals
    }

    // MARK: Rows

    /// The keys of the rows; with several results the keys of all, each once, in their order.
    var keys: [[String?]] { rowKeys.map(\.keys) }

    private struct RowKey: Hashable {
        var keys: [String?]
        var currency: String?
    }

    private var rowKeys: [RowKey] {
        let own = results[0].rows.map { RowKey(keys: $0.keys, currency: $0.figures.currency) }
        let others = results.dropFirst() + [disbursed, committed].compactMap(\.self)
        var found = Set(own)
        var all = own
        for row in others.flatMap(\.rows) + (before.map(shifted) ?? []) {
            let key = RowKey(keys: row.keys, currency: row.figures.currency)
            if found.insert(key).inserted { all.append(key) }
        }
        return all.count == own.count ? own : all.sorted(by: precedes)
    }

    /// Dimension by dimension, bytewise, what cannot be placed last; as the statement sorts.
    private func precedes(_ left: RowKey, _ right: RowKey) -> Bool {
        for (one, other) in zip(left.keys + [left.currency], right.keys + [right.currency])
        where one != other {
            guard let one else { return false }
            guard let other else { return true }
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return false
    }

    private func rows() -> [TotalsRow] {
        let isAlone = results.count == 1 && before == nil && disbursed == nil
        if isAlone {
            return results[0].rows.map { row($0.keys, $0.figures) }
        }
        let figures = results.map { byKey($0.rows) }
        let previous = before.map { byKey(shifted($0)) }
        let paid = disbursed.map { byKey($0.rows) }
        let promised = committed.map { byKey($0.rows) }
        return rowKeys.map { key in
            let own = figures[0][key]
            var row = row(key.keys, own ?? TotalsAnswer.nothing(key.currency))
            row.comparison = previous.map { comparison(own, $0[key]) }
            if let paid, let promised { row.ratio = ratio(paid[key], promised[key]) }
            if results.count > 1 {
                row.measures = zip(question.queries, figures).map { query, found in
                    measured(query, found[key] ?? TotalsAnswer.nothing(key.currency))
                }
            }
            return row
        }
    }

    private func byKey(_ rows: [TotalsResult.Row]) -> [RowKey: TotalsFigures] {
        Dictionary(
            rows.map { (RowKey(keys: $0.keys, currency: $0.figures.currency), $0.figures) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The rows of the year before under the keys of the year asked for.
    private func shifted(_ result: TotalsResult) -> [TotalsResult.Row] {
        var isPeriod: [Bool] = []
        for dimension in query.dimensions {
            isPeriod += [[.year, .half, .quarter, .month].contains(dimension)]
            if dimension.hasValidity { isPeriod.append(false) }
        }
        return result.rows.map { row in
            var row = row
            for (at, key) in row.keys.enumerated() where isPeriod[at] {
                guard let key, let year = Int(key.prefix(4)) else { continue }
                row.keys[at] = String(year + 1) + key.dropFirst(4)
            }
            return row
        }
    }

    private func row(_ values: [String?], _ figures: TotalsFigures) -> TotalsRow {
        var keys: [DimensionKey] = []
        var at = 0
        for dimension in query.dimensions {
            let name = dimension.rawValue.replacing("-", with: "_")
            keys.append(DimensionKey(name, values[at]))
            at += 1
            if dimension.hasValidity {
                keys.append(DimensionKey(name + "_valid_from", values[at]))
                at += 1
            }
        }
        return TotalsRow(
            keys: keys, currency: figures.currency,
            amount: money(figures.amount, figures.currency ?? unit), entries: figures.entries,
            projects: figures.projects, donors: figures.donors)
    }

    private static func nothing(_ currency: String?) -> TotalsFigures {
        TotalsFigures(currency: currency, amount: "0", entries: 0, projects: 0, donors: 0)
    }
}
