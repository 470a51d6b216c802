/// The sum of all parts held against the undivided values.
public struct LedgerCheck: Codable, Equatable, Sendable {
    public var ledger: String
    /// `"0"`, always.
    public var difference: String

    public init(ledger: String, difference: String) {
        self.ledger = ledger
        self.difference = difference
    }
}

/// The top figures of one currency.
public struct CurrencyTotal: Codable, Equatable, Sendable {
    public var currency: String
    public var amount: String
    public var entries: Int
    public var projects: Int
    public var donors: Int

    public init(currency: String, amount: String, entries: Int, projects: Int, donors: Int) {
        self.currency = currency
        self.amount = amount
        self.entries = entries
        self.projects = projects
        self.donors = donors
    }
}

/// The check of one currency.
public struct CurrencyCheck: Codable, Equatable, Sendable {
    public var currency: String
    public var ledger: String
    public var difference: String

    public init(currency: String, ledger: String, difference: String) {
        self.currency = currency
        self.ledger = ledger
        self.difference = difference
    }
}

/// Entries without a rate: counted, never as 0.
public struct Unconverted: Codable, Equatable, Sendable {
    public var currency: String
    public var amount: String
    public var entries: Int

    public init(currency: String, amount: String, entries: Int) {
        self.currency = currency
        self.amount = amount
        self.entries = entries
    }
}
