import Aid
import Postgres

/// The statements behind a total, joined from the literal fragments of a closed set of
/// dimensions and filters; values are always bound.
///
/// A static statement with a CASE on each choice costs six times as much. Parameters: $1 office,
/// $2 measure, $3 from, $4 to, $5 as of, then one array for each kind of filter.
struct TotalsSQL {
    let query: TotalsQuery
    /// As of when parts and attributes are read; a bridge reads them as of two changes.
    var moment = TotalsMoment.asked

    static let forever = "9223372036854775807"

    /// Rows in force: all that is known, or what was known by that change.
    func inForce(_ alias: String) -> String {
        if moment != .asked { return inForceThen(alias) }
        return query.asOf == nil
            ? "\(alias).until_seq = \(TotalsSQL.forever)"
            : "\(alias).since_seq <= $5::bigint AND \(alias).until_seq > $5::bigint"
    }

    var value: String {
        if moment == .between { return "a.value" }
        return switch query.currency {
        case .vnd: "a.vnd"
        case .usd: "a.usd"
        case .original: "a.amount"
        }
    }

    var undivided: String {
        switch query.currency {
        case .vnd: "v.vnd"
        case .usd: "v.usd"
        case .original: "e.amount"
        }
    }

    // MARK: Filters

    enum Slot: Int, CaseIterable {
        case donor, sector, owner, project, modality, donorClass, country, province, district
        case commune

        var parameter: String { "$\(rawValue + 6)" }
    }

    private func values(_ slot: Slot) -> [String] {
        query.filters.compactMap { filter in
            switch (slot, filter) {
            case (.donor, .donor(let code)), (.sector, .sector(let code)),
                (.owner, .owner(let code)), (.project, .project(let code)),
                (.modality, .modality(let code)), (.donorClass, .donorClass(let code)),
                (.country, .country(let code)):
                code
            case (.province, .area(.province, let id)), (.district, .area(.district, let id)),
                (.commune, .area(.commune, let id)):
                String(id)
            default: nil
            }
        }
    }

    /// All parameters, in order; filters that are not asked for are empty arrays.
    func parameters(office: Int) -> [Parameter] {
        [
            .int(office), .text(query.measure), .text(query.from?.iso), .text(query.to?.iso),
            .int(query.asOf),
        ] + Slot.allCases.map { .array(values($0)) }
    }

    /// Mentions every parameter once, so that each has a type whether it serves or not.
    private var typed: String {
        let arrays = Slot.allCases.map { "\($0.parameter)::text[] IS NOT NULL" }
        return (["($5::bigint IS NULL OR $5::bigint >= 0)"] + arrays).joined(separator: " AND ")
    }

    private func has(_ slots: Slot...) -> Bool { slots.contains { !values($0).isEmpty } }

    var entryConditions: String {
        var conditions = [
            "e.office_id = $1::smallint", "e.kind = $2",
            "($3::date IS NULL OR e.date >= $3::date)", "($4::date IS NULL OR e.date <= $4::date)",
        ]
        if query.asOf != nil { conditions.append("e.seq <= \(newestEntry)::bigint") }
        if has(.owner) { conditions.append("p.owner = ANY (\(Slot.owner.parameter)::text[])") }
        if has(.project) { conditions.append("p.code = ANY (\(Slot.project.parameter)::text[])") }
        if has(.modality) {
            conditions.append("p.modality = ANY (\(Slot.modality.parameter)::text[])")
        }
        return (conditions + [typed]).joined(separator: "\n    AND ")
    }

    var partConditions: [String] {
        var conditions: [String] = []
        if has(.donor) { conditions.append("d.code = ANY (\(Slot.donor.parameter)::text[])") }
        if has(.donorClass) {
            conditions.append("d.class = ANY (\(Slot.donorClass.parameter)::text[])")
        }
        if has(.country) {
            conditions.append("d.country = ANY (\(Slot.country.parameter)::text[])")
        }
        if has(.sector) { conditions.append("s.code = ANY (\(Slot.sector.parameter)::text[])") }
        let areas = [Slot.province, .district, .commune].filter { has($0) }.map { slot in
            "pl.\(slot)_id = ANY (\(slot.parameter)::integer[])"
        }
        if !areas.isEmpty { conditions.append("(\(areas.joined(separator: " OR ")))") }
        return conditions
    }

    private var hasPartFilter: Bool { !partConditions.isEmpty }

    // MARK: Joins

    var projectJoin: String {
        "JOIN projects p ON p.id = e.project_id AND \(inForce("p"))"
    }

    func partJoins(grouped: Bool) -> String {
        let dimensions = grouped ? Set(query.dimensions) : []
        var joins = [
            "FROM ledger_entries e", projectJoin,
            partSource,
        ]
        if dimensions.contains(.sector) || has(.sector) {
            joins.append("JOIN sectors s ON s.id = a.sector_id AND \(inForce("s"))")
        }
        if !dimensions.isDisjoint(with: [.donor, .donorClass, .country])
            || has(.donor, .donorClass, .country)
        {
            joins.append("JOIN donors d ON d.id = a.donor_id AND \(inForce("d"))")
        }
        if !dimensions.isDisjoint(with: [.province, .district, .commune])
            || has(.province, .district, .commune)
        {
            joins.append(
                """
                JOIN project_places pl ON pl.project_id = e.project_id
                    AND pl.area_id = a.area_id AND \(inForce("pl"))
                """)
        }
        for level in [TotalsDimension.province, .district, .commune]
        where dimensions.contains(level) {
            joins.append(
                """
                LEFT JOIN areas \(level)_area ON \(level)_area.id = pl.\(level)_id
                    AND \(inForce("\(level)_area"))
                """)
        }
        return joins.joined(separator: "\n")
    }

    func expressions(of dimension: TotalsDimension) -> [String] {
        switch dimension {
        case .sector: ["s.code"]
        case .province, .district, .commune:
            ["\(dimension)_area.code", "\(dimension)_area.valid_from"]
        case .donor: ["d.code"]
        case .donorClass: ["d.class"]
        case .country: ["d.country"]
        case .owner: ["p.owner"]
        case .managingAgency: ["p.managing_agency"]
        case .modality: ["p.modality"]
        case .budgetRegime: ["p.budget_regime"]
        case .status: ["p.status"]
        case .project: ["p.code"]
        case .year: ["to_char(e.date, 'YYYY')"]
        case .half:
            [
                "to_char(e.date, 'YYYY') || CASE WHEN extract(month FROM e.date) <= 6 "
                    + "THEN '-H1' ELSE '-H2' END"
            ]
        case .quarter: ["to_char(e.date, 'YYYY\"-Q\"Q')"]
        case .month: ["to_char(e.date, 'YYYY-MM')"]
        }
    }

    private var figures: String {
        """
        sum(\(value))::text, count(DISTINCT e.id), count(DISTINCT e.project_id),
            count(DISTINCT a.donor_id)
        """
    }

    func statement(_ name: String, _ sql: String) -> ComposedStatement {
        let filters = Slot.allCases.reduce(0) { $0 | (has($1) ? 1 << $1.rawValue : 0) }
        return ComposedStatement(
            name: "TotalsSQL.\(name).\(query.currency).\(StatementLetters.of(query.dimensions))"
                + ".\(filters).\(query.asOf == nil ? "known" : "asOf")",
            sql: sql)
    }

    // MARK: Statements

    /// The rows: keys, then the currency with original amounts, then the figures.
    var rows: ComposedStatement {
        let keys = query.dimensions.flatMap(expressions)
        let currency = query.currency == .original ? ["e.currency"] : []
        let list = keys + currency
        let order = list.map { key in
            key.hasSuffix(".valid_from") ? "\(key) NULLS LAST" : "(\(key)) COLLATE \"C\" NULLS LAST"
        }
        return statement(
            "rows",
            """
            SELECT \(list.joined(separator: ", ")), \(figures)
            \(partJoins(grouped: true))
            WHERE \(([entryConditions, "\(value) IS NOT NULL"] + partConditions)
                .joined(separator: "\n    AND "))
            GROUP BY \(list.joined(separator: ", "))
            ORDER BY \(order.joined(separator: ", "))
            """)
    }

    /// The top figures: one row, or one a currency.
    var totals: ComposedStatement {
        let isOriginal = query.currency == .original
        return statement(
            "totals",
            """
            SELECT \(isOriginal ? "e.currency" : "NULL"), \(figures)
            \(partJoins(grouped: false))
            WHERE \(([entryConditions, "\(value) IS NOT NULL"] + partConditions)
                .joined(separator: "\n    AND "))
            \(isOriginal ? "GROUP BY e.currency ORDER BY e.currency COLLATE \"C\"" : "")
            """)
    }

    /// Entries, projects and donors over all currencies.
    var distinct: ComposedStatement {
        statement(
            "distinct",
            """
            SELECT count(DISTINCT e.id), count(DISTINCT e.project_id), count(DISTINCT a.donor_id)
            \(partJoins(grouped: false))
            WHERE \(([entryConditions, "\(value) IS NOT NULL"] + partConditions)
                .joined(separator: "\n    AND "))
            """)
    }

    /// Parts without a value in the currency asked for, by their own currency; then gifts
    /// without any, under a NULL currency.
    var waiting: ComposedStatement {
        statement(
            "waiting",
            """
            SELECT CASE WHEN a.amount IS NOT NULL THEN e.currency END AS waiting,
                sum(a.amount)::text, count(DISTINCT e.id)
            \(partJoins(grouped: false))
            WHERE \(([entryConditions, "\(value) IS NULL"] + partConditions)
                .joined(separator: "\n    AND "))
            GROUP BY 1 ORDER BY 1 NULLS LAST
            """)
    }

    /// Undivided values of the entries against the sum of all their parts.
    var check: ComposedStatement {
        let isOriginal = query.currency == .original
        let key = isOriginal ? "e.currency" : "NULL::text"
        return statement(
            "check",
            """
            SELECT coalesce(l.key, p.key), coalesce(l.amount, 0)::text,
                (coalesce(p.amount, 0) - coalesce(l.amount, 0))::text
            FROM (
                SELECT \(key) AS key, sum(\(undivided)) AS amount
                FROM ledger_entries e \(projectJoin)
                JOIN valuations v ON v.entry_id = e.id AND \(inForce("v"))
                WHERE \(entryConditions)
                GROUP BY 1
            ) l FULL JOIN (
                SELECT \(key) AS key, sum(\(value)) AS amount
                FROM ledger_entries e \(projectJoin)
                JOIN allocations a ON a.entry_id = e.id AND \(inForce("a"))
                WHERE \(entryConditions)
                GROUP BY 1
            ) p ON coalesce(p.key, '') = coalesce(l.key, '')
            ORDER BY 1
            """)
    }
}
