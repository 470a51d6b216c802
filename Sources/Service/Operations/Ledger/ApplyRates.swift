import Aid
import Control
import Foundation
import Store

/// Values what waits for a rate; with `revalue` also what a rate has valued and another rate
/// serves by now. What was valued before stays known: valuations are only added.
struct ApplyRates: Sendable {
    let context: Context
    let application: RateApplication

    func run(_ request: ChangeRequest) async throws -> RateChange {
        let revalues = application.revalue ?? false
        guard !revalues || request.isDryRun || !(request.reason ?? "").isEmpty else {
            throw Refusal.usage(
                "valuing anew needs a reason", hint: "Say why with --reason.")
        }
        let type = application.type ?? context.settings.rates.type
        let result = try await context.store.change(request) { transaction, seq in
            let types = try await transaction.rateTypes()
            guard types.contains(type) else {
                throw Refusal.missing("rate of the type", type, hint: hint(type, types))
            }
            let rates = try await transaction.rateTable(type: type)
            let count: Int
            do {
                count =
                    revalues
                    ? try await transaction.revalue(type: type, seq: seq, rates: rates)
                    : try await transaction.valueUnconverted(seq: seq, rates: rates)
            } catch let error as AidError {
                throw Refusal.rule(error.code.rawValue, error.message, hint: error.hint)
            }
            let answer = RateChange(
                changed: count, seq: request.isDryRun || count == 0 ? nil : Int(seq),
                dryRun: request.isDryRun, type: type,
                entries: count == 0
                    ? [] : try await transaction.valuedEntries().map(\.move),
                unconverted: try await transaction.waitingForRates().entries)
            let text = try JSONText.of(answer)
            return count > 0 ? .changed(details: text, answer: text) : .unchanged(answer: text)
        }
        return try ControlJSON.decode(RateChange.self, from: Data(result.answer.utf8))
    }

    private func hint(_ type: String, _ types: [String]) -> Sentence {
        let near = NearestName.of(type, among: types)
        return types.isEmpty
            ? "Import rates first."
            : Sentence.didYouMean(near) + "There are: \(types.joined(separator: ", "))."
    }
}

/// Lists the rates in force.
struct ListRates: Sendable {
    let context: Context

    static let query = ["type", "currency", "from", "to", "limit"]

    func run(_ ask: Ask) async throws -> RateList {
        let (type, currency) = (try ask.value("type"), try ask.value("currency"))
        let (from, to, limit) = (try ask.day("from"), try ask.day("to"), try ask.limit())
        let rows = try await context.store.read { transaction in
            if let type { try refuse(type, "type", among: await transaction.rateTypes()) }
            if let currency {
                try refuse(currency, "currency", among: await transaction.rateCurrencies())
            }
            return try await transaction.rates(
                type: type, currency: currency, from: from?.iso, to: to?.iso, limit: limit)
        }
        return RateList(
            typeInUse: context.settings.rates.type,
            rates: rows.map {
                Control.RateRow(
                    type: $0.type, currency: $0.currency, date: $0.date,
                    vndPerUnit: $0.vndPerUnit, source: $0.source)
            })
    }

    /// Before the first rate nothing is known, and every list is empty.
    private func refuse(_ value: String, _ filter: String, among known: [String]) throws {
        guard !known.isEmpty, !known.contains(value) else { return }
        throw Refusal.unknown(.filter(filter), value, among: known)
    }
}

extension ValuedEntry {
    fileprivate var move: ValueMove {
        ValueMove(
            ref: ref, date: date, currency: currency, amount: Context.major(amount, currency),
            vndBefore: Context.major(vndBefore, "VND"), vndAfter: Context.major(vndAfter, "VND"),
            usdBefore: Context.major(usdBefore, "USD"), usdAfter: Context.major(usdAfter, "USD"))
    }
}
