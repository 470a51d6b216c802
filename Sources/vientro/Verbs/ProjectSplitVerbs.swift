import ArgumentParser
import Control

extension ProjectVerbs {
    /// `vientro project split CODE …`
    struct Split: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Divide a project's money anew, for entries dated from a day on.",
            discussion: """
                Shares are written as in the file of projects, as education=60|health=40; places \
                are those of --effective-on. What was known before stays visible by --as-of.
                """)
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "Sectors and their shares.") var sectors: String?
        @Option(help: "Areas and their shares.") var areas: String?
        @Option(help: "Donors and their shares.") var donors: String?
        @Option(help: "From entries of this day on; default the project's start.")
        var effectiveOn: String?
        @Argument(help: "The project's code.") var code: String

        var isPatient: Bool { true }

        mutating func validate() throws {
            if sectors == nil && areas == nil && donors == nil {
                throw ValidationError(
                    Phrase(
                        "split cần ít nhất một trong --sectors, --areas, --donors",
                        "split takes at least one of --sectors, --areas, --donors"))
            }
        }

        func perform(_ session: Session) async throws {
            let body = ProjectSplit(
                project: code, sectors: sectors, areas: areas, donors: donors,
                effectiveOn: effectiveOn, reason: change.reason, dryRun: change.dryRun)
            try await session.answer(
                .change(ControlPath.projectSplits, body), as: SplitChange.self
            ) { SplitScreen(words: session.words, style: session.style).change($0) }
        }
    }

    /// `vientro project splits CODE`
    struct Splits: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show how a project's money is divided, and from when.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The project's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.projectSplits, [("project", code)]), as: SplitList.self
            ) { SplitScreen(words: session.words, style: session.style).list($0.splits) }
        }
    }
}
