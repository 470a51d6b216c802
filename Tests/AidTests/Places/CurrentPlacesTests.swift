import Testing

@testable import Aid

/// Reforms as they happened and as they could: whole, in parts with and without weights, twice.
@Suite struct CurrentPlacesTests {
    private func day(_ iso: String) -> Day { Day(iso: iso) ?? .first }

    private func life(
        _ id: Int, _ name: String, _ from: String, _ to: String? = nil, in parent: String? = nil
    ) -> AreaLife {
        let key = self.key(name)
        return AreaLife(
            id: id, level: key.level, code: key.code, validFrom: day(from),
            validTo: to.map(day), parent: parent.map(self.key))
    }

    private func key(_ name: String) -> AreaLife.Key {
        let parts = name.split(separator: ":").map(String.init)
        return AreaLife.Key(AreaLevel(rawValue: parts[0]) ?? .commune, parts[1])
    }

    private func became(
        _ old: String, _ new: String, _ on: String, part: Bool = false, weight: String? = nil
    ) -> AreaSuccession {
        AreaSuccession(
            old: key(old), new: key(new), isPart: part, effectiveOn: day(on),
            weight: weight.flatMap { AreaSuccession.weight(parsing: $0) })
    }

    private let first = "2004-01-01"
    private let end = "2025-06-30"
    private let reform = "2025-07-01"

    /// Two provinces and their districts, communes of the old map and of the new.
    private var lives: [AreaLife] {
        [
            life(1, "province:12", first, end),
            life(2, "district:109", first, end, in: "province:12"),
            life(3, "commune:03577", first, end, in: "district:109"),
            life(4, "commune:03583", first, end, in: "district:109"),
            life(5, "province:12", reform),
            life(6, "commune:03583", reform, in: "province:12"),
            life(7, "province:11", first, end), life(8, "province:11", reform),
            life(9, "commune:03200", first, end, in: "district:109"),
            life(10, "commune:03201", reform, "2026-02-28", in: "province:12"),
            life(11, "commune:03201", "2026-03-01", in: "province:11"),
            life(12, "commune:03202", "2026-03-01", in: "province:12"),
        ]
    }

    private var whole: [AreaSuccession] {
        [
            became("province:12", "province:12", reform),
            became("province:11", "province:11", reform),
            became("commune:03577", "commune:03583", reform),
            became("commune:03583", "commune:03583", reform),
        ]
    }

    private func units(
        _ id: Int, _ more: [AreaSuccession] = [], on iso: String = "2026-11-16"
    ) -> [CurrentPlaces.Units] {
        CurrentPlaces(lives: lives, successions: whole + more, on: day(iso))
            .result(of: id)?.places.map(\.units) ?? []
    }

    @Test func `a commune that went whole is its successor, under the successor's province`() {
        #expect(units(3) == [.init(province: 5, commune: 6)])
        #expect(units(4) == [.init(province: 5, commune: 6)])
    }

    @Test func `a unit is itself while it is valid`() {
        #expect(units(3, on: "2024-05-05") == [.init(province: 1, district: 2, commune: 3)])
        #expect(units(6) == [.init(province: 5, commune: 6)])
    }

    @Test func `a district without successors has no district, and the province of its ground`() {
        #expect(units(2) == [.init(province: 5)])
    }

    @Test func `a split without weights is placed only where its successors agree`() {
        let split = [
            became("commune:03200", "commune:03201", reform, part: true),
            became("commune:03200", "commune:03583", reform, part: true),
        ]
        #expect(units(9, split, on: "2025-08-01") == [.init(province: 5)])
        // The second reform moved one of them, and nobody knows into what.
        #expect(units(9, split) == [.init(province: 5)])
        let moved = [became("commune:03201", "commune:03201", "2026-03-01")]
        #expect(units(9, split + moved) == [.init()])
    }

    @Test func `a part alone is no whole, unless its weight says so`() {
        let part = became("commune:03200", "commune:03583", reform, part: true)
        #expect(units(9, [part]) == [.init()])
        let all = became("commune:03200", "commune:03583", reform, part: true, weight: "100")
        #expect(units(9, [all]) == [.init(province: 5, commune: 6)])
    }

    @Test func `weights divide through two reforms, brothers in the order of their codes`() throws {
        let split = [
            became("commune:03200", "commune:03583", reform, part: true, weight: "0.4"),
            became("commune:03200", "commune:03201", reform, part: true, weight: "0.6"),
            became("commune:03201", "commune:03202", "2026-03-01", part: true, weight: "25"),
            became("commune:03201", "commune:03201", "2026-03-01", part: true, weight: "75"),
        ]
        let places = CurrentPlaces(lives: lives, successions: whole + split, on: day("2026-11-16"))
        let result = try #require(places.result(of: 9))
        let division = try #require(result.division)
        #expect(division.parents == [0, 1, 1, 2, 2])
        #expect(
            division.weights == [
                1, 600_000_000_000, 400_000_000_000, 75_000_000_000_000, 25_000_000_000_000,
            ])
        #expect(result.places.map(\.node) == [4, 5, 3])
        #expect(
            result.places.map(\.units) == [
                .init(province: 8, commune: 11), .init(province: 5, commune: 12),
                .init(province: 5, commune: 6),
            ])
        // What cannot be divided has only what all of it agrees on.
        #expect(places.units(of: 9) == .init())
    }

    @Test(arguments: [("0.5", "0.4"), ("60", "50"), ("1", "99.5")])
    func `weights that make no whole divide nothing`(_ weights: (String, String)) {
        let split = [
            became("commune:03200", "commune:03583", reform, part: true, weight: weights.0),
            became("commune:03200", "commune:03201", reform, part: true, weight: weights.1),
        ]
        #expect(units(9, split, on: "2025-08-01") == [.init(province: 5)])
    }

    @Test func `a code used again is not taken for its former life`() {
        // 03201 of the first reform ended; the line is about the second life's namesake.
        let late = [became("commune:03201", "commune:03583", "2026-04-01")]
        #expect(units(10, late) == [.init(province: 5)])
    }

    @Test func `a reform after the day has not happened yet`() {
        let split = [became("commune:03577", "commune:03583", reform)]
        #expect(units(3, split, on: end) == [.init(province: 1, district: 2, commune: 3)])
    }

    @Test func `a weight is a plain decimal up to 100`() {
        #expect(AreaSuccession.weight(parsing: "0.000000000001") == 1)
        #expect(AreaSuccession.weight(parsing: "100") == 100_000_000_000_000)
        for wrong in ["100.1", "-1", "x", "", "0.0000000000001"] {
            #expect(AreaSuccession.weight(parsing: wrong) == nil)
        }
    }
}
