public import Foundation
import Postgres

/// A run that this daemon holds for as long as it renews the lease.
public struct ClaimedRun: Sendable, Equatable {
    public let id: Int64
    /// The instant it acts as of.
    public let at: Date
    /// An operator asked for it.
    public let isAsked: Bool
    /// How often it has failed before.
    public let failures: Int
    /// Made for this claim alone, so that a holder who lost the lease cannot settle the run.
    let holder: String
}

/// One run of a job, by the schedule or by an operator's word.
public struct RunRecord: Sendable, Equatable {
    public let id: Int64
    public let job: String
    /// The instant it acts as of.
    public let at: Date
    /// `running`, `retry` where it waits after a failure, `ran` or `failed`.
    public let state: String
    public let startedAt: Date
    public let finishedAt: Date?
    public let summary: String?
    public let error: String?

    public var isEnded: Bool { finishedAt != nil }

    init(_ row: Row) throws {
        id = try row.int64(0)
        job = try row.text(1)
        at = try row.instant(2)
        let isHeld = row[5] == "t"
        let stored = try row.text(3)
        let failures = try row.int(4)
        state = stored == "running" && failures > 0 && !isHeld ? "retry" : stored
        startedAt = try row.instant(6)
        finishedAt = try row.optionalInstant(7)
        summary = row[8]
        error = row[9]
    }
}

extension Transaction {
    /// The jobs that have a run which nobody holds and whose time has come.
    public func dueJobs() async throws -> Set<String> {
        Set(try await run(RunSQL.dueJobs, officeParameter).map { try $0.text(0) })
    }

    /// Takes the job's oldest due run for `lease` seconds; nil where there is none, where the job
    /// runs already, or where one of `earlier` is to be done first.
    public func claimRun(
        job: String, after earlier: [String], lease: TimeInterval, now: Date
    ) async throws -> ClaimedRun? {
        guard try await lockSchedule(job: job) != nil else { return nil }
        let holder = UUID().uuidString
        let rows = try await run(
            RunSQL.claim, officeParameter, .text(job), .text(holder), .text(String(lease)),
            .instant(now), .array(earlier))
        return try rows.first.map { row in
            ClaimedRun(
                id: try row.int64(0), at: try row.instant(1), isAsked: row[2] != nil,
                failures: try row.int(3), holder: holder)
        }
    }

    /// False where the lease was lost.
    public func renew(_ run: ClaimedRun, lease: TimeInterval) async throws -> Bool {
        try await change(
            RunSQL.renew, .int(run.id), .text(run.holder), .text(String(lease))) == 1
    }

    /// Ends the run well with a summary, or for good with an error.
    public func finish(
        _ run: ClaimedRun, summary: String?, error: String?, now: Date
    ) async throws {
        try await change(
            RunSQL.finish, .int(run.id), .text(run.holder),
            .text(error == nil ? "ran" : "failed"), .instant(now), .text(summary), .text(error))
    }

    /// Lets the run be tried again in so many seconds, by anybody.
    public func postpone(
        _ run: ClaimedRun, error: String, by delay: TimeInterval
    ) async throws {
        try await change(
            RunSQL.postpone, .int(run.id), .text(run.holder), .text(error),
            .text(String(delay)))
    }

    /// Gives the run back undone, to be taken at once.
    public func release(_ run: ClaimedRun) async throws {
        try await change(RunSQL.release, .int(run.id), .text(run.holder))
    }

    /// Records a run that an operator asks for, once for each request.
    public func requestRun(
        job: String, at: Date, requestID: String, now: Date
    ) async throws -> RunRecord {
        try await run(
            RunSQL.request, officeParameter, .text(job), .instant(at), .text(requestID),
            .instant(now))
        let rows = try await run(RunSQL.requested, officeParameter, .text(requestID))
        guard let row = rows.first else {
            throw StoreError(.defect, "run \(requestID) belongs to another office")
        }
        return try RunRecord(row)
    }

    public func findRun(_ id: Int64) async throws -> RunRecord? {
        try await run(RunSQL.find, officeParameter, .int(id)).first.map { try RunRecord($0) }
    }

    /// The runs of a job that an operator asked for, newest first; every one without a limit.
    public func askedRuns(job: String, limit: Int?) async throws -> [RunRecord] {
        try await run(RunSQL.asked, officeParameter, .text(job), .int(limit))
            .map { try RunRecord($0) }
    }

    /// The last run that ended, of each of those jobs that has one.
    public func lastRuns(of jobs: [String]) async throws -> [RunRecord] {
        try await run(RunSQL.lastOfEach, officeParameter, .array(jobs))
            .map { try RunRecord($0) }
    }
}
