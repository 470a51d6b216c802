import Aid
import Control
import Foundation
import Store

/// Overwrites a contact's or a person's details in every version; the chain of changes, which
/// holds only digests, still verifies.
struct EraseRecord: Sendable {
    let context: Context
    let kind: RegisterKind

    func run(_ erasure: RecordErasure, _ request: ChangeRequest) async throws -> RecordAnswer {
        guard kind == .contacts || kind == .people else {
            throw Refusal.rule(
                "nothing-personal", "\(kind.rawValue) hold no personal details",
                hint: "Only contacts and people are erased.")
        }
        return try await context.rewrite(request) { rewrite in
            let transaction = rewrite.transaction
            guard let record = try await transaction.record(kind, erasure.key) else {
                throw try await context.missingRecord(kind, erasure.key, transaction)
            }
            if kind == .people { try await refuseHolder(record, transaction) }
            let counts = try await transaction.erase(record, seq: rewrite.seq)
            var answer = RecordAnswer(
                changed: counts.versions, dryRun: false,
                subjects: ["\(kind.noun)/erased-\(record.id)"])
            answer.after = [
                "versions": String(counts.versions), "details": String(counts.details),
                "rejected_lines": String(counts.rejects),
            ]
            if counts.mails + counts.subscriptions == 0 { return (answer, []) }
            let kept = Unusual(
                "address-kept",
                "\(counts.mails) mails and \(counts.subscriptions) versions of subscriptions "
                    + "still have the address",
                hint: "They are the proof of what was sent to whom and stay.")
            return (answer, [kept])
        }
    }

    /// Work that somebody has would be nobody's.
    private func refuseHolder(
        _ record: RecordEntry, _ transaction: Transaction
    ) async throws {
        let held: [RecordFilter: [String]] = [.officer: [record.key[0]]]
        let open = try await transaction.entries(.projects, held).filter {
            !HandOver.closedProjects.contains($0["status"] ?? "")
        }
        guard open.isEmpty else {
            throw Refusal.rule(
                "has-work", "\(record.key[0]) is the officer of \(open.count) open projects",
                hint: "Hand them over first: vientro handover \(record.key[0]) LOGIN.")
        }
        let reports = try await transaction.reportsGiven(
            to: record.key[0], on: context.today,
            trackFrom: try await context.trackFrom(transaction))
        guard reports.isEmpty else {
            throw Refusal.rule(
                "has-work", "\(record.key[0]) was given \(reports.count) open reports",
                hint: "Hand them over first: vientro handover \(record.key[0]) LOGIN.")
        }
    }
}
