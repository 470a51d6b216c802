public import Aid
import Postgres

extension Transaction {
    /// The names behind codes of a dimension, as they were known by change `asOf`: by code, an
    /// area's by `CODE@VALID_FROM` and by the code alone, which means its latest life. In English
    /// the English name, where the register has one.
    public func names(
        of dimension: TotalsDimension, codes: [String], asOf: Int64?, scheme: String = "office",
        inEnglish: Bool = false
    ) async throws -> [String: String] {
        if dimension == .sector {
            return try pairs(
                await run(
                    NameSQL.sectors, officeParameter, .array(codes),
                    .int(asOf ?? NameSQL.allKnown), .text(scheme), .bool(inEnglish)))
        }
        let statement: NameSQL
        switch dimension {
        case .donor: statement = .donors
        case .owner, .managingAgency: statement = .agencies
        case .project: statement = .projects
        case .province, .district, .commune: statement = .areas
        default: return [:]
        }
        let known = Parameter.int(asOf ?? NameSQL.allKnown)
        // Areas belong to the whole country and have one name; the others to the office.
        if statement == .areas {
            return try pairs(
                await run(statement, .text(dimension.rawValue), .array(codes), known))
        }
        return try pairs(
            await run(statement, officeParameter, .array(codes), known, .bool(inEnglish)))
    }

    private func pairs(_ rows: Rows) throws -> [String: String] {
        let pairs = try rows.map { (try $0.text(0), try $0.text(1)) }
        return Dictionary(pairs, uniquingKeysWith: { _, later in later })
    }

    /// Those of the codes that the register behind a dimension never had.
    public func unknown(
        _ codes: [String], of dimension: TotalsDimension, scheme: String = "office"
    ) async throws -> [String] {
        if dimension == .sector {
            return try await run(
                KnownSQL.sectors, officeParameter, .array(codes), .text(scheme)
            ).map { try $0.text(0) }
        }
        let statement: KnownSQL
        switch dimension {
        case .donor: statement = .donors
        case .owner, .managingAgency: statement = .agencies
        case .project: statement = .projects
        default: return []
        }
        return try await run(statement, officeParameter, .array(codes)).map { try $0.text(0) }
    }

    /// The units marked as lying on the border, of any day.
    public func borderUnits(asOf: Int64?) async throws -> [Int] {
        try await run(AreaSQL.border, .int(asOf ?? NameSQL.allKnown)).map { try $0.int(0) }
    }

    /// The lives of an official code, as they were known by change `asOf` and as `area` filters
    /// resolve them: id, first and last day.
    public func areaLives(
        level: AreaLevel, code: String, asOf: Int64?
    ) async throws -> [(id: Int, validFrom: Day, validTo: Day?)] {
        let rows = try await run(
            AreaSQL.lives, .text(level.rawValue), .text(code), .int(asOf ?? NameSQL.allKnown))
        return try rows.map { row in try life(row, of: code) }
    }

    /// The official codes that units of a level have or had, sorted.
    public func areaCodes(level: AreaLevel) async throws -> [String] {
        try await run(AreaSQL.codes, .text(level.rawValue)).map { try $0.text(0) }
    }

    /// The kinds that agencies have, sorted.
    public func agencyKinds() async throws -> [String] {
        try await run(KnownSQL.agencyKinds, officeParameter).map { try $0.text(0) }
    }

    // Apart from its caller: the optimiser of Swift 6.3 fails on the two in one.
    @inline(never)
    private func life(
        _ row: Row, of code: String
    ) throws -> (id: Int, validFrom: Day, validTo: Day?) {
        guard let from = Day(iso: try row.text(1)) else {
            throw StoreError(.defect, "area \(code) has an impossible valid_from")
        }
        return (try row.int(0), from, row[2].flatMap { Day(iso: $0) })
    }
}

enum AreaSQL: String, CaseIterable, Statement {
    case lives = """
        SELECT id, valid_from, valid_to FROM areas
        WHERE office_id = 0 AND level = $1 AND code = $2
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        ORDER BY valid_from
        """
    case codes = """
        SELECT DISTINCT code FROM areas
        WHERE office_id = 0 AND level = $1 AND until_seq = 9223372036854775807 ORDER BY code
        """
    case border = """
        SELECT id FROM areas
        WHERE office_id = 0 AND border AND since_seq <= $1::bigint AND until_seq > $1::bigint
        ORDER BY id
        """
}

enum NameSQL: String, CaseIterable, Statement {
    case sectors = """
        SELECT code, CASE WHEN $5::boolean THEN coalesce(name_en, name) ELSE name END
        FROM sectors
        WHERE office_id = $1::smallint AND scheme = $4 AND code = ANY ($2::text[])
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        """
    case donors = """
        SELECT code, CASE WHEN $4::boolean THEN coalesce(name_en, name) ELSE name END
        FROM donors
        WHERE office_id = $1::smallint AND code = ANY ($2::text[])
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        """
    case agencies = """
        SELECT code, CASE WHEN $4::boolean THEN coalesce(name_en, name) ELSE name END
        FROM agencies
        WHERE office_id = $1::smallint AND code = ANY ($2::text[])
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        """
    case projects = """
        SELECT code, CASE WHEN $4::boolean THEN coalesce(title_en, title) ELSE title END
        FROM projects
        WHERE office_id = $1::smallint AND code = ANY ($2::text[])
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        """
    case areas = """
        SELECT key, name FROM (
            SELECT code || '@' || valid_from AS key, name, valid_from FROM areas
            WHERE office_id = 0 AND level = $1 AND code = ANY ($2::text[])
                AND since_seq <= $3::bigint AND until_seq > $3::bigint
            UNION ALL
            SELECT code, name, valid_from FROM areas
            WHERE office_id = 0 AND level = $1 AND code = ANY ($2::text[])
                AND since_seq <= $3::bigint AND until_seq > $3::bigint
        ) lives ORDER BY valid_from
        """

    /// As of this change only what is in force stands.
    static let allKnown = Int64.max - 1
}

/// Codes that are in no version of a register.
enum KnownSQL: String, CaseIterable, Statement {
    case agencyKinds = """
        SELECT DISTINCT kind FROM agencies
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807 AND kind IS NOT NULL
        ORDER BY kind
        """
    case sectors = """
        SELECT x.code FROM unnest($2::text[]) AS x (code) WHERE NOT EXISTS (SELECT FROM sectors r
            WHERE r.office_id = $1::smallint AND r.scheme = $3 AND r.code = x.code)
        """
    case donors = """
        SELECT x.code FROM unnest($2::text[]) AS x (code) WHERE NOT EXISTS (SELECT FROM donors r
            WHERE r.office_id = $1::smallint AND r.code = x.code)
        """
    case agencies = """
        SELECT x.code FROM unnest($2::text[]) AS x (code) WHERE NOT EXISTS (SELECT FROM agencies r
            WHERE r.office_id = $1::smallint AND r.code = x.code)
        """
    case projects = """
        SELECT x.code FROM unnest($2::text[]) AS x (code) WHERE NOT EXISTS (SELECT FROM projects r
            WHERE r.office_id = $1::smallint AND r.code = x.code)
        """
}
