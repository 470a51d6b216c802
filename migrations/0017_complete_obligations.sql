-- A report that was sent back may come again. Each time has a row of its own: the last stands in
-- `submissions`, with what was decided about the report; those sent back before it stand here.

CREATE TABLE returned_submissions (
    office_id smallint NOT NULL,
    obligation text COLLATE "C" NOT NULL,
    -- 1 is the first.
    position integer NOT NULL CHECK (position > 0),
    submitted_on date,
    received_on date,
    returned_on date NOT NULL,
    correct_by date,
    number text,
    document text,
    note text,
    since_seq bigint NOT NULL,
    until_seq bigint NOT NULL DEFAULT 9223372036854775807,
    PRIMARY KEY (office_id, obligation, position, since_seq)
);
CREATE INDEX submissions_obligation_idx ON submissions (office_id, obligation);
CREATE INDEX submissions_since_idx ON submissions (since_seq);
CREATE INDEX submissions_until_idx ON submissions (until_seq)
    WHERE until_seq < 9223372036854775807;

-- Until now a report that came again wrote over the one that had been sent back, whose last
-- version tells what it was. The row that follows may keep the return, for it came before it.
INSERT INTO returned_submissions (office_id, obligation, position, submitted_on, received_on,
    returned_on, correct_by, number, document, note, since_seq)
SELECT o.office_id, o.obligation,
    row_number() OVER (PARTITION BY o.office_id, o.obligation ORDER BY o.since_seq),
    o.submitted_on, o.received_on, o.returned_on, o.correct_by, o.number, o.document, o.note,
    o.until_seq
FROM submissions o
JOIN submissions n ON n.id = o.id AND n.since_seq = o.until_seq
WHERE o.returned_on IS NOT NULL
    AND (o.submitted_on IS NULL OR o.returned_on >= o.submitted_on)
    AND (o.received_on IS NULL OR o.returned_on > o.received_on)
    AND n.submitted_on IS DISTINCT FROM o.submitted_on;

-- What stands of each report on a day: of its submissions the last of which anything had happened
-- by then, and what was decided. Inlined by the planner.
CREATE FUNCTION submissions_on(office smallint, day date) RETURNS TABLE (
    obligation text, submitted_on date, received_on date, returned_on date, correct_by date,
    waived_on date, none_required_on date, extended_to date
) LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT s.obligation,
        CASE WHEN r.returned_on IS NULL THEN s.submitted_on ELSE r.submitted_on END,
        CASE WHEN r.returned_on IS NULL THEN s.received_on ELSE r.received_on END,
        coalesce(r.returned_on, s.returned_on),
        CASE WHEN r.returned_on IS NULL THEN s.correct_by ELSE r.correct_by END,
        s.waived_on, s.none_required_on, s.extended_to
    FROM submissions s
    LEFT JOIN LATERAL (
        SELECT b.* FROM returned_submissions b
        WHERE b.office_id = s.office_id AND b.obligation = s.obligation
            AND b.until_seq = 9223372036854775807
            AND coalesce(least(s.submitted_on, s.received_on, s.returned_on)
                > submissions_on.day, true)
            AND least(b.submitted_on, b.received_on, b.returned_on) <= submissions_on.day
        ORDER BY b.position DESC LIMIT 1
    ) r ON true
    WHERE s.office_id = submissions_on.office AND s.until_seq = 9223372036854775807
$$;

-- Some regimes bind only the grants that they were set for, as that of emergency aid.
ALTER TABLE regimes ADD COLUMN by_approval boolean NOT NULL DEFAULT true;
INSERT INTO regimes (code, name, legal_basis, by_approval) VALUES
    ('ND50', 'Nghị định 50/2020/NĐ-CP (viện trợ quốc tế khẩn cấp)', '50/2020/NĐ-CP', false);

-- False for a rule that the law has and that makes no reports until the office takes it into use.
ALTER TABLE report_rules ADD COLUMN is_used boolean NOT NULL DEFAULT true;

-- The rest of the catalogue. A date that no text at hand gives is not verified.
INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
    reporter_role, recipient, cycle, positions, window_start_months, window_start_day,
    window_extra_months, due_month, due_day, due_years, due_months_after, roll, internal_lead,
    valid_from, legal_basis, is_verified, is_used) VALUES
    (0, 'ND93-PROV-Y', 'ND93', 'Báo cáo năm về viện trợ của UBND tỉnh',
        'Annual aid report of the province', 'out', 'office', 'office', 'Bộ Kế hoạch và Đầu tư',
        'year', NULL, 0, 1, 0, 1, 15, 1, NULL, 'next', 10, NULL, '93/2009/NĐ-CP', false, true),
    (0, 'QD06-Y', 'QD06', 'Báo cáo năm về hội nghị, hội thảo quốc tế (Mẫu 03)',
        'Annual report on international conferences (form 03)', 'out', 'office', 'office',
        'Bộ Ngoại giao', 'year', NULL, -1, 15, 0, 12, 18, 0, NULL, 'next', 14, '2020-01-01',
        '06/2020/QĐ-TTg art. 8', true, true),
    (0, 'TT23-M', 'TT23', 'Báo cáo tháng về tài chính viện trợ thuộc nguồn thu ngân sách',
        'Monthly finance report on aid that is budget revenue', 'out', 'office', 'province',
        'Sở Tài chính', 'month', NULL, 0, 1, 0, NULL, 10, NULL, 1, 'next', 3, '2022-05-20',
        '23/2022/TT-BTC art. 20', true, false),
    (0, 'TT23-H1', 'TT23', 'Báo cáo 6 tháng đầu năm về tài chính viện trợ',
        'Finance report for the first half', 'out', 'office', 'province', 'Sở Tài chính',
        'half', '{1}', 0, 1, 0, 7, 31, 0, NULL, 'next', 7, '2022-05-20',
        '23/2022/TT-BTC art. 20', true, false),
    (0, 'TT23-H2', 'TT23', 'Báo cáo 6 tháng cuối năm về tài chính viện trợ',
        'Finance report for the second half', 'out', 'office', 'province', 'Sở Tài chính',
        'half', '{2}', 0, 1, 0, 2, 15, 1, NULL, 'next', 7, '2022-05-20',
        '23/2022/TT-BTC art. 20', true, false),
    (0, 'TT23-Y', 'TT23', 'Báo cáo năm về tài chính viện trợ',
        'Annual finance report', 'out', 'office', 'province', 'Sở Tài chính',
        'year', NULL, 0, 1, 1, 2, 28, 1, NULL, 'next', 7, '2022-05-20',
        '23/2022/TT-BTC art. 20', true, false);

INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
    reporter_role, recipient, event, due_amount, due_unit, due_before, roll, internal_lead,
    valid_from, legal_basis, is_verified) VALUES
    (0, 'ND93-PROV-END', 'ND93', 'Báo cáo kết thúc khoản viện trợ của UBND tỉnh',
        'Closing report of the province', 'out', 'project', 'office', 'Bộ Kế hoạch và Đầu tư',
        'end', 6, 'months', false, 'next', 30, NULL, '93/2009/NĐ-CP', false),
    (0, 'ND80-PROV-END', 'ND80', 'Báo cáo kết thúc khoản viện trợ của UBND tỉnh',
        'Closing report of the province', 'out', 'project', 'office', 'Bộ Tài chính',
        'end', 6, 'months', false, 'next', 30, NULL, '80/2020/NĐ-CP art. 13(9)', true),
    (0, 'ND58-PLAN', 'ND58', 'Kế hoạch hoạt động của tổ chức PCPNN',
        'Activity plan of the foreign NGO', 'in', 'certificate', 'donor', 'office',
        'issue', 45, 'working-days', false, 'next', 5, '2022-11-01',
        '58/2022/NĐ-CP art. 21(4)', true),
    (0, 'ND58-RENEW', 'ND58', 'Hồ sơ gia hạn giấy đăng ký của tổ chức PCPNN',
        'Renewal dossier of the foreign NGO', 'watch', 'certificate', 'donor', 'COMINGO',
        'expiry', 60, 'days', true, 'previous', 30, '2022-11-01',
        '58/2022/NĐ-CP art. 12(1), 16(1)', true),
    (0, 'QD06-CONF', 'QD06', 'Báo cáo kết quả hội nghị, hội thảo quốc tế (Mẫu 02)',
        'Result report of an international conference (form 02)', 'watch', 'mission', 'host',
        'cấp có thẩm quyền cho phép', 'conference', 15, 'days', false, 'next', 3, '2020-01-01',
        '06/2020/QĐ-TTg art. 4(2)c', true),
    (0, 'ND50-USE', 'ND50', 'Báo cáo của đơn vị sử dụng viện trợ khẩn cấp',
        'Report of the unit that used emergency aid', 'watch', 'project', 'owner',
        'chủ khoản viện trợ', 'end', 5, 'working-days', false, 'next', 1, NULL,
        '50/2020/NĐ-CP art. 27', true),
    (0, 'ND50-OWN', 'ND50', 'Báo cáo của chủ khoản viện trợ khẩn cấp',
        'Report of the owner of emergency aid', 'in', 'project', 'owner', 'office',
        'receipt:ND50-USE', 5, 'working-days', false, 'next', 1, NULL,
        '50/2020/NĐ-CP art. 27', true),
    (0, 'ND50-PROV', 'ND50', 'Báo cáo tiếp nhận và phân bổ viện trợ khẩn cấp của UBND tỉnh',
        'Report of the province on receiving emergency aid', 'out', 'project', 'office',
        'Bộ Nông nghiệp và Môi trường, Bộ Tài chính', 'start', 3, 'working-days', false, 'next',
        1, NULL, '50/2020/NĐ-CP art. 27', false);

-- The office is not told of renewals: without its word every certificate would soon look late.
UPDATE report_rules SET is_used = false WHERE office_id = 0 AND code = 'ND58-RENEW';
