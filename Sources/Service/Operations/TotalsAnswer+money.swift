import Aid
import Control
import Store

/// Figures in words of money.
extension TotalsAnswer {
    func measured(_ query: TotalsQuery, _ figures: TotalsFigures) -> MeasuredFigures {
        let currency = query.currency.rawValue
        return MeasuredFigures(
            measure: query.measure, currency: currency, amount: money(figures.amount, currency),
            entries: figures.entries, projects: figures.projects, donors: figures.donors)
    }

    func measuredTotal(_ query: TotalsQuery, _ result: TotalsResult) -> MeasuredTotal {
        let currency = query.currency.rawValue
        return MeasuredTotal(
            measure: query.measure, currency: currency,
            total: money(result.totals.first?.amount ?? "0", currency),
            entries: result.distinct.entries, projects: result.distinct.projects,
            donors: result.distinct.donors, unconverted: unconverted(result),
            unvalued: result.unvalued, check: check(result, currency))
    }

    func comparison(_ now: TotalsFigures?, _ before: TotalsFigures?) -> TotalsComparison {
        let unit = question.query.currency.rawValue
        let amount = Int128(now?.amount ?? "0") ?? 0
        let previous = Int128(before?.amount ?? "0") ?? 0
        let change = amount - previous
        return TotalsComparison(
            previousAmount: money(String(previous), unit), change: money(String(change), unit),
            changePercent: TotalsAnswer.percent(change, of: previous))
    }

    func ratio(_ disbursed: TotalsFigures?, _ committed: TotalsFigures?) -> TotalsRatio {
        let unit = question.query.currency.rawValue
        let paid = Int128(disbursed?.amount ?? "0") ?? 0
        let promised = Int128(committed?.amount ?? "0") ?? 0
        return TotalsRatio(
            disbursed: money(String(paid), unit), committed: money(String(promised), unit),
            // Reductions of what was reduced are a share of it as well: less of less is more than 0.
            percent: TotalsAnswer.percent(promised < 0 ? -paid : paid, of: promised))
    }

    /// With one decimal, rounded half away from zero, under the sign of the part: growth is
    /// positive, whatever it grew from. Nil of nothing.
    static func percent(_ part: Int128, of whole: Int128) -> String? {
        if whole == 0 { return nil }
        let size = whole.magnitude
        let tenths = (part.magnitude * 2000 + size) / (2 * size)
        let isNegative = part < 0 && tenths > 0
        return "\(isNegative ? "-" : "")\(tenths / 10).\(tenths % 10)"
    }

    func currencyTotals(_ result: TotalsResult) -> [CurrencyTotal] {
        result.totals.map {
            let currency = $0.currency ?? ""
            return CurrencyTotal(
                currency: currency, amount: money($0.amount, currency), entries: $0.entries,
                projects: $0.projects, donors: $0.donors)
        }
    }

    func currencyChecks(_ result: TotalsResult) -> [CurrencyCheck] {
        result.checks.map {
            let currency = $0.currency ?? ""
            return CurrencyCheck(
                currency: currency, ledger: money($0.ledger, currency),
                difference: plain($0.difference, currency))
        }
    }

    func check(_ result: TotalsResult, _ currency: String) -> LedgerCheck {
        LedgerCheck(
            ledger: money(result.checks.first?.ledger ?? "0", currency),
            difference: plain(result.checks.first?.difference, currency))
    }

    func unconverted(_ result: TotalsResult) -> [Unconverted] {
        result.unconverted.map {
            Unconverted(
                currency: $0.currency, amount: money($0.amount, $0.currency), entries: $0.entries)
        }
    }

    /// What came after a cut: entries that would be counted now, and all that makes today's figure
    /// another, by cause.
    func adjustments(_ found: Adjustments, _ bridge: BridgeResult) -> TotalsAdjustments {
        let unit = question.query.currency == .original ? nil : question.query.currency.rawValue
        let none = found.totals.isEmpty ? unit.map { [(currency: $0, amount: "0")] } : nil
        return TotalsAdjustments(
            entries: found.entries.map { entry in
                let currency = unit ?? entry.currency
                return TotalsAdjustment(
                    ref: entry.ref, project: entry.project, date: entry.date,
                    amount: entry.amount.map { money($0, currency) }, currency: currency,
                    seq: Int(entry.seq), recordedAt: context.text(entry.recordedAt))
            },
            totals: (none ?? found.totals).map {
                CurrencyAmount(currency: $0.currency, amount: money($0.amount, $0.currency))
            }, causes: causes(bridge))
    }

    private func causes(_ bridge: BridgeResult) -> [AdjustmentCauses] {
        let unit = question.query.currency.rawValue
        let none = BridgeFigure(keys: [], currency: nil)
        let isNothing = bridge.totals.isEmpty && question.query.currency != .original
        return (isNothing ? [none] : bridge.totals).map { figure in
            let currency = figure.currency ?? unit
            func money(_ value: Int128) -> String { self.money(String(value), currency) }
            return AdjustmentCauses(
                currency: currency, causes: figure.causes(money), adjusted: money(figure.new))
        }
    }

    func money(_ minor: String, _ currency: String) -> String {
        MinorUnits.decimal(minor, currency: currency) ?? minor
    }

    /// A difference of nothing is plainly "0", whatever the currency.
    private func plain(_ minor: String?, _ currency: String) -> String {
        guard let minor, minor != "0" else { return "0" }
        return money(minor, currency)
    }
}
