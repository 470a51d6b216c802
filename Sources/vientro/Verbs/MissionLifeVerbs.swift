import ArgumentParser
import Control

extension MissionVerbs {
    /// `vientro mission move CODE STATUS …`
    struct Move: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Move a mission to another status; the plan before it is kept.",
            discussion: "STATUS: requested, consulting, permitted, refused, postponed, "
                + "cancelled, in-province, ended, reported.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var change: ChangeOptions
        @Option(help: "The day it happened; default today.") var on: String?
        @Option(help: "The permit's number.") var permit: String?
        @Option(help: "The day of arrival, as planned or as it was.") var arriveOn: String?
        @Option(help: "The day of departure.") var departOn: String?
        @Option(help: "How many people.") var people: Int?
        @Flag(help: "That it meets another mission is meant.") var confirm = false
        @Argument(help: "The mission's code.") var code: String
        @Argument(help: "The status it gets.") var status: String

        func perform(_ session: Session) async throws {
            let body = MissionMove(
                mission: code, status: status, on: on, permit: permit, arriveOn: arriveOn,
                departOn: departOn, people: people, confirm: confirm, reason: change.reason,
                dryRun: change.dryRun)
            try await session.move(ControlPath.missionLife, body)
        }
    }

    /// `vientro mission life CODE`
    struct Life: Verb {
        static let configuration = CommandConfiguration(
            abstract: "Show the moves of a mission, plan and fact at each.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The mission's code.") var code: String

        func perform(_ session: Session) async throws {
            try await session.answer(
                .get(ControlPath.missionLife, [("mission", code)]), as: MissionLifeAnswer.self
            ) { LifeScreen(words: session.words, style: session.style).mission($0) }
        }
    }

    /// `vientro mission clashes`
    struct Clashes: Verb {
        static let configuration = CommandConfiguration(
            abstract: "List missions with the same host in the same place on the same days.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "First day.") var from: String?
        @Option(help: "Last day, inclusive.") var to: String?

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [("from", from), ("to", to)]
            try await session.answer(
                .get(ControlPath.missionClashes, query), as: MissionClashes.self
            ) { LifeScreen(words: session.words, style: session.style).clashes($0) }
        }
    }

    /// `vientro mission funnel`
    struct Funnel: Verb {
        static let configuration = CommandConfiguration(
            abstract: "What became of missions: grants that followed, and their money in VND.")
        @OptionGroup var globals: GlobalOptions
        @Option(help: "donor or host.") var by: String?
        @Option(help: "First day of arrival.") var from: String?
        @Option(help: "Last day of arrival, inclusive.") var to: String?

        func perform(_ session: Session) async throws {
            let query: [(name: String, value: String?)] = [("by", by), ("from", from), ("to", to)]
            try await session.answer(
                .get(ControlPath.missionFunnel, query), as: MissionFunnel.self
            ) { LifeScreen(words: session.words, style: session.style).funnel($0) }
        }
    }
}
