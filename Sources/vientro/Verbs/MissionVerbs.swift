import ArgumentParser
import Control

/// `vientro mission …`
struct MissionVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mission", abstract: "Delegations and person-visits.",
        subcommands: [
            Totals.self, RecordList<Missions>.self, RecordShow<Missions>.self,
            RecordHistoryVerb<Missions>.self, RecordAdd<Missions>.self,
            RecordEdit<Missions>.self, Move.self, Life.self, Clashes.self,
            Funnel.self,
        ])

    struct Totals: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Count missions and person-visits in the period of arrival.",
            discussion: "DIM: year, half, month, purpose, country, donor, province, district, host."
        )

        @OptionGroup var globals: GlobalOptions
        @Option(help: ArgumentHelp("Dimensions.", valueName: "DIM,…")) var by: String?
        @Option(help: "First day of arrival.") var from: String?
        @Option(help: "Last day of arrival, inclusive.") var to: String?
        @Option(help: "2026, 2026-H1, 2026-Q3 or 2026-10, in place of --from and --to.")
        var period: String?
        @Option(help: "The days a regime counts, as nd58:2026.") var window: String?
        @Option(help: "historical or current places.") var lens: String?

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [
                ("by", by), ("from", from), ("to", to), ("period", period), ("window", window),
                ("lens", lens),
            ]
            let dimensions = by?.split(separator: ",").map(String.init) ?? []
            try await session.answer(
                .get(ControlPath.missionTotals, query), as: MissionTotals.self
            ) {
                MissionTotalsScreen(
                    totals: $0, by: dimensions, from: from, to: to, lens: lens,
                    words: session.words, style: session.style
                ).text()
            }
        }
    }
}

/// `--limit`; lists are complete without it.
struct LimitOption: ParsableArguments {
    @Option(help: "At most so many rows.") var limit: Int?

    mutating func validate() throws {
        if let limit, limit < 1 {
            throw ValidationError(
                Phrase("--limit nhận số lớn hơn 0", "--limit takes a number above 0"))
        }
    }
}
