import Aid
import Control
import Foundation
import Logging
import Mail
import Store

/// Makes the mails that subscriptions are due, each issue once; sending them is `DeliverMail`'s.
struct SendReports: Sendable {
    let context: Context
    let digest: DigestSource

    /// What a run did.
    struct Summary: Sendable, Equatable {
        var queued = 0
        var held = 0
        /// Issues that had been made before.
        var alreadyMade = 0
        /// The mails made, or on a dry run their subjects.
        var subjects: [String] = []
        /// What could not be made, in words.
        var warnings: [String] = []

        var text: String {
            (["\(queued) queued", "\(held) held", "\(alreadyMade) made before"] + warnings)
                .joined(separator: "; ")
        }
    }

    /// Makes what is due at `at` (now without one). The schedule sends only for ticks after a
    /// subscription was made; `regardless` of that the last tick counts, as for a run by hand.
    func run(
        at instant: Date? = nil, regardless: Bool = false, isDryRun: Bool = false
    ) async throws -> Summary {
        let context = instant.map(context.at) ?? context
        let (subscriptions, contacts) = try await context.store.read { tx in
            let subscriptions = try await tx.subscriptions()
            var languages: [String: String] = [:]
            for one in subscriptions {
                languages[one.email] = try await tx.mailContact(one.email)?.language
            }
            return (subscriptions, languages)
        }
        var summary = Summary()
        var mails: [RenderedMail] = []
        for subscription in subscriptions {
            try Task.checkCancellation()
            do {
                let language = contacts[subscription.email]
                let mail = try await render(subscription, language, regardless, context, &summary)
                if let mail { mails.append(mail) }
            } catch let error as StoreError {
                throw error
            } catch {
                let warning = "subscription \(subscription.code): \(PlanIssue.words(error))"
                context.log.warning("\(warning)")
                summary.warnings.append(warning)
            }
        }
        summary.subjects = mails.map(\.subject)
        if isDryRun {
            try await foresee(mails, context, &summary)
        } else {
            try await keep(mails, context, &summary)
        }
        return summary
    }

    /// The mail that a subscription is due; nil where none is or where it was made before.
    private func render(
        _ subscription: Subscription, _ language: String?, _ regardless: Bool, _ context: Context,
        _ summary: inout Summary
    ) async throws -> RenderedMail? {
        let plan = PlanIssue(context: context)
        let issue = try plan.issue(subscription, language: language, regardless: regardless)
        guard let issue else { return nil }
        let before = try await plan.before(issue)
        // By schedule a new address gets the next issue, not the one that is out.
        let isMade =
            regardless
            ? before.contains { $0.recipient == issue.recipient } : !before.isEmpty
        guard !isMade else {
            summary.alreadyMade += 1
            return nil
        }
        let report = try await CollectReport(context: context, digest: digest).run(issue)
        return try FreezeMail(context: context).run(report, key: issue.key)
    }

    /// Counts what `keep` would do.
    private func foresee(
        _ mails: [RenderedMail], _ context: Context, _ summary: inout Summary
    ) async throws {
        let held = try await context.store.read { tx in
            var held = 0
            for mail in mails {
                let reasons = try await context.holdReasons(mail.key, batch: mails.count, in: tx)
                if !reasons.isEmpty { held += 1 }
            }
            return held
        }
        summary.held = held
        summary.queued = mails.count - held
    }

    // One transaction: a batch is held as a whole or not at all, and a killed run left nothing.
    private func keep(
        _ mails: [RenderedMail], _ context: Context, _ summary: inout Summary
    ) async throws {
        guard !mails.isEmpty else { return }
        let now = context.clock.now()
        let states = try await context.store.write { tx in
            var states: [String] = []
            for mail in mails {
                var mail = mail
                mail.heldBecause = try await context.holdReasons(
                    mail.key, batch: mails.count, in: tx
                ).map(\.rawValue)
                let id = try await tx.keepMail(mail, now: now)
                states.append(id == nil ? "" : mail.heldBecause.isEmpty ? "queued" : "held")
            }
            return states
        }
        summary.queued = states.count { $0 == "queued" }
        summary.held = states.count { $0 == "held" }
        summary.alreadyMade += states.count { $0.isEmpty }
    }
}

/// Which issue a subscription is due.
struct PlanIssue: Sendable {
    let context: Context

    /// The issue of the last tick at or before now; nil where none is due.
    func issue(
        _ subscription: Subscription, language: String?, regardless: Bool
    ) throws -> ReportIssue? {
        let name = try ReportName.reading(subscription.report)
        let schedule = try JobSchedule(
            parsing: subscription.schedule ?? ReportName.standardSchedule, zone: context.zone)
        let now = context.clock.now()
        guard let tick = schedule.last(through: now), regardless || tick > subscription.madeAt
        else { return nil }
        return ReportIssue(
            name: name, subscription: subscription.code,
            period: name.period(at: tick, zone: context.zone), recipient: subscription.email,
            language: (subscription.language ?? language).flatMap { .init(rawValue: $0) }
                ?? context.settings.language,
            nextAt: schedule.next(after: now))
    }

    /// What was made of it before, to whomever.
    func before(_ issue: ReportIssue) async throws -> [MailIssue] {
        try await context.store.read { tx in
            try await tx.issues(
                report: issue.name.rawValue, subscription: issue.subscription,
                period: issue.period)
        }
    }

    /// Why something could not be made, as an operator reads it.
    static func words(_ error: any Error) -> String {
        switch error {
        case let refusal as Refusal: refusal.message.english
        case let error as AidError: error.message.english
        case let error as MailError: error.message
        default: String(describing: error)
        }
    }
}
