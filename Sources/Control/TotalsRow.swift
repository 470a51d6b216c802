/// One row of a total; its JSON keys are its dimensions and its figures, side by side.
public struct TotalsRow: Codable, Equatable, Sendable {
    /// In the order asked for; sorted by name after decoding.
    public var keys: [DimensionKey]
    /// Only with `--currency original`.
    public var currency: String?
    public var amount: String
    public var entries: Int
    public var projects: Int
    public var donors: Int
    /// Only with a comparison.
    public var comparison: TotalsComparison?
    /// Only with a ratio.
    public var ratio: TotalsRatio?
    /// Only where several measures or currencies were asked for: all of them in order.
    public var measures: [MeasuredFigures]?

    public init(
        keys: [DimensionKey], currency: String? = nil, amount: String, entries: Int,
        projects: Int, donors: Int
    ) {
        self.keys = keys
        self.currency = currency
        self.amount = amount
        self.entries = entries
        self.projects = projects
        self.donors = donors
    }

    public init(from decoder: any Decoder) throws {
        var cells = try Cells(from: decoder)
        currency = try cells.takeText("currency")
        amount = try cells.takeText("amount") ?? "0"
        entries = try cells.takeCount("entries")
        projects = try cells.takeCount("projects")
        donors = try cells.takeCount("donors")
        if let previous = try cells.takeText("previous_amount") {
            comparison = TotalsComparison(
                previousAmount: previous, change: try cells.takeText("change") ?? "0",
                changePercent: try cells.takeText("change_percent"))
        }
        if let disbursed = try cells.takeText("disbursed") {
            ratio = TotalsRatio(
                disbursed: disbursed, committed: try cells.takeText("committed") ?? "0",
                percent: try cells.takeText("ratio_percent"))
        }
        measures = try cells.takeFigures("measures")
        keys = try cells.takeKeys()
    }

    public func encode(to encoder: any Encoder) throws {
        var cells = keys.cells()
        if let currency { cells["currency"] = .text(currency) }
        cells["amount"] = .text(amount)
        cells["entries"] = .count(entries)
        cells["projects"] = .count(projects)
        cells["donors"] = .count(donors)
        if let comparison {
            cells["previous_amount"] = .text(comparison.previousAmount)
            cells["change"] = .text(comparison.change)
            cells["change_percent"] = Cell(comparison.changePercent)
        }
        if let ratio {
            cells["disbursed"] = .text(ratio.disbursed)
            cells["committed"] = .text(ratio.committed)
            cells["ratio_percent"] = Cell(ratio.percent)
        }
        if let measures { cells["measures"] = .figures(measures) }
        var container = encoder.singleValueContainer()
        try container.encode(cells)
    }
}
