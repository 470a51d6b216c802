import Postgres

/// What each cause adds.
extension BridgeSQL {
    /// Rows, then the top: whether it is the top, the keys, the cause, the amount, the entries.
    /// The top has no keys but the currency.
    func causes(_ reach: Reach) -> ComposedStatement {
        let list = keys.map { $0 + ", " }.joined()
        var sources = hasDays ? ["days AS MATERIALIZED (\n\(days)\n)"] : []
        sources.append("parts AS MATERIALIZED (\n\(parts(reach))\n)")
        if reach == .moved { sources.append("handed AS MATERIALIZED (\n\(handed)\n)") }
        sources.append("steps AS MATERIALIZED (\n\(steps(reach))\n)")
        let own = isOriginal ? ["currency"] : []
        let none = keys.filter { !own.contains($0) }.map { "NULL::text AS \($0), " }.joined()
        let top = own.map { $0 + ", " }.joined()
        func sums(_ isTop: Bool, _ by: String, _ shown: String) -> String {
            """
            SELECT \(isTop), \(shown)cause, sum(amount)::text, count(*)
            FROM (
                SELECT id, \(by)cause, sum(amount) AS amount FROM steps
                GROUP BY id, \(by)cause HAVING sum(amount) <> 0
            ) c
            GROUP BY \(by)cause
            """
        }
        let rows = query.dimensions.isEmpty ? "" : sums(false, list, list) + "\nUNION ALL\n"
        return statement(
            "b.\(reach)",
            """
            WITH \(sources.joined(separator: ", "))
            \(rows)\(sums(true, top, none + top))
            """)
    }

    /// The parts of the entries, with all that they are told apart by.
    private func parts(_ reach: Reach) -> String {
        let columns =
            [
                "e.id", "e.seq", "e.reverses_id", "e.project_id", "e.currency", "a.sector_id",
                "a.area_id", "a.donor_id", "\(asked.value) AS value", "\(side) AS side",
            ] + dayColumns.map { "days.\($0)" }
        let from =
            reach == .all
            ? "FROM ledger_entries e"
            : """
            FROM unnest(\(asked.extra(1))::bigint[]) AS listed (id)
            JOIN ledger_entries e ON e.id = listed.id
            """
        let conditions =
            [BridgeSQL.place, typed]
            + (reach == .all ? [unmoved].compactMap(\.self) : [])
        return """
            SELECT \(columns.joined(separator: ", "))
            \(from)
            \(partSource)
            \(hasDays ? "JOIN days ON days.date = e.date" : "")
            WHERE \(conditions.joined(separator: "\n    AND "))
            """
    }

    /// Values of the earlier change in the parts of the later split.
    private var handed: String {
        let columns =
            [
                "e.id", "e.seq", "e.reverses_id", "e.project_id", "e.currency", "a.sector_id",
                "a.area_id", "a.donor_id", "a.value", "3 AS side",
            ] + dayColumns.map { "days.\($0)" }
        return """
            SELECT \(columns.joined(separator: ", "))
            FROM unnest(\(asked.extra(2))::bigint[], \(asked.extra(3))::integer[],
                \(asked.extra(4))::integer[], \(asked.extra(5))::integer[],
                \(asked.extra(6))::bigint[]) AS a (entry_id, sector_id, area_id, donor_id, value)
            JOIN ledger_entries e ON e.id = a.entry_id
            \(hasDays ? "JOIN days ON days.date = e.date" : "")
            """
    }

    private var unmoved: String? {
        guard let old = undivided("vo"), let new = undivided("vn") else { return nil }
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

    /// What each entry comes to in each row.
    private func state(_ moment: TotalsMoment, _ number: Int, of source: String) -> String {
        let sql = totals(moment)
        let columns =
            ["a.id"] + zip(keyExpressions(sql), keys).map { "\($0) AS \($1)" }
            + ["a.seq", "a.reverses_id"]
        let conditions = ["a.side & \(number) <> 0"] + conditions(sql)
        return """
            SELECT \(columns.joined(separator: ", ")), sum(\(sql.placed("a.value"))) AS amount
            FROM \(source) a
            \((sql.cutJoins + [registers(sql, node: "coalesce(cut.node, 1)")])
                .joined(separator: "\n"))
            WHERE \(conditions.joined(separator: "\n    AND "))
            GROUP BY \(columns.indices.map { String($0 + 1) }.joined(separator: ", "))
            """
    }

    private func steps(_ reach: Reach) -> String {
        func step(_ state: String, _ causes: String) -> String {
            """
            SELECT x.id, \(keys.map { "x.\($0), " }.joined())w.cause, w.sign * x.amount AS amount
            FROM (\(state)) x
            CROSS JOIN (VALUES \(causes)) w (cause, sign)
            """
        }
        var steps = [
            step(state(.then, 1, of: "parts"), "('attribute-changed', -1)"),
            step(state(.recast, 1, of: "parts"), "('attribute-changed', 1), ('re-split', -1)"),
        ]
        if reach == .moved {
            steps.append(
                step(state(.between, 3, of: "handed"), "('re-split', 1), ('re-valued', -1)"))
            steps.append(step(state(.asked, 2, of: "parts"), "('re-valued', 1)"))
        } else {
            steps.append(last)
        }
        return steps.joined(separator: "\nUNION ALL\n")
    }

    /// The last state of entries whose value was not replaced.
    private var last: String {
        let old = undivided("vo")
        let filled = old.map { "WHEN \($0) IS NULL THEN 're-valued'" } ?? ""
        let join =
            old == nil
            ? ""
            : "LEFT JOIN valuations vo ON vo.entry_id = x.id AND "
                + TotalsSQL.inForce("vo", asked.earlier)
        return """
            SELECT x.id, \(keys.map { "x.\($0), " }.joined())CASE
                WHEN x.seq > \(asked.earlier) AND x.reverses_id IS NULL THEN 'new'
                WHEN x.seq > \(asked.earlier) THEN 'reversed'
                \(filled) ELSE 're-split' END, x.amount
            FROM (\(state(.asked, 2, of: "parts"))) x \(join)
            """
    }
}
