-- Subscriptions and the outbox. Bytes are rendered once and frozen.

CREATE SEQUENCE subscriptions_id_seq AS integer;
CREATE TABLE subscriptions (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    code code NOT NULL,
    report text NOT NULL,
    email text NOT NULL,
    language text,
    schedule text,
    format text,
    filter text,
    -- Only ticks after this instant are sent by the schedule.
    made_at timestamptz NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX subscriptions_key ON subscriptions (office_id, code)
    WHERE until_seq = 9223372036854775807;

CREATE TABLE mails (
    office_id smallint NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    report text NOT NULL,
    subscription text NOT NULL,
    period text NOT NULL,
    revision integer NOT NULL,
    recipient text NOT NULL,
    subject text NOT NULL,
    message_id text NOT NULL UNIQUE,
    -- The message as it goes over the wire, and its plain text for those who look here.
    bytes bytea NOT NULL,
    body text NOT NULL,
    -- The newest change whose figures it tells, for the next issue to compare itself with.
    known_seq bigint,
    state text NOT NULL CHECK (state IN
        ('held', 'queued', 'transmitting', 'sent', 'retry', 'failed', 'unknown', 'cancelled')),
    held_because text,
    -- When a person let it go; makes its address a known one.
    released_at timestamptz,
    attempts integer NOT NULL DEFAULT 0,
    queued_at timestamptz NOT NULL,
    first_attempt_at timestamptz,
    next_attempt_at timestamptz,
    sent_at timestamptz,
    smtp_reply text,
    -- While an attempt is under way; on the database's clock.
    lease_until timestamptz,
    lease_holder text,
    -- One mail per subscription or obligation step, period, recipient and revision.
    UNIQUE (office_id, report, subscription, period, recipient, revision)
);
CREATE INDEX mails_due_idx ON mails (next_attempt_at, id)
    WHERE state IN ('queued', 'retry', 'transmitting');
CREATE INDEX mails_recipient_idx ON mails (lower(recipient));
CREATE INDEX mails_state_idx ON mails (office_id, state) WHERE state <> 'sent';

CREATE TABLE mail_attempts (
    mail_id bigint NOT NULL REFERENCES mails,
    attempt integer NOT NULL,
    started_at timestamptz NOT NULL,
    finished_at timestamptz,
    outcome text,
    reply text,
    PRIMARY KEY (mail_id, attempt)
);

-- What people decided about a mail.
CREATE TABLE mail_moves (
    mail_id bigint NOT NULL REFERENCES mails,
    seq bigint NOT NULL,
    moved_at timestamptz NOT NULL,
    to_state text NOT NULL,
    actor text NOT NULL,
    reason text,
    PRIMARY KEY (mail_id, seq)
);
