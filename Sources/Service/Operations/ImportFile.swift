import Aid
import Control
import Foundation
import NIOCore
import Store

/// Brings a register's file into the register: all or nothing, or without its wrong lines.
///
/// The file streams through COPY into a staging table while it is read; the chain's lock is
/// taken only to finish.
struct ImportFile: Sendable {
    let context: Context
    let kind: RegisterKind
    let fileName: String?
    /// Leaves wrong lines out instead of refusing the file.
    let skipsInvalid: Bool

    /// Runs the import and answers its result; lines rejected without `skipsInvalid` throw
    /// `ImportRefused` and change nothing.
    func run(_ body: Ask.Body, _ request: ChangeRequest) async throws -> ImportResult {
        let result: ChangeResult
        do {
            result = try await context.store.change(request) { transaction in
                try await stage(body, transaction)
            } apply: { transaction, seq, staged in
                try await apply(staged, transaction, seq, request)
            }
        } catch let refusal as FileRefusal {
            var findings = ImportFindings()
            findings.add(refusal.errors)
            throw ImportRefused(
                result: self.result(of: findings, MergeCounts(), isDryRun: request.isDryRun))
        }
        var answer = try ControlJSON.decode(
            ImportResult.self, from: Data(result.answer.utf8))
        if let seq = result.seq {
            answer.seq = Int(seq)
            answer.batch = String(seq)
        }
        return answer
    }

    // MARK: Reading

    private func stage(
        _ body: Ask.Body, _ transaction: Transaction
    ) async throws -> (FileStaging, ImportFindings) {
        let staging = try await FileStaging(transaction, kind)
        var reading = ImportReading(kind: kind, keepsRejects: skipsInvalid)
        for try await chunk in body {
            try chunk.withUnsafeReadableBytes { try reading.feed($0) }
            if reading.waiting > 262_144 { try await reading.flush(to: staging) }
        }
        try reading.finish()
        try await reading.flush(to: staging)
        try await staging.close()
        return (staging, reading.findings)
    }

    // MARK: Writing

    private func apply(
        _ staged: (FileStaging, ImportFindings), _ transaction: Transaction, _ seq: Int64,
        _ request: ChangeRequest
    ) async throws -> ChangeOutcome {
        var findings = staged.1
        try await transaction.startTracking(on: context.today)
        let counts: MergeCounts
        let rejected: [StagedReject]
        switch staged.0 {
        case .register(let file):
            try await file.check()
            try await file.compare(
                present: findings.header, seq: seq, day: context.today, now: context.clock.now())
            if let columns = findings.columns, !columns.missingForNew.isEmpty,
                try await file.rejectIncomplete(missing: columns.missingForNew)
            {
                throw columns.refusalOfNew
            }
            try await file.resolvePlaces()
            try await file.checkRows(today: context.today)
            try await refuse(file.problems(), &findings, request)
            rejected = try await file.rejectedRows()
            counts = try await file.merge(seq: seq)
            if counts.isChange {
                let moved = try await file.followUp(seq: seq)
                try await transaction.divideAnew(projects: moved, seq: seq)
                try await afterwards(transaction, seq, &findings)
            }
        case .ledger(let file):
            let rates = try await transaction.rateTable(type: context.settings.rates.type)
            try await file.check(rates: rates)
            try await refuse(file.problems(), &findings, request)
            rejected = try await file.rejectedRows()
            findings.warnings += try await file.warnings(today: context.today)
            counts = try await file.merge(seq: seq, rates: rates)
            findings.warnings += counts.staleRates
        }
        let result = result(of: findings, counts, isDryRun: request.isDryRun)
        let answer = String(decoding: try ControlJSON.encode(result), as: UTF8.self)
        try await keepRejects(rejected, findings, request)
        guard counts.isChange else { return .unchanged(answer: answer) }
        try await transaction.recordImport(
            seq: seq, kind: kind, fileName: fileName, read: result.read, counts: counts,
            rejected: result.rejected, warnings: result.warnings)
        return .changed(details: answer, answer: answer)
    }

    private func afterwards(
        _ transaction: Transaction, _ seq: Int64, _ findings: inout ImportFindings
    ) async throws {
        switch kind {
        case .rates:
            let rates = try await transaction.rateTable(type: context.settings.rates.type)
            _ = try await transaction.valueUnconverted(seq: seq, rates: rates)
        case .projects, .missions, .donors, .certificates, .calendar:
            try await MaterializeObligations(context: context).run(transaction, seq: seq)
            if kind == .calendar { return }
            if kind == .missions {
                findings.warnings += try await transaction.countClashes(seq: seq)
            }
            try await transaction.refreshFlags(
                [.notStarted, .outsideCertificate, .certificateExpired], on: context.today,
                now: context.clock.now())
        default: break
        }
    }

    private func refuse(
        _ problems: StagedProblems, _ findings: inout ImportFindings, _ request: ChangeRequest
    ) async throws {
        findings.add(problems)
        if findings.rejected > 0 && !skipsInvalid {
            throw ImportRefused(
                result: result(of: findings, MergeCounts(), isDryRun: request.isDryRun))
        }
    }

    /// Rejected lines are kept apart from the change, under the request's id, for the client to
    /// fetch as a file.
    private func keepRejects(
        _ rows: [StagedReject], _ findings: ImportFindings, _ request: ChangeRequest
    ) async throws {
        let rejects = findings.rejects + rows.map { findings.reject($0, of: kind) }
        if rejects.isEmpty { return }
        let now = context.clock.now()
        try await context.store.write { transaction in
            try await transaction.keepRejects(
                requestID: request.requestID, header: CSVLine.text(findings.header),
                rejects: rejects, at: now)
        }
    }

    private func result(
        of findings: ImportFindings, _ counts: MergeCounts, isDryRun: Bool
    ) -> ImportResult {
        ImportResult(
            kind: kind.rawValue, dryRun: isDryRun, read: findings.read,
            inserted: counts.inserted, updated: counts.updated, unchanged: counts.unchanged,
            rejected: findings.rejected, warnings: findings.warnings,
            errorsTotal: findings.errorsTotal,
            errors: findings.errors.map { error in
                ImportResult.Line(
                    line: error.line, column: error.column, code: error.code.rawValue,
                    message: error.message, hint: error.hint)
            })
    }
}

/// A file that was refused whole, and why.
struct ImportRefused: Error, Sendable {
    let result: ImportResult
}
