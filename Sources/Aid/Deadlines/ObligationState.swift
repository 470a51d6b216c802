/// Where an obligation stands on a day.
public enum ObligationState: String, Sendable, CaseIterable {
    case notTracked = "not-tracked"
    case waived
    case noneRequired = "none-required"
    case received
    case receivedLate = "received-late"
    case submitted, returned, overdue, due, upcoming
}

/// The dates from which an obligation's state follows; written once, and extended by decision.
public struct ObligationDates: Sendable, Equatable {
    /// The last day on which it is in time, unless extended.
    public var dueEffective: Day
    /// The first day on which it is `due`.
    public var dueInternal: Day
    /// The last day that was granted instead of `dueEffective`.
    public var extendedTo: Day?

    public init(dueEffective: Day, dueInternal: Day, extendedTo: Day? = nil) {
        self.dueEffective = dueEffective
        self.dueInternal = dueInternal
        self.extendedTo = extendedTo
    }

    /// The last day on which it is in time.
    public var lastDay: Day { extendedTo ?? dueEffective }
}

/// What happened to an obligation. A day's question sees only what happened by that day.
public struct ObligationRecord: Sendable, Equatable {
    /// One report that was handed in, and what became of it.
    public struct Submission: Sendable, Equatable {
        /// Handed in; where nobody noted it, the day of receipt stands for it.
        public var submittedOn: Day?
        /// Accepted.
        public var receivedOn: Day?
        /// Sent back to be corrected.
        public var returnedOn: Day?
        /// The last day of the correction.
        public var correctBy: Day?

        public init(
            submittedOn: Day? = nil, receivedOn: Day? = nil, returnedOn: Day? = nil,
            correctBy: Day? = nil
        ) {
            self.submittedOn = submittedOn
            self.receivedOn = receivedOn
            self.returnedOn = returnedOn
            self.correctBy = correctBy
        }

        /// The first day on which anything of it had happened.
        var firstDay: Day? { [submittedOn, receivedOn, returnedOn].compactMap { $0 }.min() }

        /// Accepted by that day and not sent back after it.
        func isReceived(by day: Day) -> Bool {
            guard let receivedOn, receivedOn <= day else { return false }
            guard let returnedOn, returnedOn <= day else { return true }
            return returnedOn <= receivedOn
        }

        /// Sent back by that day and not handed in again since.
        func isReturned(by day: Day) -> Bool {
            guard let returnedOn, returnedOn <= day else { return false }
            guard let submittedOn, submittedOn <= day else { return true }
            return returnedOn >= submittedOn
        }
    }

    /// In the order in which they came.
    public var submissions: [Submission]
    /// The day on which it was waived.
    public var waivedOn: Day?
    /// The day on which it was found that nothing had to be reported.
    public var noneRequiredOn: Day?

    public init(
        submissions: [Submission] = [], waivedOn: Day? = nil, noneRequiredOn: Day? = nil
    ) {
        self.submissions = submissions
        self.waivedOn = waivedOn
        self.noneRequiredOn = noneRequiredOn
    }
}

extension ObligationState {
    /// A state, and by how many days it is late; 0 unless it is overdue.
    public struct Standing: Sendable, Equatable {
        public let state: ObligationState
        /// Days after the due or correction day.
        public let daysOverdue: Int
    }

    /// The state on a day, the first that fits; what was due before `trackFrom` is not tracked.
    public static func standing(
        of dates: ObligationDates, record: ObligationRecord, trackFrom: Day?, on day: Day
    ) -> Standing {
        func happened(_ on: Day?) -> Bool { on.map { $0 <= day } ?? false }

        if let trackFrom, dates.lastDay < trackFrom { return Standing(.notTracked) }
        if happened(record.waivedOn) { return Standing(.waived) }
        if happened(record.noneRequiredOn) { return Standing(.noneRequired) }
        // The last one that had come by then stands for the report.
        guard let latest = record.submissions.last(where: { happened($0.firstDay) }) else {
            return waiting(dates, on: day)
        }
        if latest.isReceived(by: day) {
            let handedIn = latest.submittedOn ?? latest.receivedOn ?? day
            return Standing(handedIn > dates.lastDay ? .receivedLate : .received)
        }
        guard latest.isReturned(by: day) else { return Standing(.submitted) }
        // A correction date never takes away time that the law still gives.
        let last = max(latest.correctBy ?? dates.lastDay, dates.lastDay)
        return day <= last ? Standing(.returned) : Standing(.overdue, day - last)
    }

    private static func waiting(_ dates: ObligationDates, on day: Day) -> Standing {
        if day > dates.lastDay { return Standing(.overdue, day - dates.lastDay) }
        return Standing(day >= dates.dueInternal ? .due : .upcoming)
    }
}

extension ObligationState.Standing {
    init(_ state: ObligationState, _ daysOverdue: Int = 0) {
        self.init(state: state, daysOverdue: daysOverdue)
    }
}
