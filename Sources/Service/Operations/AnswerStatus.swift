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
        let province = context.settings.office.province
        let (missions, head, waiting, isNowhere, idle) = try await context.store.read {
            transaction in
            (
                try await transaction.missionCounts(on: day),
                try await transaction.auditHead(),
                try await transaction.waitingForRates(),
                province == nil
                    ? false
                    : try await transaction.isUnknownProvince(province ?? "", on: day),
                try await unassigned(transaction)
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
        if let province, isNowhere {
            status.warnings.append(
                Status.Warning(
                    code: "office-province",
                    message: "office.province is \(province), which is no province today",
                    hint: "Correct office.province, or import the areas in force."))
        }
        if waiting.entries > 0 {
            status.warnings.append(
                Status.Warning(
                    code: "rates-missing",
                    message: "\(waiting.entries) entries have no value yet: no rate for "
                        + waiting.currencies,
                    hint: "Import the rates; what waits is valued at once."))
        }
        if idle.projects + idle.missions > 0 {
            status.warnings.append(
                Status.Warning(
                    code: "unassigned",
                    message: "\(idle.projects) open projects and \(idle.missions) open missions "
                        + "have no officer who is there",
                    hint: "See vientro project list --unassigned and mission list --unassigned; "
                        + "give them to somebody with edit --officer or handover."))
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

    /// Open work that nobody has. An office that names no officers at all misses none.
    private func unassigned(
        _ transaction: Transaction
    ) async throws -> (projects: Int, missions: Int) {
        guard try await transaction.hasOfficers() else { return (0, 0) }
        var query = RecordQuery()
        query.filters = [.unassigned: [context.today.iso]]
        return (
            try await transaction.recordCount(.projects, query),
            try await transaction.recordCount(.missions, query)
        )
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
