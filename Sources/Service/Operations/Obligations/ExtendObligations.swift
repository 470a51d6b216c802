import Aid
import Control
import Foundation
import Store

/// Writes the obligations of the months to come, for the job `extend-obligations`: one change,
/// and none where nothing is missing.
struct ExtendObligations: Sendable {
    let context: Context

    /// Answers what was written; a dry run what would be.
    @discardableResult
    func run(isDryRun: Bool = false) async throws -> MaterializeCounts {
        let request = ChangeRequest(
            actor: Actor.daemon.login, requestID: "extend-obligations \(UUID().uuidString)",
            operation: "extend-obligations", isDryRun: isDryRun)
        let result = try await context.store.change(request) { transaction, seq in
            let counts = try await MaterializeObligations(context: context)
                .run(transaction, seq: seq, scope: .all)
            let text =
                "\(counts.inserted) \(counts.superseded) \(counts.settled) \(counts.flagged)"
            return counts.isChange
                ? .changed(details: try details(counts), answer: text) : .unchanged(answer: text)
        }
        let numbers = result.answer.split(separator: " ").compactMap { Int($0) }
        var counts = MaterializeCounts()
        if numbers.count == 4 {
            (counts.inserted, counts.superseded, counts.settled, counts.flagged) =
                (numbers[0], numbers[1], numbers[2], numbers[3])
        }
        if !isDryRun && result.seq == nil {
            // Flags are no change of the register, so they stand where nothing else was written.
            let now = context.clock.now()
            counts.flagged = try await context.store.write { transaction in
                try await transaction.refreshRegimeFlags(on: context.today, now: now).raised
            }
        }
        return counts
    }

    private func details(_ counts: MaterializeCounts) throws -> String {
        try JSONText.of([
            "inserted": counts.inserted, "superseded": counts.superseded,
            "settled": counts.settled,
        ])
    }
}

extension MaterializeCounts {
    /// One line for the history of a job.
    var summary: String {
        "\(inserted) new, \(superseded) superseded, \(settled) settled, \(flagged) flagged"
    }
}

/// A JSON document as text, the form in which changes keep their details and answers.
enum JSONText {
    static func of(_ value: some Encodable) throws -> String {
        String(decoding: try ControlJSON.encode(value), as: UTF8.self)
    }
}
