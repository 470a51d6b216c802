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
        if asked.report == ReportName.dueReminder.rawValue {
            return try await reminder(asked, context)
        }
        let name = try ReportName.previewing(asked.report)
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

    /// The reminder that an address would get on that day; without one the day's first.
    private func reminder(
        _ asked: Asked, _ context: Context
    ) async throws -> (preview: MailPreview, eml: Data) {
        let language = try asked.language.map { try self.language($0) }
        let remind = RemindDue(context: context)
        let (shown, addresses) = try await context.store.read { tx in
            (
                try await remind.preview(to: asked.to, in: language, tx),
                try await remind.addresses(tx)
            )
        }
        guard let shown else {
            guard let to = asked.to else {
                throw Refusal.rule(
                    "nothing-to-remind", "nothing is to be told to anybody on \(context.today)",
                    hint: "Name another day with --at.")
            }
            throw Refusal.rule(
                "nothing-to-remind", "nothing is to be told to \(to) on \(context.today)",
                hint: Sentence.didYouMean(NearestName.of(to, among: addresses))
                    + "See vientro job run remind-due --dry-run for who is told that day.")
        }
        do {
            let key = MailKey(
                report: asked.report, subscription: RemindDue.subscription,
                period: context.today.iso, recipient: shown.to)
            let mail = try FreezeMail(context: context).run(shown.report, key: key)
            let preview = MailPreview(
                report: asked.report, period: context.today.iso, to: shown.to,
                language: shown.language.rawValue, subject: mail.subject,
                text: shown.report.text, html: shown.report.html)
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
