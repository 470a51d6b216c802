/// Asks to give a report to an officer, or back to whoever has its grant or mission.
public struct ReportAssignment: Codable, Equatable, Sendable {
    public var code: String
    /// A login; null gives it back.
    @Nullable public var officer: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(code: String, officer: String?, reason: String? = nil, dryRun: Bool = false) {
        self.code = code
        self.officer = officer
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to note how far a report of the office's own has come.
public struct ReportProgress: Codable, Equatable, Sendable {
    public var code: String
    /// `collecting`, `draft`, `to-sign` or `issued`.
    public var step: String
    /// The day it happened; the daemon takes today without one.
    @Nullable public var on: String?
    /// The number under which it was issued.
    @Nullable public var number: String?
    @Nullable public var document: String?
    @Nullable public var note: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        code: String, step: String, on: String? = nil, number: String? = nil,
        document: String? = nil, note: String? = nil, reason: String? = nil, dryRun: Bool = false
    ) {
        self.code = code
        self.step = step
        self.on = on
        self.number = number
        self.document = document
        self.note = note
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to enter a report that a letter asks for once, of the office or of others.
public struct ReportRequest: Codable, Equatable, Sendable {
    /// Stands in the place of a rule's code, as `DX-2026-07`.
    public var rule: String
    public var name: String
    /// The letter that asks for it: number, day, issuer.
    public var letter: String
    public var due: String
    /// How many days before the due day the office wants it.
    @Nullable public var lead: Int?
    /// `2026`, `2026-H1`, `2026-Q3` or `2026-10`; without one it is asked for as of its due day.
    @Nullable public var period: String?
    /// To whom it goes.
    @Nullable public var recipient: String?
    /// Agencies and donors who owe it, one report each; without any, and without grants, the
    /// office itself does.
    @Nullable public var reporters: [String]?
    /// Grants of which the owners owe it, one report each.
    @Nullable public var projects: [String]?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        rule: String, name: String, letter: String, due: String, lead: Int? = nil,
        period: String? = nil, recipient: String? = nil, reporters: [String]? = nil,
        projects: [String]? = nil, reason: String? = nil, dryRun: Bool = false
    ) {
        self.rule = rule
        self.name = name
        self.letter = letter
        self.due = due
        self.lead = lead
        self.period = period
        self.recipient = recipient
        self.reporters = reporters
        self.projects = projects
        self.reason = reason
        self.dryRun = dryRun
    }
}
