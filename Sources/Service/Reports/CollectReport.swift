import Aid
import Foundation
import Store

/// Gathers what a report says and puts it into words; changes nothing.
struct CollectReport: Sendable {
    let context: Context
    let digest: DigestSource

    /// The report of an issue as it stands now.
    func run(_ issue: ReportIssue) async throws -> RenderedReport {
        let forms = ReportForms(language: issue.language, zone: context.zone)
        switch issue.name {
        case .overdueDigest:
            return try OverdueDigest.render(try await digestInput(issue), forms)
        case .sectorTotals:
            var (input, seq) = try await sectorTotals(issue)
            input.explain = try await figures(to: input.to, seq: seq).keep(context)
            var report = try SectorTotals.render(input, forms)
            report.knownSeq = seq
            return report
        default:
            _ = try ReportName.reading(issue.name.rawValue)
            throw Refusal.missing("report", issue.name.rawValue)
        }
    }

    // MARK: The frame

    private func frame(_ issue: ReportIssue, _ tx: Transaction) async throws -> ReportFrame {
        let contact = try await tx.mailContact(issue.recipient)
        let head = try await tx.auditHead()
        return ReportFrame(
            office: context.officeName, addressee: addressee(contact, issue.language),
            receipt: ReportFrame.receipt(issue.key, salt: context.officeCode),
            contact: context.settings.mail.replyTo ?? context.settings.mail.from,
            renderedAt: context.clock.now(), auditEvents: head.events, auditHead: head.head)
    }

    private func addressee(_ contact: MailContact?, _ language: Settings.Language) -> String {
        guard let contact, let name = contact.name else { return context.officeName }
        return contact.role == "head" && language == .vi ? "Đồng chí \(name)" : name
    }

    // MARK: The overdue digest

    private func digestInput(_ issue: ReportIssue) async throws -> DigestInput {
        let rows = try await digest.openObligations(context, issue.language)
        let (frame, held) = try await context.store.read { tx in
            let frame = try await self.frame(issue, tx)
            return (frame, try await tx.mails(states: ["held"]))
        }
        return DigestInput(
            frame: frame, day: context.today, rows: rows, held: held, nextAt: issue.nextAt,
            replaces: issue.replaces)
    }

    // MARK: The sector totals

    private func sectorTotals(_ issue: ReportIssue) async throws -> (SectorTotalsInput, seq: Int64)
    {
        let to = try Aid.Period(parsing: issue.period).lastDay
        let now = context.clock.now()
        return try await context.store.read { tx in
            let figures = try await SectorSums(tx, to: to)
            let head = try await tx.auditHead()
            let input = SectorTotalsInput(
                frame: try await frame(issue, tx),
                to: to,
                // What was recorded after "now" is in as well, when a run acts as if in the past.
                knownAt: max(now, head.recordedAt),
                sectors: figures.sectors(
                    names: try await tx.sectorNames(), language: issue.language),
                total: figures.total, donors: figures.donors, dollars: figures.dollars,
                others: figures.others, unconverted: figures.unconverted,
                unvalued: figures.unvalued, difference: figures.difference,
                change: try await change(issue, to: to, figures.total.commitment, tx),
                replaces: issue.replaces)
            return (input, try await tx.latestSeq())
        }
    }

    /// What the total commitment of the mail is the answer to.
    private func figures(to: Day, seq: Int64) -> TotalsReceipt {
        TotalsReceipt(
            TotalsReceipt.Fixed(measure: "commitment", currency: "VND", to: to.iso), by: "sector",
            filters: [("class", "foreign-ngo")], seq: seq, asOf: nil)
    }

    private func change(
        _ issue: ReportIssue, to: Day, _ commitment: Int128, _ tx: Transaction
    ) async throws -> SectorChange? {
        let earlier = try await tx.earlierIssue(
            report: issue.name.rawValue, subscription: issue.subscription, before: issue.period)
        guard let earlier, let period = Aid.Period(code: earlier.period) else { return nil }
        let then = try await SectorSums.commitment(
            tx, to: period.lastDay, asOf: earlier.knownSeq)
        let since = try await tx.commitments(
            to: to, recordedAfter: earlier.knownSeq, datedAfter: period.lastDay)
        return SectorChange(
            since: earlier.queuedAt, added: Int128(since.added) ?? 0, grants: since.grants,
            reduced: Int128(since.reduced) ?? 0, sum: commitment - then)
    }
}

extension Context {
    /// The office as readers know it.
    var officeName: String { settings.office.name ?? officeCode }

    /// The office's code; `vientro` before one is set.
    var officeCode: String { settings.office.code ?? "vientro" }

    /// The agency whose contacts are inside.
    var officeAgency: String? { settings.office.agency ?? settings.office.code }
}
