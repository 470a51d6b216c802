import Aid
import Control
import Foundation
import Store

/// Answers `report list`: every obligation with its state on a day, by due day and code.
struct ListObligations: Sendable {
    let context: Context

    /// What was asked for.
    struct Question: Sendable {
        var filter = ObligationFilter()
        /// The day whose state is wanted; nil is today.
        var day: Day?
        /// By what was recorded at that instant; nil is all.
        var known: Date?
        var language: Settings.Language?
    }

    func run(_ question: Question) async throws -> ObligationList {
        let (entries, trackFrom) = try await entries(question)
        let day = question.day ?? context.today
        let language = question.language ?? context.settings.language
        return ObligationList(
            obligations: entries.map {
                context.obligation($0, on: day, trackFrom: trackFrom, language)
            })
    }

    /// The same as the register has them, and from when on the office tracks.
    func entries(_ question: Question) async throws -> ([ObligationEntry], trackFrom: Day?) {
        let day = question.day ?? context.today
        if let known = question.known {
            if known > context.clock.now() {
                throw Refusal.usage(
                    "\(Sentence.instant(context.text(known))) has not come yet (known)",
                    hint: "What will be known then is not known now; leave known out.")
            }
            try await context.store.awaitChanges()
        }
        return try await context.store.read { transaction in
            var seq: Int64?
            if let known = question.known { seq = try await transaction.seq(at: known) }
            try await checkNames(question.filter, transaction)
            let trackFrom = try await context.trackFrom(transaction)
            // A run asked for at a later instant may have flagged what is not overdue yet.
            let judged = context.zone.start(of: day.adding(days: 1))
            let entries = try await transaction.obligations(
                question.filter, at: seq,
                flagsUntil: question.known ?? max(judged, context.clock.now()), on: day,
                trackFrom: trackFrom)
            // Grants may name an officer who is not among the people.
            if entries.isEmpty, let officer = question.filter.officer {
                try await context.checkOfficer(officer, transaction)
            }
            return (entries, trackFrom)
        }
    }

    /// A rule or reporter that nobody has would be answered by a list that looks complete.
    private func checkNames(_ filter: ObligationFilter, _ transaction: Transaction) async throws {
        if let rule = filter.rule {
            let rules = try await transaction.reportRules().map(\.rule)
            let known = Set(rules.map(\.code)).sorted()
            // A regime without rules may take over those of another one later.
            let later = try await transaction.regimeCodes().contains { regime in
                !rules.contains { $0.regime == regime }
                    && rules.contains { regime + $0.code.dropFirst($0.regime.count) == rule }
            }
            if !known.contains(rule), !later, try await !transaction.isAskedFor(rule) {
                throw Refusal.unknown(
                    "rule", rule, near: NearestName.near(rule, among: known),
                    hint: "See vientro rule list.")
            }
        }
        guard let reporter = filter.reporter,
            try await !transaction.isReporter(reporter)
        else { return }
        let known =
            try await transaction.keys(.agencies, near: reporter)
            + transaction.keys(.donors, near: reporter)
        throw Refusal.unknown(
            "reporter", reporter, near: NearestName.near(reporter, among: known),
            hint: "Reporters are agencies and donors: see vientro agency list and donor list.")
    }
}

extension Context {
    /// An obligation as it is shown, with its state on a day.
    func obligation(
        _ entry: ObligationEntry, on day: Day, trackFrom: Day?, _ language: Settings.Language
    ) -> Obligation {
        let standing = entry.standing(on: day, trackFrom: trackFrom)
        var shown = Obligation(
            code: entry.code, rule: entry.rule, direction: entry.direction,
            subject: Subject(kind: entry.subjectKind, code: entry.subjectCode),
            reporter: entry.reporter, recipient: entry.recipient,
            period: Control.Period(from: entry.periodFrom.iso, to: entry.periodTo.iso),
            dueStatutory: entry.dueStatutory.iso, dueEffective: entry.lastDay.iso,
            dueInternal: entry.dueInternal.iso, state: standing.state.rawValue,
            daysOverdue: standing.daysOverdue, flaggedAt: entry.flaggedAt.map { text($0) },
            submittedOn: entry.submission.submittedOn?.iso,
            receivedOn: entry.submission.receivedOn?.iso, ruleName: entry.ruleName(in: language),
            subjectName: entry.subjectName, reporterName: entry.reporterName)
        shown.dayUnknown = standing.state == .received && entry.submission.isDayUnknown
        shown.officer = entry.officer
        shown.officerName = entry.officerName
        shown.askedBy = entry.askedBy
        if entry.isIssued, (entry.submission.submittedOn ?? .first) <= day {
            shown.step = ReportStep.issued.rawValue
            shown.stepOn = entry.submission.submittedOn?.iso
        } else if (entry.stepOn ?? .first) <= day {
            shown.step = entry.step?.rawValue
            shown.stepOn = entry.stepOn?.iso
        }
        return shown
    }

    /// An officer whom nobody knows would be answered by a list that looks complete.
    func checkOfficer(_ login: String, _ transaction: Transaction) async throws {
        if try await transaction.record(.people, [login]) != nil { return }
        let known = try await transaction.keys(.people, near: login)
        throw Refusal.unknown(
            "officer", login, near: NearestName.near(login, among: known),
            hint: "See vientro person list.")
    }
}

extension ObligationEntry {
    /// A report of the office's own that was handed in and not sent back.
    var isIssued: Bool {
        direction == ReportRule.Direction.outward.rawValue && !submission.isEmpty
            && !submission.isSentBack
    }
}

extension Ask {
    /// The query items of a question about obligations.
    static let obligationQuery = [
        "state", "direction", "rule", "reporter", "officer", "limit", "as_of", "known",
    ]

    /// The question of `report list` from the query; unknown words are refused with the known.
    func obligationQuestion(_ context: Context) throws -> ListObligations.Question {
        var question = ListObligations.Question()
        let states = values("state").flatMap { $0.split(separator: ",").map(String.init) }
        if !states.isEmpty {
            question.filter.states = try states.map { try choice("state", $0) }
        }
        if let text = try value("direction") {
            let direction: ReportRule.Direction = try choice("direction", text)
            question.filter.direction = direction.rawValue
        }
        question.filter.rule = try value("rule")
        question.filter.reporter = try value("reporter")
        question.filter.officer = try value("officer")
        if let text = try value("limit") {
            guard let limit = Int(text), limit >= 0 else {
                throw Refusal.usage("\"\(text)\" is no limit", hint: "Give a whole number.")
            }
            question.filter.limit = limit
        }
        question.day = try day("as_of")
        question.known = try past("known", context)
        question.language = try language()
        return question
    }

    /// The language asked for; nil where the office's own will do.
    func language() throws -> Settings.Language? {
        try value("lang").map { try choice("lang", $0) }
    }

    private func choice<Choice: RawRepresentable & CaseIterable>(
        _ name: String, _ text: String
    ) throws -> Choice where Choice.RawValue == String {
        if let choice = Choice(rawValue: text) { return choice }
        let known = Choice.allCases.map(\.rawValue)
        let close = Suggestion.closest(to: text, among: known)
        throw Refusal.usage(
            "there is no \(Sentence.filter(name)) \"\(text)\"",
            hint: Sentence.didYouMean(close)
                + "Use one of \(known.joined(separator: ", ")).")
    }
}
