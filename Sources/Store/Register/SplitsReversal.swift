import Aid
import Postgres

extension Transaction {
    /// Takes a file of splits back; answers how many splits, by project and day, it had written.
    func reverseSplits(batch: Int64, seq: Int64) async throws -> Int {
        try refuseChanged(try await run(SplitsReversal.changedSince, .int(batch)))
        try refuseChanged(try await run(SplitsReversal.splitSince, .int(batch)))
        if let merged = try await run(SplitsReversal.mergedSince, officeParameter, .int(batch))
            .first
        {
            throw AidError(
                "donor-merged",
                "donor \"\(try merged.text(0))\" is merged into \"\(try merged.text(1))\"",
                hint: "Take that back first.")
        }
        let count = try await run(SplitsReversal.count, .int(batch))[0].int(0)
        try await putBack(ReversalOf(.splits).satellites, batch: batch, seq: seq)
        try await run(PlacesSQL.refreshProjects, officeParameter, .int(seq), .bool(false))
        try await divideResplit(seq: seq)
        return count
    }
}

/// What stands in the way of taking a file of splits back. $1 the batch.
enum SplitsReversal: String, CaseIterable, Statement {
    // Where the batch ended a split and put none in its place: a split made since from that day
    // or before, which the one that would come back would cut short. What a reversal put back is
    // followed to the change that made it.
    case splitSince = """
        WITH RECURSIVE held AS (
            SELECT l.effective_on AS ended_on, s.project_id, s.dimension, s.effective_on,
                s.since_seq
            FROM project_splits l
            JOIN project_splits s ON s.project_id = l.project_id AND s.dimension = l.dimension
                AND s.effective_on <= l.effective_on AND s.since_seq > $1::bigint
                AND s.until_seq = 9223372036854775807
            WHERE l.until_seq = $1::bigint AND NOT EXISTS (SELECT FROM project_splits o
                WHERE o.project_id = l.project_id AND o.dimension = l.dimension
                    AND o.effective_on = l.effective_on AND o.since_seq = $1::bigint)
            UNION ALL
            SELECT h.ended_on, p.project_id, p.dimension, p.effective_on, p.since_seq
            FROM held h
            JOIN imports r ON r.seq = h.since_seq AND r.reverses_seq IS NOT NULL
            JOIN project_splits p ON p.project_id = h.project_id AND p.dimension = h.dimension
                AND p.effective_on = h.effective_on AND p.until_seq = r.reverses_seq
        )
        SELECT concat_ws(' ', p.code, h.ended_on, h.dimension || 's'), h.since_seq,
            i.seq IS NOT NULL AND i.reverses_seq IS NULL, c.operation
        FROM held h
        JOIN projects p ON p.id = h.project_id AND p.until_seq = 9223372036854775807
        LEFT JOIN imports i ON i.seq = h.since_seq
        LEFT JOIN changes c ON c.seq = h.since_seq
        WHERE h.since_seq > $1::bigint AND i.reverses_seq IS NULL
        ORDER BY h.since_seq DESC LIMIT 1
        """
    // What would come back names a donor that was merged into another since. $1 office.
    case mergedSince = """
        SELECT d.code, m.into_code
        FROM project_splits l
        JOIN donors d ON d.id = ANY (l.items) AND d.until_seq = 9223372036854775807
        JOIN donor_merges m ON m.office_id = $1::smallint AND m.from_code = d.code
            AND m.undone_seq IS NULL
        WHERE l.dimension = 'donor' AND l.until_seq = $2::bigint
        LIMIT 1
        """
    case count = """
        SELECT count(DISTINCT (project_id, effective_on)) FROM project_splits
        WHERE since_seq = $1::bigint OR until_seq = $1::bigint
        """

    /// The batch's versions of splits: those it wrote, and those that came back when what had
    /// ended them was itself taken back.
    static let own = """
        WITH RECURSIVE own AS (
            SELECT w.project_id, w.dimension, w.effective_on, w.since_seq, w.until_seq
            FROM project_splits w WHERE w.since_seq = $1::bigint
            UNION ALL
            SELECT n.project_id, n.dimension, n.effective_on, n.since_seq, n.until_seq
            FROM own o JOIN imports r ON r.reverses_seq = o.until_seq
            JOIN project_splits n ON n.project_id = o.project_id AND n.dimension = o.dimension
                AND n.effective_on = o.effective_on AND n.since_seq = r.seq
        )
        """

    /// A split of the batch that another change ended since.
    static let changedSince = ComposedStatement(
        name: "SplitsReversal.changedSince",
        sql: """
            \(own)
            SELECT concat_ws(' ', p.code, o.effective_on, o.dimension || 's'), o.until_seq,
                i.seq IS NOT NULL AND i.reverses_seq IS NULL, c.operation
            FROM own o
            JOIN projects p ON p.id = o.project_id AND p.until_seq = 9223372036854775807
            LEFT JOIN imports i ON i.seq = o.until_seq
            LEFT JOIN changes c ON c.seq = o.until_seq
            WHERE o.until_seq <> 9223372036854775807 AND NOT EXISTS (
                SELECT FROM imports r JOIN project_splits n ON n.since_seq = r.seq
                    AND n.project_id = o.project_id AND n.dimension = o.dimension
                    AND n.effective_on = o.effective_on
                WHERE r.reverses_seq = o.until_seq)
            ORDER BY o.until_seq DESC LIMIT 1
            """)
}
