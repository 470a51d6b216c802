public import Aid
import Postgres

/// The units that the register's places belong to on one day, after every reform known by then.
public struct PlacesLens: Sendable {
    private var areas: [Int] = []
    private var nodes: [Int] = []
    private var units: [CurrentPlaces.Units] = []
    private var divisions: [(area: Int, node: Int, of: CurrentPlaces.Division)] = []

    /// Whether some unit is divided over several.
    var isDivided: Bool { !divisions.isEmpty }

    /// For the names of statements.
    var letter: String { isDivided ? "d" : "c" }

    private init() {}

    static let none = PlacesLens()

    init(_ places: CurrentPlaces, areas ids: [Int]) {
        for id in ids {
            guard let result = places.result(of: id) else { continue }
            for place in result.places {
                areas.append(id)
                nodes.append(place.node)
                units.append(place.units)
                if let division = result.division { divisions.append((id, place.node, division)) }
            }
        }
    }

    /// For what cannot be divided: each area once.
    init(undivided places: CurrentPlaces, areas ids: [Int]) {
        for id in ids {
            guard let found = places.units(of: id) else { continue }
            areas.append(id)
            nodes.append(1)
            units.append(found)
        }
    }

    private struct Place: Hashable {
        let node: Int
        let units: CurrentPlaces.Units
    }

    private var places: [Int: Set<Place>] {
        var found: [Int: Set<Place>] = [:]
        for (at, area) in areas.enumerated() {
            found[area, default: []].insert(Place(node: nodes[at], units: units[at]))
        }
        return found
    }

    /// The areas that lie elsewhere, or are divided otherwise, than under another lens, and those
    /// that lie in one of `units` under either.
    func changed(from other: PlacesLens, in changed: Set<Int>) -> Set<Int> {
        let (own, others) = (places, other.places)
        func divided(_ lens: PlacesLens) -> [Int: [CurrentPlaces.Division]] {
            Dictionary(grouping: lens.divisions, by: \.area).mapValues { $0.map(\.of) }
        }
        let (cut, otherCut) = (divided(self), divided(other))
        return Set(own.keys).union(others.keys).filter { area in
            let all = own[area, default: []].union(others[area, default: []])
            return own[area] != others[area] || cut[area] != otherCut[area]
                || all.contains { place in
                    AreaLevel.allCases.contains { level in
                        place.units[level].map(changed.contains) ?? false
                    }
                }
        }
    }

    /// Area, node, province, district, commune; then area, node, parents and weights of what is
    /// divided. No area has the id 0: it stands for none.
    var parameters: [Parameter] {
        levels
            + [
                .array(divisions.map(\.area)), .array(divisions.map(\.node)),
                .array(divisions.map { PlacesLens.literal($0.of.parents) }),
                .array(divisions.map { PlacesLens.literal($0.of.weights) }),
            ]
    }

    /// Area, node, province, district, commune.
    var levels: [Parameter] {
        [.array(areas), .array(nodes)]
            + AreaLevel.allCases.map { level in .array(units.map { $0[level] ?? 0 }) }
    }

    static func literal(_ numbers: [some BinaryInteger]) -> String {
        "{\(numbers.map { String($0) }.joined(separator: ","))}"
    }
}

extension Transaction {
    /// Where the places of projects are on that day, as far as it was known by change `asOf`.
    public func placesLens(on day: Day, asOf: Int64?) async throws -> PlacesLens {
        let used = try await run(CurrentPlacesSQL.usedByProjects, officeParameter)
        return PlacesLens(
            try await currentPlaces(on: day, asOf: asOf), areas: try used.map { try $0.int(0) })
    }

    /// The same for missions, which are not divided.
    public func missionPlacesLens(on day: Day) async throws -> PlacesLens {
        let used = try await run(CurrentPlacesSQL.usedByMissions, officeParameter)
        return PlacesLens(
            undivided: try await currentPlaces(on: day, asOf: nil),
            areas: try used.map { try $0.int(0) })
    }

    /// What became of every unit by a day, as far as it was known by change `asOf`.
    public func currentPlaces(on day: Day, asOf: Int64?) async throws -> CurrentPlaces {
        let known = Parameter.int(asOf ?? NameSQL.allKnown)
        let lives = try await run(CurrentPlacesSQL.lives, known).map(areaLife)
        let successions = try await run(CurrentPlacesSQL.successions, known).map(succession)
        return CurrentPlaces(lives: lives, successions: successions, on: day)
    }

    @inline(never)
    private func areaLife(_ row: Row) throws -> AreaLife {
        guard let from = Day(iso: try row.text(3)) else {
            throw StoreError(.defect, "area \(try row.text(2)) has an impossible valid_from")
        }
        let level = row[5].flatMap { AreaLevel(rawValue: $0) }
        let parent = level.flatMap { level in row[6].map { AreaLife.Key(level, $0) } }
        let key = try areaKey(row, 1)
        return AreaLife(
            id: try row.int(0), level: key.level, code: key.code, validFrom: from,
            validTo: row[4].flatMap { Day(iso: $0) }, parent: parent)
    }

    @inline(never)
    private func succession(_ row: Row) throws -> AreaSuccession {
        guard let day = Day(iso: try row.text(5)) else {
            throw StoreError(.defect, "a successor of \(try row.text(1)) has an impossible date")
        }
        return AreaSuccession(
            old: try areaKey(row, 0), new: try areaKey(row, 2), isPart: try row.text(4) == "part",
            effectiveOn: day, weight: row[6].flatMap { AreaSuccession.weight(parsing: $0) })
    }

    private func areaKey(_ row: Row, _ column: Int) throws -> AreaLife.Key {
        guard let level = AreaLevel(rawValue: try row.text(column)) else {
            throw StoreError(.defect, "\(try row.text(column)) is no level of areas")
        }
        return AreaLife.Key(level, try row.text(column + 1))
    }
}

/// What the lens on today's places is made from.
enum CurrentPlacesSQL: String, CaseIterable, Statement {
    case usedByProjects = """
        SELECT DISTINCT area_id FROM project_places WHERE office_id = $1::smallint
        """
    case usedByMissions = """
        SELECT DISTINCT area_id FROM mission_places WHERE office_id = $1::smallint
        """
    case lives = """
        SELECT id, level, code, valid_from, valid_to, parent_level, parent_code FROM areas
        WHERE office_id = 0 AND since_seq <= $1::bigint AND until_seq > $1::bigint
        """
    case successions = """
        SELECT old_level, old_code, new_level, new_code, kind, effective_on, weight
        FROM area_successors
        WHERE office_id = 0 AND since_seq <= $1::bigint AND until_seq > $1::bigint
        """
}
