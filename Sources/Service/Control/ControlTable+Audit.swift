import Aid
import Control
import Foundation
import Store

extension ControlTable {
    static var audit: [Route] {
        [
            .get(ControlPath.audit, query: ["since", "limit", "subject", "actor"]) { ask, context in
                let since = try ask.since("since", context.zone)
                let limit = try ask.limit()
                let subject = try ask.value("subject")
                let actor = try ask.value("actor")
                let entries = try await context.store.read { transaction in
                    if let actor { try await check(actor, transaction) }
                    let found = try await transaction.auditEntries(
                        since: since, subject: subject, actor: actor, limit: limit)
                    if let subject, found.isEmpty {
                        try await check(subject: subject, transaction, context)
                    }
                    return found
                }
                return try .value(AuditList(events: entries.map { event($0, context) }))
            },
            .get(ControlPath.auditVerify) { ask, context in
                let language = try ask.language() ?? .en
                let check = try await context.store.read { try await $0.checkChain() }
                return try .value(
                    AuditVerification(
                        ok: check.problems.isEmpty, events: check.events, head: check.head,
                        erased: check.erased,
                        problems: check.problems.map {
                            AuditVerification.Break(
                                seq: Int($0.seq), message: $0.message.text(in: language))
                        }))
            },
        ]
    }

    private static func check(_ actor: String, _ transaction: Transaction) async throws {
        let known = try await transaction.auditActors()
        guard !known.contains(actor) else { return }
        throw Refusal.unknown(
            "actor", actor, near: NearestName.near(actor, among: known),
            hint: "See vientro person list.")
    }

    private static func check(
        subject: String, _ transaction: Transaction, _ context: Context
    ) async throws {
        let noted = try await transaction.auditSubjects()
        if noted.contains(where: { $0 == subject || $0.hasSuffix("/" + subject) }) { return }
        try await context.refuseUnknown(
            subject: subject, noted: noted,
            hint: "Subjects are codes, as LC-001 or project/LC-001; see vientro audit list.",
            transaction)
    }

    private static func event(_ entry: AuditEntry, _ context: Context) -> AuditEvent {
        AuditEvent(
            seq: Int(entry.seq), recordedAt: context.text(entry.recordedAt), actor: entry.actor,
            what: entry.operation, subject: entry.subject, reason: entry.reason,
            requestId: entry.requestID, digest: entry.digest,
            previousDigest: entry.previousDigest)
    }
}
