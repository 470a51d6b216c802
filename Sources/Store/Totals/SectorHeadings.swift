import Aid
import Postgres

/// The headings of another scheme, as a total counts by them.
public struct SectorHeadings: Sendable {
    private let plan: HeadingPlan

    init(_ plan: HeadingPlan) { self.plan = plan }

    /// Nothing is counted under any heading.
    public static let none = SectorHeadings(HeadingPlan([]))

    /// The sectors that are counted otherwise than under other headings.
    func changed(from other: SectorHeadings) -> Set<Int> {
        if plan == other.plan { return [] }
        let (own, others) = (Set(plan.places), Set(other.plan.places))
        // Eras are told by number, so other boundaries make all of them others.
        let changed =
            plan.boundaries == other.plan.boundaries
            ? own.symmetricDifference(others) : own.union(others)
        return Set(changed.map(\.sector))
    }

    /// Boundaries of time; then sector, era and code.
    var parameters: [Parameter] {
        [
            .array(plan.boundaries.map(\.iso)), .array(plan.places.map(\.sector)),
            .array(plan.places.map(\.era)), .array(plan.places.map(\.heading)),
        ]
    }
}

extension Transaction {
    /// How the office's sectors are counted under another scheme, as it was known by change
    /// `asOf`; nil for a scheme that has no sectors.
    public func headings(of scheme: String, asOf: Int64?) async throws -> SectorHeadings? {
        let known = Parameter.int(asOf ?? NameSQL.allKnown)
        let count = try await run(HeadingSQL.count, officeParameter, .text(scheme), known)
        if try count[0].int(0) == 0 { return nil }
        let lines = try await run(HeadingSQL.lines, officeParameter, .text(scheme), known).map {
            HeadingPlan.Line(
                sector: try $0.int(0), heading: try $0.text(1),
                validFrom: $0[2].flatMap { Day(iso: $0) }, validTo: $0[3].flatMap { Day(iso: $0) })
        }
        return SectorHeadings(HeadingPlan(lines))
    }

    /// The schemes that have sectors.
    public func schemes() async throws -> [String] {
        try await run(HeadingSQL.schemes, officeParameter).map { try $0.text(0) }
    }
}

enum HeadingSQL: String, CaseIterable, Statement {
    case count = """
        SELECT count(*) FROM sectors
        WHERE office_id = $1::smallint AND scheme = $2
            AND since_seq <= $3::bigint AND until_seq > $3::bigint
        """
    case lines = """
        SELECT s.id, t.code, t.valid_from, t.valid_to
        FROM sector_map m
        JOIN sectors s ON s.office_id = m.office_id AND s.scheme = 'office'
            AND s.code = m.from_code AND s.since_seq <= $3::bigint AND s.until_seq > $3::bigint
        JOIN sectors t ON t.office_id = m.office_id AND t.scheme = m.to_scheme
            AND t.code = m.to_code AND t.since_seq <= $3::bigint AND t.until_seq > $3::bigint
        WHERE m.office_id = $1::smallint AND m.from_scheme = 'office' AND m.to_scheme = $2
            AND m.since_seq <= $3::bigint AND m.until_seq > $3::bigint
        """
    case schemes = """
        SELECT DISTINCT scheme FROM sectors
        WHERE office_id = $1::smallint AND until_seq = 9223372036854775807 ORDER BY scheme
        """
}
