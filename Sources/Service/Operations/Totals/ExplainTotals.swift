import Aid
import Control
import Foundation
import NIOCore
import Store

/// Answers `vientro explain`: a figure of a total and the entries behind it, written as they are
/// read, so that a figure of a million entries costs no memory.
struct ExplainTotals: Sendable {
    let context: Context

    /// The query items of the question.
    static let query =
        AnswerTotals.query + ["row", "limit", "offset", "format", "receipt"]
    /// What may stand beside a receipt.
    private static let besides = ["row", "limit", "offset", "format", "measure", "currency"]

    func run(_ ask: Ask) async throws -> Answer {
        let format = try ask.value("format") ?? "json"
        guard let form = ExplanationForm(rawValue: format) else {
            throw Refusal.usage(
                "\"\(format)\" is no format of an explanation", hint: "Use json, lines or csv.")
        }
        let limit = try ask.limit()
        let offset = try offset(ask)
        let asked = try await AskedTotals(ask, context, besides: ExplainTotals.besides)
        let (question, head) = try await context.store.read { transaction in
            let frame = try await asked.frame(transaction)
            let query = asked.query.within(frame)
            let seq = frame.asOf ?? 0
            let row = try await TotalsRowAsked(
                asked.ask, query, lensDay: asked.lensDay, transaction)
            var question = ExplanationQuery(query, row: row.keys, rowCurrency: row.currency)
            question.limit = limit
            question.offset = offset
            let answer = try await withoutEntries(asked, question, row, seq: seq, transaction)
            return (question, answer)
        }
        _ = try await asked.receipt(seq: Int64(head.seq)).keep(context)
        let asking = question
        return .stream(contentType: form.contentType) { write in
            let writer = ExplanationWriter(
                form: form, currency: head.currency, context: context, write: write)
            try await writer.begin(head)
            try await context.store.read { transaction in
                try await transaction.explain(asking) { try await writer.write($0) }
            }
            try await writer.end()
        }
    }

    private func offset(_ ask: Ask) throws -> Int {
        guard let text = try ask.value("offset") else { return 0 }
        guard let offset = Int(text), offset >= 0 else {
            throw Refusal.usage("\"\(text)\" is no offset", hint: "Give a number from 0.")
        }
        return offset
    }

    /// The answer without its entries.
    private func withoutEntries(
        _ asked: AskedTotals, _ question: ExplanationQuery, _ row: TotalsRowAsked, seq: Int64,
        _ transaction: Transaction
    ) async throws -> Explanation {
        let sums = try await transaction.explanationSums(question)
        if !row.keys.isEmpty, sums.totals.isEmpty, sums.unconverted.isEmpty, sums.unvalued == 0 {
            let by = row.keys.map(\.dimension.rawValue).joined(separator: ",")
            throw Refusal.missing(
                "row", asked.ask.values("row").joined(separator: " "),
                hint: "See the rows by vientro total --by \(by) and the same filters.")
        }
        let recorded = try await transaction.recordedAt(seq: seq)
        let keys = row.dimensionKeys
        let scheme = asked.question.scheme
        let names = try await CodeNames(
            transaction: transaction, asOf: seq, scheme: scheme,
            language: try asked.ask.language()
        ).of(
            row.keys.map {
                CodeNames.Column(
                    name: $0.dimension.rawValue.replacing("-", with: "_"), of: $0.dimension,
                    hasValidity: $0.dimension.hasValidity)
            }, in: [keys.map(\.code)])
        // By a receipt the answer is that of a past instant, whatever was asked for then.
        let asOf = asked.asOf ?? (asked.seq == nil ? nil : recorded)
        let lens = asked.question.lens
        var answer = Explanation(
            measure: question.query.measure, currency: question.query.currency.rawValue,
            from: question.query.from?.iso, to: question.query.to?.iso,
            asOf: asOf.map(context.text), cut: asked.question.cut, lens: lens.rawValue,
            scheme: scheme, seq: Int(seq), row: keys, receipt: try asked.receipt(seq: seq).text,
            figures: figures(sums, question), unconverted: unconverted(sums, question),
            unvalued: sums.unvalued, limit: question.limit, offset: question.offset, names: names,
            now: context.text(context.clock.now()))
        if lens == .current { answer.lensDay = asked.lensDay.iso }
        if !asked.others.isEmpty { answer.others = asked.others }
        return answer
    }

    private func unconverted(
        _ sums: ExplanationSums, _ question: ExplanationQuery
    ) -> [Unconverted] {
        if question.query.currency == .original { return [] }
        return sums.unconverted.map {
            Unconverted(
                currency: $0.currency,
                amount: MinorUnits.decimal($0.amount, currency: $0.currency) ?? $0.amount,
                entries: $0.entries)
        }
    }

    /// The total's figures beside those of the entries, currency by currency.
    private func figures(
        _ sums: ExplanationSums, _ question: ExplanationQuery
    ) -> [ExplainedFigure] {
        let isOriginal = question.query.currency == .original
        let codes =
            isOriginal
            ? Set((sums.totals + sums.sums).compactMap(\.currency)).sorted()
            : [question.query.currency.rawValue]
        return codes.map { code in
            func found(_ list: [ExplanationSums.Sum]) -> ExplanationSums.Sum? {
                list.first { !isOriginal || $0.currency == code }
            }
            let total = found(sums.totals)?.amount ?? "0"
            let sum = found(sums.sums)
            let amount = sum?.amount ?? "0"
            let difference = (Int128(amount) ?? 0) - (Int128(total) ?? 0)
            return ExplainedFigure(
                currency: code, total: MinorUnits.decimal(total, currency: code) ?? total,
                sum: MinorUnits.decimal(amount, currency: code) ?? amount,
                difference: difference == 0
                    ? "0" : MinorUnits.decimal(String(difference), currency: code) ?? "",
                entries: sum?.entries ?? 0)
        }
    }
}
