import ArgumentParser
import Control
import Foundation

/// A verb: its options become calls, its answers become text or pass through as JSON.
protocol Verb: AsyncParsableCommand {
    var globals: GlobalOptions { get }
    /// The daemon may work for long before it answers: no idle limit unless one is asked for.
    var isPatient: Bool { get }
    func perform(_ session: Session) async throws
}

extension Verb {
    var isPatient: Bool { false }

    func run() async throws {
        let session = Session(globals, patient: isPatient)
        var exit = Exit.done
        do {
            try await perform(session)
        } catch let failure as Failure {
            Output.error(failure.text(json: globals.json, words: session.words))
            exit = failure.exit
        } catch let found as CheckFound {
            exit = found.exit
        } catch {
            let bug = Failure(
                Problem(
                    code: "bug", message: session.words(Word.unexpected), detail: "\(error)",
                    hint: session.words(Word.unexpectedHint)),
                exit: .bug)
            Output.error(bug.text(json: globals.json, words: session.words))
            exit = bug.exit
        }
        await session.client.close()
        if exit != .done { throw ExitCode(exit.rawValue) }
    }
}

/// The answer is printed, and the exit code says more than "done".
struct CheckFound: Error {
    var exit: Exit
}

/// The options of a command that changes something.
struct ChangeOptions: ParsableArguments {
    @Option(help: "Why; kept in the audit trail.")
    var reason: String?

    @Flag(help: "Say what would change, change nothing.")
    var dryRun = false
}
