public import Aid
public import Foundation
import Postgres

/// What became of neighbouring ticks of a job.
public struct TickRow: Sendable, Equatable {
    public let id: Int64
    public let first: Date
    public let last: Date
    public let count: Int
    /// A tick with a run has the run's state.
    public let fate: TickFate
    /// Why they were skipped or missed.
    public let reason: String?
    /// The run that served them, or that others of them went into.
    public let run: Int64?
    public let startedAt: Date?
    public let finishedAt: Date?
    /// What the run did or why it failed.
    public let summary: String?

    init(_ row: Row) throws {
        first = try row.instant(0)
        last = try row.instant(1)
        count = try row.int(2)
        let stored = try row.text(3)
        let word = stored == "run" ? try row.text(6) : stored
        guard let fate = TickFate(rawValue: word) else {
            throw StoreError(.defect, "\"\(word)\" is no fate of a tick")
        }
        self.fate = fate
        reason = row[4]
        run = try row.optionalInt(5).map(Int64.init)
        startedAt = run == nil ? nil : try row.optionalInstant(7)
        finishedAt = run == nil ? nil : try row.optionalInstant(8)
        id = try row.int64(9)
        summary = row[10]
    }
}

extension Transaction {
    /// The rows of one job, newest first; every one without a limit.
    public func tickHistory(job: String, limit: Int?) async throws -> [TickRow] {
        try await run(TickSQL.history, officeParameter, .text(job), .int(limit))
            .map { try TickRow($0) }
    }

    /// At most `limit` rows that end after one instant and by another, oldest first.
    public func tickPage(
        job: String, after: Date, through: Date, limit: Int
    ) async throws -> [TickRow] {
        try await run(
            TickSQL.page, officeParameter, .text(job), .instant(after), .instant(through),
            .int(limit)
        ).map { try TickRow($0) }
    }
}
