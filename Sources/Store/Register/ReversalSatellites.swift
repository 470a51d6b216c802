import Aid
import Postgres

/// What hangs on a register's rows and goes back with them.
extension ReversalOf {
    struct Satellite {
        let close: ComposedStatement
        /// Nil where what stood before is worked out anew.
        let restore: ComposedStatement?
    }

    /// Tables whose rows were written with the register's.
    var satellites: [Satellite] {
        switch table.kind {
        case .splits: [splits, Satellite(close: closeOrphaned, restore: nil)]
        case .projects:
            [
                splits,
                Satellite(close: closeAll("project_places", "project_id"), restore: nil),
                Satellite(close: close("project_moves"), restore: nil),
            ]
        case .missions:
            [
                replaced("mission_donors", "mission_id, position, donor_id"),
                replaced(
                    "mission_places",
                    "mission_id, area_id, province_id, district_id, commune_id"),
                Satellite(close: close("mission_moves"), restore: nil),
            ]
        case .submissions: [Satellite(close: close("returned_submissions"), restore: nil)]
        default: []
        }
    }

    /// Rows that a later change of something else may have written anew.
    private func replaced(_ name: String, _ columns: String) -> Satellite {
        Satellite(close: closeAll(name, "mission_id"), restore: restore(name, columns))
    }

    private func closeAll(_ name: String, _ owner: String) -> ComposedStatement {
        statement(
            "closeAll.\(name)",
            """
            UPDATE \(name) s SET until_seq = $2::bigint
            FROM \(table.name) t
            WHERE t.id = s.\(owner) AND t.since_seq = $1::bigint
                AND s.until_seq = 9223372036854775807
            """)
    }

    private var splits: Satellite {
        Satellite(
            close: closeSplits,
            restore: restore(
                "project_splits", "project_id, dimension, effective_on, items, shares"))
    }

    /// Places that came with the batch and that no split names any more.
    private var closeOrphaned: ComposedStatement {
        statement(
            "closeOrphaned.project_places",
            """
            UPDATE project_places o SET until_seq = $2::bigint
            WHERE o.since_seq = $1::bigint AND o.until_seq = 9223372036854775807
                AND NOT EXISTS (SELECT FROM project_splits s WHERE s.project_id = o.project_id
                    AND s.dimension = 'area' AND o.area_id = ANY (s.items)
                    AND s.until_seq = 9223372036854775807)
            """)
    }

    /// The batch's own splits, those among them that came back when a later one was taken back.
    private var closeSplits: ComposedStatement {
        statement(
            "close.project_splits",
            """
            \(SplitsReversal.own)
            UPDATE project_splits s SET until_seq = $2::bigint FROM own o
            WHERE s.project_id = o.project_id AND s.dimension = o.dimension
                AND s.effective_on = o.effective_on AND s.since_seq = o.since_seq
                AND s.until_seq = 9223372036854775807
            """)
    }

    private func restore(_ name: String, _ columns: String) -> ComposedStatement {
        statement(
            "restore.\(name)",
            """
            INSERT INTO \(name) (office_id, \(columns), since_seq)
            SELECT office_id, \(columns), $2::bigint FROM \(name)
            WHERE until_seq = $1::bigint
            """)
    }

    /// Reports that a letter asks the agency or donor for.
    private func asked(_ new: String) -> ComposedStatement {
        statement(
            "usedBy.asked",
            """
            SELECT t.code, o.code FROM \(table.name) t
            JOIN obligations o ON o.office_id = t.office_id AND o.reporter = t.code
                AND o.asked_name IS NOT NULL AND o.until_seq = 9223372036854775807
            WHERE \(new) LIMIT 1
            """)
    }

    /// Users that are found by other ways than a column of codes; `new` selects the rows `t` that
    /// did not exist before.
    func besides(_ new: String) -> [ComposedStatement] {
        switch table.kind {
        case .projects:
            [
                statement(
                    "usedBy.ledger",
                    """
                    SELECT t.code, e.ref FROM projects t
                    JOIN ledger_entries e ON e.project_id = t.id WHERE \(new) LIMIT 1
                    """),
                statement(
                    "usedBy.splits",
                    """
                    -- Back along what was taken back, to the change that made the split.
                    WITH RECURSIVE held AS (
                        SELECT t.code, s.project_id, s.dimension, s.effective_on, s.since_seq
                        FROM projects t
                        JOIN project_splits s ON s.project_id = t.id AND s.since_seq > $2::bigint
                            AND s.until_seq = 9223372036854775807
                        WHERE t.since_seq = $2::bigint AND $1::smallint IS NOT NULL
                        UNION ALL
                        SELECT h.code, p.project_id, p.dimension, p.effective_on, p.since_seq
                        FROM held h
                        JOIN imports r ON r.seq = h.since_seq AND r.reverses_seq IS NOT NULL
                        JOIN project_splits p ON p.project_id = h.project_id
                            AND p.dimension = h.dimension AND p.effective_on = h.effective_on
                            AND p.until_seq = r.reverses_seq
                    )
                    SELECT h.code, 'its split of change ' || h.since_seq FROM held h
                    WHERE h.since_seq > $2::bigint AND NOT EXISTS (SELECT FROM imports r
                        WHERE r.seq = h.since_seq AND r.reverses_seq IS NOT NULL)
                    LIMIT 1
                    """),
            ]
        case .agencies: [asked(new)]
        case .sectors, .donors:
            (table.kind == .donors ? [asked(new)] : []) + [
                statement(
                    "usedBy.project_splits",
                    """
                    SELECT t.code, concat_ws(' ', p.code, nullif(s.effective_on, '-infinity'))
                    FROM \(table.name) t
                    JOIN project_splits s ON s.dimension || 's' = '\(table.name)'
                        AND t.id = ANY (s.items) AND s.until_seq = 9223372036854775807
                    JOIN projects p ON p.id = s.project_id AND p.until_seq = 9223372036854775807
                    WHERE \(new) LIMIT 1
                    """)
            ]
        case .areas:
            [
                statement(
                    "usedBy.project_splits",
                    """
                    SELECT t.level || ':' || t.code, p.code FROM areas t
                    JOIN project_splits s ON s.dimension = 'area' AND t.id = ANY (s.items)
                        AND s.until_seq = 9223372036854775807
                    JOIN projects p ON p.id = s.project_id AND p.until_seq = 9223372036854775807
                    WHERE \(new) LIMIT 1
                    """),
                statement(
                    "usedBy.mission_places",
                    """
                    SELECT t.level || ':' || t.code, m.code FROM areas t
                    JOIN mission_places s ON s.area_id = t.id
                        AND s.until_seq = 9223372036854775807
                    JOIN missions m ON m.id = s.mission_id AND m.until_seq = 9223372036854775807
                    WHERE \(new) LIMIT 1
                    """),
                statement(
                    "usedBy.areas",
                    """
                    \(own("$2::bigint"))
                    SELECT t.level || ':' || t.code, s.level || ':' || s.code FROM areas t
                    JOIN areas s ON s.parent_level = t.level AND s.parent_code = t.code
                        AND s.valid && t.valid AND \(ReversalOf.notOwn)
                        AND s.until_seq = 9223372036854775807
                    WHERE \(new) AND NOT EXISTS (
                        -- The life that comes back serves what stands below as well.
                        SELECT FROM areas b
                        WHERE b.office_id = 0 AND b.level = t.level AND b.code = t.code
                            AND b.id <> t.id AND b.until_seq >= $2::bigint
                            AND b.since_seq < $2::bigint AND b.valid @> t.valid_from)
                    LIMIT 1
                    """),
            ]
        case .rates:
            [
                statement(
                    "usedBy.valuations",
                    """
                    SELECT t.currency || ' ' || t.date, e.ref FROM rates t
                    JOIN valuations v ON t.id IN (v.rate_id, v.usd_rate_id)
                        AND v.until_seq = 9223372036854775807
                    JOIN ledger_entries e ON e.id = v.entry_id
                        AND (e.seq > $2::bigint OR v.since_seq > $2::bigint)
                    WHERE \(new) LIMIT 1
                    """)
            ]
        default: []
        }
    }
}

/// Takes back the values that a file of rates made for what had waited.
enum RateReversalSQL: String, CaseIterable, Statement {
    case valuedSince = """
        SELECT e.ref, v.until_seq FROM valuations v JOIN ledger_entries e ON e.id = v.entry_id
        WHERE v.office_id = $1::smallint AND v.since_seq = $2::bigint AND e.seq < $2::bigint
            AND v.until_seq <> 9223372036854775807
        LIMIT 1
        """
    case valued = """
        SELECT DISTINCT e.project_id FROM valuations v JOIN ledger_entries e ON e.id = v.entry_id
        WHERE v.office_id = $1::smallint AND v.since_seq = $2::bigint AND e.seq < $2::bigint
        ORDER BY e.project_id
        """
    case close = """
        UPDATE valuations v SET until_seq = $3::bigint FROM ledger_entries e
        WHERE e.id = v.entry_id AND v.office_id = $1::smallint AND v.since_seq = $2::bigint
            AND e.seq < $2::bigint AND v.until_seq = 9223372036854775807
        """
    case restore = """
        INSERT INTO valuations (office_id, entry_id, vnd, usd, rate_id, usd_rate_id, is_given,
            since_seq)
        SELECT office_id, entry_id, vnd, usd, rate_id, usd_rate_id, is_given, $3::bigint
        FROM valuations WHERE office_id = $1::smallint AND until_seq = $2::bigint
        """
}
