/// A report that a rule makes owed, with the dates that are written once.
public struct PlannedObligation: Sendable, Equatable {
    /// Its stable name.
    public let code: ObligationCode
    /// Which way it goes, who reports and who receives.
    public let audience: ReportRule.Audience
    /// The code of who reports; nil when nobody has the rule's role.
    public let reporter: String?
    /// The first and last day whose facts the report holds.
    public let periodFrom: Day
    public let periodTo: Day
    /// Both legal due days, and why they are those.
    public let deadline: Deadline
    /// The day by which the office wants it: always worked, never after the statutory day.
    public let dueInternal: Day

    /// The day that the text names or its term reaches.
    public var dueStatutory: Day { deadline.raw }
    /// The last day on which it is in time.
    public var dueEffective: Day { deadline.effective }
}

/// Works out, from rules and a calendar, which reports a subject owes.
public struct ObligationPlan: Sendable {
    /// The rules of all subjects; those of other kinds are passed by.
    public let rules: [ReportRule]
    public let calendar: BusinessCalendar
    public let regimes: RegimeTable

    public init(rules: [ReportRule], calendar: BusinessCalendar, regimes: RegimeTable) {
        self.rules = rules
        self.calendar = calendar
        self.regimes = regimes
    }

    /// How far ahead obligations are written: 24 months.
    public static func horizon(from day: Day) -> Day { day.adding(months: 24) }

    /// Everything the subject owes from its start whose statutory day is `horizon` or earlier,
    /// the earliest first.
    ///
    /// A subject and a rule that both have no first day start on `today`. Where two versions of a
    /// rule are valid on one day, the one that began later counts. With `withLaterEvents` the
    /// reports of known events that are due after the horizon come too.
    public func obligations(
        for subject: ObligationSubject, today: Day, through horizon: Day,
        withLaterEvents: Bool = false
    ) throws(AidError) -> [PlannedObligation] {
        var found: [ObligationCode: (since: Day?, planned: PlannedObligation)] = [:]
        for rule in rules where rule.audience.subjectKind == subject.kind {
            let planned =
                switch rule.trigger {
                case .periodic(let cycle):
                    try periodic(rule, cycle, subject, today: today, through: horizon)
                case .event(let event, let term):
                    try triggered(
                        rule, event, term, subject, through: withLaterEvents ? .last : horizon)
                }
            for one in planned {
                if let other = found[one.code],
                    (other.since ?? .first) >= (rule.validity.from ?? .first)
                {
                    continue
                }
                found[one.code] = (rule.validity.from, one)
            }
        }
        return found.values.map(\.planned).sorted {
            ($0.dueStatutory, $0.code.text) < ($1.dueStatutory, $1.code.text)
        }
    }

    /// The regimes that the subject comes under for which no rule is entered.
    public func regimesWithoutRule(for subject: ObligationSubject) -> [String] {
        let under: [String] =
            subject.regimes.isEmpty
            ? [subject.approvedOn.flatMap(regimes.regime(approvedOn:))].compactMap { $0 }
            : subject.regimes.map(\.regime)
        return under.filter { name in
            !rules.contains { $0.regime == name && $0.audience.subjectKind == subject.kind }
        }
    }
}

extension ObligationPlan {
    private func periodic(
        _ rule: ReportRule, _ cycle: ReportRule.Cycle, _ subject: ObligationSubject, today: Day,
        through horizon: Day
    ) throws(AidError) -> [PlannedObligation] {
        if subject.kind == .project, subject.approvedOn == nil { return [] }
        let first =
            [subject.approvedOn, subject.firstDay].compactMap { $0 }.max()
            ?? rule.validity.from ?? today
        let last = min(subject.lastDay ?? horizon, horizon)
        var planned: [PlannedObligation] = []
        for period in cycle.periods(from: first, through: last) {
            let window = cycle.days(of: period)
            let due = cycle.dueDay(of: period)
            guard due <= horizon, applies(rule, to: subject, on: cycle.lastOwedDay(of: period))
            else { continue }
            let code = try ObligationCode(
                rule: rule.code, subject: subject.code, period: period.code)
            let deadline = Deadline.fixed(on: due, roll: rule.roll, calendar: calendar)
            planned.append(
                obligation(code, rule, subject, from: window.from, to: window.to, deadline))
        }
        return planned
    }

    private func triggered(
        _ rule: ReportRule, _ event: ReportRule.Event, _ term: Deadline.Term,
        _ subject: ObligationSubject, through horizon: Day
    ) throws(AidError) -> [PlannedObligation] {
        var planned: [PlannedObligation] = []
        var seen: [Day: Int] = [:]
        for day in subject.days(of: event) where applies(rule, to: subject, on: day) {
            if subject.kind == .project, event != .dossier {
                guard let approvedOn = subject.approvedOn, day >= approvedOn else { continue }
            }
            let deadline = try Deadline.counted(
                from: day, term, roll: rule.roll, calendar: calendar)
            guard deadline.raw <= horizon else { continue }
            // A term that counts back can end before there was the rule: nobody could keep it.
            if let begin = rule.validity.from, deadline.effective < begin { continue }
            seen[day, default: 0] += 1
            let code = try ObligationCode(
                rule: rule.code, subject: subject.code, period: day.iso,
                number: seen[day, default: 1])
            let from = begin(of: event, on: day, subject)
            planned.append(obligation(code, rule, subject, from: from, to: day, deadline))
        }
        return planned
    }

    /// A closing or result report covers the life before it; any other event its own day.
    private func begin(
        of event: ReportRule.Event, on day: Day, _ subject: ObligationSubject
    ) -> Day {
        switch event {
        case .end, .departure, .conference:
            min(subject.days(of: .arrival).first ?? subject.firstDay ?? day, day)
        default: day
        }
    }

    private func applies(_ rule: ReportRule, to subject: ObligationSubject, on day: Day) -> Bool {
        guard rule.validity.contains(day) else { return false }
        if regimes.isAssigned(rule.regime) {
            return subject.regimes.contains { $0.regime == rule.regime && $0.contains(day) }
        }
        guard regimes.isByApproval(rule.regime) else { return true }
        if !subject.regimes.isEmpty {
            return subject.regimes.contains { $0.regime == rule.regime && $0.contains(day) }
        }
        // A dossier is not approved yet: it is appraised under the law of its own day.
        return regimes.regime(approvedOn: subject.approvedOn ?? day) == rule.regime
    }

    private func obligation(
        _ code: ObligationCode, _ rule: ReportRule, _ subject: ObligationSubject, from: Day,
        to: Day, _ deadline: Deadline
    ) -> PlannedObligation {
        let wanted = min(deadline.raw, deadline.effective).adding(days: -rule.internalLeadDays)
        return PlannedObligation(
            code: code, audience: rule.audience,
            reporter: subject.reporters[rule.audience.reporterRole], periodFrom: from,
            periodTo: to, deadline: deadline,
            dueInternal: calendar.workingDay(onOrBefore: wanted))
    }
}
