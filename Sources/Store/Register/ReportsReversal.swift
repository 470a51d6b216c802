import Aid
import Postgres

extension Transaction {
    /// Takes a file of reports that rules or letters make owed back; answers how many reports it had
    /// written.
    func reverseReports(batch: Int64, seq: Int64) async throws -> Int {
        let reports = ReversalByCode.obligations
        try refuseChanged(try await run(reports.changedSince, .int(batch)))
        try refuseChanged(try await run(ReportsReversal.builtOn, officeParameter, .int(batch)))
        let count = try await change(reports.closeOwn, .int(batch), .int(seq))
        try await run(reports.restore, .int(batch), .int(seq))
        return count
    }

    /// Takes a file of decisions back; answers of how many reports it had told.
    func reverseDecisions(batch: Int64, seq: Int64) async throws -> Int {
        let tables = [ReversalByCode.submissions, ReversalByCode.work]
        for table in tables { try refuseChanged(try await run(table.changedSince, .int(batch))) }
        let count = try await run(ReportsReversal.count, .int(batch))[0].int(0)
        for table in tables {
            try await run(table.closeOwn, .int(batch), .int(seq))
            try await run(table.restore, .int(batch), .int(seq))
        }
        try await putBack(ReversalOf(.submissions).satellites, batch: batch, seq: seq)
        return count
    }
}

/// The reversal of a batch's rows in a table whose rows are told apart by a report's code, as
/// `ReversalOf` is by ids.
struct ReversalByCode {
    let table: String
    let code: String
    /// Every column that a version has besides its office and its changes.
    let columns: [String]
    /// What is set besides when a version ends.
    var ending = ""

    static let obligations = ReversalByCode(
        table: "obligations", code: "code",
        columns: [
            "code", "rule", "rule_since_seq", "direction", "subject_kind", "subject_code",
            "reporter", "recipient", "period_from", "period_to", "due_statutory", "due_effective",
            "due_internal", "asked_name", "asked_by",
        ], ending: ", superseded_because = 'the import that caused it was taken back'")
    static let submissions = ReversalByCode(
        table: "submissions", code: "obligation",
        columns: [
            "id", "obligation", "received_on", "number", "document", "note", "submitted_on",
            "returned_on", "correct_by", "waived_on", "none_required_on", "extended_to",
        ])
    static let work = ReversalByCode(
        table: "report_work", code: "obligation",
        columns: ["obligation", "officer", "step", "step_on", "note"])
    static let all = [obligations, submissions, work]

    private func statement(_ name: String, _ sql: String) -> ComposedStatement {
        ComposedStatement(name: "ReversalByCode.\(name).\(table)", sql: sql)
    }

    /// The batch's versions, and those that came back when a later change of them was itself
    /// taken back.
    private var own: String {
        """
        WITH RECURSIVE own AS (
            SELECT w.office_id, w.\(code), w.since_seq, w.until_seq
            FROM \(table) w WHERE w.since_seq = $1::bigint
            UNION ALL
            SELECT n.office_id, n.\(code), n.since_seq, n.until_seq
            FROM own o JOIN imports r ON r.reverses_seq = o.until_seq
            JOIN \(table) n ON n.office_id = o.office_id AND n.\(code) = o.\(code)
                AND n.since_seq = r.seq
        )
        """
    }

    /// A report, the change that wrote it anew, whether that is an import to be taken back, and
    /// what it was.
    var changedSince: ComposedStatement {
        statement(
            "changedSince",
            """
            \(own)
            SELECT o.\(code), o.until_seq, i.seq IS NOT NULL AND i.reverses_seq IS NULL,
                c.operation
            FROM own o
            LEFT JOIN imports i ON i.seq = o.until_seq
            LEFT JOIN changes c ON c.seq = o.until_seq
            WHERE o.until_seq <> 9223372036854775807 AND NOT EXISTS (
                SELECT FROM imports r JOIN \(table) n ON n.since_seq = r.seq
                    AND n.office_id = o.office_id AND n.\(code) = o.\(code)
                WHERE r.reverses_seq = o.until_seq)
            ORDER BY o.until_seq DESC LIMIT 1
            """)
    }

    var closeOwn: ComposedStatement {
        statement(
            "closeOwn",
            """
            \(own)
            UPDATE \(table) t SET until_seq = $2::bigint\(ending) FROM own o
            WHERE t.office_id = o.office_id AND t.\(code) = o.\(code)
                AND t.since_seq = o.since_seq AND t.until_seq = 9223372036854775807
            """)
    }

    var restore: ComposedStatement {
        let list = columns.joined(separator: ", ")
        return statement(
            "restore",
            """
            INSERT INTO \(table) (office_id, \(list), since_seq)
            SELECT office_id, \(list), $2::bigint FROM \(table) w
            WHERE w.until_seq = $1::bigint AND NOT EXISTS (SELECT FROM \(table) n
                WHERE n.office_id = w.office_id AND n.\(code) = w.\(code)
                    AND n.until_seq = 9223372036854775807)
            """)
    }
}

enum ReportsReversal: String, CaseIterable, Statement {
    // What is known of a report that was not there before the batch. $1 office, $2 the batch.
    case builtOn = """
        SELECT k.obligation, k.since_seq, i.seq IS NOT NULL AND i.reverses_seq IS NULL,
            c.operation
        FROM (
            SELECT office_id, obligation, since_seq FROM submissions
            WHERE until_seq = 9223372036854775807
                AND num_nonnulls(received_on, submitted_on, returned_on, waived_on,
                    none_required_on, extended_to) > 0
            UNION ALL
            SELECT office_id, obligation, since_seq FROM report_work
            WHERE until_seq = 9223372036854775807 AND num_nonnulls(officer, step) > 0
        ) k
        JOIN obligations o ON o.office_id = k.office_id AND o.code = k.obligation
            AND o.since_seq = $2::bigint
        LEFT JOIN imports i ON i.seq = k.since_seq
        LEFT JOIN changes c ON c.seq = k.since_seq
        WHERE k.office_id = $1::smallint AND NOT EXISTS (SELECT FROM obligations b
            WHERE b.office_id = o.office_id AND b.code = o.code AND b.until_seq = $2::bigint)
        ORDER BY k.since_seq DESC LIMIT 1
        """
    case count = """
        SELECT count(*) FROM (
            SELECT obligation FROM submissions WHERE since_seq = $1::bigint
            UNION
            SELECT obligation FROM report_work WHERE since_seq = $1::bigint
        ) told
        """
}
