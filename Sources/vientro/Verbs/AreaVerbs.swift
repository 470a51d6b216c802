import ArgumentParser
import Control

/// `vientro area …`
struct AreaVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "area", abstract: "Provinces, districts and communes, then and now.",
        subcommands: [
            RecordList<Areas>.self, RecordShow<Areas>.self, RecordHistoryVerb<Areas>.self,
            RecordAdd<Areas>.self, RecordEdit<Areas>.self, Reform.self,
        ])

    struct Reform: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Bring a reform of administrative units in as one dated change.",
            discussion: """
                The CSV file has one line for each old unit and each unit it became: old_level, \
                old_code, new_level, new_code, kind (whole, part, unchanged, renamed), weight, and \
                name, parent_level, parent_code, border of a unit that begins. A line without a \
                new unit ends the old one. Old units end with the day before. See first with \
                --dry-run what it touches; vientro import reverse takes it back.
                """)

        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The day on which the new units begin.") var effectiveOn: String
        @Option(help: "The legal act, as 202/2025/QH15.") var act: String
        @Argument(help: "The CSV file, or - for standard input.", completion: .file())
        var file: String

        var isPatient: Bool { true }

        func perform(_ session: Session) async throws {
            let input = InputFile(path: file)
            let bytes = try input.open(session)
            let call = Call.upload(
                ControlPath.areaReforms,
                [
                    ("effective_on", effectiveOn), ("act", act), ("reason", change.reason),
                    ("dry_run", change.dryRun ? "true" : nil),
                ], file: bytes)
            let reply: Reply
            do {
                defer { bytes.progress?.clear() }
                reply = try await session.client.sendAnyStatus(call)
            } catch let failure as FileFailure {
                throw input.unreadable(failure.code, session)
            }
            if reply.status == 422 {
                try session.print(reply, as: ImportResult.self) {
                    ImportScreen(words: session.words, style: session.style).refusedReform($0)
                }
                throw CheckFound(exit: .badInput)
            }
            guard reply.status == 200 else { throw session.client.failure(reply) }
            try session.print(reply, as: AreaReformAnswer.self) {
                AreaReformScreen(answer: $0, words: session.words, style: session.style).text()
            }
        }
    }
}
