/// One life of an official code: the unit that had it from one day to another.
public struct AreaLife: Hashable, Sendable {
    public let id: Int
    public let level: AreaLevel
    public let code: String
    public let validFrom: Day
    /// Inclusive; nil while it is valid.
    public let validTo: Day?
    /// Level and code of the unit above; of whichever life is valid when it is asked for.
    public let parent: Key?

    /// A code of a level, whichever its life.
    public struct Key: Hashable, Sendable {
        public let level: AreaLevel
        public let code: String

        public init(_ level: AreaLevel, _ code: String) {
            self.level = level
            self.code = code
        }
    }

    public init(
        id: Int, level: AreaLevel, code: String, validFrom: Day, validTo: Day? = nil,
        parent: Key? = nil
    ) {
        self.id = id
        self.level = level
        self.code = code
        self.validFrom = validFrom
        self.validTo = validTo
        self.parent = parent
    }

    public var key: Key { Key(level, code) }

    public func isValid(on day: Day) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}

/// What became of a unit by a reform: one line of the register of successors.
public struct AreaSuccession: Hashable, Sendable {
    public let old: AreaLife.Key
    public let new: AreaLife.Key
    /// Only a part of the old unit went there.
    public let isPart: Bool
    public let effectiveOn: Day
    /// Its share, in units of 10^-12; nil where nobody has said.
    public let weight: Int64?

    public init(
        old: AreaLife.Key, new: AreaLife.Key, isPart: Bool, effectiveOn: Day, weight: Int64? = nil
    ) {
        self.old = old
        self.new = new
        self.isPart = isPart
        self.effectiveOn = effectiveOn
        self.weight = weight
    }

    /// A decimal of at most twelve places; nil for anything else and for what is above 100.
    public static func weight(parsing text: String) -> Int64? {
        guard var read = DecimalText(text), !read.isHuge, !read.isNegative else { return nil }
        read.reduce()
        guard read.scale <= 12 else { return nil }
        let scaled = read.mantissa * powerOfTen(12 - read.scale)
        return scaled <= 100 * one ? Int64(scaled) : nil
    }

    private static let one: Int128 = 1_000_000_000_000

    /// Whether shares add to a whole, written as 1 or as 100.
    static func isWhole(_ weights: [Int64]) -> Bool {
        let sum = weights.reduce(into: Int128(0)) { $0 += Int128($1) }
        return sum == one || sum == 100 * one
    }
}
