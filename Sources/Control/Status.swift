/// What the daemon says of itself and of the work at hand (`GET /v1/status`).
public struct Status: Codable, Equatable, Sendable {
    /// The PostgreSQL behind the daemon.
    public struct Database: Codable, Equatable, Sendable {
        /// `embedded` or `external`.
        public var mode: String
        @Nullable public var serverVersion: String?
        /// The number of the last migration that ran.
        @Nullable public var schema: Int?
        public var ok: Bool

        public init(mode: String, serverVersion: String? = nil, schema: Int? = nil, ok: Bool) {
            self.mode = mode
            self.serverVersion = serverVersion
            self.schema = schema
            self.ok = ok
        }
    }

    /// One line of the job table.
    public struct Job: Codable, Equatable, Sendable {
        public var name: String
        @Nullable public var schedule: String?
        /// Null before a first run is planned or while paused.
        @Nullable public var nextAt: String?
        @Nullable public var last: LastRun?

        public init(
            name: String, schedule: String? = nil, nextAt: String? = nil, last: LastRun? = nil
        ) {
            self.name = name
            self.schedule = schedule
            self.nextAt = nextAt
            self.last = last
        }
    }

    /// Counts of report obligations as of today.
    public struct Obligations: Codable, Equatable, Sendable {
        public var open: Int
        public var dueSoon: Int
        public var overdue: Int
        /// One line per direction, `out` (we owe) first.
        public var byDirection: [Direction]
        /// What this office itself owes next, soonest first.
        public var next: [Next]

        public init(
            open: Int, dueSoon: Int, overdue: Int, byDirection: [Direction] = [],
            next: [Next] = []
        ) {
            self.open = open
            self.dueSoon = dueSoon
            self.overdue = overdue
            self.byDirection = byDirection
            self.next = next
        }
    }

    /// The counts of one direction.
    public struct Direction: Codable, Equatable, Sendable {
        /// `in`, `out` or `watch`.
        public var direction: String
        public var upcoming: Int
        public var dueSoon: Int
        public var overdue: Int
        /// Here but not yet accepted.
        public var submitted: Int

        public init(direction: String, upcoming: Int, dueSoon: Int, overdue: Int, submitted: Int) {
            self.direction = direction
            self.upcoming = upcoming
            self.dueSoon = dueSoon
            self.overdue = overdue
            self.submitted = submitted
        }
    }

    /// A report that this office owes to somebody.
    public struct Next: Codable, Equatable, Sendable {
        public var code: String
        /// The rule's name, with its legal basis.
        public var title: String
        @Nullable public var dueInternal: String?
        @Nullable public var dueEffective: String?

        public init(
            code: String, title: String, dueInternal: String? = nil, dueEffective: String? = nil
        ) {
            self.code = code
            self.title = title
            self.dueInternal = dueInternal
            self.dueEffective = dueEffective
        }
    }

    /// Counts of delegations.
    public struct Missions: Codable, Equatable, Sendable {
        public var inProvince: Int
        /// Arriving within 14 days.
        public var coming: Int
        public var awaitingResult: Int
        /// People of the missions that are here now.
        @Nullable public var inProvincePeople: Int?

        public init(
            inProvince: Int, coming: Int, awaitingResult: Int, inProvincePeople: Int? = nil
        ) {
            self.inProvince = inProvince
            self.coming = coming
            self.awaitingResult = awaitingResult
            self.inProvincePeople = inProvincePeople
        }
    }

    /// Counts of mails by state, `transmitting` and `sent` left out.
    public struct Mail: Codable, Equatable, Sendable {
        public var held: Int
        public var queued: Int
        public var retry: Int
        public var unknown: Int
        public var failed: Int

        public init(held: Int, queued: Int, retry: Int, unknown: Int, failed: Int) {
            self.held = held
            self.queued = queued
            self.retry = retry
            self.unknown = unknown
            self.failed = failed
        }
    }

    /// The head of the audit chain.
    public struct Audit: Codable, Equatable, Sendable {
        public var events: Int
        /// SHA-256 of the newest event, hexadecimal.
        @Nullable public var head: String?

        public init(events: Int, head: String? = nil) {
            self.events = events
            self.head = head
        }
    }

    /// The newest backup.
    public struct Backup: Codable, Equatable, Sendable {
        public var at: String
        /// A trial restore of it succeeded.
        public var restored: Bool

        public init(at: String, restored: Bool) {
            self.at = at
            self.restored = restored
        }
    }

    /// Something an operator should look at.
    public struct Warning: Codable, Equatable, Sendable {
        public var code: String
        public var message: String
        @Nullable public var hint: String?

        public init(code: String, message: String, hint: String? = nil) {
            self.code = code
            self.message = message
            self.hint = hint
        }
    }

    /// `starting`, `running`, `degraded` or `stopping`.
    public var state: String
    public var version: String
    public var uptimeSeconds: Int
    /// The office's code; null before one is set.
    @Nullable public var office: String?
    @Nullable public var officeName: String?
    /// The daemon's instant in the office's zone, RFC 3339 with offset.
    @Nullable public var now: String?
    public var database: Database
    public var jobs: [Job]
    /// Ticks that nobody accounts for; null when not known.
    @Nullable public var jobGaps: Int?
    /// This and the next three are null while the database does not answer.
    @Nullable public var obligations: Obligations?
    @Nullable public var missions: Missions?
    @Nullable public var mail: Mail?
    @Nullable public var audit: Audit?
    /// Null while no backup was ever made.
    @Nullable public var backup: Backup?
    public var warnings: [Warning]

    public init(
        state: String, version: String, uptimeSeconds: Int, office: String? = nil,
        officeName: String? = nil, now: String? = nil, database: Database, jobs: [Job],
        jobGaps: Int? = nil, obligations: Obligations? = nil, missions: Missions? = nil,
        mail: Mail? = nil,
        audit: Audit? = nil, backup: Backup? = nil, warnings: [Warning]
    ) {
        self.state = state
        self.version = version
        self.uptimeSeconds = uptimeSeconds
        self.office = office
        self.officeName = officeName
        self.now = now
        self.database = database
        self.jobs = jobs
        self.jobGaps = jobGaps
        self.obligations = obligations
        self.missions = missions
        self.mail = mail
        self.audit = audit
        self.backup = backup
        self.warnings = warnings
    }
}

/// How a job ended the last time.
public struct LastRun: Codable, Equatable, Sendable {
    public var state: String
    public var at: String
    @Nullable public var durationMs: Int?

    public init(state: String, at: String, durationMs: Int? = nil) {
        self.state = state
        self.at = at
        self.durationMs = durationMs
    }
}
