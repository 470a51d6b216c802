import Control
import Foundation
import Store

extension ControlTable {
    /// Totals of aid and of missions, what stands behind them, and the instants they are kept for.
    static var totals: [Route] {
        [
            .get(ControlPath.totals, query: AnswerTotals.query) { ask, context in
                var (totals, receipt) = try await AnswerTotals(context: context).run(ask)
                totals.receipt = try await receipt.keep(context)
                let rows = totals.rows
                totals.rows = []
                return .json(try RowsOfJSON.encode(totals, rows: rows))
            },
            .get(ControlPath.totalsExplain, query: ExplainTotals.query) { ask, context in
                try await ExplainTotals(context: context).run(ask)
            },
            .get(ControlPath.totalsBridge, query: BridgeTotals.query) { ask, context in
                .json(try BridgeTotals.encode(try await BridgeTotals(context: context).run(ask)))
            },
            .get(ControlPath.missionTotals, query: AnswerMissionTotals.query) { ask, context in
                try .value(await AnswerMissionTotals(context: context).run(ask))
            },
            .get(ControlPath.cuts) { _, context in
                let cuts = try await context.store.read { try await $0.cuts() }
                return try .value(CutList(cuts: cuts.map { $0.row(context) }))
            },
            .get(ControlPath.Pattern.cut) { ask, context in
                let code = ask.path["code"] ?? ""
                let cuts = try await context.store.read { try await $0.cuts(code: code) }
                guard let cut = cuts.first else {
                    throw Refusal.missing("cut", code, hint: "See vientro cut list.")
                }
                return try .value(cut.row(context))
            },
            .post(ControlPath.cuts, .approve) { ask, context in
                let creation = try await ask.json(CutCreation.self)
                let request = try context.request(
                    "cut create", by: ask, reason: creation.reason, isDryRun: creation.dryRun)
                return try .value(
                    await CreateCut(context: context, creation: creation).run(request))
            },
        ]
    }
}
