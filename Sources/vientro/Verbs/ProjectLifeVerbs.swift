import ArgumentParser
import Control

extension ProjectVerbs {
    /// `vientro project move CODE STATUS …`
    struct Move: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Move a project to another status, with day, decision and reason.",
            discussion: "STATUS: proposed, appraising, approved, active, suspended, completed, "
                + "closed, rejected, revoked, cancelled. An approval needs --decision and the "
                + "project's first and last day. A grant whose approval was never entered can "
                + "be moved past it with --approved-on and --decision.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The day it happened.") var on: String
        @Option(help: "The decision's number.") var decision: String?
        @Option(help: "Who approved it.") var authority: String?
        @Option(help: "The day of an approval that the move passes.") var approvedOn: String?
        @Option(help: "The project's first day.") var startOn: String?
        @Option(help: "The project's last day.") var endOn: String?
        @Argument(help: "The project's code.") var code: String
        @Argument(help: "The status it gets.") var status: String

        func perform(_ session: Session) async throws {
            let body = ProjectMove(
                project: code, status: status, on: on, decision: decision, authority: authority,
                approvedOn: approvedOn, startOn: startOn, endOn: endOn, reason: change.reason,
                dryRun: change.dryRun)
            try await session.move(ControlPath.projectLife, body)
        }
    }

    /// `vientro project amend CODE …`, also as `extend`.
    struct Amend: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Move the end of a running project by a decision.", aliases: ["extend"])
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The project's new last day.") var endOn: String
        @Option(help: "The decision's number.") var decision: String
        @Option(help: "The decision's day.") var on: String
        @Argument(help: "The project's code.") var code: String

        func perform(_ session: Session) async throws {
            let body = ProjectAmendment(
                project: code, endOn: endOn, decision: decision, on: on, reason: change.reason,
                dryRun: change.dryRun)
            try await session.move(ControlPath.projectAmend, body)
        }
    }

    /// `vientro project regime CODE REGIME …`
    struct Regime: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Say which law governs a project from a day on.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "From this day on.") var from: String
        @Argument(help: "The project's code.") var code: String
        @Argument(help: "The regime, as ND80.") var regime: String

        func perform(_ session: Session) async throws {
            let body = ProjectRegime(
                project: code, regime: regime, from: from, reason: change.reason,
                dryRun: change.dryRun)
            try await session.move(ControlPath.projectRegime, body)
        }
    }

    /// `vientro project life CODE`
    struct Life: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show the moves and amendments of a project, and what may follow.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The project's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.projectLife, [("project", code)]), as: ProjectLifeAnswer.self
            ) { LifeScreen(words: session.words, style: session.style).project($0) }
        }
    }
}

extension Session {
    /// Asks for a move and prints what it changed.
    func move(_ path: String, _ body: some Encodable) async throws {
        try await answer(.change(path, body), as: MoveChange.self) {
            LifeScreen(words: words, style: style).change($0)
        }
    }
}
