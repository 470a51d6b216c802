/// The answer of `total` (`GET /v1/totals`).
public struct Totals: Codable, Equatable, Sendable {
    /// The top amount: one in VND or USD, one per currency with `original`.
    public enum Sum: Equatable, Sendable {
        case single(total: String, check: LedgerCheck)
        case original(totals: [CurrencyTotal], check: [CurrencyCheck])
    }

    public var measure: String
    /// `VND`, `USD` or `original`.
    public var currency: String
    public var from: String?
    public var to: String?
    public var asOf: String?
    public var cut: String?
    public var lens: String
    public var scheme: String
    /// The last change that counts.
    public var seq: Int
    public var rows: [TotalsRow]
    public var sum: Sum
    public var entries: Int
    public var projects: Int
    public var donors: Int
    public var unconverted: [Unconverted]
    public var unvalued: Int
    /// Names of the codes in `rows`, by dimension; an area's key is `CODE@VALID_FROM`.
    public var names: [String: [String: String]]
    /// The instant of the question, RFC 3339 in the office's zone.
    public var now: String?
    /// The short name of question and `seq`, which `explain` takes.
    public var receipt: String?
    /// Only with a cut: what was entered after it.
    public var adjustments: TotalsAdjustments?
    /// Only with a window: its name and period, and the law behind it.
    public var window: String?
    public var windowBasis: String?
    /// Only with a comparison.
    public var comparison: TotalsComparison?
    /// `whole` or `in-year`, with what it comes to.
    public var ratio: String?
    public var ratioFigures: TotalsRatio?
    /// Only where several measures or currencies were asked for: all of them in order.
    public var measures: [MeasuredTotal]?

    public init(
        measure: String, currency: String, from: String? = nil, to: String? = nil,
        asOf: String? = nil, cut: String? = nil, lens: String = "historical",
        scheme: String = "office", seq: Int, rows: [TotalsRow], sum: Sum, entries: Int,
        projects: Int, donors: Int, unconverted: [Unconverted] = [], unvalued: Int = 0,
        names: [String: [String: String]] = [:], now: String? = nil,
        receipt: String? = nil, adjustments: TotalsAdjustments? = nil
    ) {
        self.measure = measure
        self.currency = currency
        self.from = from
        self.to = to
        self.asOf = asOf
        self.cut = cut
        self.lens = lens
        self.scheme = scheme
        self.seq = seq
        self.rows = rows
        self.sum = sum
        self.entries = entries
        self.projects = projects
        self.donors = donors
        self.unconverted = unconverted
        self.unvalued = unvalued
        self.names = names
        self.now = now
        self.receipt = receipt
        self.adjustments = adjustments
    }
}

extension Totals {
    private enum CodingKeys: String, CodingKey {
        case measure, currency, from, to, asOf, cut, lens, scheme, seq, rows, total, totals
        case entries, projects, donors, unconverted, unvalued, check, names, now
        case receipt
        case adjustments, adjustmentsTotal, adjustmentsTotals, adjustmentsCauses
        case window, windowBasis
        case compare, previousAmount, change, changePercent
        case ratio, disbursed, committed, ratioPercent, measures
    }

    public init(from decoder: any Decoder) throws {
        let json = try decoder.container(keyedBy: CodingKeys.self)
        measure = try json.decode(String.self, forKey: .measure)
        currency = try json.decode(String.self, forKey: .currency)
        from = try json.decodeIfPresent(String.self, forKey: .from)
        to = try json.decodeIfPresent(String.self, forKey: .to)
        asOf = try json.decodeIfPresent(String.self, forKey: .asOf)
        cut = try json.decodeIfPresent(String.self, forKey: .cut)
        lens = try json.decode(String.self, forKey: .lens)
        scheme = try json.decode(String.self, forKey: .scheme)
        seq = try json.decode(Int.self, forKey: .seq)
        rows = try json.decode([TotalsRow].self, forKey: .rows)
        if let total = try json.decodeIfPresent(String.self, forKey: .total) {
            sum = .single(total: total, check: try json.decode(LedgerCheck.self, forKey: .check))
        } else {
            sum = .original(
                totals: try json.decode([CurrencyTotal].self, forKey: .totals),
                check: try json.decode([CurrencyCheck].self, forKey: .check))
        }
        entries = try json.decode(Int.self, forKey: .entries)
        projects = try json.decode(Int.self, forKey: .projects)
        donors = try json.decode(Int.self, forKey: .donors)
        unconverted = try json.decode([Unconverted].self, forKey: .unconverted)
        unvalued = try json.decode(Int.self, forKey: .unvalued)
        names = try json.decodeIfPresent([String: [String: String]].self, forKey: .names) ?? [:]
        now = try json.decodeIfPresent(String.self, forKey: .now)
        receipt = try json.decodeIfPresent(String.self, forKey: .receipt)
        if let entries = try json.decodeIfPresent(
            [TotalsAdjustment].self, forKey: .adjustments)
        {
            let sum = try json.decodeIfPresent(String.self, forKey: .adjustmentsTotal)
            adjustments = TotalsAdjustments(
                entries: entries,
                totals: try sum.map { [CurrencyAmount(currency: currency, amount: $0)] }
                    ?? json.decode([CurrencyAmount].self, forKey: .adjustmentsTotals),
                causes: try json.decodeIfPresent(
                    [AdjustmentCauses].self, forKey: .adjustmentsCauses) ?? [])
        }
        window = try json.decodeIfPresent(String.self, forKey: .window)
        windowBasis = try json.decodeIfPresent(String.self, forKey: .windowBasis)
        if let previous = try json.decodeIfPresent(String.self, forKey: .previousAmount) {
            comparison = TotalsComparison(
                previousAmount: previous, change: try json.decode(String.self, forKey: .change),
                changePercent: try json.decodeIfPresent(String.self, forKey: .changePercent))
        }
        if let kind = try json.decodeIfPresent(String.self, forKey: .ratio) {
            ratio = kind
            ratioFigures = TotalsRatio(
                disbursed: try json.decode(String.self, forKey: .disbursed),
                committed: try json.decode(String.self, forKey: .committed),
                percent: try json.decodeIfPresent(String.self, forKey: .ratioPercent))
        }
        measures = try json.decodeIfPresent([MeasuredTotal].self, forKey: .measures)
    }

    public func encode(to encoder: any Encoder) throws {
        var json = encoder.container(keyedBy: CodingKeys.self)
        try json.encode(measure, forKey: .measure)
        try json.encode(currency, forKey: .currency)
        try json.encode(from, forKey: .from)
        try json.encode(to, forKey: .to)
        try json.encode(asOf, forKey: .asOf)
        try json.encode(cut, forKey: .cut)
        try json.encode(lens, forKey: .lens)
        try json.encode(scheme, forKey: .scheme)
        try json.encode(seq, forKey: .seq)
        try json.encode(rows, forKey: .rows)
        switch sum {
        case .single(let total, let check):
            try json.encode(total, forKey: .total)
            try json.encode(check, forKey: .check)
        case .original(let totals, let check):
            try json.encode(totals, forKey: .totals)
            try json.encode(check, forKey: .check)
        }
        try json.encode(entries, forKey: .entries)
        try json.encode(projects, forKey: .projects)
        try json.encode(donors, forKey: .donors)
        try json.encode(unconverted, forKey: .unconverted)
        try json.encode(unvalued, forKey: .unvalued)
        if !names.isEmpty { try json.encode(names, forKey: .names) }
        try json.encodeIfPresent(now, forKey: .now)
        try json.encodeIfPresent(receipt, forKey: .receipt)
        if let adjustments {
            try json.encode(adjustments.entries, forKey: .adjustments)
            if currency == "original" {
                try json.encode(adjustments.totals, forKey: .adjustmentsTotals)
            } else {
                try json.encode(adjustments.totals.first?.amount, forKey: .adjustmentsTotal)
            }
            try json.encode(adjustments.causes, forKey: .adjustmentsCauses)
        }
        try json.encodeIfPresent(window, forKey: .window)
        try json.encodeIfPresent(windowBasis, forKey: .windowBasis)
        if let comparison {
            try json.encode("previous-year", forKey: .compare)
            try json.encode(comparison.previousAmount, forKey: .previousAmount)
            try json.encode(comparison.change, forKey: .change)
            try json.encode(comparison.changePercent, forKey: .changePercent)
        }
        if let ratio, let ratioFigures {
            try json.encode(ratio, forKey: .ratio)
            try json.encode(ratioFigures.disbursed, forKey: .disbursed)
            try json.encode(ratioFigures.committed, forKey: .committed)
            try json.encode(ratioFigures.percent, forKey: .ratioPercent)
        }
        try json.encodeIfPresent(measures, forKey: .measures)
    }
}
