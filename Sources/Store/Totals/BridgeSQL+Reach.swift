import Postgres

/// Which entries a bridge looks at.
extension BridgeSQL {
    /// Entries whose value was replaced: a cursor over id, project, day and the value then.
    /// $1 to $5 as the total, $6 the earlier change.
    var moved: ComposedStatement? {
        guard let old = undivided("vo"), let new = undivided("vn") else { return nil }
        return ComposedStatement(
            name: "BridgeSQL.moved.\(query.currency)",
            sql: """
                DECLARE moved_entries NO SCROLL CURSOR FOR
                SELECT e.id, e.project_id, e.date, \(old)
                FROM valuations vo JOIN ledger_entries e ON e.id = vo.entry_id
                LEFT JOIN valuations vn ON vn.entry_id = vo.entry_id
                    AND \(TotalsSQL.inForce("vn", "$5::bigint"))
                WHERE vo.until_seq <> \(TotalsSQL.forever) AND vo.until_seq > $6::bigint
                    AND vo.until_seq <= $5::bigint AND vo.since_seq <= $6::bigint
                    AND \(old) IS NOT NULL AND \(old) IS DISTINCT FROM \(new)
                    AND \(BridgeSQL.place)
                ORDER BY e.project_id, e.id
                """)
    }

    /// The other entries that may count otherwise now, as many as `$7` at the most; $8 areas that
    /// lie elsewhere and $9 sectors that are counted otherwise, under a lens and other headings.
    var touched: ComposedStatement {
        let replaced: String
        if let old = undivided("vo"), let new = undivided("vn") {
            replaced = """
                AND NOT EXISTS (SELECT FROM valuations vo
                    LEFT JOIN valuations vn ON vn.entry_id = vo.entry_id
                        AND \(TotalsSQL.inForce("vn", "$5::bigint"))
                    WHERE vo.entry_id = e.id AND \(TotalsSQL.inForce("vo", "$6::bigint"))
                        AND \(old) IS NOT NULL AND \(old) IS DISTINCT FROM \(new))
                """
        } else {
            replaced = ""
        }
        return ComposedStatement(
            name: "BridgeSQL.touched.\(query.currency)",
            sql: """
                WITH changed AS MATERIALIZED (\(BridgeSQL.changedProjects))
                SELECT e.id
                FROM (
                    SELECT n.id FROM ledger_entries n
                    WHERE n.seq > $6::bigint AND n.seq <= $5::bigint
                    UNION
                    SELECT a.entry_id FROM allocations a
                    WHERE a.until_seq <> \(TotalsSQL.forever) AND a.until_seq > $6::bigint
                        AND a.until_seq <= $5::bigint AND a.since_seq <= $6::bigint
                    UNION
                    SELECT o.id FROM ledger_entries o
                    WHERE o.project_id IN (SELECT project_id FROM changed)
                ) t JOIN ledger_entries e ON e.id = t.id
                WHERE \(BridgeSQL.place) \(replaced)
                ORDER BY e.id LIMIT $7::bigint
                """)
    }

    private static func changed(_ table: String, _ columns: [String]) -> String {
        func row(_ alias: String) -> String {
            "ROW(\(columns.map { "\(alias).\($0)" }.joined(separator: ", ")))"
        }
        return """
            SELECT o.id FROM \(table) o
            LEFT JOIN \(table) n ON n.id = o.id AND \(TotalsSQL.inForce("n", "$5::bigint"))
            WHERE \(TotalsSQL.inForce("o", "$6::bigint")) AND o.until_seq <= $5::bigint
                AND \(row("o")) IS DISTINCT FROM \(row("n"))
            """
    }

    /// Projects of whose attributes, or whose donors', sectors' or places', some became others.
    private static let changedProjects = """
        \(changed("projects", [
            "code", "owner", "managing_agency", "modality", "budget_regime", "status",
        ]).replacing("SELECT o.id", with: "SELECT o.id AS project_id"))
        UNION
        SELECT pl.project_id FROM project_places pl
        WHERE \(TotalsSQL.inForce("pl", "$6::bigint")) AND pl.until_seq <= $5::bigint
        UNION
        SELECT pl.project_id FROM project_places pl
        JOIN (\(changed("areas", ["code", "valid_from", "border"]))) c
            ON c.id IN (pl.province_id, pl.district_id, pl.commune_id)
        WHERE pl.since_seq <= $5::bigint AND pl.until_seq > $6::bigint
        UNION
        SELECT s.project_id FROM project_splits s
        JOIN (\(changed("donors", ["code", "class", "country"]))) c ON c.id = ANY (s.items)
        WHERE s.dimension = 'donor' AND s.since_seq <= $5::bigint AND s.until_seq > $6::bigint
        UNION
        SELECT s.project_id FROM project_splits s
        JOIN (\(changed("sectors", ["code"]))) c ON c.id = ANY (s.items)
        WHERE s.dimension = 'sector' AND s.since_seq <= $5::bigint AND s.until_seq > $6::bigint
        UNION
        SELECT s.project_id FROM project_splits s
        WHERE (s.dimension = 'area' AND s.items && $8::integer[]
                OR s.dimension = 'sector' AND s.items && $9::integer[])
            AND s.since_seq <= $5::bigint AND s.until_seq > $6::bigint
        """

    /// Units whose code, first day or place on the border became others.
    static let changedUnits = ComposedStatement(
        name: "BridgeSQL.changedUnits",
        sql: changed("areas", ["code", "valid_from", "border"])
            .replacing("$5", with: "$1").replacing("$6", with: "$2"))
}
