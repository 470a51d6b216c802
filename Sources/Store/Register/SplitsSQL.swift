import Postgres

/// Shares as a file gives them, turned into splits: those of a file of projects hold from the start,
/// and what was split otherwise from a later day on ends with them; those of a file of splits hold
/// from their own day (`DatedSplitsSQL`).
enum SplitsSQL: String, CaseIterable, Statement {
    case create = """
        CREATE TEMP TABLE new_splits (
            line bigint, project_id integer, dimension text,
            effective_on date NOT NULL DEFAULT '-infinity', items integer[], shares integer[]
        ) ON COMMIT DROP
        """
    case fillSectors = """
        INSERT INTO new_splits (line, project_id, dimension, items, shares)
        SELECT i.line, i.id, 'sector', array_agg(r.id ORDER BY x.position),
            array_agg(coalesce((nullif(split_part(x.item, '=', 2), '')::numeric * 10000)::integer,
                1000000) ORDER BY x.position)
        FROM incoming i
        CROSS JOIN LATERAL string_to_table(i.sectors, '|') WITH ORDINALITY AS x (item, position)
        JOIN sectors r ON r.office_id = $1::smallint AND r.scheme = 'office'
            AND r.code = split_part(x.item, '=', 1) AND r.until_seq = 9223372036854775807
        WHERE i.is_changed
        GROUP BY i.line, i.id
        """
    case fillDonors = """
        INSERT INTO new_splits (line, project_id, dimension, items, shares)
        SELECT i.line, i.id, 'donor', array_agg(r.id ORDER BY x.position),
            array_agg(coalesce((nullif(split_part(x.item, '=', 2), '')::numeric * 10000)::integer,
                1000000) ORDER BY x.position)
        FROM incoming i
        CROSS JOIN LATERAL string_to_table(i.donors, '|') WITH ORDINALITY AS x (item, position)
        JOIN donors r ON r.office_id = $1::smallint
            AND r.code = split_part(x.item, '=', 1) AND r.until_seq = 9223372036854775807
        WHERE i.is_changed
        GROUP BY i.line, i.id
        """
    case fillAreas = """
        INSERT INTO new_splits (line, project_id, dimension, items, shares)
        SELECT line, record_id, 'area', array_agg(area_id ORDER BY position),
            array_agg(share ORDER BY position)
        FROM resolved GROUP BY line, record_id
        """
    case dropUnchanged = """
        DELETE FROM new_splits n USING project_splits o
        WHERE o.project_id = n.project_id AND o.dimension = n.dimension
            AND o.effective_on = n.effective_on AND o.until_seq = 9223372036854775807
            AND o.items = n.items AND o.shares = n.shares
        """
    case closeReplaced = """
        UPDATE project_splits o SET until_seq = $2::bigint
        FROM new_splits n
        WHERE o.office_id = $1::smallint AND o.project_id = n.project_id
            AND o.dimension = n.dimension AND o.until_seq = 9223372036854775807
        """
    case insert = """
        INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items, shares,
            since_seq)
        SELECT $1::smallint, project_id, dimension, effective_on, items, shares, $2::bigint
        FROM new_splits WHERE items IS NOT NULL
        """
    // Projects whose money must be divided anew: only those that have any.
    case changedProjects = """
        SELECT DISTINCT n.project_id FROM new_splits n
        WHERE EXISTS (SELECT FROM ledger_entries e WHERE e.project_id = n.project_id)
        ORDER BY n.project_id
        """
}
