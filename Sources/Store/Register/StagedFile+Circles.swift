import Aid
import Postgres

extension StagedFile {
    /// Rejects changed lines that lead round in a circle, in the register as the file leaves it.
    func rejectCircles() async throws {
        let links: CirclesSQL
        let column: String
        switch kind {
        case .sectors: (links, column) = (.sectors, "parent")
        case .agencies: (links, column) = (.agencies, "successor")
        case .areaSuccessors: (links, column) = (.areaSuccessors, "new_code")
        default: return
        }
        let rows = try await transaction.run(links, transaction.officeParameter).map { row in
            (line: try row.int(0), from: try row.text(1), to: try row.text(2))
        }
        let circles = Circles(rows.map { ($0.from, $0.to) })
        for row in rows where row.line > 0 {
            guard let circle = circles.circle(from: row.to) else { continue }
            let codes = circle.map { $0.split(separator: " ").first.map(String.init) ?? $0 }
            try await transaction.run(
                CirclesSQL.reject, .int(row.line), .text(column), .text(codes[0]),
                .text(Self.written(codes)))
        }
    }

    /// The first and the last of a long circle.
    private static func written(_ codes: [String]) -> String {
        let some = codes.count > 12 ? codes.prefix(10) + ["…"] + codes.suffix(1) : codes[...]
        return some.joined(separator: " → ")
    }
}

/// The links between records: a line's number, or 0 for what stands; from what, to what, each a
/// code and what else tells it apart. $1 the office.
enum CirclesSQL: String, CaseIterable, Statement {
    case sectors = """
        SELECT CASE WHEN is_changed THEN line ELSE 0 END, code || ' ' || scheme,
            parent || ' ' || scheme
        FROM incoming WHERE parent IS NOT NULL
        UNION ALL
        SELECT 0, code || ' ' || scheme, parent || ' ' || scheme FROM sectors c
        WHERE c.office_id = $1::smallint AND c.until_seq = 9223372036854775807
            AND c.parent IS NOT NULL AND NOT EXISTS (SELECT FROM incoming x WHERE x.id = c.id)
        """
    case agencies = """
        SELECT CASE WHEN is_changed THEN line ELSE 0 END, code, successor
        FROM incoming WHERE successor IS NOT NULL
        UNION ALL
        SELECT 0, code, successor FROM agencies c
        WHERE c.office_id = $1::smallint AND c.until_seq = 9223372036854775807
            AND c.successor IS NOT NULL AND NOT EXISTS (SELECT FROM incoming x WHERE x.id = c.id)
        """
    // Units may exchange parts on one day, and a code may go on; what went whole cannot come back.
    case areaSuccessors = """
        SELECT CASE WHEN is_changed THEN line ELSE 0 END,
            concat(old_level, ':', old_code, ' ', effective_on),
            concat(new_level, ':', new_code, ' ', effective_on)
        FROM incoming
        WHERE kind <> 'part' AND (old_level, old_code) <> (new_level, new_code)
        UNION ALL
        SELECT 0, concat(old_level, ':', old_code, ' ', effective_on),
            concat(new_level, ':', new_code, ' ', effective_on)
        FROM area_successors c
        WHERE c.office_id = 0 AND $1::smallint IS NOT NULL
            AND c.until_seq = 9223372036854775807 AND c.kind <> 'part'
            AND (old_level, old_code) <> (new_level, new_code)
            AND effective_on IN (SELECT effective_on FROM incoming WHERE is_changed)
            AND NOT EXISTS (SELECT FROM incoming x WHERE x.id = c.id)
        """
    case reject = """
        INSERT INTO rejected (line, col, code, value, other)
        VALUES ($1::bigint, $2, 'circle', $3, $4)
        """
}
