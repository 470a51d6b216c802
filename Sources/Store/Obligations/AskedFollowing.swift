import Aid
import Postgres

/// Reports that letters ask for follow the register as those by rule do.
extension Transaction {
    /// After a change of projects: what is still to come passes to a project's new owner, and what
    /// is open about a project that is no longer there ends. Answers how many reports were
    /// superseded.
    func followAsked(seq: Int64, today: Day) async throws -> Int {
        let moved = try await change(
            AskedFollowingSQL.moveOwned, officeParameter, .int(seq), .text(today.iso))
        let ended = try await change(AskedFollowingSQL.endVanished, officeParameter, .int(seq))
        return moved + ended
    }

    /// Gives every report that a donor was asked for to the one that it is merged into; answers
    /// the codes.
    public func moveAsked(from: String, into: String, seq: Int64) async throws -> [String] {
        try await pass(from: from, to: into, seq: seq, merge: nil)
    }

    /// Gives back what a merge gave to the other donor and that is still theirs; answers the codes.
    public func restoreAsked(
        merge: Int64, from: String, into: String, seq: Int64
    ) async throws -> [String] {
        try await pass(from: into, to: from, seq: seq, merge: merge)
    }

    private func pass(
        from: String, to: String, seq: Int64, merge: Int64?
    ) async throws -> [String] {
        try await run(
            AskedFollowingSQL.pass, officeParameter, .text(from), .text(to), .int(seq),
            .int(merge)
        ).map { try $0.text(0) }
    }
}

enum AskedFollowingSQL: String, CaseIterable, Statement {
    // As `closeChanged` of those by rule: what is over, handed in or let off stays with whoever
    // owed it. $1 office, $2 seq, $3 today.
    case moveOwned = """
        WITH moved AS (
            SELECT p.code, b.owner AS old, p.owner AS new,
                p.owner IN (f.code, f.agency_code) AS is_ours
            FROM projects p
            JOIN projects b ON b.id = p.id AND b.until_seq = $2::bigint AND b.owner <> p.owner
            JOIN offices f ON f.id = p.office_id
            WHERE p.office_id = $1::smallint AND p.since_seq = $2::bigint
                AND p.until_seq = 9223372036854775807
        ), closed AS (
            UPDATE obligations o SET until_seq = $2::bigint,
                superseded_because = 'reporter ' || m.old || ' became ' || m.new
            FROM moved m
            WHERE o.office_id = $1::smallint AND o.subject_kind = 'project'
                AND o.subject_code = m.code AND o.asked_name IS NOT NULL AND o.reporter = m.old
                AND o.until_seq = 9223372036854775807
                AND NOT EXISTS (SELECT FROM submissions s WHERE s.office_id = o.office_id
                    AND s.obligation = o.code AND s.until_seq = 9223372036854775807
                    AND coalesce(s.submitted_on, s.received_on, s.returned_on, s.waived_on,
                        s.none_required_on) IS NOT NULL)
                AND coalesce((SELECT s.extended_to FROM submissions s
                    WHERE s.office_id = o.office_id AND s.obligation = o.code
                        AND s.until_seq = 9223372036854775807), o.due_effective) >= $3::date
            RETURNING o.*, m.new, m.is_ours
        )
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, asked_name, asked_by, since_seq)
        SELECT c.office_id, c.code, c.rule, c.rule_since_seq, CASE WHEN c.is_ours THEN 'out'
                WHEN c.direction <> 'out' THEN c.direction
                WHEN EXISTS (SELECT FROM agencies a WHERE a.office_id = c.office_id
                    AND a.code = c.reporter AND a.successor = c.new
                    AND a.until_seq = 9223372036854775807) THEN 'out'
                WHEN c.recipient = (SELECT name FROM offices f WHERE f.id = c.office_id)
                THEN 'in' ELSE 'watch' END,
            c.subject_kind, c.subject_code, c.new, c.recipient, c.period_from, c.period_to,
            c.due_statutory, c.due_effective, c.due_internal, c.asked_name, c.asked_by, $2::bigint
        FROM closed c ORDER BY c.code
        """
    case endVanished = """
        UPDATE obligations o SET until_seq = $2::bigint,
            superseded_because = 'no longer owed: the project is gone'
        FROM projects b
        WHERE b.office_id = $1::smallint AND b.until_seq = $2::bigint
            AND NOT EXISTS (SELECT FROM projects p WHERE p.office_id = b.office_id
                AND p.code = b.code AND p.until_seq = 9223372036854775807)
            AND o.office_id = b.office_id AND o.subject_kind = 'project'
            AND o.subject_code = b.code AND o.asked_name IS NOT NULL
            AND o.until_seq = 9223372036854775807
            AND NOT EXISTS (SELECT FROM submissions s WHERE s.office_id = o.office_id
                AND s.obligation = o.code AND s.until_seq = 9223372036854775807
                AND coalesce(s.submitted_on, s.received_on, s.returned_on, s.waived_on,
                    s.none_required_on) IS NOT NULL)
        """
    // The two donors are one, so that what was handed in passes as well. $1 office, $2 from, $3 to,
    // $4 seq, $5 the merge whose reports alone pass, back to whoever had them; NULL for all.
    case pass = """
        WITH closed AS (
            UPDATE obligations o SET until_seq = $4::bigint,
                superseded_because = 'reporter ' || $2::text || ' became ' || $3::text
            WHERE o.office_id = $1::smallint AND o.asked_name IS NOT NULL
                AND o.reporter = $2::text AND o.until_seq = 9223372036854775807
                AND ($5::bigint IS NULL OR EXISTS (SELECT FROM obligations b
                    WHERE b.office_id = o.office_id AND b.code = o.code
                        AND b.until_seq = $5::bigint AND b.reporter = $3::text))
            RETURNING o.*
        )
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, asked_name, asked_by, since_seq)
        SELECT office_id, code, rule, rule_since_seq, direction, subject_kind, subject_code,
            $3::text, recipient, period_from, period_to, due_statutory, due_effective,
            due_internal, asked_name, asked_by, $4::bigint
        FROM closed ORDER BY code
        RETURNING code
        """
}
