-- Who owes which report by when. Rules are rows with validity; due dates are written once.

-- Which law governs a grant, by the day of its approval.
CREATE TABLE regimes (
    code code PRIMARY KEY,
    name text NOT NULL,
    approved_from date,
    approved_to date,
    legal_basis text NOT NULL
);

CREATE TABLE report_rules (
    office_id smallint NOT NULL REFERENCES offices,
    code code NOT NULL,
    regime code NOT NULL,
    name text NOT NULL,
    name_en text NOT NULL,
    direction text NOT NULL CHECK (direction IN ('in', 'out', 'watch')),
    subject_kind text NOT NULL
        CHECK (subject_kind IN ('project', 'mission', 'donor', 'certificate', 'office')),
    reporter_role text NOT NULL,
    recipient text NOT NULL,
    -- Periodic: year, half, quarter or month; NULL for a report that an event causes.
    cycle text CHECK (cycle IN ('year', 'half', 'quarter', 'month')),
    -- Which halves, quarters or months of the year report; NULL for all.
    positions integer[],
    -- The data window: it begins so many months before the period, on that day of the month, and
    -- runs on so many months after (15/12 to 14/12: -1, 15, 0).
    window_start_months integer NOT NULL DEFAULT 0,
    window_start_day integer NOT NULL DEFAULT 1,
    window_extra_months integer NOT NULL DEFAULT 0,
    -- The event that causes a single report: dossier, approval, start, end, arrival, departure,
    -- issue, expiry.
    event text,
    -- Periodic: a day of the year, that many years after the period's own; or, with
    -- due_months_after, a day of the month so many months after the period's last.
    due_month integer,
    due_day integer,
    due_years integer,
    due_months_after integer,
    -- By event: so many days, working days or months after it, or before.
    due_amount integer,
    due_unit text CHECK (due_unit IN ('hours', 'days', 'working-days', 'months')),
    due_before boolean NOT NULL DEFAULT false,
    roll text NOT NULL DEFAULT 'next' CHECK (roll IN ('next', 'previous', 'none')),
    -- How many days before the due date the office wants it.
    internal_lead integer NOT NULL DEFAULT 0,
    valid_from date,
    valid_to date,
    legal_basis text NOT NULL,
    -- False where no law gives the date and the office's default stands in.
    is_verified boolean NOT NULL,
    -- The rule whose dates were taken over, where a regime's own are not known.
    adopted_from code,
    since_seq bigint NOT NULL DEFAULT 0,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (office_id, code, since_seq),
    CHECK ((cycle IS NULL) <> (event IS NULL))
);

CREATE SEQUENCE obligations_id_seq AS integer;
CREATE TABLE obligations (
    office_id smallint NOT NULL,
    id integer NOT NULL DEFAULT nextval('obligations_id_seq'),
    code text COLLATE "C" NOT NULL CHECK (length(code) <= 200),
    rule code NOT NULL,
    rule_since_seq bigint NOT NULL,
    direction text NOT NULL,
    subject_kind text NOT NULL,
    subject_code text COLLATE "C" NOT NULL,
    reporter text,
    recipient text NOT NULL,
    period_from date,
    period_to date,
    due_statutory date NOT NULL,
    due_effective date NOT NULL,
    due_internal date NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    superseded_because text,
    PRIMARY KEY (id)
);
CREATE UNIQUE INDEX obligations_key ON obligations (office_id, code)
    WHERE until_seq = 9223372036854775807;
CREATE INDEX obligations_subject_idx ON obligations (office_id, subject_kind, subject_code)
    WHERE until_seq = 9223372036854775807;
CREATE INDEX obligations_due_idx ON obligations (due_effective, id)
    WHERE until_seq = 9223372036854775807;

-- What happened to an obligation; the register `submissions` is its received rows.
CREATE SEQUENCE submissions_id_seq AS integer;
CREATE TABLE submissions (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    obligation text COLLATE "C" NOT NULL,
    received_on date,
    number text,
    document text,
    note text,
    submitted_on date,
    returned_on date,
    correct_by date,
    waived_on date,
    none_required_on date,
    extended_to date,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX submissions_key ON submissions (office_id, obligation)
    WHERE until_seq = 9223372036854775807;

-- Where an obligation stands on a day; the same as ObligationState in Sources/Aid, which a test
-- holds it against. Inlined by the planner.
CREATE FUNCTION obligation_state(
    due_effective date, due_internal date, extended_to date, submitted_on date, received_on date,
    returned_on date, correct_by date, waived_on date, none_required_on date, track_from date,
    today date
) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT CASE
        WHEN coalesce(extended_to, due_effective) < track_from THEN 'not-tracked'
        WHEN waived_on <= today THEN 'waived'
        WHEN none_required_on <= today THEN 'none-required'
        WHEN received_on <= today
            AND NOT coalesce(returned_on <= today AND returned_on > received_on, false)
        THEN CASE WHEN coalesce(submitted_on, received_on) > coalesce(extended_to, due_effective)
            THEN 'received-late' ELSE 'received' END
        WHEN least(submitted_on, received_on, returned_on) <= today
            AND NOT coalesce(returned_on <= today
                AND coalesce(submitted_on > today OR returned_on >= submitted_on, true), false)
        THEN 'submitted'
        WHEN least(submitted_on, received_on, returned_on) <= today
        THEN CASE WHEN today <= greatest(correct_by, coalesce(extended_to, due_effective))
            THEN 'returned' ELSE 'overdue' END
        WHEN today > coalesce(extended_to, due_effective) THEN 'overdue'
        WHEN today >= due_internal THEN 'due'
        ELSE 'upcoming'
    END
$$;

-- Flags are kept events: raised once, cleared with the cause, raised again if it comes back.
CREATE TABLE flags (
    office_id smallint NOT NULL,
    id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind text NOT NULL,
    subject_kind text NOT NULL,
    subject_code text COLLATE "C" NOT NULL,
    detail text,
    raised_at timestamptz NOT NULL,
    cleared_at timestamptz
);
CREATE UNIQUE INDEX flags_raised_key ON flags (office_id, kind, subject_kind, subject_code)
    WHERE cleared_at IS NULL;
CREATE INDEX flags_subject_idx ON flags (office_id, subject_kind, subject_code, kind);
