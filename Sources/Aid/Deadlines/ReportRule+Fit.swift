extension ReportRule {
    /// The rule whose report must be received before this one's is owed; nil for any other trigger.
    public var follows: String? {
        if case .event(.receipt(let rule), _) = trigger { return rule }
        return nil
    }

    /// Throws where the rule waits for the report of a rule that is not among `rules`, is about
    /// something else, or in the end waits for its own.
    public func checkChain(among rules: [ReportRule]) throws(AidError) {
        let known = Dictionary(rules.map { ($0.code, $0) }) { first, _ in first }
        var seen = [code]
        var rule = self
        while let next = rule.follows {
            guard next != code else {
                throw AidError(
                    "rule-chain",
                    "rule \(code) waits for its own report: "
                        + "\((seen + [code]).joined(separator: " ← "))",
                    hint: "Let one rule of the circle begin with an event, as end.")
            }
            // A circle further along is that of another rule.
            if seen.contains(next) { return }
            guard let before = known[next] else {
                let near = NearestName.near(next, among: known.keys.sorted())
                throw AidError(
                    "rule-chain", "rule \(rule.code) follows \(next), which is no rule",
                    hint: Sentence.didYouMean(near) + "See vientro rule list.")
            }
            guard before.audience.subjectKind == rule.audience.subjectKind else {
                throw AidError(
                    "rule-chain",
                    "rule \(rule.code) is about a \(rule.audience.subjectKind.rawValue), and follows "
                        + "\(next), which is about a \(before.audience.subjectKind.rawValue)",
                    hint: "Both must be about the same kind of thing.")
            }
            seen.append(next)
            rule = before
        }
    }
}

extension ReportRule {
    /// Throws where the office would want the report before it can be written: before its event,
    /// or before its period is over.
    public func checkLead() throws(AidError) {
        guard let room = daysOfWriting, internalLeadDays > room.days else { return }
        throw AidError(
            "lead-too-long",
            "rule \(code): \(internalLeadDays) days before its due day are before \(room.after)",
            hint: "Between the two there may be only \(room.days) days: give an internal lead of "
                + "at most \(room.days) days.")
    }

    /// The fewest days from the event or the period's end to the statutory day, and what they come
    /// after; nil for a day before an event.
    private var daysOfWriting: (days: Int, after: Sentence)? {
        switch trigger {
        case .periodic(let cycle):
            // One of the two years has a 29 February.
            let years = Period.all(
                cycle.kind, from: Period(cycle.kind, year: 2027)?.firstDay ?? .first,
                through: Period(.year, year: 2028)?.lastDay ?? .last)
            let days = years.filter(cycle.covers).map {
                cycle.dueDay(of: $0) - cycle.days(of: $0).to
            }
            return days.min().map { ($0, "the end of its period") }
        case .event(let event, let term):
            return term.isBefore ? nil : (term.fewestDays, "its event, \(event.name)")
        }
    }
}

extension Deadline.Term {
    /// How many calendar days it has at least, days of rest other than weekends left out.
    fileprivate var fewestDays: Int {
        switch unit {
        case .hours: return (amount + 23) / 24
        case .days: return amount
        // Begun on a Sunday, the first five working days pass before the next weekend.
        case .workingDays: return amount + 2 * (max(0, amount - 1) / 5)
        // From the last days of a month to a February.
        case .months:
            let starts = (1...12).compactMap { Period(.month, year: 2027, position: $0)?.lastDay }
            return starts.map { $0.adding(months: amount) - $0 }.min() ?? 0
        }
    }
}

extension ReportRule.SubjectKind {
    /// Who can report on it.
    public var reporters: [ReportRule.ReporterRole] {
        switch self {
        case .project: [.owner, .managingAgency, .office]
        case .mission: [.host, .donor]
        case .donor, .certificate: [.donor]
        case .office: [.office, .province]
        }
    }

    /// What happens to it on a day that the register knows, besides the receipt of a report.
    public var events: [ReportRule.Event] {
        switch self {
        case .project: [.dossier, .approval, .start, .end]
        case .mission: [.arrival, .borderArrival, .departure, .conference]
        case .certificate: [.issue, .expiry]
        case .donor, .office: []
        }
    }

    /// Whether it reports again and again while it lasts.
    public var hasPeriods: Bool {
        switch self {
        case .project, .donor, .office: true
        case .mission, .certificate: false
        }
    }
}

extension ReportRule {
    /// Throws where the rule asks of its subject what that has not: a reporter, an event, periods.
    /// Such a rule would be sound and never make anybody owe anything.
    public func checkSubject() throws(AidError) {
        let kind = audience.subjectKind
        guard kind.reporters.contains(audience.reporterRole) else {
            throw AidError(
                "rule-without-reporter",
                "rule \(code): a \(kind.rawValue) has no reporter \(audience.reporterRole.rawValue)",
                hint: "Use \(Sentence.either(kind.reporters.map(\.rawValue))).")
        }
        switch trigger {
        case .periodic(let cycle):
            if kind.hasPeriods { return }
            throw AidError(
                "rule-without-event",
                "rule \(code): a \(kind.rawValue) does not report every \(cycle.kind.rawValue)",
                hint: "Use an event: \(kind.events.map(\.name).joined(separator: ", ")).")
        case .event(.receipt, _): return
        case .event(let event, _):
            if kind.events.contains(event) { return }
            let known = kind.events.map(\.name) + ["receipt:RULE"]
            throw AidError(
                "rule-without-event", "rule \(code): a \(kind.rawValue) has no \(event.name)",
                hint: "Use one of \(known.joined(separator: ", ")).")
        }
    }
}

extension ReportRule {
    /// What a rule's recipient is called where that is the office itself.
    public static let office = "office"

    /// Throws where the direction is not that of who reports to whom: `out` is what the office
    /// owes, itself or for the province, and `in` what others owe to it.
    public func checkDirection() throws(AidError) {
        let isOwn = [.office, .province].contains(audience.reporterRole)
        let reporter = audience.reporterRole.rawValue
        switch audience.direction {
        case .outward where !isOwn:
            throw AidError(
                "rule-direction",
                "rule \(code): out is what the office owes, and \(reporter) reports",
                hint: "Name office or province as the reporter, or take the direction in or watch.")
        case .inward where isOwn, .watch where isOwn:
            throw AidError(
                "rule-direction",
                "rule \(code): \(reporter) reports, and the direction is not out",
                hint: "What the office or the province owes has the direction out.")
        case .inward where audience.recipient != ReportRule.office:
            throw AidError(
                "rule-direction",
                "rule \(code): in is what is owed to the office, and \(audience.recipient) "
                    + "receives it",
                hint: "Name office as the recipient, or take the direction watch.")
        default: return
        }
    }
}
