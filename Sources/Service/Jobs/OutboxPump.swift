import Foundation
import Logging
import ServiceLifecycle
import Store

/// Delivers a mail as soon as it is let go; the tick of `deliver-mail` stays for what has to be
/// tried again, and for what was let go while nobody listened.
struct OutboxPump: Service {
    /// Read anew for each delivery: the settings may have been reloaded.
    let context: @Sendable () -> Context

    func run() async throws {
        await cancelWhenGracefulShutdown {
            while !Task.isCancelled {
                do {
                    try await listen()
                } catch {
                    // The scheduler says when the database is away; the tick delivers meanwhile.
                    try? await Task.sleep(for: .seconds(5))
                }
            }
        }
    }

    private func listen() async throws {
        let listener = try await context().store.listenToOutbox()
        do {
            while !Task.isCancelled {
                if try await listener.isCalled() { try await deliver() }
            }
        } catch {
            await listener.close()
            throw error
        }
        await listener.close()
    }

    /// Nothing leaves while the job is paused or disabled, or the clock is not believed.
    private func deliver() async throws {
        let context = context()
        let job = Settings.JobName.deliverMail.rawValue
        let isOpen = try await context.store.read { transaction in
            let doubt = try await ClockTrust(context: context).doubt(transaction)
            return try await transaction.schedulesInForce().contains {
                $0.job == job && $0.isEnabled && !$0.isPaused && doubt == nil
            }
        }
        guard isOpen else { return }
        do {
            let summary = try await DeliverMail(context: context).run()
            context.log.info("delivered at once", metadata: ["mails": "\(summary.text)"])
        } catch let error as StoreError {
            throw error
        } catch {
            context.log.error("mails wait for their tick", metadata: ["error": "\(error)"])
        }
    }
}
