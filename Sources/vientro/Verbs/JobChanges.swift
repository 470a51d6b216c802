import ArgumentParser
import Control

extension JobVerbs {
    struct Run: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Run a job now, or as if now were another instant.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "Act as if now were this instant.") var at: String?
        @Flag(help: "Answer only when the run has ended.") var wait = false
        @Argument(help: "The job's name.") var name: String

        var isPatient: Bool { wait || change.dryRun }

        func perform(_ session: Session) async throws {
            let body = JobRunRequest(
                at: at, dryRun: change.dryRun, wait: wait, reason: change.reason)
            let reply = try await session.client.send(.change(ControlPath.jobRun(name), body))
            try session.print(reply, as: JobRun.self) {
                JobScreen(words: session.words, style: session.style).run($0)
            }
            if try session.decode(JobRun.self, from: reply).state == "failed" {
                throw CheckFound(exit: .refused)
            }
        }
    }

    struct Pause: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Skip a job's ticks until it is resumed.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The job's name.") var name: String

        func perform(_ session: Session) async throws {
            let body = JobPause(reason: change.reason, dryRun: change.dryRun)
            try await session.change(ControlPath.jobPause(name), body)
        }
    }

    struct Resume: Verb {
        static let configuration = CommandConfiguration(abstract: "Run a paused job's ticks again.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Argument(help: "The job's name.") var name: String

        func perform(_ session: Session) async throws {
            let body = JobPause(reason: change.reason, dryRun: change.dryRun)
            try await session.change(ControlPath.jobResume(name), body)
        }
    }

    struct Schedule: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Give a job another schedule; what is not named stays.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "once, none or all.") var catchUp: String?
        @Option(help: "How late a tick may still run, as 2h.") var window: String?
        @Flag(inversion: .prefixedEnableDisable, help: "Switch the job on or off.")
        var job: Bool?
        @Argument(help: "The job's name.") var name: String
        @Argument(help: "Five cron fields in quotes, or \"every N\" with s, m, h or d.")
        var schedule: String?

        mutating func validate() throws {
            if schedule == nil && catchUp == nil && window == nil && job == nil {
                throw ValidationError(
                    Phrase(
                        "ghi lịch, --catch-up, --window, --enable-job hoặc --disable-job",
                        "name a schedule, --catch-up, --window, --enable-job or --disable-job"))
            }
        }

        func perform(_ session: Session) async throws {
            let body = JobScheduleChange(
                schedule: schedule, catchUp: catchUp, window: window, enabled: job,
                reason: change.reason, dryRun: change.dryRun)
            try await session.change(ControlPath.jobSchedule(name), body)
        }
    }
}
