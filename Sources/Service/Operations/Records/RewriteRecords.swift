import Aid
import Control
import Foundation
import Store

/// Gives many records of one register other values, as an import of their lines would.
struct RewriteRecords: Sendable {
    let context: Context
    let transaction: Transaction
    let seq: Int64

    /// Writes the columns that `change` answers for each record; how many became another.
    @discardableResult
    func run(
        _ entries: [RecordEntry], _ change: (RecordEntry) -> [String: String?]
    ) async throws -> Int {
        guard let kind = entries.first?.kind else { return 0 }
        let rows = entries.map { entry in
            let new = change(entry)
            return kind.columns.enumerated().map { index, column in
                new[column.name] ?? entry.values[index]
            }
        }
        return try await WriteRecords(context: context, kind: kind)
            .run(rows, transaction, seq: seq).updated
    }
}

extension Context {
    /// Runs a change of many records whose answer says how many, and what is unusual of it; none is
    /// no change at all.
    func rewrite(
        _ request: ChangeRequest,
        _ body: @Sendable (RewriteRecords) async throws -> (RecordAnswer, [Unusual])
    ) async throws -> RecordAnswer {
        if request.reason?.allSatisfy(\.isWhitespace) ?? true {
            throw Refusal.usage(
                "\(request.operation) needs a reason", hint: "Give it with --reason TEXT.")
        }
        let result = try await store.change(request) { transaction, seq in
            var (answer, unusual) = try await body(
                RewriteRecords(context: self, transaction: transaction, seq: seq))
            answer.dryRun = request.isDryRun
            if !request.isDryRun && answer.changed > 0 { answer.seq = Int(seq) }
            return try answer.outcome(unusual, for: request)
        }
        return try ControlJSON.decode(RecordAnswer.self, from: Data(result.answer.utf8))
    }

    /// The record under a code, or a refusal that names the one that was meant.
    func existing(
        _ kind: RegisterKind, _ code: String, _ transaction: Transaction
    ) async throws -> RecordEntry {
        guard let record = try await transaction.record(kind, [code]) else {
            throw try await missingRecord(kind, [code], transaction)
        }
        return record
    }
}

extension RecordAnswer {
    /// What was moved, as `project/P1`, at most a thousand.
    static func moved(_ entries: [RecordEntry]) -> RecordAnswer {
        RecordAnswer(
            changed: entries.count, dryRun: false,
            subjects: entries.prefix(1000).map {
                "\($0.kind.noun)/\($0.key.joined(separator: "/"))"
            })
    }
}
