import Aid
import Postgres

/// The statements behind a total, joined from the literal fragments of a closed set of
/// dimensions and filters; values are always bound.
///
/// A static statement with a CASE on each choice costs six times as much. Parameters: $1 office,
/// $2 measure, $3 from, $4 to, $5 as of, then one array for each kind of filter, then those of
/// the lens and of the headings. `TotalsSQL+Sums` has the statements.
struct TotalsSQL {
    let query: TotalsQuery
    /// As of when parts and attributes are read; a bridge reads them as of two changes.
    var moment = TotalsMoment.asked
    /// A bridge has two sets of filters, lens and headings: those of now, then those of then.
    var isBridge = false

    static let forever = "9223372036854775807"

    /// Rows in force: all that is known, or what was known by that change.
    func inForce(_ alias: String) -> String {
        if moment != .asked { return inForceThen(alias) }
        return query.asOf == nil
            ? "\(alias).until_seq = \(TotalsSQL.forever)"
            : "\(alias).since_seq <= $5::bigint AND \(alias).until_seq > $5::bigint"
    }

    /// The part's value in the currency asked for.
    var value: String {
        switch query.currency {
        case .vnd: "a.vnd"
        case .usd: "a.usd"
        case .original: "a.amount"
        }
    }

    /// What of it lies in one place: all, or under a lens the share of one successor.
    func placed(_ value: String) -> String {
        guard query.places?.isDivided == true else { return value }
        return "CASE WHEN cut.area_id IS NULL THEN \(value) "
            + "ELSE (divide_down(\(value), cut.parents, cut.weights))[cut.node] END"
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
        case commune, border
    }

    /// How many parameters filters, lens and headings have.
    static let width = Slot.allCases.count + Table.allCases.count

    private func parameter(_ slot: Slot) -> String { "$\(first + slot.rawValue)" }

    /// The first of this question's own parameters.
    private var first: Int { moment == .then ? 6 + TotalsSQL.width : 6 }

    private func values(_ slot: Slot) -> [String] {
        query.filters.compactMap { filter in
            switch (slot, filter) {
            case (.donor, .donor(let code)), (.sector, .sector(let code)),
                (.owner, .owner(let code)), (.project, .project(let code)),
                (.modality, .modality(let code)), (.donorClass, .donorClass(let code)),
                (.country, .country(let code)):
                code
            case (.province, .area(.province, let id)), (.district, .area(.district, let id)),
                (.commune, .area(.commune, let id)), (.border, .border(let id)):
                String(id)
            default: nil
            }
        }
    }

    /// All parameters, in order; filters that are not asked for are empty arrays.
    func parameters(office: Int) -> [Parameter] {
        [
            .int(office), .text(query.measure), .text(query.from?.iso), .text(query.to?.iso),
            .int(query.asOf ?? query.after),
        ] + Slot.allCases.map { .array(values($0)) } + (query.places ?? .none).parameters
            + (query.headings ?? .none).parameters
    }

    /// The parameters of the lens and of the headings, and their types.
    enum Table: Int, CaseIterable {
        case areas, nodes, provinces, districts, communes, cutAreas, cutNodes, cutParents
        case cutWeights, boundaries, sectors, eras, codes

        var type: String {
            switch self {
            case .cutParents, .cutWeights, .codes: "text[]"
            case .boundaries: "date[]"
            default: "integer[]"
            }
        }
    }

    func parameter(_ table: Table) -> String {
        "$\(first + Slot.allCases.count + table.rawValue)::\(table.type)"
    }

    func unnest(_ tables: Table...) -> String {
        "unnest(\(tables.map(parameter).joined(separator: ", ")))"
    }

    /// Mentions every parameter once, so that each has a type whether it serves or not.
    var typed: String {
        let arrays = Slot.allCases.map { "\(parameter($0))::text[] IS NOT NULL" }
        let tables = Table.allCases.map { "\(parameter($0)) IS NOT NULL" }
        return (["($5::bigint IS NULL OR $5::bigint >= 0)"] + arrays + tables)
            .joined(separator: " AND ")
    }

    func has(_ slots: Slot...) -> Bool { slots.contains { !values($0).isEmpty } }

    var entryConditions: String {
        var conditions = [
            "e.office_id = $1::smallint", "e.kind = $2",
            "($3::date IS NULL OR e.date >= $3::date)", "($4::date IS NULL OR e.date <= $4::date)",
        ]
        if query.asOf != nil { conditions.append("e.seq <= \(newestEntry)::bigint") }
        if query.after != nil { conditions.append("e.seq > $5::bigint") }
        return (conditions + projectConditions + [typed]).joined(separator: "\n    AND ")
    }

    /// What chooses entries by their project `p`.
    var projectConditions: [String] {
        [(Slot.owner, "owner"), (.project, "code"), (.modality, "modality")]
            .filter { has($0.0) }
            .map { "p.\($0.1) = ANY (\(parameter($0.0))::text[])" }
    }

    var partConditions: [String] {
        var conditions: [String] = []
        if has(.donor) { conditions.append("d.code = ANY (\(parameter(.donor))::text[])") }
        if has(.donorClass) {
            conditions.append("d.class = ANY (\(parameter(.donorClass))::text[])")
        }
        if has(.country) {
            conditions.append("d.country = ANY (\(parameter(.country))::text[])")
        }
        if has(.sector) {
            conditions.append("\(sectorCode) = ANY (\(parameter(.sector))::text[])")
        }
        let areas = [Slot.province, .district, .commune].filter { has($0) }.map { slot in
            "pl.\(slot)_id = ANY (\(parameter(slot))::integer[])"
        }
        if !areas.isEmpty { conditions.append("(\(areas.joined(separator: " OR ")))") }
        if has(.border) {
            let levels = ["province", "district", "commune"].map { level in
                "pl.\(level)_id = ANY (\(parameter(.border))::integer[])"
            }
            conditions.append("(\(levels.joined(separator: " OR ")))")
        }
        return conditions
    }

    /// Whether entries are chosen by something of their project.
    var hasProjectFilter: Bool { has(.owner, .project, .modality) }

    // MARK: Joins

    var projectJoin: String {
        "JOIN projects p ON p.id = e.project_id AND \(inForce("p"))"
    }

    /// Entries, their projects and their parts, with what the dimensions and filters need.
    func partJoins(grouped: Bool, besides: Set<TotalsDimension> = []) -> String {
        ([
            "FROM ledger_entries e", projectJoin,
            "JOIN allocations a ON a.entry_id = e.id AND \(inForce("a"))",
        ] + cutJoins
            + lookups(
                (grouped ? Set(query.dimensions) : []).union(besides), project: "e.project_id",
                node: "coalesce(cut.node, 1)", era: era))
            .joined(separator: "\n")
    }

    /// One row for each successor that a part of a split unit is divided over.
    var cutJoins: [String] {
        guard query.places?.isDivided == true else { return [] }
        return [
            """
            LEFT JOIN (SELECT area_id, node, parents::integer[], weights::bigint[]
                FROM \(unnest(.cutAreas, .cutNodes, .cutParents, .cutWeights))
                    AS x (area_id, node, parents, weights)) cut ON cut.area_id = a.area_id
            """
        ]
    }

    /// Which of the headings' times an entry's date is in.
    var era: String { "width_bucket(e.date, \(parameter(.boundaries)))" }

    private var sectorCode: String { query.headings == nil ? "s.code" : "heading.code" }

    /// The registers behind the ids of parts `a`, which belong to `project`.
    func lookups(
        _ dimensions: Set<TotalsDimension>, project: String, node: String, era: String
    ) -> [String] {
        var joins: [String] = []
        if needsSectors(dimensions) {
            joins.append(
                query.headings == nil
                    ? "JOIN sectors s ON s.id = a.sector_id AND \(inForce("s"))"
                    : """
                    LEFT JOIN \(unnest(.sectors, .eras, .codes))
                        AS heading (sector_id, era, code)
                        ON heading.sector_id = a.sector_id AND heading.era = \(era)
                    """)
        }
        if needsDonors(dimensions) {
            joins.append("JOIN donors d ON d.id = a.donor_id AND \(inForce("d"))")
        }
        if needsPlaces(dimensions) {
            joins.append(placeJoin(project: project, node: node))
        }
        for level in [TotalsDimension.province, .district, .commune]
        where dimensions.contains(level) {
            joins.append(
                """
                LEFT JOIN areas \(level)_area ON \(level)_area.id = pl.\(level)_id
                    AND \(inForce("\(level)_area"))
                """)
        }
        return joins
    }

    // What of a part dimensions or filters ask for.

    func needsSectors(_ dimensions: Set<TotalsDimension>) -> Bool {
        dimensions.contains(.sector) || has(.sector)
    }

    func needsDonors(_ dimensions: Set<TotalsDimension>) -> Bool {
        !dimensions.isDisjoint(with: [.donor, .donorClass, .country])
            || has(.donor, .donorClass, .country)
    }

    func needsPlaces(_ dimensions: Set<TotalsDimension>) -> Bool {
        !dimensions.isDisjoint(with: [.province, .district, .commune])
            || has(.province, .district, .commune, .border)
    }

    private func placeJoin(project: String, node: String) -> String {
        guard let places = query.places else {
            return """
                JOIN project_places pl ON pl.project_id = \(project)
                    AND pl.area_id = a.area_id AND \(inForce("pl"))
                """
        }
        return """
            LEFT JOIN \(unnest(.areas, .nodes, .provinces, .districts, .communes))
                AS pl (area_id, node, province_id, district_id, commune_id)
                ON pl.area_id = a.area_id\(places.isDivided ? " AND pl.node = \(node)" : "")
            """
    }

    /// What a dimension is in the row of a part; an area's code is followed by its valid_from.
    func expressions(of dimension: TotalsDimension) -> [String] {
        switch dimension {
        case .sector: [sectorCode]
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

    func statement(_ name: String, _ sql: String) -> ComposedStatement {
        let filters = Slot.allCases.reduce(0) { $0 | (has($1) ? 1 << $1.rawValue : 0) }
        let lens = query.places?.letter ?? "h"
        return ComposedStatement(
            name: "TotalsSQL.\(name).\(query.currency).\(StatementLetters.of(query.dimensions))"
                + ".\(filters).\(lens)\(query.headings == nil ? "" : "s")"
                + ".\(query.asOf != nil ? "asOf" : query.after != nil ? "after" : "known")",
            sql: sql)
    }
}
