public import Aid
import Postgres

/// A record that a merge of donors moved, and what its donors said before and after.
public struct MergedRecord: Sendable, Equatable {
    public let kind: RegisterKind
    public let id: Int
    public let before: String
    /// Nil for a certificate that the other donor had as well.
    public let after: String?

    public init(kind: RegisterKind, id: Int, before: String, after: String?) {
        self.kind = kind
        self.id = id
        self.before = before
        self.after = after
    }
}

/// What the register calls one donor, by one of its names.
public struct DonorName: Sendable, Equatable {
    public let code: String
    public let name: String
    /// As searches compare it.
    public let folded: String
    public let country: String?
}

extension Transaction {
    /// The records in force that a filter selects, with their versions, in the order of their
    /// keys.
    public func entries(
        _ kind: RegisterKind, _ filters: [RecordFilter: [String]]
    ) async throws -> [RecordEntry] {
        var query = RecordQuery()
        query.filters = filters
        return try await entries(
            kind, RecordSQL(kind).entries(query.ordered), try await parameters(kind, query))
    }

    /// The records in force with these ids.
    public func entries(_ kind: RegisterKind, ids: [Int]) async throws -> [RecordEntry] {
        try await entries(kind, RecordSQL(kind).byID, [officeParameter, .array(ids)])
    }

    private func entries(
        _ kind: RegisterKind, _ statement: ComposedStatement, _ parameters: [Parameter]
    ) async throws -> [RecordEntry] {
        let count = kind.columns.count
        return try await connection.run(statement, parameters).map { row in
            RecordEntry(
                kind: kind, id: try row.int(count), version: try row.int64(count + 1),
                values: (0..<count).map { row[$0] })
        }
    }

    /// The donor that one was merged into and the change that did it; nil without.
    public func merge(of donor: String) async throws -> (into: String, seq: Int64)? {
        try await run(MergeSQL.find, officeParameter, .text(donor)).first.map { row in
            (try row.text(0), try row.int64(1))
        }
    }

    /// Notes that a donor is another from now on; its references are moved by the caller.
    public func recordMerge(of from: String, into: String, seq: Int64) async throws {
        try await run(MergeSQL.record, officeParameter, .text(from), .text(into), .int(seq))
    }

    public func recordMerged(_ rows: [MergedRecord], seq: Int64) async throws {
        for row in rows {
            try await run(
                MergeSQL.recordRow, .int(seq), .text(row.kind.rawValue), .int(row.id),
                .text(row.before), .text(row.after))
        }
    }

    /// What a merge moved.
    public func mergedRecords(seq: Int64) async throws -> [MergedRecord] {
        try await run(MergeSQL.rows, .int(seq)).compactMap { row in
            guard let kind = RegisterKind(rawValue: try row.text(0)) else { return nil }
            return MergedRecord(
                kind: kind, id: try row.int(1), before: try row.text(2), after: row[3])
        }
    }

    public func undoMerge(seq: Int64, by change: Int64) async throws {
        try await run(MergeSQL.undo, .int(seq), .int(change))
    }

    /// Moves certificates to another donor; one that it has already ends.
    public func moveCertificates(
        from: String, into: String, seq: Int64
    ) async throws -> [MergedRecord] {
        let moved = try await run(
            MergeSQL.certificates, officeParameter, .text(from), .text(into)
        ).map { row in
            MergedRecord(
                kind: .certificates, id: try row.int(0), before: from, after: row[1])
        }
        try await moveCertificates(moved.map { ($0.id, $0.after) }, seq: seq)
        return moved
    }

    /// Gives certificates to those donors, or ends them.
    public func moveCertificates(_ moves: [(id: Int, donor: String?)], seq: Int64) async throws {
        for move in moves {
            try await run(MergeSQL.closeCertificate, .int(move.id), .int(seq))
            if let donor = move.donor {
                try await run(
                    MergeSQL.moveCertificate, .int(move.id), .text(donor), .int(seq))
            }
        }
    }

    /// Writes splits from a day on for another donor, those among them that ended with the base
    /// that the same change rewrote; answers their projects.
    public func moveSplits(from: String, into: String, seq: Int64) async throws -> [Int] {
        try await run(
            MergeSQL.closeSplits, officeParameter, .text(from), .int(seq))
        return try await run(
            MergeSQL.moveSplits, officeParameter, .text(from), .text(into), .int(seq)
        ).map { try $0.int(0) }
    }

    /// Puts splits from a day on back to what they were before a merge, where nothing changed them
    /// since; those decided since stay, though the same change rewrote the base before them.
    public func restoreSplits(merge: Int64, seq: Int64) async throws -> [Int] {
        try await run(MergeSQL.closeMergedSplits, officeParameter, .int(merge), .int(seq))
        return try await run(
            MergeSQL.restoreSplits, officeParameter, .int(merge), .int(seq)
        ).map { try $0.int(0) }
    }

    /// Every name of every donor that is not merged into another, folded.
    public func donorNames() async throws -> [DonorName] {
        try await run(MergeSQL.names, officeParameter).map { row in
            DonorName(
                code: try row.text(0), name: try row.text(1), folded: try row.text(2),
                country: row[3])
        }
    }
}

enum MergeSQL: String, CaseIterable, Statement {
    case find = """
        SELECT into_code, seq FROM donor_merges
        WHERE office_id = $1::smallint AND from_code = $2::text AND undone_seq IS NULL
        """
    case record = """
        INSERT INTO donor_merges (office_id, from_code, into_code, seq)
        VALUES ($1::smallint, $2, $3, $4::bigint)
        """
    case recordRow = """
        INSERT INTO donor_merge_rows (seq, kind, record_id, before, after)
        VALUES ($1::bigint, $2, $3::integer, $4, $5)
        """
    case rows = """
        SELECT kind, record_id, before, after FROM donor_merge_rows WHERE seq = $1::bigint
        ORDER BY kind, record_id
        """
    case undo = "UPDATE donor_merges SET undone_seq = $2::bigint WHERE seq = $1::bigint"
    case certificates = """
        SELECT c.id, CASE WHEN EXISTS (SELECT FROM certificates o
            WHERE o.office_id = c.office_id AND o.donor = $3::text AND o.number = c.number
                AND o.until_seq = 9223372036854775807) THEN NULL ELSE $3::text END
        FROM certificates c
        WHERE c.office_id = $1::smallint AND c.donor = $2::text
            AND c.until_seq = 9223372036854775807
        ORDER BY c.id
        """
    case closeCertificate = """
        UPDATE certificates SET until_seq = $2::bigint
        WHERE id = $1::integer AND until_seq = 9223372036854775807
        """
    // From the newest version: one that ended by a merge has none in force.
    case moveCertificate = """
        INSERT INTO certificates (office_id, id, donor, kind, number, issued_on, expires_on,
            provinces, sectors, since_seq)
        SELECT office_id, id, $2::text, kind, number, issued_on, expires_on, provinces, sectors,
            $3::bigint
        FROM certificates WHERE id = $1::integer ORDER BY since_seq DESC LIMIT 1
        """
    case closeSplits = """
        UPDATE project_splits s SET until_seq = $3::bigint FROM donors d
        WHERE d.office_id = $1::smallint AND d.code = $2::text
            AND d.until_seq = 9223372036854775807 AND s.dimension = 'donor'
            AND s.effective_on <> '-infinity' AND d.id = ANY (s.items)
            AND s.until_seq = 9223372036854775807
        """
    case moveSplits = """
        INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items,
            shares, since_seq)
        SELECT s.office_id, s.project_id, s.dimension, s.effective_on, n.items, n.shares,
            $4::bigint
        FROM project_splits s
        JOIN donors f ON f.office_id = $1::smallint AND f.code = $2::text
            AND f.until_seq = 9223372036854775807
        JOIN donors d ON d.office_id = $1::smallint AND d.code = $3::text
            AND d.until_seq = 9223372036854775807
        CROSS JOIN LATERAL (
            SELECT array_agg(item ORDER BY position) AS items,
                array_agg(share ORDER BY position) AS shares
            FROM (
                SELECT CASE WHEN u.item = f.id THEN d.id ELSE u.item END AS item,
                    sum(u.share)::integer AS share, min(u.position) AS position
                FROM unnest(s.items, s.shares) WITH ORDINALITY AS u (item, share, position)
                GROUP BY 1
            ) merged
        ) n
        WHERE s.office_id = $1::smallint AND s.dimension = 'donor'
            AND s.effective_on <> '-infinity' AND s.until_seq = $4::bigint
        RETURNING project_id
        """
    case closeMergedSplits = """
        UPDATE project_splits SET until_seq = $3::bigint
        WHERE office_id = $1::smallint AND since_seq = $2::bigint AND dimension = 'donor'
            AND effective_on <> '-infinity' AND until_seq = 9223372036854775807
        """
    case restoreSplits = """
        INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items,
            shares, since_seq)
        SELECT s.office_id, s.project_id, s.dimension, s.effective_on,
            coalesce(b.items, s.items), coalesce(b.shares, s.shares), $3::bigint
        FROM project_splits s
        LEFT JOIN project_splits b ON s.since_seq = $2::bigint AND b.project_id = s.project_id
            AND b.dimension = s.dimension AND b.effective_on = s.effective_on
            AND b.until_seq = $2::bigint
        WHERE s.office_id = $1::smallint AND s.dimension = 'donor'
            AND s.effective_on <> '-infinity' AND s.until_seq = $3::bigint
        RETURNING project_id
        """
    case names = """
        SELECT d.code, btrim(n.name), fold_text(n.name), d.country FROM donors d
        CROSS JOIN LATERAL (
            SELECT d.name UNION SELECT d.name_en
            UNION SELECT alias FROM string_to_table(d.aliases, '|') AS alias
        ) n (name)
        WHERE d.office_id = $1::smallint AND d.until_seq = 9223372036854775807
            AND n.name IS NOT NULL AND btrim(fold_text(n.name)) <> ''
            AND NOT EXISTS (SELECT FROM donor_merges m WHERE m.office_id = d.office_id
                AND m.from_code = d.code AND m.undone_seq IS NULL)
        ORDER BY d.code, 2
        """
}
