-- The same ledger import in bare SQL through psql: a staging table, entries, values, parts, the
-- same indexes, no foreign keys, no checks of what the file says. It reads the register's
-- projects, splits and rates, and writes tables of its own.
\set ON_ERROR_STOP on
DROP SCHEMA IF EXISTS bare CASCADE;
CREATE SCHEMA bare;
CREATE TABLE bare.entries (LIKE public.ledger_entries);
ALTER TABLE bare.entries ADD PRIMARY KEY (id);
CREATE UNIQUE INDEX ON bare.entries (office_id, ref);
CREATE INDEX ON bare.entries (project_id);
CREATE UNIQUE INDEX ON bare.entries (reverses_id) WHERE reverses_id IS NOT NULL;
CREATE TABLE bare.valuations (LIKE public.valuations INCLUDING DEFAULTS);
ALTER TABLE bare.valuations ADD PRIMARY KEY (entry_id, since_seq);
CREATE TABLE bare.allocations (LIKE public.allocations INCLUDING DEFAULTS);
ALTER TABLE bare.allocations ADD PRIMARY KEY (entry_id, part);

BEGIN;
CREATE TEMP TABLE staging (
    ref text, project text, kind text, date date, amount numeric, currency text, in_kind boolean,
    item text, quantity numeric, unit text, vnd_stated bigint, description text, document text,
    reverses text, line bigint GENERATED ALWAYS AS IDENTITY
);
\copy staging (ref, project, kind, date, amount, currency, in_kind, item, quantity, unit, vnd_stated, description, document, reverses) FROM PROGRAM 'cat "$LEDGER"' WITH (FORMAT csv, HEADER)
ANALYZE staging;

INSERT INTO bare.entries (office_id, id, ref, project_id, kind, date, amount, currency, in_kind,
    item, quantity, unit, vnd_stated, description, document, reverses_id, seq)
SELECT 1, s.line, s.ref, p.id, s.kind, s.date,
    (s.amount * CASE WHEN s.currency IN ('VND', 'JPY', 'KRW') THEN 1 WHEN s.currency = 'KWD'
        THEN 1000 ELSE 100 END)::bigint,
    s.currency, s.in_kind, s.item, s.quantity, s.unit, s.vnd_stated, s.description, s.document,
    o.line, 1
FROM staging s
JOIN public.projects p ON p.code = s.project AND p.until_seq = 9223372036854775807
LEFT JOIN staging o ON o.ref = s.reverses;

INSERT INTO bare.valuations (office_id, entry_id, vnd, usd, rate_id, usd_rate_id, since_seq)
SELECT 1, e.id, w.vnd, CASE WHEN e.currency = 'USD' THEN e.amount
        ELSE round(w.vnd * 100 / u.vnd_per_unit)::bigint END, r.id, u.id, 1
FROM bare.entries e
JOIN staging s ON s.line = e.id
LEFT JOIN LATERAL (SELECT id, vnd_per_unit FROM public.rates r
    WHERE r.office_id = 0 AND r.type = 'accounting' AND r.currency = e.currency
        AND r.date <= e.date AND r.until_seq = 9223372036854775807
    ORDER BY r.date DESC LIMIT 1) r ON e.currency <> 'VND'
LEFT JOIN LATERAL (SELECT id, vnd_per_unit FROM public.rates r
    WHERE r.office_id = 0 AND r.type = 'accounting' AND r.currency = 'USD'
        AND r.date <= e.date AND r.until_seq = 9223372036854775807
    ORDER BY r.date DESC LIMIT 1) u ON e.currency <> 'USD'
CROSS JOIN LATERAL (SELECT coalesce(e.vnd_stated, CASE WHEN e.currency = 'VND' THEN e.amount
    ELSE round(s.amount * r.vnd_per_unit)::bigint END) AS vnd) w;
ANALYZE bare.entries;
ANALYZE bare.valuations;

-- Largest remainder, one dimension after the other, each of the three values for itself.
CREATE TEMP TABLE by_sector AS
SELECT id, project_id, sector_id, pos,
    sign(amount) * (q1 + (row_number() OVER (PARTITION BY id ORDER BY r1 DESC, pos)
        <= abs(amount) - sum(q1) OVER (PARTITION BY id))::int) AS amount,
    sign(vnd) * (q2 + (row_number() OVER (PARTITION BY id ORDER BY r2 DESC, pos)
        <= abs(vnd) - sum(q2) OVER (PARTITION BY id))::int) AS vnd,
    sign(usd) * (q3 + (row_number() OVER (PARTITION BY id ORDER BY r3 DESC, pos)
        <= abs(usd) - sum(q3) OVER (PARTITION BY id))::int) AS usd
FROM (
    SELECT e.id, e.project_id, x.item AS sector_id, x.pos, e.amount, v.vnd, v.usd,
        div(abs(e.amount)::numeric * x.share, 1000000) AS q1,
        mod(abs(e.amount)::numeric * x.share, 1000000) AS r1,
        div(abs(v.vnd)::numeric * x.share, 1000000) AS q2,
        mod(abs(v.vnd)::numeric * x.share, 1000000) AS r2,
        div(abs(v.usd)::numeric * x.share, 1000000) AS q3,
        mod(abs(v.usd)::numeric * x.share, 1000000) AS r3
    FROM bare.entries e JOIN bare.valuations v ON v.entry_id = e.id
    JOIN public.project_splits s ON s.project_id = e.project_id AND s.dimension = 'sector'
        AND s.until_seq = 9223372036854775807
    CROSS JOIN LATERAL unnest(s.items, s.shares) WITH ORDINALITY AS x (item, share, pos)
) d;
CREATE TEMP TABLE by_area AS
SELECT id, project_id, sector_id, sector_pos, area_id, pos,
    sign(amount) * (q1 + (row_number() OVER (PARTITION BY id, sector_pos ORDER BY r1 DESC, pos)
        <= abs(amount) - sum(q1) OVER (PARTITION BY id, sector_pos))::int) AS amount,
    sign(vnd) * (q2 + (row_number() OVER (PARTITION BY id, sector_pos ORDER BY r2 DESC, pos)
        <= abs(vnd) - sum(q2) OVER (PARTITION BY id, sector_pos))::int) AS vnd,
    sign(usd) * (q3 + (row_number() OVER (PARTITION BY id, sector_pos ORDER BY r3 DESC, pos)
        <= abs(usd) - sum(q3) OVER (PARTITION BY id, sector_pos))::int) AS usd
FROM (
    SELECT b.id, b.project_id, b.sector_id, b.pos AS sector_pos, x.item AS area_id, x.pos,
        b.amount, b.vnd, b.usd,
        div(abs(b.amount)::numeric * x.share, 1000000) AS q1,
        mod(abs(b.amount)::numeric * x.share, 1000000) AS r1,
        div(abs(b.vnd)::numeric * x.share, 1000000) AS q2,
        mod(abs(b.vnd)::numeric * x.share, 1000000) AS r2,
        div(abs(b.usd)::numeric * x.share, 1000000) AS q3,
        mod(abs(b.usd)::numeric * x.share, 1000000) AS r3
    FROM by_sector b
    JOIN public.project_splits s ON s.project_id = b.project_id AND s.dimension = 'area'
        AND s.until_seq = 9223372036854775807
    CROSS JOIN LATERAL unnest(s.items, s.shares) WITH ORDINALITY AS x (item, share, pos)
) d;
INSERT INTO bare.allocations (office_id, entry_id, part, sector_id, area_id, donor_id, amount, vnd,
    usd, since_seq)
SELECT 1, id, row_number() OVER (PARTITION BY id ORDER BY sector_pos, area_pos, pos), sector_id,
    area_id, donor_id,
    (sign(amount) * (q1 + (row_number() OVER (PARTITION BY id, sector_pos, area_pos
        ORDER BY r1 DESC, pos) <= abs(amount) - sum(q1) OVER (PARTITION BY id, sector_pos,
        area_pos))::int))::bigint,
    (sign(vnd) * (q2 + (row_number() OVER (PARTITION BY id, sector_pos, area_pos
        ORDER BY r2 DESC, pos) <= abs(vnd) - sum(q2) OVER (PARTITION BY id, sector_pos,
        area_pos))::int))::bigint,
    (sign(usd) * (q3 + (row_number() OVER (PARTITION BY id, sector_pos, area_pos
        ORDER BY r3 DESC, pos) <= abs(usd) - sum(q3) OVER (PARTITION BY id, sector_pos,
        area_pos))::int))::bigint, 1
FROM (
    SELECT b.id, b.sector_id, b.sector_pos, b.area_id, b.pos AS area_pos, x.item AS donor_id,
        x.pos, b.amount, b.vnd, b.usd,
        div(abs(b.amount)::numeric * x.share, 1000000) AS q1,
        mod(abs(b.amount)::numeric * x.share, 1000000) AS r1,
        div(abs(b.vnd)::numeric * x.share, 1000000) AS q2,
        mod(abs(b.vnd)::numeric * x.share, 1000000) AS r2,
        div(abs(b.usd)::numeric * x.share, 1000000) AS q3,
        mod(abs(b.usd)::numeric * x.share, 1000000) AS r3
    FROM by_area b
    JOIN public.project_splits s ON s.project_id = b.project_id AND s.dimension = 'donor'
        AND s.until_seq = 9223372036854775807
    CROSS JOIN LATERAL unnest(s.items, s.shares) WITH ORDINALITY AS x (item, share, pos)
) d;
COMMIT;
