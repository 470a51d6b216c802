public import Aid

extension ObligationEntry {
    /// The last day that counts for a report that is awaited on a day: the due day, an extension or
    /// the day of a correction. Nil where nothing is awaited: it is here, let off or not tracked.
    public func awaitedUntil(on day: Day, trackFrom: Day?) -> Day? {
        let standing = standing(on: day, trackFrom: trackFrom)
        return switch standing.state {
        case .upcoming, .due: lastDay
        case .returned: max(submission.correctBy ?? lastDay, lastDay)
        case .overdue: day.adding(days: -standing.daysOverdue)
        case .notTracked, .waived, .noneRequired, .received, .receivedLate, .submitted: nil
        }
    }

    /// When a report that is awaited on a day was sent back to be completed, and the last day for
    /// that; nil where it was not, or is awaited no more.
    public func sentBack(on day: Day, trackFrom: Day?) -> (on: Day, until: Day)? {
        guard submission.isSentBack, let on = submission.returnedOn, on <= day,
            let until = awaitedUntil(on: day, trackFrom: trackFrom)
        else { return nil }
        return (on, until)
    }
}
