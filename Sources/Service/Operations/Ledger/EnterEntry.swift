import Aid
import Control
import Foundation
import Store

/// Enters one line of the ledger by hand: the checks, values and parts of an import of one line.
struct EnterEntry: Sendable {
    let context: Context
    let entering: LedgerEntering

    func run(_ request: ChangeRequest) async throws -> LedgerChange {
        // Read before the transaction, for what is wrong with it needs no database; a ref is
        // made under the lock.
        _ = try line(ref: entering.ref ?? "ref")
        return try await context.ledgerChange(request) { transaction, seq in
            let ref = try await self.ref(transaction, seq)
            let line = try line(ref: ref)
            var lines = LedgerLines()
            lines.append(line.row, implausibleFrom: ImportReading.implausible(line.row))
            let file = try await LedgerFile(transaction)
            try await file.add(lines)
            _ = try await file.close()
            return try await context.enter(
                file, ref: ref, confirmed: entering.confirm ?? false, transaction, seq, request)
        }
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

    /// As given; else project, kind, year and the next number: `LC-001/C-2026-003`.
    private func ref(_ transaction: Transaction, _ seq: Int64) async throws -> String {
        if let ref = entering.ref { return ref }
        let letter =
            switch entering.kind {
            case "commitment": "C"
            case "budget": "B"
            case "receipt": "R"
            case "disbursement": "D"
            default: "P"
            }
        let year = (entering.date ?? "").prefix(4)
        let prefix = "\(entering.project ?? "")/\(letter)-\(year)-"
        let number = try await transaction.nextLedgerNumber(prefix: prefix)
        let digits = String(number)
        let ref = prefix + String(repeating: "0", count: max(0, 3 - digits.count)) + digits
        // A long project's code leaves no room; the change's number is unique as well.
        return RegisterCode.isValid(ref) ? ref : "\(letter)-\(year)-S\(seq)"
    }
}

/// Takes one entry back by its exact opposite.
struct ReverseEntry: Sendable {
    let context: Context
    let reversal: LedgerReversal

    func run(_ request: ChangeRequest) async throws -> LedgerChange {
        guard request.isDryRun || !(request.reason ?? "").isEmpty else {
            throw Refusal.usage(
                "taking an entry back needs a reason", hint: "Say why with --reason.")
        }
        guard let ref = reversal.ref, !ref.isEmpty else {
            throw Refusal.usage("no entry is named", hint: "Give its ref.")
        }
        if let date = reversal.date, Day(iso: date) == nil {
            throw Refusal.usage(
                "\"\(date)\" is not a date (date)", hint: "Dates are written YYYY-MM-DD.")
        }
        return try await context.ledgerChange(request) { transaction, seq in
            guard let entry = try await transaction.ledgerEntry(ref) else {
                throw Refusal.missing("entry", ref, hint: "See vientro ledger list.")
            }
            try refuse(entry)
            let name = try await self.name(for: ref, transaction, seq)
            let file = try await LedgerFile.opposite(
                transaction, of: ref, as: name, date: reversal.date)
            // On the entry's own day nothing is unusual that was not so before.
            return try await context.enter(
                file, ref: name, confirmed: reversal.date == nil || reversal.confirm ?? false,
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
                "already-reversed", "\"\(entry.ref)\" is taken back already by \(other)")
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
    /// Runs a change of the ledger; its answer is kept beside the chain.
    func ledgerChange(
        _ request: ChangeRequest,
        _ body: @Sendable (Transaction, Int64) async throws -> LedgerChange
    ) async throws -> LedgerChange {
        let result = try await store.change(request) { transaction, seq in
            let answer = try await body(transaction, seq)
            let text = try JSONText.of(answer)
            return answer.changed > 0
                ? .changed(details: text, answer: text) : .unchanged(answer: text)
        }
        return try ControlJSON.decode(LedgerChange.self, from: Data(result.answer.utf8))
    }

    /// Checks a staged line, asks for what is unusual, writes it and answers it as it stands.
    fileprivate func enter(
        _ file: LedgerFile, ref: String, confirmed: Bool, _ transaction: Transaction,
        _ seq: Int64, _ request: ChangeRequest
    ) async throws -> LedgerChange {
        let rates = try await file.ratesOfOne(type: settings.rates.type)
        try await file.check(rates: rates)
        let problems = try await file.problems()
        if problems.total > 0 { throw Refusal.staged(problems) }
        var warnings = try await file.warningRows(today: today).map(\.warning)
        if !warnings.isEmpty && !confirmed { throw Refusal.unconfirmed(warnings) }
        let counts = try await file.merge(seq: seq, rates: rates)
        guard let row = try await transaction.ledgerEntry(ref) else {
            throw StoreError(.defect, "entry \(ref) was written and is not there")
        }
        warnings += row.staleRates
        try await transaction.refreshFlags(
            [.moneyBeforeApproval], on: today, now: clock.now(), only: row.project)
        let parts = try await transaction.ledgerParts(entry: row.id)
        return LedgerChange(
            changed: counts.inserted,
            seq: request.isDryRun || counts.inserted == 0 ? nil : Int(seq),
            dryRun: request.isDryRun, entry: ledgerEntry(row),
            parts: parts.map { Context.ledgerPart($0, row) }, warnings: warnings)
    }
}
