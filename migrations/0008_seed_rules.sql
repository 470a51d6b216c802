-- The catalogue of reports that an office meets first. Where a law gives no date the office's
-- default stands in and the row is not verified: change it by a rule of the office's own.

INSERT INTO regimes (code, name, approved_from, approved_to, legal_basis) VALUES
    ('ND93', 'Nghị định 93/2009/NĐ-CP', NULL, '2020-09-16', '80/2020/NĐ-CP art. 35(2), 36'),
    ('ND80', 'Nghị định 80/2020/NĐ-CP', '2020-09-17', '2025-12-07', '80/2020/NĐ-CP art. 36'),
    ('ND313', 'Nghị định 313/2025/NĐ-CP', '2025-12-08', NULL, '313/2025/NĐ-CP');

INSERT INTO report_rules (office_id, code, regime, name, name_en, direction, subject_kind,
    reporter_role, recipient, cycle, positions, window_start_months, window_start_day, event,
    due_month, due_day, due_years, due_amount, due_unit, roll, internal_lead, legal_basis,
    is_verified) VALUES
    (0, 'ND93-OWN-6M', 'ND93', 'Báo cáo 6 tháng của chủ khoản viện trợ',
        'Half-year report of the aid owner', 'in', 'project', 'owner', 'office',
        'half', '{1}', 0, 1, NULL, 7, 15, 0, NULL, NULL, 'next', 5, '93/2009/NĐ-CP', false),
    (0, 'ND93-OWN-Y', 'ND93', 'Báo cáo năm của chủ khoản viện trợ',
        'Annual report of the aid owner', 'in', 'project', 'owner', 'office',
        'year', NULL, 0, 1, NULL, 1, 10, 1, NULL, NULL, 'next', 5, '93/2009/NĐ-CP', false),
    (0, 'ND93-OWN-END', 'ND93', 'Báo cáo kết thúc khoản viện trợ',
        'Closing report of the aid owner', 'in', 'project', 'owner', 'office',
        NULL, NULL, 0, 1, 'end', NULL, NULL, NULL, 6, 'months', 'next', 30, '93/2009/NĐ-CP', false),
    (0, 'ND80-OWN-6M', 'ND80', 'Báo cáo 6 tháng của chủ khoản viện trợ',
        'Half-year report of the aid owner', 'in', 'project', 'owner', 'office',
        'half', '{1}', 0, 1, NULL, 7, 15, 0, NULL, NULL, 'next', 5,
        '80/2020/NĐ-CP art. 14(4)', false),
    (0, 'ND80-OWN-Y', 'ND80', 'Báo cáo năm của chủ khoản viện trợ',
        'Annual report of the aid owner', 'in', 'project', 'owner', 'office',
        'year', NULL, 0, 1, NULL, 1, 10, 1, NULL, NULL, 'next', 5,
        '80/2020/NĐ-CP art. 14(4)', false),
    (0, 'ND80-OWN-END', 'ND80', 'Báo cáo kết thúc khoản viện trợ',
        'Closing report of the aid owner', 'in', 'project', 'owner', 'office',
        NULL, NULL, 0, 1, 'end', NULL, NULL, NULL, 6, 'months', 'next', 30,
        '80/2020/NĐ-CP art. 14(4)', true),
    (0, 'ND80-PROV-Y', 'ND80', 'Báo cáo năm về viện trợ của UBND tỉnh',
        'Annual aid report of the province', 'out', 'office', 'office', 'Bộ Tài chính',
        'year', NULL, 0, 1, NULL, 1, 15, 1, NULL, NULL, 'next', 10,
        '80/2020/NĐ-CP art. 13(9)', true),
    (0, 'ND58-PROV-Y', 'ND58', 'Báo cáo năm về hoạt động của tổ chức PCPNN (Mẫu 04)',
        'Annual report of the province on foreign NGOs (form 04)', 'out', 'office', 'office',
        'Bộ Ngoại giao, COMINGO', 'year', NULL, -1, 15, NULL, 12, 18, 0, NULL, NULL, 'next', 14,
        '58/2022/NĐ-CP art. 24(6)', true),
    (0, 'ND58-NGO-Y', 'ND58', 'Báo cáo năm của tổ chức PCPNN (Mẫu 05)',
        'Annual report of the foreign NGO (form 05)', 'watch', 'donor', 'donor',
        'Bộ Ngoại giao, Bộ Tài chính, COMINGO', 'year', NULL, -1, 15, NULL, 12, 18, 0, NULL, NULL,
        'next', 14, '58/2022/NĐ-CP art. 21(5)', true),
    (0, 'MISSION-RESULT', 'provincial', 'Báo cáo kết quả làm việc với đoàn vào',
        'Result report of a mission', 'in', 'mission', 'host', 'office',
        NULL, NULL, 0, 1, 'departure', NULL, NULL, NULL, 15, 'days', 'next', 3,
        'quy chế quản lý đoàn vào của tỉnh', false);

UPDATE report_rules SET valid_from = '2022-11-01' WHERE regime = 'ND58';
