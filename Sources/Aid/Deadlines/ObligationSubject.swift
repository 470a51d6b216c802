/// What reports are owed about: a grant, mission, donor, certificate or the office itself.
public struct ObligationSubject: Sendable, Equatable {
    /// The subject's part of the code; a certificate's is its donor's code.
    public var code: String
    public var kind: ReportRule.SubjectKind
    /// Who reports in which role, by agency or donor code.
    public var reporters: [ReportRule.ReporterRole: String]
    /// When a grant was approved; without it a grant owes nothing but its appraisal.
    public var approvedOn: Day?
    /// The day it starts; nil where it always was.
    public var firstDay: Day?
    /// The last day by the last valid amendment; nil while it is open.
    public var lastDay: Day?
    /// The regimes the subject is under, where they differ from what its approval day says.
    public var regimes: [RegimeInterval]
    /// Other days on which something happened; `approval`, `start` and `end` are known already.
    public var events: [ReportRule.Event: [Day]]

    public init(
        code: String, kind: ReportRule.SubjectKind,
        reporters: [ReportRule.ReporterRole: String] = [:], approvedOn: Day? = nil,
        firstDay: Day? = nil, lastDay: Day? = nil, regimes: [RegimeInterval] = [],
        events: [ReportRule.Event: [Day]] = [:]
    ) {
        self.code = code
        self.kind = kind
        self.reporters = reporters
        self.approvedOn = approvedOn
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.regimes = regimes
        self.events = events
    }

    /// The days of an event, ascending.
    func days(of event: ReportRule.Event) -> [Day] {
        if let given = events[event] { return given.sorted() }
        let known: Day? =
            switch event {
            case .approval: approvedOn
            case .start: firstDay
            case .end: lastDay
            default: nil
            }
        return known.map { [$0] } ?? []
    }
}
