public import Aid
import Postgres

/// Rows that belong to a record, under the names of their columns.
public struct StoryRows: Sendable, Equatable {
    public let columns: [String]
    public let rows: [[String?]]

    public init(columns: [String], rows: [[String?]]) {
        self.columns = columns
        self.rows = rows
    }
}

extension Transaction {
    /// What belongs to a record, by the name of its part; parts without rows are left out. Days on
    /// which something was recorded are those of the zone.
    public func related(
        to record: RecordEntry, on day: Day, zone: Zone, trackFrom: Day?
    ) async throws -> [String: StoryRows] {
        let code = record.key[0]
        let today = [Parameter.text(day.iso), .text(trackFrom?.iso)]
        func about(_ kinds: String...) -> Part {
            ("obligations", .obligationsAbout, [.array(kinds), .text(code)] + today)
        }
        func of(_ name: String, _ statement: StorySQL) -> Part { (name, statement, [.text(code)]) }
        func documents(_ word: String) -> Part {
            ("documents", .documentsOf, [.text("\(word)/\(code)")])
        }
        let parts: [Part]
        switch record.kind {
        case .projects:
            parts = [
                of("money", .moneyOfProject), of("missions", .missionsOfProject),
                about("project"), documents("project"),
            ]
        case .donors:
            parts = [
                of("money", .moneyOfDonor), of("certificates", .certificatesOfDonor),
                of("projects", .projectsOfDonor), of("missions", .missionsOfDonor),
                of("contacts", .contactsOfDonor), about("donor", "certificate"),
                documents("donor"), of("merges", .mergesOfDonor),
            ]
        case .agencies:
            parts = [
                of("projects", .projectsOfAgency), of("missions", .missionsOfAgency),
                of("contacts", .contactsOfAgency), of("predecessors", .predecessorsOfAgency),
                ("obligations", .obligationsOfReporter, [.text(code)] + today),
                documents("agency"),
            ]
        case .missions: parts = [about("mission"), documents("mission")]
        case .certificates:
            parts = [of("projects", .projectsOfDonor), about("certificate")]
        case .people:
            parts = [of("projects", .projectsOfOfficer), of("missions", .missionsOfOfficer)]
        case .contacts: parts = [of("subscriptions", .subscriptionsOf)]
        case .documents: parts = [("decides", .decidedOn, [.text(record["decides"])])]
        default: parts = []
        }
        return try await rows(of: parts, zone)
    }

    private typealias Part = (name: String, statement: StorySQL, parameters: [Parameter])

    private func rows(of parts: [Part], _ zone: Zone) async throws -> [String: StoryRows] {
        var found: [String: StoryRows] = [:]
        for part in parts {
            let rows = try await connection.run(
                part.statement, [officeParameter] + part.parameters)
            if rows.isEmpty { continue }
            let usd = rows.columns.firstIndex(of: "usd")
            let on = rows.columns.firstIndex(of: "on")
            found[part.name] = StoryRows(
                columns: rows.columns,
                rows: try rows.map { row in
                    try (0..<row.count).map { column in
                        switch column {
                        case usd: MinorUnits.decimal(row[column], currency: "USD")
                        case on: try row.optionalInstant(column).map { zone.day(of: $0).iso }
                        default: row[column]
                        }
                    }
                })
        }
        return found
    }

    /// The names of people by login.
    public func peopleNames(_ logins: [String]) async throws -> [String: String] {
        try await pairs(.peopleNames, [.array(logins)])
    }

    /// The names of areas by the text that names them.
    public func areaNames(_ texts: [String], on day: Day?) async throws -> [String: String] {
        try await pairs(.areaNames, [.array(texts), .text(day?.iso)])
    }

    private func pairs(
        _ statement: StorySQL, _ parameters: [Parameter]
    ) async throws -> [String: String] {
        let rows = try await connection.run(statement, [officeParameter] + parameters)
        return Dictionary(try rows.map { (try $0.text(0), try $0.text(1)) }) { first, _ in first }
    }
}
