-- The register by hand: names found without diacritics and sorted as Vietnamese is, documents,
-- donors that were entered twice, personal details that were erased.

-- A text as searches compare it: lower case without diacritics, i for y, one blank around each
-- word. Works on code points alone, so that it depends on no locale.
CREATE FUNCTION fold_text(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT ' ' || btrim(regexp_replace(translate(lower(translate(normalize(t, NFD),
            E'Đđ\u0300\u0301\u0302\u0303\u0304\u0306\u0308\u0309\u030A\u030C\u031B\u0323\u0327',
            'Dd') COLLATE "C"),
        E'y.,;:!?''"`()[]{}<>/|\\-_+=*&%#@^~\t\r\n\u00A0\u2013\u2014\u2018\u2019\u201C\u201D'
            '\u2026\u2022\u00B7\u00AB\u00BB',
        'i                                                    '),
        ' +', ' ', 'g')) || ' '
$$;

-- A text as lists sort it, bytewise: first the letters a ă â b c d đ …, then the tones in their
-- order (none, huyền, hỏi, ngã, sắc, nặng).
CREATE FUNCTION sort_text(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT translate(normalize(translate(normalize(t, NFD),
            E'\u0300\u0309\u0303\u0301\u0323\u0304\u0308\u030A\u030C\u0327', ''), NFC),
        'aAăĂâÂbBcCdDđĐeEêÊfFgGhHiIjJkKlLmMnNoOôÔơƠpPqQrRsStTuUưƯvVwWxXyYzZ',
        'AABBCCDDEEFFGGHHIIJJKKLLMMNNOOPPQQRRSSTTUUVVWWXXYYZZaabbccddeeffgg')
        || E'\x01' || translate(lower(normalize(t, NFD) COLLATE "C"),
            E'\u0300\u0309\u0303\u0301\u0323', '12345')
$$;

CREATE SEQUENCE documents_id_seq AS integer;
CREATE TABLE documents (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    code code NOT NULL,
    number text,
    sign text,
    issued_on date,
    issuer text,
    abstract text,
    -- What it decides on, as `project/LC-001|mission/M-7`.
    decides text COLLATE "C",
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX documents_key ON documents (office_id, code)
    WHERE until_seq = 9223372036854775807;

ALTER TABLE areas
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || name)) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(name)) STORED;

ALTER TABLE sectors
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || name || ' ' || coalesce(name_en, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(name)) STORED;

ALTER TABLE donors
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || name || ' ' || coalesce(name_en, '') || ' ' || coalesce(aliases, '') || ' ' || coalesce(registry_number, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(name)) STORED;

ALTER TABLE certificates
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(donor || ' ' || number || ' ' || kind)) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(number)) STORED;

ALTER TABLE agencies
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || name || ' ' || coalesce(name_en, '') || ' ' || coalesce(email, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(name)) STORED;

ALTER TABLE contacts
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(email || ' ' || coalesce(name, '') || ' ' || coalesce(phone, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(coalesce(name, email))) STORED;

ALTER TABLE people
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(login || ' ' || name || ' ' || coalesce(email, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(name)) STORED;

ALTER TABLE projects
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || title || ' ' || coalesce(title_en, '') || ' ' || coalesce(through, '') || ' ' || coalesce(approval_number, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(title)) STORED;

ALTER TABLE missions
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || coalesce(organisation, '') || ' ' || coalesce(permit_number, '') || ' ' || coalesce(note, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(coalesce(organisation, code))) STORED;

ALTER TABLE documents
    ADD COLUMN folded text COLLATE "C" GENERATED ALWAYS AS (fold_text(code || ' ' || coalesce(number, '') || ' ' || coalesce(sign, '') || ' ' || coalesce(issuer, '') || ' ' || coalesce(abstract, ''))) STORED,
    ADD COLUMN sort_key text COLLATE "C" GENERATED ALWAYS AS (sort_text(coalesce(abstract, number, code))) STORED;

-- A donor that was entered twice: which records were moved to the one that stays, and what they
-- said before, so that the merge can be taken back exactly.
CREATE TABLE donor_merges (
    office_id smallint NOT NULL,
    from_code code NOT NULL,
    into_code code NOT NULL,
    seq bigint NOT NULL,
    undone_seq bigint,
    PRIMARY KEY (seq)
);
CREATE UNIQUE INDEX donor_merges_key ON donor_merges (office_id, from_code)
    WHERE undone_seq IS NULL;
CREATE TABLE donor_merge_rows (
    seq bigint NOT NULL REFERENCES donor_merges,
    kind text NOT NULL,
    record_id integer NOT NULL,
    before text NOT NULL,
    -- NULL for a certificate that the other donor had as well.
    after text,
    PRIMARY KEY (seq, kind, record_id)
);

-- Whose personal details were overwritten, in every version.
CREATE TABLE erasures (
    office_id smallint NOT NULL,
    kind text NOT NULL,
    record_id integer NOT NULL,
    seq bigint NOT NULL,
    PRIMARY KEY (kind, record_id)
);
