import Control
import Foundation

extension ControlTable {
    /// Totals, and what stands behind them.
    static var totals: [Route] {
        [
            .get(ControlPath.totals, query: AnswerTotals.query) { ask, context in
                var totals = try await AnswerTotals(context: context).run(ask)
                totals.receipt = try await TotalsReceipt(
                    ask, totals, asOf: ask.instant("as_of", context.zone)
                ).keep(context)
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
            .get(ControlPath.missionTotals, query: ["by", "from", "to", "period"]) { ask, context in
                try .value(await AnswerMissionTotals(context: context).run(ask))
            },
        ]
    }
}
