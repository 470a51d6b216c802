/// The answer of `mission totals`: what happened, counted in the period of arrival.
public struct MissionTotals: Codable, Equatable, Sendable {
    public var rows: [MissionRow]
    public var missions: Int
    public var personVisits: Int
    /// Names of the codes in `rows`, by dimension; an area's key is `CODE@VALID_FROM`.
    @Nullable public var names: [String: [String: String]]?

    public init(
        rows: [MissionRow], missions: Int, personVisits: Int,
        names: [String: [String: String]]? = nil
    ) {
        self.rows = rows
        self.missions = missions
        self.personVisits = personVisits
        self.names = names
    }
}

/// One row of the missions' totals; a mission with two districts counts in both rows.
public struct MissionRow: Codable, Equatable, Sendable {
    /// In the order asked for; sorted by name after decoding.
    public var keys: [DimensionKey]
    public var missions: Int
    public var personVisits: Int

    public init(keys: [DimensionKey], missions: Int, personVisits: Int) {
        self.keys = keys
        self.missions = missions
        self.personVisits = personVisits
    }

    public init(from decoder: any Decoder) throws {
        var cells = try Cells(from: decoder)
        missions = try cells.takeCount("missions")
        personVisits = try cells.takeCount("person_visits")
        keys = try cells.takeKeys()
    }

    public func encode(to encoder: any Encoder) throws {
        var cells = keys.cells()
        cells["missions"] = .count(missions)
        cells["person_visits"] = .count(personVisits)
        var container = encoder.singleValueContainer()
        try container.encode(cells)
    }
}
