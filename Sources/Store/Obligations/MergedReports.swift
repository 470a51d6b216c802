public import Aid
import Postgres

extension Transaction {
    /// After a merge: what is known of the reports that rules make the donor owe goes to those of
    /// the other, for the same rule and period; where the other has handed in or decided its own,
    /// that stands for both.
    ///
    /// Each donor's own stay where something is known of both, and where the other owes none.
    public func mergeReports(
        from: String, into: String, on today: Day, seq: Int64
    ) async throws {
        let office = officeParameter
        try await run(MaterializeSQL.clear)
        guard
            try await change(
                MergedReportsSQL.find, office, .text(from), .text(into), .int(seq)) > 0
        else { return }
        try await run(MergedReportsSQL.close, .int(seq))
        try await carry(MovesSQL.carrying, seq: seq, today: today)
    }

    /// Gives back what a merge carried to the other donor's reports, where nothing was noted of
    /// them since and the donor owes its own again; what the other owed by the merge alone ends.
    /// Answers the codes of what was noted since, which stays with the other.
    public func unmergeReports(
        merge: Int64, from: String, on today: Day, seq: Int64
    ) async throws -> [String] {
        let (office, merge, from) = (officeParameter, Parameter.int(merge), Parameter.text(from))
        let kept = try await run(MergedReportsSQL.notedSince, office, merge, from)
            .map { try $0.text(0) }
        // Each by itself: the other donor may have had the one and not the other.
        for carrying in [MovesSQL.carryingSubmissions, MovesSQL.carryingWork] {
            try await run(MaterializeSQL.clear)
            let isWork = Parameter.bool(carrying == MovesSQL.carryingWork)
            let found = try await change(MergedReportsSQL.findBack, office, merge, from, isWork)
            if found > 0 { try await carry(carrying, seq: seq, today: today) }
        }
        try await run(MergedReportsSQL.closeBack, office, merge, from, .int(seq))
        return kept
    }
}

/// The find statements fill the table that the materialisation of the same change has made.
enum MergedReportsSQL: String, CaseIterable, Statement {
    // What the donor owes no longer has ended by now, as what is known of it has not. $1 office,
    // $2 from, $3 into, $4 seq.
    case find = """
        INSERT INTO moved_obligations (old_id, old_code, new_code, new_due, new_to, is_kept,
            is_put_off, is_known, is_ended)
        SELECT o.id, o.code, t.code, t.due_effective, t.period_to, false, false, true, false
        FROM obligations o
        JOIN obligations t ON t.office_id = o.office_id AND t.until_seq = 9223372036854775807
            AND t.rule = o.rule AND t.subject_kind = o.subject_kind
            AND t.subject_code = $3::text
            AND t.code = o.rule || '/' || $3::text
                || substr(o.code, length(o.rule) + length($2::text) + 2)
        LEFT JOIN submissions so ON so.office_id = o.office_id AND so.obligation = o.code
            AND so.until_seq = 9223372036854775807
        LEFT JOIN submissions st ON st.office_id = o.office_id AND st.obligation = t.code
            AND st.until_seq = 9223372036854775807
        LEFT JOIN report_work wo ON wo.office_id = o.office_id AND wo.obligation = o.code
            AND wo.until_seq = 9223372036854775807
        LEFT JOIN report_work wt ON wt.office_id = o.office_id AND wt.obligation = t.code
            AND wt.until_seq = 9223372036854775807
        WHERE o.office_id = $1::smallint AND o.subject_kind IN ('donor', 'certificate')
            AND o.subject_code = $2::text AND o.asked_name IS NULL
            AND o.until_seq IN (9223372036854775807, $4::bigint)
            AND (so.id IS NULL OR st.id IS NULL)
            AND (wo.obligation IS NULL OR wt.obligation IS NULL)
        """
    case close = """
        UPDATE obligations o SET until_seq = $1::bigint, became = m.new_code, became_seq = $1::bigint,
            superseded_because = 'became ' || m.new_code || ', due ' || m.new_due
        FROM moved_obligations m WHERE o.id = m.old_id
        """
    // What the merge brought and nothing but merges has written since. $1 office, $2 the merge,
    // $3 from, $4 the work on reports, or what was handed in and decided.
    case findBack = """
        INSERT INTO moved_obligations (old_id, old_code, new_code, new_due, new_to, is_kept,
            is_put_off, is_known, is_ended)
        SELECT n.id, b.became, n.code, n.due_effective, n.period_to, false, false, true, false
        FROM obligations b
        JOIN obligations n ON n.office_id = b.office_id AND n.code = b.code
            AND n.until_seq = 9223372036854775807
        WHERE b.office_id = $1::smallint AND b.became_seq = $2::bigint
            AND b.subject_code = $3::text
            AND EXISTS (
                SELECT FROM (
                    SELECT office_id, obligation, since_seq, until_seq FROM submissions
                    WHERE NOT $4::boolean
                    UNION ALL
                    SELECT office_id, obligation, since_seq, until_seq FROM report_work
                    WHERE $4::boolean
                ) k LEFT JOIN changes c ON c.seq = k.since_seq
                WHERE k.office_id = b.office_id AND k.obligation = b.became
                HAVING bool_or(k.since_seq = $2::bigint)
                    AND bool_or(k.until_seq = 9223372036854775807
                        AND c.operation IN ('donor merge', 'donor unmerge')))
        """
    case notedSince = """
        SELECT DISTINCT b.became FROM obligations b
        JOIN submissions s ON s.office_id = b.office_id AND s.obligation = b.became
            AND s.until_seq = 9223372036854775807
        JOIN changes c ON c.seq = s.since_seq
            AND c.operation NOT IN ('donor merge', 'donor unmerge')
        WHERE b.office_id = $1::smallint AND b.became_seq = $2::bigint
            AND b.subject_code = $3::text
            AND EXISTS (SELECT FROM submissions x WHERE x.office_id = b.office_id
                AND x.obligation = b.became AND x.since_seq = $2::bigint)
        ORDER BY b.became
        """
    // $1 office, $2 the merge, $3 from, $4 seq.
    case closeBack = """
        UPDATE obligations t SET until_seq = $4::bigint,
            superseded_because = 'the merge that caused it was taken back'
        FROM obligations b
        WHERE b.office_id = $1::smallint AND b.became_seq = $2::bigint
            AND b.subject_code = $3::text AND t.office_id = b.office_id AND t.code = b.became
            AND t.since_seq = $2::bigint AND t.until_seq = 9223372036854775807
            AND NOT EXISTS (SELECT FROM submissions s WHERE s.office_id = t.office_id
                AND s.obligation = t.code AND s.until_seq = 9223372036854775807)
            AND NOT EXISTS (SELECT FROM report_work w WHERE w.office_id = t.office_id
                AND w.obligation = t.code AND w.until_seq = 9223372036854775807)
        """
}
