import Aid

/// Refuses by hand what a register may not say yet: that something happened which lies ahead.
/// A file only gets a warning, for it may be a register from elsewhere with its own ways.
struct AheadOfTime: Sendable {
    let kind: RegisterKind
    let today: Day

    /// Looks only at what differs, so that other columns of an odd record can be edited.
    func check(_ values: [String?], after old: [String?]?) throws {
        let record = Record(kind: kind, values: values, old: old)
        switch kind {
        case .missions: try mission(record)
        case .projects: try project(record)
        default: break
        }
    }

    private func mission(_ record: Record) throws {
        try decided("permitted_on", record)
        let given = record["status"]
        let status = given ?? "ended"
        guard MissionLife.happened.contains(status),
            record.differs("status") || record.differs("arrive_on") || record.differs("depart_on")
        else { return }
        let hint: Sentence =
            given == nil
            ? "Without a status a mission has ended: give requested, consulting or permitted."
            : "Until then it is requested, consulting or permitted."
        if let day = record.day("arrive_on"), day > today {
            throw Refusal.rule(
                "after-today", "the mission arrives on \(day), after today, \(today)", hint: hint)
        }
        if status != "in-province", let day = record.day("depart_on"), day > today {
            throw Refusal.rule(
                "after-today", "the mission leaves on \(day), after today, \(today)", hint: hint)
        }
    }

    private func project(_ record: Record) throws {
        try decided("dossier_received_on", record)
        try decided("approved_on", record)
        guard let status = record["status"], ProjectLife.pastApproval.contains(status),
            record.differs("status") || record.differs("start_on"),
            let start = record.day("start_on"), start > today
        else { return }
        throw Refusal.rule(
            "before-start", "the project starts on \(start), after today, \(today)",
            hint: "Until then it is approved; if it started earlier, correct start_on.")
    }

    private func decided(_ column: String, _ record: Record) throws {
        guard record.differs(column), let day = record.day(column), day > today else { return }
        throw Refusal.rule(
            "after-today", "\(column): \(day) is after today, \(today)",
            hint: "Enter what has happened.")
    }

    private struct Record {
        let kind: RegisterKind
        let values: [String?]
        let old: [String?]?

        subscript(column: String) -> String? {
            kind.index(of: column).flatMap { values[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }

        func day(_ column: String) -> Day? { self[column].flatMap { Day(iso: $0) } }

        func differs(_ column: String) -> Bool {
            guard let index = kind.index(of: column), let old else { return true }
            return old[index] != values[index]
        }
    }
}
