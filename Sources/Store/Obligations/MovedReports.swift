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

    /// The code that a report had before it moved last; nil where it never did.
    public func formerCode(of code: String) async throws -> String? {
        try await run(MovesSQL.former, officeParameter, .text(code)).first.map { try $0.text(0) }
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
    // report in for an event that is put off to a later day still to come owes it again.
    case find = """
        INSERT INTO moved_obligations (old_id, old_code, new_code, new_due, is_kept, is_put_off)
        WITH gone AS (
            SELECT DISTINCT o.id, o.code, o.rule, o.direction, o.subject_kind, o.subject_code,
                o.recipient, o.period_from, o.period_to, o.due_effective
            FROM batch_subjects b
            JOIN obligations o ON o.office_id = $1::smallint AND o.subject_kind = b.kind
                AND o.subject_code = b.code AND o.until_seq = 9223372036854775807
                AND o.asked_name IS NULL
            WHERE NOT EXISTS (SELECT FROM planned_obligations q WHERE q.code = o.code)
        ), pairs AS (
            SELECT o.id, o.code AS old_code, o.due_effective AS old_due,
                o.period_to AS old_to, p.code AS new_code, p.due_effective AS new_due,
                p.period_to AS new_to, p.rule = o.rule AS is_event,
                count(*) OVER (PARTITION BY o.id) AS ways,
                count(*) OVER (PARTITION BY p.code) AS sources
            FROM gone o
            JOIN planned_obligations p ON p.subject_kind = o.subject_kind
                AND p.subject_code = o.subject_code AND p.direction = o.direction
                AND NOT p.is_kept_only
            WHERE CASE WHEN p.rule = o.rule
                THEN p.subject_kind IN ('project', 'mission')
                    AND EXISTS (SELECT FROM report_rules u WHERE u.code = p.rule
                        AND u.since_seq = p.rule_since_seq AND u.event NOT LIKE 'receipt:%')
                ELSE (p.period_from, p.period_to) = (o.period_from, o.period_to)
                    AND coalesce((SELECT u.adopted_from FROM report_rules u
                        WHERE u.office_id IN (0, $1::smallint) AND u.code = p.rule
                            AND u.until_seq = 9223372036854775807
                        ORDER BY u.office_id DESC LIMIT 1) = o.rule, p.recipient = o.recipient)
                END
                AND NOT EXISTS (SELECT FROM obligations n WHERE n.office_id = $1::smallint
                    AND n.code = p.code AND n.until_seq = 9223372036854775807)
        )
        SELECT m.id, m.old_code, m.new_code, m.new_due,
            NOT m.is_event AND (greatest(m.old_due, s.extended_to) < $2::date
                OR m.new_due < $2::date
                OR coalesce(coalesce(s.submitted_on, s.received_on) > m.new_due
                    AND coalesce(s.submitted_on, s.received_on) <= m.old_due, false)),
            coalesce(s.submitted_on, s.received_on) IS NOT NULL
                AND m.new_to > $2::date AND m.new_to > m.old_to
        FROM pairs m
        LEFT JOIN submissions s ON s.office_id = $1::smallint AND s.obligation = m.old_code
            AND s.until_seq = 9223372036854775807
        WHERE m.ways = 1 AND m.sources = 1
        """

    // MARK: What goes on; $1 office, $2 seq

    case closeSubmissions = """
        UPDATE submissions s SET until_seq = $2::bigint FROM moved_obligations m
        WHERE NOT m.is_kept AND s.office_id = $1::smallint
            AND s.until_seq = 9223372036854775807
            AND (s.obligation = m.old_code OR s.obligation = m.new_code
                AND EXISTS (SELECT FROM submissions x WHERE x.office_id = s.office_id
                    AND x.obligation = m.old_code AND x.until_seq = 9223372036854775807))
        """
    case carrySubmissions = """
        INSERT INTO submissions (office_id, id, obligation, received_on, number, document, note,
            submitted_on, returned_on, correct_by, waived_on, none_required_on, extended_to,
            since_seq)
        SELECT s.office_id, nextval('submissions_id_seq')::integer, m.new_code,
            k.received_on, k.number, k.document, k.note, k.submitted_on, k.returned_on,
            k.correct_by, s.waived_on, s.none_required_on, e.extended_to, $2::bigint
        FROM moved_obligations m
        JOIN submissions s ON s.office_id = $1::smallint AND s.obligation = m.old_code
            AND s.until_seq = $2::bigint
        LEFT JOIN submissions k ON k.id = s.id AND k.since_seq = s.since_seq
            AND NOT m.is_put_off
        LEFT JOIN submissions e ON e.id = s.id AND e.since_seq = s.since_seq
            AND e.extended_to > m.new_due
        WHERE NOT m.is_kept AND coalesce(k.received_on, k.submitted_on, k.returned_on,
            s.waived_on, s.none_required_on, e.extended_to) IS NOT NULL
        ORDER BY m.new_code
        """
    case closeReturned = """
        UPDATE returned_submissions s SET until_seq = $2::bigint FROM moved_obligations m
        WHERE NOT m.is_kept AND NOT m.is_put_off AND s.office_id = $1::smallint
            AND s.obligation IN (m.old_code, m.new_code) AND s.until_seq = 9223372036854775807
        """
    case carryReturned = """
        INSERT INTO returned_submissions (office_id, obligation, position, submitted_on,
            received_on, returned_on, correct_by, number, document, note, since_seq)
        SELECT s.office_id, m.new_code, s.position, s.submitted_on, s.received_on, s.returned_on,
            s.correct_by, s.number, s.document, s.note, $2::bigint
        FROM moved_obligations m
        JOIN returned_submissions s ON s.office_id = $1::smallint AND s.obligation = m.old_code
            AND s.until_seq = $2::bigint
        WHERE NOT m.is_kept AND NOT m.is_put_off
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

    /// In their order.
    static let carrying: [MovesSQL] = [
        .closeSubmissions, .carrySubmissions, .closeReturned, .carryReturned, .closeWork,
        .carryWork,
    ]

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
        LEFT JOIN submissions b ON b.office_id = o.office_id AND b.obligation = o.code
            AND b.until_seq = $2::bigint
        LEFT JOIN submissions a ON a.office_id = o.office_id AND a.obligation = o.became
            AND a.since_seq = $2::bigint AND a.until_seq = 9223372036854775807
        LEFT JOIN report_work w ON w.office_id = o.office_id AND w.obligation = o.code
            AND w.until_seq = $2::bigint
        WHERE o.office_id = $1::smallint AND o.until_seq = $2::bigint AND o.became IS NOT NULL
            AND coalesce(b.obligation, w.obligation) IS NOT NULL
        ORDER BY o.code LIMIT $3::integer
        """
    case former = """
        SELECT code FROM obligations WHERE office_id = $1::smallint AND became = $2
        ORDER BY until_seq DESC LIMIT 1
        """
}
