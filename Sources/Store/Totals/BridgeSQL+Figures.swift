import Postgres

/// Old figures and new ones.
///
/// The parts of both moments are read once, into sums by whatever of a part the dimensions and
/// filters ask for; each sum knows in which of the moments it counts.
extension BridgeSQL {
    /// Every row then and now: the keys, the old sum and the new one, either NULL where it had no
    /// part.
    var figures: ComposedStatement {
        let list = keys.map { $0 + ", " }.joined()
        let grouped = keys.isEmpty ? "" : "GROUP BY \(keys.joined(separator: ", "))"
        return statement(
            "b.figures",
            """
            WITH \(hasDays ? "days AS MATERIALIZED (\n\(days)\n), " : "")sums AS MATERIALIZED (
            \(summed)
            )
            SELECT \(list)sum(old)::text, sum(new)::text
            FROM (
            \(side(.then, 1, "a.value", "NULL::numeric"))
            UNION ALL
            \(side(.asked, 2, "NULL::numeric", "a.value"))
            ) x (\(list)old, new)
            \(grouped) HAVING count(old) > 0 OR count(new) > 0
            """)
    }

    private var isDivided: Bool {
        [query, before].contains { $0.places?.isDivided == true }
    }

    private var summed: String {
        let value =
            isDivided
            ? """
            CASE WHEN cut.node IS NULL THEN \(asked.value)
                ELSE (divide_down(\(asked.value), cut.parents, cut.weights))[cut.node] END
            """ : asked.value
        let side = isDivided ? "(\(side)) & coalesce(cut.moment, 3)" : side
        let columns =
            partColumns + ["\(side) AS side"] + dayColumns.map { "days.\($0)" }
            + (isOriginal ? ["e.currency"] : [])
            + (isDivided ? ["coalesce(cut.node, 1) AS node"] : [])
        // Nothing else is asked of a part here: a condition on each of millions costs more than
        // the few that it would spare. A sum of parts without a value is none.
        let joins =
            [
                "FROM ledger_entries e",
                "JOIN allocations a ON a.entry_id = e.id AND a.until_seq > \(asked.earlier)",
            ]
            + (hasDays ? ["JOIN days ON days.date = e.date"] : []) + (isDivided ? [divisions] : [])
        let conditions =
            [BridgeSQL.place, typed] + (isDivided ? ["(\(side)) <> 0"] : [])
            + (asked.hasProjectFilter ? [chosenProjects] : [])
        return """
            SELECT \(columns.joined(separator: ", ")), sum(\(value)) AS value
            \(joins.joined(separator: "\n"))
            WHERE \(conditions.joined(separator: "\n    AND "))
            GROUP BY \(columns.indices.map { String($0 + 1) }.joined(separator: ", "))
            """
    }

    /// What sums of parts are kept by: the fewer they are, the less is kept and brought together.
    private var partColumns: [String] {
        let dimensions = Set(query.dimensions)
        let needsPlaces = moments.contains { $0.needsPlaces(dimensions) }
        // In the historical lens a place is its project's.
        let isHistorical = moments.contains { $0.query.places == nil }
        return [
            ("e.project_id", needsProjects || needsPlaces && isHistorical),
            ("a.sector_id", moments.contains { $0.needsSectors(dimensions) }),
            ("a.area_id", needsPlaces),
            ("a.donor_id", moments.contains { $0.needsDonors(dimensions) }),
        ].filter(\.1).map(\.0)
    }

    /// What is divided at one of the moments at least: at which, and how; undivided at the other
    /// where it says nothing.
    private var divisions: String {
        func rows(_ moment: TotalsMoment, _ number: Int) -> String {
            """
            SELECT area_id, \(number) AS moment, node, parents::integer[], weights::bigint[]
            FROM \(totals(moment).unnest(.cutAreas, .cutNodes, .cutParents, .cutWeights))
                AS x (area_id, node, parents, weights)
            """
        }
        func whole(_ moment: TotalsMoment, _ number: Int, _ other: TotalsMoment) -> String {
            """
            SELECT DISTINCT area_id, \(number), NULL::integer, NULL::integer[], NULL::bigint[]
            FROM \(totals(other).unnest(.cutAreas)) AS x (area_id)
            WHERE NOT area_id = ANY (\(totals(moment).parameter(.cutAreas)))
            """
        }
        return """
            LEFT JOIN (
                \(rows(.then, 1)) UNION ALL \(rows(.asked, 2))
                UNION ALL \(whole(.then, 1, .asked)) UNION ALL \(whole(.asked, 2, .then))
            ) cut ON cut.area_id = a.area_id
            """
    }

    /// Those that the filters choose at one of the moments.
    private var chosenProjects: String {
        let chosen = moments.map { sql in
            "(\(([sql.inForce("p")] + sql.projectConditions).joined(separator: " AND ")))"
        }
        return "e.project_id IN (SELECT p.id FROM projects p WHERE "
            + chosen.joined(separator: " OR ") + ")"
    }

    private func side(
        _ moment: TotalsMoment, _ number: Int, _ old: String, _ new: String
    ) -> String {
        let sql = totals(moment)
        let conditions = ["a.side & \(number) <> 0"] + conditions(sql)
        return """
            SELECT \((keyExpressions(sql) + [old, new]).joined(separator: ", "))
            FROM sums a
            \(registers(sql, node: "a.node"))
            WHERE \(conditions.joined(separator: "\n    AND "))
            """
    }
}
