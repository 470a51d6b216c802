public import Aid
public import Foundation

/// What happened to an obligation: the report that was handed in last, and what was decided.
public struct SubmissionEntry: Sendable, Equatable {
    public var submittedOn: Day?
    public var receivedOn: Day?
    public var returnedOn: Day?
    public var correctBy: Day?
    public var waivedOn: Day?
    public var noneRequiredOn: Day?
    public var extendedTo: Day?
    public var number: String?
    public var document: String?
    public var note: String?

    /// Nothing has happened.
    public init() {}

    /// The same as the rules of states read it.
    public var record: ObligationRecord {
        let submission = ObligationRecord.Submission(
            submittedOn: submittedOn, receivedOn: receivedOn, returnedOn: returnedOn,
            correctBy: correctBy)
        return ObligationRecord(
            submissions: isEmpty ? [] : [submission], waivedOn: waivedOn,
            noneRequiredOn: noneRequiredOn)
    }

    /// Nothing was handed in.
    public var isEmpty: Bool { submittedOn == nil && receivedOn == nil && returnedOn == nil }

    /// Sent back, and not accepted since: what comes next is another submission.
    public var isSentBack: Bool {
        guard let returnedOn else { return false }
        return submittedOn.map { returnedOn >= $0 } ?? true
            && receivedOn.map { returnedOn > $0 } ?? true
    }

    /// The register says that it is here, and was told so after the last day: nobody knows
    /// whether it came in time. `submittedOn` is its last day then.
    public var isDayUnknown: Bool {
        note.map {
            $0.hasPrefix("settled by the register: ") && $0.hasSuffix(", day not known")
        } ?? false
    }

    /// What was decided about the report, without what was handed in.
    public var decisions: SubmissionEntry {
        var entry = SubmissionEntry()
        entry.waivedOn = waivedOn
        entry.noneRequiredOn = noneRequiredOn
        entry.extendedTo = extendedTo
        return entry
    }
}

/// An obligation as known at a change, with names for people.
public struct ObligationEntry: Sendable, Equatable {
    public let code: String
    public let rule: String
    /// `in`, `out` or `watch`.
    public let direction: String
    public let subjectKind: String
    public let subjectCode: String
    public let reporter: String?
    public let recipient: String
    public let periodFrom: Day
    public let periodTo: Day
    public let dueStatutory: Day
    public let dueEffective: Day
    public let dueInternal: Day
    /// The change that wrote it.
    public let sinceSeq: Int64
    /// The version of its rule.
    public let ruleSinceSeq: Int64
    public let submission: SubmissionEntry
    /// When it was last flagged as overdue.
    public let flaggedAt: Date?
    public let ruleName: String?
    public let ruleNameEn: String?
    public let subjectName: String?
    public let reporterName: String?
    /// Who follows it: whoever it was given to, else whoever has the project or mission it is
    /// about; the login where nobody has it.
    public let officerName: String?
    /// The same as a login.
    public let officer: String?
    /// How far a report that the office owes has come, and since when.
    public let step: ReportStep?
    public let stepOn: Day?
    /// The letter that asks for it; nil where a rule does.
    public let askedBy: String?

    /// The state on a day; without `trackFrom` nothing is untracked.
    public func standing(on day: Day, trackFrom: Day?) -> ObligationState.Standing {
        ObligationState.standing(
            of: ObligationDates(
                dueEffective: dueEffective, dueInternal: dueInternal,
                extendedTo: submission.extendedTo),
            record: submission.record, trackFrom: trackFrom, on: day)
    }

    /// The last day on which it is in time, extensions counted.
    public var lastDay: Day { submission.extendedTo ?? dueEffective }
}

/// Which obligations are wanted; nil is every one.
public struct ObligationFilter: Sendable, Equatable {
    public var code: String?
    public var direction: String?
    public var rule: String?
    public var reporter: String?
    /// A login.
    public var officer: String?
    public var states: [ObligationState]?
    public var limit: Int?

    public init(code: String? = nil) {
        self.code = code
    }
}

/// One version of what happened to an obligation, and the change that wrote it.
public struct SubmissionVersion: Sendable, Equatable {
    /// Nil for rows older than the chain.
    public let recordedAt: Date?
    public let operation: String?
    public let actor: String?
    public let reason: String?
    public let submission: SubmissionEntry
    /// The change.
    public let seq: Int64
}

/// One version of an obligation's own row.
public struct ObligationVersion: Sendable, Equatable {
    public let recordedAt: Date?
    public let operation: String?
    public let actor: String?
    public let reason: String?
    public let dueEffective: Day
    public let isInForce: Bool
    public let superseded: Superseding?

    /// The change that ended a version of an obligation.
    public struct Superseding: Sendable, Equatable {
        public let recordedAt: Date?
        public let actor: String?
        /// What became otherwise.
        public let because: String
        /// Why, in the words of whoever made the change.
        public let reason: String?
    }
}

/// A mail about an obligation.
public struct ObligationMail: Sendable, Equatable {
    public let id: String
    public let report: String
    public let subscription: String
    public let period: String
    public let revision: Int
    public let recipient: String
    public let state: String
    public let messageID: String
    public let attempts: Int
    public let queuedAt: Date
    public let sentAt: Date?
    public let smtpReply: String?
    public let subject: String
}

/// What is open in one direction; the parts overlap nowhere.
public struct ObligationCount: Sendable, Equatable {
    public let direction: String
    /// Tracked, and neither accepted nor let off: the sum of the other four.
    public let open: Int
    public let upcoming: Int
    /// The office wants it now, or it is due within 15 days.
    public let dueSoon: Int
    public let overdue: Int
    /// Here but not yet accepted.
    public let submitted: Int
}
