import Aid
import Control
import Foundation
import Store

/// Enters one line of the ledger by hand: the checks, values and parts of an import of one line.
struct EnterEntry: Sendable {
    let context: Context
    let entering: LedgerEntering

    func run(_ request: ChangeRequest) async throws -> Answer {
        // Read before the transaction, for what is wrong with it needs no database; a ref is
        // made under the lock.
        let row = try line(ref: entering.ref ?? "ref").row
        let implausible = ImportReading.implausible(row)
        if let prefix = numberedBehind {
            let entry = SingleEntry(row, numberedBehind: prefix, implausibleFrom: implausible)
            return try await enter(entry, request)
        }
        if let ref = entering.ref {
            let entry = SingleEntry(row, named: ref, implausibleFrom: implausible)
            return try await enter(entry, request)
        }
        // A long project's code leaves no room for a number: the change's is unique as well.
        return try await context.ledgerChange(request) { transaction, seq in
            let entry = SingleEntry(
                row, named: "\(letter)-\(year)-S\(seq)", implausibleFrom: implausible)
            let found = try await transaction.examine(
                entry, rateType: context.settings.rates.type, today: context.today)
            return try await context.enter(
                entry, found, confirmed: entering.confirm ?? false, transaction, seq, request)
        }
    }

    private func enter(_ entry: SingleEntry, _ request: ChangeRequest) async throws -> Answer {
        let result = try await context.store.change(
            request, by: entry, rateType: context.settings.rates.type, today: context.today
        ) { transaction, seq, found in
            try await context.enter(
                entry, found, confirmed: entering.confirm ?? false, transaction, seq, request)
        }
        return .json(Data(result.answer.utf8))
    }

    private func line(ref: String) throws -> LedgerLine {
        try LedgerLine(
            .ledger,
            [
                ("ref", ref), ("project", entering.project ?? ""), ("kind", entering.kind ?? ""),
                ("date", entering.date ?? ""), ("amount", entering.amount ?? ""),
                ("currency", entering.currency ?? ""),
                ("in_kind", entering.inKind.map { $0 ? "true" : "false" }),
                ("item", entering.item), ("quantity", entering.quantity),
                ("unit", entering.unit), ("vnd_stated", entering.vndStated),
                ("description", entering.description), ("document", entering.document),
            ])
    }

    /// Without a ref of its own an entry is numbered by project, kind and year:
    /// `LC-001/C-2026-003`. Nil where it has one, or where a long project's code leaves no room.
    private var numberedBehind: String? {
        guard entering.ref == nil else { return nil }
        let prefix = "\(entering.project ?? "")/\(letter)-\(year)-"
        return RegisterCode.isValid(prefix + "999999999") ? prefix : nil
    }

    private var letter: String {
        switch entering.kind {
        case "commitment": "C"
        case "budget": "B"
        case "receipt": "R"
        case "disbursement": "D"
        default: "P"
        }
    }

    private var year: Substring { (entering.date ?? "").prefix(4) }
}

/// Takes one entry back by its exact opposite.
struct ReverseEntry: Sendable {
    let context: Context
    let reversal: LedgerReversal

    func run(_ request: ChangeRequest) async throws -> Answer {
        guard request.isDryRun || !(request.reason ?? "").isEmpty else {
            throw Refusal.usage(
                "taking an entry back needs a reason", hint: "Say why with --reason.")
        }
        guard let ref = reversal.ref, !ref.isEmpty else {
            throw Refusal.usage("no entry is named", hint: "Give its ref.")
        }
        if let date = reversal.date, Day(iso: date) == nil {
            throw Refusal.usage(
                "\"\(date)\" is not a date (date)", hint: .dateForm)
        }
        return try await context.ledgerChange(request) { transaction, seq in
            guard let entry = try await transaction.ledgerEntry(ref) else {
                throw Refusal.missing("entry", ref, hint: "See vientro ledger list.")
            }
            try refuse(entry)
            let name = try await self.name(for: ref, transaction, seq)
            let opposite = SingleEntry(opposite: entry, named: name, date: reversal.date)
            let found = try await transaction.examine(
                opposite, rateType: context.settings.rates.type, today: context.today)
            // On the entry's own day nothing is unusual that was not so before.
            return try await context.enter(
                opposite, found, confirmed: reversal.date == nil || reversal.confirm ?? false,
                transaction, seq, request)
        }
    }

    private func refuse(_ entry: LedgerRow) throws {
        if let other = entry.reverses {
            throw Refusal.rule(
                "reverses-reversal",
                "\"\(entry.ref)\" is itself a reversal: it takes \(other) back",
                hint: "Enter a new entry instead.")
        }
        if let other = entry.reversedBy {
            throw Refusal.rule(
                "already-reversed", "\"\(entry.ref)\" is taken back already by \(other)",
                hint: "An entry is taken back once; what holds now is a new entry.")
        }
    }

    private func name(
        for ref: String, _ transaction: Transaction, _ seq: Int64
    ) async throws -> String {
        let name = ref + "-R"
        if RegisterCode.isValid(name), try await transaction.ledgerEntry(name) == nil {
            return name
        }
        return "R\(seq)-1"
    }
}

extension Context {
    /// Runs a change of the ledger; its answer is kept beside the chain and given as it is kept.
    func ledgerChange(
        _ request: ChangeRequest,
        _ body: @Sendable (Transaction, Int64) async throws -> ChangeOutcome
    ) async throws -> Answer {
        let result = try await store.change(request, apply: body)
        return .json(Data(result.answer.utf8))
    }

    /// Asks for what is unusual of an entry, has it written and answers it as it will stand.
    fileprivate func enter(
        _ entry: SingleEntry, _ found: EntryFindings, confirmed: Bool, _ transaction: Transaction,
        _ seq: Int64, _ request: ChangeRequest
    ) async throws -> ChangeOutcome {
        if found.problems.total > 0 { throw Refusal.staged(found.problems) }
        let unusual = found.warnings.map(\.unusual)
        if !unusual.isEmpty && !confirmed { throw Refusal.unconfirmed(unusual) }
        if found.isKnown { return try await unchanged(found.ref, unusual, transaction, request) }
        let made = try transaction.compose(entry, found, seq: seq)
        var last = made.writes
        if found.touchesApproval {
            try await transaction.write(last)
            last = .none
            try await transaction.refreshFlags(
                [.moneyBeforeApproval], on: today, now: clock.now(),
                trackFrom: try await trackFrom(transaction), only: made.row.project)
        }
        return try answer(made, request).outcome(
            unusual + made.row.staleRates, for: request, last: last)
    }

    private func answer(_ made: ComposedEntry, _ request: ChangeRequest) -> LedgerChange {
        var shown = ledgerEntry(made.row)
        if request.isDryRun {
            shown.seq = nil
            shown.recordedAt = nil
        } else {
            shown.actor = request.actor
            shown.reason = request.reason
        }
        return LedgerChange(
            changed: 1, seq: shown.seq, dryRun: request.isDryRun, entry: shown,
            parts: made.parts.map { Context.ledgerPart($0, made.row) }, warnings: [])
    }

    private func unchanged(
        _ ref: String, _ unusual: [Unusual], _ transaction: Transaction,
        _ request: ChangeRequest
    ) async throws -> ChangeOutcome {
        guard let row = try await transaction.ledgerEntry(ref) else {
            throw StoreError(.defect, "entry \(ref) is known and is not there")
        }
        return try LedgerChange(
            changed: 0, seq: nil, dryRun: request.isDryRun, entry: ledgerEntry(row),
            parts: try await transaction.ledgerParts(of: ref).map { Context.ledgerPart($0, row) },
            warnings: []
        ).outcome(unusual + row.staleRates, for: request)
    }
}
