import ArgumentParser
import Control

/// The five kinds of entries, each a verb of its own.
struct CommitVerb: Verb {
    static let configuration = EntryOptions.configuration(
        "commit", "Enter a commitment: what a donor promised.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var entry: EntryOptions

    func perform(_ session: Session) async throws {
        try await session.enter("commitment", entry, change)
    }
}

struct BudgetVerb: Verb {
    static let configuration = EntryOptions.configuration(
        "budget", "Enter the part of a commitment planned for a year.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var entry: EntryOptions

    func perform(_ session: Session) async throws {
        try await session.enter("budget", entry, change)
    }
}

struct ReceiveVerb: Verb {
    static let configuration = EntryOptions.configuration(
        "receive", "Enter money or goods that came.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var entry: EntryOptions

    func perform(_ session: Session) async throws {
        try await session.enter("receipt", entry, change)
    }
}

struct DisburseVerb: Verb {
    static let configuration = EntryOptions.configuration(
        "disburse", "Enter money or goods that were spent.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var entry: EntryOptions

    func perform(_ session: Session) async throws {
        try await session.enter("disbursement", entry, change)
    }
}

struct CounterpartVerb: Verb {
    static let configuration = EntryOptions.configuration(
        "counterpart", "Enter counterpart funds; they are never a part of aid.")
    @OptionGroup var globals: GlobalOptions
    @OptionGroup var change: ChangeOptions
    @OptionGroup var entry: EntryOptions

    func perform(_ session: Session) async throws {
        try await session.enter("counterpart", entry, change)
    }
}

/// What every entry by hand says.
struct EntryOptions: ParsableArguments {
    @Option(help: "The entry's day.") var date: String
    @Option(help: "The entry's own code; the daemon makes one without it.") var ref: String?
    @Flag(help: "A gift in kind; its AMOUNT may be left out.") var inKind = false
    @Option(help: "What the gift is.") var item: String?
    @Option(parsing: .unconditional, help: "How many of it.") var quantity: String?
    @Option(help: "Of which unit.") var unit: String?
    @Option(parsing: .unconditional, help: "The value in đồng that the document states.")
    var vndStated: String?
    @Option(help: "What it was for.") var description: String?
    @Option(help: "The document's number.") var document: String?
    @Flag(help: "What is unusual about it is meant.") var confirm = false
    @Argument(help: ArgumentHelp("PROJECT AMOUNT CURRENCY.", valueName: "project amount currency"))
    var values: [String]

    static func configuration(_ name: String, _ abstract: String) -> CommandConfiguration {
        CommandConfiguration(
            commandName: name, abstract: abstract,
            usage: "vientro \(name) PROJECT AMOUNT CURRENCY --date DATE [options] --reason TEXT",
            discussion: """
                AMOUNT is a plain decimal in the major unit, as -1234.50; a reduction is negative. \
                With --in-kind it may be left out: the gift is then unvalued.
                """)
    }

    mutating func validate() throws {
        guard values.count == 3 || values.count == 2 && inKind else {
            throw ValidationError(
                values.count == 2
                    ? "an amount is needed: PROJECT AMOUNT CURRENCY (only --in-kind goes without)"
                    : "give PROJECT AMOUNT CURRENCY")
        }
    }

    func entering(_ kind: String, _ change: ChangeOptions) -> LedgerEntering {
        LedgerEntering(
            kind: kind, project: values[0],
            amount: values.count == 3 ? NegativeAmounts.restored(values[1]) : nil,
            currency: values.last, date: date, ref: ref, inKind: inKind ? true : nil, item: item,
            quantity: quantity.map(NegativeAmounts.restored), unit: unit,
            vndStated: vndStated.map(NegativeAmounts.restored), description: description,
            document: document, confirm: confirm, reason: change.reason, dryRun: change.dryRun)
    }
}

extension Session {
    fileprivate func enter(
        _ kind: String, _ entry: EntryOptions, _ change: ChangeOptions
    ) async throws {
        try await answer(
            .change(ControlPath.ledger, entry.entering(kind, change)), as: LedgerChange.self
        ) { LedgerScreen(words: words, style: style).change($0) }
    }
}
