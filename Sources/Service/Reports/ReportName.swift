import Aid
import Foundation

/// The reports that can be subscribed to.
enum ReportName: String, CaseIterable, Sendable {
    case weeklyBrief = "weekly-brief"
    case overdueDigest = "overdue-digest"
    case sectorTotals = "sector-totals"
    case dueReminder = "due-reminder"
    case missionCalendar = "mission-calendar"
    case periodReport = "period-report"
    case operationsAlert = "operations-alert"

    /// Those this version can make.
    static let rendered: [ReportName] = [.overdueDigest, .sectorTotals]

    var isRendered: Bool { ReportName.rendered.contains(self) }

    /// Reads a report that can be subscribed to; refuses others by name.
    static func reading(_ text: String) throws -> ReportName {
        let name = try known(text, among: rendered)
        guard name != .dueReminder else {
            throw Refusal.rule(
                "no-subscription",
                "\"due-reminder\" goes to those who owe a report and takes no subscription",
                hint: "The job remind-due sends it; see vientro rule reminders.")
        }
        return name
    }

    /// Reads a report that can be shown, which a reminder can as well; refuses others by name.
    static func previewing(_ text: String) throws -> ReportName {
        try known(text, among: rendered + [.dueReminder])
    }

    private static func known(_ text: String, among usable: [ReportName]) throws -> ReportName {
        let hint: Sentence = "Use one of \(usable.map(\.rawValue).joined(separator: ", "))."
        guard let name = ReportName(rawValue: text) else {
            throw Refusal.missing("report", text, hint: hint)
        }
        guard name.isRendered || name == .dueReminder else {
            throw Refusal.rule(
                "report-not-available", "report \"\(text)\" cannot be made by this version",
                hint: hint)
        }
        return name
    }

    /// Which issue a tick makes: the last complete month, or the tick's own day.
    func period(at tick: Date, zone: Zone) -> String {
        let day = zone.day(of: tick)
        switch self {
        case .overdueDigest, .operationsAlert, .weeklyBrief, .dueReminder: return day.iso
        default: return Aid.Period(containing: day, .month).previous.code
        }
    }

    /// When a subscription without a schedule of its own is due.
    static let standardSchedule = "0 7 1 * *"
}
