import Aid
import Control
import Foundation
import Logging
import Store

/// One claimed run: does the work, renews the lease meanwhile, and settles what came of it.
struct RunInHand {
    let context: Context
    let job: Job
    let claimed: ClaimedRun
    let pace: Scheduler.Pace

    private enum End: Sendable {
        case done(String)
        case failed(String)
        /// The lease was lost, or the database is away: somebody does it when the lease is over.
        case cut
    }

    func work() async {
        let end = await withTaskGroup(of: End?.self) { group in
            group.addTask { await perform() }
            group.addTask { await keepLease() }
            // Whoever ends first ends the other: the work well or badly, or the lease by its loss.
            let first = await group.next() ?? nil
            group.cancelAll()
            await group.waitForAll()
            return first ?? .cut
        }
        let isStopping = Task.isCancelled
        // A cancelled task cannot talk to the database any more; settling must.
        await Task { await settle(end, isStopping: isStopping) }.value
    }

    private func perform() async -> End? {
        let order = Job.Order(at: claimed.at, isAsked: claimed.isAsked)
        do {
            return .done(try await job.run(context.at(claimed.at), order))
        } catch let error as StoreError where error.kind == .unreachable {
            return .cut
        } catch let error as AidError {
            return .failed(error.message.english)
        } catch let error as Refusal {
            return .failed(error.message.english)
        } catch let error as StoreError {
            return .failed(error.message)
        } catch {
            return .failed("\(error)")
        }
    }

    /// Returns when the lease is lost, or has not been renewed for as long as it lasts.
    private func keepLease() async -> End? {
        var renewedAt = ContinuousClock.now
        while !Task.isCancelled {
            guard (try? await Task.sleep(for: .seconds(pace.renewal))) != nil else { break }
            let isOurs = try? await context.store.write { transaction in
                try await transaction.renew(claimed, lease: pace.lease)
            }
            if isOurs == false { break }
            if isOurs == true { renewedAt = .now }
            if renewedAt.duration(to: .now) > .seconds(pace.lease) { break }
        }
        return .cut
    }

    /// Tried for some seconds: a connection that broke is no reason to do the work again. After
    /// that the lease runs out, and somebody does.
    private func settle(_ end: End, isStopping: Bool) async {
        for attempt in 1...5 {
            do {
                return try await context.store.write { transaction in
                    try await settle(transaction, end, isStopping: isStopping)
                }
            } catch {
                if attempt == 5 {
                    context.log.error("a run could not be settled", metadata: labels("\(error)"))
                } else {
                    try? await Task.sleep(for: .milliseconds(500))
                }
            }
        }
    }

    private func settle(
        _ transaction: Transaction, _ end: End, isStopping: Bool
    ) async throws {
        switch end {
        case .done(let summary):
            try await transaction.finish(
                claimed, summary: summary, error: nil, now: context.clock.now())
        case .cut where isStopping, .failed where isStopping:
            try await transaction.release(claimed)
        case .cut:
            break
        case .failed(let error):
            try await fail(transaction, error)
        }
    }

    private func fail(_ transaction: Transaction, _ error: String) async throws {
        let now = context.clock.now()
        if let delay = try await delay(transaction, now) {
            context.log.warning("a run failed and is tried again", metadata: labels(error))
            try await transaction.postpone(claimed, error: error, by: delay)
        } else {
            context.log.error("a run failed", metadata: labels(error))
            try await transaction.finish(claimed, summary: nil, error: error, now: now)
        }
    }

    /// Nil where the run has failed for good: the pauses are spent, the window would be over, or an
    /// operator asked for it and can see for himself.
    private func delay(
        _ transaction: Transaction, _ now: Date
    ) async throws -> TimeInterval? {
        guard !claimed.isAsked, claimed.failures < pace.retries.count else { return nil }
        let delay = pace.retries[claimed.failures]
        let inForce = try await transaction.schedulesInForce()
        let window = inForce.first { $0.job == job.name.rawValue }?.window
        if let window, now.addingTimeInterval(delay) > claimed.at.addingTimeInterval(Double(window))
        {
            return nil
        }
        return delay
    }

    private func labels(_ error: String) -> Logger.Metadata {
        ["job": "\(job.name.rawValue)", "run": "\(claimed.id)", "error": "\(error)"]
    }
}
