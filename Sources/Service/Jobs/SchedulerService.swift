import ServiceLifecycle

/// The schedule as one of the daemon's services.
struct SchedulerService: Service {
    let scheduler: Scheduler

    func run() async throws {
        await withGracefulShutdownHandler {
            await scheduler.run()
        } onGracefulShutdown: {
            scheduler.stop()
        }
    }
}
