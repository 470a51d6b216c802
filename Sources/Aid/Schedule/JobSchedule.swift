public import Foundation

/// When a job is due: a cron expression on an office's wall clock, or every so many seconds.
///
/// Spans of time are open at their start and closed at their end, as in "after the last one
/// accounted for, through now". A local time that the clock skips does not fire that day; one
/// that comes twice fires the first time.
public struct JobSchedule: Sendable, Equatable {
    enum Rule: Sendable, Equatable {
        case cron(CronExpression)
        /// Whole seconds, anchored at 1970-01-01 00:00 UTC.
        case every(Int)
    }

    /// The schedule as text, with single spaces.
    public let text: String
    /// Whose wall clock cron fields are read on; intervals do not care.
    public let zone: Zone
    let rule: Rule

    /// The longest interval, in seconds: about a hundred years.
    static let longestInterval = 36_525 * 86_400

    /// Reads a five-field cron expression or `every N` with a suffix `s`, `m`, `h` or `d`.
    public init(parsing text: String, zone: Zone) throws(AidError) {
        self.zone = zone
        let words = text.split(whereSeparator: \.isWhitespace).map(String.init)
        if words.first == "every" {
            guard words.count == 2, let seconds = JobSchedule.seconds(words[1]) else {
                throw AidError(
                    "invalid-schedule", "\"\(text)\" is not an interval",
                    hint: "Write every 30s, every 15m, every 6h or every 1d: "
                        + "a whole number from 1, up to a hundred years.")
            }
            self.text = words.joined(separator: " ")
            rule = .every(seconds)
            return
        }
        guard words.count == 5 else {
            throw AidError(
                "invalid-schedule", "\"\(text)\" is not a schedule",
                hint: "Write five cron fields, as \"0 7 1 * *\", or every N with s, m, h or d, "
                    + "as \"every 15m\".")
        }
        let cron = try CronExpression(parsing: text)
        self.text = cron.text
        rule = .cron(cron)
    }

    private static func seconds(_ text: String) -> Int? {
        let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
        let digits = text.dropLast()
        guard let unit = text.last.flatMap({ units[$0] }), (1...10).contains(digits.utf8.count),
            digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let number = Int(digits), number >= 1
        else { return nil }
        let (seconds, overflow) = number.multipliedReportingOverflow(by: unit)
        return overflow || seconds > longestInterval ? nil : seconds
    }

    /// The ticks in the span, ascending, at most the first `limit` of them.
    public func ticks(after: Date, through: Date, limit: Int) -> [Date] {
        guard after < through, limit > 0 else { return [] }
        switch rule {
        case .every(let seconds):
            let first = JobSchedule.step(after, seconds) + 1
            let last = JobSchedule.step(through, seconds)
            guard first <= last else { return [] }
            return (first...min(last, first + limit - 1)).map { JobSchedule.tick($0, seconds) }
        case .cron(let cron):
            let days = CronDays(cron, zone)
            var found: [Date] = []
            for number in dayNumbers(after, through) {
                found += days.ticks(on: Day(number: number)).lazy
                    .filter { after < $0 && $0 <= through }.prefix(limit - found.count)
                if found.count == limit { break }
            }
            return found
        }
    }

    /// The ticks in the span, ascending, at most the last `limit` of them.
    public func lastTicks(after: Date, through: Date, limit: Int) -> [Date] {
        guard after < through, limit > 0 else { return [] }
        switch rule {
        case .every(let seconds):
            let first = JobSchedule.step(after, seconds) + 1
            let last = JobSchedule.step(through, seconds)
            guard first <= last else { return [] }
            return (max(first, last - limit + 1)...last).map { JobSchedule.tick($0, seconds) }
        case .cron(let cron):
            let days = CronDays(cron, zone)
            var found: [Date] = []
            for number in dayNumbers(after, through).reversed() {
                found += days.ticks(on: Day(number: number)).reversed().lazy
                    .filter { after < $0 && $0 <= through }.prefix(limit - found.count)
                if found.count == limit { break }
            }
            return found.reversed()
        }
    }

    /// The first tick after an instant; nil where the clock skips it for 400 years.
    public func next(after: Date) -> Date? {
        ticks(after: after, through: after.addingTimeInterval(JobSchedule.era), limit: 1).first
    }

    /// The last tick at or before an instant; nil where there is none for 400 years.
    public func last(through: Date) -> Date? {
        lastTicks(
            after: through.addingTimeInterval(-JobSchedule.era), through: through, limit: 1
        ).first
    }

    /// How many ticks the span has; ten years of any schedule in milliseconds.
    public func count(after: Date, through: Date) -> Int {
        guard after < through else { return 0 }
        switch rule {
        case .every(let seconds):
            return JobSchedule.step(through, seconds) - JobSchedule.step(after, seconds)
        case .cron(let cron):
            let days = CronDays(cron, zone)
            let numbers = dayNumbers(after, through)
            return numbers.reduce(0) { sum, number in
                let day = Day(number: number)
                let isEdge = number <= numbers.lowerBound + 1 || number >= numbers.upperBound - 1
                return sum
                    + (isEdge
                        ? days.ticks(on: day).count { after < $0 && $0 <= through }
                        : days.count(on: day))
            }
        }
    }

    /// The ticks in the span as one range; nil when there are none.
    public func pending(after: Date, through: Date) -> TickRange? {
        guard let first = ticks(after: after, through: through, limit: 1).first,
            let last = lastTicks(after: after, through: through, limit: 1).first
        else { return nil }
        return TickRange(
            first: first, last: last, count: count(after: after, through: through))
    }

    /// A clock set back over midnight can show the earlier day later, hence the `max`.
    private func dayNumbers(_ after: Date, _ through: Date) -> ClosedRange<Int> {
        let first = zone.day(of: after).number
        return first...max(first, zone.day(of: through).number)
    }

    /// The calendar repeats after this many seconds.
    private static let era = 146_097.0 * 86_400

    private static func step(_ instant: Date, _ seconds: Int) -> Int {
        Int((instant.timeIntervalSince1970 / Double(seconds)).rounded(.down))
    }

    private static func tick(_ step: Int, _ seconds: Int) -> Date {
        Date(timeIntervalSince1970: Double(step * seconds))
    }
}

extension JobSchedule: CustomStringConvertible {
    public var description: String { text }
}
