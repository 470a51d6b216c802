import Aid
import Foundation
import Store

/// Where the digest finds obligations: every open one, in the mail's language.
struct DigestSource: Sendable {
    var openObligations: @Sendable (Context, Settings.Language) async throws -> [DigestRow]

    /// The register's own, as they stand today.
    static let register = DigestSource { context, language in
        let day = context.today
        return try await context.store.read { tx in
            let trackFrom = try await context.trackFrom(tx)
            var filter = ObligationFilter()
            filter.states = [.overdue, .submitted, .returned, .due]
            var entries = try await tx.obligations(filter, on: day, trackFrom: trackFrom)
            filter.states = [.upcoming]
            // Two years of coming reports are in the register; only the next weeks are told.
            entries += try await tx.obligations(filter, on: day, trackFrom: trackFrom)
                .filter { $0.lastDay - day <= OverdueDigest.ahead }
            let written = try await tx.lastWritten(of: entries.map(\.code))
            return entries.map { entry in
                let standing = entry.standing(on: day, trackFrom: trackFrom)
                let sentBack = entry.sentBack(on: day, trackFrom: trackFrom)
                let isOfOffice = entry.subjectKind == "office"
                return DigestRow(
                    code: entry.code, direction: entry.direction,
                    reporter: entry.reporterName ?? entry.reporter ?? context.officeName,
                    report: entry.ruleName(in: language),
                    subject: isOfOffice ? nil : entry.subjectName ?? entry.subjectCode,
                    recipient: entry.recipient, due: sentBack?.until ?? entry.lastDay,
                    dueInternal: entry.dueInternal, state: standing.state.rawValue,
                    daysOverdue: standing.daysOverdue, returnedOn: sentBack?.on,
                    lastReminded: written[entry.code].map { context.zone.day(of: $0) },
                    officer: entry.officerName)
            }
        }
    }
}
