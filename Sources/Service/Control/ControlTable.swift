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
        status(daemon, table) + totals + registers + moves + ledger + lives + obligations
            + reminders
            + jobs(table, wake: wake)
            + mail
            + audit
    }

    private static func status(_ daemon: DaemonState, _ table: JobTable) -> [Route] {
        [
            .get(ControlPath.status) { ask, context in
                let status = AnswerStatus(
                    context: context, daemon: daemon, table: table,
                    language: try ask.language())
                return try .value(await status.run())
            }
        ]
    }
}
