/// A stretch of days on which one legal regime governs, both ends inclusive; nil is open.
public struct RegimeInterval: Sendable, Equatable {
    /// The regime's short name, as in a rule: `ND80`.
    public let regime: String
    public let from: Day?
    public let to: Day?

    public init(_ regime: String, from: Day? = nil, to: Day? = nil) {
        self.regime = regime
        self.from = from
        self.to = to
    }

    /// Whether it governs on that day.
    public func contains(_ day: Day) -> Bool {
        (from.map { $0 <= day } ?? true) && (to.map { day <= $0 } ?? true)
    }

    func overlaps(_ other: RegimeInterval) -> Bool {
        func starts(_ one: RegimeInterval, beforeEndOf another: RegimeInterval) -> Bool {
            guard let from = one.from, let to = another.to else { return true }
            return from <= to
        }
        return starts(self, beforeEndOf: other) && starts(other, beforeEndOf: self)
    }
}

/// Which regime a grant is under, by the day of its approval: a grant keeps the regime it was
/// approved under until it ends (Decree 80/2020 art. 35(2)), so this is never asked of today.
public struct RegimeTable: Sendable, Equatable {
    /// Disjoint stretches of approval days, in the order given.
    public let intervals: [RegimeInterval]
    /// Regimes that bind only the grants they were set for, as that of emergency aid
    /// (Decree 50/2020).
    public let assigned: Set<String>

    /// Throws for an interval that ends before it begins, and for two that share a day.
    public init(
        _ intervals: [RegimeInterval], assigned: Set<String> = []
    ) throws(AidError) {
        for (position, one) in intervals.enumerated() {
            if let from = one.from, let to = one.to, to < from {
                throw AidError(
                    "invalid-regime",
                    "regime \(one.regime) ends on \(to), before it begins on \(from)")
            }
            if let other = intervals[..<position].first(where: { $0.overlaps(one) }) {
                throw AidError(
                    "invalid-regime",
                    "regimes \(other.regime) and \(one.regime) share a day of approval",
                    hint: "End the earlier one on the day before the later one begins.")
            }
        }
        self.intervals = intervals
        self.assigned = assigned
    }

    /// The regime of what is approved on that day; nil where the table has a gap.
    public func regime(approvedOn day: Day) -> String? {
        intervals.first { $0.contains(day) }?.regime
    }

    /// Whether this regime binds only what it was set for.
    public func isAssigned(_ regime: String) -> Bool { assigned.contains(regime) }

    /// Whether grants come under this regime by their approval; others bind by their subject.
    public func isByApproval(_ regime: String) -> Bool {
        intervals.contains { $0.regime == regime }
    }
}
