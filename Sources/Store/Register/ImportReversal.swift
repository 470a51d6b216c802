public import Aid
import Postgres

/// What taking an import back would undo, or why it cannot.
public struct ReversedImport: Sendable, Equatable {
    public let kind: RegisterKind
    /// Rows put back to what they were, rows taken out, or entries taken back.
    public let rows: Int
}

extension Transaction {
    /// Takes an import back: register rows become again what they were before it, ledger entries
    /// are reversed by new ones. Refuses where something was built on it since.
    public func reverseImport(
        batch: Int64, seq: Int64, rates: RateTable
    ) async throws -> ReversedImport {
        guard let row = try await run(ReversalSQL.find, officeParameter, .int(batch)).first,
            let kind = try Transaction.kinds(of: row.text(0)).first
        else {
            throw AidError(
                "no-such-import", "there is no import \(batch)", hint: "See vientro import list.")
        }
        if row[1] != nil {
            throw AidError("import-reversed", "import \(batch) was taken back already")
        }
        if row[2] != nil {
            throw AidError(
                "import-is-reversal", "import \(batch) itself takes one back",
                hint: "Import the file again instead.")
        }
        var rows = 0
        for kind in try Transaction.kinds(of: row.text(0)) {
            switch kind {
            case .ledger: rows += try await reverseEntries(batch: batch, seq: seq, rates: rates)
            case .splits: rows += try await reverseSplits(batch: batch, seq: seq)
            case .owedReports, .askedReports:
                rows += try await reverseReports(batch: batch, seq: seq)
            case .reportDecisions: rows += try await reverseDecisions(batch: batch, seq: seq)
            default: rows += try await reverseRows(kind, batch: batch, seq: seq)
            }
        }
        try await run(
            ReversalSQL.record, officeParameter, .int(seq), .text(try row.text(0)), .int(rows),
            .int(batch))
        return ReversedImport(kind: kind, rows: rows)
    }

    /// The registers that a batch wrote, in the order of taking it back.
    private static func kinds(of batch: String) -> [RegisterKind] {
        if batch == Transaction.areaReform { return [.areaSuccessors, .areas] }
        return RegisterKind(rawValue: batch).map { [$0] } ?? []
    }

    private func reverseRows(_ kind: RegisterKind, batch: Int64, seq: Int64) async throws -> Int {
        let sql = ReversalOf(kind)
        try refuseChanged(try await run(sql.changedSince, .int(batch)))
        for statement in sql.usedBy {
            if let user = try await run(statement, officeParameter, .int(batch)).first {
                throw AidError(
                    "in-use", "\(try user.text(0)) is used by \(try user.text(1))",
                    hint: "Take that back first.")
            }
        }
        let count = try await change(sql.closeOwn, .int(batch), .int(seq))
        try await putBack(sql.satellites, batch: batch, seq: seq)
        try await change(sql.restore, .int(batch), .int(seq))
        if kind == .projects || kind == .missions || kind == .donors || kind == .certificates {
            try await run(ReversalSQL.supersedeObligations, officeParameter, .int(batch), .int(seq))
        }
        switch kind {
        case .projects:
            // What stands above the places may have changed since: it is found anew.
            try await run(PlacesSQL.refreshProjects, officeParameter, .int(seq), .bool(false))
            let moved = try await run(ReversalSQL.movedProjects, .int(seq)).map { try $0.int(0) }
            try await divideAnew(projects: moved, seq: seq)
        case .missions:
            try await run(PlacesSQL.refreshMissionsAbove, officeParameter, .int(seq))
        case .areas:
            try await run(PlacesSQL.refreshProjects, officeParameter, .int(seq), .bool(true))
            try await run(PlacesSQL.refreshMissionsAbove, officeParameter, .int(seq))
        case .rates: try await unvalue(batch: batch, seq: seq)
        default: break
        }
        return count
    }

    /// Refuses where something of the batch was changed again: a row's name, the change, whether
    /// that is an import to be taken back, and what it was.
    func refuseChanged(_ rows: Rows) throws {
        guard let later = rows.first else { return }
        let change = try later.int64(1)
        throw AidError(
            "changed-since", "\(try later.text(0)) was changed again by change \(change)",
            hint: try later.bool(2)
                ? "Take that import back first: vientro import reverse \(change)."
                : "That change was no import (\(later[3] ?? "?")): correct the row by hand or by a new file."
        )
    }

    func putBack(_ satellites: [ReversalOf.Satellite], batch: Int64, seq: Int64) async throws {
        for satellite in satellites {
            try await change(satellite.close, .int(batch), .int(seq))
            if let restore = satellite.restore {
                try await change(restore, .int(batch), .int(seq))
            }
        }
    }

    /// Entries that got a value from the file's rates wait for a rate again.
    private func unvalue(batch: Int64, seq: Int64) async throws {
        if let later = try await run(RateReversalSQL.valuedSince, officeParameter, .int(batch))
            .first
        {
            throw AidError(
                "changed-since",
                "\(try later.text(0)) got another value by change \(try later.int64(1))",
                hint: "Take the later import back first.")
        }
        let projects = try await run(RateReversalSQL.valued, officeParameter, .int(batch)).map {
            try $0.int(0)
        }
        try await run(RateReversalSQL.close, officeParameter, .int(batch), .int(seq))
        try await run(RateReversalSQL.restore, officeParameter, .int(batch), .int(seq))
        try await divideAnew(projects: projects, seq: seq)
    }

    private func reverseEntries(
        batch: Int64, seq: Int64, rates: RateTable
    ) async throws -> Int {
        if let outside = try await run(ReversalSQL.reversalsOfOthers, .int(batch)).first {
            throw AidError(
                "reverses-others",
                "\(try outside.text(0)) takes back \(try outside.text(1)), which is not of this file",
                hint: "A reversal cannot be taken back; enter \(try outside.text(1)) anew.")
        }
        try await connection.execute(LedgerFileScript.create)
        try await run(ReversalSQL.stageOpposites, officeParameter, .int(batch), .int(seq))
        let file = LedgerFile(staged: self)
        try await file.check(rates: rates)
        return try await file.merge(seq: seq, rates: rates).inserted
    }
}

/// The reversal of one register, joined from its columns like `RegisterSQL`.
struct ReversalOf {
    let table: RegisterTable

    init(_ kind: RegisterKind) {
        table = RegisterTable(kind: kind)
    }

    private var keys: String {
        "concat_ws(' ', \(table.keys.map { "t.\($0.name)" }.joined(separator: ", ")))"
    }

    func statement(_ name: String, _ sql: String) -> ComposedStatement {
        ComposedStatement(name: "ReversalOf.\(name).\(table.kind.rawValue)", sql: sql)
    }

    /// The batch's versions of rows: those it wrote, and those that came back when a later change
    /// of them was itself taken back, for that is the batch's state again.
    func own(_ batch: String) -> String {
        """
        WITH RECURSIVE own AS (
            SELECT w.id, w.since_seq, w.until_seq FROM \(table.name) w WHERE w.since_seq = \(batch)
            UNION ALL
            SELECT n.id, n.since_seq, n.until_seq FROM own o
            JOIN imports r ON r.reverses_seq = o.until_seq
            JOIN \(table.name) n ON n.id = o.id AND n.since_seq = r.seq
        )
        """
    }

    /// A row, the change that wrote it anew, and whether that is an import to be taken back.
    var changedSince: ComposedStatement {
        statement(
            "changedSince",
            """
            \(own("$1::bigint"))
            SELECT \(keys), t.until_seq, i.seq IS NOT NULL AND i.reverses_seq IS NULL, c.operation
            FROM own o JOIN \(table.name) t ON t.id = o.id AND t.since_seq = o.since_seq
            LEFT JOIN imports i ON i.seq = t.until_seq
            LEFT JOIN changes c ON c.seq = t.until_seq
            WHERE t.until_seq <> 9223372036854775807 AND NOT EXISTS (
                SELECT FROM imports r JOIN \(table.name) n ON n.since_seq = r.seq AND n.id = t.id
                WHERE r.reverses_seq = t.until_seq)
            ORDER BY t.until_seq DESC LIMIT 1
            """)
    }

    var closeOwn: ComposedStatement {
        statement(
            "closeOwn",
            """
            \(own("$1::bigint"))
            UPDATE \(table.name) t SET until_seq = $2::bigint FROM own o
            WHERE t.id = o.id AND t.since_seq = o.since_seq
                AND t.until_seq = 9223372036854775807
            """)
    }

    func close(_ name: String) -> ComposedStatement {
        statement(
            "close.\(name)",
            """
            UPDATE \(name) SET until_seq = $2::bigint
            WHERE since_seq = $1::bigint AND until_seq = 9223372036854775807
            """)
    }

    var restore: ComposedStatement {
        let columns = (table.columns.map(\.name) + table.derived.map(\.name))
            .joined(separator: ", ")
        return statement(
            "restore",
            """
            INSERT INTO \(table.name) (office_id, id, \(columns), since_seq)
            SELECT office_id, id, \(columns), $2::bigint FROM \(table.name)
            WHERE until_seq = $1::bigint
            """)
    }

    /// The row `s` is none of the batch's own.
    static let notOwn = """
        NOT EXISTS (SELECT FROM own o WHERE o.id = s.id AND o.since_seq = s.since_seq)
        """

    /// What refers to rows that did not exist before: each answers the row and its user.
    var usedBy: [ComposedStatement] {
        var statements: [ComposedStatement] = []
        let new = """
            t.since_seq = $2::bigint AND NOT EXISTS (SELECT FROM \(table.name) b
                WHERE b.id = t.id AND b.until_seq = $2::bigint) AND $1::smallint IS NOT NULL
            """
        for kind in RegisterKind.ofRecords {
            let other = RegisterTable(kind: kind)
            for reference in other.references where reference.target == table.name {
                let user =
                    "concat_ws(' ', \(other.keys.map { "s.\($0.name)" }.joined(separator: ", ")))"
                let match =
                    switch reference.form {
                    case .single: "s.\(reference.column) = t.code"
                    case .list:
                        """
                        t.code IN (SELECT split_part(item, '=', 1)
                            FROM string_to_table(s.\(reference.column), '|') item)
                        """
                    case .records(let kind):
                        """
                        '\(kind)/' || t.code = ANY (string_to_array(s.\(reference.column), '|'))
                        """
                    }
                let isOwn = other.name == table.name
                statements.append(
                    statement(
                        "usedBy.\(kind.rawValue).\(reference.column).\(reference.target)",
                        """
                        \(isOwn ? own("$2::bigint") : "")
                        SELECT t.code, \(user) FROM \(table.name) t JOIN \(other.name) s
                            ON s.until_seq = 9223372036854775807
                                AND \(isOwn ? ReversalOf.notOwn : "s.since_seq <> $2::bigint")
                                AND \(reference.condition.replacing("r.", with: "t.")) AND \(match)
                        WHERE \(new) LIMIT 1
                        """))
            }
        }
        return statements + besides(new)
    }
}

enum ReversalSQL: String, CaseIterable, Statement {
    case find = """
        SELECT i.kind, r.seq, i.reverses_seq
        FROM imports i LEFT JOIN imports r ON r.reverses_seq = i.seq
        WHERE i.office_id = $1::smallint AND i.seq = $2::bigint
        """
    case record = """
        INSERT INTO imports (office_id, seq, kind, read, inserted, updated, unchanged, rejected,
            warnings, reverses_seq)
        VALUES ($1::smallint, $2::bigint, $3, 0, 0, $4::integer, 0, 0, 0, $5::bigint)
        """
    // Reports that letters ask for are not caused by the batch that moved them, and those that
    // took another code by it take the old one again.
    case supersedeObligations = """
        UPDATE obligations o SET until_seq = $3::bigint,
            superseded_because = 'the import that caused it was taken back'
        WHERE o.office_id = $1::smallint AND o.since_seq = $2::bigint
            AND o.until_seq = 9223372036854775807 AND o.asked_name IS NULL
            AND NOT EXISTS (SELECT FROM submissions s WHERE s.office_id = o.office_id
                AND s.obligation = o.code AND s.until_seq = 9223372036854775807)
            AND NOT EXISTS (SELECT FROM obligations b WHERE b.office_id = o.office_id
                AND b.became = o.code AND b.until_seq = $2::bigint)
        """
    case movedProjects = """
        SELECT DISTINCT s.project_id FROM project_splits s
        WHERE (s.since_seq = $1::bigint OR s.until_seq = $1::bigint)
            AND EXISTS (SELECT FROM ledger_entries e WHERE e.project_id = s.project_id)
            AND EXISTS (SELECT FROM project_splits n WHERE n.project_id = s.project_id
                AND n.until_seq = 9223372036854775807)
        """
    case reversalsOfOthers = """
        SELECT e.ref, o.ref FROM ledger_entries e JOIN ledger_entries o ON o.id = e.reverses_id
        WHERE e.seq = $1::bigint AND o.seq <> $1::bigint LIMIT 1
        """
    // An entry that was taken back already stays so; its reversal in the same file with it.
    case stageOpposites = """
        INSERT INTO staged_entries (line, ref, project, kind, date, amount, currency, in_kind,
            item, quantity, unit, vnd_stated, description, document, reverses, implausible_from)
        SELECT row_number() OVER (ORDER BY e.id),
            'R' || $3::bigint || '-' || row_number() OVER (ORDER BY e.id), p.code, e.kind, e.date,
            -e.amount, e.currency, e.in_kind, e.item, e.quantity, e.unit, -e.vnd_stated,
            e.description, e.document, e.ref, 9223372036854775807
        FROM ledger_entries e
        JOIN projects p ON p.id = e.project_id AND p.until_seq = 9223372036854775807
        WHERE e.office_id = $1::smallint AND e.seq = $2::bigint AND e.reverses_id IS NULL
            AND NOT EXISTS (SELECT FROM ledger_entries r WHERE r.reverses_id = e.id)
        """
}
