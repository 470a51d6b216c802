import Aid
import Foundation
import Logging
import Store
import Synchronization

/// Accounts for ticks and works off runs, until it is stopped.
///
/// Nothing is decided in memory: each round reads what the database holds, so that it is the same
/// whether a daemon was killed, stopped for a year, or shares the database with others.
actor Scheduler {
    /// How long things take, in seconds.
    struct Pace: Sendable {
        /// Who does not renew it for so long has lost the run.
        var lease: TimeInterval = 10
        var renewal: TimeInterval = 3
        /// The pauses after a first failure, a second…; a run that fails after them has failed.
        var retries: [TimeInterval] = [5, 30, 120, 600, 1800]
        /// How long a run in hand is waited for at a stop.
        var farewell: TimeInterval = 8
        /// How old, in seconds, settled ticks grow before they are folded.
        var foldAge: TimeInterval = 86_400
    }

    /// Read anew for each look: the settings may have been reloaded.
    private let currentContext: @Sendable () -> Context
    private let table: JobTable
    private let pace: Pace
    private let signals: AsyncStream<Void>
    private let signal: AsyncStream<Void>.Continuation
    private let isStopping = Mutex(false)
    private var inHand: [Settings.JobName: Task<Void, Never>] = [:]
    private var lastTrouble: String?
    private var foldedOn: Day?

    init(
        context: @autoclosure @escaping @Sendable () -> Context, table: JobTable,
        pace: Pace = Pace()
    ) {
        currentContext = context
        self.table = table
        self.pace = pace
        (signals, signal) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    private var context: Context { currentContext() }

    /// Puts first schedules in force and accounts for what passed while nobody was there.
    func prepare() async throws {
        let schedules = SeedSchedules(context: context, table: table)
        try await schedules.run()
        for warning in try await schedules.warnings() {
            context.log.warning("\(warning.message.english)")
        }
        let accounted = try await AccountTicks(context: context, table: table).run()
        if let doubt = accounted.doubt { report(doubt) }
    }

    /// Works until `stop`, then ends what is in hand; a cancelled task gives it back undone.
    func run() async {
        let clock = context.clock
        let signal = signal
        let metronome = Task {
            while !Task.isCancelled {
                signal.yield()
                // Every tick is a whole second of the wall clock, which may jump meanwhile.
                let now = clock.now().timeIntervalSince1970
                try? await Task.sleep(for: .seconds(now.rounded(.down) + 1.002 - now))
            }
        }
        for await _ in signals {
            // A signal from before the stop may still be in the stream.
            if isStopping.withLock({ $0 }) { break }
            await round()
        }
        metronome.cancel()
        await finish()
    }

    /// Lets `run` come to its end; callable from anywhere.
    nonisolated func stop() {
        isStopping.withLock { $0 = true }
        signal.finish()
    }

    /// Looks at once whether there is something to do.
    nonisolated func wake() { signal.yield() }

    /// One look at the clock and the database; what it begins goes on after it.
    func round() async {
        do {
            let accounted = try await AccountTicks(context: context, table: table).run()
            if let doubt = accounted.doubt { return report(doubt) }
            try await beginRuns()
            lastTrouble = nil
        } catch {
            report(error)
        }
    }

    /// Waits until no run is in hand here.
    func settle() async {
        while let task = inHand.values.first { await task.value }
    }

    private func beginRuns() async throws {
        let due = try await context.store.read { try await $0.dueJobs() }
        for job in table.jobs where due.contains(job.name.rawValue) && inHand[job.name] == nil {
            if isStopping.withLock({ $0 }) { return }
            let now = context.clock.now()
            let claimed = try await context.store.write { transaction in
                try await transaction.claimRun(
                    job: job.name.rawValue, after: table.names(before: job), lease: pace.lease,
                    now: now)
            }
            if let claimed { begin(job, claimed) }
        }
        if inHand.isEmpty, foldedOn != context.today {
            foldedOn = context.today
            try await fold()
        }
    }

    private func begin(_ job: Job, _ claimed: ClaimedRun) {
        let run = RunInHand(context: context, job: job, claimed: claimed, pace: pace)
        inHand[job.name] = Task {
            await run.work()
            inHand[job.name] = nil
            signal.yield()
        }
    }

    /// Rows older than a day become ranges, so that ten years of ticks stay small.
    private func fold() async throws {
        let cutoff = context.clock.now().addingTimeInterval(-pace.foldAge)
        for name in table.names {
            let folded = try await context.store.foldTicks(job: name, through: cutoff)
            if folded > 0 {
                context.log.info("folded ticks", metadata: ["job": "\(name)", "rows": "\(folded)"])
            }
        }
    }

    private func finish() async {
        let tasks = Array(inHand.values)
        if tasks.isEmpty { return }
        if !Task.isCancelled {
            await withTaskGroup { group in
                group.addTask { for task in tasks { await task.value } }
                let farewell = pace.farewell
                group.addTask { try? await Task.sleep(for: .seconds(farewell)) }
                await group.next()
                tasks.forEach { $0.cancel() }
                group.cancelAll()
            }
        }
        tasks.forEach { $0.cancel() }
        for task in tasks { await task.value }
    }

    private func report(_ doubt: ClockDoubt) {
        let text = doubt.message.english
        if text == lastTrouble { return }
        lastTrouble = text
        context.log.warning("\(text)", metadata: ["hint": "\(ClockDoubt.hint.english)"])
    }

    /// Once for each trouble, not once a second.
    private func report(_ error: any Error) {
        let text = "\(error)"
        if Task.isCancelled || text == lastTrouble { return }
        lastTrouble = text
        context.log.error("jobs are held up", metadata: ["error": "\(text)"])
    }
}
