public import Foundation
import Postgres

/// Every statement about a clock that may be, or was, wrong.
enum ClockSQL: String, CaseIterable, Statement {
    case newestTick = """
        SELECT max(l.due_to) FROM job_schedules s
        CROSS JOIN LATERAL (
            SELECT max(t.due_to) AS due_to FROM job_ticks t
            WHERE t.office_id = s.office_id AND t.job = s.job AND t.fate <> 'void'
        ) l
        WHERE s.office_id = $1::smallint AND s.until_at IS NULL
        """
    // The last word of a person, unless later ticks turned out void: then it was given for a wrong
    // clock. And the server's clock, where it is not this machine's own.
    case witness = """
        SELECT greatest(
            (SELECT c.recorded_at FROM (
                    SELECT recorded_at FROM changes WHERE operation = 'clock accept'
                    ORDER BY seq DESC LIMIT 1) c
                WHERE NOT EXISTS (SELECT FROM job_ticks t
                    WHERE t.fate = 'void' AND t.due_to > c.recorded_at)),
            CASE WHEN inet_server_addr() IS DISTINCT FROM inet_client_addr()
                THEN clock_timestamp() END)
        """
    case voidTicks = """
        UPDATE job_ticks SET fate = 'void', reason = 'clock'
        WHERE office_id = $1::smallint AND job = $2 AND fate <> 'void'
            AND due_to > $3::timestamptz
        """
    // Nobody has them in hand; what an operator asked for as of a later day stays.
    case endRuns = """
        UPDATE job_runs SET state = 'failed', error = 'void: clock', next_attempt_at = NULL,
            finished_at = $3::timestamptz
        WHERE office_id = $1::smallint AND job = $2 AND state = 'running'
            AND request_id IS NULL AND at > $3::timestamptz
            AND (lease_until IS NULL OR lease_until < clock_timestamp())
        """
    case endFlags = """
        UPDATE flags SET cleared_at = raised_at
        WHERE office_id = $1::smallint AND cleared_at IS NULL AND raised_at > $2::timestamptz
        """
}

extension Transaction {
    /// The newest tick of any job that is accounted for; nil before the first.
    public func newestTick() async throws -> Date? {
        try await run(ClockSQL.newestTick, officeParameter)[0].optionalInstant(0)
    }

    /// The newest instant that a person or another machine vouches for; nil without either.
    public func clockWitness() async throws -> Date? {
        try await run(ClockSQL.witness)[0].optionalInstant(0)
    }
}

extension Transaction {
    /// Clears flags that were raised as of a later instant, by a clock or a run that was ahead.
    @discardableResult
    public func takeBackFlags(after now: Date) async throws -> Int {
        try await change(ClockSQL.endFlags, officeParameter, .instant(now))
    }
}

extension Store {
    /// Takes back what a clock far ahead made of a job's ticks, now that it is set right: they are
    /// `void` and come again, runs that wait for later days end, flags of later days are cleared.
    public func voidTicks(job: String, after now: Date) async throws {
        try await write { transaction in
            guard try await transaction.lockSchedule(job: job) != nil else { return }
            let office = transaction.officeParameter
            try await transaction.run(ClockSQL.voidTicks, office, .text(job), .instant(now))
            try await transaction.run(ClockSQL.endRuns, office, .text(job), .instant(now))
            try await transaction.takeBackFlags(after: now)
        }
    }
}
