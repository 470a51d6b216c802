import Aid
import Control
import Foundation
import Store

extension Context {
    /// Holds a staged file's rows against the register; what is wrong waits in `problems`.
    func prove(_ file: StagedFile, _ columns: RegisterHeader?, seq: Int64) async throws {
        try await file.check()
        try await file.compare(
            present: columns?.names ?? [], seq: seq, day: today, now: clock.now())
        if let columns, !columns.missingForNew.isEmpty,
            try await file.rejectIncomplete(missing: columns.missingForNew)
        {
            throw columns.refusalOfNew
        }
        try await file.resolvePlaces()
        try await file.checkRows(today: today)
    }

    /// Writes checked rows of a staged file, and everything that follows from them: places and
    /// splits, money divided anew, values, obligations, flags.
    /// With a reason, moves of a status are kept in the record's life.
    func merge(
        _ file: StagedFile, _ transaction: Transaction, seq: Int64, reason: String? = nil
    ) async throws -> MergeCounts {
        let counts = try await file.merge(
            seq: seq, note: reason.map { MoveNote(today: today, reason: $0) })
        guard counts.isChange else { return counts }
        let moved = try await file.followUp(seq: seq)
        try await transaction.divideAnew(projects: moved, seq: seq)
        switch file.kind {
        case .rates:
            let rates = try await transaction.rateTable(type: settings.rates.type)
            _ = try await transaction.valueUnconverted(seq: seq, rates: rates)
        case .projects, .missions, .donors, .certificates, .calendar:
            try await MaterializeObligations(context: self).run(transaction, seq: seq)
        case .submissions, .reportDecisions: try await followReceipts(transaction, seq: seq)
        default: break
        }
        try await refreshFlags(after: file.kind, transaction, seq: seq)
        return counts
    }

    /// Raises and clears the flags that hang on what the change `seq` made a register say.
    func refreshFlags(
        after kind: RegisterKind, _ transaction: Transaction, seq: Int64
    ) async throws {
        let causes: [FlagCause]
        switch kind {
        case .ledger: causes = [.moneyBeforeApproval]
        case .projects:
            causes = [
                .notStarted, .outsideCertificate, .certificateExpired, .certificateExpiring,
                .projectNotClosed, .unassigned,
            ]
            try await weighApprovals(transaction, seq: seq)
        case .splits: causes = [.outsideCertificate]
        case .missions:
            causes = [
                .outsideCertificate, .missionWithoutPermit, .missionWithoutResult,
                .missionWithoutStatus, .unassigned,
            ]
        case .donors, .certificates:
            causes = [.outsideCertificate, .certificateExpired, .certificateExpiring]
        case .people: causes = [.unassigned]
        case .submissions: causes = [.missionWithoutResult]
        case .owedReports, .askedReports: return try await clearSettledFlags(transaction)
        case .reportDecisions:
            try await clearSettledFlags(transaction)
            causes = [.missionWithoutResult, .unassigned]
        case .calendar, .rates:
            try await CheckCalendar(context: self).run(transaction)
            return
        default: return
        }
        try await transaction.refreshFlags(
            causes, on: today, now: clock.now(), trackFrom: try await trackFrom(transaction))
    }

    /// Another day of an approval puts money before it or behind it.
    private func weighApprovals(_ transaction: Transaction, seq: Int64) async throws {
        let codes = try await transaction.reapprovedProjects(seq: seq)
        // Reading the ledger once is faster than reading so many projects of it.
        let some: [String?] = codes.count > 200 ? [nil] : codes
        for code in some {
            try await transaction.refreshFlags(
                [.moneyBeforeApproval], on: today, now: clock.now(), trackFrom: nil, only: code)
        }
    }
}

/// Brings rows that an operation made into a register on the way of a file of them, so that every
/// rule and its message stands in one place.
struct WriteRecords: Sendable {
    let context: Context
    let kind: RegisterKind

    /// Writes the rows, their values in the order of the kind's columns, or throws what is wrong
    /// with the first that breaks a rule.
    func run(
        _ rows: [[String?]], _ transaction: Transaction, seq: Int64, reason: String? = nil
    ) async throws -> MergeCounts {
        try await transaction.startTracking(on: context.today)
        var reading = ImportReading(kind: kind, keepsRejects: false)
        try read(rows, into: &reading)
        if !reading.findings.errors.isEmpty {
            throw refusal(reading.findings.errors, rows)
        }
        let staging = try await FileStaging(transaction, kind)
        guard case .register(let file) = staging else {
            throw StoreError(.defect, "the ledger has no records to edit")
        }
        try await reading.flush(to: staging)
        try await staging.close()
        try await context.prove(file, reading.findings.columns, seq: seq)
        let problems = try await file.problems()
        if problems.total > 0 {
            var refusal = refusal(problems.first.map(\.rowError), rows)
            if let near = try await near(problems.first[0], transaction) {
                refusal = Refusal(
                    status: refusal.status, refusal.code, refusal.message, detail: refusal.detail,
                    hint: near)
            }
            throw refusal
        }
        let counts = try await context.merge(file, transaction, seq: seq, reason: reason)
        try await file.discard()
        return counts
    }

    private func read(_ rows: [[String?]], into reading: inout ImportReading) throws {
        var writer = CSVWriter()
        writer.write(kind.columns.map(\.name))
        for row in rows { writer.write(row) }
        do {
            try writer.bytes.withUnsafeBytes { try reading.feed($0) }
            try reading.finish()
        } catch let refusal as FileRefusal {
            // Such as a text without end: no value of a record can be read on.
            let error = refusal.aidError
            throw Refusal(status: 422, error.code.rawValue, error.message, hint: error.hint)
        }
    }

    /// Rules about what may follow what are refusals, everything else is wrong data.
    private static let rules: Set = [
        "status-move", "approval-skipped", "lives-overlap", "donor-merged", "circle",
        "parent-not-above",
    ]

    private func refusal(_ errors: [RowError], _ rows: [[String?]]) -> Refusal {
        let keys = kind.columns.indices.filter { kind.columns[$0].isKey }
        func sentence(_ error: RowError) -> Sentence {
            // The header is line 1.
            let row = error.line - 2
            let key = keys.compactMap { rows.indices.contains(row) ? rows[row][$0] : nil }
            return rows.count > 1
                ? "\(kind.word) \(key.joined(separator: " ")): \(error.placed)" : error.placed
        }
        guard let first = errors.first else { return .usage("nothing can be written") }
        let others = errors.dropFirst().prefix(20).map(sentence)
        return Refusal(
            status: Self.rules.contains(first.code.rawValue) ? 409 : 422, first.code.rawValue,
            sentence(first), detail: others.isEmpty ? nil : Sentence.list(others, separator: "\n"),
            hint: first.hint)
    }

    /// For a code that nobody has: the one that was meant.
    private func near(
        _ problem: StagedProblem, _ transaction: Transaction
    ) async throws -> Sentence? {
        guard problem.code == "unknown-reference",
            let target = problem.other.flatMap(RegisterKind.init(rawValue:))
        else { return nil }
        let known = try await transaction.keys(target, near: problem.value)
        return NearestName.near(problem.value, among: known).map {
            "Did you mean \"\($0)\"?" as Sentence
        }
    }
}

extension RegisterKind {
    /// One record in words: `donor`.
    var noun: String { RegisterNoun.noun(of: rawValue) }

    /// The same in the reader's language.
    var word: Sentence {
        switch self {
        case .donors: "donor"
        case .certificates: "certificate"
        case .agencies: "agency"
        case .contacts: "contact"
        case .people: "person"
        case .projects: "project"
        case .missions: "mission"
        case .documents: "document"
        case .sectors: "sector"
        case .areas: "area"
        default: Sentence(verbatim: noun)
        }
    }
}
