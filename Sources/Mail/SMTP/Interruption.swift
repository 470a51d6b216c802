import Dispatch
import Synchronization

/// The bridge between a Swift task and the thread that submits for it.
final class Interruption: Sendable {
    private struct State {
        var isCancelled = false
        var running: Task<Void, Never>?
    }

    private let state = Mutex(State())

    var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Ends the transfer at libcurl's next look (within a second), and cancels what `wait` runs.
    func cancel() {
        let running = state.withLock { state in
            state.isCancelled = true
            return state.running
        }
        running?.cancel()
    }

    /// Blocks this thread, which must be outside Swift's pool, until the closure has returned.
    func wait(
        for closure: @escaping @Sendable () async throws -> Bool
    ) -> Result<Bool, any Error> {
        let done = DispatchSemaphore(value: 0)
        let answer = Answer()
        let task = Task {
            do {
                let value = try await closure()
                answer.value.withLock { $0 = .success(value) }
            } catch {
                answer.value.withLock { $0 = .failure(error) }
            }
            done.signal()
        }
        let isLate = state.withLock { state in
            state.running = task
            return state.isCancelled
        }
        if isLate { task.cancel() }
        done.wait()
        state.withLock { $0.running = nil }
        return answer.value.withLock { $0 }
    }

    private final class Answer: Sendable {
        let value = Mutex<Result<Bool, any Error>>(.success(false))
    }
}
