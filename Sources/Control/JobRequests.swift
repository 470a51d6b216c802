/// Asks to run a job now.
public struct JobRunRequest: Codable, Equatable, Sendable {
    /// Acts as if now were this instant.
    @Nullable public var at: String?
    @OrFalse public var dryRun: Bool
    /// Answer only when the run has ended.
    @OrFalse public var wait: Bool
    @Nullable public var reason: String?

    public init(
        at: String? = nil, dryRun: Bool = false, wait: Bool = false, reason: String? = nil
    ) {
        self.at = at
        self.dryRun = dryRun
        self.wait = wait
        self.reason = reason
    }
}

/// Asks to pause or resume a job.
public struct JobPause: Codable, Equatable, Sendable {
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(reason: String? = nil, dryRun: Bool = false) {
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Says that the daemon's clock is right.
public struct ClockAcceptance: Codable, Equatable, Sendable {
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(reason: String? = nil, dryRun: Bool = false) {
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks for another schedule; what is null stays as it is.
public struct JobScheduleChange: Codable, Equatable, Sendable {
    @Nullable public var schedule: String?
    @Nullable public var catchUp: String?
    @Nullable public var window: String?
    @Nullable public var enabled: Bool?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        schedule: String? = nil, catchUp: String? = nil, window: String? = nil,
        enabled: Bool? = nil, reason: String? = nil, dryRun: Bool = false
    ) {
        self.schedule = schedule
        self.catchUp = catchUp
        self.window = window
        self.enabled = enabled
        self.reason = reason
        self.dryRun = dryRun
    }
}
