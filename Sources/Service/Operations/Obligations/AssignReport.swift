import Aid
import Control
import Foundation
import Store

/// Gives a report to an officer, or back to whoever has its grant or mission.
struct AssignReport: Sendable {
    let context: Context
    let assignment: ReportAssignment

    func run(_ request: ChangeRequest) async throws -> ChangeAnswer {
        let code = assignment.code
        let officer = assignment.officer.flatMap { $0.isEmpty ? nil : $0 }
        var named = request
        named.subject = "obligation/\(code)"
        return try await context.change(named) { transaction, seq in
            guard let entry = try await transaction.obligation(code) else {
                throw try await context.missingObligation(code, transaction)
            }
            if let officer { try await refuseAbsent(officer, transaction) }
            let before = try await transaction.reportWork(on: code)
            var work = before
            work.officer = officer
            if work != before {
                try await transaction.write(work, on: code, seq: seq)
                try await context.weighOfficers(transaction, of: code)
            }
            let after = work == before ? entry : try await transaction.obligation(code)
            return ChangeAnswer(
                changed: work == before ? 0 : 1, dryRun: request.isDryRun,
                before: ["officer": entry.officer], after: ["officer": after?.officer],
                subjects: [code])
        }
    }

    private func refuseAbsent(_ login: String, _ transaction: Transaction) async throws {
        let person = try await context.existing(.people, login, transaction)
        let today = context.today.iso
        if let first = person["valid_from"], first > today {
            throw absent("\(login) is there from \(Sentence.day(first)) only", login)
        }
        if let last = person["valid_to"], last < today {
            throw absent("\(login) is there until \(Sentence.day(last)) only", login)
        }
    }

    private func absent(_ what: Sentence, _ login: String) -> Refusal {
        .rule(
            "not-there", what,
            hint: "vientro person list shows who is there; person edit \(login) corrects the days.")
    }
}
