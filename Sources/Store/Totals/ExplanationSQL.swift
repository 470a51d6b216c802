import Aid
import Postgres

/// The entries behind one figure of a total: the total's own joins and conditions, and those of
/// one of its rows.
///
/// Behind the parameters of the total: the row's codes, each with its day where it has one, and
/// its currency.
struct ExplanationSQL {
    let question: ExplanationQuery
    private let totals: TotalsSQL

    init(_ question: ExplanationQuery) {
        self.question = question
        totals = TotalsSQL(query: question.query)
    }

    // MARK: The row

    /// What a row's key compares with: one condition and its value for each column.
    private struct Condition {
        let sql: String
        let value: Parameter?
    }

    /// Conditions on those columns, in the order of the row's keys.
    private func conditions(on columns: [String], currency: String) -> [Condition] {
        var found: [Condition] = []
        var column = 0
        var next = 0
        func equal(_ type: String, _ value: Parameter) -> Condition {
            defer { next += 1 }
            return Condition(
                sql: "\(columns[column]) = \(totals.extra(next))::\(type)", value: value)
        }
        for key in question.row {
            if let code = key.code {
                found.append(equal("text", .text(code)))
                column += 1
                if key.dimension.hasValidity {
                    if let day = key.validFrom { found.append(equal("date", .text(day.iso))) }
                    column += 1
                }
            } else {
                found.append(Condition(sql: "\(columns[column]) IS NULL", value: nil))
                column += key.dimension.hasValidity ? 2 : 1
            }
        }
        if let code = question.rowCurrency {
            found.append(
                Condition(sql: "\(currency) = \(totals.extra(next))::text", value: .text(code)))
        }
        return found
    }

    private var keyColumns: [String] {
        question.query.dimensions.flatMap(totals.expressions)
    }

    private var rowConditions: [Condition] {
        conditions(on: keyColumns.map { "(\($0))" }, currency: "e.currency")
    }

    func parameters(office: Int) -> [Parameter] {
        totals.parameters(office: office) + rowConditions.compactMap(\.value)
    }

    /// One letter for each key: with a code, with a code and a day, or without.
    private var shape: String {
        question.row.map { $0.code == nil ? "n" : $0.validFrom == nil ? "c" : "d" }.joined()
            + (question.rowCurrency == nil ? "" : "o")
    }

    private func statement(_ name: String, _ sql: String) -> ComposedStatement {
        let base = totals.statement(name, sql)
        return ComposedStatement(name: "\(base.name).\(shape)", sql: sql)
    }

    private var passing: String {
        ([totals.entryConditions] + totals.partConditions + rowConditions.map(\.sql))
            .joined(separator: "\n    AND ")
    }

    private var isOriginal: Bool { question.query.currency == .original }

    // MARK: Statements

    /// The figure as `total` has it: a currency or NULL, the amount, the entries.
    var total: ComposedStatement {
        guard !question.row.isEmpty else {
            let sql = """
                SELECT t.currency, t.amount::text, t.entries
                FROM (\(totals.sums.sql)) t WHERE t.tag = 'top'
                """
            guard question.rowCurrency != nil else { return statement("xTop", sql) }
            return statement("xTop", sql + " AND t.currency = \(totals.extra(0))::text")
        }
        // The keys of a total are text, the day of an area among them.
        let columns = keyColumns.enumerated().map { index, column in
            column.hasSuffix(".valid_from") ? "t.k\(index)::date" : "t.k\(index)"
        }
        let conditions = conditions(on: columns, currency: "t.currency")
        return statement(
            "xRow",
            """
            SELECT t.currency, t.amount::text, t.entries
            FROM (\(totals.sums.sql)) t
            WHERE \((["t.tag = 'row'"] + conditions.map(\.sql)).joined(separator: " AND "))
            """)
    }

    /// The same from its entries, each with the sum of its passing parts.
    var sums: ComposedStatement {
        let key = isOriginal ? "x.currency" : "NULL::text"
        return statement(
            "xSums",
            """
            SELECT \(key), sum(x.passing)::text, count(*)
            FROM (
                SELECT e.id, e.currency, sum(\(totals.placed(totals.value))) AS passing
                \(totals.partJoins(grouped: true))
                WHERE \(passing) AND \(totals.value) IS NOT NULL
                GROUP BY e.id, e.currency
            ) x
            GROUP BY 1 ORDER BY 1
            """)
    }

    /// Parts that have no value in the currency asked for; as `TotalsSQL.waiting`.
    var waiting: ComposedStatement {
        statement(
            "xWaiting",
            """
            SELECT CASE WHEN a.amount IS NOT NULL THEN e.currency END AS waiting,
                sum(\(totals.placed("a.amount")))::text, count(DISTINCT e.id)
            \(totals.partJoins(grouped: true))
            WHERE \(passing) AND \(totals.value) IS NULL
            GROUP BY 1 ORDER BY 1 NULLS LAST
            """)
    }

    /// A cursor over the entries, those that count first, by day and ref. Two parameters more:
    /// offset and limit.
    var declare: ComposedStatement {
        let bound = rowConditions.count { $0.value != nil }
        return statement(
            "xCursor",
            """
            DECLARE entries_to_explain NO SCROLL CURSOR FOR
            SELECT x.id, CASE WHEN x.passing IS NOT NULL THEN 'counted'
                WHEN x.amount IS NULL THEN 'unvalued' ELSE 'unconverted' END, x.passing::text
            FROM (
                SELECT e.id, e.ref, e.date, e.amount, sum(\(totals.placed(totals.value))) AS passing
                \(totals.partJoins(grouped: true))
                WHERE \(passing)
                GROUP BY e.id, e.ref, e.date, e.amount
            ) x
            ORDER BY x.passing IS NULL, x.date, x.ref COLLATE "C"
            OFFSET \(totals.extra(bound))::bigint LIMIT \(totals.extra(bound + 1))::bigint
            """)
    }

    /// The passing parts of a handful of entries. One parameter more: their ids.
    var parts: ComposedStatement {
        let bound = rowConditions.count { $0.value != nil }
        let hasLens = question.query.places != nil
        let hasHeadings = question.query.headings != nil
        // Under a lens the unit in which a part lies, the smallest that can be told.
        let levels = ["commune", "district", "province"]
        func smallest(_ text: (String) -> String) -> String {
            hasLens ? "coalesce(\(levels.map(text).joined(separator: ", ")))" : "NULL::text"
        }
        var besides: Set<TotalsDimension> = hasLens ? [.commune, .district, .province] : []
        if hasHeadings { besides.insert(.sector) }
        let values = ["a.amount", "a.vnd", "a.usd"].map { "(\(totals.placed($0)))" }
        return statement(
            "xParts",
            """
            SELECT e.id, x_sector.code, x_area.level || ':' || x_area.code || '@'
                || x_area.valid_from, x_donor.code, \(values.joined(separator: ", ")),
                x_sector.name, x_area.name, x_donor.name,
                \(smallest { "'\($0):' || \($0)_area.code || '@' || \($0)_area.valid_from" }),
                \(smallest { "\($0)_area.name" }),
                \(hasHeadings ? "heading.code" : "NULL::text")
            \(totals.partJoins(grouped: true, besides: besides))
            LEFT JOIN sectors x_sector ON x_sector.id = a.sector_id
                AND \(totals.inForce("x_sector"))
            LEFT JOIN areas x_area ON x_area.id = a.area_id AND \(totals.inForce("x_area"))
            LEFT JOIN donors x_donor ON x_donor.id = a.donor_id AND \(totals.inForce("x_donor"))
            WHERE \(passing) AND e.id = ANY (\(totals.extra(bound))::bigint[])
            ORDER BY e.id, a.part\(question.query.places?.isDivided == true ? ", cut.node" : "")
            """)
    }

    /// How many parts some entries have in all, where a lens divides parts further. One parameter
    /// more: their ids.
    var pieces: ComposedStatement {
        let bound = rowConditions.count { $0.value != nil }
        return statement(
            "xPieces",
            """
            SELECT e.id, count(*)
            FROM ledger_entries e
            JOIN projects p ON p.id = e.project_id AND \(totals.inForce("p"))
            JOIN allocations a ON a.entry_id = e.id AND \(totals.inForce("a"))
            \(totals.cutJoins.joined(separator: "\n"))
            WHERE \(totals.entryConditions) AND \(rowTyped)
                AND e.id = ANY (\(totals.extra(bound))::bigint[])
            GROUP BY e.id
            """)
    }

    /// Mentions the row's parameters, so that each has a type.
    private var rowTyped: String {
        let types =
            question.row.flatMap { key -> [String] in
                if key.code == nil { return [] }
                return key.dimension.hasValidity && key.validFrom != nil
                    ? ["text", "date"] : ["text"]
            } + (question.rowCurrency == nil ? [] : ["text"])
        return
            (["true"]
            + types.enumerated().map { "\(totals.extra($0.offset))::\($0.element) IS NOT NULL" })
            .joined(separator: " AND ")
    }
}

/// What is told of an entry besides. $1 ids, $2 as of.
enum ExplainedSQL: String, CaseIterable, Statement {
    case fetch = "FETCH 1000 FROM entries_to_explain"
    case close = "CLOSE entries_to_explain"
    // A value is that of the entry taken back, with the other sign; a value that was kept while
    // another was made later still goes by the rate of its own day, so the rate is told as it was
    // when the value first stood.
    case entries = """
        SELECT e.id, e.ref, p.code, p.title, e.date, e.kind, e.amount, e.currency, e.in_kind,
            e.item, e.quantity, e.unit, e.description, e.document, o.ref, t.ref, e.seq,
            c.recorded_at, c.actor, v.vnd, v.usd, e.vnd_stated, e.project_id,
            r.type, r.currency, r.date, r.vnd_per_unit, r.source,
            u.type, u.currency, u.date, u.vnd_per_unit, u.source,
            (SELECT count(*) FROM allocations a WHERE a.entry_id = e.id
                AND a.since_seq <= $2::bigint AND a.until_seq > $2::bigint)
        FROM ledger_entries e
        JOIN projects p ON p.id = e.project_id
            AND p.since_seq <= $2::bigint AND p.until_seq > $2::bigint
        JOIN valuations v ON v.entry_id = e.id
            AND v.since_seq <= $2::bigint AND v.until_seq > $2::bigint
        LEFT JOIN changes c ON c.seq = e.seq
        LEFT JOIN ledger_entries o ON o.id = e.reverses_id
        LEFT JOIN ledger_entries t ON t.reverses_id = e.id AND t.seq <= $2::bigint
        LEFT JOIN LATERAL (
            SELECT min(x.since_seq) AS seq FROM valuations x
            WHERE x.entry_id = coalesce(e.reverses_id, e.id) AND x.rate_id = v.rate_id
                AND abs(x.vnd) = abs(v.vnd)
        ) vnd_made ON true
        LEFT JOIN rates r ON r.id = v.rate_id
            AND r.since_seq <= coalesce(vnd_made.seq, v.since_seq)
            AND r.until_seq > coalesce(vnd_made.seq, v.since_seq)
        LEFT JOIN LATERAL (
            SELECT min(x.since_seq) AS seq FROM valuations x
            WHERE x.entry_id = coalesce(e.reverses_id, e.id) AND x.usd_rate_id = v.usd_rate_id
                AND abs(x.usd) = abs(v.usd)
        ) usd_made ON true
        LEFT JOIN rates u ON u.id = v.usd_rate_id
            AND u.since_seq <= coalesce(usd_made.seq, v.since_seq)
            AND u.until_seq > coalesce(usd_made.seq, v.since_seq)
        WHERE e.id = ANY ($1::bigint[])
        """
    // $1 projects, $2 as of.
    case splits = """
        SELECT s.project_id, s.dimension, nullif(s.effective_on, '-infinity'::date),
            coalesce(x.code, a.level || ':' || a.code || '@' || a.valid_from, d.code, '?'),
            i.share, coalesce(x.name, a.name, d.name)
        FROM project_splits s
        CROSS JOIN LATERAL unnest(s.items, s.shares) WITH ORDINALITY AS i (item, share, position)
        LEFT JOIN sectors x ON s.dimension = 'sector' AND x.id = i.item
            AND x.since_seq <= $2::bigint AND x.until_seq > $2::bigint
        LEFT JOIN areas a ON s.dimension = 'area' AND a.id = i.item
            AND a.since_seq <= $2::bigint AND a.until_seq > $2::bigint
        LEFT JOIN donors d ON s.dimension = 'donor' AND d.id = i.item
            AND d.since_seq <= $2::bigint AND d.until_seq > $2::bigint
        WHERE s.project_id = ANY ($1::integer[])
            AND s.since_seq <= $2::bigint AND s.until_seq > $2::bigint
        ORDER BY s.project_id, s.dimension, s.effective_on, i.position
        """
}
