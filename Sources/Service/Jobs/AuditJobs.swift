import Aid
import Control
import Foundation
import Store

/// Proves from the history of schedules that every tick is accounted for.
///
/// What is due and not yet looked at is accounted for first, so that nothing is in flight.
struct AuditJobs {
    let context: Context
    let table: JobTable

    /// From the beginning, or from the first instant of a day on.
    func run(since: Day?) async throws -> JobAudit {
        let now = try await AccountTicks(context: context, table: table).run().through
        let start = since.map(context.zone.start)
        let names = table.names
        return try await context.store.read { transaction in
            var jobs: [JobAudit.Job] = []
            for name in names {
                let spans = try await transaction.scheduleHistory(job: name)
                var account = try TickAudit(spans: spans, since: start)
                while true {
                    let rows = try await transaction.tickPage(
                        job: name, after: account.cursor, through: .distantFuture,
                        limit: TickAudit.page)
                    account.check(rows)
                    if rows.count < TickAudit.page { break }
                }
                account.end(at: now)
                jobs.append(answer(name, account))
            }
            return JobAudit(jobs: jobs)
        }
    }

    private func answer(_ name: String, _ account: TickAudit) -> JobAudit.Job {
        func count(_ fate: TickFate) -> Int { account.counts[fate] ?? 0 }
        return JobAudit.Job(
            job: name, ticks: account.counts.values.reduce(0, +), ran: count(.ran),
            coalesced: count(.coalesced), skipped: count(.skipped), missed: count(.missed),
            failed: count(.failed), running: count(.running),
            gaps: account.gaps.map { gap in
                JobAudit.Gap(from: context.text(gap.first), to: context.text(gap.last))
            })
    }
}
