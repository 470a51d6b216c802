import Aid
import Control
import Store

/// Lists entries of the ledger, the newest day first.
struct ListLedger: Sendable {
    let context: Context

    static let query = ["project", "kind", "from", "to", "limit"]

    func run(_ ask: Ask) async throws -> LedgerList {
        let kinds = ["commitment", "budget", "receipt", "disbursement", "counterpart"]
        let kind = try ask.value("kind")
        if let kind, !kinds.contains(kind) {
            let near = NearestName.of(kind, among: kinds)
            throw Refusal.usage(
                "\"\(kind)\" is no kind of entry",
                hint: Sentence.didYouMean(near) + "Known: \(kinds.joined(separator: ", ")).")
        }
        let filter = LedgerFilter(
            project: try ask.value("project"), kind: kind, from: try ask.day("from")?.iso,
            to: try ask.day("to")?.iso, limit: try ask.limit())
        let rows = try await context.store.read { transaction in
            if let project = filter.project, try await !transaction.hasProject(project) {
                throw Refusal.missing("project", project, hint: "See vientro project list.")
            }
            return try await transaction.ledgerEntries(filter)
        }
        return LedgerList(entries: rows.map(context.ledgerEntry))
    }
}

/// Shows one entry: values with their rates, parts, reversal, who entered it when and why.
struct ShowEntry: Sendable {
    let context: Context

    func run(_ ref: String?) async throws -> LedgerEntryDetail {
        guard let ref, !ref.isEmpty else {
            throw Refusal.usage("no entry is named", hint: "Give its ref.")
        }
        return try await context.store.read { transaction in
            guard let row = try await transaction.ledgerEntry(ref) else {
                throw Refusal.missing("entry", ref, hint: "See vientro ledger list.")
            }
            let parts = try await transaction.ledgerParts(of: ref)
            return LedgerEntryDetail(
                entry: context.ledgerEntry(row), parts: parts.map { Context.ledgerPart($0, row) })
        }
    }
}

extension Context {
    func ledgerEntry(_ row: LedgerRow) -> LedgerEntry {
        var entry = LedgerEntry(
            ref: row.ref, project: row.project, kind: row.kind, date: row.date,
            amount: Context.major(row.amount, row.currency), currency: row.currency,
            inKind: row.isInKind)
        entry.item = row.item
        entry.quantity = row.quantity
        entry.unit = row.unit
        entry.vndStated = Context.major(row.vndStated, "VND")
        entry.description = row.description
        entry.document = row.document
        entry.reverses = row.reverses
        entry.reversedBy = row.reversedBy
        entry.vnd = Context.major(row.vnd, "VND")
        entry.usd = Context.major(row.usd, "USD")
        entry.vndRate = row.vndRate.map(Context.ledgerRate)
        entry.usdRate = row.usdRate.map(Context.ledgerRate)
        if let recorded = row.recordedAt {
            entry.seq = Int(row.seq)
            entry.recordedAt = text(recorded)
            entry.actor = row.actor
            entry.reason = row.reason
        }
        return entry
    }

    static func ledgerPart(_ part: LedgerPartRow, _ row: LedgerRow) -> LedgerPart {
        LedgerPart(
            sector: part.sector, area: part.area, donor: part.donor,
            amount: major(part.amount, row.currency), vnd: major(part.vnd, "VND"),
            usd: major(part.usd, "USD"))
    }

    static func ledgerRate(_ rate: UsedRate) -> LedgerRate {
        LedgerRate(
            type: rate.type, currency: rate.currency, date: rate.date, vndPerUnit: rate.vndPerUnit)
    }

    /// Minor units as a decimal string in the major unit.
    static func major(_ minor: Int64?, _ currency: String) -> String? {
        MinorUnits.decimal(minor.map(String.init), currency: currency)
    }
}
