import ArgumentParser
import Control

/// `vientro donor merge`
struct DonorMergeVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Treat a donor that was entered twice as the one that stays.",
        discussion: """
            Projects, missions, certificates, contacts and documents of FROM become INTO's, as new \
            versions; what was known before stays visible by --as-of. donor unmerge takes it back.
            """)
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "The donor that was entered twice.") var from: String
    @Argument(help: "The donor that stays.") var into: String

    func perform(_ session: Session) async throws {
        try await session.edit(
            .change(
                ControlPath.donorMerge,
                DonorMerge(
                    from: from, into: into, reason: change.reason, dryRun: change.dryRun)))
    }
}

/// `vientro donor unmerge`
struct DonorUnmergeVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "unmerge", abstract: "Take a merge of donors back.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "The donor that was merged into another.") var from: String

    func perform(_ session: Session) async throws {
        try await session.edit(
            .change(
                ControlPath.donorUnmerge,
                DonorMerge(from: from, reason: change.reason, dryRun: change.dryRun)))
    }
}

/// `vientro handover`
struct HandoverVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "handover",
        abstract: "Give an officer's open projects and missions to another.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Option(help: "The day from which the other is responsible; default today.")
    var from: String?
    @Argument(help: "The login of who leaves.") var old: String
    @Argument(help: "The login of who takes over.") var new: String

    func perform(_ session: Session) async throws {
        try await session.edit(
            .change(
                ControlPath.handover,
                OfficerHandover(
                    old: old, new: new, from: from, reason: change.reason,
                    dryRun: change.dryRun)))
    }
}

/// `vientro agency succeed`
struct AgencySucceedVerb: Verb {
    static let configuration = CommandConfiguration(
        commandName: "succeed",
        abstract: "End an agency and give its open work to its successor.",
        discussion: """
            Open projects and missions, contacts and open reports become NEW's; what is closed \
            keeps the old name.
            """)
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Option(help: "The legal act.") var act: String
    @Option(help: "The first day of the new agency.") var on: String
    @Argument(help: "The agency that ends.") var old: String
    @Argument(help: "The agency that follows.") var new: String

    func perform(_ session: Session) async throws {
        try await session.edit(
            .change(
                ControlPath.agencySucceed,
                AgencySuccession(
                    old: old, new: new, act: act, on: on, reason: change.reason,
                    dryRun: change.dryRun)))
    }
}

/// `vientro NOUN erase`
struct RecordErase<Sort: RecordSort>: Verb {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "erase",
            abstract: "Overwrite a \(Sort.noun.noun)'s personal details in every version.",
            discussion: "This cannot be taken back. The audit trail still verifies.")
    }

    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @Argument(help: "The key: the e-mail address or the login.") var key: String

    func perform(_ session: Session) async throws {
        try await session.edit(
            .change(
                ControlPath.recordErase(Sort.noun.kind),
                RecordErasure(key: [key], reason: change.reason, dryRun: change.dryRun)))
    }
}
