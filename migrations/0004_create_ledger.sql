-- The ledger: append-only. A correction is a reversal and a new entry.

CREATE SEQUENCE ledger_entries_id_seq;
CREATE TABLE ledger_entries (
    office_id smallint NOT NULL,
    id bigint NOT NULL,
    ref code NOT NULL,
    project_id integer NOT NULL,
    kind text NOT NULL
        CHECK (kind IN ('commitment', 'budget', 'receipt', 'disbursement', 'counterpart')),
    date date NOT NULL,
    -- Minor units of the currency; NULL for a gift in kind without a value.
    amount bigint,
    currency text COLLATE "C" NOT NULL,
    in_kind boolean NOT NULL,
    item text,
    quantity numeric,
    unit text,
    vnd_stated bigint,
    description text,
    document text,
    -- The entry that this one takes back.
    reverses_id bigint,
    seq bigint NOT NULL,
    PRIMARY KEY (id),
    CHECK (amount IS NOT NULL OR in_kind)
);
CREATE UNIQUE INDEX ledger_entries_ref_key ON ledger_entries (office_id, ref);
CREATE INDEX ledger_entries_project_idx ON ledger_entries (project_id);
CREATE UNIQUE INDEX ledger_entries_reverses_key ON ledger_entries (reverses_id)
    WHERE reverses_id IS NOT NULL;

-- What an entry is worth, and by which rates. A value once made stays in force until a late
-- rate, or an explicit revaluation, puts another in its place.
CREATE TABLE valuations (
    office_id smallint NOT NULL,
    entry_id bigint NOT NULL,
    vnd bigint,
    usd bigint,
    -- The rate behind vnd, and the USD rate behind usd: the versions in force at since_seq.
    rate_id integer,
    usd_rate_id integer,
    -- The values were stated by the file and not computed.
    is_given boolean NOT NULL DEFAULT false,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (entry_id, since_seq)
);
-- What still waits for a rate.
CREATE INDEX valuations_unconverted_idx ON valuations (entry_id)
    WHERE until_seq = 9223372036854775807 AND (vnd IS NULL OR usd IS NULL);

-- The exact parts of each entry: sector, then area, then donor, by largest remainder.
-- No foreign keys: parents are never deleted, references are proved by the join that stages
-- them, and one query per change proves that the parts of each entry add up.
CREATE TABLE allocations (
    office_id smallint NOT NULL,
    entry_id bigint NOT NULL,
    part integer NOT NULL,
    sector_id integer NOT NULL,
    area_id integer NOT NULL,
    donor_id integer NOT NULL,
    amount bigint,
    vnd bigint,
    usd bigint,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (entry_id, part)
);

-- Rows may only be closed, once; nothing is rewritten or removed.
CREATE FUNCTION refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.until_seq <> 9223372036854775807
        OR to_jsonb(OLD) - 'until_seq' <> to_jsonb(NEW) - 'until_seq' THEN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;

CREATE TRIGGER ledger_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_entries
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER valuations_no_delete BEFORE DELETE OR TRUNCATE ON valuations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER valuations_close_only BEFORE UPDATE ON valuations
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();
CREATE TRIGGER allocations_no_delete BEFORE DELETE OR TRUNCATE ON allocations
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER allocations_close_only BEFORE UPDATE ON allocations
    FOR EACH ROW EXECUTE FUNCTION refuse_rewriting();

-- Totals as a scheduled run found them, to hold the ledger against later.
CREATE TABLE total_snapshots (
    office_id smallint NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    -- As of when, and the newest change then.
    at timestamptz NOT NULL,
    seq bigint NOT NULL,
    currency text NOT NULL,
    UNIQUE (office_id, at, currency)
);
CREATE TABLE total_snapshot_rows (
    snapshot_id bigint NOT NULL REFERENCES total_snapshots,
    measure text NOT NULL,
    sector_id integer NOT NULL,
    -- A sector's whole, or its part in one district.
    is_whole boolean NOT NULL,
    -- NULL in a part: where the place cannot be told by district.
    district_id integer,
    amount numeric NOT NULL,
    entries bigint NOT NULL
);
CREATE INDEX total_snapshot_rows_idx ON total_snapshot_rows (snapshot_id);
