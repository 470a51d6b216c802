import Aid
import Postgres

/// The two statements of a total.
///
/// The parts are read once, into sums by project and by everything that parts are told apart by.
/// All entries that a project has under one plan of division have parts of the same sectors,
/// areas and donors, so the entries of a row can be counted from these sums: far fewer rows than
/// there are parts, and no sorting of millions to tell distinct ones.
extension TotalsSQL {
    private static let periods: Set<TotalsDimension> = [.year, .half, .quarter, .month]

    /// The rows, tagged `row`, with their keys in order; then `top`, one or one a currency;
    /// `all`, the counts over all currencies; and `check`, the undivided values and how far all
    /// parts are from them.
    var sums: ComposedStatement {
        statement(
            "sums",
            """
            WITH sums AS MATERIALIZED (
            \(summed)
            ), keyed AS MATERIALIZED (
            \(keyed)
            )
            SELECT tag, \(list(keys + ["currency", "amount", "entries", "projects", "donors"])),
                difference
            FROM (
            \(([query.dimensions.isEmpty ? nil : figures("row", by: keys + currency),
                figures("top", by: currency), query.currency == .original
                    ? figures("all", by: []) : nil, check] as [String?])
                .compactMap(\.self).joined(separator: "\nUNION ALL\n"))
            ) answer
            ORDER BY \((["tag"] + keys + ["currency"]).map { "\($0) COLLATE \"C\" NULLS LAST" }
                .joined(separator: ", "))
            """)
    }

    // MARK: Parts to sums

    private var currency: [String] { query.currency == .original ? ["currency"] : [] }

    private var periods: [TotalsDimension] {
        query.dimensions.filter(TotalsSQL.periods.contains)
    }

    /// What an entry has in common with those that are counted together with it.
    private var cell: [String] {
        ["project_id", "epoch"] + (query.headings == nil ? [] : ["era"])
            + periods.map { "of_\($0)" } + currency
    }

    private var summed: String {
        var columns = ["e.project_id", "width_bucket(e.date, resplit.days) AS epoch"]
        if query.headings != nil { columns.append("\(era) AS era") }
        columns += periods.map { "\(expressions(of: $0)[0]) AS of_\($0)" }
        if query.currency == .original { columns.append("e.currency") }
        columns += ["a.sector_id", "a.area_id", "a.donor_id"]
        if query.places?.isDivided == true { columns.append("coalesce(cut.node, 1) AS node") }
        let joins =
            ["FROM ledger_entries e"] + (hasProjectFilter ? [projectJoin] : [])
            + [
                "JOIN allocations a ON a.entry_id = e.id AND \(inForce("a"))",
                """
                LEFT JOIN (
                    SELECT project_id, array_agg(DISTINCT effective_on ORDER BY effective_on) AS days
                    FROM project_splits x
                    WHERE office_id = $1::smallint AND effective_on > '-infinity'
                        AND \(inForce("x"))
                    GROUP BY project_id
                ) resplit ON resplit.project_id = e.project_id
                """,
            ] + cutJoins
        return """
            SELECT \(list(columns)), sum(\(placed(value))) AS amount, count(*) AS entries
            \(joins.joined(separator: "\n"))
            WHERE \(entryConditions)
                AND \(value) IS NOT NULL
            GROUP BY \(list(columns.indices.map { String($0 + 1) }))
            """
    }

    // MARK: Sums to keys

    /// The names of the rows' keys, an area's followed by that of its first day.
    private var keys: [String] {
        query.dimensions.flatMap(expressions).indices.map { "k\($0)" }
    }

    private var keyed: String {
        let dimensions = Set(query.dimensions)
        let ofProject: Set<TotalsDimension> = [
            .owner, .managingAgency, .modality, .budgetRegime, .status, .project,
        ]
        let expressions = query.dimensions.flatMap { dimension in
            periods.contains(dimension) ? ["a.of_\(dimension)"] : self.expressions(of: dimension)
        }
        let columns =
            cell.map { "a.\($0)" } + ["a.donor_id", "a.amount", "a.entries"]
            + zip(expressions, keys).map { "\($0)::text AS \($1)" }
        let joins =
            (dimensions.isDisjoint(with: ofProject)
                ? [] : ["JOIN projects p ON p.id = a.project_id AND \(inForce("p"))"])
            + lookups(dimensions, project: "a.project_id", node: "a.node", era: "a.era")
        return """
            SELECT \(list(columns))
            FROM sums a
            \(joins.joined(separator: "\n"))
            \(partConditions.isEmpty
                ? "" : "WHERE " + partConditions.joined(separator: "\n    AND "))
            """
    }

    // MARK: Keys to figures

    /// Amounts are added, entries counted once for each cell, projects and donors once for each
    /// row.
    private func figures(_ tag: String, by group: [String]) -> String {
        let cells = group + cell.filter { !group.contains($0) }
        let ofProject = group + ["project_id"]
        let ofDonor = group + ["donor_id"]
        let grouped = group.isEmpty ? "" : "GROUP BY \(list(group))"
        let shown =
            keys.map { group.contains($0) ? $0 : "NULL AS \($0)" }
            + [group.contains("currency") ? "currency" : "NULL AS currency"]
        return """
            SELECT '\(tag)' AS tag, \(list(shown)), sum(amount) AS amount,
                sum(entries) AS entries, sum(projects) AS projects, sum(donors) AS donors,
                NULL::numeric AS difference
            FROM (
                SELECT \(list(group + ["sum(amount) AS amount", "sum(entries) AS entries"])),
                    count(*) AS projects, 0 AS donors
                FROM (
                    SELECT \(list(ofProject)), sum(amount) AS amount, sum(entries) AS entries
                    FROM (
                        SELECT \(list(cells)), sum(amount) AS amount, max(entries) AS entries
                        FROM keyed GROUP BY \(list(cells))
                    ) of_cell
                    GROUP BY \(list(ofProject))
                ) of_project
                \(grouped)
                UNION ALL
                SELECT \(list(group + ["0", "0", "0", "count(*)"]))
                FROM (SELECT DISTINCT \(list(ofDonor)) FROM keyed) of_donor
                \(grouped)
            ) figures
            \(grouped)
            """
    }

    /// Undivided values of the entries against the sum of all their parts.
    private var check: String {
        let isOriginal = query.currency == .original
        let valuations =
            isOriginal ? "" : "JOIN valuations v ON v.entry_id = e.id AND \(inForce("v"))"
        return """
            SELECT \(list(["'check' AS tag"] + keys.map { "NULL AS \($0)" })),
                coalesce(l.currency, p.currency) AS currency, coalesce(l.amount, 0) AS amount,
                0 AS entries, 0 AS projects, 0 AS donors,
                coalesce(p.amount, 0) - coalesce(l.amount, 0) AS difference
            FROM (
                SELECT \(isOriginal ? "e.currency" : "NULL::text") AS currency,
                    sum(\(undivided)) AS amount
                FROM ledger_entries e \(hasProjectFilter ? projectJoin : "") \(valuations)
                WHERE \(entryConditions)
                GROUP BY 1
            ) l FULL JOIN (
                SELECT \(isOriginal ? "currency" : "NULL::text") AS currency,
                    sum(amount) AS amount
                FROM sums GROUP BY 1
            ) p ON coalesce(p.currency, '') = coalesce(l.currency, '')
            """
    }

    private func list(_ items: [String]) -> String { items.joined(separator: ", ") }

    // MARK: What waits

    /// Parts without a value in the currency asked for, by their own currency; then gifts
    /// without any, under a NULL currency.
    ///
    /// Where no filter chooses among parts, those of an entry are all of it.
    var waiting: ComposedStatement {
        // What has no value is among the few that an index knows.
        let valuations =
            query.currency == .original
            ? "" : "JOIN valuations v ON v.entry_id = e.id AND \(inForce("v"))"
        let conditions = [entryConditions, "\(undivided) IS NULL"]
        if partConditions.isEmpty {
            return statement(
                "waiting",
                """
                SELECT CASE WHEN e.amount IS NOT NULL THEN e.currency END AS waiting,
                    sum(e.amount)::text, count(*)
                FROM ledger_entries e \(hasProjectFilter ? projectJoin : "") \(valuations)
                WHERE \(conditions.joined(separator: "\n    AND "))
                GROUP BY 1 ORDER BY 1 NULLS LAST
                """)
        }
        return statement(
            "waiting",
            """
            WITH entries AS MATERIALIZED (
                SELECT e.id, e.project_id, e.date, e.currency
                FROM ledger_entries e \(hasProjectFilter ? projectJoin : "") \(valuations)
                WHERE \(conditions.joined(separator: "\n    AND "))
            )
            SELECT CASE WHEN a.amount IS NOT NULL THEN e.currency END AS waiting,
                sum(\(placed("a.amount")))::text, count(DISTINCT e.id)
            \(partJoins(grouped: false).replacing("ledger_entries e", with: "entries e"))
            WHERE \((["\(value) IS NULL"] + partConditions).joined(separator: "\n    AND "))
            GROUP BY 1 ORDER BY 1 NULLS LAST
            """)
    }
}
