-- The accountable schedule: which schedule was in force when, and what became of each tick.

CREATE TABLE job_schedules (
    office_id smallint NOT NULL REFERENCES offices,
    job text NOT NULL,
    schedule text NOT NULL,
    zone text NOT NULL,
    catch_up text NOT NULL CHECK (catch_up IN ('once', 'none', 'all')),
    -- How late a tick may still run, in seconds.
    window_seconds integer,
    is_enabled boolean NOT NULL,
    is_paused boolean NOT NULL DEFAULT false,
    from_at timestamptz NOT NULL,
    until_at timestamptz,
    PRIMARY KEY (office_id, job, from_at)
);
CREATE UNIQUE INDEX job_schedules_in_force_key ON job_schedules (office_id, job)
    WHERE until_at IS NULL;

CREATE TABLE job_runs (
    office_id smallint NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job text NOT NULL,
    -- The run acts as if now were this instant.
    at timestamptz NOT NULL,
    -- A command's id; NULL for a tick of the schedule.
    request_id text UNIQUE,
    state text NOT NULL CHECK (state IN ('running', 'ran', 'failed')),
    attempts integer NOT NULL DEFAULT 0,
    next_attempt_at timestamptz,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    -- Leases live on the database's clock, the only one that two daemons share.
    lease_until timestamptz,
    lease_holder text,
    summary text,
    error text
);
CREATE INDEX job_runs_job_idx ON job_runs (office_id, job, id);
CREATE INDEX job_runs_running_idx ON job_runs (office_id, state) WHERE state = 'running';

-- Whoever inserts a tick runs it: ranges of one job never overlap, so any number of daemons
-- share one database without electing anybody.
CREATE TABLE job_ticks (
    office_id smallint NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    job text NOT NULL,
    due_from timestamptz NOT NULL,
    due_to timestamptz NOT NULL CHECK (due_to >= due_from),
    ticks bigint NOT NULL CHECK (ticks > 0),
    -- A tick with a run has the run's state as its fate: running, ran or failed.
    fate text NOT NULL CHECK (fate IN ('run', 'coalesced', 'skipped', 'missed')),
    reason text,
    run_id bigint REFERENCES job_runs,
    CHECK (run_id IS NOT NULL OR fate IN ('skipped', 'missed')),
    CONSTRAINT job_ticks_once EXCLUDE USING gist
        (office_id WITH =, job WITH =, tstzrange(due_from, due_to, '[]') WITH &&)
);
CREATE INDEX job_ticks_last_idx ON job_ticks (office_id, job, due_to);
-- Folding removes runs that no tick names any more.
CREATE INDEX job_ticks_run_idx ON job_ticks (run_id);
