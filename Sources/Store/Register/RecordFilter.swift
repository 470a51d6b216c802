public import Aid
import Postgres

/// What a list of a register can be narrowed by; each takes one or more values, any of which
/// may fit.
public enum RecordFilter: String, CaseIterable, Sendable {
    /// Words that must all be in the record, whatever their diacritics; the last may be begun.
    case search
    case status, owner, agency, host, donor, sector, area, officer
    case `class`, country, purpose, modality, year, kind, role, project, mission, scheme, level
    case language, report
    /// Open work that nobody has.
    case unassigned

    /// The filters of a register, in their order.
    public static func of(_ kind: RegisterKind) -> [RecordFilter] {
        allCases.filter { $0.condition(kind, "") != nil }
    }

    /// The condition on the row `t`; nil where the register has nothing of the sort.
    func condition(_ kind: RegisterKind, _ values: String) -> String? {
        switch self {
        case .search:
            // An index serves a single pattern, the first.
            return RecordSQL(kind).isSearched
                ? "(t.folded LIKE (\(values))[1] AND t.folded LIKE ALL (\(values)))" : nil
        case .unassigned: return unassigned(kind, values)
        case .area: return area(kind, values)
        case .year: return year(kind, values)
        case .donor, .sector: return listed(kind, values)
        case .country, .class:
            return kind == .projects
                ? RecordFilter.given(rawValue, values) : own(kind, rawValue, values)
        case .agency: return agency(kind, values)
        case .mission: return decided(kind, values)
        case .project:
            return kind == .missions ? "t.project = ANY (\(values))" : decided(kind, values)
        default: return own(kind, rawValue, values)
        }
    }

    /// A column of that name.
    private func own(_ kind: RegisterKind, _ column: String, _ values: String) -> String? {
        kind.index(of: column) == nil ? nil : "t.\(column)::text = ANY (\(values))"
    }

    /// A class or country that one of a project's donors has.
    private static func given(_ column: String, _ values: String) -> String {
        """
        EXISTS (SELECT FROM string_to_table(t.donors, '|') AS item
            JOIN donors d ON d.office_id = t.office_id AND d.code = split_part(item, '=', 1)
                AND d.until_seq = 9223372036854775807
            WHERE d.\(column) = ANY (\(values)))
        """
    }

    /// A code in a list of codes, with or without shares.
    private func listed(_ kind: RegisterKind, _ values: String) -> String? {
        let columns = [rawValue + "s", rawValue]
        guard let column = columns.first(where: { kind.index(of: $0) != nil }) else {
            return self == .donor ? decided(kind, values) : nil
        }
        return "listed_codes(t.\(column)) && \(values)"
    }

    private func agency(_ kind: RegisterKind, _ values: String) -> String? {
        switch kind {
        case .contacts: "t.agency = ANY (\(values))"
        case .projects: "(t.owner = ANY (\(values)) OR t.managing_agency = ANY (\(values)))"
        case .missions: "t.host = ANY (\(values))"
        default: decided(kind, values)
        }
    }

    /// A record of that kind in the list of what a document decides on.
    private func decided(_ kind: RegisterKind, _ values: String) -> String? {
        guard kind == .documents else { return nil }
        return """
            EXISTS (SELECT FROM string_to_table(t.decides, '|') AS item
                WHERE item = ANY (SELECT '\(rawValue)/' || code FROM unnest(\(values)) AS code))
            """
    }

    /// The unit and all below it, each value as `LEVEL:CODE` or `LEVEL:CODE@DATE`.
    private func area(_ kind: RegisterKind, _ values: String) -> String? {
        guard let (table, column) = RecordFilter.places(kind) else { return nil }
        return """
            t.id IN (SELECT p.\(column) FROM \(table) p WHERE p.until_seq = 9223372036854775807
                AND ARRAY[p.province_id, p.district_id, p.commune_id, p.area_id] && ARRAY(
                    SELECT a.id FROM unnest(\(values)) AS named (text)
                    JOIN areas a ON a.office_id = 0 AND a.until_seq = 9223372036854775807
                        AND a.level = split_part(named.text, ':', 1)
                        AND a.code = split_part(split_part(named.text, ':', 2), '@', 1)
                        AND (strpos(named.text, '@') = 0
                            OR a.valid @> nullif(split_part(named.text, '@', 2), '')::date)))
            """
    }

    private static func places(_ kind: RegisterKind) -> (table: String, column: String)? {
        switch kind {
        case .projects: ("project_places", "project_id")
        case .missions: ("mission_places", "mission_id")
        default: nil
        }
    }

    /// Projects that run in a year, certificates valid in it, missions that arrive in it.
    private func year(_ kind: RegisterKind, _ values: String) -> String? {
        func days(_ month: Int, _ day: Int) -> String {
            "ARRAY(SELECT make_date(year::integer, \(month), \(day)) "
                + "FROM unnest(\(values)) AS year ORDER BY 1)"
        }
        // More of the years have begun by the last day than were over before the first.
        func within(_ first: String, _ last: String) -> String {
            "width_bucket(\(last), \(days(1, 1))) > width_bucket(\(first) - 1, \(days(12, 31)))"
        }
        switch kind {
        case .projects: return within("t.place_day", "coalesce(t.end_on, t.place_day)")
        case .certificates: return within("t.issued_on", "t.expires_on")
        case .missions: return within("t.arrive_on", "t.arrive_on")
        case .documents: return within("t.issued_on", "t.issued_on")
        case .rates, .calendar: return within("t.date", "t.date")
        default: return nil
        }
    }

    private func unassigned(_ kind: RegisterKind, _ values: String) -> String? {
        let done: String
        switch kind {
        case .projects: done = "'closed', 'rejected', 'revoked', 'cancelled'"
        case .missions: done = "'reported', 'refused', 'cancelled'"
        default: return nil
        }
        // Nobody, or somebody who is no longer there on the day given.
        return """
            (t.status NOT IN (\(done)) AND (t.officer IS NULL OR EXISTS (SELECT FROM people o
                WHERE o.office_id = t.office_id AND o.login = t.officer
                    AND o.until_seq = 9223372036854775807
                    AND o.valid_to < (\(values))[1]::date)))
            """
    }
}
