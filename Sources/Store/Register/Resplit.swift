public import Aid
import Postgres

/// What a project's money is divided by.
public enum SplitDimension: String, CaseIterable, Sendable {
    case sector, area, donor
}

/// How a project's money is divided from a day on.
public struct SplitInForce: Sendable, Equatable {
    public let dimension: SplitDimension
    /// Nil: from the start.
    public let effectiveOn: Day?
    /// Codes with their shares, as a file writes them.
    public let shares: ShareList
}

/// An entry whose parts a new split moved.
public struct MovedEntry: Sendable, Equatable {
    public let ref: String
    public let kind: String
    public let date: String
    public let currency: String
    public let amount: Int64?
    /// How much of it went to other parts; nil for an unvalued gift.
    public let moved: Int64?
    public let movedVND: Int64?
}

/// A project about to be split anew.
public struct SplitProjectRow: Sendable, Equatable {
    public let id: Int
    public let startOn: Day?
}

extension Transaction {
    public func splitProject(_ code: String) async throws -> SplitProjectRow? {
        try await run(ResplitSQL.project, officeParameter, .text(code)).first.map { row in
            SplitProjectRow(id: try row.int(0), startOn: row[1].flatMap { Day(iso: $0) })
        }
    }

    /// The splits in force of a project: by dimension, the earliest first.
    public func splits(of project: Int) async throws -> [SplitInForce] {
        var found: [SplitInForce] = []
        for row in try await run(ResplitSQL.inForce, .int(project)) {
            guard let dimension = SplitDimension(rawValue: try row.text(0)) else { continue }
            found.append(
                SplitInForce(
                    dimension: dimension, effectiveOn: row[1].flatMap { Day(iso: $0) },
                    shares: try ShareList(parsing: try row.text(2))))
        }
        return found
    }

    /// Writes splits that hold for entries dated from a day on; splits of the same dimensions
    /// from later days end. Answers which were not in force so already, and what the register has
    /// against them (unknown codes, places that are not valid on that day); then none is written.
    public func resplit(
        project: Int, _ splits: [(dimension: SplitDimension, shares: ShareList)], on day: Day,
        seq: Int64
    ) async throws -> (written: [SplitDimension], problems: StagedProblems) {
        try await connection.execute(ResplitScript.create)
        try await run(PlacesSQL.create)
        for split in splits {
            let items = split.shares.items
            try await run(
                ResplitSQL.resolve(split.dimension), officeParameter, .array(items.map(\.item)),
                .array(items.map(\.share)), .text(day.iso))
        }
        try await run(PlacesSQL.rejectUnresolved)
        try await run(ResplitSQL.rejectUnknown)
        try await run(ResplitSQL.rejectRepeatedAreas)
        try await run(ResplitSQL.rejectMerged, officeParameter)
        let problems = try await stagedProblems()
        if problems.total > 0 { return ([], problems) }
        var written: [SplitDimension] = []
        for split in splits {
            let dimension = Parameter.text(split.dimension.rawValue)
            if try await run(
                ResplitSQL.isInForce, .int(project), dimension, .text(day.iso))[0].bool(0)
            {
                continue
            }
            written.append(split.dimension)
            try await run(
                ResplitSQL.closeFrom, .int(project), dimension, .text(day.iso), .int(seq))
            try await run(
                ResplitSQL.insert, officeParameter, .int(project), dimension, .text(day.iso),
                .int(seq))
        }
        if written.isEmpty { return ([], problems) }
        try await run(PlacesSQL.refreshProjects, officeParameter, .int(seq), .bool(false))
        try await divideAnew(projects: [project], seq: seq, from: day)
        return (written, problems)
    }

    /// The entries whose parts that change moved, by day.
    public func movedEntries(project: Int, seq: Int64) async throws -> [MovedEntry] {
        try await run(ResplitSQL.moved, .int(project), .int(seq)).map { row in
            MovedEntry(
                ref: try row.text(0), kind: try row.text(1), date: try row.text(2),
                currency: try row.text(3), amount: row[4].flatMap { Int64($0) },
                moved: row[5].flatMap { Int64($0) }, movedVND: row[6].flatMap { Int64($0) })
        }
    }
}

/// Every statement of a split by hand.
enum ResplitSQL: String, CaseIterable, Statement {
    case project = """
        SELECT id, start_on FROM projects
        WHERE office_id = $1::smallint AND code = $2 AND until_seq = 9223372036854775807
        """
    // A place is named with a day where its code alone is not it on the split's day.
    case inForce = """
        SELECT s.dimension, nullif(s.effective_on, '-infinity'),
            string_agg(coalesce(k.code, d.code, a.level || ':' || a.code
                    || CASE WHEN a.valid @> coalesce(nullif(s.effective_on, '-infinity'),
                        p.place_day) THEN '' ELSE '@' || a.valid_from END)
                || '=' || trim_scale(x.share / 10000.0), '|' ORDER BY x.position)
        FROM project_splits s
        JOIN projects p ON p.id = s.project_id AND p.until_seq = 9223372036854775807
        CROSS JOIN LATERAL unnest(s.items, s.shares) WITH ORDINALITY AS x (item, share, position)
        LEFT JOIN sectors k ON s.dimension = 'sector' AND k.id = x.item
            AND k.until_seq = 9223372036854775807
        LEFT JOIN areas a ON s.dimension = 'area' AND a.id = x.item
            AND a.until_seq = 9223372036854775807
        LEFT JOIN donors d ON s.dimension = 'donor' AND d.id = x.item
            AND d.until_seq = 9223372036854775807
        WHERE s.project_id = $1::integer AND s.until_seq = 9223372036854775807
        GROUP BY s.dimension, s.effective_on
        ORDER BY array_position(ARRAY['sector', 'area', 'donor'], s.dimension), s.effective_on
        """
    // $1 office, $2 items, $3 shares, $4 the day.
    case resolveSectors = """
        INSERT INTO resplit (dimension, position, item, share, id)
        SELECT 'sector', x.position, x.item, x.share, r.id
        FROM unnest($2::text[], $3::integer[]) WITH ORDINALITY AS x (item, share, position)
        LEFT JOIN sectors r ON r.office_id = $1::smallint AND r.scheme = 'office'
            AND r.code = x.item AND r.until_seq = 9223372036854775807
        WHERE $4::date IS NOT NULL
        """
    case resolveDonors = """
        INSERT INTO resplit (dimension, position, item, share, id)
        SELECT 'donor', x.position, x.item, x.share, r.id
        FROM unnest($2::text[], $3::integer[]) WITH ORDINALITY AS x (item, share, position)
        LEFT JOIN donors r ON r.office_id = $1::smallint AND r.code = x.item
            AND r.until_seq = 9223372036854775807
        WHERE $4::date IS NOT NULL
        """
    case resolveAreas = """
        WITH found AS (
            INSERT INTO resolved (line, record_id, position, place, on_day, share, area_id)
            SELECT 1, 0, x.position, x.item, d.day, x.share, a.id
            FROM unnest($2::text[], $3::integer[]) WITH ORDINALITY AS x (item, share, position)
            CROSS JOIN LATERAL (SELECT coalesce(nullif(split_part(x.item, '@', 2), '')::date,
                $4::date) AS day) d
            LEFT JOIN areas a ON a.office_id = 0 AND a.level = split_part(x.item, ':', 1)
                AND a.code = split_part(split_part(x.item, ':', 2), '@', 1)
                AND a.until_seq = 9223372036854775807 AND a.valid @> d.day
            WHERE $1::smallint IS NOT NULL
            RETURNING position, place, share, area_id
        )
        INSERT INTO resplit (dimension, position, item, share, id)
        SELECT 'area', position, place, share, area_id FROM found
        """
    // Areas have words of their own.
    case rejectUnknown = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT 1, dimension || 's', 'unknown-reference', item, dimension || 's'
        FROM resplit WHERE id IS NULL AND dimension <> 'area'
        """
    case rejectRepeatedAreas = """
        INSERT INTO rejected (line, col, code, value)
        SELECT 1, 'areas', 'repeated-item', max(item) FROM resplit
        WHERE dimension = 'area' AND id IS NOT NULL GROUP BY id HAVING count(*) > 1
        """
    case rejectMerged = """
        INSERT INTO rejected (line, col, code, value, other)
        SELECT 1, 'donors', 'donor-merged', r.item, m.into_code FROM resplit r
        JOIN donor_merges m ON m.office_id = $1::smallint AND m.from_code = r.item
            AND m.undone_seq IS NULL
        WHERE r.dimension = 'donor'
        """
    // By ids, for one code may name two lives of a place.
    case isInForce = """
        SELECT coalesce((
            SELECT s.items = (SELECT array_agg(id ORDER BY position) FROM resplit
                    WHERE dimension = $2)
                AND s.shares = (SELECT array_agg(share ORDER BY position) FROM resplit
                    WHERE dimension = $2)
            FROM project_splits s
            WHERE s.project_id = $1::integer AND s.dimension = $2 AND s.effective_on <= $3::date
                AND s.until_seq = 9223372036854775807
            ORDER BY s.effective_on DESC LIMIT 1
        ), false) AND NOT EXISTS (
            SELECT FROM project_splits s
            WHERE s.project_id = $1::integer AND s.dimension = $2 AND s.effective_on > $3::date
                AND s.until_seq = 9223372036854775807)
        """
    case closeFrom = """
        UPDATE project_splits SET until_seq = $4::bigint
        WHERE project_id = $1::integer AND dimension = $2 AND effective_on >= $3::date
            AND until_seq = 9223372036854775807
        """
    case insert = """
        INSERT INTO project_splits (office_id, project_id, dimension, effective_on, items, shares,
            since_seq)
        SELECT $1::smallint, $2::integer, $3, $4::date, array_agg(id ORDER BY position),
            array_agg(share ORDER BY position), $5::bigint
        FROM resplit WHERE dimension = $3
        """
    case moved = """
        WITH parts AS (
            SELECT x.entry_id, x.sector_id, x.area_id, x.donor_id,
                CASE WHEN x.since_seq = $2::bigint THEN 1 ELSE -1 END AS sign, x.amount, x.vnd,
                x.usd
            FROM ledger_entries e JOIN allocations x ON x.entry_id = e.id
            WHERE e.project_id = $1::integer
                AND (x.since_seq = $2::bigint OR x.until_seq = $2::bigint)
        ), moved AS (
            SELECT entry_id, sum(sign * amount) AS amount, sum(sign * vnd) AS vnd
            FROM parts GROUP BY entry_id, sector_id, area_id, donor_id
            HAVING sum(sign) <> 0 OR sum(sign * amount) <> 0 OR sum(sign * vnd) <> 0
                OR sum(sign * usd) <> 0
        )
        SELECT e.ref, e.kind, e.date, e.currency, e.amount, (sum(abs(m.amount)) / 2)::bigint,
            (sum(abs(m.vnd)) / 2)::bigint
        FROM moved m JOIN ledger_entries e ON e.id = m.entry_id
        GROUP BY e.id ORDER BY e.date, e.id
        """

    static func resolve(_ dimension: SplitDimension) -> ResplitSQL {
        switch dimension {
        case .sector: .resolveSectors
        case .area: .resolveAreas
        case .donor: .resolveDonors
        }
    }
}

/// The staging tables of a split by hand, besides those of places.
enum ResplitScript {
    static let create = """
        SET LOCAL client_min_messages = warning;
        CREATE TEMP TABLE IF NOT EXISTS rejected (
            line bigint NOT NULL, col text, code text NOT NULL, value text, other text
        ) ON COMMIT DROP;
        CREATE TEMP TABLE resplit (
            dimension text NOT NULL, position bigint NOT NULL, item text NOT NULL,
            share integer NOT NULL, id integer
        ) ON COMMIT DROP
        """
}
