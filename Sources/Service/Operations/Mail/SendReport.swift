import Aid
import Control
import Foundation
import Store

/// Sends one subscription's report now, or the next revision of an issue that went out.
struct SendReport: Sendable {
    let context: Context
    let digest: DigestSource

    func run(_ asked: ReportSending, _ request: ChangeRequest) async throws -> ChangeAnswer {
        let issue = try await issue(asked)
        let report = try await CollectReport(context: context, digest: digest).run(issue)
        let mail = try FreezeMail(context: context).run(
            report, key: issue.key, replaces: issue.replaces)
        let context = context
        let result = try await context.store.change(request) { tx, seq in
            var mail = mail
            mail.heldBecause = try await context.holdReasons(mail.key, batch: 1, in: tx)
                .map(\.rawValue)
            guard let id = try await tx.keepMail(mail, now: context.clock.now()) else {
                throw Refusal.rule(
                    "already-sent", "somebody sent this issue at the same time",
                    hint: "Look at vientro mail list, then ask again.")
            }
            // Two revisions of one issue must not both wait for the same person's release.
            let replaced = try await tx.lockReplaced(by: mail.key)
            if !replaced.isEmpty {
                try await tx.moveMails(
                    replaced, to: MailMove.cancel.to, seq: seq, actor: request.actor,
                    reason: request.reason, now: context.clock.now())
            }
            let state = mail.heldBecause.isEmpty ? "queued" : "held"
            let answer = ChangeAnswer(
                changed: 1, seq: request.isDryRun ? nil : Int(seq), dryRun: request.isDryRun,
                after: [
                    "mail": String(id), "state": state, "subject": mail.subject,
                    "revision": String(mail.key.revision), "period": mail.key.period,
                    "cancelled": replaced.map { String($0) }.joined(separator: ", "),
                ].filter { !$0.value.isEmpty }, subjects: [String(id)])
            let text = String(decoding: try ControlJSON.encode(answer), as: UTF8.self)
            return .changed(details: text, answer: text)
        }
        return try ControlJSON.decode(ChangeAnswer.self, from: Data(result.answer.utf8))
    }

    private func issue(_ asked: ReportSending) async throws -> ReportIssue {
        let code = asked.subscription
        let (found, language) = try await context.store.read { tx in
            let found = try await tx.subscriptions(code: code).first
            return (found, try await tx.mailContact(found?.email ?? "")?.language)
        }
        guard let found else {
            throw Refusal.missing(
                "subscription", code, hint: "List them with vientro export subscriptions.")
        }
        let plan = PlanIssue(context: context)
        guard var issue = try plan.issue(found, language: language, regardless: true) else {
            throw Refusal.rule("not-due", "the schedule of \"\(code)\" has no tick before now")
        }
        let before = try await plan.before(issue).filter { $0.recipient == issue.recipient }
        guard let last = before.last else { return issue }
        guard asked.revise else {
            throw Refusal.rule(
                "already-sent",
                "the issue \(issue.period) of \"\(code)\" was made on "
                    + "\(context.zone.day(of: last.queuedAt))",
                hint: "Use --revise --reason to send a new revision that replaces it.")
        }
        guard asked.reason?.isEmpty == false else {
            throw Refusal.usage("a revision needs a reason", hint: "Add --reason TEXT.")
        }
        issue.revision = last.revision + 1
        issue.replaces = last
        return issue
    }
}
