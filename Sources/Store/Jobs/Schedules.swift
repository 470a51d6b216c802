public import Foundation
import Postgres

/// What was in force for a job over one stretch of time: after `from`, through `until`.
public struct ScheduleSpan: Sendable, Equatable {
    public var job: String
    /// Five cron fields or `every N`, as an operator wrote it.
    public var schedule: String
    /// The IANA name of the zone that cron fields are read in.
    public var zone: String
    /// `once`, `none` or `all`.
    public var catchUp: String
    /// How late a tick may still run, in seconds; nil is however late.
    public var window: Int?
    public var isEnabled: Bool
    public var isPaused: Bool
    public var from: Date
    /// Nil while it is in force.
    public var until: Date?

    public init(
        job: String, schedule: String, zone: String, catchUp: String, window: Int? = nil,
        isEnabled: Bool = true, isPaused: Bool = false, from: Date, until: Date? = nil
    ) {
        self.job = job
        self.schedule = schedule
        self.zone = zone
        self.catchUp = catchUp
        self.window = window
        self.isEnabled = isEnabled
        self.isPaused = isPaused
        self.from = from
        self.until = until
    }

    init(_ row: Row) throws {
        self.init(
            job: try row.text(0), schedule: try row.text(1), zone: try row.text(2),
            catchUp: try row.text(3), window: try row.optionalInt(4),
            isEnabled: try row.bool(5), isPaused: try row.bool(6), from: try row.instant(7),
            until: try row.optionalInstant(8))
    }
}

/// The spans of one job that reach beyond its last tick accounted for, oldest first.
public struct OpenAccount: Sendable, Equatable {
    public let job: String
    /// Nil before the first tick.
    public let lastDue: Date?
    public let spans: [ScheduleSpan]
}

extension Transaction {
    /// The open accounts of every job, or of one.
    public func openAccounts(job: String? = nil) async throws -> [OpenAccount] {
        let rows = try await run(ScheduleSQL.unaccounted, officeParameter, .text(job))
        var accounts: [OpenAccount] = []
        for row in rows {
            let span = try ScheduleSpan(row)
            let earlier = accounts.last?.job == span.job ? accounts.removeLast().spans : []
            accounts.append(
                OpenAccount(
                    job: span.job, lastDue: try row.optionalInstant(9), spans: earlier + [span]))
        }
        return accounts
    }

    /// The schedules in force, by job.
    public func schedulesInForce() async throws -> [ScheduleSpan] {
        try await run(ScheduleSQL.inForce, officeParameter).map { try ScheduleSpan($0) }
    }

    /// Every schedule a job has had, oldest first.
    public func scheduleHistory(job: String) async throws -> [ScheduleSpan] {
        try await run(ScheduleSQL.history, officeParameter, .text(job))
            .map { try ScheduleSpan($0) }
    }

    /// The job's schedule in force, held until the transaction ends; nil where it has none, or
    /// where another one came into force while this waited.
    public func lockSchedule(job: String) async throws -> ScheduleSpan? {
        try await run(ScheduleSQL.lock, officeParameter, .text(job)).first
            .map { try ScheduleSpan($0) }
    }

    /// Puts a first schedule in force, and leaves one that is there alone.
    public func seedSchedule(_ span: ScheduleSpan) async throws {
        try await insert(span)
    }

    /// Ends the locked schedule and puts the next in force from the same instant on.
    ///
    /// That is `now`, or the last tick accounted for where a clock behind ours says so, so that no
    /// tick falls between the two.
    public func replaceSchedule(
        _ old: ScheduleSpan, by next: ScheduleSpan, now: Date
    ) async throws {
        let last = try await run(ScheduleSQL.lastDue, officeParameter, .text(old.job))[0]
            .optionalInstant(0)
        var next = next
        next.from = max(now, last ?? now, old.from.addingTimeInterval(0.000_01))
        try await run(ScheduleSQL.close, officeParameter, .text(old.job), .instant(next.from))
        try await insert(next)
    }

    private func insert(_ span: ScheduleSpan) async throws {
        try await run(
            ScheduleSQL.open, officeParameter, .text(span.job), .text(span.schedule),
            .text(span.zone), .text(span.catchUp), .int(span.window), .bool(span.isEnabled),
            .bool(span.isPaused), .instant(span.from))
    }
}
