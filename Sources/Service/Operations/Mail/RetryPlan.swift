import Foundation
import Mail
import Store

/// When a mail that did not go through is tried again.
enum RetryPlan {
    /// Seconds to the next attempt after the first, second, …; the last one repeats.
    static let delays: [TimeInterval] = [60, 300, 900, 3600]
    /// Seconds from the first attempt after which no further one begins.
    static let span: TimeInterval = 86_400

    /// Nil when the time is spent.
    static func next(attempt: Int, firstAttemptAt: Date, now: Date) -> Date? {
        let delay = delays[min(max(attempt, 1), delays.count) - 1]
        let next = now.addingTimeInterval(delay)
        return next > firstAttemptAt.addingTimeInterval(span) ? nil : next
    }

    /// What becomes of a mail after an attempt.
    static func settlement(
        _ outcome: Outcome, attempt: Int, firstAttemptAt: Date, now: Date
    ) -> MailSettlement {
        let again = { (reply: String) -> MailSettlement in
            guard let next = next(attempt: attempt, firstAttemptAt: firstAttemptAt, now: now)
            else { return MailSettlement(state: "failed", reply: reply) }
            return MailSettlement(state: "retry", reply: reply, nextAttemptAt: next)
        }
        switch outcome {
        case .accepted(let reply): return MailSettlement(state: "sent", reply: reply)
        case .unknown(let reason): return MailSettlement(state: "unknown", reply: reason)
        case .refused(let code, let reply, let isPermanent):
            return isPermanent && !isAboutLogin(code)
                ? MailSettlement(state: "failed", reply: reply) : again(reply)
        case .notReached(let reason) where reason.hasPrefix("cancelled"):
            // The daemon stopped, which says nothing about the server.
            return MailSettlement(state: "retry", reply: reason, nextAttemptAt: now)
        case .notReached(let reason): return again(reason)
        }
    }

    /// RFC 4954: the server refused this daemon, not the mail; an operator can mend that.
    private static func isAboutLogin(_ code: Int) -> Bool { [530, 534, 535, 538].contains(code) }
}
