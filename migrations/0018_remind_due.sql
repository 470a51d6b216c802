-- Who is reminded of which report, step by step, each once.

-- When the reports of a rule are reminded of. The rule '*' stands for all rules without a row of
-- their own; an office's row stands in for the national one.
CREATE TABLE reminder_ladders (
    office_id smallint NOT NULL,
    rule text COLLATE "C" NOT NULL,
    before_days integer[] NOT NULL,
    after_working_days integer[] NOT NULL,
    -- From so many working days after on the office's head is told too; NULL is never.
    escalate_after integer,
    since_seq bigint NOT NULL DEFAULT 0,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (office_id, rule, since_seq)
);
CREATE UNIQUE INDEX reminder_ladders_key ON reminder_ladders (office_id, rule)
    WHERE until_seq = 9223372036854775807;
INSERT INTO reminder_ladders (office_id, rule, before_days, after_working_days, escalate_after)
    VALUES (0, '*', '{15,3}', '{2,10,20}', 10);

-- Kinds of agencies above the office: no machine ever reminds them.
CREATE TABLE upper_levels (kind code PRIMARY KEY);
INSERT INTO upper_levels (kind) VALUES
    ('ministry'), ('comingo'), ('people-committee'), ('government'), ('party-committee'),
    ('national-assembly');

-- What somebody was told, or should have been: one row for each report, step and recipient.
CREATE TABLE notices (
    office_id smallint NOT NULL,
    obligation text COLLATE "C" NOT NULL,
    -- The last day that was told.
    due_on date NOT NULL,
    -- before-15, after-2, …; new-date, no-longer-owed; received, returned.
    step text COLLATE "C" NOT NULL,
    -- The address in lower case; empty where none is known.
    recipient text COLLATE "C" NOT NULL,
    -- For received and returned the change that it acknowledges, 0 for steps of a ladder.
    change_seq bigint NOT NULL DEFAULT 0,
    audience text NOT NULL CHECK (audience IN ('reporter', 'officer', 'office', 'head')),
    -- mailed; skipped: a later step went in its place; no-address; withdrawn: the mail was
    -- cancelled before it left because what it said was no longer so, and the step is owed again.
    fate text NOT NULL CHECK (fate IN ('mailed', 'skipped', 'no-address', 'withdrawn')),
    -- The working day on which it was owed.
    owed_on date NOT NULL,
    noted_at timestamptz NOT NULL,
    mail_id bigint REFERENCES mails,
    PRIMARY KEY (office_id, obligation, due_on, step, recipient, change_seq)
);
-- What is owed no longer, by code.
CREATE INDEX obligations_ended_idx ON obligations (office_id, code)
    WHERE until_seq <> 9223372036854775807;
CREATE INDEX notices_unaddressed_idx ON notices (office_id, due_on) WHERE fate = 'no-address';
CREATE INDEX notices_mail_idx ON notices (mail_id) WHERE mail_id IS NOT NULL;
