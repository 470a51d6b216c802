import Aid
import Postgres

/// The statements of a bridge between two changes, joined from those of the total.
///
/// Each entry counts for what its parts come to in four states, one after the other: parts and
/// attributes then; the old parts under today's attributes; the old value in the parts of today's
/// split; all as it is now. What a step adds is its cause's, so the causes add up to the whole by
/// their making. Entries recorded since have only the last state.
///
/// $5 is the later change. Behind the parameters of the total come filters, lens and headings as
/// they were then; the earlier change; ids of entries; and, for values that were replaced, the
/// parts of the third state in five arrays.
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
    /// The same question as it was read then: its filters, lens and headings.
    let before: TotalsQuery

    init(query: TotalsQuery, before: TotalsQuery? = nil) {
        self.query = query
        self.before = before ?? query
    }

    func parameters(office: Int, then: Int64) -> [Parameter] {
        TotalsSQL(query: query).parameters(office: office)
            + TotalsSQL(query: before).parameters(office: office).dropFirst(5) + [.int(then)]
    }

    func totals(_ moment: TotalsMoment) -> TotalsSQL {
        var sql = TotalsSQL(query: moment == .then ? before : query)
        sql.moment = moment
        sql.isBridge = true
        return sql
    }

    var asked: TotalsSQL { totals(.asked) }
    var moments: [TotalsSQL] { [totals(.then), asked] }
    var isOriginal: Bool { query.currency == .original }

    /// The undivided value under another alias; nil for original amounts, which never change.
    func undivided(_ alias: String) -> String? {
        isOriginal ? nil : asked.undivided.replacing("v.", with: alias + ".")
    }

    func statement(_ name: String, _ sql: String) -> ComposedStatement {
        let base = asked.statement(name, sql)
        return ComposedStatement(name: base.name + (before.places?.letter ?? ""), sql: sql)
    }

    // MARK: Parts

    private static let periods: Set<TotalsDimension> = [.year, .half, .quarter, .month]
    var periods: [TotalsDimension] { query.dimensions.filter(BridgeSQL.periods.contains) }

    /// The eras of the headings, which an entry's day decides.
    private var eras: [(name: String, of: TotalsMoment)] {
        query.headings == nil ? [] : [("era_then", .then), ("era_now", .asked)]
    }

    /// What an entry has besides its parts: days are told once each, since words of millions of
    /// days cost more than their parts.
    var days: String {
        let columns =
            eras.map { "\(totals($0.of).era) AS \($0.name)" }
            + periods.map { "\(asked.expressions(of: $0)[0]) AS of_\($0)" }
        return """
            SELECT \((["e.date"] + columns).joined(separator: ", "))
            FROM (SELECT DISTINCT e.date FROM ledger_entries e WHERE \(BridgeSQL.place)) e
            """
    }

    var hasDays: Bool { !eras.isEmpty || !periods.isEmpty }
    var dayColumns: [String] { eras.map(\.name) + periods.map { "of_\($0)" } }

    /// In force then alone (1), now alone (2), both (3) or neither (0).
    var side: String {
        """
        CASE WHEN a.since_seq <= \(asked.earlier)
            THEN CASE WHEN a.until_seq <= $5::bigint THEN 1 ELSE 3 END
            ELSE CASE WHEN a.since_seq <= $5::bigint AND a.until_seq > $5::bigint
                THEN 2 ELSE 0 END END
        """
    }

    /// All parts of either moment that have a value; not those that came and went between.
    var partSource: String {
        """
        JOIN allocations a ON a.entry_id = e.id AND a.since_seq <= $5::bigint
            AND a.until_seq > \(asked.earlier)
            AND (a.since_seq <= \(asked.earlier) OR a.until_seq > $5::bigint)
            AND \(asked.value) IS NOT NULL
        """
    }

    /// Mentions every parameter, so that each has a type.
    var typed: String { "\(asked.typed) AND \(totals(.then).typed) AND \(asked.earlier) >= 0" }

    static let place = """
        e.office_id = $1::smallint AND e.kind = $2 AND e.seq <= $5::bigint
            AND ($3::date IS NULL OR e.date >= $3::date)
            AND ($4::date IS NULL OR e.date <= $4::date)
        """

    // MARK: Rows

    /// The names of the keys; with original amounts the currency is the last.
    var keys: [String] {
        query.dimensions.flatMap(asked.expressions).indices.map { "k\($0)" }
            + (isOriginal ? ["currency"] : [])
    }

    /// The keys of parts `a`, as texts.
    func keyExpressions(_ sql: TotalsSQL) -> [String] {
        query.dimensions.flatMap { dimension in
            periods.contains(dimension) ? ["a.of_\(dimension)"] : sql.expressions(of: dimension)
        }.map { "(\($0))::text" } + (isOriginal ? ["a.currency"] : [])
    }

    var needsProjects: Bool {
        let ofProject: Set<TotalsDimension> = [
            .owner, .managingAgency, .modality, .budgetRegime, .status, .project,
        ]
        return moments.contains(where: \.hasProjectFilter)
            || !ofProject.isDisjoint(with: query.dimensions)
    }

    /// The registers behind parts `a` at a moment.
    func registers(_ sql: TotalsSQL, node: String) -> String {
        let project =
            needsProjects
            ? ["JOIN projects p ON p.id = a.project_id AND \(sql.inForce("p"))"] : []
        let era = sql.moment == .then ? "a.era_then" : "a.era_now"
        return
            (project
            + sql.lookups(Set(query.dimensions), project: "a.project_id", node: node, era: era))
            .joined(separator: "\n")
    }

    func conditions(_ sql: TotalsSQL) -> [String] { sql.projectConditions + sql.partConditions }
}
