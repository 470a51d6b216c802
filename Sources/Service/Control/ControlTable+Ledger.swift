import Aid
import Control
import Foundation
import Store

extension ControlTable {
    /// The ledger by hand.
    static var ledger: [Route] {
        [
            .get(ControlPath.ledger, query: ListLedger.query) { ask, context in
                try .value(await ListLedger(context: context).run(ask))
            },
            .get(ControlPath.ledgerEntry, query: ["ref"]) { ask, context in
                try .value(await ShowEntry(context: context).run(ask.value("ref")))
            },
            .post(ControlPath.ledger, .enter) { ask, context in
                let entering = try await ask.json(LedgerEntering.self)
                let request = try context.request(
                    "ledger \(entering.kind ?? "entry")", by: ask,
                    subject: entering.project.map { "project/\($0)" }, reason: entering.reason,
                    isDryRun: entering.dryRun ?? false)
                return try await EnterEntry(context: context, entering: entering).run(request)
            },
            .post(ControlPath.ledgerReverse, .enter) { ask, context in
                let reversal = try await ask.json(LedgerReversal.self)
                let request = try context.request(
                    "ledger reverse", by: ask, subject: reversal.ref.map { "entry/\($0)" },
                    reason: reversal.reason, isDryRun: reversal.dryRun ?? false)
                return try await ReverseEntry(context: context, reversal: reversal).run(request)
            },
            .get(ControlPath.projectSplits, query: ["project"]) { ask, context in
                try .value(await ListSplits(context: context).run(ask.value("project")))
            },
            .post(ControlPath.projectSplits, .enter) { ask, context in
                let split = try await ask.json(ProjectSplit.self)
                let request = try context.request(
                    "project split", by: ask, subject: split.project.map { "project/\($0)" },
                    reason: split.reason, isDryRun: split.dryRun ?? false)
                return try .value(await SplitProject(context: context, split: split).run(request))
            },
            .get(ControlPath.rates, query: ListRates.query) { ask, context in
                try .value(await ListRates(context: context).run(ask))
            },
            .post(ControlPath.rateApply, .approve) { ask, context in
                let application = try await ask.json(RateApplication.self)
                let request = try context.request(
                    "rate apply", by: ask, reason: application.reason,
                    isDryRun: application.dryRun ?? false)
                return try .value(
                    await ApplyRates(context: context, application: application).run(request))
            },
        ]
    }
}
