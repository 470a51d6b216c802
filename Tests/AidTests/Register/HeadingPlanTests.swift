import Testing

@testable import Aid

@Suite struct HeadingPlanTests {
    private func line(_ sector: Int, _ code: String, _ from: String?, _ to: String?)
        -> HeadingPlan.Line
    {
        HeadingPlan.Line(
            sector: sector, heading: code, validFrom: from.flatMap { Day(iso: $0) },
            validTo: to.flatMap { Day(iso: $0) })
    }

    /// The heading of a day as PostgreSQL's width_bucket finds it.
    private func heading(_ plan: HeadingPlan, _ sector: Int, _ iso: String) -> String? {
        let era = plan.boundaries.filter { $0.iso <= iso }.count
        return plan.places.first { $0.sector == sector && $0.era == era }?.heading
    }

    @Test func `a heading serves from its first day to its last, both inclusive`() {
        let plan = HeadingPlan([line(1, "03", "2013-01-01", "2017-12-31")])
        #expect(heading(plan, 1, "2012-12-31") == nil)
        #expect(heading(plan, 1, "2013-01-01") == "03")
        #expect(heading(plan, 1, "2017-12-31") == "03")
        #expect(heading(plan, 1, "2018-01-01") == nil)
    }

    @Test func `two headings at once are none, one after the other are each`() {
        let plan = HeadingPlan([
            line(1, "a", nil, "2015-12-31"), line(1, "b", "2015-06-01", nil),
            line(2, "a", nil, nil), line(2, "a", "2020-01-01", nil), line(3, "c", nil, nil),
        ])
        #expect(heading(plan, 1, "2015-05-31") == "a")
        #expect(heading(plan, 1, "2015-06-01") == nil)
        #expect(heading(plan, 1, "2016-01-01") == "b")
        #expect(heading(plan, 2, "2026-01-01") == "a")
        #expect(heading(plan, 3, "1999-01-01") == "c")
        #expect(heading(plan, 4, "2015-01-01") == nil)
    }

    @Test func `every day of random plans has the heading that a slow look finds`() {
        var generator = SplitMix(seed: 11)
        for _ in 0..<200 {
            let lines = (0..<Int.random(in: 1...6, using: &generator)).map { _ in
                let from = Int.random(in: 0...40, using: &generator)
                let to = from + Int.random(in: 0...20, using: &generator)
                return HeadingPlan.Line(
                    sector: Int.random(in: 1...2, using: &generator),
                    heading: ["x", "y", "z"].randomElement(using: &generator) ?? "x",
                    validFrom: Bool.random(using: &generator) ? Day(number: from) : nil,
                    validTo: Bool.random(using: &generator) ? Day(number: to) : nil)
            }
            let plan = HeadingPlan(lines)
            for number in -1...62 {
                for sector in 1...2 {
                    let day = Day(number: number)
                    let valid = lines.filter {
                        $0.sector == sector && ($0.validFrom ?? .first) <= day
                            && day <= ($0.validTo ?? .last)
                    }
                    let codes = Set(valid.map(\.heading))
                    #expect(
                        heading(plan, sector, day.iso) == (codes.count == 1 ? codes.first : nil))
                }
            }
        }
    }
}
