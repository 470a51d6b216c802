-- A clock that was wrong: ticks that it made come of nothing, and are made again when they are due.

ALTER TABLE job_ticks DROP CONSTRAINT job_ticks_fate_check;
ALTER TABLE job_ticks ADD CONSTRAINT job_ticks_fate_check
    CHECK (fate IN ('run', 'coalesced', 'skipped', 'missed', 'void'));
ALTER TABLE job_ticks DROP CONSTRAINT job_ticks_once;
ALTER TABLE job_ticks ADD CONSTRAINT job_ticks_once EXCLUDE USING gist
    (office_id WITH =, job WITH =, tstzrange(due_from, due_to, '[]') WITH &&)
    WHERE (fate <> 'void');

-- The word of a person that the clock is right.
CREATE INDEX changes_clock_idx ON changes (seq) WHERE operation = 'clock accept';
