import Aid
import Control
import Foundation
import Store

extension Context {
    /// Writes some columns of one record by the way of an import of one line: the same checks,
    /// versions, places, splits and obligations. Columns that are not named keep what they hold.
    func write(
        _ kind: RegisterKind, _ fields: [(name: String, value: String?)],
        _ transaction: Transaction, seq: Int64
    ) async throws {
        let line = try LedgerLine(kind, fields)
        var rows = StagedRows()
        rows.append(line.row)
        let file = try await StagedFile(transaction, kind)
        try await file.add(rows)
        _ = try await file.close()
        try await file.check()
        try await file.compare(
            present: fields.filter { $0.value != nil }.map(\.name), seq: seq, day: today,
            now: clock.now())
        try await file.resolvePlaces()
        try await file.checkRows(today: today)
        let problems = try await file.problems()
        if problems.total > 0 { throw Refusal.staged(problems) }
        let counts = try await file.merge(seq: seq)
        guard counts.isChange else { return }
        let moved = try await file.followUp(seq: seq)
        try await transaction.divideAnew(projects: moved, seq: seq)
        try await MaterializeObligations(context: self).run(transaction, seq: seq)
    }

    /// Runs a move and answers it with what is unusual of it; nothing changed is no change of the
    /// register.
    func moveChange(
        _ request: ChangeRequest,
        _ body: @Sendable (Transaction, Int64) async throws -> (MoveChange, [Unusual])
    ) async throws -> MoveChange {
        let result = try await store.change(request) { transaction, seq in
            var (answer, unusual) = try await body(transaction, seq)
            if !request.isDryRun && answer.changed > 0 { answer.seq = Int(seq) }
            if answer.changed > 0 {
                unusual += try await MovedReports(transaction, seq: seq).unusual
            }
            return try answer.outcome(unusual, for: request)
        }
        return try ControlJSON.decode(MoveChange.self, from: Data(result.answer.utf8))
    }
}

/// What a move's body must say.
enum MoveField {
    static func named(_ code: String?, _ what: Sentence) throws -> String {
        guard let code, !code.isEmpty else {
            throw Refusal.usage("no \(what) is named", hint: "Give its code.")
        }
        return code
    }

    static func reason(_ reason: String?) throws -> String {
        guard let reason, !reason.isEmpty else {
            throw Refusal.usage("a move needs a reason", hint: "Say why with --reason.")
        }
        return reason
    }

    static func day(_ text: String?, _ name: String) throws -> Day? {
        try text.map { text in
            guard let day = Day(iso: text) else {
                throw Refusal.usage(
                    "\"\(text)\" is not a date (\(name))", hint: .dateForm)
            }
            return day
        }
    }

    static func needed(_ day: Day?, _ name: String, _ hint: Sentence) throws -> Day {
        guard let day else { throw Refusal.usage("no \(name) is given", hint: hint) }
        return day
    }

    /// What happened cannot lie ahead.
    static func happened(_ day: Day, today: Day) throws {
        if day > today {
            throw Refusal.rule(
                "after-today", "\(day) is after today, \(today)",
                hint: "Enter what has happened.")
        }
    }

    /// The status must be known and may follow; the refusal names those that may.
    static func status(
        _ status: String?, after old: String, of what: Sentence, _ code: String, known: [String],
        next: [String]
    ) throws -> String {
        guard let status, !status.isEmpty else {
            throw Refusal.usage(
                "no status is given", hint: "Known: \(known.joined(separator: ", ")).")
        }
        guard known.contains(status) else {
            let near = NearestName.of(status, among: known)
            throw Refusal.usage(
                "\"\(status)\" is no status of a \(what)",
                hint: (near.map { "Did you mean \"\($0)\"? " } ?? "")
                    + "Known: \(known.joined(separator: ", ")).")
        }
        guard status == old || next.contains(status) else {
            throw Refusal.rule(
                "status-move",
                "\(code) is \(Sentence.state(old)) and cannot become \(Sentence.state(status))",
                hint: next.isEmpty
                    ? "Nothing follows \(old)."
                    : "After \(old) may come \(next.joined(separator: ", ")).")
        }
        return status
    }
}
