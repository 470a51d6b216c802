import Foundation
import Testing

@testable import Aid

/// The instant of a UTC date and time.
func utc(_ text: String) throws -> Date {
    try Date(text, strategy: .iso8601)
}

func schedule(_ text: String, _ zone: String = "Asia/Ho_Chi_Minh") throws -> JobSchedule {
    try JobSchedule(parsing: text, zone: #require(Zone(zone)))
}

struct JobScheduleTests {
    @Test(arguments: [
        ("every 30s", 30), ("every 15m", 900), ("every 6h", 21_600), ("every 1d", 86_400),
        ("every  1s", 1), ("every 36525d", 3_155_760_000),
    ])
    func `reads an interval`(_ text: String, _ seconds: Int) throws {
        #expect(try schedule(text).rule == .every(seconds))
    }

    @Test(arguments: [
        "every", "every 0s", "every 15", "every m", "every -1m", "every 1.5h", "every 1w",
        "every 15 m", "every 36526d", "every 99999999999999999999s", "every 1M", "hourly",
        "0 7 * *", "", "every ٣m",
    ])
    func `refuses what is neither`(_ text: String) {
        let error = #expect(throws: AidError.self) { try schedule(text) }
        #expect(error?.code == "invalid-schedule")
        #expect(error?.hint?.english.isEmpty == false)
    }

    @Test func `anchors intervals at the epoch, open at the start and closed at the end`() throws {
        let every = try schedule("every 15m")
        let ticks = every.ticks(
            after: try utc("2026-11-21T10:00:00Z"), through: try utc("2026-11-21T10:45:00Z"),
            limit: 9)
        #expect(
            ticks == [
                try utc("2026-11-21T10:15:00Z"), try utc("2026-11-21T10:30:00Z"),
                try utc("2026-11-21T10:45:00Z"),
            ])
        #expect(
            every.next(after: Date(timeIntervalSince1970: -0.5)) == Date(timeIntervalSince1970: 0))
        #expect(
            every.last(through: Date(timeIntervalSince1970: -1))
                == Date(timeIntervalSince1970: -900))
    }

    @Test func `fires on the office's wall clock`() throws {
        let monthly = try schedule("0 7 1 * *")
        #expect(
            monthly.next(after: try utc("2026-11-21T22:00:00Z"))
                == (try utc("2026-12-01T00:00:00Z")))
        #expect(
            monthly.last(through: try utc("2026-11-21T22:00:00Z"))
                == (try utc("2026-11-01T00:00:00Z")))
        // 23:30 in UTC is the next day in Hà Nội.
        #expect(
            try schedule("30 6 * * mon").next(after: try utc("2026-11-22T00:00:00Z"))
                == (try utc("2026-11-22T23:30:00Z")))
    }

    @Test func `waits for a leap day over the century`() throws {
        let leap = try schedule("0 0 29 2 *", "UTC")
        #expect(
            leap.next(after: try utc("2096-03-01T00:00:00Z"))
                == (try utc("2104-02-29T00:00:00Z")))
    }

    @Test func `does not fire at a time that the clock skips`() throws {
        // Berlin goes from 02:00 to 03:00 on 29 March 2026.
        let daily = try schedule("30 2 * * *", "Europe/Berlin")
        #expect(
            daily.ticks(
                after: try utc("2026-03-28T00:00:00Z"), through: try utc("2026-03-31T00:00:00Z"),
                limit: 9) == [try utc("2026-03-28T01:30:00Z"), try utc("2026-03-30T00:30:00Z")])
        let hourly = try schedule("0 * * * *", "Europe/Berlin")
        let day = hourly.ticks(
            after: try utc("2026-03-28T22:59:59Z"), through: try utc("2026-03-29T21:59:59Z"),
            limit: 99)
        #expect(day.count == 23)
        #expect(zip(day, day.dropFirst()).allSatisfy { $1.timeIntervalSince($0) == 3600 })
    }

    @Test func `fires once, the first time, when the clock is set back`() throws {
        // Berlin goes from 03:00 back to 02:00 on 25 October 2026.
        let daily = try schedule("30 2 * * *", "Europe/Berlin")
        #expect(
            daily.ticks(
                after: try utc("2026-10-24T12:00:00Z"), through: try utc("2026-10-26T00:00:00Z"),
                limit: 9) == [try utc("2026-10-25T00:30:00Z")])
    }

    @Test func `agrees with a walk minute by minute`() throws {
        let cases = [
            ("*/7 3-22/5 * * *", "Asia/Ho_Chi_Minh"), ("0,59 0,23 1,15 * fri", "UTC"),
            ("15 */2 * * *", "Europe/Berlin"), ("*/30 * 29 3 *", "Europe/Berlin"),
            ("0 0 * * *", "America/Havana"), ("*/20 0-2 * * 0", "Asia/Beirut"),
            ("*/15 1-3 * * *", "Australia/Lord_Howe"),
        ]
        for (text, name) in cases {
            let zone = try #require(Zone(name))
            let found = try schedule(text, name)
            let cron = try CronExpression(parsing: text)
            let minutes = Set(cron.minutesOfDay)
            for month in ["2026-03", "2026-04", "2026-10", "2026-11"] {
                let period = try Period(parsing: month)
                let from = Double(period.firstDay.number) * 86_400 + 1_800
                let to = Double(period.lastDay.number + 1) * 86_400 + 5_400
                var seen: Set<[Int]> = []
                var expected: [Date] = []
                // A day earlier, so that a doubled time at the start is known as the second.
                for second in stride(from: from - 86_400, through: to, by: 60) {
                    let instant = Date(timeIntervalSince1970: second)
                    let local = zone.time(of: instant)
                    let today = zone.day(of: instant)
                    let minute = local.hour * 60 + local.minute
                    guard cron.fires(on: today), minutes.contains(minute),
                        seen.insert([today.number, minute]).inserted, second > from
                    else { continue }
                    expected.append(instant)
                }
                let span = (Date(timeIntervalSince1970: from), Date(timeIntervalSince1970: to))
                let ticks = found.ticks(after: span.0, through: span.1, limit: 100_000)
                #expect(ticks == expected, "\(text) \(name) \(month)")
                #expect(found.count(after: span.0, through: span.1) == expected.count)
                #expect(
                    found.lastTicks(after: span.0, through: span.1, limit: 5)
                        == Array(expected.suffix(5)))
                #expect(
                    found.ticks(after: span.0, through: span.1, limit: 3)
                        == Array(expected.prefix(3)))
            }
        }
    }

    @Test func `counts ten years of every minute as fast as an interval`() throws {
        let from = try utc("2016-11-21T10:00:30Z")
        let to = try utc("2026-11-21T10:00:30Z")
        let clock = ContinuousClock()
        for zone in ["Asia/Ho_Chi_Minh", "UTC"] {
            let cron = try schedule("* * * * *", zone)
            let every = try schedule("every 1m", zone)
            let took = clock.measure {
                #expect(cron.count(after: from, through: to) == 5_258_880)
            }
            #expect(took < .seconds(1))
            #expect(every.count(after: from, through: to) == 5_258_880)
        }
        #expect(try schedule("every 1s").count(after: from, through: to) == 315_532_800)
    }

    @Test func `gives a span as one range`() throws {
        let daily = try schedule("0 6 * * *")
        let range = daily.pending(
            after: try utc("2026-11-01T00:00:00Z"), through: try utc("2026-11-21T00:00:00Z"))
        #expect(
            range
                == TickRange(
                    first: try utc("2026-11-01T23:00:00Z"), last: try utc("2026-11-20T23:00:00Z"),
                    count: 20))
        #expect(
            daily.pending(
                after: try utc("2026-11-20T23:00:00Z"), through: try utc("2026-11-21T22:59:59Z"))
                == nil)
    }

    @Test func `has nothing in a span that is empty or backwards`() throws {
        let now = try utc("2026-11-21T00:00:00Z")
        for text in ["every 1s", "* * * * *"] {
            let any = try schedule(text)
            for end in [now, now.addingTimeInterval(-86_400)] {
                #expect(any.count(after: now, through: end) == 0)
                #expect(any.ticks(after: now, through: end, limit: 5).isEmpty)
                #expect(any.lastTicks(after: now, through: end, limit: 5).isEmpty)
                #expect(any.pending(after: now, through: end) == nil)
            }
            #expect(any.ticks(after: now, through: now.addingTimeInterval(120), limit: 0).isEmpty)
        }
    }
}
