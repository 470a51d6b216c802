import Postgres

/// The statements of a bridge between two changes, joined from those of the total.
///
/// Each entry counts for what its parts come to in four states, one after the other: parts and
/// attributes then; the old parts under today's attributes; the old value in the parts of today's
/// split; all as it is now. What a step adds is its cause's, so the causes add up to the whole by
/// their making. Entries recorded since have only the last state.
///
/// $5 is the later change. Behind the parameters of the total: the earlier change, ids of entries,
/// and, for values that were replaced, the parts of the third state in five arrays.
struct BridgeSQL {
    /// Which entries are looked at.
    enum Reach: String {
        /// Those whose ids are handed in.
        case listed
        /// Every one, but for those with a replaced value.
        case all
        /// Those whose ids are handed in, each with a replaced value.
        case moved
    }

    let query: TotalsQuery

    private func totals(_ moment: TotalsMoment) -> TotalsSQL {
        var sql = TotalsSQL(query: query)
        sql.moment = moment
        return sql
    }

    private var asked: TotalsSQL { TotalsSQL(query: query) }
    private var isOriginal: Bool { query.currency == .original }

    /// The undivided value under another alias; nil for original amounts, which never change.
    private func undivided(_ alias: String) -> String? {
        isOriginal ? nil : asked.undivided.replacing("v.", with: alias + ".")
    }

    private var keys: [String] {
        query.dimensions.flatMap(asked.expressions) + (isOriginal ? ["e.currency"] : [])
    }

    /// What each entry comes to in each row.
    private func state(_ moment: TotalsMoment, _ reach: Reach) -> String {
        let sql = totals(moment)
        let columns = ["e.id"] + keys.enumerated().map { "\($0.element) AS k\($0.offset)" }
        let conditions =
            [sql.entryConditions, "\(sql.value) IS NOT NULL", restriction(reach)]
            + sql.partConditions
        return """
            SELECT \(columns.joined(separator: ", ")), e.seq, e.reverses_id,
                sum(\(sql.value)) AS amount
            \(sql.partJoins(grouped: true))
            WHERE \(conditions.joined(separator: "\n    AND "))
            GROUP BY \((["e.id"] + keys).joined(separator: ", "))
            """
    }

    private func restriction(_ reach: Reach) -> String {
        switch reach {
        case .listed, .moved: return "e.id = ANY (\(asked.extra(1))::bigint[])"
        case .all:
            guard let old = undivided("vo"), let new = undivided("vn") else {
                return "\(asked.earlier) >= 0"
            }
            return """
                NOT EXISTS (SELECT FROM valuations vo
                    LEFT JOIN valuations vn ON vn.entry_id = vo.entry_id
                        AND \(TotalsSQL.inForce("vn", "$5::bigint"))
                    WHERE vo.entry_id = e.id AND vo.until_seq <= $5::bigint
                        AND vo.until_seq <> \(TotalsSQL.forever)
                        AND \(TotalsSQL.inForce("vo", asked.earlier))
                        AND \(old) IS NOT NULL AND \(old) IS DISTINCT FROM \(new))
                """
        }
    }

    /// Rows, causes, amounts and entries: the keys, the cause, the amount, the entries.
    func causes(_ reach: Reach) -> ComposedStatement {
        let list = keys.indices.map { "k\($0)" }
        let keyed = list.map { $0 + ", " }.joined()
        func step(_ state: String, _ causes: String) -> String {
            """
            SELECT x.id, \(list.map { "x.\($0), " }.joined())w.cause, w.sign * x.amount AS amount
            FROM (\(state)) x
            CROSS JOIN (VALUES \(causes)) w (cause, sign)
            """
        }
        var steps = [
            step(state(.then, reach), "('attribute-changed', -1)"),
            step(state(.recast, reach), "('attribute-changed', 1), ('re-split', -1)"),
        ]
        if reach == .moved {
            steps.append(step(state(.between, reach), "('re-split', 1), ('re-valued', -1)"))
            steps.append(step(state(.asked, reach), "('re-valued', 1)"))
        } else {
            steps.append(last(reach, list))
        }
        return asked.statement(
            "b.\(reach)",
            """
            SELECT \(keyed)c.cause, sum(c.amount)::text, count(*)
            FROM (
                SELECT id, \(keyed)cause, sum(amount) AS amount
                FROM (
                    \(steps.joined(separator: "\nUNION ALL\n"))
                ) s
                GROUP BY id, \(keyed)cause HAVING sum(amount) <> 0
            ) c
            GROUP BY \(keyed)c.cause
            """)
    }

    /// The last state of entries whose value was not replaced.
    private func last(_ reach: Reach, _ list: [String]) -> String {
        let old = undivided("vo")
        let filled = old.map { "WHEN \($0) IS NULL THEN 're-valued'" } ?? ""
        let join =
            old == nil
            ? ""
            : "LEFT JOIN valuations vo ON vo.entry_id = x.id AND "
                + TotalsSQL.inForce("vo", asked.earlier)
        return """
            SELECT x.id, \(list.map { "x.\($0), " }.joined())CASE
                WHEN x.seq > \(asked.earlier) AND x.reverses_id IS NULL THEN 'new'
                WHEN x.seq > \(asked.earlier) THEN 'reversed'
                \(filled) ELSE 're-split' END, x.amount
            FROM (\(state(.asked, reach))) x \(join)
            """
    }

    // MARK: Figures

    /// Every row then and now: the keys, the old sum and the new one, either NULL where it had no
    /// part. One pass over the parts, gathered by what attributes hang on, serves both.
    var figures: ComposedStatement {
        let list = keys.indices.map { "k\($0)" }
        let keyed = list.map { $0 + ", " }.joined()
        let grouped = list.isEmpty ? "" : "GROUP BY \(list.joined(separator: ", "))"
        return asked.statement(
            "b.figures",
            """
            WITH gathered AS MATERIALIZED (
                SELECT e.office_id, e.kind, e.project_id, a.sector_id, a.area_id, a.donor_id,
                    \(isOriginal ? "e.currency" : "NULL::text") AS currency, \(gatheredDay) AS date,
                    0::bigint AS seq,
                    sum(\(asked.value)) FILTER (WHERE \(TotalsSQL.inForce("a", asked.earlier)))
                        AS old,
                    sum(\(asked.value)) FILTER (WHERE \(TotalsSQL.inForce("a", "$5::bigint")))
                        AS new
                FROM ledger_entries e JOIN allocations a ON a.entry_id = e.id
                    AND a.since_seq <= $5::bigint AND a.until_seq > \(asked.earlier)
                WHERE \(BridgeSQL.place) AND e.seq <= $5::bigint AND \(asked.value) IS NOT NULL
                GROUP BY 1, 2, 3, 4, 5, 6, 7, 8
            )
            SELECT \(keyed)sum(old)::text, sum(new)::text
            FROM (
                \(side(.then, "a.old", "NULL::numeric"))
                UNION ALL
                \(side(.asked, "NULL::numeric", "a.new"))
            ) x (\(keyed)old, new)
            \(grouped) HAVING count(old) > 0 OR count(new) > 0
            """)
    }

    /// A day of the entries' month within the question's days: as much as periods need.
    private var gatheredDay: String {
        let periods: Set<TotalsDimension> = [.year, .half, .quarter, .month]
        return periods.isDisjoint(with: query.dimensions)
            ? "coalesce($3::date, $4::date, '2000-01-01'::date)"
            : "greatest(date_trunc('month', e.date)::date, $3::date)"
    }

    private func side(_ moment: TotalsMoment, _ old: String, _ new: String) -> String {
        let sql = totals(moment)
        let joins = sql.partJoins(grouped: true)
            .replacing("FROM ledger_entries e", with: "FROM gathered e")
            .replacing(
                sql.partSource,
                with: """
                    CROSS JOIN LATERAL (SELECT e.sector_id, e.area_id, e.donor_id, e.old, e.new) a
                    """)
        let conditions =
            [sql.entryConditions, "\(moment == .then ? "a.old" : "a.new") IS NOT NULL"]
            + sql.partConditions
        return """
            SELECT \((keys + [old, new]).joined(separator: ", "))
            \(joins)
            WHERE \(conditions.joined(separator: "\n    AND "))
            """
    }

    // MARK: Which entries

    private static let place = """
        e.office_id = $1::smallint AND e.kind = $2
            AND ($3::date IS NULL OR e.date >= $3::date)
            AND ($4::date IS NULL OR e.date <= $4::date)
        """

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

    /// The other entries that may count otherwise now, as many as `$7` at the most.
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
        JOIN (\(changed("areas", ["code", "valid_from"]))) c
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
        """
}
