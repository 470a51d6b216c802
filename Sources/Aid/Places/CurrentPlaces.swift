/// Where the units of former days are on one day: rolled forward through every reform between.
///
/// Nothing is guessed. A unit that was split is divided by the weights that were recorded, or it
/// has no place at a level on which its successors differ.
public struct CurrentPlaces: Sendable {
    /// The units of a place on the day, nil where they cannot be told.
    public struct Units: Hashable, Sendable {
        public var province: Int?
        public var district: Int?
        public var commune: Int?

        public init(province: Int? = nil, district: Int? = nil, commune: Int? = nil) {
            self.province = province
            self.district = district
            self.commune = commune
        }

        public subscript(level: AreaLevel) -> Int? {
            get {
                switch level {
                case .province: province
                case .district: district
                case .commune: commune
                }
            }
            set {
                switch level {
                case .province: province = newValue
                case .district: district = newValue
                case .commune: commune = newValue
                }
            }
        }
    }

    /// How money of a former unit divides over its successors, by largest remainder at each step.
    ///
    /// Nodes are numbered from 1, parents before their children, brothers in the order of their
    /// codes; node 1 is the unit itself and has parent 0.
    public struct Division: Hashable, Sendable {
        public var parents: [Int] = [0]
        public var weights: [Int64] = [1]

        /// Nothing is divided yet.
        public init() {}
    }

    /// One place that a former unit has: all of it, or the part of one node of a division.
    public struct Place: Hashable, Sendable {
        public var node: Int
        public var units: Units
    }

    /// All that a former unit has become.
    public struct Result: Hashable, Sendable {
        public var places: [Place]
        /// Nil where nothing divides and there is one place.
        public var division: Division?
    }

    private let day: Day
    private let lives: [Int: AreaLife]
    private let byKey: [AreaLife.Key: [AreaLife]]
    private let successions: [AreaLife.Key: [AreaSuccession]]
    private let levelsInForce: Set<AreaLevel>

    public init(lives: [AreaLife], successions: [AreaSuccession], on day: Day) {
        self.day = day
        self.lives = Dictionary(lives.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        byKey = Dictionary(grouping: lives, by: \.key).mapValues {
            $0.sorted { $0.validFrom < $1.validFrom }
        }
        self.successions = Dictionary(grouping: successions, by: \.old)
        levelsInForce = Set(lives.lazy.filter { $0.isValid(on: day) }.map(\.level))
    }

    /// The level on which a unit's ground is to be found on the day: its own, or the next above
    /// where no unit of its own level is in force any more; nil for an id that no unit has.
    public func level(of id: Int) -> AreaLevel? {
        guard let own = lives[id]?.level else { return nil }
        return AreaLevel.allCases.last { $0 <= own && levelsInForce.contains($0) }
    }

    /// What became of a unit; nil for an id that no unit has.
    public func result(of id: Int) -> Result? {
        guard let life = lives[id] else { return nil }
        var division = Division()
        var places: [Place] = []
        place(fate(of: life), at: 1, &division, &places)
        return Result(places: places, division: division.parents.count > 1 ? division : nil)
    }

    /// What became of a unit that cannot be divided, as a mission: nil where its places differ.
    public func units(of id: Int) -> Units? {
        lives[id].map { common(fate(of: $0)) }
    }

    // MARK: Reforms

    private indirect enum Fate {
        /// It is valid on the day.
        case valid(AreaLife)
        /// Nobody has recorded what it became.
        case ended(AreaLife)
        /// Split, nobody has said how.
        case either([Fate])
        case divided([(weight: Int64, fate: Fate)])
        case unknown
    }

    // Each reform is later than the one before, so that every chain ends.
    private func fate(of life: AreaLife) -> Fate {
        if life.isValid(on: day) { return .valid(life) }
        guard let end = life.validTo, end < day else { return .unknown }
        let became = successions(of: life, after: end)
        if became.isEmpty { return .ended(life) }
        let fates = became.map { succession in
            self.life(succession.new, on: succession.effectiveOn).map(fate) ?? .unknown
        }
        if became.count == 1, !became[0].isPart { return fates[0] }
        let weights = became.compactMap(\.weight)
        guard weights.count == became.count, AreaSuccession.isWhole(weights) else {
            return .either(became.count > 1 ? fates : fates + [.unknown])
        }
        let shares = zip(weights, fates).filter { $0.0 > 0 }
        return shares.count == 1
            ? shares[0].1 : .divided(shares.map { (weight: $0.0, fate: $0.1) })
    }

    /// The reform that ended a unit: the first after its end, and before its code was used again.
    private func successions(of life: AreaLife, after end: Day) -> [AreaSuccession] {
        let next = (byKey[life.key] ?? []).first { $0.validFrom > end }?.validFrom
        let after = (successions[life.key] ?? []).filter {
            $0.effectiveOn > end && $0.effectiveOn <= min(day, next ?? day)
        }
        guard let first = after.map(\.effectiveOn).min() else { return [] }
        return after.filter { $0.effectiveOn == first }.sorted {
            $0.new.code == $1.new.code
                ? $0.new.level < $1.new.level
                : $0.new.code.utf8.lexicographicallyPrecedes($1.new.code.utf8)
        }
    }

    private func life(_ key: AreaLife.Key, on day: Day) -> AreaLife? {
        byKey[key]?.first { $0.isValid(on: day) }
    }

    // MARK: Places

    private func place(
        _ fate: Fate, at node: Int, _ division: inout Division, _ places: inout [Place]
    ) {
        guard case .divided(let shares) = fate else {
            places.append(Place(node: node, units: common(fate)))
            return
        }
        // Brothers stand together, so that ties go by their order.
        let first = division.parents.count + 1
        for share in shares {
            division.parents.append(node)
            division.weights.append(share.weight)
        }
        for (at, share) in shares.enumerated() {
            place(share.fate, at: first + at, &division, &places)
        }
    }

    /// The units on which everything that a unit may have become agrees.
    private func common(_ fate: Fate) -> Units {
        switch fate {
        case .valid(let life): return unitsAbove(life)
        case .unknown: return Units()
        case .ended(let life):
            // Its ground lies in what became of the unit above it.
            guard let above = life.parent, above.level < life.level, let last = life.validTo,
                let parent = self.life(above, on: last)
            else { return Units() }
            var units = common(self.fate(of: parent))
            for level in AreaLevel.allCases where level >= life.level { units[level] = nil }
            return units
        case .either(let fates): return agreed(fates.map(common))
        case .divided(let shares): return agreed(shares.map { common($0.fate) })
        }
    }

    private func agreed(_ all: [Units]) -> Units {
        var units = all.first ?? Units()
        for level in AreaLevel.allCases where all.contains(where: { $0[level] != units[level] }) {
            units[level] = nil
        }
        return units
    }

    private func unitsAbove(_ life: AreaLife) -> Units {
        var units = Units()
        var at: AreaLife? = life
        var steps = AreaLevel.allCases.count
        while let unit = at, steps > 0 {
            units[unit.level] = unit.id
            at = unit.parent.flatMap { self.life($0, on: day) }
            steps -= 1
        }
        return units
    }
}

extension AreaLevel: Comparable {
    /// From the largest to the smallest.
    public static func < (left: AreaLevel, right: AreaLevel) -> Bool { left.depth < right.depth }

    private var depth: Int { AreaLevel.allCases.firstIndex(of: self) ?? 0 }
}
