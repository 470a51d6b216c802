/// A job and its schedule in force.
public struct JobRow: Codable, Equatable, Sendable {
    public var name: String
    @Nullable public var schedule: String?
    /// `once`, `none` or `all`.
    public var catchUp: String
    @Nullable public var window: String?
    public var enabled: Bool
    public var paused: Bool
    @Nullable public var nextAt: String?
    @Nullable public var last: LastRun?

    public init(
        name: String, schedule: String? = nil, catchUp: String, window: String? = nil,
        enabled: Bool, paused: Bool, nextAt: String? = nil, last: LastRun? = nil
    ) {
        self.name = name
        self.schedule = schedule
        self.catchUp = catchUp
        self.window = window
        self.enabled = enabled
        self.paused = paused
        self.nextAt = nextAt
        self.last = last
    }
}

/// The jobs in the order of catch-up.
public struct JobList: Codable, Equatable, Sendable {
    public var jobs: [JobRow]

    public init(jobs: [JobRow]) {
        self.jobs = jobs
    }
}

/// One run of a job.
public struct JobRun: Codable, Equatable, Sendable {
    public var job: String
    /// Null on a dry run.
    @Nullable public var run: String?
    /// The instant it acts as of.
    public var at: String
    public var dryRun: Bool
    /// `running`, `ran`, `retry` or `failed`.
    public var state: String
    @Nullable public var startedAt: String?
    @Nullable public var finishedAt: String?
    /// What it did, in one line.
    @Nullable public var summary: String?
    @Nullable public var error: String?

    public init(
        job: String, run: String? = nil, at: String, dryRun: Bool, state: String,
        startedAt: String? = nil, finishedAt: String? = nil, summary: String? = nil,
        error: String? = nil
    ) {
        self.job = job
        self.run = run
        self.at = at
        self.dryRun = dryRun
        self.state = state
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.summary = summary
        self.error = error
    }
}

/// A contiguous run of ticks of one fate.
public struct JobTicks: Codable, Equatable, Sendable {
    public var from: String
    public var to: String
    public var ticks: Int
    public var fate: String
    /// The run that served them.
    @Nullable public var run: String?
    @Nullable public var reason: String?
    @Nullable public var startedAt: String?
    @Nullable public var finishedAt: String?
    /// What the run did or why it failed, in one line.
    @Nullable public var summary: String?

    public init(
        from: String, to: String, ticks: Int, fate: String, run: String? = nil,
        reason: String? = nil, startedAt: String? = nil, finishedAt: String? = nil,
        summary: String? = nil
    ) {
        self.from = from
        self.to = to
        self.ticks = ticks
        self.fate = fate
        self.run = run
        self.reason = reason
        self.startedAt = startedAt
        self.finishedAt = finishedAt
        self.summary = summary
    }
}

/// The ticks of one job and the runs that were asked for by hand, newest first.
public struct JobHistory: Codable, Equatable, Sendable {
    public var job: String
    public var ticks: [JobTicks]
    public var runs: [JobRun]

    public init(job: String, ticks: [JobTicks], runs: [JobRun]) {
        self.job = job
        self.ticks = ticks
        self.runs = runs
    }
}

/// Whether every tick is accounted for.
public struct JobAudit: Codable, Equatable, Sendable {
    /// The fates of one job; `ticks` is their sum.
    public struct Job: Codable, Equatable, Sendable {
        public var job: String
        public var ticks: Int
        public var ran: Int
        public var coalesced: Int
        public var skipped: Int
        public var missed: Int
        public var failed: Int
        public var running: Int
        public var gaps: [Gap]

        public init(
            job: String, ticks: Int, ran: Int, coalesced: Int, skipped: Int, missed: Int,
            failed: Int, running: Int, gaps: [Gap]
        ) {
            self.job = job
            self.ticks = ticks
            self.ran = ran
            self.coalesced = coalesced
            self.skipped = skipped
            self.missed = missed
            self.failed = failed
            self.running = running
            self.gaps = gaps
        }
    }

    /// A stretch of time whose ticks nobody accounts for.
    public struct Gap: Codable, Equatable, Sendable {
        public var from: String
        public var to: String

        public init(from: String, to: String) {
            self.from = from
            self.to = to
        }
    }

    public var jobs: [Job]

    public init(jobs: [Job]) {
        self.jobs = jobs
    }
}
