import ArgumentParser
import Control

/// `vientro donor …`
struct DonorVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "donor", abstract: "Those who give.", subcommands: [List.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the donors.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).list("donors", limit: limit.limit)
        }
    }
}

/// `vientro project …`
struct ProjectVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project", abstract: "Programmes, projects and non-project grants.",
        subcommands: [
            List.self, Show.self, Split.self, Splits.self, Move.self, Amend.self,
            Regime.self, Life.self,
        ])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the projects.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).list("projects", limit: limit.limit)
        }
    }

    struct Show: Verb {
        static let configuration = CommandConfiguration(abstract: "Show one project.")
        @OptionGroup var globals: GlobalOptions
        @Argument(help: "The project's code.") var code: String

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).show("projects", code: code)
        }
    }
}

/// `vientro agency …`
struct AgencyVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency", abstract: "Owners, hosts and those who report.",
        subcommands: [List.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the agencies.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).list("agencies", limit: limit.limit)
        }
    }
}

/// `vientro subscription …`
struct SubscriptionVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "subscription", abstract: "Who is mailed which report, and when.",
        subcommands: [List.self])

    struct List: Verb {
        static let configuration = CommandConfiguration(abstract: "List the subscriptions.")
        @OptionGroup var globals: GlobalOptions
        @OptionGroup var limit: LimitOption

        func perform(_ session: Session) async throws {
            try await RegisterScreen(session: session).list("subscriptions", limit: limit.limit)
        }
    }
}
