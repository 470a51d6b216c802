/// Asks to move one obligation, or for `none-required` all of a selection.
public struct ObligationChange: Codable, Equatable, Sendable {
    @Nullable public var code: String?
    /// `none-required` in bulk: every open obligation due before this day.
    @Nullable public var before: String?
    /// The day it happened; the daemon takes today without one.
    @Nullable public var on: String?
    /// The new day of `extend` and `return`.
    @Nullable public var until: String?
    @Nullable public var number: String?
    @Nullable public var document: String?
    @Nullable public var note: String?
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        code: String? = nil, before: String? = nil, on: String? = nil, until: String? = nil,
        number: String? = nil, document: String? = nil, note: String? = nil,
        reason: String? = nil, dryRun: Bool = false
    ) {
        self.code = code
        self.before = before
        self.on = on
        self.until = until
        self.number = number
        self.document = document
        self.note = note
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to take the dates of one regime over for another, marked unverified.
public struct RuleAdoption: Codable, Equatable, Sendable {
    public var regime: String
    public var fromRegime: String
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(regime: String, fromRegime: String, reason: String? = nil, dryRun: Bool = false) {
        self.regime = regime
        self.fromRegime = fromRegime
        self.reason = reason
        self.dryRun = dryRun
    }
}

/// Asks to send the report of a subscription now.
public struct ReportSending: Codable, Equatable, Sendable {
    public var subscription: String
    /// Makes the next revision, marked as replacing.
    @OrFalse public var revise: Bool
    @Nullable public var reason: String?
    @OrFalse public var dryRun: Bool

    public init(
        subscription: String, revise: Bool = false, reason: String? = nil, dryRun: Bool = false
    ) {
        self.subscription = subscription
        self.revise = revise
        self.reason = reason
        self.dryRun = dryRun
    }
}
