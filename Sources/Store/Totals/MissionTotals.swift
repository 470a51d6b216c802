public import Aid
import Postgres

/// What missions can be counted by.
public enum MissionDimension: String, CaseIterable, Sendable {
    case year, half, quarter, month, purpose, country, donor, province, district, host

    public var hasValidity: Bool { self == .province || self == .district }
}

/// How many missions came and how many person-visits they made.
public struct MissionTotalsResult: Sendable {
    public struct Row: Sendable {
        public var keys: [String?]
        public var missions: Int
        public var personVisits: Int
    }

    public var rows: [Row]
    public var missions: Int
    public var personVisits: Int
}

/// Missions that happened, counted by dimensions; composed like `TotalsSQL`.
struct MissionTotalsSQL {
    let dimensions: [MissionDimension]
    /// Whether places are those of a lens, $4 to $8, and not those of the day of arrival.
    var hasLens = false

    private static let happened = """
        m.office_id = $1::smallint AND m.until_seq = 9223372036854775807
            AND m.status IN ('in-province', 'ended', 'reported')
            AND ($2::date IS NULL OR m.arrive_on >= $2::date)
            AND ($3::date IS NULL OR m.arrive_on <= $3::date)
        """

    private func expressions(of dimension: MissionDimension) -> [String] {
        switch dimension {
        case .year: ["to_char(m.arrive_on, 'YYYY')"]
        case .half:
            [
                "to_char(m.arrive_on, 'YYYY') || CASE WHEN extract(month FROM m.arrive_on) <= 6 "
                    + "THEN '-H1' ELSE '-H2' END"
            ]
        case .quarter: ["to_char(m.arrive_on, 'YYYY\"-Q\"Q')"]
        case .month: ["to_char(m.arrive_on, 'YYYY-MM')"]
        case .purpose: ["m.purpose"]
        case .country: ["coalesce(m.country, first_donor.country)"]
        case .donor: ["d.code"]
        case .province, .district:
            ["\(dimension)_area.code", "\(dimension)_area.valid_from"]
        case .host: ["m.host"]
        }
    }

    private var joins: String {
        var joins: [String] = []
        if dimensions.contains(.country) {
            joins.append(
                """
                LEFT JOIN mission_donors fd ON fd.mission_id = m.id AND fd.position = 1
                    AND fd.until_seq = 9223372036854775807
                LEFT JOIN donors first_donor ON first_donor.id = fd.donor_id
                    AND first_donor.until_seq = 9223372036854775807
                """)
        }
        if dimensions.contains(.donor) {
            joins.append(
                """
                LEFT JOIN mission_donors md ON md.mission_id = m.id
                    AND md.until_seq = 9223372036854775807
                LEFT JOIN donors d ON d.id = md.donor_id AND d.until_seq = 9223372036854775807
                """)
        }
        if dimensions.contains(where: \.hasValidity) {
            let places = hasLens ? "named" : "mp"
            joins.append(
                """
                LEFT JOIN mission_places \(places) ON \(places).mission_id = m.id
                    AND \(places).until_seq = 9223372036854775807
                """)
            if hasLens {
                joins.append(
                    """
                    LEFT JOIN unnest($4::integer[], $5::integer[], $6::integer[], $7::integer[],
                        $8::integer[]) AS mp (area_id, node, province_id, district_id, commune_id)
                        ON mp.area_id = named.area_id
                    """)
            }
        }
        for level in dimensions where level.hasValidity {
            joins.append(
                """
                LEFT JOIN areas \(level)_area ON \(level)_area.id = mp.\(level)_id
                    AND \(level)_area.until_seq = 9223372036854775807
                """)
        }
        return joins.joined(separator: "\n")
    }

    /// A mission counts once in each row it belongs to, however many places it has there.
    var rows: ComposedStatement {
        let keys = dimensions.flatMap(expressions)
        let named = keys.enumerated().map { "\($0.element) AS k\($0.offset)" }
        let list = keys.indices.map { "k\($0)" }
        let isDay = dimensions.flatMap { $0.hasValidity ? [false, true] : [false] }
        let order = list.indices.map {
            "\(list[$0])\(isDay[$0] ? "" : " COLLATE \"C\"") NULLS LAST"
        }
        return ComposedStatement(
            name: "MissionTotalsSQL.\(StatementLetters.of(dimensions))\(hasLens ? ".c" : "")",
            sql: """
                SELECT \(list.joined(separator: ", ")), count(*), sum(people)
                FROM (
                    SELECT DISTINCT \(named.joined(separator: ", ")), m.id, m.people
                    FROM missions m
                    \(joins)
                    WHERE \(MissionTotalsSQL.happened)
                ) counted
                GROUP BY \(list.joined(separator: ", "))
                ORDER BY \(order.joined(separator: ", "))
                """)
    }

    static let total = ComposedStatement(
        name: "MissionTotalsSQL.total",
        sql: "SELECT count(*), coalesce(sum(m.people), 0) FROM missions m WHERE \(happened)")
}

extension Transaction {
    /// Counts what happened in the period of arrival; `to` is inclusive. Places are those of the
    /// day of arrival, or those of the lens.
    public func missionTotals(
        by dimensions: [MissionDimension], from: Day?, to: Day?, places: PlacesLens? = nil
    ) async throws -> MissionTotalsResult {
        let parameters: [Parameter] = [officeParameter, .text(from?.iso), .text(to?.iso)]
        let top = try await connection.run(MissionTotalsSQL.total, parameters)[0]
        var rows: [MissionTotalsResult.Row] = []
        if !dimensions.isEmpty {
            let width = dimensions.reduce(0) { $0 + ($1.hasValidity ? 2 : 1) }
            let lens = dimensions.contains(where: \.hasValidity) ? places : nil
            let sql = MissionTotalsSQL(dimensions: dimensions, hasLens: lens != nil)
            rows = try await connection.run(
                sql.rows, parameters + (lens?.levels ?? [])
            ).map { row in
                MissionTotalsResult.Row(
                    keys: (0..<width).map { row[$0] }, missions: try row.int(width),
                    personVisits: try row.int(width + 1))
            }
        }
        return MissionTotalsResult(
            rows: rows, missions: try top.int(0), personVisits: try top.int(1))
    }
}
