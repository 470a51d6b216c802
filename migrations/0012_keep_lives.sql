-- What happened in the life of a grant and of a mission, and the clocks that hang on it.

-- Moves of a project's status, and amendments of its end; the decision that first approved it
-- stays in the register.
CREATE TABLE project_moves (
    office_id smallint NOT NULL,
    project_id integer NOT NULL,
    -- NULL for an amendment.
    from_status text COLLATE "C",
    to_status text COLLATE "C",
    on_date date NOT NULL,
    decision text,
    old_end_on date,
    new_end_on date,
    reason text NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (project_id, since_seq),
    CHECK (to_status IS NOT NULL OR new_end_on IS NOT NULL)
);

-- The law that governs a grant from a day on, where it is another than that of its approval.
CREATE TABLE project_regimes (
    office_id smallint NOT NULL,
    project_id integer NOT NULL,
    regime code NOT NULL REFERENCES regimes,
    effective_from date NOT NULL,
    reason text NOT NULL,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (project_id, effective_from, since_seq)
);

-- Moves of a mission's status, with what was planned before each and what is so after it.
CREATE TABLE mission_moves (
    office_id smallint NOT NULL,
    mission_id integer NOT NULL,
    from_status text COLLATE "C" NOT NULL,
    to_status text COLLATE "C" NOT NULL,
    on_date date NOT NULL,
    permit_number text,
    planned_arrive_on date NOT NULL,
    planned_depart_on date NOT NULL,
    planned_people integer NOT NULL,
    arrive_on date NOT NULL,
    depart_on date NOT NULL,
    people integer NOT NULL,
    reason text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (mission_id, since_seq)
);

-- Clocks of the office itself, and a notice that others owe; each is settled when the grant or
-- the mission leaves the state that it waits for.
INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
    reporter_role, recipient, event, due_amount, due_unit, due_before, roll, internal_lead,
    legal_basis, is_verified) VALUES
    (0, 'ND80-APPRAISAL', 'ND80', 'Thẩm định hồ sơ khoản viện trợ', 'Appraisal of a dossier',
        'out', 'project', 'office', 'UBND tỉnh', 'dossier', 20, 'days', false, 'next', 5,
        '80/2020/NĐ-CP art. 10(6)', true),
    (0, 'ND80-NOTICE', 'ND80', 'Thông báo quyết định phê duyệt khoản viện trợ',
        'Notice of the approval decision', 'out', 'project', 'office',
        'bên tài trợ, Bộ Tài chính, các cơ quan liên quan', 'approval', 5, 'days', false,
        'next', 2, '80/2020/NĐ-CP art. 11(2)', true),
    (0, 'MISSION-BORDER', 'provincial', 'Thông báo đoàn vào khu vực biên giới',
        'Notice of a mission to a border area', 'watch', 'mission', 'host',
        'Bộ đội biên phòng tỉnh', 'border-arrival', 24, 'hours', true, 'previous', 1,
        'quy chế khu vực biên giới của tỉnh', false);
