import Testing

@testable import Aid

struct AreaReformTests {
    private typealias Unit = AreaReform.Unit

    private let header =
        "old_level,old_code,new_level,new_code,kind,weight,name,parent_level,parent_code\n"

    private func life(_ id: Int, _ name: String, _ parent: Unit? = nil) -> AreaReform.Life {
        AreaReform.Life(
            id: id, validFrom: Day(iso: "2004-01-01") ?? .first, name: name, parent: parent)
    }

    private func lines(_ text: String) throws -> [AreaReform.Line] {
        var file = AreaReformFile()
        try Array((header + text).utf8).withUnsafeBytes { try file.feed($0) }
        return try file.finish()
    }

    private func plan(_ text: String, _ lives: [Unit: AreaReform.Life]) throws -> AreaReformPlan {
        try AreaReform(
            effectiveOn: Day(iso: "2025-07-01") ?? .first, legalAct: "202/2025/QH15",
            lines: lines(text)
        ).plan(among: lives)
    }

    /// `line column code` of each error.
    private func errors(_ body: () throws -> some Any) -> [String] {
        do {
            _ = try body()
            return []
        } catch let refusal as FileRefusal {
            return refusal.errors.map { "\($0.line) \($0.column ?? "-") \($0.code.rawValue)" }
        } catch {
            return ["\(error)"]
        }
    }

    private let province = Unit(level: .province, code: "12")
    private let district = Unit(level: .district, code: "109")
    private let commune = Unit(level: .commune, code: "03577")
    private let other = Unit(level: .commune, code: "03583")

    private var lives: [Unit: AreaReform.Life] {
        [
            province: life(1, "Tỉnh Lai Châu"), district: life(2, "Huyện Phong Thổ", province),
            commune: life(3, "Xã Bản Lang", district), other: life(4, "Xã Khổng Lào", district),
        ]
    }

    @Test func `ends, begins and goes on`() throws {
        let plan = try plan(
            """
            province,12,province,12,unchanged,,,,
            district,109,,,,,,,
            commune,03577,commune,03583,whole,,Xã Khổng Lào,province,12
            commune,03583,commune,03583,whole,,,,

            """, lives)
        #expect(plan.endings.map(\.unit) == [commune, other, district])
        #expect(plan.endings.map(\.line) == [4, 5, 3])
        #expect(plan.beginnings.map(\.unit) == [other])
        #expect(plan.beginnings[0].name == "Xã Khổng Lào" && plan.beginnings[0].parent == province)
        #expect(plan.successions.map(\.kind) == [.unchanged, .whole, .whole])
        #expect(plan.unplaceable.isEmpty)
    }

    @Test func `an unchanged unit under another one above begins a life`() throws {
        let plan = try plan(
            "commune,03577,commune,03577,unchanged,,Xã Bản Lang,province,12\n", lives)
        #expect(plan.endings.map(\.unit) == [commune])
        #expect(plan.beginnings.map(\.unit) == [commune])
    }

    @Test func `a split needs weights for all or for none`() throws {
        let split = "commune,03577,commune,1,part,%,A,,\ncommune,03577,commune,2,part,@,B,,\n"
        func weighed(_ first: String, _ second: String) -> String {
            split.replacing("%", with: first).replacing("@", with: second)
        }
        #expect(try plan(weighed("", ""), lives).unplaceable == [commune])
        #expect(try plan(weighed("0.6", "0.4"), lives).unplaceable.isEmpty)
        #expect(errors { try plan(weighed("0.6", ""), lives) } == ["3 weight share-missing"])
        for (first, second) in [("60", "30"), ("0.5", "0.4"), ("1", "99.5"), ("200", "1")] {
            #expect(
                errors { try plan(weighed(first, second), lives) }
                    == ["2 weight weights-not-whole"])
        }
        #expect(try plan(weighed("60", "40"), lives).unplaceable.isEmpty)
        #expect(
            errors { try plan("commune,03577,commune,1,part,60,A,,\n", lives) }
                == ["2 weight weights-not-whole"])
        #expect(try plan("commune,03577,commune,1,part,,A,,\n", lives).unplaceable == [commune])
        #expect(
            errors {
                try plan(
                    split.replacing("part", with: "whole").replacing("%", with: "").replacing(
                        "@", with: ""), lives)
            }
                == ["2 kind unknown-word", "3 kind unknown-word"])
    }

    @Test func `refuses what was not in force, and a beginning without one name`() {
        #expect(errors { try plan("commune,9,,,,,,,\n", lives) } == ["2 old_code unknown-area"])
        #expect(
            errors { try plan("commune,03577,commune,1,whole,,,,\n", lives) } == ["2 name required"]
        )
        #expect(
            errors {
                try plan(
                    "commune,03577,commune,1,whole,,A,,\ncommune,03583,commune,1,whole,,B,,\n",
                    lives)
            } == ["2 name repeated-item"])
    }

    @Test(arguments: [
        ("commune,,,,,,,,\n", ["2 old_code needs-both"]),
        ("commune,1,commune,,whole,,,,\n", ["2 new_code needs-both", "2 kind needs-both"]),
        ("commune,1,commune,2,,,,,\n", ["2 kind needs-both"]),
        ("xa,1,commune,2,whole,,,,\n", ["2 old_level unknown-word", "2 old_level needs-both"]),
        ("commune,1,commune,2,whole,-1,A,,\n", ["2 weight number-too-small"]),
        ("commune,1,commune,2,whole,,A,province,\n", ["2 parent_code needs-both"]),
        ("commune,1\n", ["2 - field-count"]),
    ])
    func `refuses a line of the wrong form`(_ text: String, _ expected: [String]) {
        #expect(errors { try lines(text) } == expected)
    }

    @Test func `refuses a header by its names`() {
        func header(_ text: String) -> [String] {
            errors {
                var file = AreaReformFile()
                try Array(text.utf8).withUnsafeBytes { try file.feed($0) }
                return try file.finish()
            }
        }
        #expect(header("") == ["1 - file-no-header"])
        #expect(header("old_level\n") == ["1 old_code missing-column"])
        #expect(header("old_level,old_code,kin\n") == ["1 kin unknown-column"])
        #expect(header("old_level,old_code,old_code\n") == ["1 old_code repeated-column"])
    }
}
