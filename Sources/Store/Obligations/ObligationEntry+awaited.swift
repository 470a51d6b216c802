public import Aid

extension ObligationEntry {
    /// The last day that counts for a report that is awaited on a day: the due day, an extension or
    /// the day of a correction. Nil where nothing is awaited: it is here, let off or not tracked.
    public func awaitedUntil(on day: Day, trackFrom: Day?) -> Day? {
        switch standing(on: day, trackFrom: trackFrom).state {
        case .upcoming, .due, .returned, .overdue: break
        case .notTracked, .waived, .noneRequired, .received, .receivedLate, .submitted:
            return nil
        }
        // Left alone it is late on the calendar's very last day; counted back by how much.
        let end = standing(on: .last, trackFrom: nil)
        return end.state == .overdue ? Day.last.adding(days: -end.daysOverdue) : nil
    }
}
