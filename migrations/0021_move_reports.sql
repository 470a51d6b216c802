-- A report of an event is one report, whatever day the event turns out to have; so is one that
-- another rule takes over. The row that ends says under which code the report goes on, and by which
-- change; what of it does not go on stays with the old code, in force, for the day may come back.
ALTER TABLE obligations ADD COLUMN became text COLLATE "C";
ALTER TABLE obligations ADD COLUMN became_seq bigint;
ALTER TABLE obligations ADD CHECK ((became IS NULL) = (became_seq IS NULL));
ALTER TABLE obligations ADD CHECK (became IS NULL OR until_seq < 9223372036854775807);
CREATE INDEX obligations_became_idx ON obligations (office_id, became) WHERE became IS NOT NULL;
CREATE INDEX obligations_became_seq_idx ON obligations (became_seq) WHERE became IS NOT NULL;
CREATE INDEX obligations_ended_subject_idx ON obligations (office_id, subject_kind, subject_code)
    WHERE until_seq < 9223372036854775807 AND became IS NULL;

-- Whether anything is known of a report, under its code or one that it had before.
CREATE FUNCTION report_is_known(office smallint, code text) RETURNS boolean
LANGUAGE sql STABLE AS $$
    WITH RECURSIVE had AS (
        SELECT report_is_known.code COLLATE "C" AS code, 9223372036854775807::bigint AS seq
        UNION
        SELECT o.code, o.became_seq FROM had h
        JOIN obligations o ON o.office_id = report_is_known.office AND o.became = h.code
            AND o.became_seq < h.seq
    )
    SELECT EXISTS (SELECT FROM had h JOIN submissions s ON s.office_id = report_is_known.office
            AND s.obligation = h.code AND s.until_seq = 9223372036854775807)
        OR EXISTS (SELECT FROM had h JOIN report_work w ON w.office_id = report_is_known.office
            AND w.obligation = h.code AND w.until_seq = 9223372036854775807)
$$;

-- Under which code a report that has moved is in force now; NULL where it is not.
CREATE FUNCTION report_now(office smallint, code text) RETURNS text LANGUAGE sql STABLE AS $$
    WITH RECURSIVE path AS (
        (SELECT o.became, o.became_seq FROM obligations o
        WHERE o.office_id = report_now.office AND o.code = report_now.code
            AND o.became IS NOT NULL
        ORDER BY o.became_seq DESC LIMIT 1)
        UNION ALL
        SELECT n.became, n.became_seq FROM path p
        CROSS JOIN LATERAL (
            SELECT o.became, o.became_seq FROM obligations o
            WHERE o.office_id = report_now.office AND o.code = p.became
                AND o.became_seq > p.became_seq
            ORDER BY o.became_seq DESC LIMIT 1
        ) n
    )
    SELECT p.became FROM path p
    JOIN obligations f ON f.office_id = report_now.office AND f.code = p.became
        AND f.until_seq = 9223372036854775807
    ORDER BY p.became_seq DESC LIMIT 1
$$;
