-- What two totals answer, in bare SQL as one would write it: the rows with their distinct counts,
-- the top figures, what waits for a rate, and the check against the undivided values. The
-- register, the ledger and the settings are the daemon's own; all that is known, commitments in
-- đồng. -v by=sector or -v by=three.
\set ON_ERROR_STOP on
\set known 9223372036854775807
BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
SELECT :'by' = 'three' AS is_three \gset
\if :is_three
SELECT s.code, d.code, d.valid_from, to_char(e.date, 'YYYY'), sum(a.vnd),
    count(DISTINCT e.id), count(DISTINCT e.project_id), count(DISTINCT a.donor_id)
FROM ledger_entries e
JOIN allocations a ON a.entry_id = e.id AND a.until_seq = :known
JOIN sectors s ON s.id = a.sector_id AND s.until_seq = :known
JOIN project_places pl ON pl.project_id = e.project_id AND pl.area_id = a.area_id
    AND pl.until_seq = :known
LEFT JOIN areas d ON d.id = pl.district_id AND d.until_seq = :known
WHERE e.office_id = 1 AND e.kind = 'commitment' AND a.vnd IS NOT NULL
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4;
\else
SELECT s.code, sum(a.vnd),
    count(DISTINCT e.id), count(DISTINCT e.project_id), count(DISTINCT a.donor_id)
FROM ledger_entries e
JOIN allocations a ON a.entry_id = e.id AND a.until_seq = :known
JOIN sectors s ON s.id = a.sector_id AND s.until_seq = :known
WHERE e.office_id = 1 AND e.kind = 'commitment' AND a.vnd IS NOT NULL
GROUP BY 1 ORDER BY 1;
\endif
SELECT sum(a.vnd), count(DISTINCT e.id), count(DISTINCT e.project_id), count(DISTINCT a.donor_id)
FROM ledger_entries e
JOIN allocations a ON a.entry_id = e.id AND a.until_seq = :known
WHERE e.office_id = 1 AND e.kind = 'commitment' AND a.vnd IS NOT NULL;
SELECT e.currency, sum(a.amount), count(DISTINCT e.id)
FROM ledger_entries e
JOIN allocations a ON a.entry_id = e.id AND a.until_seq = :known
WHERE e.office_id = 1 AND e.kind = 'commitment' AND a.vnd IS NULL
GROUP BY 1 ORDER BY 1;
SELECT (SELECT sum(v.vnd) FROM ledger_entries e
        JOIN valuations v ON v.entry_id = e.id AND v.until_seq = :known
        WHERE e.office_id = 1 AND e.kind = 'commitment'),
    (SELECT sum(a.vnd) FROM ledger_entries e
        JOIN allocations a ON a.entry_id = e.id AND a.until_seq = :known
        WHERE e.office_id = 1 AND e.kind = 'commitment');
COMMIT;
