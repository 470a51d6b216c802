/// Divides a project's money anew from a day on; shares as in the file of projects.
public struct ProjectSplit: Codable, Equatable, Sendable {
    public var project: String?
    public var sectors: String?
    public var areas: String?
    public var donors: String?
    /// The project's start where it is left out.
    public var effectiveOn: String?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        project: String?, sectors: String? = nil, areas: String? = nil, donors: String? = nil,
        effectiveOn: String? = nil, reason: String? = nil, dryRun: Bool? = nil
    ) {
        self.project = project
        self.sectors = sectors
        self.areas = areas
        self.donors = donors
        self.effectiveOn = effectiveOn
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// How a project's money is divided from a day on.
public struct SplitRow: Codable, Equatable, Sendable {
    /// `sector`, `area` or `donor`.
    public var dimension: String
    /// Null: from the start.
    @Nullable public var effectiveOn: String?
    public var shares: String

    public init(dimension: String, effectiveOn: String?, shares: String) {
        self.dimension = dimension
        self.effectiveOn = effectiveOn
        self.shares = shares
    }
}

/// The splits in force of a project, by dimension, the earliest first.
public struct SplitList: Codable, Equatable, Sendable {
    public var project: String
    public var splits: [SplitRow]

    public init(project: String, splits: [SplitRow]) {
        self.project = project
        self.splits = splits
    }
}

/// An entry whose parts moved, and how much of it went elsewhere.
public struct SplitMove: Codable, Equatable, Sendable {
    public var ref: String
    public var kind: String
    public var date: String
    public var currency: String
    /// Null for an unvalued gift, as is `moved`.
    @Nullable public var amount: String?
    @Nullable public var moved: String?
    @Nullable public var movedVnd: String?

    public init(
        ref: String, kind: String, date: String, currency: String, amount: String?,
        moved: String?, movedVnd: String?
    ) {
        self.ref = ref
        self.kind = kind
        self.date = date
        self.currency = currency
        self.amount = amount
        self.moved = moved
        self.movedVnd = movedVnd
    }
}

/// What a split changed, or would change.
public struct SplitChange: Codable, Equatable, Sendable {
    /// How many splits were written; 0 when the money was divided so already.
    public var changed: Int
    @Nullable public var seq: Int?
    public var dryRun: Bool
    public var project: String
    public var effectiveOn: String
    /// The splits that were in force, and those that are.
    public var before: [SplitRow]
    public var after: [SplitRow]
    public var entries: [SplitMove]
    public var warnings: [ChangeWarning]

    public init(
        changed: Int, seq: Int?, dryRun: Bool, project: String, effectiveOn: String,
        before: [SplitRow], after: [SplitRow], entries: [SplitMove], warnings: [ChangeWarning]
    ) {
        self.changed = changed
        self.seq = seq
        self.dryRun = dryRun
        self.project = project
        self.effectiveOn = effectiveOn
        self.before = before
        self.after = after
        self.entries = entries
        self.warnings = warnings
    }
}
