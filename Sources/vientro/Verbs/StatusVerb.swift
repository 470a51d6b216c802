import ArgumentParser
import Control
import Foundation

/// `vientro status`
struct StatusVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "status", abstract: "Show how the daemon is and what needs doing.")

    @OptionGroup var globals: GlobalOptions
    @Option(help: "Wait up to so many seconds until the daemon is running.")
    var wait: Double?

    func perform(_ session: Session) async throws {
        let reply = try await wait == nil ? ask(session) : waitUntilRunning(session)
        try session.print(reply, as: Status.self) {
            StatusScreen(status: $0, words: session.words, style: session.style).text()
        }
        if wait != nil, try session.decode(Status.self, from: reply).state != "running" {
            throw CheckFound(exit: .unreachable)
        }
    }

    private func ask(_ session: Session) async throws -> Reply {
        try await session.client.send(.get(ControlPath.status))
    }

    /// The first answer that says `running`, or the last one before the time is over.
    private func waitUntilRunning(_ session: Session) async throws -> Reply {
        let end = ContinuousClock.now + .seconds(wait ?? 0)
        while true {
            do {
                let reply = try await ask(session)
                let status = try session.decode(Status.self, from: reply)
                if status.state == "running" || ContinuousClock.now >= end { return reply }
            } catch let failure as Failure where failure.exit == .unreachable {
                if ContinuousClock.now >= end { throw failure }
            }
            try await Task.sleep(for: .milliseconds(200))
        }
    }
}
