import Aid
import Postgres

/// The statements that read single records of a register and their versions.
///
/// Joined from the columns of `RegisterTable` like `RegisterSQL`; a test prepares each.
struct RecordSQL {
    let table: RegisterTable

    init(_ kind: RegisterKind) {
        table = RegisterTable(kind: kind)
    }

    var max: String { "9223372036854775807" }
    var office: String { table.isNational ? "0" : "$1::smallint" }

    func statement(_ name: String, _ sql: String) -> ComposedStatement {
        ComposedStatement(name: "RecordSQL.\(name).\(table.kind.rawValue)", sql: sql)
    }

    /// Every column as its file has it.
    var columns: String {
        table.columns.map { column in
            switch column.type {
            case .boolean:
                "CASE t.\(column.name) WHEN true THEN 'true' WHEN false THEN 'false' END"
            default: "t.\(column.name)::text"
            }
        }.joined(separator: ", ")
    }

    /// The key's columns against $2, $3, ….
    private var isNamed: String {
        table.keys.enumerated().map { index, key in
            "t.\(key.name) = $\(index + 2)::\(table.type(of: key))"
        }.joined(separator: " AND ")
    }

    /// The record in force under a key: columns, id and version. $1 office, $2… the key.
    var find: ComposedStatement {
        statement(
            "find",
            """
            SELECT \(columns), t.id, t.since_seq FROM \(table.name) t
            WHERE t.office_id = \(office) AND \(isNamed) AND t.until_seq = \(max)
                AND $1::smallint IS NOT NULL
            """)
    }

    /// Every version of a record, oldest first, with the changes that began and ended it.
    var versions: ComposedStatement {
        statement(
            "versions",
            """
            SELECT \(columns), t.id, t.since_seq, t.until_seq, b.recorded_at, b.actor,
                b.operation, b.reason, e.recorded_at, e.actor, e.operation, e.reason,
                EXISTS (SELECT FROM erasures x
                    WHERE x.kind = '\(table.kind.rawValue)' AND x.record_id = t.id)
            FROM \(table.name) t
            LEFT JOIN changes b ON b.seq = t.since_seq
            LEFT JOIN changes e ON e.seq = t.until_seq
            WHERE t.id IN (SELECT t.id FROM \(table.name) t
                    WHERE t.office_id = \(office) AND \(isNamed))
                AND $1::smallint IS NOT NULL
            ORDER BY t.since_seq
            """)
    }

    /// Keys like one that nobody has: neighbours in their order. $2 the key's last part.
    var near: ComposedStatement {
        let key = table.keys.last?.name ?? "id"
        return statement(
            "near",
            """
            (SELECT t.\(key)::text FROM \(table.name) t WHERE t.office_id = \(office)
                AND t.until_seq = \(max) AND t.\(key)::text COLLATE "C" >= $2::text
                AND $1::smallint IS NOT NULL ORDER BY t.\(key)::text COLLATE "C" LIMIT 100)
            UNION
            (SELECT t.\(key)::text FROM \(table.name) t WHERE t.office_id = \(office)
                AND t.until_seq = \(max) AND t.\(key)::text COLLATE "C" < $2::text
                AND $1::smallint IS NOT NULL
                ORDER BY t.\(key)::text COLLATE "C" DESC LIMIT 100)
            """)
    }

    // MARK: Lists

    /// What says most about a record, in a sentence of its language.
    var title: String? {
        switch table.kind {
        case .areas, .sectors, .donors, .agencies, .people: "t.name"
        case .projects: "t.title"
        case .contacts: "coalesce(t.name, t.email)"
        case .missions: "t.organisation"
        case .documents: "t.abstract"
        case .certificates: "t.number"
        default: nil
        }
    }

    /// Whether its rows are folded for searches and have a sort key.
    var isSearched: Bool { title != nil }

    private var keyOrder: String { table.keys.map { "t.\($0.name)" }.joined(separator: ", ") }

    /// What rows are ordered by, one after the other: by name in the order of the Vietnamese
    /// alphabet, missions by their arrival; at last by what tells them apart.
    private func order(byKey: Bool, isReversed: Bool = false) -> String {
        let keys = table.keys.map { "t.\($0.name)" }
        let terms =
            switch table.kind {
            case _ where byKey: keys
            case .missions: ["t.arrive_on DESC"] + keys
            case .certificates: ["t.donor", "t.expires_on", "t.number"]
            case .sectors: ["t.scheme", "t.sort_key", "t.code"]
            case .areas: ["t.level DESC", "t.sort_key", "t.code", "t.valid_from"]
            // As the index of projects has it.
            case _ where isSearched: ["left(t.sort_key, 400)"] + keys
            default: keys
            }
        let sorted = terms.map { term in
            guard isReversed else { return term }
            return term.hasSuffix(" DESC") ? String(term.dropLast(5)) : term + " DESC"
        }
        return sorted.joined(separator: ", ")
    }

    /// $1 office, then each filter's values from $2 on in the order of the cases.
    private func conditions(_ filters: [RecordFilter]) -> String {
        let received = table.kind == .submissions ? " AND t.received_on IS NOT NULL" : ""
        let all = filters.enumerated().map { index, filter in
            " AND \(filter.condition(table.kind, "$\(index + 2)::text[]") ?? "false")"
        }
        return "t.office_id = \(office) AND t.until_seq = \(max)\(received)"
            + " AND $1::smallint IS NOT NULL" + all.joined()
    }

    private func letters(_ filters: [RecordFilter]) -> String { StatementLetters.of(filters) }

    func list(_ filters: [RecordFilter], byKey: Bool) -> ComposedStatement {
        statement(
            "list\(byKey ? "ByKey" : "").\(letters(filters))",
            """
            SELECT \(columns) FROM \(table.name) t WHERE \(conditions(filters))
            ORDER BY \(order(byKey: byKey))
            """)
    }

    /// Some rows of a list: how many and how many before them, counted from its end or its
    /// beginning, behind the filters' parameters. Rows that are skipped are only found.
    func page(_ filters: [RecordFilter], byKey: Bool, fromEnd: Bool) -> ComposedStatement {
        let next = filters.count + 2
        return statement(
            "page\(byKey ? "ByKey" : "")\(fromEnd ? "FromEnd" : "").\(letters(filters))",
            """
            SELECT \(columns) FROM \(table.name) t WHERE t.ctid = ANY (ARRAY(
                SELECT t.ctid FROM \(table.name) t WHERE \(conditions(filters))
                ORDER BY \(order(byKey: byKey, isReversed: fromEnd))
                LIMIT $\(next)::bigint OFFSET $\(next + 1)::bigint))
            ORDER BY \(order(byKey: byKey))
            """)
    }

    /// Whole records with their versions, to be changed.
    func entries(_ filters: [RecordFilter]) -> ComposedStatement {
        statement(
            "entries.\(letters(filters))",
            """
            SELECT \(columns), t.id, t.since_seq FROM \(table.name) t
            WHERE \(conditions(filters)) ORDER BY \(keyOrder)
            """)
    }

    /// The records in force with the ids $2.
    var byID: ComposedStatement {
        statement(
            "byID",
            """
            SELECT \(columns), t.id, t.since_seq FROM \(table.name) t
            WHERE \(conditions([])) AND t.id = ANY ($2::integer[]) ORDER BY \(keyOrder)
            """)
    }

    func count(_ filters: [RecordFilter]) -> ComposedStatement {
        statement(
            "count.\(letters(filters))",
            "SELECT count(*) FROM \(table.name) t WHERE \(conditions(filters))")
    }

    /// Names that are long enough and share a word, or its first letters, with it: the
    /// name, and it and the wanted one folded. $2 the text searched for.
    var nearNames: ComposedStatement {
        statement(
            "nearNames",
            """
            SELECT DISTINCT n.name, fold_text(n.name), w.text FROM (
                SELECT fold_text($2::text) AS text,
                    (SELECT array_agg('% ' || left(word, greatest(2, length(word) - 1)) || '%')
                        FROM string_to_table(btrim(fold_text($2::text)), ' ') AS word) AS words
            ) w CROSS JOIN LATERAL (
                SELECT \(title ?? "NULL::text") AS name, t.folded FROM \(table.name) t
                WHERE t.office_id = \(office) AND t.until_seq = \(max)
                    AND $1::smallint IS NOT NULL
            ) n
            WHERE n.name IS NOT NULL AND n.folded LIKE ANY (w.words)
                AND length(n.name) + 2 >= length(w.text) - greatest(2, length(w.text) / 4)
            LIMIT 2000
            """)
    }
}
