import Postgres

/// Every statement about what became of ticks.
enum TickSQL: String, CaseIterable, Statement {
    // Lengthens the newest row where it has the same fate, so that a pause is one row.
    case extendNewest = """
        UPDATE job_ticks SET due_to = $3::timestamptz, ticks = ticks + $4::bigint
        WHERE id = (
                SELECT t.id FROM job_ticks t
                WHERE t.office_id = $1::smallint AND t.job = $2 AND t.fate <> 'void'
                ORDER BY t.due_to DESC LIMIT 1)
            AND fate = $5 AND reason IS NOT DISTINCT FROM $6::text
            AND run_id IS NOT DISTINCT FROM $7::bigint AND due_to < $3::timestamptz
        """
    case insert = """
        INSERT INTO job_ticks (office_id, job, due_from, due_to, ticks, fate, reason, run_id)
        VALUES ($1::smallint, $2, $3::timestamptz, $4::timestamptz, $5::bigint, $6, $7,
            $8::bigint)
        """
    // One run for each of those ticks, to be claimed by whoever comes first.
    case insertRuns = """
        WITH runs AS (
            INSERT INTO job_runs (office_id, job, at, state, started_at)
            SELECT $1::smallint, $2, due, 'running', $4::timestamptz
            FROM unnest($3::timestamptz[]) AS due
            RETURNING id, at
        )
        INSERT INTO job_ticks (office_id, job, due_from, due_to, ticks, fate, run_id)
        SELECT $1::smallint, $2, at, at, 1, 'run', id FROM runs
        RETURNING run_id
        """
    case insertRun = """
        INSERT INTO job_runs (office_id, job, at, state, started_at)
        VALUES ($1::smallint, $2, $3::timestamptz, 'running', $4::timestamptz)
        RETURNING id
        """
    // Runs of the schedule that nobody has in hand, newest first.
    case waiting = """
        SELECT id, count(*) OVER () FROM job_runs
        WHERE office_id = $1::smallint AND job = $2 AND state = 'running'
            AND request_id IS NULL AND lease_holder IS NULL
        ORDER BY at DESC, id DESC LIMIT 1
        """
    case moveRun = """
        UPDATE job_runs
        SET at = $2::timestamptz, next_attempt_at = NULL, started_at = $3::timestamptz
        WHERE id = $1::bigint
        """
    case coalesceTickOf = """
        UPDATE job_ticks SET fate = 'coalesced'
        WHERE office_id = $1::smallint AND job = $2 AND run_id = $3::bigint AND fate = 'run'
        """
    case history = """
        SELECT t.due_from, t.due_to, t.ticks, t.fate, t.reason, t.run_id, r.state, r.started_at,
            r.finished_at, t.id, coalesce(r.summary, r.error)
        FROM job_ticks t LEFT JOIN job_runs r ON r.id = t.run_id
        WHERE t.office_id = $1::smallint AND t.job = $2
        ORDER BY t.due_to DESC LIMIT $3::bigint
        """
    case page = """
        SELECT t.due_from, t.due_to, t.ticks, t.fate, t.reason, t.run_id, r.state, r.started_at,
            r.finished_at, t.id, coalesce(r.summary, r.error)
        FROM job_ticks t LEFT JOIN job_runs r ON r.id = t.run_id
        WHERE t.office_id = $1::smallint AND t.job = $2 AND t.fate <> 'void'
            AND t.due_to > $3::timestamptz AND t.due_to <= $4::timestamptz
        ORDER BY t.due_to LIMIT $5::bigint
        """
    case deleteWithin = """
        DELETE FROM job_ticks
        WHERE office_id = $1::smallint AND job = $2 AND fate <> 'void'
            AND due_to >= $3::timestamptz AND due_to <= $4::timestamptz
        """
    // Runs of the schedule that no tick names any more; what operators asked for stays.
    case deleteRuns = """
        DELETE FROM job_runs WHERE id IN (
            SELECT r.id FROM job_runs r
            WHERE r.office_id = $1::smallint AND r.job = $2 AND r.state <> 'running'
                AND r.request_id IS NULL AND r.at < $3::timestamptz
                AND NOT EXISTS (SELECT FROM job_ticks t WHERE t.run_id = r.id)
            ORDER BY r.id LIMIT $4::bigint)
        """
}
