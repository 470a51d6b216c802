import Aid
import Foundation

/// Something the daemon does by itself: a row of the job table.
struct Job: Sendable {
    /// What a run is to do.
    struct Order: Sendable, Equatable {
        /// The run acts as if now were this instant.
        let at: Date
        /// An operator asked for it; otherwise a tick of the schedule did.
        let isAsked: Bool
    }

    /// Does the work and says in one line what it did. A run that was cut is done again as of the
    /// same instant, so the work must come to the same when it is done twice. The context's clock
    /// stands at the order's instant.
    typealias Operation = @Sendable (Context, Order) async throws -> String

    let name: Settings.JobName
    /// What is in force until an operator decides otherwise.
    let schedule: String
    let catchUp: Settings.CatchUp
    /// How late a tick may still run, in seconds; nil is however late.
    let window: Int?
    let run: Operation
    /// Says what a run would do, and does nothing; nil where a job cannot tell.
    let dryRun: Operation?

    init(
        _ name: Settings.JobName, schedule: String, catchUp: Settings.CatchUp = .once,
        window: Int? = nil, dryRun: Operation? = nil, run: @escaping Operation
    ) {
        self.name = name
        self.schedule = schedule
        self.catchUp = catchUp
        self.window = window
        self.run = run
        self.dryRun = dryRun
    }
}

/// What the daemon does by itself, in the order in which catch-up does it.
struct JobTable: Sendable {
    let jobs: [Job]

    /// The rows in any order; the table has that of `Settings.JobName`.
    init(rows: [Job]) {
        let order = Settings.JobName.allCases
        jobs = rows.sorted {
            (order.firstIndex(of: $0.name) ?? 0) < (order.firstIndex(of: $1.name) ?? 0)
        }
    }

    var names: [String] { jobs.map(\.name.rawValue) }

    /// The job of that name, or a refusal that lists those there are.
    func job(_ name: String) throws -> Job {
        guard let job = jobs.first(where: { $0.name.rawValue == name }) else {
            throw Refusal(
                status: 404, "not-found", "there is no job \"\(name)\"",
                hint: "The jobs are \(names.joined(separator: ", ")).")
        }
        return job
    }

    /// The names that stand before a job in the order of catch-up.
    func names(before job: Job) -> [String] { Array(names.prefix { $0 != job.name.rawValue }) }
}
