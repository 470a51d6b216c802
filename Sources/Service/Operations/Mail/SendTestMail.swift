import Aid
import Control
import Foundation
import Mail
import Store

/// Sends a mail to see whether mail works; nobody needs to release it, since a person asked.
struct SendTestMail: Sendable {
    let context: Context

    /// How long a test waits for another deliverer's answer.
    private static let patience = Duration.seconds(60)

    func run(_ asked: MailTest, _ request: ChangeRequest) async throws -> ChangeAnswer {
        guard context.settings.mail.smtp != nil else {
            throw Refusal.rule(
                "no-mail-server", "no mail server is set", hint: "Set mail.smtp.url and mail.from.")
        }
        let now = context.clock.now()
        let mail: RenderedMail
        do {
            let key = MailKey(
                report: "test", subscription: "test", period: context.text(now),
                recipient: asked.to)
            mail = try FreezeMail(context: context).run(report(now), key: key)
        } catch let error as MailError {
            throw Refusal(error)
        }
        let result = try await context.store.change(request) { tx, seq in
            guard let id = try await tx.keepMail(mail, now: now) else {
                throw Refusal.rule("already-sent", "a test mail was sent at this very instant")
            }
            let answer = ChangeAnswer(
                changed: 1, seq: request.isDryRun ? nil : Int(seq), dryRun: request.isDryRun,
                after: ["mail": String(id), "state": "queued"], subjects: [String(id)])
            let text = String(decoding: try ControlJSON.encode(answer), as: UTF8.self)
            return .changed(details: text, answer: text)
        }
        var answer = try ControlJSON.decode(ChangeAnswer.self, from: Data(result.answer.utf8))
        if !request.isDryRun, let id = answer.subjects.first.flatMap({ Int64($0) }) {
            try await deliver(id, &answer)
        }
        return answer
    }

    private func deliver(_ id: Int64, _ answer: inout ChangeAnswer) async throws {
        _ = try await DeliverMail(context: context).run(only: id)
        var mail = try await context.store.read { try await $0.mails(id: id).first }
        // Whoever heard of it first has it in hand: what came of it is what the person asks for.
        let patience = ContinuousClock.now + SendTestMail.patience
        while let state = mail?.state, ["queued", "transmitting"].contains(state),
            ContinuousClock.now < patience
        {
            try await Task.sleep(for: .milliseconds(100))
            mail = try await context.store.read { try await $0.mails(id: id).first }
        }
        guard let mail else { return }
        answer.after = [
            "mail": String(id), "state": mail.state, "smtp_reply": mail.smtpReply,
            "message_id": mail.messageID,
        ]
    }

    private func report(_ now: Date) -> RenderedReport {
        let forms = ReportForms(language: context.settings.language, zone: context.zone)
        let at = forms.instant(now)
        let isVietnamese = context.settings.language == .vi
        let subject =
            isVietnamese
            ? "Thư thử của Vientro – \(context.officeName)"
            : "Test mail of Vientro – \(context.officeName)"
        let text =
            isVietnamese
            ? "Thư thử gửi lúc \(at). Nếu đọc được thư này thì việc gửi thư hoạt động bình thường.\n"
            : "Sent as a test at \(at). If you can read this, mail works.\n"
        let escaped = text.replacing("&", with: "&amp;").replacing("<", with: "&lt;")
        return RenderedReport(
            subject: subject, text: text,
            html: "<!DOCTYPE html>\n<html><body><p>\(escaped)</p></body></html>\n")
    }
}
