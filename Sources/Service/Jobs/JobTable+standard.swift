import Aid
import Foundation
import Store

extension JobTable {
    /// What every office's daemon does by itself. Adding a job is adding a row.
    static let standard = JobTable(rows: [
        Job(
            .checkCalendar, schedule: "0 0 * * *",
            dryRun: { context, _ in
                let outcome = try await CheckCalendar(context: context).dryRun()
                return (outcome.years + outcome.currencies + ["would: " + outcome.summary])
                    .joined(separator: "\n")
            },
            run: { context, _ in try await CheckCalendar(context: context).run().summary }),
        Job(
            .extendObligations, schedule: "30 0 * * *",
            dryRun: { context, _ in
                "would: " + (try await ExtendObligations(context: context).run(isDryRun: true)).text
            },
            run: { context, _ in try await ExtendObligations(context: context).run().text }),
        Job(
            .flagOverdue, schedule: "5 0 * * *",
            dryRun: { context, _ in
                let outcome = try await FlagOverdueReports(context: context).dryRun()
                return (outcome.codes + outcome.others + ["would: " + outcome.summary])
                    .joined(separator: "\n")
            },
            run: { context, _ in try await FlagOverdueReports(context: context).run().summary }),
        Job(
            .totalSectors, schedule: "0 1 * * *",
            dryRun: { context, _ in
                "would: " + (try await TotalSectors(context: context).dryRun()).text
            },
            run: { context, _ in try await TotalSectors(context: context).run().text }),
        Job(
            .remindDue, schedule: "0 7 * * *",
            dryRun: { context, _ in
                let summary = try await RemindDue(context: context).dryRun()
                return (summary.mails + ["would: " + summary.text]).joined(separator: "\n")
            },
            run: { context, order in
                try await RemindDue(context: context).run(isAsked: order.isAsked).text
            }),
        Job(
            .verifyLedger, schedule: "0 2 * * *",
            dryRun: { context, _ in try await VerifyLedger(context: context).dryRun() },
            run: { context, _ in try await VerifyLedger(context: context).run() }),
        Job(
            .sendReports, schedule: "every 5m",
            dryRun: { context, order in
                let summary = try await SendReports(context: context, digest: .register)
                    .run(regardless: order.isAsked, isDryRun: true)
                return (summary.subjects + ["would: " + summary.text]).joined(separator: "\n")
            },
            run: { context, order in
                try await SendReports(context: context, digest: .register)
                    .run(regardless: order.isAsked).text
            }),
        Job(
            .deliverMail, schedule: "every 1m",
            dryRun: { context, _ in
                let now = Context(
                    store: context.store, clock: context.store.clock, settings: context.settings,
                    log: context.log)
                return try await DeliverMail(context: now).dryRun()
            },
            // A mail leaves when it leaves, whatever tick or instant asked for it.
            run: { context, _ in
                let now = Context(
                    store: context.store, clock: context.store.clock, settings: context.settings,
                    log: context.log)
                // The scheduler has waited for it before it cancels a run.
                return try await DeliverMail(context: now, grace: .zero).run().text
            }),
    ])
}

extension MaterializeCounts {
    /// One line for the history of a job.
    fileprivate var text: String {
        "\(inserted) obligations added, \(superseded) superseded, \(settled) settled"
    }
}

extension SnapshotOutcome {
    fileprivate var text: String {
        if isRepeated { return "kept before" }
        let told = disagreements == 0 ? "" : "; \(disagreements) rows disagree with the last ones"
        return "\(rows) totals kept\(told)"
    }
}
