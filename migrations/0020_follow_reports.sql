-- Who follows a report, how far one of our own has come, and reports that no rule asks for.

-- The officer where it is not whoever has the grant or mission; the step of a report that the
-- office itself owes.
CREATE TABLE report_work (
    office_id smallint NOT NULL,
    obligation text COLLATE "C" NOT NULL,
    officer text COLLATE "C",
    step text CHECK (step IN ('collecting', 'draft', 'to-sign')),
    step_on date,
    note text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (office_id, obligation, since_seq)
);
CREATE UNIQUE INDEX report_work_key ON report_work (office_id, obligation)
    WHERE until_seq = 9223372036854775807;
CREATE INDEX report_work_officer_idx ON report_work (office_id, officer)
    WHERE until_seq = 9223372036854775807 AND officer IS NOT NULL;

-- A report asked for once, by a letter: its name and the letter stand here, for no rule has them.
ALTER TABLE obligations ADD COLUMN asked_name text;
ALTER TABLE obligations ADD COLUMN asked_by text;
ALTER TABLE obligations ADD CHECK ((asked_name IS NULL) = (asked_by IS NULL));
CREATE INDEX obligations_asked_idx ON obligations (office_id, rule) WHERE asked_name IS NOT NULL;
