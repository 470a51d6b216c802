import Foundation
import Testing

@testable import Aid

struct CatchUpTests {
    private func at(_ minutes: Double) -> Date {
        Date(timeIntervalSince1970: 1_800_000_000 + minutes * 60)
    }

    private func range(_ first: Double, _ last: Double, _ count: Int) -> TickRange {
        TickRange(first: at(first), last: at(last), count: count)
    }

    private func steps(
        _ catchUp: CatchUp, _ text: String = "every 10m", after: Double = 0, now: Double,
        readiness: CatchUp.Readiness = .ready, window: TimeInterval? = nil
    ) throws -> [CatchUp.Step] {
        catchUp.steps(
            for: try schedule(text, "UTC"), after: at(after), now: at(now), readiness: readiness,
            window: window)
    }

    @Test func `has nothing to do between ticks`() throws {
        for catchUp in [CatchUp.once, .never, .all(within: 600)] {
            #expect(try steps(catchUp, now: 9.9).isEmpty)
        }
    }

    @Test func `runs a tick that has just come, whatever the way`() throws {
        for catchUp in [CatchUp.once, .never, .all(within: 600)] {
            #expect(try steps(catchUp, now: 10.5) == [.run(at(10))])
        }
    }

    @Test func `lets the last one stand for all under once`() throws {
        #expect(
            try steps(.once, now: 45) == [.coalesce(range(10, 30, 3), into: at(40)), .run(at(40))])
    }

    @Test func `skips under once what is too late for its window`() throws {
        #expect(
            try steps(.once, now: 45, window: 1_500) == [
                .skip(range(10, 10, 1), .outsideWindow), .coalesce(range(20, 30, 2), into: at(40)),
                .run(at(40)),
            ])
        #expect(
            try steps(.once, now: 45, window: 299) == [.skip(range(10, 40, 4), .outsideWindow)])
        #expect(
            try steps(.once, now: 45, window: 300) == [
                .skip(range(10, 30, 3), .outsideWindow), .run(at(40)),
            ])
    }

    @Test func `misses everything but the tick of this minute under none`() throws {
        #expect(try steps(.never, now: 45) == [.miss(range(10, 40, 4), .noCatchUp)])
        #expect(
            try steps(.never, now: 41) == [.miss(range(10, 30, 3), .noCatchUp), .run(at(40))])
        #expect(
            try steps(.never, "every 20s", now: 2) == [
                .miss(range(1.0 / 3, 2.0 / 3, 2), .noCatchUp),
                .coalesce(range(1, 5.0 / 3, 3), into: at(2)), .run(at(2)),
            ])
        #expect(
            try steps(.never, now: 40.75, window: 30) == [
                .miss(range(10, 30, 3), .noCatchUp), .skip(range(40, 40, 1), .outsideWindow),
            ])
    }

    @Test func `runs each tick within the window under all`() throws {
        #expect(
            try steps(.all(within: 1_500), now: 45) == [
                .skip(range(10, 10, 1), .outsideWindow), .run(at(20)), .run(at(30)), .run(at(40)),
            ])
    }

    @Test func `runs at most a thousand ticks under all, the newest`() throws {
        let found = try steps(.all(within: 1e9), "every 1m", now: 1_500)
        #expect(found.first == .miss(range(1, 500, 500), .tooMany))
        #expect(found.count == 1_001)
        #expect(found[1] == .run(at(501)))
        #expect(found.last == .run(at(1_500)))
        #expect(try steps(.all(within: 1e9), "every 1m", now: 1_000).count == 1_000)
    }

    @Test func `skips everything while paused or disabled`() throws {
        for catchUp in [CatchUp.once, .never, .all(within: 600)] {
            #expect(
                try steps(catchUp, now: 45, readiness: .paused)
                    == [.skip(range(10, 40, 4), .paused)])
            #expect(
                try steps(catchUp, now: 45, readiness: .disabled)
                    == [.skip(range(10, 40, 4), .disabled)])
        }
    }

    @Test func `accounts for every tick exactly once`() throws {
        let texts = ["every 7s", "every 1m", "*/5 * * * *", "0 */3 * * *", "every 1d"]
        let windows: [TimeInterval?] = [nil, 1, 59, 60, 61, 3_600, 100_000]
        for text in texts {
            for minutes in [0.01, 0.5, 1, 1.01, 59.9, 300, 4_321] {
                for window in windows {
                    for catchUp in [CatchUp.once, .never, .all(within: window ?? 7_200)] {
                        let found = try steps(catchUp, text, now: minutes, window: window)
                        try expectWhole(found, text, minutes)
                    }
                }
            }
        }
    }

    /// The steps follow one another without a gap or an overlap and hold all ticks.
    private func expectWhole(
        _ steps: [CatchUp.Step], _ text: String, _ minutes: Double
    ) throws {
        let schedule = try schedule(text, "UTC")
        var reached = at(0)
        for step in steps {
            let range =
                switch step {
                case .run(let tick): TickRange(first: tick, last: tick, count: 1)
                case .coalesce(let range, _), .skip(let range, _), .miss(let range, _): range
                }
            #expect(schedule.next(after: reached) == range.first)
            #expect(schedule.count(after: reached, through: range.last) == range.count)
            reached = range.last
        }
        #expect(schedule.count(after: reached, through: at(minutes)) == 0)
    }

    @Test func `plans ten years without listing them`() throws {
        let took = try ContinuousClock().measure {
            let found = try steps(.once, "* * * * *", now: 5_258_880)
            #expect(found.count == 2)
        }
        #expect(took < .seconds(1))
    }

    @Test func `reads its setting`() throws {
        #expect(try CatchUp(parsing: "once", window: nil) == .once)
        #expect(try CatchUp(parsing: "none", window: 60) == .never)
        #expect(try CatchUp(parsing: "all", window: 60) == .all(within: 60))
        #expect(CatchUp.never.name == "none")
        for (text, window) in [("all", nil), ("once", 0), ("never", nil), ("all", -1.0)] {
            #expect(throws: AidError.self) { try CatchUp(parsing: text, window: window) }
        }
    }

    @Test func `has the promised words`() {
        #expect(
            TickFate.allCases.map(\.rawValue)
                == ["ran", "coalesced", "skipped", "missed", "failed", "running", "void"])
        #expect(SkipReason.outsideWindow.rawValue == "outside-window")
    }
}
