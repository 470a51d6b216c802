import Aid
import Foundation
import Store

/// One report as a letter tells of it.
struct ReminderLine: Sendable {
    enum Kind: Sendable, Equatable {
        case reminder
        /// The recipient was told another last day before.
        case newDate(former: Day)
        /// The recipient was told of it, and it is owed no longer.
        case obsolete(because: String?)
    }

    var kind: Kind
    var entry: ObligationEntry
    var lastDay: Day
    /// Steps that came and did not go out, the earliest first.
    var missed: [ReminderLadder.Step] = []
    /// The day that was told before, where a reminder tells another.
    var former: Day?
}

/// One mail to one person: all that is to be said on a day.
struct ReminderLetter: Sendable {
    let person: ReminderPerson
    /// Nobody outside the office is meant by any line.
    var isInside: Bool
    /// The head is told, for it has been late for long.
    var isForHead: Bool
    var lines: [ReminderLine] = []
    /// What is noted once the mail is kept.
    var notices: [ReportNotice] = []
}

/// Who is to be told what on a day: the newest owed step of each report and recipient that was
/// not told yet. Follows from dates and from what was noted, so that no missed run loses a step.
struct ReminderPlan: Sendable {
    /// Nobody waits to hear that a report is owed no longer that was due so many days ago.
    static let longestEnd = 366

    /// By address.
    private(set) var letters: [ReminderLetter] = []
    /// Steps that are owed to somebody whose address nobody knows.
    private(set) var unaddressed: [ReportNotice] = []
    /// What is said to whom, as `own@example.vn R/S/2026`.
    var lines: Set<String> { said }
    /// Reporters without an address, by code.
    var reportersWithoutAddress: [String] {
        Set(unaddressed.map { reporterOf[$0.obligation] ?? $0.obligation }).sorted()
    }

    private let today: Day
    private let seq: Int64
    private let calendar: BusinessCalendar
    private let ladders: ReminderLadders
    private let audience: ReminderAudience
    private let written: [Int64: Day]
    private var told: [String: [ReportNotice]]
    private var at: [String: Int] = [:]
    private var reporterOf: [String: String] = [:]
    /// What has a line already, by address and code.
    private var said: Set<String> = []

    /// What is known before anybody is told.
    struct Facts: Sendable {
        let today: Day
        /// The last change there is: a day may be told again after it was another one.
        let seq: Int64
        let trackFrom: Day?
        let calendar: BusinessCalendar
        let ladders: ReminderLadders
        let audience: ReminderAudience
        /// Every obligation in force that is awaited or let off.
        let entries: [ObligationEntry]
        /// The days of the changes that wrote them.
        let written: [Int64: Day]
        let told: [ReportNotice]
        /// With the obligation as it was before it ended.
        let obsolete: [(notice: ObsoleteNotice, entry: ObligationEntry)]
    }

    init(_ facts: Facts) {
        today = facts.today
        seq = facts.seq
        calendar = facts.calendar
        ladders = facts.ladders
        audience = facts.audience
        told = Dictionary(grouping: facts.told, by: \.obligation)
        written = facts.written
        for entry in facts.entries {
            if let last = entry.awaitedUntil(on: today, trackFrom: facts.trackFrom) {
                plan(entry, until: last)
            } else if let because = entry.letOff(on: today, trackFrom: facts.trackFrom) {
                letOff(entry, because)
            }
        }
        for one in facts.obsolete {
            end(
                one.entry, told: one.notice.dueOn, to: one.notice.recipient, one.notice.audience,
                because: one.notice.because)
        }
        letters.sort { $0.person.key < $1.person.key }
    }

    private mutating func plan(_ entry: ObligationEntry, until last: Day) {
        let before = told[entry.code] ?? []
        // An extension or the day of a correction is a day of its own.
        let owed = ladders.ladder(of: entry.rule)?.owed(
            on: today, around: last,
            named: last == entry.dueEffective ? entry.dueStatutory : nil, calendar: calendar)
        if let owed {
            let outside = audience.reporters(of: entry)
            switch outside {
            case .none, .upper: break
            case .known(let people):
                for person in people { remind(person, entry, last, owed, before) }
                if people.isEmpty { lack(entry, last, owed.step) }
            }
            for person in audience.officers(of: entry) {
                remind(person, entry, last, owed, before)
            }
            if owed.step.isEscalated {
                let steps = owed.earlier.filter(\.isEscalated)
                for head in audience.heads {
                    remind(head, entry, last, (owed.step, steps), before)
                }
            }
        }
        // The day of a correction is told by the mail that sends the report back.
        if last == entry.lastDay { tellNewDate(entry, last, before) }
    }

    private mutating func remind(
        _ person: ReminderPerson, _ entry: ObligationEntry, _ last: Day,
        _ owed: (step: ReminderLadder.Step, earlier: [ReminderLadder.Step]),
        _ before: [ReportNotice]
    ) {
        let own = before.filter { $0.recipient == person.key }
        let done = own.filter { $0.dueOn == last && $0.fate != .withdrawn }
        // A step that was put on the ladder below one that went out already goes no more.
        let highest = done.filter { $0.fate == .mailed }
            .compactMap { ReminderLadder.Step.place(of: $0.step) }.max()
        func isOpen(_ step: ReminderLadder.Step) -> Bool {
            guard !done.contains(where: { $0.step == step.code }) else { return false }
            guard let highest, let place = ReminderLadder.Step.place(of: step.code) else {
                return true
            }
            return place > highest
        }
        guard isOpen(owed.step) else { return }
        // A step whose day was over when the report came to be was never owed.
        let since = entry.isSince(written[entry.sinceSeq])
        let missed = owed.earlier.filter { $0.on >= since && isOpen($0) }
        let latest = own.last { $0.fate == .mailed }?.dueOn
        // Steps that a day of rest put on one day are one step.
        let line = ReminderLine(
            kind: .reminder, entry: entry, lastDay: last,
            missed: missed.filter { $0.on < owed.step.on }, former: latest == last ? nil : latest)
        func notice(_ step: ReminderLadder.Step, _ fate: NoticeFate) -> ReportNotice {
            ReportNotice(
                obligation: entry.code, dueOn: last, step: step.code, recipient: person.key,
                audience: person.audience, fate: fate, owedOn: step.on)
        }
        add(line, to: person, [notice(owed.step, .mailed)] + missed.map { notice($0, .skipped) })
    }

    private mutating func lack(
        _ entry: ObligationEntry, _ last: Day, _ step: ReminderLadder.Step
    ) {
        reporterOf[entry.code] = entry.reporter ?? entry.code
        unaddressed.append(
            ReportNotice(
                obligation: entry.code, dueOn: last, step: step.code, recipient: "",
                audience: .reporter, fate: .noAddress, owedOn: step.on))
    }

    /// Those who were told another day, and are not reminded of the new one today.
    private mutating func tellNewDate(
        _ entry: ObligationEntry, _ last: Day, _ before: [ReportNotice]
    ) {
        let mailed = before.filter { $0.fate == .mailed }
        for address in Set(mailed.map(\.recipient)).sorted() {
            let own = mailed.filter { $0.recipient == address }
            guard let latest = own.last, latest.dueOn != last,
                !isTold(entry.code, address)
            else { continue }
            let person = audience.person(address, latest.audience)
            let line = ReminderLine(
                kind: .newDate(former: latest.dueOn), entry: entry, lastDay: last)
            let notice = ReportNotice(
                obligation: entry.code, dueOn: last, step: "new-date", recipient: address,
                audience: latest.audience, fate: .mailed, owedOn: today, changeSeq: seq)
            add(line, to: person, [notice])
        }
    }

    private func isTold(_ code: String, _ address: String) -> Bool {
        said.contains("\(address) \(code)")
    }

    /// Those who were told of a report that is let off, and not that it is.
    private mutating func letOff(_ entry: ObligationEntry, _ because: String) {
        let told = (told[entry.code] ?? []).filter { $0.fate != .withdrawn }
        for address in Set(told.map(\.recipient)).sorted() {
            let own = told.filter { $0.recipient == address }
            guard let index = own.lastIndex(where: { $0.isSent && $0.isOfOwed }),
                !own[index...].contains(where: { $0.step == "no-longer-owed" }),
                today - own[index].dueOn <= ReminderPlan.longestEnd
            else { continue }
            end(entry, told: own[index].dueOn, to: address, own[index].audience, because: because)
        }
    }

    private mutating func end(
        _ entry: ObligationEntry, told day: Day, to address: String, _ audience: NoticeAudience,
        because: String?
    ) {
        let line = ReminderLine(kind: .obsolete(because: because), entry: entry, lastDay: day)
        let notice = ReportNotice(
            obligation: entry.code, dueOn: day, step: "no-longer-owed", recipient: address,
            audience: audience, fate: .mailed, owedOn: today, changeSeq: seq)
        add(line, to: self.audience.person(address, audience), [notice])
    }

    private mutating func add(
        _ line: ReminderLine, to person: ReminderPerson, _ notices: [ReportNotice]
    ) {
        // Somebody who is both the reporter and the officer gets one line.
        guard said.insert("\(person.key) \(line.entry.code)").inserted else { return }
        let isInside = person.audience != .reporter
        let index: Int
        if let known = at[person.key] {
            index = known
            letters[index].isInside = letters[index].isInside || isInside
        } else {
            index = letters.count
            at[person.key] = index
            letters.append(
                ReminderLetter(person: person, isInside: isInside, isForHead: false))
        }
        if person.audience == .head { letters[index].isForHead = true }
        letters[index].lines.append(line)
        letters[index].notices += notices
    }
}

extension ObligationEntry {
    /// Why it is owed no longer, as obligations keep their reasons; nil where it is not let off.
    fileprivate func letOff(on day: Day, trackFrom: Day?) -> String? {
        switch standing(on: day, trackFrom: trackFrom).state {
        case .waived: submission.waivedOn.map { "waived on \($0)" }
        case .noneRequired: submission.noneRequiredOn.map { "nothing to report, \($0)" }
        default: nil
        }
    }

    /// From when on its reminders are owed, where it was written on a day: that day, or the one on
    /// which it was sent back.
    fileprivate func isSince(_ written: Day?) -> Day {
        max(written ?? .first, submission.isSentBack ? submission.returnedOn ?? .first : .first)
    }
}

extension ReminderLetter {
    /// How many days a line is late on a day; 0 while it is not.
    static func daysLate(_ line: ReminderLine, on today: Day) -> Int {
        if case .obsolete = line.kind { return 0 }
        return max(0, today - line.lastDay)
    }

    /// Whether it speaks of something that is late.
    func isAfterDue(on today: Day) -> Bool {
        lines.contains { ReminderLetter.daysLate($0, on: today) > 0 }
    }
}
