import Aid
import Control
import Foundation
import Store

/// Gives a fresh office its standard subscriptions, each once: one that was ended or changed is
/// never made again.
struct EnsureSubscriptions: Sendable {
    let context: Context

    /// The codes made now.
    @discardableResult
    func run() async throws -> [String] {
        // Looked up first without the chain's lock: nearly always there is nothing to do.
        let missing = try await context.store.read { try await self.missing($0) }
        if missing.isEmpty { return [] }
        let request = ChangeRequest(
            actor: Actor.daemon.login, requestID: UUID().uuidString.lowercased(),
            operation: "subscription ensure", reason: "standard subscriptions of a new office")
        let result = try await context.store.change(request) { tx, seq in
            let missing = try await self.missing(tx)
            let codes = missing.map(\.code)
            let answer = String(decoding: try ControlJSON.encode(codes), as: UTF8.self)
            if missing.isEmpty { return .unchanged(answer: answer) }
            for one in missing { try await tx.insertSubscription(one, seq: seq) }
            let details = missing.map { [$0.code, $0.report, $0.email] }
            return .changed(
                details: String(decoding: try ControlJSON.encode(details), as: UTF8.self),
                answer: answer)
        }
        return try ControlJSON.decode([String].self, from: Data(result.answer.utf8))
    }

    private func missing(_ tx: Transaction) async throws -> [Subscription] {
        let ever = try await tx.subscriptionsEverMade()
        var codes = Set(ever.map(\.code))
        var made: [Subscription] = []
        func add(_ prefix: String, _ report: ReportName, _ email: String, schedule: String?) {
            let isThere = ever.contains {
                $0.code.hasPrefix("\(prefix)-") && $0.report == report.rawValue
                    && $0.email.lowercased() == email.lowercased()
            }
            if isThere { return }
            var number = 1
            while codes.contains("\(prefix)-\(number)") { number += 1 }
            codes.insert("\(prefix)-\(number)")
            made.append(
                Subscription(
                    code: "\(prefix)-\(number)", report: report.rawValue, email: email,
                    schedule: schedule, madeAt: context.clock.now()))
        }
        for address in context.settings.mail.operators {
            add("operators", .overdueDigest, address, schedule: "0 6 * * 1")
        }
        if let agency = context.officeAgency {
            for head in try await tx.heads(of: agency, on: context.today) {
                add("head", .sectorTotals, head.email, schedule: nil)
            }
        }
        return made
    }
}
