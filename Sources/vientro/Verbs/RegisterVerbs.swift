import ArgumentParser
import Control

/// `vientro donor …`
struct DonorVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "donor", abstract: "Those who give.",
        subcommands: [
            RecordList<Donors>.self, RecordShow<Donors>.self, RecordHistoryVerb<Donors>.self,
            RecordAdd<Donors>.self, RecordEdit<Donors>.self, DonorMergeVerb.self,
            DonorUnmergeVerb.self,
        ])
}

/// `vientro certificate …`
struct CertificateVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "certificate", abstract: "Registrations of foreign NGOs.",
        subcommands: [
            RecordList<Certificates>.self, RecordShow<Certificates>.self,
            RecordHistoryVerb<Certificates>.self, RecordAdd<Certificates>.self,
            RecordEdit<Certificates>.self,
        ])
}

/// `vientro agency …`
struct AgencyVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agency", abstract: "Owners, hosts and those who report.",
        subcommands: [
            RecordList<Agencies>.self, RecordShow<Agencies>.self,
            RecordHistoryVerb<Agencies>.self, RecordAdd<Agencies>.self,
            RecordEdit<Agencies>.self, AgencySucceedVerb.self,
        ])
}

/// `vientro contact …`
struct ContactVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contact", abstract: "Who is written to at agencies and donors.",
        subcommands: [
            RecordList<Contacts>.self, RecordShow<Contacts>.self,
            RecordHistoryVerb<Contacts>.self, RecordAdd<Contacts>.self,
            RecordEdit<Contacts>.self, RecordErase<Contacts>.self,
        ])
}

/// `vientro person …`
struct PersonVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "person", abstract: "Who works in the office, and in which role.",
        subcommands: [
            RecordList<People>.self, RecordShow<People>.self, RecordHistoryVerb<People>.self,
            RecordAdd<People>.self, RecordEdit<People>.self, RecordErase<People>.self,
        ])
}

/// `vientro project …`
struct ProjectVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "project", abstract: "Programmes, projects and non-project grants.",
        subcommands: [
            RecordList<Projects>.self, RecordShow<Projects>.self,
            RecordHistoryVerb<Projects>.self, RecordAdd<Projects>.self,
            RecordEdit<Projects>.self, Split.self, Splits.self, Move.self,
            Amend.self, Regime.self, Life.self,
        ])
}

/// `vientro document …`
struct DocumentVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "document", abstract: "Decisions and letters, and what they decide on.",
        subcommands: [
            RecordList<Documents>.self, RecordShow<Documents>.self,
            RecordHistoryVerb<Documents>.self, RecordAdd<Documents>.self,
            RecordEdit<Documents>.self,
        ])
}

/// `vientro sector …`
struct SectorVerbs: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sector", abstract: "Sectors of the office's scheme and of others.",
        subcommands: [
            RecordList<Sectors>.self, RecordShow<Sectors>.self, RecordHistoryVerb<Sectors>.self,
            RecordAdd<Sectors>.self, RecordEdit<Sectors>.self,
        ])
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
            let query: [(name: String, value: String?)] = [("limit", limit.limit.map(String.init))]
            try await session.answer(
                .get(ControlPath.register("subscriptions"), query), as: RegisterRows.self
            ) { RegisterScreen(session: session).table($0) }
        }
    }
}
