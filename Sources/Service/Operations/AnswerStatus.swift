import Aid
import Control
import Foundation
import Store

/// Answers `vientro status`: the truth about all of it, also while the database is away.
struct AnswerStatus: Sendable {
    let context: Context
    let daemon: DaemonState
    let table: JobTable
    /// Nil where the client names none.
    var language: Sentence.Language?

    func run() async throws -> Status {
        do {
            return try await known()
        } catch let error as StoreError where error.kind != .defect {
            return empty(error)
        }
    }

    private func known() async throws -> Status {
        let day = context.today
        let (missions, head, warnings) = try await context.store.read { transaction in
            (
                try await transaction.missionCounts(on: day),
                try await transaction.auditHead(),
                try await StatusWarnings(context: context).read(transaction)
            )
        }
        let schedules = try await SeedSchedules(context: context, table: table).warnings()
        let mails = try await mailCounts(context)
        var status = frame(
            database: Status.Database(
                mode: mode, serverVersion: daemon.serverVersion, schema: Migrator.latest, ok: true))
        status.jobs = try await ListJobs(context: context, table: table).statuses()
        status.jobGaps = try await AuditJobs(context: context, table: table).run(
            since: day.adding(days: -31)
        ).jobs.reduce(0) { $0 + $1.gaps.count }
        status.obligations = try await obligationCounts(context, in: language)
        status.missions = Status.Missions(
            inProvince: missions.inProvince, coming: missions.coming,
            awaitingResult: missions.awaitingResult, inProvincePeople: missions.inProvincePeople)
        status.mail = mails
        status.audit = Status.Audit(events: head.events, head: head.head)
        status.warnings = (daemon.standingWarnings + schedules + warnings).map {
            $0.text(in: language ?? .en)
        }
        return status
    }

    private func empty(_ error: StoreError) -> Status {
        var status = frame(database: Status.Database(mode: mode, ok: false))
        status.state = daemon.current == .stopping ? "stopping" : "degraded"
        let warning = StandingWarning(
            code: "database", message: "the database is not reachable: \(error.message)",
            hint: error.hint)
        status.warnings = ([warning] + daemon.standingWarnings).map { $0.text(in: language ?? .en) }
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
