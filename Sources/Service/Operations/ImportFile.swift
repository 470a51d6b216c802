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
    /// What the answer's lines are worded in; what is kept of them is English.
    var language = Sentence.Language.en

    /// Runs the import and answers its result; lines rejected without `skipsInvalid` throw
    /// `ImportRefused` and change nothing.
    func run(_ body: Ask.Body, _ request: ChangeRequest) async throws -> ImportResult {
        let result: ChangeResult
        do {
            result = try await context.store.change(request) { transaction in
                try await stage(body, transaction, request.body)
            } apply: { transaction, seq, staged in
                try await apply(staged, transaction, seq, request)
            }
        } catch let refusal as FileRefusal {
            var findings = ImportFindings()
            findings.add(refusal.errors)
            throw ImportRefused(
                result: self.result(
                    of: findings, MergeCounts(), isDryRun: request.isDryRun, in: language))
        }
        if result.isRepeated { try await check(body, request, result.bodyDigest) }
        var answer = try ControlJSON.decode(
            ImportResult.self, from: Data(result.answer.utf8))
        if let seq = result.seq {
            answer.seq = Int(seq)
            answer.batch = String(seq)
        }
        return answer
    }

    // MARK: Reading

    /// A file that comes again under its id must be the same one.
    private func check(
        _ body: Ask.Body, _ request: ChangeRequest, _ digest: String?
    ) async throws {
        guard let own = request.body, own.text == nil, digest != nil else { return }
        begin(own)
        for try await chunk in body { chunk.withUnsafeReadableBytes { own.update(bytes: $0) } }
        own.finish()
        if !request.isAsked(with: digest) { throw request.reused }
    }

    private func begin(_ digest: BodyDigest?) {
        if skipsInvalid { digest?.update(Data("skip_invalid\n".utf8)) }
    }

    private func stage(
        _ body: Ask.Body, _ transaction: Transaction, _ digest: BodyDigest?
    ) async throws -> (FileStaging, ImportFindings) {
        begin(digest)
        let staging = try await FileStaging(transaction, kind)
        var reading = ImportReading(kind: kind, keepsRejects: skipsInvalid)
        for try await chunk in body {
            try chunk.withUnsafeReadableBytes { bytes in
                digest?.update(bytes: bytes)
                try reading.feed(bytes)
            }
            if reading.waiting > 262_144 { try await reading.flush(to: staging) }
        }
        digest?.finish()
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
        let rejected: [RejectedLine]
        switch staged.0 {
        case .register(let file):
            try await context.prove(file, findings.columns, seq: seq)
            try await refuse(file.problems(), &findings, request)
            rejected = try await file.rejectedRows()
            findings.warn(try await file.aheadOfTime(today: context.today))
            findings.warn(try await file.unlikelyReports())
            findings.warn(try await file.movedExtensions())
            findings.warn(try await file.farDecisions(today: context.today))
            findings.warn(try await file.unknownOfficers(on: context.today))
            counts = try await context.merge(
                file, transaction, seq: seq, reason: request.reason ?? request.operation)
            if kind == .areaSuccessors, counts.isChange {
                findings.warn(of: try await file.incompleteWeights())
            }
            if kind == .projects || kind == .missions, counts.isChange {
                let moved = try await MovedReports(transaction, seq: seq, limit: 1000)
                findings.warn(of: moved, lines: try await file.changedLines(of: moved.subjects))
            }
            if kind == .missions, counts.isChange {
                findings.warnings += try await transaction.countClashes(seq: seq)
            }
        case .ledger(let file):
            let rates = try await transaction.rateTable(type: context.settings.rates.type)
            try await file.check(rates: rates)
            try await refuse(file.problems(), &findings, request)
            rejected = try await file.rejectedRows()
            findings.warn(try await file.warnings(today: context.today))
            counts = try await file.merge(seq: seq, rates: rates)
            findings.warn(StagedProblems(staleRates: counts))
            if counts.isChange {
                try await context.refreshFlags(after: .ledger, transaction, seq: seq)
            }
        }
        let result = result(of: findings, counts, isDryRun: request.isDryRun, in: .en)
        let details = try text(result)
        let answer =
            language == .en || (findings.errors.isEmpty && findings.warningLines.isEmpty)
            ? details
            : try text(
                self.result(of: findings, counts, isDryRun: request.isDryRun, in: language))
        try await keepRejects(rejected, findings, request)
        guard counts.isChange else { return .unchanged(answer: answer) }
        try await transaction.recordImport(
            seq: seq, kind: kind, fileName: fileName, read: result.read, counts: counts,
            rejected: result.rejected, warnings: result.warnings)
        return .changed(details: details, answer: answer)
    }

    private func refuse(
        _ problems: StagedProblems, _ findings: inout ImportFindings, _ request: ChangeRequest
    ) async throws {
        findings.add(problems)
        if findings.rejected > 0 && !skipsInvalid {
            throw ImportRefused(
                result: result(
                    of: findings, MergeCounts(), isDryRun: request.isDryRun, in: language))
        }
    }

    /// Rejected lines are kept apart from the change, under the request's id, for the client to
    /// fetch as a file.
    private func keepRejects(
        _ rows: [RejectedLine], _ findings: ImportFindings, _ request: ChangeRequest
    ) async throws {
        let rejects = findings.rejects + rows
        if rejects.isEmpty { return }
        let now = context.clock.now()
        try await context.store.write { transaction in
            try await transaction.keepRejects(
                requestID: request.requestID, header: CSVLine.text(findings.header),
                rejects: rejects, at: now)
        }
    }

    private func text(_ result: ImportResult) throws -> String {
        String(decoding: try ControlJSON.encode(result), as: UTF8.self)
    }

    private func result(
        of findings: ImportFindings, _ counts: MergeCounts, isDryRun: Bool,
        in language: Sentence.Language
    ) -> ImportResult {
        ImportResult(
            kind: kind.rawValue, dryRun: isDryRun, read: findings.read,
            inserted: counts.inserted, updated: counts.updated, unchanged: counts.unchanged,
            rejected: findings.rejected, warnings: findings.warnings,
            errorsTotal: findings.errorsTotal,
            errors: findings.errors.map { $0.line(in: language) },
            warningLines: findings.warningLines.map { $0.line(in: language) })
    }
}

extension RowError {
    /// As an answer tells it.
    func line(in language: Sentence.Language) -> ImportResult.Line {
        ImportResult.Line(
            line: line, column: column, code: code.rawValue, message: message.text(in: language),
            hint: hint?.text(in: language))
    }
}

/// A file that was refused whole, and why.
struct ImportRefused: Error, Sendable {
    let result: ImportResult
}
