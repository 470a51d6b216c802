import Aid
import Postgres

/// Which places a reform reaches: those that lie in units that end, whatever unit they name, and
/// those that lose their unit by it.
struct ReformReach {
    /// A part of a place, and what a reform does to it.
    private struct Part {
        let area: Int
        let node: Int
        let division: CurrentPlaces.Division
        var isTouched = false
        var lost = 0
    }

    private var parts: [Part] = []
    private var lostAreas: [Int] = []
    private var projectUnits: [(area: Int, unit: Int)] = []
    private var missionUnits: [(area: Int, unit: Int)] = []
    private var lostVisits: [Int] = []

    init(
        ended: Set<Int>, before: CurrentPlaces, after: CurrentPlaces, projects: [Int],
        missions: [Int]
    ) {
        for area in projects {
            guard let was = before.result(of: area), let level = after.level(of: area) else {
                continue
            }
            let units = Self.units(of: was, in: ended)
            if units.isEmpty { continue }
            projectUnits += units.map { (area, $0) }
            let becomes = after.result(of: area)
            let own = Self.parts(of: was, area).map { place, part in
                var part = part
                part.isTouched = Self.unit(of: place.units, in: ended) != nil
                part.lost = place.units[level] == nil ? -1 : 0
                return part
            }
            let new = becomes.map { Self.parts(of: $0, area) } ?? []
            let lost = new.filter { $0.place.units[level] == nil }.map { _, part in
                var part = part
                part.lost = 1
                return part
            }
            parts += own + lost
            if lost.count > own.count(where: { $0.lost != 0 }) { lostAreas.append(area) }
        }
        for area in missions {
            guard let was = before.result(of: area), let level = after.level(of: area) else {
                continue
            }
            let units = Self.units(of: was, in: ended)
            if units.isEmpty { continue }
            missionUnits += units.map { (area, $0) }
            if before.units(of: area)?[level] != nil, after.units(of: area)?[level] == nil {
                lostVisits.append(area)
            }
        }
    }

    private static func parts(
        of result: CurrentPlaces.Result, _ area: Int
    ) -> [(place: CurrentPlaces.Place, part: Part)] {
        let division = result.division ?? CurrentPlaces.Division()
        return result.places.map { ($0, Part(area: area, node: $0.node, division: division)) }
    }

    /// The smallest unit of a place that ends.
    private static func unit(of units: CurrentPlaces.Units, in ended: Set<Int>) -> Int? {
        AreaLevel.allCases.reversed().lazy.compactMap { units[$0] }.first(where: ended.contains)
    }

    private static func units(of result: CurrentPlaces.Result, in ended: Set<Int>) -> Set<Int> {
        Set(result.places.compactMap { unit(of: $0.units, in: ended) })
    }

    // MARK: Parameters

    /// Of `ReformSQL.money`.
    var money: [Parameter] {
        [
            .array(parts.map(\.area)), .array(parts.map(\.node)),
            .array(parts.map { PlacesLens.literal($0.division.parents) }),
            .array(parts.map { PlacesLens.literal($0.division.weights) }),
            .array(parts.map { $0.isTouched ? 1 : 0 }), .array(parts.map(\.lost)),
        ]
    }

    /// Places of projects in units that end, and those of them that lose their unit.
    var placed: Parameter { .array(Set(projectUnits.map(\.area)).sorted()) }
    var lost: Parameter { .array(lostAreas) }

    /// The same of missions.
    var visited: Parameter { .array(Set(missionUnits.map(\.area)).sorted()) }
    var unvisited: Parameter { .array(lostVisits) }

    /// Of `ReformSQL.units`.
    var units: [Parameter] {
        [projectUnits, missionUnits].flatMap { pairs -> [Parameter] in
            [.array(pairs.map(\.area)), .array(pairs.map(\.unit))]
        }
    }
}
