import Aid
import Control
import Foundation
import Store

/// Takes a wrong file back, by restoring what was before it and by reversing its entries.
struct ReverseImport: Sendable {
    let context: Context

    func run(_ batch: Int64, _ request: ChangeRequest) async throws -> Control.ChangeAnswer {
        guard request.isDryRun || request.reason != nil else {
            throw Refusal.usage(
                "taking an import back needs a reason", hint: "Say why with --reason.")
        }
        let result = try await context.store.change(request) { transaction, seq in
            let rates = try await transaction.rateTable(type: context.settings.rates.type)
            let reversed: ReversedImport
            do {
                reversed = try await transaction.reverseImport(
                    batch: batch, seq: seq, rates: rates)
            } catch let error as AidError {
                throw Refusal.rule(error.code.rawValue, error.message, hint: error.hint)
            }
            switch reversed.kind {
            case .projects, .missions, .donors, .certificates, .calendar:
                try await MaterializeObligations(context: context).run(transaction, seq: seq)
            case .submissions, .reportDecisions:
                try await context.followReceipts(transaction, seq: seq)
            default: break
            }
            try await context.refreshFlags(after: reversed.kind, transaction, seq: seq)
            let moved = try await MovedReports(transaction, seq: seq).fact
            let answer = Control.ChangeAnswer(
                changed: reversed.rows, seq: request.isDryRun ? nil : Int(seq),
                dryRun: request.isDryRun, after: moved.map { ["obligations_moved": $0] },
                subjects: ["import/\(batch)"])
            let text = String(decoding: try ControlJSON.encode(answer), as: UTF8.self)
            return .changed(details: text, answer: text)
        }
        return try ControlJSON.decode(Control.ChangeAnswer.self, from: Data(result.answer.utf8))
    }
}
