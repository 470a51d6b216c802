-- What a receipt stands for: a question to the ledger and the newest change that counted. The id
-- is the beginning of the SHA-256 of both, so the same question has one row however often it is
-- asked. No part of the register, and outside the chain: it only remembers what was asked.
CREATE TABLE questions (
    office_id smallint NOT NULL,
    id text COLLATE "C" NOT NULL,
    -- The query items of /v1/totals in a fixed order, percent-encoded; times left out.
    question text NOT NULL,
    seq bigint NOT NULL,
    -- The instant or the cut that was asked for; NULL where all that was known counted.
    as_of timestamptz,
    asked_at timestamptz NOT NULL,
    PRIMARY KEY (office_id, id)
);

-- What became of a figure since an earlier change is found from the rows that changed since. New
-- entries stand together at the end of their table; rows that ended are few.
CREATE INDEX ledger_entries_seq_idx ON ledger_entries USING brin (seq)
    WITH (autosummarize = on);
CREATE INDEX allocations_ended_idx ON allocations (until_seq)
    WHERE until_seq <> 9223372036854775807;
CREATE INDEX valuations_ended_idx ON valuations (until_seq)
    WHERE until_seq <> 9223372036854775807;
