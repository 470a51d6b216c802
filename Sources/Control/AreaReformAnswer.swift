/// What a reform of administrative units did or would do, and what it touches
/// (`POST /v1/areas/reforms`).
public struct AreaReformAnswer: Codable, Equatable, Sendable {
    /// A unit that ends and holds something.
    public struct Unit: Codable, Equatable, Sendable {
        public var level: String
        public var code: String
        public var name: String
        public var projects: Int
        public var missions: Int

        public init(level: String, code: String, name: String, projects: Int, missions: Int) {
            self.level = level
            self.code = code
            self.name = name
            self.projects = projects
            self.missions = missions
        }
    }

    /// The change it became; null on a dry run.
    @Nullable public var seq: Int?
    public var dryRun: Bool
    public var effectiveOn: String
    public var legalAct: String
    /// Units by level.
    public var ended: [String: Int]
    public var begun: [String: Int]
    /// Successions by kind.
    public var successions: [String: Int]
    /// Units of this reform that are split without weights.
    public var unplaceable: [String]
    /// Projects and missions with a place that lies in a unit that ends, though it names one that
    /// became it by an earlier reform, and how many of them are open or coming.
    public var projects: Int
    public var openProjects: Int
    public var missions: Int
    public var comingMissions: Int
    /// Commitments placed in units that end, in đồng, and of those what has no unit after that had
    /// one before.
    public var committed: String
    public var unplaceableCommitted: String
    /// Projects and missions that lose a unit in the same way.
    public var unplaceableProjects: Int
    public var unplaceableMissions: Int
    /// At most 1,000.
    public var units: [Unit]

    public init(
        seq: Int? = nil, dryRun: Bool, effectiveOn: String, legalAct: String,
        ended: [String: Int], begun: [String: Int], successions: [String: Int],
        unplaceable: [String], projects: Int, openProjects: Int, missions: Int,
        comingMissions: Int, committed: String, unplaceableCommitted: String,
        unplaceableProjects: Int, unplaceableMissions: Int, units: [Unit]
    ) {
        self.seq = seq
        self.dryRun = dryRun
        self.effectiveOn = effectiveOn
        self.legalAct = legalAct
        self.ended = ended
        self.begun = begun
        self.successions = successions
        self.unplaceable = unplaceable
        self.projects = projects
        self.openProjects = openProjects
        self.missions = missions
        self.comingMissions = comingMissions
        self.committed = committed
        self.unplaceableCommitted = unplaceableCommitted
        self.unplaceableProjects = unplaceableProjects
        self.unplaceableMissions = unplaceableMissions
        self.units = units
    }
}
