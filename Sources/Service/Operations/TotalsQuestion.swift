import Aid
import Control
import Foundation
import Store

/// A question to the ledger as it was asked, before the register is looked at.
struct TotalsQuestion: Sendable {
    enum Lens: String, CaseIterable {
        case historical, current
    }

    /// What the disbursements are held against.
    enum Ratio: String, CaseIterable {
        /// All that was committed, both since the beginning.
        case whole
        /// What was committed for the period's budget, both of the period.
        case inYear = "in-year"
    }

    /// What is added up, in the order asked for: each measure in each currency.
    let queries: [TotalsQuery]
    let lens: Lens
    let scheme: String
    let cut: String?
    /// Nil for all that is known, and where a cut says when.
    let asOf: Date?
    /// Whether the year before is set beside it.
    let isCompared: Bool
    let ratio: Ratio?
    let window: (name: String, basis: String)?

    /// The first of what is asked for, which the answer's own figures are about.
    var query: TotalsQuery { queries[0] }

    /// Refuses what is no sum of entries that could be followed one by one.
    func mustBeFollowed() throws {
        if isCompared {
            throw Refusal.usage(
                "a comparison has the figures of two years, and one is followed at a time",
                hint: "Leave compare out, and give the period of the year that is meant.")
        }
        if let ratio {
            let other = ratio.queries(query)[1].measure
            throw Refusal.usage(
                "a ratio is no sum of entries",
                hint: "Leave ratio out, and ask for the measures disbursement and \(other) by "
                    + "themselves.")
        }
    }

    /// The measures and the currencies, as they were asked for.
    var measures: String { TotalsQuestion.list(queries.map(\.measure)) }
    var currencies: String { TotalsQuestion.list(queries.map(\.currency.rawValue)) }

    private static func list(_ names: [String]) -> String {
        var found: [String] = []
        for name in names where !found.contains(name) { found.append(name) }
        return found.joined(separator: ",")
    }

    private static let measures = [
        "commitment", "budget", "receipt", "disbursement", "counterpart",
    ]

    init(_ ask: Ask, _ context: Context) throws {
        var query = TotalsQuery()
        query.dimensions = try TotalsQuestion.dimensions(ask)
        let days = try AnswerTotals.days(ask)
        (query.from, query.to, window) = (days.from, days.to, days.window)
        let measures = try TotalsQuestion.words(
            ask, "measure", "commitment", TotalsQuestion.measures)
        let currencies = try TotalsQuestion.words(
            ask, "currency", "VND", TotalsQuery.Currency.allCases.map(\.rawValue))
        queries = measures.flatMap { measure in
            currencies.map { currency in
                var one = query
                one.measure = measure
                one.currency = TotalsQuery.Currency(rawValue: currency) ?? .vnd
                return one
            }
        }
        lens = try TotalsQuestion.lens(ask)
        scheme = try ask.value("scheme") ?? "office"
        cut = try ask.value("cut")
        asOf = try ask.past("as_of", context)
        isCompared =
            try ask.value("compare").map { value in
                _ = try TotalsQuestion.word(ask, "compare", value, ["previous-year"])
            } != nil
        ratio = try ask.value("ratio").flatMap { value in
            Ratio(
                rawValue: try TotalsQuestion.word(
                    ask, "ratio", value, Ratio.allCases.map(\.rawValue)))
        }
        try check(context)
    }

    private func check(_ context: Context) throws {
        if let asOf, asOf > context.clock.now() {
            throw Refusal.usage(
                "\(Sentence.instant(context.text(asOf))) has not come yet (as_of)",
                hint: "What will be known then is not known now; leave as_of out.")
        }
        if asOf != nil && cut != nil {
            throw Refusal.usage("cut excludes as_of", hint: "A cut names its own instant.")
        }
        if isCompared, query.from == nil || query.to == nil {
            throw Refusal.usage(
                "compare needs a period", hint: "Give from and to, or period, or window.")
        }
        let isOriginal = queries.contains { $0.currency == .original }
        if isOriginal, isCompared || ratio != nil || queries.count > 1 {
            throw Refusal.usage(
                "original amounts have no one figure to set beside others",
                hint: "Ask for compare, ratio and several measures in VND or USD.")
        }
        let periods: Set<TotalsDimension> = [.year, .half, .quarter, .month]
        if ratio == .whole, !periods.isDisjoint(with: query.dimensions) {
            throw Refusal.usage(
                "the ratio to whole commitments has no periods",
                hint: "It counts from the beginning; ask without year, half, quarter and month, "
                    + "or for the ratio in-year.")
        }
    }

    /// `lens`, for totals and for missions.
    static func lens(_ ask: Ask) throws -> Lens {
        let name = try word(ask, "lens", "historical", Lens.allCases.map(\.rawValue))
        return Lens(rawValue: name) ?? .historical
    }

    private static func word(
        _ ask: Ask, _ name: String, _ standard: String, _ known: [String]
    ) throws -> String {
        let value = try ask.value(name) ?? standard
        guard known.contains(value) else {
            throw Refusal.usage(
                "\"\(value)\" is no \(Sentence.filter(name))",
                hint: "Known: \(known.joined(separator: ", ")).")
        }
        return value
    }

    /// One or several words, joined by commas.
    private static func words(
        _ ask: Ask, _ name: String, _ standard: String, _ known: [String]
    ) throws -> [String] {
        let values = (try ask.value(name) ?? standard).split(
            separator: ",", omittingEmptySubsequences: false
        ).map(String.init)
        for value in values where !known.contains(value) {
            throw Refusal.usage(
                "\"\(value)\" is no \(Sentence.filter(name))",
                hint: "Known: \(known.joined(separator: ", ")).")
        }
        if Set(values).count < values.count {
            throw Refusal.usage(
                "a \(Sentence.filter(name)) is given twice", hint: "Name each once.")
        }
        return values
    }

    private static func dimensions(_ ask: Ask) throws -> [TotalsDimension] {
        let names = (try ask.value("by") ?? "").split(separator: ",").map(String.init)
        let dimensions = try names.map { name in
            guard let dimension = TotalsDimension(rawValue: name) else {
                let known = TotalsDimension.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal.usage("\"\(name)\" is no dimension", hint: "Known: \(known).")
            }
            return dimension
        }
        if dimensions.count > 4 {
            throw Refusal.usage(
                "\(dimensions.count) dimensions are too many", hint: "At most four.")
        }
        if Set(dimensions).count < dimensions.count {
            throw Refusal.usage("a dimension is given twice", hint: "Name each once.")
        }
        return dimensions
    }
}
