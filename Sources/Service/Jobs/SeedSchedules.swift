import Aid
import Control
import Foundation
import Store

/// Puts a first schedule in force for every job that has none.
///
/// From then on the database decides: `warnings` says where the configuration differs.
struct SeedSchedules {
    let context: Context
    let table: JobTable

    /// Throws `StartError` for a schedule in the configuration that is none.
    func run() async throws {
        let spans = try Self.configured(table, context.settings, from: context.clock.now())
        try await context.store.write { transaction in
            for span in spans { try await transaction.seedSchedule(span) }
        }
    }

    /// Where the configuration and the schedules in force differ, and what to do about it.
    func warnings() async throws -> [StandingWarning] {
        let inForce = try await context.store.read { transaction in
            try await transaction.schedulesInForce()
        }
        let configured = try Self.configured(table, context.settings, from: context.clock.now())
        let differing = table.jobs.compactMap { job -> StandingWarning? in
            let name = job.name.rawValue
            guard let held = inForce.first(where: { $0.job == name }),
                let said = configured.first(where: { $0.job == name })
            else { return nil }
            return warning(job, said: said, held: held)
        }
        let unknown = Settings.JobName.allCases
            .filter { name in
                context.settings.jobs[name] != nil && !table.jobs.contains { $0.name == name }
            }
            .map { name in
                StandingWarning(
                    code: "job-unknown",
                    message: "jobs.\(name.rawValue) is set, but there is no such job",
                    hint: "The jobs are \(table.names.joined(separator: ", ")).")
            }
        return differing + unknown
    }

    private func warning(
        _ job: Job, said: ScheduleSpan, held: ScheduleSpan
    ) -> StandingWarning? {
        let set = context.settings.jobs[job.name] ?? Settings.Job()
        var differences: [Sentence] = []
        // What puts each in force; another zone comes with the schedule, read in it.
        var changes: [String] = []
        if set.schedule != nil, said.schedule != held.schedule {
            differences.append(
                Sentence("schedule \"\(said.schedule)\" is not \"\(held.schedule)\""))
        }
        if said.zone != held.zone || set.schedule != nil && said.schedule != held.schedule {
            changes.append("'\(said.schedule)'")
        }
        if set.catchUp != nil, said.catchUp != held.catchUp {
            differences.append(Sentence("catch_up \(said.catchUp) is not \(held.catchUp)"))
            changes.append("--catch-up \(said.catchUp)")
        }
        if set.window != nil, said.window != held.window {
            let (new, old) = (said.windowText ?? "none", held.windowText ?? "none")
            differences.append(Sentence("window \(new) is not \(old)"))
            changes.append("--window \(new)")
        }
        if set.enabled != nil, said.isEnabled != held.isEnabled {
            differences.append(Sentence("enabled \(said.isEnabled) is not \(held.isEnabled)"))
            changes.append(said.isEnabled ? "--enable-job" : "--disable-job")
        }
        if said.zone != held.zone {
            differences.append(Sentence("time_zone \(said.zone) is not \(held.zone)"))
        }
        if differences.isEmpty { return nil }
        return StandingWarning(
            code: "job-schedule-differs",
            message: "job \(job.name.rawValue): the configuration's "
                + "\(Sentence.list(differences)), which is in force",
            hint: "Put it in force by \"vientro job schedule \(job.name.rawValue) "
                + "\(changes.joined(separator: " "))\", or change the configuration.")
    }

    /// What the configuration says of every job, and the table where it says nothing.
    ///
    /// Throws `StartError` for a schedule in the configuration that is none.
    static func configured(
        _ table: JobTable, _ settings: Settings, from: Date
    ) throws -> [ScheduleSpan] {
        try table.jobs.map { job in
            do {
                return try ScheduleSpan(job, settings, from: from)
            } catch let error as AidError {
                throw StartError(
                    .configuration, "jobs.\(job.name.rawValue): \(error.message)",
                    detail: error.detail?.english, hint: error.hint?.english)
            }
        }
    }
}
