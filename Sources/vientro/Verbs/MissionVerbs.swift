import ArgumentParser
import Control

/// `vientro mission …`
struct MissionVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mission", abstract: "Delegations and person-visits.",
        subcommands: [
            Totals.self, List.self, Show.self, Move.self, Life.self, Clashes.self, Funnel.self,
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

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [("by", by), ("from", from), ("to", to)]
            let dimensions = by?.split(separator: ",").map(String.init) ?? []
            try await session.answer(
                .get(ControlPath.missionTotals, query), as: MissionTotals.self
            ) {
                MissionTotalsScreen(
                    totals: $0, by: dimensions, from: from, to: to, words: session.words,
                    style: session.style
                ).text()
            }
        }
    }

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the missions.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).list("missions", limit: limit.limit)
        }
    }

    struct Show: Verb {
        static let configuration = CommandConfiguration(abstract: "Show one mission.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The mission's code.") var code: String

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).show("missions", code: code)
        }
    }
}

/// `--limit`; lists are complete without it.
struct LimitOption: ParsableArguments {
    @Option(help: "At most so many rows.") var limit: Int?

    mutating func validate() throws {
        if let limit, limit < 1 { throw ValidationError("--limit takes a number above 0") }
    }
}
