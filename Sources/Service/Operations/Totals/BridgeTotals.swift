import Aid
import Control
import Foundation
import Store

/// Answers `vientro total --since`: what became of each figure of a question, and why.
struct BridgeTotals: Sendable {
    let context: Context

    /// The query items of the question.
    static let query = AnswerTotals.query + ["since", "since_cut"]

    /// Bridges of all figures of the question, the first with those beside it in it.
    func run(_ ask: Ask) async throws -> TotalsBridge {
        let asked = try await AskedTotals(ask, context, besides: [])
        let since = try await since(ask, until: asked.asOf)
        try await context.store.awaitChanges()
        return try await context.store.read { transaction in
            let frame = try await asked.frame(transaction)
            let seq = frame.asOf ?? 0
            let then = min(try await transaction.seq(at: since), seq)
            let before = try await TotalsFrame(asked.ask, asked.question).earlier(
                than: frame, asOf: then, on: context.zone.day(of: since), transaction)
            var bridges: [TotalsBridge] = []
            for query in asked.question.queries {
                let result = try await transaction.bridge(
                    query.within(frame), before: query.within(before), from: then, to: seq)
                bridges.append(
                    try await answer(
                        asked, query, result, since: since, then: then, seq: seq, transaction))
            }
            var first = bridges[0]
            if bridges.count > 1 { first.bridges = bridges }
            return first
        }
    }

    private func answer(
        _ asked: AskedTotals, _ query: TotalsQuery, _ result: BridgeResult, since: Date,
        then: Int64, seq: Int64, _ transaction: Transaction
    ) async throws -> TotalsBridge {
        let question = asked.question
        let names = try await CodeNames(
            transaction: transaction, asOf: seq, scheme: question.scheme,
            language: try asked.ask.language()
        ).of(
            query.dimensions.map {
                CodeNames.Column(
                    name: $0.rawValue.replacing("-", with: "_"), of: $0,
                    hasValidity: $0.hasValidity)
            }, in: result.rows.map(\.keys))
        return TotalsBridge(
            measure: query.measure, currency: query.currency.rawValue, from: query.from?.iso,
            to: query.to?.iso, lens: question.lens.rawValue, scheme: question.scheme,
            since: context.text(since), sinceCut: try asked.ask.value("since_cut"),
            sinceSeq: Int(then), asOf: asked.asOf.map(context.text), cut: question.cut,
            seq: Int(seq), rows: result.rows.map { row($0, query) },
            totals: totals(result, query).map { row($0, query) },
            unconvertedThen: unconverted(result.unconvertedThen, query),
            unconverted: unconverted(result.unconverted, query),
            unvaluedThen: result.unvaluedThen, unvalued: result.unvalued, names: names,
            now: context.text(context.clock.now()))
    }

    /// The document, its rows written a few hundred at a time.
    static func encode(_ bridge: TotalsBridge) throws -> Data {
        var frame = bridge
        frame.rows = []
        return try RowsOfJSON.encode(frame, rows: bridge.rows)
    }

    private func since(_ ask: Ask, until asOf: Date?) async throws -> Date {
        var since = try ask.past("since", context)
        if let code = try ask.value("since_cut") {
            if since != nil {
                throw Refusal.usage("since_cut excludes since", hint: "Give one or the other.")
            }
            guard let cut = try await context.store.read({ try await $0.cuts(code: code).first })
            else { throw Refusal.missing("cut", code, hint: "See vientro cut list.") }
            since = cut.at
        }
        guard let since else {
            throw Refusal.usage(
                "the earlier instant is missing (since)",
                hint: "Give since=2026-06-30 for what was known by the end of that day.")
        }
        if since > context.clock.now() {
            throw Refusal.usage(
                "\(Sentence.instant(context.text(since))) has not come yet (since)",
                hint: "Give an instant of the past.")
        }
        if let asOf, since > asOf {
            throw Refusal.usage(
                "since (\(Sentence.instant(context.text(since)))) is after as_of (\(Sentence.instant(context.text(asOf))))",
                hint: "Swap the two.")
        }
        return since
    }

    /// A figure of nothing is a figure too.
    private func totals(_ result: BridgeResult, _ query: TotalsQuery) -> [BridgeFigure] {
        if !result.totals.isEmpty || query.currency == .original { return result.totals }
        return [BridgeFigure(keys: [], currency: nil)]
    }

    private func unconverted(
        _ list: [TotalsResult.Unconverted], _ query: TotalsQuery
    ) -> [Unconverted] {
        if query.currency == .original { return [] }
        return list.map {
            Unconverted(
                currency: $0.currency,
                amount: MinorUnits.decimal($0.amount, currency: $0.currency) ?? $0.amount,
                entries: $0.entries)
        }
    }

    private func row(_ figure: BridgeFigure, _ query: TotalsQuery) -> BridgeRow {
        let currency = figure.currency ?? query.currency.rawValue
        func money(_ value: Int128) -> String {
            MinorUnits.decimal(String(value), currency: currency) ?? String(value)
        }
        var keys: [DimensionKey] = []
        var at = 0
        for dimension in query.dimensions where at < figure.keys.count {
            let name = dimension.rawValue.replacing("-", with: "_")
            keys.append(DimensionKey(name, figure.keys[at]))
            at += 1
            if dimension.hasValidity {
                keys.append(DimensionKey(name + "_valid_from", figure.keys[at]))
                at += 1
            }
        }
        return BridgeRow(
            keys: keys, currency: figure.currency, old: money(figure.old),
            new: money(figure.new),
            causes: figure.causes(money),
            difference: figure.difference == 0 ? "0" : money(figure.difference))
    }
}

extension BridgeFigure {
    /// What each cause adds, in words of money.
    func causes(_ money: (Int128) -> String) -> BridgeSteps {
        func step(_ cause: BridgeCause) -> BridgeStep {
            let step = steps[cause] ?? BridgeFigure.Step()
            return BridgeStep(amount: money(step.amount), entries: step.entries)
        }
        return BridgeSteps(
            new: step(.new), reversed: step(.reversed),
            attributeChanged: step(.attributeChanged), reSplit: step(.reSplit),
            reValued: step(.reValued))
    }
}
