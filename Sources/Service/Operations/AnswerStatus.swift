import Aid
import Control
import Foundation
import Store

/// Answers `vientro status`: the truth about all of it, also while the database is away.
struct AnswerStatus: Sendable {
    let context: Context
    let daemon: DaemonState
    let table: JobTable

    func run() async throws -> Status {
        do {
            return try await known()
        } catch let error as StoreError where error.kind != .defect {
            return empty(error)
        }
    }

    private func known() async throws -> Status {
        let day = context.today
        let type = context.settings.rates.type
        let (missions, head, waiting, stale, faults) = try await context.store.read { transaction in
            (
                try await transaction.missionCounts(on: day),
                try await transaction.auditHead(),
                try await transaction.waitingForRates(),
                try await transaction.staleRates(
                    type: type, on: day, days: Valuation.freshDays),
                try await transaction.ledgerFaultFlags()
            )
        }
        let mails = try await mailCounts(context)
        var status = frame(
            database: Status.Database(
                mode: mode, serverVersion: daemon.serverVersion, schema: Migrator.latest, ok: true))
        status.jobs = try await ListJobs(context: context, table: table).statuses()
        status.jobGaps = try await AuditJobs(context: context, table: table).run(
            since: day.adding(days: -31)
        ).jobs.reduce(0) { $0 + $1.gaps.count }
        status.obligations = try await obligationCounts(context)
        status.missions = Status.Missions(
            inProvince: missions.inProvince, coming: missions.coming,
            awaitingResult: missions.awaitingResult, inProvincePeople: missions.inProvincePeople)
        status.mail = mails
        status.audit = Status.Audit(events: head.events, head: head.head)
        status.warnings = daemon.standingWarnings
        if waiting.entries > 0 {
            status.warnings.append(
                Status.Warning(
                    code: "rates-missing",
                    message: "\(waiting.entries) entries have no value yet: no rate for "
                        + waiting.currencies,
                    hint: "Import the rates; what waits is valued at once."))
        }
        if !stale.isEmpty {
            let newest = stale.map { "\($0.currency) of \($0.date)" }.joined(separator: ", ")
            status.warnings.append(
                Status.Warning(
                    code: "rates-stale",
                    message: "the newest rates of the type \(type) are older than "
                        + "\(Valuation.freshDays) days: \(newest)",
                    hint: "Import newer rates."))
        }
        if faults > 0 {
            status.warnings.append(
                Status.Warning(
                    code: "ledger-disagrees",
                    message: "verify-ledger found \(faults) entries or projects that do not add up",
                    hint: "See vientro flag list --kind ledger-disagrees."))
        }
        if mails.unknown > 0 {
            status.warnings.append(
                Status.Warning(
                    code: "mail-unknown",
                    message: "\(mails.unknown) mails may or may not have arrived",
                    hint: "Ask the recipient, then vientro mail resolve ID --sent or --resend."))
        }
        return status
    }

    private func empty(_ error: StoreError) -> Status {
        var status = frame(database: Status.Database(mode: mode, ok: false))
        status.state = daemon.current == .stopping ? "stopping" : "degraded"
        status.warnings =
            [
                Status.Warning(
                    code: "database", message: "the database is not reachable: \(error.message)",
                    hint: error.hint)
            ] + daemon.standingWarnings
        return status
    }

    private var mode: String { context.settings.database.isEmbedded ? "embedded" : "external" }

    private func frame(database: Status.Database) -> Status {
        let now = context.clock.now()
        return Status(
            state: daemon.current.rawValue, version: ProductVersion.current,
            uptimeSeconds: max(0, Int(now.timeIntervalSince(daemon.startedAt))),
            office: context.settings.office.code, officeName: context.settings.office.name,
            now: context.text(now), database: database, jobs: [], obligations: nil, missions: nil,
            mail: nil, audit: nil, warnings: [])
    }
}
