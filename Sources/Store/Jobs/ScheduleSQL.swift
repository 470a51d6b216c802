import Postgres

/// Every statement about which schedule of a job was in force when.
enum ScheduleSQL: String, CaseIterable, Statement {
    // Ticks belong to the schedule in force when they come: after from_at, through until_at. Only
    // the spans that reach beyond the last tick accounted for are answered.
    case unaccounted = """
        SELECT s.job, s.schedule, s.zone, s.catch_up, s.window_seconds, s.is_enabled, s.is_paused,
            s.from_at, s.until_at, l.due_to
        FROM job_schedules s
        LEFT JOIN LATERAL (
            SELECT max(t.due_to) AS due_to FROM job_ticks t
            WHERE t.office_id = s.office_id AND t.job = s.job AND t.fate <> 'void'
        ) l ON true
        WHERE s.office_id = $1::smallint AND ($2::text IS NULL OR s.job = $2::text)
            AND (s.until_at IS NULL OR s.until_at > coalesce(l.due_to, '-infinity'))
        ORDER BY s.job, s.from_at
        """
    case history = """
        SELECT job, schedule, zone, catch_up, window_seconds, is_enabled, is_paused, from_at,
            until_at
        FROM job_schedules WHERE office_id = $1::smallint AND job = $2 ORDER BY from_at
        """
    case inForce = """
        SELECT job, schedule, zone, catch_up, window_seconds, is_enabled, is_paused, from_at,
            until_at
        FROM job_schedules WHERE office_id = $1::smallint AND until_at IS NULL ORDER BY job
        """
    // Whoever accounts for ticks, claims a run or changes the schedule of a job waits here.
    case lock = """
        SELECT job, schedule, zone, catch_up, window_seconds, is_enabled, is_paused, from_at,
            until_at
        FROM job_schedules
        WHERE office_id = $1::smallint AND job = $2 AND until_at IS NULL
        FOR UPDATE
        """
    case close = """
        UPDATE job_schedules SET until_at = $3::timestamptz
        WHERE office_id = $1::smallint AND job = $2 AND until_at IS NULL
        """
    case open = """
        INSERT INTO job_schedules (office_id, job, schedule, zone, catch_up, window_seconds,
            is_enabled, is_paused, from_at)
        VALUES ($1::smallint, $2, $3, $4, $5, $6::integer, $7::boolean, $8::boolean,
            $9::timestamptz)
        ON CONFLICT DO NOTHING
        """
    case lastDue = """
        SELECT max(due_to) FROM job_ticks
        WHERE office_id = $1::smallint AND job = $2 AND fate <> 'void'
        """
}
