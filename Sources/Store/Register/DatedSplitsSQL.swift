import Postgres

/// A file of splits against those in force: each row is a project's split of one day and stands by
/// itself, so that neither earlier nor later ones end with it.
///
/// Rows are compared by ids, since one code may name two lives of a place.
enum DatedSplitsSQL: String, CaseIterable, Statement {
    // What is changed is known once the places are resolved. $1 office.
    case fillIncoming = """
        INSERT INTO incoming (line, id, is_new, is_changed, project, effective_on, sectors, areas,
            donors, place_day)
        SELECT s.line, p.id, NOT EXISTS (SELECT FROM project_splits c
                WHERE c.project_id = p.id AND c.effective_on = s.effective_on::date
                    AND c.until_seq = 9223372036854775807),
            true, s.project, s.effective_on::date, s.sectors, s.areas, s.donors,
            s.effective_on::date
        FROM staged s JOIN projects p ON p.office_id = $1::smallint AND p.code = s.project
            AND p.until_seq = 9223372036854775807
        WHERE NOT EXISTS (SELECT FROM rejected x WHERE x.line = s.line)
        """
    case date = """
        UPDATE new_splits n SET effective_on = i.effective_on FROM incoming i
        WHERE i.line = n.line
        """
    // An empty cell ends the split of that day, an absent column keeps it. $1 the file's columns.
    case fillCleared = """
        INSERT INTO new_splits (line, project_id, dimension, effective_on)
        SELECT i.line, i.id, c.dimension, c.effective_on
        FROM incoming i JOIN project_splits c ON c.project_id = i.id
            AND c.effective_on = i.effective_on AND c.until_seq = 9223372036854775807
        WHERE c.dimension || 's' = ANY ($1::text[])
            AND CASE c.dimension WHEN 'sector' THEN i.sectors WHEN 'area' THEN i.areas
                ELSE i.donors END IS NULL
        """
    case compare = """
        UPDATE incoming i SET is_changed = false
        WHERE NOT EXISTS (SELECT FROM new_splits n WHERE n.line = i.line)
        """
    case dropRejected = """
        DELETE FROM new_splits n
        WHERE NOT EXISTS (SELECT FROM incoming i WHERE i.line = n.line)
        """
    case closeReplaced = """
        UPDATE project_splits o SET until_seq = $2::bigint
        FROM new_splits n
        WHERE o.office_id = $1::smallint AND o.project_id = n.project_id
            AND o.dimension = n.dimension AND o.effective_on = n.effective_on
            AND o.until_seq = 9223372036854775807
        """
    // Projects with entries that a change of splits concerns, and from which day. $1 seq.
    case moved = """
        SELECT s.project_id, min(s.effective_on) AS from_day FROM project_splits s
        WHERE (s.since_seq = $1::bigint OR s.until_seq = $1::bigint)
            AND EXISTS (SELECT FROM ledger_entries e WHERE e.project_id = s.project_id
                AND e.date >= s.effective_on)
        GROUP BY s.project_id
        """
}
