/// How an entry divides over sectors, areas and donors, in that order (a plan of a project).
public struct SplitPlan: Hashable, Sendable {
    /// One item of a dimension and its share, in 1/10000 percent.
    public struct Share: Hashable, Sendable {
        public let id: Int32
        public let share: Int32

        public init(id: Int32, share: Int32) {
            self.id = id
            self.share = share
        }
    }

    /// One sector's, area's and donor's part of an entry, in minor units.
    public struct Part: Hashable, Sendable {
        public let sector: Int32
        public let area: Int32
        public let donor: Int32
        /// Nil where the entry has none, as are the values.
        public let amount: Int64?
        public let vnd: Int64?
        public let usd: Int64?
    }

    public let sectors: [Share]
    public let areas: [Share]
    public let donors: [Share]
    private let sectorShares: [Int32]
    private let areaShares: [Int32]
    private let donorShares: [Int32]

    /// Throws `share-sum`, `share-not-positive` or `repeated-item`; each list has an item.
    public init(sectors: [Share], areas: [Share], donors: [Share]) throws(AidError) {
        try SplitPlan.check(sectors, "sectors")
        try SplitPlan.check(areas, "areas")
        try SplitPlan.check(donors, "donors")
        self.sectors = sectors
        self.areas = areas
        self.donors = donors
        sectorShares = sectors.map(\.share)
        areaShares = areas.map(\.share)
        donorShares = donors.map(\.share)
    }

    private static func check(_ shares: [Share], _ name: String) throws(AidError) {
        guard shares.allSatisfy({ $0.share > 0 }) else {
            throw AidError(MoneyCode.shareNotPositive, "a share of the \(name) is not above zero")
        }
        guard shares.reduce(0, { $0 + Int($1.share) }) == ShareList.whole else {
            throw AidError(MoneyCode.shareSum, "the shares of the \(name) do not sum to 100")
        }
        guard Set(shares.map(\.id)).count == shares.count else {
            throw AidError(
                MoneyCode.repeatedItem, "one of the \(name) is listed twice",
                hint: "List it once and add its shares.")
        }
    }

    /// Every sector × area × donor, in the plan's order, parts of zero among them.
    ///
    /// The amount and the two values are split each for itself: first over the sectors, each
    /// sector's part over the areas, each of those over the donors.
    public func parts(amount: Int64?, vnd: Int64?, usd: Int64?) -> [Part] {
        if sectors.count == 1, areas.count == 1, donors.count == 1 {
            return [
                Part(
                    sector: sectors[0].id, area: areas[0].id, donor: donors[0].id,
                    amount: amount, vnd: vnd, usd: usd)
            ]
        }
        let amounts = amount.map(split)
        let vnds = vnd.map(split)
        let usds = usd.map(split)
        var parts: [Part] = []
        parts.reserveCapacity(sectors.count * areas.count * donors.count)
        for sector in sectors {
            for area in areas {
                for donor in donors {
                    let at = parts.count
                    parts.append(
                        Part(
                            sector: sector.id, area: area.id, donor: donor.id,
                            amount: amounts?[at], vnd: vnds?[at], usd: usds?[at]))
                }
            }
        }
        return parts
    }

    private func split(_ value: Int64) -> [Int64] {
        var result: [Int64] = []
        result.reserveCapacity(sectors.count * areas.count * donors.count)
        for ofSector in LargestRemainder.split(value, shares: sectorShares) {
            for ofArea in LargestRemainder.split(ofSector, shares: areaShares) {
                LargestRemainder.split(ofArea, shares: donorShares, into: &result)
            }
        }
        return result
    }
}
