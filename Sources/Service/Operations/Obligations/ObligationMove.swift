import Aid
import Control
import Foundation
import Store

/// What a verb makes of what is known of an obligation, and when it may not.
struct ObligationMove: Sendable {
    let verb: ObligationVerb
    let change: ObligationChange
    let today: Day
    /// The day on which it happened.
    let day: Day
    let until: Day?

    /// Reads the request; dates must exist, and what happened cannot lie in the future.
    init(verb: ObligationVerb, change: ObligationChange, today: Day) throws {
        self.verb = verb
        self.change = change
        self.today = today
        day = try ObligationMove.day(change.on, "on") ?? today
        until = try ObligationMove.day(change.until, "until")
        guard day <= today else {
            throw Refusal.usage(
                "\(day) is in the future", hint: "Today is \(today); leave \"on\" out for today.")
        }
        // As long as the columns of submissions, or the register's export could not be imported.
        try ObligationMove.check(change.number, "number", maximum: 128)
        try ObligationMove.check(change.document, "document", maximum: 128)
        try ObligationMove.check(change.note, "note", maximum: 4000)
        try PlainInput.refusePersonal(change.note, "note")
        if [.return, .waive, .extend, .noneRequired, .reinstate, .withdraw].contains(verb),
            change.reason?.allSatisfy(\.isWhitespace) ?? true
        {
            throw Refusal.usage(
                "report \(verb.rawValue) needs a reason", hint: "Give it with --reason TEXT.")
        }
        if verb == .extend && until == nil {
            throw Refusal.usage("extend needs a new due day", hint: "Give it with --until DATE.")
        }
        if until != nil && verb != .extend && verb != .return {
            throw Refusal.usage(
                "\"until\" does not go with \(verb.rawValue)",
                hint: "It is the new due day of extend and the correction day of return.")
        }
    }

    static func check(_ text: String?, _ name: String, maximum: Int) throws {
        guard let count = text?.unicodeScalars.count, count > maximum else { return }
        throw Refusal.usage(
            "the \(name) has \(count) characters", hint: "It may have at most \(maximum).")
    }

    private static func day(_ text: String?, _ name: String) throws -> Day? {
        guard let text else { return nil }
        guard let day = Day(iso: text) else {
            throw Refusal.usage(
                "\"\(text)\" is not a date (\(name))", hint: .dateForm)
        }
        return day
    }

    /// What is known afterwards, and what was sent back before it if the report came again;
    /// throws where what stands does not allow the move.
    func apply(
        to entry: ObligationEntry, calendar: BusinessCalendar
    ) throws -> (after: SubmissionEntry, sentBack: SubmissionEntry?) {
        // Whether it is tracked is no matter here: what came in may always be noted.
        let state = entry.standing(on: today, trackFrom: nil).state
        if verb == .reinstate { return (try reinstated(entry), nil) }
        try refuseLetOff(entry)
        let before = entry.submission
        let comesAgain = before.isSentBack && (verb == .submit || verb == .receive)
        if comesAgain, let returned = before.returnedOn {
            try refuseBefore(returned, entry.wasReturned)
        }
        var after = comesAgain ? before.decisions : before
        switch verb {
        case .submit: try submit(entry, state, &after)
        case .receive: try receive(entry, state, &after)
        case .return: try sendBack(entry, state, calendar, &after)
        case .waive, .noneRequired:
            try refuseReceived(entry, state)
            if verb == .waive { after.waivedOn = day } else { after.noneRequiredOn = day }
        case .extend: try extend(entry, state, calendar, &after)
        case .reinstate, .withdraw: break
        }
        after.number = change.number ?? after.number
        after.document = change.document ?? after.document
        after.note = change.note ?? after.note
        return (after, comesAgain ? before : nil)
    }

    /// Whether it puts the report off by years, as a mistyped year does: to more than 24 months after
    /// the due day and after today.
    func isFar(_ entry: ObligationEntry) -> Bool {
        guard let until else { return false }
        return until > ObligationPlan.horizon(from: max(entry.dueEffective, today))
    }

    /// Owed again as if it had never been let off.
    private func reinstated(_ entry: ObligationEntry) throws -> SubmissionEntry {
        var after = entry.submission
        guard after.waivedOn != nil || after.noneRequiredOn != nil else {
            throw Refusal.rule(
                "not-let-off",
                "\(entry.code) is owed: it was neither waived nor found not to be required",
                hint: "See vientro report explain \(entry.code).")
        }
        after.waivedOn = nil
        after.noneRequiredOn = nil
        after.number = change.number
        after.document = change.document
        after.note = change.note
        return after
    }

    private func submit(
        _ entry: ObligationEntry, _ state: ObligationState, _ after: inout SubmissionEntry
    ) throws {
        try refuseReceived(entry, state)
        try refuseEarly(entry)
        if state == .submitted {
            throw stands(entry, entry.wasSubmitted, entry.submission.submittedOn)
        }
        after.submittedOn = day
        after.receivedOn = nil
    }

    private func receive(
        _ entry: ObligationEntry, _ state: ObligationState, _ after: inout SubmissionEntry
    ) throws {
        try refuseReceived(entry, state)
        try refuseEarly(entry)
        if state == .submitted, let submitted = after.submittedOn {
            try refuseBefore(submitted, entry.wasSubmitted)
        } else {
            // It was handed in as it was accepted.
            after.submittedOn = day
        }
        after.receivedOn = day
    }

    /// How many working days a correction is given where nobody says; no law has a term for it.
    private static let correctionDays = 5

    private func sendBack(
        _ entry: ObligationEntry, _ state: ObligationState, _ calendar: BusinessCalendar,
        _ after: inout SubmissionEntry
    ) throws {
        guard [.submitted, .received, .receivedLate].contains(state) else {
            throw Refusal.rule(
                "not-submitted",
                "\(entry.code) is \(Sentence.state(state.rawValue)): there is nothing to return",
                hint: "Only what was submitted or received can be returned.")
        }
        if let submitted = after.submittedOn { try refuseBefore(submitted, entry.wasSubmitted) }
        if let received = after.receivedOn {
            try refuseBefore(received, entry.wasReceived)
            if received == day { after.receivedOn = nil }
        }
        if let until, until < day {
            throw Refusal.usage(
                "the correction would be due on \(until), before the return on \(day)",
                hint: "Give a later day with --until, or none.")
        }
        after.returnedOn = day
        // Nobody is asked for something by a day that is over, nor called late for it.
        let usual = (1...ObligationMove.correctionDays).reduce(day) { day, _ in
            calendar.nextWorkingDay(after: day)
        }
        after.correctBy = until ?? (usual > entry.lastDay ? usual : nil)
    }

    /// A day that is not worked gives way to the next working day (Civil Code 2015 art. 148(5)).
    private func extend(
        _ entry: ObligationEntry, _ state: ObligationState, _ calendar: BusinessCalendar,
        _ after: inout SubmissionEntry
    ) throws {
        try refuseReceived(entry, state)
        guard let until, until > entry.lastDay else {
            throw Refusal.rule(
                "not-later", "\(entry.code) is due on \(entry.lastDay) already",
                hint: "An extension goes to a later day.")
        }
        after.extendedTo = calendar.workingDay(onOrAfter: until)
    }
}

extension ObligationMove {
    private func refuseLetOff(_ entry: ObligationEntry) throws {
        if let day = entry.submission.waivedOn { throw stands(entry, "was waived", day) }
        if let day = entry.submission.noneRequiredOn {
            throw stands(entry, "was found not to be required", day)
        }
    }

    private func refuseReceived(_ entry: ObligationEntry, _ state: ObligationState) throws {
        guard state == .received || state == .receivedLate else { return }
        throw stands(entry, entry.wasReceived, entry.submission.receivedOn)
    }

    /// A report cannot be there before what it tells of has begun; one that is due before its
    /// event can.
    private func refuseEarly(_ entry: ObligationEntry) throws {
        // A letter may be entered days after it came.
        guard entry.askedBy == nil, day < entry.periodFrom,
            entry.dueEffective >= entry.periodFrom
        else { return }
        throw Refusal.rule(
            "before-period",
            "\(day) is before the period of \(entry.code) begins on "
                + "\(entry.periodFrom)",
            hint: "Give the day it happened with --on, or the code of the earlier period.")
    }

    private func refuseBefore(_ other: Day, _ what: Sentence) throws {
        guard day < other else { return }
        throw Refusal.rule(
            "wrong-order", "\(day) is before \(other), when it \(what)",
            hint: "Give the day it happened with --on.")
    }

    private func stands(_ entry: ObligationEntry, _ what: Sentence, _ day: Day?) -> Refusal {
        let on: Sentence = day.map { " on \($0)" } ?? ""
        let number: Sentence = entry.submission.number.map { ", number \($0)" } ?? ""
        let canReturn = entry.submission.receivedOn != nil || entry.submission.submittedOn != nil
        return Refusal.rule(
            "already-settled", "\(entry.code) \(what)\(on)\(number)",
            hint: entry.submission.waivedOn != nil || entry.submission.noneRequiredOn != nil
                ? "vientro report reinstate makes it owed again."
                : canReturn && entry.isOurs
                    ? "vientro report return notes that its recipient sent it back."
                    : canReturn
                        ? "vientro report return sends it back for correction; what was entered "
                            + "wrongly is mended by a file of report-decisions."
                        : "See vientro report explain \(entry.code).")
    }
}

/// What became of a report, which an office hands in itself or has from others.
extension ObligationEntry {
    fileprivate var isOurs: Bool { direction == ReportRule.Direction.outward.rawValue }

    fileprivate var wasSubmitted: Sentence { isOurs ? "was issued and sent" : "was submitted" }

    fileprivate var wasReceived: Sentence {
        isOurs ? "was accepted by its recipient" : "was received"
    }

    fileprivate var wasReturned: Sentence {
        isOurs ? "was sent back by its recipient" : "was returned"
    }
}
