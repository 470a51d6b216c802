/// The same period one year before, beside an amount.
public struct TotalsComparison: Equatable, Sendable {
    public var previousAmount: String
    /// The amount less the one before.
    public var change: String
    /// Of the one before, with one decimal; nil where that was nothing.
    public var changePercent: String?

    public init(previousAmount: String, change: String, changePercent: String?) {
        self.previousAmount = previousAmount
        self.change = change
        self.changePercent = changePercent
    }
}

/// What was disbursed of what was committed.
public struct TotalsRatio: Equatable, Sendable {
    public var disbursed: String
    public var committed: String
    /// With one decimal; nil where nothing was committed.
    public var percent: String?

    public init(disbursed: String, committed: String, percent: String?) {
        self.disbursed = disbursed
        self.committed = committed
        self.percent = percent
    }
}

/// One of several measures that were asked for side by side.
public struct MeasuredFigures: Codable, Equatable, Sendable {
    public var measure: String
    public var currency: String
    public var amount: String
    public var entries: Int
    public var projects: Int
    public var donors: Int

    public init(
        measure: String, currency: String, amount: String, entries: Int, projects: Int,
        donors: Int
    ) {
        self.measure = measure
        self.currency = currency
        self.amount = amount
        self.entries = entries
        self.projects = projects
        self.donors = donors
    }
}

/// One of several measures at the top, with what is missing in it and its check.
public struct MeasuredTotal: Codable, Equatable, Sendable {
    public var measure: String
    public var currency: String
    public var total: String
    public var entries: Int
    public var projects: Int
    public var donors: Int
    public var unconverted: [Unconverted]
    public var unvalued: Int
    public var check: LedgerCheck

    public init(
        measure: String, currency: String, total: String, entries: Int, projects: Int,
        donors: Int, unconverted: [Unconverted], unvalued: Int, check: LedgerCheck
    ) {
        self.measure = measure
        self.currency = currency
        self.total = total
        self.entries = entries
        self.projects = projects
        self.donors = donors
        self.unconverted = unconverted
        self.unvalued = unvalued
        self.check = check
    }
}
