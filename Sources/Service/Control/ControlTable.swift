import Control
import Foundation

/// Everything the daemon can be asked, and by whom: one row a route.
///
/// The rows of an area stand in a file of their own; docs/openapi.yaml describes the same, and a
/// test holds the two against each other.
enum ControlTable {
    static func routes(
        _ daemon: DaemonState, _ table: JobTable, wake: @escaping @Sendable () -> Void
    ) -> [Route] {
        status(daemon, table) + totals + registers + ledger + lives + obligations
            + jobs(table, wake: wake)
            + mail
            + audit
    }

    private static func status(_ daemon: DaemonState, _ table: JobTable) -> [Route] {
        [
            .get(ControlPath.status) { _, context in
                try .value(await AnswerStatus(context: context, daemon: daemon, table: table).run())
            }
        ]
    }

    private static var totals: [Route] {
        [
            .get(ControlPath.totals, query: AnswerTotals.query) { ask, context in
                var totals = try await AnswerTotals(context: context).run(ask)
                let rows = totals.rows
                totals.rows = []
                return .json(try RowsOfJSON.encode(totals, rows: rows))
            },
            .get(ControlPath.missionTotals, query: ["by", "from", "to", "period"]) { ask, context in
                try .value(await AnswerMissionTotals(context: context).run(ask))
            },
        ]
    }
}
