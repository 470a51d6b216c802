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

    /// Reads a report that can be made; refuses others by name.
    static func reading(_ text: String) throws -> ReportName {
        guard let name = ReportName(rawValue: text) else {
            throw Refusal.missing(
                "report", text,
                hint: "Use one of \(rendered.map(\.rawValue).joined(separator: ", ")).")
        }
        guard name != .dueReminder else {
            throw Refusal.rule(
                "no-subscription",
                "\"due-reminder\" goes to those who owe a report and takes no subscription",
                hint: "The job remind-due sends it; see vientro rule reminders.")
        }
        guard name.isRendered else {
            throw Refusal.rule(
                "report-not-available", "report \"\(text)\" cannot be made by this version",
                hint: "Use one of \(rendered.map(\.rawValue).joined(separator: ", ")).")
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
