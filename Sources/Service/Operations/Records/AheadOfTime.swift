import Aid

/// Refuses by hand what a register may not say yet: that something happened which lies ahead, or
/// that a grant runs which was not approved.
/// A file may be a register from elsewhere with its own ways: it is warned of what lies ahead, and
/// may approve without a day.
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
        try approved(record)
        guard let status = record["status"], ProjectLife.pastApproval.contains(status),
            record.differs("status") || record.differs("start_on"),
            let start = record.day("start_on"), start > today
        else { return }
        throw Refusal.rule(
            "before-start", "the project starts on \(start), after today, \(today)",
            hint: "Until then it is approved; if it started earlier, correct start_on.")
    }

    /// A grant runs by an approval, which has a day and a number and follows the dossier. That no
    /// status skips the approval holds for files as well, and is checked with them.
    private func approved(_ record: Record) throws {
        let status = record["status"] ?? ""
        let runs = status == "approved" || ProjectLife.pastApproval.contains(status)
        if status == "approved", let old = record.before("status"),
            ProjectLife.beforeApproval.contains(old),
            record["approved_on"] == nil || record["approval_number"] == nil
        {
            throw Refusal.rule(
                "approval-skipped",
                "a project that is \(old) and was never approved cannot become \(status)",
                hint: "Give the approval's approved_on and approval_number with it.")
        }
        if runs, record["approved_on"] == nil, let day = record.before("approved_on") {
            throw Refusal.rule(
                "approval-removed",
                "the project is \(status) by the approval of \(Sentence.day(day))",
                hint: "Give the right day; approved_on cannot be cleared while the grant runs.")
        }
        guard record.differs("approved_on") || record.differs("dossier_received_on"),
            let day = record.day("approved_on"), let dossier = record.day("dossier_received_on"),
            day < dossier
        else { return }
        throw Refusal.rule(
            "before-dossier", "\(day) is before the dossier came on \(dossier)",
            hint: "Correct the day, or dossier_received_on with vientro project edit.")
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

        /// What it was; nil for a new record as well.
        func before(_ column: String) -> String? {
            kind.index(of: column).flatMap { old?[$0] }.flatMap { $0.isEmpty ? nil : $0 }
        }

        func differs(_ column: String) -> Bool {
            guard let index = kind.index(of: column), let old else { return true }
            return old[index] != values[index]
        }
    }
}
