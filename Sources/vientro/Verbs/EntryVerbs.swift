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
    var values: [String] = []

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
        guard let wrong = Self.wrong(values, inKind: inKind) else { return }
        throw ValidationError(wrong)
    }

    /// What is missing or too much, and how to write it; nil where nothing is.
    static func wrong(_ values: [String], inKind: Bool) -> Phrase? {
        let needed = inKind ? "PROJECT [AMOUNT] CURRENCY" : "PROJECT AMOUNT CURRENCY"
        let (vi, en): (String, String)
        switch (values.count, inKind) {
        case (3, _), (2, true): return nil
        case (0, true): (vi, en) = ("thiếu PROJECT và CURRENCY", "PROJECT and CURRENCY are missing")
        case (0, false):
            (vi, en) = (
                "thiếu PROJECT, AMOUNT và CURRENCY", "PROJECT, AMOUNT and CURRENCY are missing"
            )
        case (1, true):
            (vi, en) = (
                "thiếu CURRENCY sau \"\(values[0])\": loại tiền sẽ dùng để định giá hiện vật, như VND",
                "CURRENCY is missing after \"\(values[0])\": that in which the gift will be valued, "
                    + "as VND"
            )
        case (1, false):
            (vi, en) = (
                "thiếu AMOUNT và CURRENCY sau \"\(values[0])\"",
                "AMOUNT and CURRENCY are missing after \"\(values[0])\""
            )
        case (2, false):
            let isAmount = values[1].contains { $0.isNumber }
            let missing = isAmount ? "CURRENCY" : "AMOUNT"
            (vi, en) = (
                "thiếu \(missing) (chỉ --in-kind mới được bỏ AMOUNT)",
                "\(missing) is missing (AMOUNT may be left out with --in-kind only)"
            )
        default:
            let more = values.dropFirst(3).joined(separator: " ")
            (vi, en) = ("thừa \"\(more)\"", "\"\(more)\" is too much")
        }
        return Phrase("\(vi); ghi \(needed)", "\(en); write \(needed)")
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
