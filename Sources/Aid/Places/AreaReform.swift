/// A reform of administrative units: what ends with the day before, what begins on the day, and
/// what became of what, by one legal act.
///
/// Official codes are used again after reforms, so a unit is a code together with the day its life
/// began; a reform ends lives and begins others, and never renames one.
public struct AreaReform: Sendable, Equatable {
    /// A level and a code; whose life is meant follows from the day.
    public struct Unit: Hashable, Sendable, Comparable {
        public let level: AreaLevel
        public let code: String

        public init(level: AreaLevel, code: String) {
            self.level = level
            self.code = code
        }

        /// As files write it, `commune:03445`.
        public var text: String { "\(level.rawValue):\(code)" }

        public static func < (left: Unit, right: Unit) -> Bool {
            (left.level.rawValue, left.code) < (right.level.rawValue, right.code)
        }
    }

    /// How much of the old unit the new one took.
    public enum Kind: String, CaseIterable, Sendable {
        case whole, part, unchanged, renamed
    }

    /// One line: an old unit, and the new one it became; without a new one it ends.
    public struct Line: Sendable, Equatable {
        public var line: Int
        public var old: Unit
        public var new: Unit?
        public var kind: Kind?
        public var weight: String?
        /// The new unit's name; one of its lines must say it.
        public var name: String?
        public var parent: Unit?
        public var border: Bool?
    }

    /// A unit as the register has it on the day before.
    public struct Life: Sendable, Equatable {
        public let id: Int
        public let validFrom: Day
        public let name: String
        public let parent: Unit?

        public init(id: Int, validFrom: Day, name: String, parent: Unit?) {
            self.id = id
            self.validFrom = validFrom
            self.name = name
            self.parent = parent
        }
    }

    public var effectiveOn: Day
    public var legalAct: String
    public var lines: [Line]

    /// The day before, on which the old units were last in force.
    public var eve: Day { effectiveOn.adding(days: -1) }

    /// The old units, each once.
    public var oldUnits: [Unit] { Array(Set(lines.map(\.old))).sorted() }

    public init(effectiveOn: Day, legalAct: String, lines: [Line]) {
        self.effectiveOn = effectiveOn
        self.legalAct = legalAct
        self.lines = lines
    }

    /// What the reform does to the register, or what is wrong with its lines.
    public func plan(among lives: [Unit: Life]) throws(FileRefusal) -> AreaReformPlan {
        var planning = AreaReformPlanning(reform: self, lives: lives)
        return try planning.plan()
    }
}

/// The rows that a reform writes, each with the line that asks for it.
public struct AreaReformPlan: Sendable, Equatable {
    public struct Ending: Sendable, Equatable {
        public let line: Int
        public let unit: AreaReform.Unit
        public let life: AreaReform.Life
    }

    public struct Beginning: Sendable, Equatable {
        public let line: Int
        public let unit: AreaReform.Unit
        public let name: String
        public let parent: AreaReform.Unit?
        public let border: Bool?
    }

    public struct Succession: Sendable, Equatable {
        public let line: Int
        public let old: AreaReform.Unit
        public let new: AreaReform.Unit
        public let kind: AreaReform.Kind
        public let weight: String?
    }

    public var endings: [Ending] = []
    public var beginnings: [Beginning] = []
    public var successions: [Succession] = []
    /// Old units that were split without weights: what was placed there has no place after.
    public var unplaceable: [AreaReform.Unit] = []
}
