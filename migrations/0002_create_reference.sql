-- What the register is written against: places, sectors, rates, days off.

CREATE SEQUENCE areas_id_seq AS integer;
CREATE TABLE areas (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    level text NOT NULL CHECK (level IN ('province', 'district', 'commune')),
    code code NOT NULL,
    name text NOT NULL,
    parent_level text,
    parent_code code,
    valid_from date NOT NULL,
    valid_to date,
    border boolean,
    valid daterange NOT NULL GENERATED ALWAYS AS (daterange(valid_from, valid_to, '[]')) STORED,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    -- Official codes are reused after reforms, but never two at once.
    CONSTRAINT areas_overlap EXCLUDE USING gist
        (office_id WITH =, level WITH =, (code::text) WITH =, valid WITH &&)
        WHERE (until_seq = 9223372036854775807),
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX areas_key ON areas (office_id, level, code, valid_from)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE area_successors_id_seq AS integer;
CREATE TABLE area_successors (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    old_level text NOT NULL,
    old_code code NOT NULL,
    new_level text NOT NULL,
    new_code code NOT NULL,
    kind text NOT NULL CHECK (kind IN ('whole', 'part', 'unchanged', 'renamed')),
    effective_on date NOT NULL,
    legal_act text,
    weight numeric,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX area_successors_key ON area_successors (office_id, old_level, old_code, new_level, new_code, effective_on)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE sectors_id_seq AS integer;
CREATE TABLE sectors (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    scheme code NOT NULL,
    code code NOT NULL,
    name text NOT NULL,
    name_en text,
    parent code,
    valid_from date,
    valid_to date,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX sectors_key ON sectors (office_id, scheme, code)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE sector_map_id_seq AS integer;
CREATE TABLE sector_map (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    from_scheme code NOT NULL,
    from_code code NOT NULL,
    to_scheme code NOT NULL,
    to_code code NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX sector_map_key ON sector_map (office_id, from_scheme, from_code, to_scheme, to_code)
    WHERE until_seq = 9223372036854775807;

-- A corrected rate is a new row with a new version: valuations keep the one they used.
CREATE SEQUENCE rates_id_seq AS integer;
CREATE TABLE rates (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    type text COLLATE "C" NOT NULL,
    currency text COLLATE "C" NOT NULL,
    date date NOT NULL,
    vnd_per_unit numeric NOT NULL CHECK (vnd_per_unit > 0),
    source text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX rates_key ON rates (office_id, type, currency, date)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE calendar_id_seq AS integer;
CREATE TABLE calendar (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    date date NOT NULL,
    kind text NOT NULL CHECK (kind IN ('holiday', 'working-day')),
    name text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX calendar_key ON calendar (office_id, date)
    WHERE until_seq = 9223372036854775807;
