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
        keys = try cells.takeKeys()
    }

    public func encode(to encoder: any Encoder) throws {
        var cells = keys.cells()
        if let currency { cells["currency"] = .text(currency) }
        cells["amount"] = .text(amount)
        cells["entries"] = .count(entries)
        cells["projects"] = .count(projects)
        cells["donors"] = .count(donors)
        var container = encoder.singleValueContainer()
        try container.encode(cells)
    }
}
