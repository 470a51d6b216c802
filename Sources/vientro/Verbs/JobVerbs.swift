import ArgumentParser
import Control

/// `vientro job …`
struct JobVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "job", abstract: "What the daemon does by itself.",
        subcommands: [
            List.self, Run.self, Pause.self, Resume.self, Schedule.self, History.self, Audit.self,
        ])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the jobs.")
        @OptionGroup var globals: GlobalOptions

        func perform(_ session: Session) async throws {
            try await session.answer(.get(ControlPath.jobs), as: JobList.self) {
                JobScreen(words: session.words, style: session.style).list($0)
            }
        }
    }

    struct History: Verb {
        static let configuration = CommandConfiguration(
            abstract: "What became of each tick, newest first.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption
        @Argument(help: "The job's name.") var name: String

        func perform(_ session: Session) async throws {
            let call = Call.get(
                ControlPath.jobHistory(name), [("limit", limit.limit.map(String.init))])
            try await session.answer(call, as: JobHistory.self) {
                JobScreen(words: session.words, style: session.style).history($0)
            }
        }
    }

    struct Audit: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Prove that every tick is accounted for.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "From this day on.") var since: String?
        @Flag(help: "Exit with 3 when there is a gap.") var exitCode = false

        func perform(_ session: Session) async throws {
            let reply = try await session.client.send(
                .get(ControlPath.jobAudit, [("since", since)]))
            try session.print(reply, as: JobAudit.self) {
                JobScreen(words: session.words, style: session.style).audit($0)
            }
            guard exitCode else { return }
            let audit = try session.decode(JobAudit.self, from: reply)
            if audit.jobs.contains(where: { !$0.gaps.isEmpty }) { throw CheckFound(exit: .found) }
        }
    }
}
