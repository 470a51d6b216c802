public import Aid
import Foundation
import Postgres

/// One entry by hand on its way into the ledger: the checks of a file's lines over a row that is
/// given by parameters. What a file stages would cost a single entry more than all its rows.
public struct SingleEntry: Sendable {
    let source: SingleEntrySQL
    /// The line, in the order of the source's parameters; the entry's own ref is not among them.
    let line: [Parameter]
    /// Nil where the ref is the next number behind `prefix`.
    let ref: String?
    let prefix: String
    /// What the line says of its money; nil for an opposite, which has its original's values.
    let money: EntryMoney?
    /// The entry as the ledger will have it, but for what its examination finds.
    let shown: LedgerRow

    /// A sound row of a ledger file, named as given.
    public init(_ row: RegisterRow, named ref: String, implausibleFrom: Int64) {
        self.init(row, ref: ref, prefix: "", implausibleFrom)
    }

    /// A sound row of a ledger file, named by the next free number behind a prefix:
    /// `LC-001/C-2026-` makes `LC-001/C-2026-003`.
    public init(_ row: RegisterRow, numberedBehind prefix: String, implausibleFrom: Int64) {
        self.init(row, ref: nil, prefix: prefix, implausibleFrom)
    }

    private init(_ row: RegisterRow, ref: String?, prefix: String, _ implausibleFrom: Int64) {
        source = ref == nil ? .numbered : .named
        self.ref = ref
        self.prefix = prefix
        money = row.money
        func given(_ column: String) -> String? {
            RegisterKind.ledger.index(of: column).flatMap { row[$0] }
        }
        line =
            SingleEntry.columns.map { name in
                switch name {
                case "amount": .int(row.money?.amount)
                case "vnd_stated": .int(row.money?.vndStated)
                default: .text(given(name))
                }
            } + [.int(implausibleFrom)]
        shown = LedgerRow(
            ref: ref ?? "", project: given("project") ?? "", kind: given("kind") ?? "",
            date: given("date") ?? "", amount: row.money?.amount,
            currency: given("currency") ?? "", isInKind: given("in_kind") == "true",
            item: given("item"), quantity: given("quantity"), unit: given("unit"),
            vndStated: row.money?.vndStated, description: given("description"),
            document: given("document"), seq: 0)
    }

    private static let columns = [
        "project", "kind", "date", "amount", "currency", "in_kind", "item", "quantity", "unit",
        "vnd_stated", "description", "document",
    ]

    /// The exact opposite of an entry of the ledger, on its day or on another, ISO.
    public init(opposite original: LedgerRow, named ref: String, date: String?) {
        source = .opposite
        self.ref = ref
        prefix = ""
        money = nil
        line = [.text(original.ref), .text(date)]
        var shown = original
        shown.ref = ref
        shown.date = date ?? original.date
        shown.amount = original.amount.map(-)
        shown.vndStated = original.vndStated.map(-)
        shown.reverses = original.ref
        self.shown = shown
    }
}

/// What the ledger and the register say to a single entry before it is written.
public struct EntryFindings: Sendable {
    /// The entry's ref, as given or numbered.
    public let ref: String
    /// The ledger has the very same entry already.
    public let isKnown: Bool
    public let problems: StagedProblems
    /// Accepted, and worth a second look.
    public let warnings: [StagedProblem]
    /// It can raise or clear the flag of money before an approval.
    public let touchesApproval: Bool
    let project: Int
    let quantity: String?
    let values: Values
    let rates: [Int64: UsedRate]
    let parts: [SplitPlan.Part]
    let codes: PartCodes
    let reverses: Int64?

    /// What it is worth and by which rates.
    struct Values: Sendable {
        var vnd: Int64?
        var usd: Int64?
        var rate: Int64?
        var usdRate: Int64?
        var isGiven = false
    }
}

/// An entry as the ledger will have it, and what writes it.
public struct ComposedEntry: Sendable {
    public let row: LedgerRow
    public let parts: [LedgerPartRow]
    public let writes: LastWrites
}

extension Store {
    /// A change by a single entry: it is examined in the trip that begins the change.
    public func change(
        _ request: ChangeRequest, by entry: SingleEntry, rateType: String, today: Day,
        apply: @Sendable (Transaction, Int64, EntryFindings) async throws -> ChangeOutcome
    ) async throws -> ChangeResult {
        let examination = entry.examination(office: office, rateType: rateType, today: today)
        return try await change(request, opening: examination) { transaction, seq, answers in
            let found = try transaction.findings(entry, answers, rateType)
            return try await apply(transaction, seq, found)
        }
    }
}

extension SingleEntry {
    /// The statements that examine it. A numbered ref is new, so that the entry can be examined
    /// without it.
    fileprivate func examination(
        office: Int, rateType: String, today: Day
    ) -> [(statement: any Statement, parameters: [Parameter])] {
        let given: [Parameter] = [
            .int(office), .text(today.iso), .text(rateType), .text(ref ?? ""),
        ]
        let number: (any Statement, [Parameter]) = (
            LedgerReadingSQL.nextNumber, [.int(office), .text(prefix)]
        )
        // The entry's instant stands in its answer, which is composed before it is written.
        return [(ChangeSQL.lockLink, []), (PlanSQL.once, [])] + (ref == nil ? [number] : [])
            + [(source.examine, given + line)]
    }
}

extension Transaction {
    /// Checks a single entry, values it and divides it; nothing is written. Under the chain's
    /// lock, for another may just have brought the same; it takes the link's as well.
    public func examine(
        _ entry: SingleEntry, rateType: String, today: Day
    ) async throws -> EntryFindings {
        let examination = entry.examination(office: office, rateType: rateType, today: today)
        return try findings(entry, try await connection.runTogether(examination), rateType)
    }

    /// What the statements of `examination` found.
    fileprivate func findings(
        _ entry: SingleEntry, _ answers: [Rows], _ rateType: String
    ) throws -> EntryFindings {
        let rows = answers[answers.count - 1]
        let ref = try entry.ref ?? numbered(entry.prefix, try answers[2][0].int(0))
        var found = Found()
        for row in rows { try found.take(row) }
        var values = EntryFindings.Values()
        var parts: [SplitPlan.Part] = []
        if found.problems.isEmpty, !found.isKnown {
            let amount = entry.money?.amount ?? found.reversedAmount.map { -$0 }
            do {
                values = try found.values(
                    of: entry.money, rates: try rateTable(found.rates, from: 1))
            } catch let error as AidError {
                found.refuse(entry.money, error)
            }
            guard let plan = try found.plan else {
                throw StoreError(.defect, "the project of \(ref) has no split")
            }
            parts = plan.parts(amount: amount, vnd: values.vnd, usd: values.usd)
        }
        let problems = found.isKnown ? [] : found.problems
        return EntryFindings(
            ref: ref, isKnown: found.isKnown,
            problems: StagedProblems(
                first: problems, total: problems.count, lines: problems.isEmpty ? 0 : 1),
            warnings: found.warnings, touchesApproval: found.touchesApproval,
            project: found.project, quantity: found.quantity, values: values,
            rates: try found.usedRates(of: rateType), parts: parts, codes: found.codes,
            reverses: found.reverses)
    }

    private func numbered(_ prefix: String, _ number: Int) -> String {
        let digits = String(number)
        return prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }

    /// An entry that nothing speaks against, with its value and its parts, which are proved to add
    /// up to the whole. It sets the change's instant.
    public func compose(
        _ entry: SingleEntry, _ found: EntryFindings, seq: Int64
    ) throws -> ComposedEntry {
        guard let head else {
            throw StoreError(.defect, "entry \(found.ref) is composed outside of a change")
        }
        let row = entry.row(
            found, seq: seq,
            at: Date(timeIntervalSince1970: Double(head.setInstant()) / 1_000_000))
        let parts = try found.parts.map(found.codes.row)
        try proveSum(row, parts)
        return ComposedEntry(
            row: row, parts: parts,
            writes: LastWrites(statements: [entry.writing(found, office: office, seq: seq)]))
    }

    /// Writes at once what could wait for the link, for what hangs on it.
    public func write(_ writes: LastWrites) async throws {
        _ = try await connection.runTogether(writes.statements + [(PlanSQL.asNeeded, [])])
    }

    private func proveSum(_ row: LedgerRow, _ parts: [LedgerPartRow]) throws {
        func adds(_ whole: Int64?, _ part: KeyPath<LedgerPartRow, Int64?>) -> Bool {
            guard let whole else { return parts.allSatisfy { $0[keyPath: part] == nil } }
            return parts.reduce(0) { $0 + ($1[keyPath: part] ?? 0) } == whole
        }
        guard !parts.isEmpty, adds(row.amount, \.amount), adds(row.vnd, \.vnd),
            adds(row.usd, \.usd)
        else { throw StoreError(.defect, "the parts of \(row.ref) do not add up to the whole") }
    }
}

extension SingleEntry {
    fileprivate func row(_ found: EntryFindings, seq: Int64, at instant: Date) -> LedgerRow {
        var row = shown
        row.ref = found.ref
        row.quantity = found.quantity
        row.reversedBy = nil
        row.vnd = found.values.vnd
        row.usd = found.values.usd
        // An opposite has its original's values, and so its rates.
        if money != nil {
            row.vndRate = found.values.rate.flatMap { found.rates[$0] }
            row.usdRate = found.values.usdRate.flatMap { found.rates[$0] }
        }
        row.seq = seq
        row.recordedAt = instant
        row.actor = nil
        row.reason = nil
        return row
    }

    fileprivate func writing(
        _ found: EntryFindings, office: Int, seq: Int64
    ) -> (statement: any Statement, parameters: [Parameter]) {
        let values = found.values
        let given: [Parameter] = [
            .int(office), .int(seq), .int(found.project), .text(found.ref),
            .int(found.reverses), .int(values.vnd), .int(values.usd), .int(values.rate),
            .int(values.usdRate), .bool(values.isGiven), .array(found.parts.map(\.sector)),
            .array(found.parts.map(\.area)), .array(found.parts.map(\.donor)),
            .array(optional: found.parts.map(\.amount)), .array(optional: found.parts.map(\.vnd)),
            .array(optional: found.parts.map(\.usd)),
        ]
        return (source.write, given + line)
    }
}

/// The codes of what a project's money is divided over.
struct PartCodes: Sendable {
    private var codes: [String: [Int32: String]] = [:]

    /// Items and their codes, which are joined by `|`, in one order.
    mutating func add(_ dimension: String, _ items: [Int], _ joined: String) {
        for (item, code) in zip(items, joined.split(separator: "|")) {
            codes[dimension, default: [:]][Int32(item)] = String(code)
        }
    }

    func row(_ part: SplitPlan.Part) throws -> LedgerPartRow {
        guard let sector = codes["sector"]?[part.sector], let area = codes["area"]?[part.area],
            let donor = codes["donor"]?[part.donor]
        else { throw StoreError(.defect, "a part is of an item without a code") }
        return LedgerPartRow(
            sector: sector, area: area, donor: donor, amount: part.amount, vnd: part.vnd,
            usd: part.usd)
    }
}

/// The rows of `SingleEntrySQL.examine`, sorted by what they tell.
private struct Found {
    var isKnown = false
    var problems: [StagedProblem] = []
    var warnings: [StagedProblem] = []
    var project = 0
    var quantity: String?
    var rates: [Row] = []
    var splits: [Row] = []
    var codes = PartCodes()
    var date = ""
    var touchesApproval = false
    var reverses: Int64?
    var reversedAmount: Int64?
    var reversed = EntryFindings.Values()

    mutating func take(_ row: Row) throws {
        switch try row.text(0) {
        case "known": isKnown = try row.text(1) == "true"
        case "problem": problems.append(try problem(row, other: row[4]))
        case "warning": warnings.append(try StagedProblem(warning: row, line: 1, from: 1))
        case "project":
            project = try row.int(1)
            date = try row.text(2)
            touchesApproval = try row.text(3) == "true"
            quantity = row[4]
        case "rate": rates.append(row)
        case "split":
            splits.append(row)
            codes.add(try row.text(1), try row.ints(3), try row.text(5))
        case "original":
            reverses = try row.int64(1)
            func minor(_ at: Int) -> Int64? { row[at].flatMap { Int64($0) } }
            reversedAmount = minor(2)
            reversed = EntryFindings.Values(
                vnd: minor(3).map(-), usd: minor(4).map(-), rate: minor(5), usdRate: minor(6))
        default: throw StoreError(.defect, "an unknown finding")
        }
    }

    private func problem(_ row: Row, other: String?) throws -> StagedProblem {
        StagedProblem(
            line: 1, column: row[1], code: try row.text(2), value: row[3] ?? "", other: other)
    }

    func values(of money: EntryMoney?, rates: RateTable) throws -> EntryFindings.Values {
        guard let money else { return reversed }
        let made = try Valuation.value(money, rates: rates)
        return EntryFindings.Values(
            vnd: made.vnd?.minorUnits, usd: made.usd?.minorUnits, rate: made.vnd?.rateID,
            usdRate: made.usd?.rateID,
            isGiven: made.vnd?.source == .given || made.usd?.source == .given)
    }

    /// The only reason for which a sound amount has no value: it passes the bounds.
    mutating func refuse(_ money: EntryMoney?, _ error: AidError) {
        let currency = money?.currency.code ?? ""
        let amount = MinorUnits.decimal(money?.amount.map { String($0) }, currency: currency)
        problems.append(
            StagedProblem(
                line: 1, column: "amount", code: error.code.rawValue,
                value: "\(amount ?? "") \(currency)", other: nil))
    }

    func usedRates(of type: String) throws -> [Int64: UsedRate] {
        var used: [Int64: UsedRate] = [:]
        for row in rates {
            used[try row.int64(1)] = UsedRate(
                type: type, currency: try row.text(2), date: try row.text(3),
                vndPerUnit: try row.text(4), source: nil)
        }
        return used
    }

    var plan: SplitPlan? {
        get throws {
            var plans = SplitPlans()
            for row in splits {
                plans.add(
                    project: project, dimension: try row.text(1), from: try row.text(2),
                    items: try row.ints(3), shares: try row.ints(4))
            }
            return try plans.plan(project: project, on: date)
        }
    }
}
