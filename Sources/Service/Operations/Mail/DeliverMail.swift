import Aid
import Foundation
import Logging
import Mail
import Store

/// Submits what waits in the outbox, oldest first.
///
/// held → queued → transmitting → sent; retry, failed; unknown when it died in the body.
struct DeliverMail: Sendable {
    let context: Context
    /// How long a mail in hand may still take after the daemon was told to stop.
    var grace = Duration.seconds(8)

    /// Seconds that a mail stays in hand without a sign of life, and between two such signs.
    static let lease = 15
    static let sign = Duration.seconds(5)
    /// So many attempts in a row that reach no server end a run.
    static let patience = 3

    /// What a run did.
    struct Summary: Sendable, Equatable {
        var sent = 0
        var retry = 0
        var failed = 0
        var unknown = 0
        /// Mails that a dead daemon had in the body; they are `unknown` now.
        var lost = 0
        var warnings: [String] = []

        var text: String {
            ([
                "\(sent) sent", "\(retry) to be tried again", "\(failed) failed",
                "\(unknown + lost) unknown",
            ] + warnings).joined(separator: "; ")
        }
    }

    /// Delivers at most `limit` mails, two at a time; with `only` that one if it is due.
    func run(limit: Int = 500, only: Int64? = nil) async throws -> Summary {
        let tally = Tally(limit: only == nil ? limit : 1)
        let lost = try await context.store.write { tx in
            try await tx.giveUpLostMails(
                because: "the daemon died while transmitting", now: context.clock.now())
        }
        for id in lost { context.log.warning("mail \(id): the daemon died while transmitting") }
        await tally.lost(lost.count)
        guard let submission = try submission() else {
            let waiting = try await context.store.read { try await $0.mailCounts() }
            await tally.warn(
                "no mail server is set (mail.smtp.url): \(waiting["queued"] ?? 0) mails wait")
            return await tally.summary
        }
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<(only == nil ? 2 : 1) {
                group.addTask { try await work(submission, only: only, tally) }
            }
            try await group.waitForAll()
        }
        return await tally.summary
    }

    /// Says what a run would submit, a line a mail and a summary, and touches nothing.
    func dryRun() async throws -> String {
        let now = context.clock.now()
        let due = try await context.store.read { try await $0.dueMails(now: now) }
        guard context.settings.mail.smtp != nil else {
            return "no mail server is set (mail.smtp.url): \(due.count) mails wait"
        }
        return (due.map { "\($0.id) \($0.recipient)" } + ["would: \(due.count) mails submitted"])
            .joined(separator: "\n")
    }

    private func work(_ submission: SMTPSubmission, only: Int64?, _ tally: Tally) async throws {
        while !Task.isCancelled, await tally.mayGoOn() {
            let holder = UUID().uuidString
            let mail = try await context.store.write { tx in
                try await tx.claimMail(
                    holder: holder, lease: DeliverMail.lease, now: context.clock.now(),
                    only: only)
            }
            guard let mail else { return }
            await tally.count(await delivered(mail, submission))
        }
    }

    // In a task of its own, so that a stopping daemon finishes the mail in hand.
    private func delivered(_ mail: ClaimedMail, _ submission: SMTPSubmission) async -> Delivery {
        let task = Task { await attempt(mail, submission) }
        return await withTaskCancellationHandler {
            await task.value
        } onCancel: {
            Task {
                try? await Task.sleep(for: grace)
                task.cancel()
            }
        }
    }

    private func attempt(_ mail: ClaimedMail, _ submission: SMTPSubmission) async -> Delivery {
        let outcome = await withTaskGroup(of: Outcome?.self) { group in
            group.addTask { await submit(mail, submission) }
            group.addTask {
                await showSigns(mail)
                return nil
            }
            var outcome: Outcome?
            while outcome == nil, let ended = await group.next() { outcome = ended }
            group.cancelAll()
            return outcome ?? .notReached(reason: "cancelled")
        }
        let settlement = RetryPlan.settlement(
            outcome, attempt: mail.attempt, firstAttemptAt: mail.firstAttemptAt,
            now: context.clock.now())
        // Unstructured, so that a cancelled attempt still writes what it came to.
        let isWritten = await Task { await settle(mail, settlement) }.value
        context.log.info("mail \(mail.id): \(settlement.state), \(settlement.reply)")
        var reached = true
        if case .notReached = outcome { reached = false }
        return Delivery(
            state: isWritten ? settlement.state : "", reachedServer: reached)
    }

    private func submit(_ mail: ClaimedMail, _ submission: SMTPSubmission) async -> Outcome {
        do throws(MailError) {
            let sender = try FreezeMail(context: context).sender()
            let store = context.store
            return try await submission.send(
                mail.bytes, from: sender, to: try MailAddress(address: mail.recipient),
                beforeBody: { try await store.write { try await $0.beginTransmitting(mail) } })
        } catch {
            return .refused(code: 0, reply: error.message, permanent: true)
        }
    }

    private func showSigns(_ mail: ClaimedMail) async {
        while !Task.isCancelled {
            guard (try? await Task.sleep(for: DeliverMail.sign)) != nil else { return }
            do {
                try await context.store.write { tx in
                    try await tx.renew(mail, lease: DeliverMail.lease)
                }
            } catch {
                context.log.warning("mail \(mail.id): the lease was not renewed: \(error)")
            }
        }
    }

    // A lost settlement would turn a sent mail into an unknown one, so it is tried again.
    private func settle(_ mail: ClaimedMail, _ settlement: MailSettlement) async -> Bool {
        for pause in [0, 1, 3] {
            do {
                try await Task.sleep(for: .seconds(pause))
                return try await context.store.write { tx in
                    try await tx.settle(mail, settlement, now: context.clock.now())
                }
            } catch {
                context.log.error("mail \(mail.id): \(settlement.state) not written: \(error)")
            }
        }
        return false
    }

    private func submission() throws -> SMTPSubmission? {
        guard let smtp = context.settings.mail.smtp else { return nil }
        let sender = try FreezeMail(context: context).sender()
        let server = try SMTPServer(
            url: smtp.url, tls: SMTPServer.TLS(rawValue: smtp.tls.rawValue), user: smtp.user,
            password: smtp.password?.text, caFile: smtp.caFile,
            heloName: FreezeMail.domain(of: sender))
        return SMTPSubmission(server: server)
    }
}

/// What became of one attempt.
private struct Delivery: Sendable {
    /// Empty where somebody else decided about the mail meanwhile.
    var state: String
    var reachedServer: Bool
}

/// Counts for both workers.
private actor Tally {
    private(set) var summary = DeliverMail.Summary()
    private var left: Int
    private var misses = 0

    init(limit: Int) {
        left = limit
    }

    func mayGoOn() -> Bool {
        guard left > 0, misses < DeliverMail.patience else { return false }
        left -= 1
        return true
    }

    func lost(_ count: Int) { summary.lost = count }

    func warn(_ text: String) { summary.warnings.append(text) }

    func count(_ delivery: Delivery) {
        misses = delivery.reachedServer ? 0 : misses + 1
        switch delivery.state {
        case "sent": summary.sent += 1
        case "retry": summary.retry += 1
        case "failed": summary.failed += 1
        case "unknown": summary.unknown += 1
        default: break
        }
    }
}
