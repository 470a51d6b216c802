import Postgres

/// Every statement about runs of jobs and their leases, which live on the database's clock.
enum RunSQL: String, CaseIterable, Statement {
    case dueJobs = """
        SELECT DISTINCT job FROM job_runs
        WHERE office_id = $1::smallint AND state = 'running'
            AND (lease_until IS NULL OR lease_until < clock_timestamp())
            AND (next_attempt_at IS NULL OR next_attempt_at <= clock_timestamp())
        """
    // The oldest run that nobody holds, unless the job runs already, or a job before it in the
    // order of catch-up is still at ticks as old. What hangs for ten minutes holds up nobody, and
    // nothing holds up what an operator asked for but the job itself.
    case claim = """
        UPDATE job_runs SET lease_until = clock_timestamp() + $4::float8 * interval '1 second',
            lease_holder = $3, started_at = $5::timestamptz, next_attempt_at = NULL
        WHERE id = (
                SELECT r.id FROM job_runs r
                WHERE r.office_id = $1::smallint AND r.job = $2 AND r.state = 'running'
                    AND (r.lease_until IS NULL OR r.lease_until < clock_timestamp())
                    AND (r.next_attempt_at IS NULL OR r.next_attempt_at <= clock_timestamp())
                    AND (r.request_id IS NOT NULL OR NOT EXISTS (
                        SELECT FROM job_runs e
                        WHERE e.office_id = $1::smallint AND e.job = ANY ($6::text[])
                            AND e.state = 'running' AND e.request_id IS NULL AND e.at <= r.at
                            AND e.started_at > $5::timestamptz - interval '10 minutes'
                            AND (e.lease_until >= clock_timestamp()
                                OR e.next_attempt_at IS NULL
                                OR e.next_attempt_at <= clock_timestamp())))
                ORDER BY r.at, r.id LIMIT 1)
            AND state = 'running' AND (lease_until IS NULL OR lease_until < clock_timestamp())
            AND NOT EXISTS (
                SELECT FROM job_runs o
                WHERE o.office_id = $1::smallint AND o.job = $2 AND o.state = 'running'
                    AND o.lease_until >= clock_timestamp())
        RETURNING id, at, request_id, attempts
        """
    case renew = """
        UPDATE job_runs SET lease_until = clock_timestamp() + $3::float8 * interval '1 second'
        WHERE id = $1::bigint AND lease_holder = $2 AND state = 'running'
        """
    case finish = """
        UPDATE job_runs SET state = $3, finished_at = $4::timestamptz, summary = $5, error = $6,
            attempts = attempts + 1, lease_until = NULL, lease_holder = NULL,
            next_attempt_at = NULL
        WHERE id = $1::bigint AND lease_holder = $2 AND state = 'running'
        """
    case postpone = """
        UPDATE job_runs SET attempts = attempts + 1, error = $3, lease_until = NULL,
            lease_holder = NULL,
            next_attempt_at = clock_timestamp() + $4::float8 * interval '1 second'
        WHERE id = $1::bigint AND lease_holder = $2 AND state = 'running'
        """
    case release = """
        UPDATE job_runs SET lease_until = NULL, lease_holder = NULL
        WHERE id = $1::bigint AND lease_holder = $2 AND state = 'running'
        """
    case request = """
        INSERT INTO job_runs (office_id, job, at, request_id, state, started_at)
        VALUES ($1::smallint, $2, $3::timestamptz, $4, 'running', $5::timestamptz)
        ON CONFLICT (request_id) DO NOTHING
        """
    case requested = """
        SELECT id, job, at, state, attempts, lease_until >= clock_timestamp(), started_at,
            finished_at, summary, error
        FROM job_runs WHERE office_id = $1::smallint AND request_id = $2
        """
    case find = """
        SELECT id, job, at, state, attempts, lease_until >= clock_timestamp(), started_at,
            finished_at, summary, error
        FROM job_runs WHERE office_id = $1::smallint AND id = $2::bigint
        """
    // Those that an operator asked for, the newest first.
    case asked = """
        SELECT id, job, at, state, attempts, lease_until >= clock_timestamp(), started_at,
            finished_at, summary, error
        FROM job_runs
        WHERE office_id = $1::smallint AND job = $2 AND request_id IS NOT NULL
        ORDER BY id DESC LIMIT $3::bigint
        """
    case lastOfEach = """
        SELECT r.id, r.job, r.at, r.state, r.attempts, false, r.started_at, r.finished_at,
            r.summary, r.error
        FROM unnest($2::text[]) AS name
        JOIN LATERAL (
            SELECT * FROM job_runs j
            WHERE j.office_id = $1::smallint AND j.job = name AND j.state <> 'running'
            ORDER BY j.id DESC LIMIT 1
        ) r ON true
        """
}
