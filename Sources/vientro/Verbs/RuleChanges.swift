import ArgumentParser
import Control
import Foundation

/// What a rule says. Everything is checked by the daemon; here only words become columns.
struct RuleOptions: ParsableArguments {
    @Option(help: "What the report is called, in Vietnamese.") var name: String?
    @Option(help: "What it is called in English.") var nameEn: String?
    @Option(help: "The legal regime, as ND80 or provincial.") var regime: String?
    @Option(help: "in (owed to us), out (we owe) or watch.") var direction: String?
    @Option(help: "What it is about: project, mission, donor, certificate or office.")
    var about: String?
    @Option(help: "Who reports: owner, managing-agency, host, donor, office or province.")
    var reporter: String?
    @Option(help: "Who receives it.") var recipient: String?
    @Option(help: "Comes back every year, half, quarter or month.") var every: String?
    @Option(
        help: """
            Comes once after an event: dossier, approval, start, end, arrival, border-arrival, \
            departure, conference, issue, expiry, or receipt:RULE.
            """)
    var event: String?
    @Option(help: "Which halves, quarters or months of the year, as 1,3; default all.")
    var positions: String?
    @Option(
        parsing: .unconditional,
        help: "The data window begins so many months off the period, -12 to 0.")
    var windowStartMonths: Int?
    @Option(help: "The day of the month on which the window begins.") var windowStartDay: Int?
    @Option(help: "Months that the window runs on.") var windowExtraMonths: Int?
    @Option(help: "Due on a day of the year, month and day, as 12-18.") var due: String?
    @Option(help: "Years from the period's own to --due.") var dueYears: Int?
    @Option(help: "Due on a day of the month, --due-months-after the period.") var dueDay: Int?
    @Option(help: "Months from the period's last to --due-day.") var dueMonthsAfter: Int?
    @Option(help: "Due so many hours after the event.") var hours: Int?
    @Option(help: "Due so many days after the event.") var days: Int?
    @Option(help: "Due so many working days after the event.") var workingDays: Int?
    @Option(help: "Due so many months after the event.") var months: Int?
    @Flag(help: "Count backwards from the event.") var before = false
    @Option(help: "Off days of rest: next, previous or none.") var roll: String?
    @Option(help: "Days before the due day by which the office wants it.") var lead: Int?
    @Option(help: "The first day of the rule, or none; a new one begins today.") var validFrom:
        String?
    @Option(help: "The last day of the rule; none takes it away again.") var validTo: String?
    @Option(help: "Article and decree.") var basis: String?

    private var terms: [(amount: Int, unit: String)] {
        [(hours, "hours"), (days, "days"), (workingDays, "working-days"), (months, "months")]
            .compactMap { amount, unit in amount.map { ($0, unit) } }
    }

    private var listed: [Int]? {
        positions?.split(separator: ",", omittingEmptySubsequences: false).map {
            Int($0.trimmingCharacters(in: .whitespaces)) ?? -1
        }
    }

    /// Whether nothing of a rule is said.
    var isEmpty: Bool {
        terms.isEmpty && !before
            && [
                name, nameEn, regime, direction, about, reporter, recipient, every, event,
                positions, due, roll, validFrom, validTo, basis,
            ].allSatisfy { $0 == nil }
            && [windowStartMonths, windowStartDay, windowExtraMonths, dueYears, dueDay]
                .allSatisfy { $0 == nil }
            && dueMonthsAfter == nil && lead == nil
    }

    func validate() throws {
        if every != nil && event != nil {
            throw ValidationError(
                Phrase(
                    "một quy định có --every hoặc --event, không có cả hai",
                    "a rule has either --every or --event"))
        }
        if terms.count > 1 {
            throw ValidationError(
                Phrase(
                    "thời hạn tính theo một đơn vị: --hours, --days, --working-days hoặc --months",
                    "a term is counted in one unit: --hours, --days, --working-days or --months"))
        }
        if let listed, listed.contains(-1) {
            throw ValidationError(
                Phrase(
                    "--positions nhận các số cách nhau bằng dấu phẩy, như 1,3",
                    "--positions takes numbers split by commas, as 1,3"))
        }
    }

    func draft(_ code: String, replace: Bool) -> RuleDraft {
        var draft = RuleDraft(code: code, replace: replace)
        draft.name = name
        draft.nameEn = nameEn
        draft.regime = regime
        draft.direction = direction
        draft.subjectKind = about
        draft.reporter = reporter
        draft.recipient = recipient
        draft.trigger = every ?? event
        draft.positions = listed
        draft.windowStartMonths = windowStartMonths
        draft.windowStartDay = windowStartDay
        draft.windowExtraMonths = windowExtraMonths
        draft.due = due
        draft.dueYears = dueYears
        draft.dueDay = dueDay
        draft.dueMonthsAfter = dueMonthsAfter
        draft.amount = terms.first?.amount
        draft.unit = terms.first?.unit
        draft.before = before ? true : nil
        draft.roll = roll
        draft.internalLead = lead
        draft.validFrom = validFrom
        draft.validTo = validTo
        draft.basis = basis
        return draft
    }
}

extension RuleVerbs {
    struct Add: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Add a rule, or with --replace change one for what is still to come.",
            discussion: """
                A report that comes back: --every half --positions 1 --due 07-15. One that an \
                event causes: --event departure --working-days 10. What is due already, was \
                handed in or decided stays as it is. The rule is not verified until rule confirm.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @OptionGroup var rule: RuleOptions
        @Flag(help: "Change the rule of that code; what is not said stays.") var replace = false
        @Argument(help: "The rule's code, as LC-OWN-Q.") var code: String

        func perform(_ session: Session) async throws {
            var draft = rule.draft(code, replace: replace)
            draft.reason = change.reason
            draft.dryRun = change.dryRun
            try await session.change(ControlPath.ruleAdd, draft)
        }
    }

    struct End: Verb {
        static let configuration = CommandConfiguration(
            abstract: "End a rule; what began before stays owed.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The rule's last day.") var on: String
        @Argument(help: "The rule's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.change(
                ControlPath.ruleEnd,
                RuleEnding(code: code, on: on, reason: change.reason, dryRun: change.dryRun))
        }
    }

    struct Confirm: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Somebody held a rule against the text of the law; takes it into use.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "Article and decree that were read.") var basis: String
        @Argument(help: "The rule's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.change(
                ControlPath.ruleConfirm,
                RuleConfirmation(
                    code: code, basis: basis, reason: change.reason, dryRun: change.dryRun))
        }
    }

    struct Check: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Say whether a rule can be one and what it would make; without CODE, all.",
            discussion: "Takes the options of rule add. Ends with 3 where a rule cannot be one.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var rule: RuleOptions
        @Argument(help: "The rule's code, new or one there is.") var code: String?

        func validate() throws {
            if code == nil && !rule.isEmpty {
                throw ValidationError(
                    Phrase(
                        "các mục của quy định đi cùng mã quy định",
                        "options of a rule go with its CODE"))
            }
        }

        func perform(_ session: Session) async throws {
            let call: Call =
                if let code {
                    try .change(ControlPath.ruleCheck, rule.draft(code, replace: false))
                } else {
                    .get(ControlPath.ruleCheck)
                }
            let reply = try await session.client.send(call)
            try session.print(reply, as: RuleCheck.self) {
                RuleScreen(words: session.words, style: session.style).check($0)
            }
            if try !session.decode(RuleCheck.self, from: reply).ok {
                throw CheckFound(exit: .found)
            }
        }
    }
}
