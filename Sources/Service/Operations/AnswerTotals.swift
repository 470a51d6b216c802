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
            "compare",
        ] + filterNames

    /// Those that select.
    static let filterNames = [
        "donor", "sector", "area", "owner", "project", "modality", "class", "country",
    ]

    func run(_ ask: Ask) async throws -> Totals {
        let (question, asOf) = try question(ask)
        if asOf != nil { try await context.store.awaitChanges() }
        return try await context.store.read { transaction in
            var query = question
            if let asOf { query.asOf = try await transaction.seq(at: asOf) }
            query.filters = try await TotalsFilters(ask: ask, transaction: transaction).read(
                asOf: query.asOf)
            let result = try await transaction.totals(query)
            let names = try await CodeNames(transaction: transaction, asOf: query.asOf).of(
                query.dimensions.map {
                    CodeNames.Column(
                        name: $0.rawValue.replacing("-", with: "_"), of: $0,
                        hasValidity: $0.hasValidity)
                }, in: result.rows.map(\.keys))
            return answer(query, result, asOf: asOf, names: names)
        }
    }

    // MARK: The question

    /// What is asked, but for the filters, and as of which instant.
    func question(_ ask: Ask) throws -> (TotalsQuery, asOf: Date?) {
        var query = TotalsQuery()
        query.measure = try word(
            ask, "measure", "commitment",
            ["commitment", "budget", "receipt", "disbursement", "counterpart"])
        let currency = try word(
            ask, "currency", "VND", TotalsQuery.Currency.allCases.map(\.rawValue))
        query.currency = TotalsQuery.Currency(rawValue: currency) ?? .vnd
        query.dimensions = try dimensions(ask)
        (query.from, query.to) = try AnswerTotals.days(ask)
        _ = try word(ask, "lens", "historical", ["historical"])
        _ = try word(ask, "scheme", "office", ["office"])
        for name in ["cut", "compare"] where try ask.value(name) != nil {
            throw Refusal.usage(
                "\(name) is not known to this version", hint: "Ask with as_of, or for each period.")
        }
        let asOf = try ask.instant("as_of", context.zone)
        if let asOf, asOf > context.clock.now() {
            throw Refusal.usage(
                "\(context.text(asOf)) has not come yet (as_of)",
                hint: "What will be known then is not known now; leave as_of out.")
        }
        return (query, asOf)
    }

    private func word(
        _ ask: Ask, _ name: String, _ standard: String, _ known: [String]
    ) throws -> String {
        let value = try ask.value(name) ?? standard
        guard known.contains(value) else {
            throw Refusal.usage(
                "\"\(value)\" is no \(name)", hint: "Known: \(known.joined(separator: ", ")).")
        }
        return value
    }

    private func dimensions(_ ask: Ask) throws -> [TotalsDimension] {
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

    /// `from` and `to`, or the days of a `period`.
    static func days(_ ask: Ask) throws -> (Day?, Day?) {
        let from = try ask.day("from")
        let to = try ask.day("to")
        if let from, let to, to < from {
            throw Refusal.usage("to (\(to)) is before from (\(from))", hint: "Swap the two.")
        }
        guard let code = try ask.value("period") else { return (from, to) }
        if from != nil || to != nil {
            throw Refusal.usage("period excludes from and to", hint: "Give one or the other.")
        }
        guard let period = Period(code: code) else {
            throw Refusal.usage(
                "\"\(code)\" is not a period", hint: "Periods are 2026, 2026-H1, 2026-Q3, 2026-10.")
        }
        return (period.firstDay, period.lastDay)
    }

    // MARK: The answer

    private func answer(
        _ query: TotalsQuery, _ result: TotalsResult, asOf: Date?,
        names: [String: [String: String]]
    ) -> Totals {
        let isOriginal = query.currency == .original
        let rows = result.rows.map { row in
            var keys: [DimensionKey] = []
            var at = 0
            for dimension in query.dimensions {
                let name = dimension.rawValue.replacing("-", with: "_")
                keys.append(DimensionKey(name, row.keys[at]))
                at += 1
                if dimension.hasValidity {
                    keys.append(DimensionKey(name + "_valid_from", row.keys[at]))
                    at += 1
                }
            }
            return TotalsRow(
                keys: keys, currency: row.figures.currency,
                amount: money(row.figures.amount, row.figures.currency ?? query.currency.rawValue),
                entries: row.figures.entries, projects: row.figures.projects,
                donors: row.figures.donors)
        }
        let sum: Totals.Sum =
            isOriginal
            ? .original(totals: currencyTotals(result), check: currencyChecks(result))
            : .single(
                total: money(result.totals.first?.amount ?? "0", query.currency.rawValue),
                check: LedgerCheck(
                    ledger: money(result.checks.first?.ledger ?? "0", query.currency.rawValue),
                    difference: plain(result.checks.first?.difference, query.currency.rawValue)))
        return Totals(
            measure: query.measure, currency: query.currency.rawValue, from: query.from?.iso,
            to: query.to?.iso, asOf: asOf.map(context.text), seq: Int(result.seq), rows: rows,
            sum: sum,
            entries: isOriginal ? result.distinct.entries : result.totals.first?.entries ?? 0,
            projects: isOriginal ? result.distinct.projects : result.totals.first?.projects ?? 0,
            donors: isOriginal ? result.distinct.donors : result.totals.first?.donors ?? 0,
            unconverted: isOriginal
                ? []
                : result.unconverted.map {
                    Unconverted(
                        currency: $0.currency, amount: money($0.amount, $0.currency),
                        entries: $0.entries)
                },
            unvalued: result.unvalued, names: names, now: context.text(context.clock.now()))
    }

    private func currencyTotals(_ result: TotalsResult) -> [CurrencyTotal] {
        result.totals.map {
            let currency = $0.currency ?? ""
            return CurrencyTotal(
                currency: currency, amount: money($0.amount, currency), entries: $0.entries,
                projects: $0.projects, donors: $0.donors)
        }
    }

    private func currencyChecks(_ result: TotalsResult) -> [CurrencyCheck] {
        result.checks.map {
            let currency = $0.currency ?? ""
            return CurrencyCheck(
                currency: currency, ledger: money($0.ledger, currency),
                difference: plain($0.difference, currency))
        }
    }

    private func money(_ minor: String, _ currency: String) -> String {
        MinorUnits.decimal(minor, currency: currency) ?? minor
    }

    /// A difference of nothing is plainly "0", whatever the currency.
    private func plain(_ minor: String?, _ currency: String) -> String {
        guard let minor, minor != "0" else { return "0" }
        return money(minor, currency)
    }
}
