/// Moves a project to another status.
public struct ProjectMove: Codable, Equatable, Sendable {
    public var project: String?
    public var status: String?
    /// The day it happened.
    public var on: String?
    /// The decision's number; needed for an approval.
    public var decision: String?
    public var authority: String?
    /// The approval's day, where the move passes an approval that is not entered yet.
    public var approvedOn: String?
    public var startOn: String?
    public var endOn: String?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        project: String?, status: String?, on: String?, decision: String? = nil,
        authority: String? = nil, approvedOn: String? = nil, startOn: String? = nil,
        endOn: String? = nil, reason: String? = nil, dryRun: Bool? = nil
    ) {
        self.approvedOn = approvedOn
        self.project = project
        self.status = status
        self.on = on
        self.decision = decision
        self.authority = authority
        self.startOn = startOn
        self.endOn = endOn
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Moves the effective end of a running project by a decision.
public struct ProjectAmendment: Codable, Equatable, Sendable {
    public var project: String?
    public var endOn: String?
    public var decision: String?
    /// The decision's day.
    public var on: String?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        project: String?, endOn: String?, decision: String?, on: String?, reason: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.project = project
        self.endOn = endOn
        self.decision = decision
        self.on = on
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Sets the law that governs a project from a day on.
public struct ProjectRegime: Codable, Equatable, Sendable {
    public var project: String?
    public var regime: String?
    public var from: String?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        project: String?, regime: String?, from: String?, reason: String? = nil,
        dryRun: Bool? = nil
    ) {
        self.project = project
        self.regime = regime
        self.from = from
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// A law that governs a project, and from when.
public struct RegimeSpan: Codable, Equatable, Sendable {
    public var regime: String
    /// Null: from the approval.
    @Nullable public var from: String?

    public init(regime: String, from: String?) {
        self.regime = regime
        self.from = from
    }
}

/// One thing that happened in a project's life.
public struct ProjectEvent: Codable, Equatable, Sendable {
    /// Null for an amendment.
    @Nullable public var from: String?
    @Nullable public var to: String?
    public var on: String
    @Nullable public var decision: String?
    @Nullable public var endBefore: String?
    @Nullable public var endAfter: String?
    public var reason: String
    public var seq: Int
    @Nullable public var recordedAt: String?
    @Nullable public var actor: String?

    public init(on: String, reason: String, seq: Int) {
        self.on = on
        self.reason = reason
        self.seq = seq
    }
}

/// What was kept of a project's life.
public struct ProjectLifeAnswer: Codable, Equatable, Sendable {
    public var project: String
    public var status: String
    /// The statuses that may follow.
    public var next: [String]
    public var regimes: [RegimeSpan]
    public var events: [ProjectEvent]

    public init(
        project: String, status: String, next: [String], regimes: [RegimeSpan],
        events: [ProjectEvent]
    ) {
        self.project = project
        self.status = status
        self.next = next
        self.regimes = regimes
        self.events = events
    }
}

/// Moves a mission to another status, with what is known of it by then.
public struct MissionMove: Codable, Equatable, Sendable {
    public var mission: String?
    public var status: String?
    /// The day it happened; today where it is left out.
    public var on: String?
    /// The permit's number; needed to permit.
    public var permit: String?
    public var arriveOn: String?
    public var departOn: String?
    public var people: Int?
    /// A clash with another mission is meant.
    public var confirm: Bool?
    public var reason: String?
    public var dryRun: Bool?

    public init(
        mission: String?, status: String?, on: String? = nil, permit: String? = nil,
        arriveOn: String? = nil, departOn: String? = nil, people: Int? = nil,
        confirm: Bool? = nil, reason: String? = nil, dryRun: Bool? = nil
    ) {
        self.mission = mission
        self.status = status
        self.on = on
        self.permit = permit
        self.arriveOn = arriveOn
        self.departOn = departOn
        self.people = people
        self.confirm = confirm
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Arrival, departure and people, as planned or as they were.
public struct MissionPlan: Codable, Equatable, Sendable {
    public var arriveOn: String
    public var departOn: String
    public var people: Int

    public init(arriveOn: String, departOn: String, people: Int) {
        self.arriveOn = arriveOn
        self.departOn = departOn
        self.people = people
    }
}

/// One move of a mission, with the plan before it and what is so after it.
public struct MissionEvent: Codable, Equatable, Sendable {
    public var from: String
    public var to: String
    public var on: String
    @Nullable public var permitNumber: String?
    public var planned: MissionPlan
    public var after: MissionPlan
    @Nullable public var reason: String?
    public var seq: Int
    @Nullable public var actor: String?

    public init(
        from: String, to: String, on: String, permitNumber: String?, planned: MissionPlan,
        after: MissionPlan, reason: String?, seq: Int, actor: String?
    ) {
        self.from = from
        self.to = to
        self.on = on
        self.permitNumber = permitNumber
        self.planned = planned
        self.after = after
        self.reason = reason
        self.seq = seq
        self.actor = actor
    }
}

/// What was kept of a mission's life.
public struct MissionLifeAnswer: Codable, Equatable, Sendable {
    public var mission: String
    public var status: String
    public var next: [String]
    public var events: [MissionEvent]

    public init(mission: String, status: String, next: [String], events: [MissionEvent]) {
        self.mission = mission
        self.status = status
        self.next = next
        self.events = events
    }
}

/// What a move changed, or would change.
public struct MoveChange: Codable, Equatable, Sendable {
    public var changed: Int
    @Nullable public var seq: Int?
    public var dryRun: Bool
    public var subject: String
    public var before: [String: String?]
    public var after: [String: String?]
    public var warnings: [ChangeWarning]

    public init(
        changed: Int, seq: Int?, dryRun: Bool, subject: String, before: [String: String?],
        after: [String: String?], warnings: [ChangeWarning]
    ) {
        self.changed = changed
        self.seq = seq
        self.dryRun = dryRun
        self.subject = subject
        self.before = before
        self.after = after
        self.warnings = warnings
    }
}

/// Two missions with the same host in the same place on the same days.
public struct MissionClashRow: Codable, Equatable, Sendable {
    public var missions: [String]
    public var host: String
    public var area: String
    public var from: String
    public var to: String

    public init(missions: [String], host: String, area: String, from: String, to: String) {
        self.missions = missions
        self.host = host
        self.area = area
        self.from = from
        self.to = to
    }
}

public struct MissionClashes: Codable, Equatable, Sendable {
    public var clashes: [MissionClashRow]

    public init(clashes: [MissionClashRow]) { self.clashes = clashes }
}

/// Missions, the grants that followed, and their money in đồng.
public struct FunnelAnswerRow: Codable, Equatable, Sendable {
    /// A donor's or host's code; null for missions without one, and in the total.
    @Nullable public var key: String?
    public var missions: Int
    public var grants: Int
    public var committed: String
    public var disbursed: String
    /// From the first mission's arrival to the approval.
    @Nullable public var medianDays: String?

    public init(
        key: String?, missions: Int, grants: Int, committed: String, disbursed: String,
        medianDays: String?
    ) {
        self.key = key
        self.missions = missions
        self.grants = grants
        self.committed = committed
        self.disbursed = disbursed
        self.medianDays = medianDays
    }
}

public struct MissionFunnel: Codable, Equatable, Sendable {
    /// `donor` or `host`; null for the total alone.
    @Nullable public var by: String?
    public var rows: [FunnelAnswerRow]
    public var total: FunnelAnswerRow

    public init(by: String?, rows: [FunnelAnswerRow], total: FunnelAnswerRow) {
        self.by = by
        self.rows = rows
        self.total = total
    }
}
