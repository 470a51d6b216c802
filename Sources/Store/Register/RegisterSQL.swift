import Aid
import Postgres

/// The statements of a register file's way into its table.
///
/// They differ between registers only by names of columns, so they are joined from the columns
/// of `RegisterTable`, a closed table of literals; values are always bound. A test prepares each.
/// The staging tables live until the transaction ends.
struct RegisterSQL {
    let table: RegisterTable

    init(_ kind: RegisterKind) {
        table = RegisterTable(kind: kind)
    }

    private func statement(_ name: String, _ sql: String) -> ComposedStatement {
        ComposedStatement(name: "RegisterSQL.\(name).\(table.kind.rawValue)", sql: sql)
    }

    private var max: String { "9223372036854775807" }
    private var office: String { table.isNational ? "0" : "$1::smallint" }

    /// The codes that a reference may name are looked up in the office's rows.
    private func office(of target: String) -> String { target == "areas" ? "0" : "$1::smallint" }

    /// The columns as the file has them, all text, and the rows it will make.
    var createStaging: String {
        let texts = table.columns.map { "\($0.name) text" }.joined(separator: ", ")
        let typed = table.columns.map { "\($0.name) \(table.type(of: $0))" }
            .joined(separator: ", ")
        let derived = table.derived.map { "\($0.name) \(derivedType($0.name))" }
        return """
            SET LOCAL client_min_messages = warning;
            CREATE TEMP TABLE staged (
                line bigint NOT NULL, \(texts), given_record text
            ) ON COMMIT DROP;
            CREATE TEMP TABLE IF NOT EXISTS rejected (
                line bigint NOT NULL, col text, code text NOT NULL, value text, other text
            ) ON COMMIT DROP;
            CREATE TEMP TABLE incoming (
                line bigint NOT NULL, id integer, is_new boolean NOT NULL,
                is_changed boolean, \((["\(typed)"] + derived).joined(separator: ", "))
            ) ON COMMIT DROP
            """
    }

    private func derivedType(_ name: String) -> String {
        switch name {
        case "made_at": "timestamptz"
        case "rule", "subject_kind", "subject_code", "reporter_role", "event": "text"
        case "due_before": "boolean"
        case "rule_since_seq": "bigint"
        default: "date"
        }
    }

    var copy: ComposedStatement {
        let names = table.columns.map(\.name).joined(separator: ", ")
        return statement("copy", "COPY staged (line, \(names), given_record) FROM STDIN")
    }

    /// Keys that stand twice in the file: the later lines, with the first one's number.
    var rejectRepeated: ComposedStatement {
        let keys = table.keys.map(\.name).joined(separator: ", ")
        return statement(
            "rejectRepeated",
            """
            INSERT INTO rejected (line, col, code, value, other)
            SELECT line, '\(table.keys.last?.name ?? "")', 'repeated-key',
                concat_ws(' ', \(keys)), first
            FROM (SELECT *, min(line) OVER (PARTITION BY \(keys)) AS first FROM staged) repeated
            WHERE line <> first
            """)
    }

    /// The staged rows `f` with each code that a reference names.
    private func named(_ reference: RegisterTable.Reference) -> String {
        let name = reference.column
        return switch reference.form {
        case .single: "SELECT f.*, f.\(name) AS named FROM staged f"
        case .list:
            """
            SELECT f.*, split_part(item, '=', 1) AS named
            FROM staged f CROSS JOIN LATERAL string_to_table(f.\(name), '|') AS item
            """
        case .records(let kind):
            """
            SELECT f.*, substr(item, \(kind.count + 2)) AS named
            FROM staged f CROSS JOIN LATERAL string_to_table(f.\(name), '|') AS item
            WHERE starts_with(item, '\(kind)/')
            """
        }
    }

    /// Donors that were merged into another, in rows that name them anew; nil for a register
    /// without donors.
    var rejectMerged: ComposedStatement? {
        guard let donors = table.references.first(where: { $0.target == "donors" }),
            table.kind != .documents
        else { return nil }
        return statement(
            "rejectMerged",
            """
            INSERT INTO rejected (line, col, code, value, other)
            SELECT s.line, '\(donors.column)', 'donor-merged', s.named, m.into_code
            FROM (\(named(donors))) s JOIN incoming i ON i.line = s.line AND i.is_changed
            JOIN donor_merges m ON m.office_id = $1::smallint AND m.from_code = s.named
                AND m.undone_seq IS NULL
            """)
    }

    /// Codes that no register has; one statement for each reference.
    var rejectUnknown: [ComposedStatement] {
        table.references.map { reference in
            let name = reference.column
            let own = """
                AND NOT EXISTS (SELECT FROM staged r WHERE r.code = s.named
                    AND \(reference.condition)
                    AND NOT EXISTS (SELECT FROM rejected x WHERE x.line = r.line))
                """
            return statement(
                "rejectUnknown.\(name).\(reference.target)",
                """
                INSERT INTO rejected (line, col, code, value, other)
                SELECT s.line, '\(name)', 'unknown-reference', s.named, '\(reference.target)'
                FROM (\(named(reference))) s
                WHERE s.named IS NOT NULL AND $1::smallint IS NOT NULL
                    AND NOT \(reference.exemption)
                    AND NOT EXISTS (SELECT FROM rejected x
                        WHERE x.line = s.line AND x.col = '\(name)')
                    AND NOT EXISTS (SELECT FROM \(reference.target) r
                        WHERE r.office_id = \(office(of: reference.target)) AND r.code = s.named
                            AND r.until_seq = \(max) AND \(reference.condition))
                    \(reference.isSelf ? own : "")
                """)
        }
    }

    /// What the register will hold: an absent column keeps, an empty cell clears.
    /// $1 office, $2 the file's columns.
    var fillIncoming: ComposedStatement {
        let match = table.keys
            .map { "c.\($0.name) = s.\($0.name)::\(table.type(of: $0))" }
            .joined(separator: " AND ")
        let values = table.columns.map { column -> String in
            let cast = "s.\(column.name)::\(table.type(of: column))"
            if column.isKey { return cast }
            let filled = table.initial(column).map { "coalesce(\(cast), \($0))" } ?? cast
            let kept = table.initial(column).map { "coalesce(c.\(column.name), \($0))" }
            return """
                CASE WHEN '\(column.name)' = ANY ($2::text[]) THEN \(filled)
                    ELSE \(kept ?? "c.\(column.name)") END
                """
        }
        let names = table.columns.map(\.name).joined(separator: ", ")
        return statement(
            "fillIncoming",
            """
            INSERT INTO incoming (line, id, is_new, \(names))
            SELECT s.line, c.id, c.id IS NULL, \(values.joined(separator: ", "))
            FROM staged s LEFT JOIN \(table.name) c
                ON c.office_id = \(office) AND \(match) AND c.until_seq = \(max)
            WHERE NOT EXISTS (SELECT FROM rejected x WHERE x.line = s.line)
                AND $1::smallint IS NOT NULL AND $2::text[] IS NOT NULL
            """)
    }

    /// Derives what the file does not have and tells which rows differ.
    /// $1 office, $4 day, $5 instant.
    var compareIncoming: ComposedStatement {
        let compared = table.columns.filter { !$0.isKey }.map(\.name)
        func row(_ alias: String) -> String {
            "ROW(\(compared.map { "\(alias).\($0)" }.joined(separator: ", ")))"
        }
        let derived = table.derived.map { ", \($0.name) = d.\($0.name)" }.joined()
        let made = table.derived.map { ", \($0.expression) AS \($0.name)" }.joined()
        let differs =
            compared.isEmpty ? "i.is_new" : "i.is_new OR \(row("i")) IS DISTINCT FROM \(row("c"))"
        return statement(
            "compareIncoming",
            """
            UPDATE incoming SET is_changed = d.is_changed,
                id = coalesce(incoming.id, nextval('\(table.name)_id_seq')::integer)\(derived)
            FROM (
                SELECT i.line, \(differs) AS is_changed\(made)
                FROM incoming i LEFT JOIN \(table.name) c
                    ON c.id = i.id AND c.until_seq = \(max)
                WHERE $1::smallint IS NOT NULL AND $2::text[] IS NOT NULL
                    AND $3::bigint IS NOT NULL AND $4::date IS NOT NULL
                    AND $5::timestamptz IS NOT NULL
            ) d
            WHERE incoming.line = d.line
            """)
    }

    /// Two days in their order, as the record will have them; nil for a register without.
    var rejectReversedDates: ComposedStatement? {
        guard let (first, second) = table.days else { return nil }
        return statement(
            "rejectReversedDates",
            """
            INSERT INTO rejected (line, col, code, value, other)
            SELECT line, '\(second)', 'dates-reversed', '\(second) ' || \(second),
                '\(first) ' || \(first)
            FROM incoming WHERE is_changed AND \(second) < \(first)
            """)
    }

    /// Ends the versions that are replaced. $1 office, $2 seq.
    var closeReplaced: ComposedStatement {
        statement(
            "closeReplaced",
            """
            UPDATE \(table.name) t SET until_seq = $2::bigint
            FROM incoming i
            WHERE i.is_changed AND NOT i.is_new AND t.id = i.id AND t.until_seq = \(max)
                AND $1::smallint IS NOT NULL
            """)
    }

    /// Writes the new versions. $1 office, $2 seq.
    var insertChanged: ComposedStatement {
        let names = table.columns.map(\.name) + table.derived.map(\.name)
        let list = names.joined(separator: ", ")
        return statement(
            "insertChanged",
            """
            INSERT INTO \(table.name) (office_id, id, \(list), since_seq)
            SELECT \(office), id, \(list), $2::bigint FROM incoming
            WHERE is_changed AND $1::smallint IS NOT NULL ORDER BY line
            """)
    }

    /// Staged rows that were rejected, as the file had them, and why.
    var rejectedRows: ComposedStatement {
        statement(
            "rejectedRows",
            """
            SELECT s.line, s.given_record, (SELECT string_agg(DISTINCT concat_ws(' ', r.col,
                r.code, r.value), '; ') FROM rejected r WHERE r.line = s.line)
            FROM staged s WHERE s.given_record IS NOT NULL
                AND EXISTS (SELECT FROM rejected r WHERE r.line = s.line)
            ORDER BY s.line
            """)
    }

    /// The register as a file, in the order of its keys. $1 office.
    var export: ComposedStatement {
        let values = table.columns.map { column in
            switch column.type {
            case .boolean: "CASE \(column.name) WHEN true THEN 'true' WHEN false THEN 'false' END"
            default: "\(column.name)::text"
            }
        }
        let keys = table.keys.map { "\($0.name)" }.joined(separator: ", ")
        // What was received under a code that nothing is owed under any more is history.
        let received =
            table.kind == .submissions
            ? """
             AND received_on IS NOT NULL AND obligation IN (SELECT code FROM obligations
                WHERE office_id = $1::smallint AND until_seq = \(max))
            """ : ""
        return statement(
            "export",
            """
            SELECT \(values.joined(separator: ", ")) FROM \(table.name)
            WHERE office_id = \(office) AND until_seq = \(max)\(received)
                AND $1::smallint IS NOT NULL
            ORDER BY \(keys)
            """)
    }
}
