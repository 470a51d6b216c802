import Aid
import Control
import Foundation
import Store

/// Answers `vientro deadline`: the arithmetic by itself, on the office's calendar.
struct AnswerDeadline: Sendable {
    let context: Context

    /// The query items of the question.
    static let query = [
        "on", "from", "hours", "days", "working_days", "months", "before", "roll",
    ]

    func run(_ ask: Ask) async throws -> DeadlineAnswer {
        let question = try Question(ask, context.zone)
        let language = try ask.language() ?? context.settings.language
        let calendar = try await context.store.read { try await $0.businessCalendar() }
        let deadline = try question.deadline(calendar)
        let words: Deadline.Language = language == .vi ? .vi : .en
        return DeadlineAnswer(
            raw: deadline.raw.iso, effective: deadline.effective.iso,
            because: deadline.because.map { $0.text(words) })
    }

    /// A fixed date, or a term from an event's day; hours also from its instant.
    private struct Question {
        var on: Day?
        var from: Day?
        var instant: Date?
        let zone: Zone
        var term: Deadline.Term?
        var roll: Deadline.Roll?

        init(_ ask: Ask, _ zone: Zone) throws {
            self.zone = zone
            on = try ask.day("on")
            if let text = try ask.value("from"), text.contains("T") {
                instant = try ask.instant("from", zone)
            } else {
                from = try ask.day("from")
            }
            let isBefore = try ask.flag("before")
            let counts = try [
                ("hours", Deadline.Unit.hours), ("days", .days), ("working_days", .workingDays),
                ("months", .months),
            ].compactMap { name, unit in try Question.count(ask, name).map { ($0, unit) } }
            let isCounted = from != nil || instant != nil
            guard (on != nil) != isCounted else {
                throw Refusal.usage(
                    "a deadline is either on a date or counted from one",
                    hint: "Give either --on DATE or --from DATE.")
            }
            if isCounted {
                guard counts.count == 1 else {
                    throw Refusal.usage(
                        "a term is counted in one unit",
                        hint: "Give one of --hours, --days, --working-days and --months.")
                }
                if instant != nil, counts[0].1 != .hours {
                    throw Refusal.usage(
                        "only hours are counted from an instant",
                        hint: "Give the day of the event, as 2026-11-16.")
                }
                term = try Deadline.Term(counts[0].0, counts[0].1, before: isBefore)
            } else if !counts.isEmpty || isBefore {
                throw Refusal.usage(
                    "a fixed date is not counted",
                    hint: "--hours, --days, --working-days, --months and --before go with --from.")
            }
            if let text = try ask.value("roll") {
                guard let roll = Deadline.Roll(rawValue: text) else {
                    throw Refusal.usage(
                        "there is no roll \"\(text)\"", hint: "Use next, previous or none.")
                }
                self.roll = roll
            }
        }

        private static func count(_ ask: Ask, _ name: String) throws -> Int? {
            guard let text = try ask.value(name) else { return nil }
            guard let count = Int(text), count >= 0 else {
                let unit = Deadline.Unit(rawValue: name.replacing("_", with: "-")) ?? .workingDays
                throw Refusal.usage(
                    "\"\(text)\" is not a number of \(unit.word)",
                    hint: "Give a whole number from 0 on.")
            }
            return count
        }

        func deadline(_ calendar: BusinessCalendar) throws -> Deadline {
            if let instant, let term {
                return try Deadline.counted(
                    from: instant, term, roll: roll, calendar: calendar, zone: zone)
            }
            if let from, let term {
                return try Deadline.counted(from: from, term, roll: roll, calendar: calendar)
            }
            return Deadline.fixed(on: on ?? .first, roll: roll ?? .next, calendar: calendar)
        }
    }
}
