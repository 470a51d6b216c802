-- Offices, and the one chain of changes that every other row hangs on.
--
-- A row of the register lives from the change that wrote it (since_seq) until the change that
-- replaced it (until_seq, exclusive; the largest bigint while it is in force). "As of" means
-- "rows with since_seq <= n < until_seq", so the same question about the past has one answer.

-- Trusted since PostgreSQL 13: the database's owner may create it.
CREATE EXTENSION IF NOT EXISTS btree_gist;

-- Codes sort bytewise whatever the locale of the database is.
CREATE DOMAIN code AS text COLLATE "C";

CREATE TABLE offices (
    id smallint PRIMARY KEY,
    code code NOT NULL UNIQUE,
    name text NOT NULL,
    province_code code,
    agency_code code,
    track_from date,
    created_at timestamptz NOT NULL
);

-- Office 0 owns what the whole country shares.
INSERT INTO offices (id, code, name, created_at) VALUES (0, 'national', 'national', now());

CREATE TABLE changes (
    seq bigint PRIMARY KEY,
    office_id smallint NOT NULL REFERENCES offices,
    recorded_at timestamptz NOT NULL UNIQUE,
    actor text NOT NULL,
    -- Made by the client: a command repeated after a cut connection is done once.
    request_id text NOT NULL UNIQUE,
    operation text NOT NULL,
    subject text COLLATE "C",
    reason text,
    details_digest bytea NOT NULL,
    previous_digest bytea NOT NULL,
    digest bytea NOT NULL
);

CREATE INDEX changes_subject_idx ON changes (subject, seq);

-- Beside the chain, which holds only digests: erasing a row here does not break the chain.
CREATE TABLE change_details (
    seq bigint PRIMARY KEY REFERENCES changes,
    details text NOT NULL,
    -- The answer that was given, given again when the command comes again.
    answer text NOT NULL
);

-- The lock of the chain and its newest link.
CREATE TABLE chain_head (
    is_only boolean PRIMARY KEY DEFAULT true CHECK (is_only),
    seq bigint NOT NULL,
    recorded_at timestamptz NOT NULL,
    digest bytea NOT NULL
);

INSERT INTO chain_head (seq, recorded_at, digest)
VALUES (0, '2000-01-01 00:00:00+00', sha256('vientro'::bytea));

CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation',
              HINT = 'Correct an entry by a reversal and a new entry.';
END $$;

CREATE TRIGGER changes_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON changes
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
