extension ReportRule {
    /// A rule as flat columns, before it is checked.
    ///
    /// `trigger` is `year`, `half`, `quarter` or `month` for a report that returns, which then
    /// needs `dueDay` with `dueMonth` or `dueMonthsAfter`; or an event's name, which then needs
    /// `amount` and `unit`.
    public struct Columns: Sendable, Equatable {
        /// 1 to 64 letters, digits, `.`, `_` and `-`.
        public var code = ""
        /// A regime by approval, or any other word.
        public var regime = ""
        /// `in`, `out` or `watch`.
        public var direction = ""
        /// `project`, `mission`, `donor`, `certificate` or `office`.
        public var subjectKind = ""
        /// `owner`, `managing-agency`, `host`, `donor`, `office` or `province`.
        public var reporterRole = ""
        public var recipient = ""
        public var trigger = ""
        /// Which periods of the year, from 1; empty is every one.
        public var positions: [Int] = []
        /// -12 to 0; -1 begins in the month before the period.
        public var windowStartMonths = 0
        /// 1 to 28.
        public var windowStartDay = 1
        /// 0 to 12 settlement months after the period.
        public var windowExtraMonths = 0
        /// 1 to 12; only for one period of the year.
        public var dueMonth: Int?
        /// 1 to 31; a shorter month's last day stands in.
        public var dueDay: Int?
        /// 0 to 5 years after the period's; only with `dueMonth`.
        public var dueYearOffset = 0
        /// 0 to 60 months after the period's last month; instead of `dueMonth`.
        public var dueMonthsAfter: Int?
        /// 0 to `Deadline.Term.longest`.
        public var amount: Int?
        /// `hours`, `days`, `working-days` or `months`.
        public var unit: String?
        /// Counted back from the event.
        public var isBefore = false
        /// `next`, `previous` or `none`.
        public var roll = "next"
        /// 0 to 366 calendar days.
        public var internalLeadDays = 0
        /// The first day on which the rule is law; nil is open.
        public var validFrom: Day?
        /// The last such day; nil is open.
        public var validTo: Day?
        public var legalBasis = ""
        public var isVerified = false

        /// Every column at its default; set the rest.
        public init() {}
    }

    /// Checks a row. Throws with the rule's code, the column and what it allows.
    public init(_ columns: Columns) throws(AidError) {
        guard ReportRule.isCode(columns.code) else {
            throw AidError(
                "invalid-rule", "\"\(columns.code)\" is not a rule code",
                hint: "Use 1 to 64 letters, digits, \".\", \"_\" and \"-\", "
                    + "beginning with a letter or digit.")
        }
        code = columns.code
        let row = Checked(columns: columns)
        regime = columns.regime
        audience = Audience(
            direction: try row.choice("direction", columns.direction),
            subjectKind: try row.choice("subject kind", columns.subjectKind),
            reporterRole: try row.choice("reporter role", columns.reporterRole),
            recipient: columns.recipient)
        trigger = try row.trigger()
        roll = try row.choice("roll", columns.roll)
        guard (0...366).contains(columns.internalLeadDays) else {
            throw row.error(
                "an internal lead of \(columns.internalLeadDays) days", "Give 0 to 366 days.")
        }
        internalLeadDays = columns.internalLeadDays
        if let from = columns.validFrom, let to = columns.validTo, to < from {
            throw row.error("a validity that ends on \(to), before it begins on \(from)", nil)
        }
        validity = Validity(from: columns.validFrom, to: columns.validTo)
        basis = Basis(text: columns.legalBasis, isVerified: columns.isVerified)
    }

    /// Whether it can stand as a rule's code: 1 to 64 letters, digits, ".", "_" and "-".
    public static func isCode(_ text: String) -> Bool {
        func isPlain(_ byte: UInt8) -> Bool {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: false
            }
        }
        let bytes = text.utf8
        guard let first = bytes.first, bytes.count <= 64, isPlain(first) else { return false }
        return bytes.allSatisfy { isPlain($0) || $0 == 0x2D || $0 == 0x2E || $0 == 0x5F }
    }
}

/// The questions a row is asked, so that each answer names the rule.
private struct Checked {
    let columns: ReportRule.Columns

    func error(_ what: Sentence, _ hint: Sentence?) -> AidError {
        AidError("invalid-rule", "rule \(columns.code) has \(what)", hint: hint)
    }

    func choice<Choice: RawRepresentable & CaseIterable>(
        _ column: String, _ text: String
    ) throws(AidError) -> Choice where Choice.RawValue == String {
        guard let choice = Choice(rawValue: text) else {
            throw error(
                "an unknown \(column) \"\(text)\"",
                "Use one of \(Choice.allCases.map(\.rawValue).joined(separator: ", ")).")
        }
        return choice
    }

    func trigger() throws(AidError) -> ReportRule.Trigger {
        if let kind = Period.Kind(rawValue: columns.trigger) {
            return .periodic(try cycle(kind))
        }
        guard let event = ReportRule.Event(columns.trigger) else {
            let known =
                Period.Kind.allCases.map(\.rawValue) + ReportRule.Event.plain.map(\.name)
            throw error(
                "an unknown trigger \"\(columns.trigger)\"",
                "Use one of \(known.joined(separator: ", ")), or receipt:RULE.")
        }
        let isPeriodic =
            !columns.positions.isEmpty || hasWindow || columns.dueMonth != nil
            || columns.dueDay != nil || columns.dueMonthsAfter != nil || columns.dueYearOffset != 0
        guard !isPeriodic else {
            throw error(
                "the event \(columns.trigger) with positions, a window or a due date",
                "An event's due day is counted: give "
                    + "--hours, --days, --working-days or --months, and no other date.")
        }
        guard let amount = columns.amount, let unit = columns.unit else {
            throw error(
                "the event \(columns.trigger) without a due term",
                "Give --hours, --days, --working-days or --months.")
        }
        let term = try Deadline.Term(
            amount, try choice("unit", unit), before: columns.isBefore)
        if term.isBefore, case .receipt(let rule) = event {
            throw error(
                "a due day before the receipt of \(rule), which nobody knows ahead",
                "Count from the receipt: leave --before out.")
        }
        return .event(event, term)
    }

    private var hasWindow: Bool {
        columns.windowStartMonths != 0 || columns.windowStartDay != 1
            || columns.windowExtraMonths != 0
    }

    private func cycle(_ kind: Period.Kind) throws(AidError) -> ReportRule.Cycle {
        guard columns.amount == nil, columns.unit == nil, !columns.isBefore else {
            throw error(
                "a \(kind.word) cycle with a counted term",
                "A periodic report is due on a date: leave --hours, --days, --working-days, "
                    + "--months and --before out.")
        }
        let positions = Set(columns.positions)
        guard positions.allSatisfy({ (1...kind.perYear).contains($0) }) else {
            throw error(
                "a position that a year has not: \(columns.positions)",
                "A year has \(kind.perYear) of kind \(kind.word).")
        }
        guard (-12...0).contains(columns.windowStartMonths),
            (1...28).contains(columns.windowStartDay), (0...12).contains(columns.windowExtraMonths)
        else {
            throw error(
                "an impossible window",
                "The start is -12 to 0 months off on day 1 to 28, and runs on 0 to 12 months.")
        }
        let window = ReportRule.Cycle.Window(
            startMonths: columns.windowStartMonths, startDay: columns.windowStartDay,
            extraMonths: columns.windowExtraMonths)
        let cycle = ReportRule.Cycle(
            kind: kind, positions: positions, window: window,
            due: try due(kind, single: kind.perYear == 1 || positions.count == 1))
        // 2028 has a 29 February, and what holds in one year holds in all.
        if let sample = Period(kind, year: 2028, position: positions.first ?? 1),
            cycle.dueDay(of: sample) < cycle.days(of: sample).from
        {
            throw error("a due day before its window begins", "Raise --due-years.")
        }
        if let sample = Period(kind, year: 2028, position: positions.first ?? 1),
            cycle.dueDay(of: sample) < cycle.days(of: sample).to
        {
            throw error(
                "a due day before its window ends on \(cycle.days(of: sample).to)",
                "A report cannot be due before the days that it tells of: give a later due day, "
                    + "or --due-years.")
        }
        return cycle
    }

    private func due(
        _ kind: Period.Kind, single: Bool
    ) throws(AidError) -> ReportRule.Cycle.Due {
        guard let day = columns.dueDay else {
            throw error(
                hasWindow ? "a window without a due day" : "a cycle without a due day",
                "Give --due MM-DD, or --due-day with --due-months-after.")
        }
        switch (columns.dueMonth, columns.dueMonthsAfter) {
        case (let month?, nil):
            guard single else {
                throw error(
                    "one due date for several periods of the year",
                    "Name the one with --positions, or give --due-day with --due-months-after.")
            }
            guard (1...12).contains(month), (1...Day.length(of: month, in: 2028)).contains(day),
                (0...5).contains(columns.dueYearOffset)
            else {
                throw error(
                    "a due date that no calendar has: day \(day), month \(month), "
                        + "year offset \(columns.dueYearOffset)", "--due-years is 0 to 5.")
            }
            return .date(month: month, day: day, yearOffset: columns.dueYearOffset)
        case (nil, let months?):
            guard (0...60).contains(months), (1...31).contains(day), columns.dueYearOffset == 0
            else {
                throw error(
                    "an impossible due day: day \(day), \(months) months after",
                    "Give --due-day 1 to 31, --due-months-after 0 to 60 and no --due-years.")
            }
            return .monthsAfter(months, day: day)
        default:
            throw error(
                "no single due month", "Give --due MM-DD, or --due-day with --due-months-after.")
        }
    }
}
