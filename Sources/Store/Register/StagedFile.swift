public import Aid
public import Foundation
import Postgres

/// Something the database knows against a line of a staged file.
public struct StagedProblem: Sendable, Equatable {
    public let line: Int
    public let column: String?
    /// `repeated-key`, `unknown-reference`, `area-not-valid`, …
    public let code: String
    /// What stood in the file.
    public let value: String
    /// What it is against: another line's number, a register, successors.
    public let other: String?

    public init(line: Int, column: String?, code: String, value: String, other: String?) {
        self.line = line
        self.column = column
        self.code = code
        self.value = value
        self.other = other
    }

    /// A row of `LedgerFileSQL.warningRows`, which begins at that column with its line, or of
    /// that line.
    init(warning row: Row, line: Int? = nil, from column: Int) throws {
        let first = line == nil ? column + 1 : column
        let code = try row.text(first + 1)
        let currency = code == "implausible-amount" ? row[first + 4] : nil
        let value = currency.flatMap { MinorUnits.decimal(row[first + 2], currency: $0) }
        self.init(
            line: try line ?? row.int(column), column: row[first], code: code,
            value: value ?? row[first + 2] ?? "", other: currency ?? row[first + 3])
    }
}

/// What the database knows against a staged file.
public struct StagedProblems: Sendable, Equatable {
    /// The first 1,000, by line.
    public let first: [StagedProblem]
    public let total: Int
    /// How many lines have one.
    public let lines: Int

    static let most = 1000

    public init(first: [StagedProblem], total: Int, lines: Int) {
        self.first = first
        self.total = total
        self.lines = lines
    }
}

extension Transaction {
    /// Reads `rejected`, as both sorts of staged files have it; a file may be wrong on every line.
    func stagedProblems() async throws -> StagedProblems {
        let counts = try await run(StagingSQL.countProblems)[0]
        let first = try await run(StagingSQL.rejected).map { row in
            StagedProblem(
                line: try row.int(0), column: row[1], code: try row.text(2), value: row[3] ?? "",
                other: row[4])
        }
        return StagedProblems(first: first, total: try counts.int(0), lines: try counts.int(1))
    }
}

extension Transaction {
    /// Those of the staged rows that were given with their records.
    func rejectedLines(_ statement: some Statement) async throws -> [RejectedLine] {
        try await run(statement).map { row in
            RejectedLine(
                line: try row.int(0), record: try row.text(1), message: row[2] ?? "")
        }
    }
}

/// How many rows a file made.
public struct MergeCounts: Sendable, Equatable {
    public var inserted = 0
    public var updated = 0
    public var unchanged = 0
    /// Ledger entries valued by a rate that is worth a second look for its age.
    public var staleRates = 0
    /// The first of their lines.
    public var staleLines: [Int] = []

    public init() {}

    public var isChange: Bool { inserted + updated > 0 }
}

/// What is kept of moves that a file or an edit makes.
public struct MoveNote: Sendable {
    /// The day of a move whose own day the columns do not tell.
    public let today: Day
    public let reason: String

    public init(today: Day, reason: String) {
        self.today = today
        self.reason = reason
    }
}

/// A register file on its way into its table, within one transaction: staged by COPY, checked
/// against the other registers, compared with what is in force, written as new versions.
public struct StagedFile: Sendable {
    let transaction: Transaction
    public let kind: RegisterKind
    let sql: RegisterSQL

    /// Makes the staging tables and begins the COPY; only `add` and `close` may follow.
    public init(_ transaction: Transaction, _ kind: RegisterKind) async throws {
        self.transaction = transaction
        self.kind = kind
        sql = RegisterSQL(kind)
        try await transaction.connection.execute(sql.createStaging)
        try await transaction.connection.beginCopy(sql.copy)
    }

    /// Adds rows, each the line's number and then every column of the kind in order.
    public func add(_ rows: StagedRows) async throws {
        try await transaction.connection.putCopy(rows.buffer.bytes)
    }

    /// Ends the COPY and answers how many rows were staged.
    public func close() async throws -> Int {
        let count = try await transaction.connection.endCopy(name: sql.copy.name)
        try await transaction.connection.execute("ANALYZE staged")
        return count
    }

    /// Finds repeated keys and references to nothing.
    public func check() async throws {
        try await transaction.run(sql.rejectRepeated)
        // A rejected parent takes its children with it, so until nothing more is found.
        var found = -1
        while true {
            for statement in sql.rejectUnknown {
                try await transaction.run(statement, transaction.officeParameter)
            }
            let count = try await transaction.run(StagingSQL.countRejected)[0].int(0)
            if count == found { break }
            found = count
        }
    }

    /// Works out what the rows become; columns that the file does not have keep their values.
    public func compare(present: [String], seq: Int64, day: Day, now: Date) async throws {
        switch kind {
        case .splits: return try await fillSplits(present: present)
        case .owedReports: return try await fillOwed(present: present)
        case .askedReports: return try await fillAsked(present: present)
        case .reportDecisions: return try await fillDecisions(present: present)
        default: break
        }
        try await transaction.run(
            sql.fillIncoming, transaction.officeParameter, .array(present))
        try await transaction.run(
            sql.compareIncoming, transaction.officeParameter, .array(present), .int(seq),
            .text(day.iso), .instant(now))
        try await transaction.connection.execute("ANALYZE incoming")
    }

    /// Rejects new rows for the columns that the file lacks; whether it has no others, so that
    /// the file as a whole is wrong.
    public func rejectIncomplete(missing: [String]) async throws -> Bool {
        let added = try await transaction.change(StagingSQL.rejectIncomplete, .array(missing))
        if added == 0 { return false }
        return try await transaction.run(StagingSQL.countKnown)[0].int(0) == 0
    }

    /// Everything that was rejected, by line.
    public func problems() async throws -> StagedProblems {
        try await transaction.stagedProblems()
    }

    /// Rules between columns that need what the register holds already: a row that is new must
    /// have what an update may leave out.
    public func checkRows(today: Day) async throws {
        if kind == .projects {
            try await transaction.run(StagingSQL.rejectUndatedProjects)
            let moves = ProjectLife.moves.flatMap { move in move.to.map { (move.from, $0) } }
            try await transaction.run(
                StagingSQL.rejectStatusMoves, .array(moves.map(\.0)), .array(moves.map(\.1)))
            try await transaction.run(
                StagingSQL.rejectSkippedApprovals, .array(ProjectLife.beforeApproval),
                .array(ProjectLife.pastApproval))
        }
        if kind == .areas {
            try await transaction.run(StagingSQL.rejectOverlappingAreas)
            try await transaction.run(StagingSQL.rejectHalfParents)
            try await transaction.run(StagingSQL.rejectOrphanAreas)
            try await transaction.run(StagingSQL.rejectParentsNotAbove)
        }
        try await rejectCircles()
        if let statement = sql.rejectReversedDates { try await transaction.run(statement) }
        if kind == .submissions {
            try await transaction.run(StagingSQL.rejectLetOff, transaction.officeParameter)
        }
        if kind == .submissions || kind == .reportDecisions {
            try await transaction.run(DecisionsSQL.nameMoved, transaction.officeParameter)
        }
        if kind == .owedReports { try await checkOwed() }
        if kind == .askedReports { try await checkAsked() }
        if kind == .reportDecisions { try await checkDecisions() }
        if kind == .contacts { try await transaction.run(StagingSQL.rejectHomelessContacts) }
        if let statement = sql.rejectMerged {
            try await transaction.run(statement, transaction.officeParameter)
        }
    }

    /// The rows that the register refused, as they were given, for a file of rejects.
    public func rejectedRows() async throws -> [RejectedLine] {
        try await transaction.rejectedLines(sql.rejectedRows)
    }

    /// Makes room for another file within the same transaction.
    public func discard() async throws {
        try await transaction.connection.execute(
            "DROP TABLE IF EXISTS staged, rejected, incoming, resolved, new_splits")
    }

    /// How many changed rows tell of something as if it had happened that lies ahead.
    public func aheadOfTime(today: Day) async throws -> StagedProblems {
        let statement: any Statement
        switch kind {
        case .projects: statement = StagingSQL.projectsAhead
        case .missions: statement = StagingSQL.missionsAhead
        case .submissions: statement = StagingSQL.submissionsAhead
        case .reportDecisions: statement = DecisionsSQL.decisionsAhead
        default: return StagedProblems(first: [], total: 0, lines: 0)
        }
        let rows = try await transaction.run(statement, .text(today.iso))
        return StagedProblems(
            first: try rows.prefix(StagedProblems.most).map { row in
                StagedProblem(
                    line: try row.int(0), column: row[1], code: "after-today",
                    value: try row.text(2), other: today.iso)
            }, total: rows.count, lines: rows.count)
    }

    /// Writes the versions that differ; lines rejected meanwhile are left out. With a `note`,
    /// moves of a status are kept in the life of the project or mission.
    public func merge(seq: Int64, note: MoveNote? = nil) async throws -> MergeCounts {
        try await transaction.run(StagingSQL.dropRejected)
        if let note, kind == .projects || kind == .missions {
            try await transaction.run(
                kind == .projects ? StagingSQL.keepProjectMoves : .keepMissionMoves,
                transaction.officeParameter, .text(note.today.iso), .text(note.reason), .int(seq))
        }
        let row = try await transaction.run(StagingSQL.counts)[0]
        var counts = MergeCounts()
        counts.inserted = try row.int(0)
        counts.updated = try row.int(1)
        counts.unchanged = try row.int(2)
        switch kind {
        case .splits: try await writeSplits(seq: seq)
        case .owedReports: try await writeOwed(seq: seq)
        case .askedReports: try await writeAsked(seq: seq)
        case .reportDecisions: try await writeDecisions(seq: seq)
        default: try await writeRecords(seq: seq, counts)
        }
        return counts
    }

    private func writeRecords(seq: Int64, _ counts: MergeCounts) async throws {
        try await transaction.run(sql.closeReplaced, transaction.officeParameter, .int(seq))
        try await transaction.run(sql.insertChanged, transaction.officeParameter, .int(seq))
        try await transaction.refreshStatistics(
            of: [sql.table.name], written: counts.inserted + counts.updated)
    }
}

/// Rows to be staged, encoded for COPY.
public struct StagedRows: Sendable {
    var buffer = CopyBuffer(reserving: 300_000)

    public init() {}

    /// Adds one sound row of a register's file; `given` is its record, where rejects are kept.
    public mutating func append(_ row: RegisterRow, given: String? = nil) {
        buffer.append(Int64(row.line))
        for index in 0..<row.count { row.withBytes(of: index) { buffer.append(utf8: $0) } }
        buffer.append(given)
        buffer.endRow()
    }

    /// Bytes waiting; a few hundred thousand make a good batch.
    public var size: Int { buffer.count }

    public mutating func removeAll() { buffer.removeAll() }
}

/// What happens to staged rows of any register. The tables are temporary, so these are not
/// prepared by the schema's test but by the register's.
enum StagingSQL: String, CaseIterable, Statement {
    case countRejected = "SELECT count(*) FROM rejected"
    case rejected = """
        SELECT DISTINCT ON (line, col, code, value) line, col, code, value, other
        FROM rejected ORDER BY line, col, code, value LIMIT 1000
        """
    case countProblems = """
        SELECT count(*), count(DISTINCT line)
        FROM (SELECT DISTINCT line, col, code, value FROM rejected) problems
        """
    case rejectIncomplete = """
        INSERT INTO rejected (line, col, code, value)
        SELECT i.line, col, 'missing-column', col
        FROM incoming i CROSS JOIN unnest($1::text[]) AS col WHERE i.is_new
        """
    case countKnown = "SELECT count(*) FROM incoming WHERE NOT is_new"
    // Start and end are required from the approval on.
    case rejectUndatedProjects = """
        INSERT INTO rejected (line, col, code, value)
        SELECT line, CASE WHEN start_on IS NULL THEN 'start_on' ELSE 'end_on' END,
            'required-by-status', status
        FROM incoming
        WHERE status IN ('approved', 'active', 'suspended', 'completed', 'closed')
            AND (start_on IS NULL OR end_on IS NULL)
        """
    case rejectStatusMoves = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, 'status', 'status-move', i.status, c.status
        FROM incoming i JOIN projects c ON c.id = i.id AND c.until_seq = 9223372036854775807
        WHERE i.status <> c.status AND NOT EXISTS (
            SELECT FROM unnest($1::text[], $2::text[]) AS m (old, new)
            WHERE m.old = c.status AND m.new = i.status)
        """
    // A grant runs by an approval: who is late with the register enters it with the status.
    case rejectSkippedApprovals = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT i.line, CASE WHEN i.approved_on IS NULL THEN 'approved_on' ELSE 'approval_number' END,
            'approval-skipped', i.status, c.status
        FROM incoming i JOIN projects c ON c.id = i.id AND c.until_seq = 9223372036854775807
        WHERE c.status = ANY ($1::text[]) AND i.status = ANY ($2::text[])
            AND (i.approved_on IS NULL OR i.approval_number IS NULL)
        """
    // Line, column and day of what a file tells of the future, one a line. $1 today.
    case projectsAhead = """
        SELECT DISTINCT ON (i.line) i.line, w.col, w.day
        FROM incoming i
        CROSS JOIN LATERAL (VALUES
            ('approved_on', i.approved_on, true),
            ('start_on', i.start_on, i.status IN ('active', 'suspended', 'completed', 'closed')),
            ('end_on', i.end_on, i.status IN ('completed', 'closed'))
        ) AS w (col, day, is_past)
        WHERE i.is_changed AND w.is_past AND w.day > $1::date
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line, w.col
        """
    case submissionsAhead = """
        SELECT i.line, 'received_on', i.received_on FROM incoming i
        WHERE i.is_changed AND i.received_on > $1::date
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line
        """
    case missionsAhead = """
        SELECT DISTINCT ON (i.line) i.line, w.col, w.day
        FROM incoming i
        CROSS JOIN LATERAL (VALUES
            ('arrive_on', i.arrive_on, i.status IN ('in-province', 'ended', 'reported')),
            ('depart_on', i.depart_on, i.status IN ('ended', 'reported')),
            ('permitted_on', i.permitted_on, true)
        ) AS w (col, day, is_past)
        WHERE i.is_changed AND w.is_past AND w.day > $1::date
            AND NOT EXISTS (SELECT FROM rejected r WHERE r.line = i.line)
        ORDER BY i.line, w.col
        """
    // $1 office, $2 today, $3 reason, $4 seq.
    case keepProjectMoves = """
        INSERT INTO project_moves (office_id, project_id, from_status, to_status, on_date,
            decision, old_end_on, new_end_on, reason, since_seq)
        SELECT $1::smallint, i.id, c.status, i.status,
            least($2::date, CASE
                WHEN i.status = 'approved' THEN i.approved_on
                WHEN i.status = 'active' AND c.status <> 'suspended' THEN i.start_on
                WHEN i.status IN ('completed', 'closed') AND c.status <> 'completed'
                THEN i.end_on END),
            CASE WHEN c.status IN ('proposed', 'appraising') THEN i.approval_number END,
            c.end_on, i.end_on, $3, $4::bigint
        FROM incoming i JOIN projects c ON c.id = i.id AND c.until_seq = 9223372036854775807
        WHERE i.status <> c.status
        """
    case keepMissionMoves = """
        INSERT INTO mission_moves (office_id, mission_id, from_status, to_status, on_date,
            permit_number, planned_arrive_on, planned_depart_on, planned_people, arrive_on,
            depart_on, people, reason, since_seq)
        SELECT $1::smallint, i.id, c.status, i.status,
            least($2::date, CASE i.status WHEN 'permitted' THEN i.permitted_on
                WHEN 'in-province' THEN i.arrive_on WHEN 'ended' THEN i.depart_on END),
            CASE WHEN i.permit_number IS DISTINCT FROM c.permit_number
                THEN i.permit_number END,
            c.arrive_on, c.depart_on, c.people, i.arrive_on, i.depart_on, i.people, $3, $4::bigint
        FROM incoming i JOIN missions c ON c.id = i.id AND c.until_seq = 9223372036854775807
        WHERE i.status <> c.status
        """
    // A code has one life at a time, in the register as the file leaves it.
    case rejectOverlappingAreas = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT DISTINCT ON (i.line) i.line, 'valid_from', 'lives-overlap',
            i.level || ':' || i.code, concat_ws('..', o.valid_from, o.valid_to)
        FROM incoming i JOIN (
            SELECT line, level, code::text AS code, valid_from,
                CASE WHEN valid_to < valid_from THEN valid_from ELSE valid_to END AS valid_to
            FROM incoming
            UNION ALL
            SELECT 0, c.level, c.code, c.valid_from, c.valid_to FROM areas c
            WHERE c.office_id = 0 AND c.until_seq = 9223372036854775807
                AND NOT EXISTS (SELECT FROM incoming x WHERE x.id = c.id)
        ) o ON o.level = i.level AND o.code = i.code AND o.line < i.line
            AND daterange(o.valid_from, o.valid_to, '[]')
                && daterange(i.valid_from,
                    CASE WHEN i.valid_to < i.valid_from THEN i.valid_from ELSE i.valid_to END, '[]')
        ORDER BY i.line, o.line
        """
    case rejectHalfParents = """
        INSERT INTO rejected (line, col, code, value)
        SELECT line, CASE WHEN parent_level IS NULL THEN 'parent_level' ELSE 'parent_code' END,
            'needs-both', code
        FROM incoming WHERE (parent_level IS NULL) <> (parent_code IS NULL)
        """
    // A unit above may come later in the same file.
    case rejectOrphanAreas = """
        INSERT INTO rejected (line, col, code, value)
        SELECT i.line, 'parent_code', 'unknown-area', i.parent_level || ':' || i.parent_code
        FROM incoming i
        WHERE i.is_changed AND i.parent_level IS NOT NULL AND i.parent_code IS NOT NULL
            AND NOT EXISTS (SELECT FROM areas c WHERE c.office_id = 0
                AND c.level = i.parent_level AND c.code = i.parent_code
                AND c.until_seq = 9223372036854775807)
            AND NOT EXISTS (SELECT FROM incoming x
                WHERE x.level = i.parent_level AND x.code = i.parent_code)
        """
    case rejectParentsNotAbove = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT line, 'parent_level', 'parent-not-above', level || ':' || code,
            parent_level || ':' || parent_code
        FROM (VALUES ('province', 1), ('district', 2), ('commune', 3)) AS own (name, depth),
            (VALUES ('province', 1), ('district', 2), ('commune', 3)) AS above (name, depth),
            incoming
        WHERE is_changed AND level = own.name AND parent_level = above.name
            AND parent_code IS NOT NULL AND above.depth >= own.depth
        """
    // What need not be handed in is not received by a line in passing.
    case rejectLetOff = """
        INSERT INTO rejected (line, col, code, value)
        SELECT i.line, 'obligation', 'let-off', i.obligation
        FROM incoming i JOIN submissions s ON s.office_id = $1::smallint
            AND s.obligation = i.obligation AND s.until_seq = 9223372036854775807
        WHERE i.is_changed AND coalesce(s.waived_on, s.none_required_on) IS NOT NULL
        """
    case rejectHomelessContacts = """
        INSERT INTO rejected (line, col, code, value)
        SELECT line, 'agency', 'needs-one-of', email FROM incoming
        WHERE (agency IS NULL) = (donor IS NULL)
        """
    case dropRejected = """
        DELETE FROM incoming i USING rejected r WHERE r.line = i.line
        """
    case counts = """
        SELECT count(*) FILTER (WHERE is_new),
            count(*) FILTER (WHERE is_changed AND NOT is_new),
            count(*) FILTER (WHERE NOT is_changed)
        FROM incoming
        """
}
