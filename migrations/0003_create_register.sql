-- Who gives, who receives, what for, who came: the register's own rows.
-- References are natural codes, as the office's documents write them; they were proved to
-- exist by the change that wrote them, and nothing is ever deleted.

CREATE SEQUENCE donors_id_seq AS integer;
CREATE TABLE donors (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    code code NOT NULL,
    name text NOT NULL,
    name_en text,
    class text COLLATE "C" NOT NULL,
    country text COLLATE "C",
    registry_number text,
    iati_id text,
    aliases text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX donors_key ON donors (office_id, code)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE certificates_id_seq AS integer;
CREATE TABLE certificates (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    donor code NOT NULL,
    kind text NOT NULL,
    number text NOT NULL,
    issued_on date NOT NULL,
    expires_on date NOT NULL,
    provinces text,
    sectors text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX certificates_key ON certificates (office_id, donor, number)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE agencies_id_seq AS integer;
CREATE TABLE agencies (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    code code NOT NULL,
    name text NOT NULL,
    name_en text,
    kind text,
    email text,
    language text,
    valid_from date,
    valid_to date,
    successor code,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX agencies_key ON agencies (office_id, code)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE contacts_id_seq AS integer;
CREATE TABLE contacts (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    email text NOT NULL,
    name text,
    agency code,
    donor code,
    role text NOT NULL,
    language text,
    phone text,
    valid_from date,
    valid_to date,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX contacts_key ON contacts (office_id, email)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE people_id_seq AS integer;
CREATE TABLE people (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    login text COLLATE "C" NOT NULL,
    name text NOT NULL,
    role text NOT NULL CHECK (role IN ('read', 'enter', 'approve', 'admin')),
    email text,
    valid_from date,
    valid_to date,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX people_key ON people (office_id, login)
    WHERE until_seq = 9223372036854775807;

CREATE SEQUENCE projects_id_seq AS integer;
CREATE TABLE projects (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    code code NOT NULL,
    title text NOT NULL,
    title_en text,
    modality text COLLATE "C" NOT NULL,
    donors text NOT NULL,
    through text,
    owner code NOT NULL,
    managing_agency code,
    budget_regime text COLLATE "C",
    dossier_received_on date,
    approval_number text,
    approved_on date,
    approval_authority text,
    start_on date,
    end_on date,
    status text COLLATE "C" NOT NULL,
    sectors text NOT NULL,
    areas text NOT NULL,
    officer text,
    iati_id text,
    -- The project's own day: area codes are those of that day.
    place_day date NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX projects_key ON projects (office_id, code)
    WHERE until_seq = 9223372036854775807;

-- How a project's money is divided, in the order listed (ties of the split go to the first).
-- dimension: sector, area, donor; share: ten-thousandths of a per cent, adding to 1,000,000.
CREATE TABLE project_splits (
    office_id smallint NOT NULL,
    project_id integer NOT NULL,
    dimension text NOT NULL CHECK (dimension IN ('sector', 'area', 'donor')),
    -- Entries dated from this day; -infinity from the start.
    effective_on date NOT NULL,
    items integer[] NOT NULL,
    shares integer[] NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (project_id, dimension, effective_on, since_seq)
);

-- The units above each place of a project as they stood on the project's own day.
CREATE TABLE project_places (
    office_id smallint NOT NULL,
    project_id integer NOT NULL,
    area_id integer NOT NULL,
    province_id integer,
    district_id integer,
    commune_id integer,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (project_id, area_id, since_seq)
);

CREATE SEQUENCE missions_id_seq AS integer;
CREATE TABLE missions (
    office_id smallint NOT NULL,
    id integer NOT NULL,
    code code NOT NULL,
    donor text,
    organisation text,
    country text COLLATE "C",
    purpose text COLLATE "C" NOT NULL,
    status text COLLATE "C" NOT NULL,
    host code NOT NULL,
    arrive_on date NOT NULL,
    depart_on date NOT NULL,
    people integer NOT NULL CHECK (people >= 0),
    areas text,
    permit_number text,
    permitted_on date,
    project code,
    officer text,
    note text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (id, since_seq)
);
CREATE UNIQUE INDEX missions_key ON missions (office_id, code)
    WHERE until_seq = 9223372036854775807;

CREATE TABLE mission_donors (
    office_id smallint NOT NULL,
    mission_id integer NOT NULL,
    position smallint NOT NULL,
    donor_id integer NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (mission_id, position, since_seq)
);

CREATE TABLE mission_places (
    office_id smallint NOT NULL,
    mission_id integer NOT NULL,
    area_id integer NOT NULL,
    province_id integer,
    district_id integer,
    commune_id integer,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (mission_id, area_id, since_seq)
);

-- One row per file: its number is the batch that `import reverse` takes back.
CREATE TABLE imports (
    office_id smallint NOT NULL,
    seq bigint PRIMARY KEY,
    kind text NOT NULL,
    file_name text,
    read integer NOT NULL,
    inserted integer NOT NULL,
    updated integer NOT NULL,
    unchanged integer NOT NULL,
    rejected integer NOT NULL,
    warnings integer NOT NULL,
    reverses_seq bigint
);

-- The lines that --skip-invalid left out, as they stood in the file.
CREATE TABLE import_rejects (
    request_id text NOT NULL,
    line bigint NOT NULL,
    record text NOT NULL,
    message text NOT NULL,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (request_id, line)
);
