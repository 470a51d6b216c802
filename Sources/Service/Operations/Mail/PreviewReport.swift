import Aid
import Control
import Foundation
import Mail
import Store

/// Makes a report as it would be mailed; nothing is kept.
struct PreviewReport: Sendable {
    let context: Context
    let digest: DigestSource

    /// What is asked for; without a recipient the office itself stands for one.
    struct Asked: Sendable {
        var report: String
        var at: Date?
        var to: String?
        var language: String?
    }

    func run(_ asked: Asked) async throws -> (preview: MailPreview, eml: Data) {
        let context = asked.at.map(context.at) ?? context
        let name = try ReportName.reading(asked.report)
        let schedule = try JobSchedule(
            parsing: name == .overdueDigest ? "0 6 * * 1" : ReportName.standardSchedule,
            zone: context.zone)
        let now = context.clock.now()
        do {
            let freeze = FreezeMail(context: context)
            let issue = ReportIssue(
                name: name, subscription: "preview",
                period: name.period(at: now, zone: context.zone),
                recipient: try asked.to ?? freeze.sender().address,
                language: try language(asked.language), nextAt: schedule.next(after: now))
            let report = try await CollectReport(context: context, digest: digest).run(issue)
            let mail = try freeze.run(report, key: issue.key)
            let preview = MailPreview(
                report: name.rawValue, period: issue.period, to: asked.to,
                language: issue.language.rawValue, subject: report.subject, text: report.text,
                html: report.html)
            return (preview, Data(mail.bytes))
        } catch let error as MailError {
            throw Refusal(error)
        }
    }

    private func language(_ text: String?) throws -> Settings.Language {
        guard let text else { return context.settings.language }
        guard let language = Settings.Language(rawValue: text) else {
            throw Refusal.usage("\"\(text)\" is no language of a mail", hint: "Use vi or en.")
        }
        return language
    }
}
