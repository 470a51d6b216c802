public import Aid
import Postgres

/// A report that goes on under another code, of which something was known.
public struct MovedReport: Sendable, Equatable {
    public let old: String
    public let new: String
    /// The day by which the new one is due.
    public let due: Day
    /// As it was known under the old code.
    public let before: SubmissionEntry
    /// What of it went on; a report handed in does not where its event was put off, and an
    /// extension does not that ends before the new day.
    public let after: SubmissionEntry
    /// Whoever it was given to, and the step of one of the office's own, which always go on.
    public let work: ReportWork
}

extension Transaction {
    /// The reports that a change gave another code and of which something was known, by the old
    /// code; the first `limit`, and how many they are.
    public func movedReports(
        seq: Int64, limit: Int
    ) async throws -> (first: [MovedReport], total: Int) {
        let rows = try await run(MovesSQL.moved, officeParameter, .int(seq), .int(limit))
        let first = try rows.map { row in
            MovedReport(
                old: try row.text(1), new: try row.text(2), due: try row.givenDay(3),
                before: row.submission(from: 4), after: row.submission(from: 14),
                work: row.work(from: 24))
        }
        return (first, try rows.first?.int(0) ?? 0)
    }

    /// Writes what is known of the reports in `moved_obligations` under their new codes.
    func carry(_ statements: [MovesSQL], seq: Int64, today: Day) async throws {
        try await run(MovesSQL.trace, officeParameter, .text(today.iso))
        for statement in statements {
            try await run(statement, officeParameter, .int(seq))
        }
    }

    /// The code that a report had before a change gave it this one, and that change; nil where
    /// it had none before `seq`.
    public func formerCode(
        of code: String, before seq: Int64 = .max
    ) async throws -> (code: String, seq: Int64)? {
        try await run(MovesSQL.former, officeParameter, .text(code), .int(seq)).first.map {
            (try $0.text(0), try $0.int64(1))
        }
    }

    /// The changes by which other codes became that one.
    public func changesThatMoved(to code: String) async throws -> Set<Int64> {
        Set(
            try await run(MovesSQL.movesTo, officeParameter, .text(code)).map {
                try $0.int64(0)
            })
    }

    /// The code under which a report that moved is in force; nil where it is not.
    public func reportNow(_ code: String) async throws -> String? {
        try await run(MovesSQL.now, officeParameter, .text(code)).first?[0]
    }
}

/// Every statement about reports that go on under another code.
enum MovesSQL: String, CaseIterable, Statement {
    // A report that is no longer planned and the only one that is planned in its place: of the
    // same event on another day, where there is but one such event, or for the same period by
    // another rule, the one that took its dates over if there is one.
    //
    // A report of an event always moves. Under another rule what was due already stays, and so
    // does what would only now be late: then the new one is not owed beside it. Whoever handed a
    // report in for an event that is put off to a later day still to come owes it again. A report
    // that ended with something known of it, as that of a mission that was postponed, moves when
    // it is owed again.
    case find = """
        INSERT INTO moved_obligations (old_id, old_code, new_code, new_due, new_to, is_kept,
            is_put_off, is_known, is_ended)
        WITH gone AS (
            SELECT DISTINCT o.id, o.code, o.rule, o.direction, o.subject_kind, o.subject_code,
                o.recipient, o.period_from, o.period_to, o.due_effective, false AS is_ended
            FROM batch_subjects b
            JOIN obligations o ON o.office_id = $1::smallint AND o.subject_kind = b.kind
                AND o.subject_code = b.code AND o.until_seq = 9223372036854775807
                AND o.asked_name IS NULL
            WHERE NOT EXISTS (SELECT FROM planned_obligations q WHERE q.code = o.code)
            UNION ALL
            SELECT DISTINCT o.id, o.code, o.rule, o.direction, o.subject_kind, o.subject_code,
                o.recipient, o.period_from, o.period_to, o.due_effective, true
            FROM batch_subjects b
            JOIN obligations o ON o.office_id = $1::smallint AND o.subject_kind = b.kind
                AND o.subject_code = b.code AND o.until_seq < 9223372036854775807
                AND o.became IS NULL AND o.asked_name IS NULL
            WHERE NOT EXISTS (SELECT FROM planned_obligations q WHERE q.code = o.code)
                AND NOT EXISTS (SELECT FROM obligations n WHERE n.office_id = o.office_id
                    AND n.code = o.code AND n.id > o.id)
                AND (EXISTS (SELECT FROM submissions s WHERE s.office_id = o.office_id
                        AND s.obligation = o.code AND s.until_seq = 9223372036854775807)
                    OR EXISTS (SELECT FROM report_work w WHERE w.office_id = o.office_id
                        AND w.obligation = o.code AND w.until_seq = 9223372036854775807))
        ), pairs AS (
            SELECT o.id, o.code AS old_code, o.due_effective AS old_due,
                o.period_to AS old_to, p.code AS new_code, p.due_effective AS new_due,
                p.period_to AS new_to, p.rule = o.rule AS is_event, o.is_ended,
                count(*) OVER (PARTITION BY o.id) AS ways,
                count(*) FILTER (WHERE NOT o.is_ended) OVER (PARTITION BY p.code) AS sources,
                row_number() OVER (PARTITION BY p.code ORDER BY o.is_ended, o.id DESC) AS place
            FROM gone o
            JOIN planned_obligations p ON p.subject_kind = o.subject_kind
                AND p.subject_code = o.subject_code AND p.direction = o.direction
                AND NOT p.is_kept_only
            LEFT JOIN LATERAL (
                SELECT u.adopted_from, p.subject_kind IN ('project', 'mission')
                    AND u.event NOT LIKE 'receipt:%' AS is_single
                FROM report_rules u
                WHERE u.office_id IN (0, $1::smallint) AND u.code = p.rule
                    AND u.since_seq = p.rule_since_seq
                ORDER BY u.office_id DESC LIMIT 1
            ) u ON true
            WHERE CASE WHEN u.is_single AND coalesce(o.rule IN (p.rule, u.adopted_from), false)
                    THEN true
                WHEN p.rule = o.rule THEN false
                ELSE (p.period_from, p.period_to) = (o.period_from, o.period_to)
                    AND coalesce(u.adopted_from = o.rule, p.recipient = o.recipient) END
                AND NOT EXISTS (SELECT FROM obligations n WHERE n.office_id = $1::smallint
                    AND n.code = p.code AND n.until_seq = 9223372036854775807)
        )
        SELECT m.id, m.old_code, m.new_code, m.new_due, m.new_to,
            NOT m.is_ended AND NOT m.is_event
                AND (greatest(m.old_due, s.extended_to) < $2::date OR m.new_due < $2::date
                OR coalesce(coalesce(s.submitted_on, s.received_on) > m.new_due
                    AND coalesce(s.submitted_on, s.received_on) <= m.old_due, false)),
            coalesce(s.submitted_on, s.received_on) IS NOT NULL
                AND m.new_to > $2::date AND m.new_to > m.old_to,
            report_is_known($1::smallint, m.old_code), m.is_ended
        FROM pairs m
        LEFT JOIN submissions s ON s.office_id = $1::smallint AND s.obligation = m.old_code
            AND s.until_seq = 9223372036854775807
        WHERE m.ways = 1 AND CASE WHEN m.is_ended THEN m.sources = 0 AND m.place = 1
            ELSE m.sources = 1 END
        """

    // MARK: What goes on; $1 office, $2 seq

    // A report that ended before, as that of a mission that was postponed.
    case linkEnded = """
        UPDATE obligations o SET became = m.new_code, became_seq = $2::bigint,
            superseded_because = o.superseded_because || '; became ' || m.new_code || ', due '
                || m.new_due
        FROM moved_obligations m
        WHERE m.is_ended AND o.id = m.old_id AND o.office_id = $1::smallint
        """
    // The codes that each report has had, the last first, and which of them has what was handed in
    // and counts. $2 today.
    case trace = """
        INSERT INTO moved_sources (new_code, code, depth, is_handed)
        WITH RECURSIVE had AS (
            SELECT m.new_code, m.new_to, m.old_code AS code, 0 AS depth,
                9223372036854775807::bigint AS seq
            FROM moved_obligations m WHERE NOT m.is_kept
            UNION
            SELECT h.new_code, h.new_to, o.code, h.depth + 1, o.became_seq
            FROM had h JOIN obligations o ON o.office_id = $1::smallint AND o.became = h.code
                AND o.became_seq < h.seq
        ), told AS (
            SELECT h.new_code, h.new_to, h.code, min(h.depth) AS depth,
                bool_or(coalesce(s.submitted_on, s.received_on, s.returned_on) IS NOT NULL)
                    AS is_there,
                (SELECT max(o.period_to) FROM obligations o WHERE o.office_id = $1::smallint
                    AND o.code = h.code) AS old_to
            FROM had h
            LEFT JOIN submissions s ON s.office_id = $1::smallint AND s.obligation = h.code
                AND s.until_seq = 9223372036854775807
            GROUP BY h.new_code, h.new_to, h.code
        )
        SELECT t.new_code, t.code, t.depth, t.is_there
            AND NOT coalesce(t.new_to > $2::date AND t.new_to > t.old_to, false)
            AND row_number() OVER (PARTITION BY t.new_code ORDER BY t.is_there DESC, t.depth) = 1
        FROM told t
        """
    case composeSubmissions = """
        INSERT INTO carried_submissions (office_id, id, obligation, received_on, number, document,
            note, submitted_on, returned_on, correct_by, waived_on, none_required_on, extended_to,
            since_seq, until_seq)
        SELECT $1::smallint, nextval('submissions_id_seq')::integer, m.new_code, h.received_on,
            CASE WHEN h.id IS NULL THEN d.number ELSE h.number END,
            CASE WHEN h.id IS NULL THEN d.document ELSE h.document END,
            CASE WHEN h.id IS NULL THEN d.note ELSE h.note END,
            h.submitted_on, h.returned_on, h.correct_by, d.waived_on, d.none_required_on,
            e.extended_to, $2::bigint, 9223372036854775807
        FROM moved_obligations m
        LEFT JOIN submissions d ON d.office_id = $1::smallint AND d.obligation = m.old_code
            AND d.until_seq = 9223372036854775807
        LEFT JOIN moved_sources c ON c.new_code = m.new_code AND c.is_handed
        LEFT JOIN submissions h ON h.office_id = $1::smallint AND h.obligation = c.code
            AND h.until_seq = 9223372036854775807
        LEFT JOIN LATERAL (
            SELECT max(x.extended_to) AS extended_to
            FROM moved_sources t JOIN submissions x ON x.office_id = $1::smallint
                AND x.obligation = t.code AND x.until_seq = 9223372036854775807
            WHERE t.new_code = m.new_code AND x.extended_to > m.new_due
        ) e ON true
        WHERE NOT m.is_kept
            AND coalesce(h.received_on, h.submitted_on, h.returned_on, d.waived_on,
                d.none_required_on, e.extended_to) IS NOT NULL
        """
    // What goes on wholly, and what the new code had before.
    case closeSubmissions = """
        UPDATE submissions s SET until_seq = $2::bigint FROM moved_obligations m
        WHERE NOT m.is_kept AND s.office_id = $1::smallint
            AND s.until_seq = 9223372036854775807
            AND (s.obligation = m.new_code
                OR s.obligation = m.old_code AND NOT m.is_put_off
                    AND coalesce(s.extended_to > m.new_due, true))
        """
    case insertSubmissions = """
        INSERT INTO submissions SELECT * FROM carried_submissions
        WHERE office_id = $1::smallint AND since_seq = $2::bigint
        """
    case closeReturned = """
        UPDATE returned_submissions s SET until_seq = $2::bigint FROM moved_sources c
        WHERE c.is_handed AND s.office_id = $1::smallint
            AND s.obligation IN (c.code, c.new_code) AND s.until_seq = 9223372036854775807
        """
    case carryReturned = """
        INSERT INTO returned_submissions (office_id, obligation, position, submitted_on,
            received_on, returned_on, correct_by, number, document, note, since_seq)
        SELECT s.office_id, c.new_code, s.position, s.submitted_on, s.received_on, s.returned_on,
            s.correct_by, s.number, s.document, s.note, $2::bigint
        FROM moved_sources c
        JOIN returned_submissions s ON s.office_id = $1::smallint AND s.obligation = c.code
            AND s.until_seq = $2::bigint AND s.since_seq < $2::bigint
        WHERE c.is_handed
        """
    case closeWork = """
        UPDATE report_work w SET until_seq = $2::bigint FROM moved_obligations m
        WHERE NOT m.is_kept AND w.office_id = $1::smallint
            AND w.until_seq = 9223372036854775807
            AND (w.obligation = m.old_code OR w.obligation = m.new_code
                AND EXISTS (SELECT FROM report_work x WHERE x.office_id = w.office_id
                    AND x.obligation = m.old_code AND x.until_seq = 9223372036854775807))
        """
    case carryWork = """
        INSERT INTO report_work (office_id, obligation, officer, step, step_on, note, since_seq)
        SELECT w.office_id, m.new_code, w.officer, w.step, w.step_on, w.note, $2::bigint
        FROM moved_obligations m
        JOIN report_work w ON w.office_id = $1::smallint AND w.obligation = m.old_code
            AND w.until_seq = $2::bigint
        WHERE NOT m.is_kept
        """

    /// In their order, after `trace`.
    static let carryingSubmissions: [MovesSQL] = [
        .composeSubmissions, .closeSubmissions, .insertSubmissions, .closeReturned,
        .carryReturned,
    ]
    static let carryingWork: [MovesSQL] = [.closeWork, .carryWork]
    static let carrying = carryingSubmissions + carryingWork

    // MARK: What is told of them

    // $1 office, $2 seq, $3 how many.
    case moved = """
        SELECT count(*) OVER (), o.code, o.became, coalesce(n.due_effective,
                substring(o.superseded_because FROM ', due (\\S+)$')::date),
            b.submitted_on, b.received_on, b.returned_on, b.correct_by, b.waived_on,
            b.none_required_on, b.extended_to, b.number, b.document, b.note,
            a.submitted_on, a.received_on, a.returned_on, a.correct_by, a.waived_on,
            a.none_required_on, a.extended_to, a.number, a.document, a.note,
            w.officer, w.step, w.step_on, w.note
        FROM obligations o
        LEFT JOIN obligations n ON n.office_id = o.office_id AND n.code = o.became
            AND n.until_seq = 9223372036854775807
        LEFT JOIN LATERAL (
            SELECT * FROM submissions s WHERE s.office_id = o.office_id
                AND s.obligation = o.code AND s.until_seq IN ($2::bigint, 9223372036854775807)
            ORDER BY s.until_seq LIMIT 1
        ) b ON true
        LEFT JOIN submissions a ON a.office_id = o.office_id AND a.obligation = o.became
            AND a.since_seq = $2::bigint AND a.until_seq = 9223372036854775807
        LEFT JOIN report_work w ON w.office_id = o.office_id AND w.obligation = o.code
            AND w.until_seq = $2::bigint
        WHERE o.office_id = $1::smallint AND o.became_seq = $2::bigint
            AND coalesce(b.obligation, w.obligation,
                CASE WHEN NOT coalesce(starts_with(a.note, 'settled by the register: '), false)
                    THEN a.obligation END) IS NOT NULL
        ORDER BY o.code LIMIT $3::integer
        """
    case movesTo = """
        SELECT became_seq FROM obligations WHERE office_id = $1::smallint AND became = $2
        """
    case now = "SELECT report_now($1::smallint, $2::text)"
    case former = """
        SELECT code, became_seq FROM obligations
        WHERE office_id = $1::smallint AND became = $2 AND became_seq < $3::bigint
        ORDER BY became_seq DESC LIMIT 1
        """
}
