import Aid
import Control
import Foundation
import Store

/// Answers `report explain`: why a report is owed, why on that day, and what happened to it.
struct ExplainObligation: Sendable {
    let context: Context

    func run(_ code: String, _ language: Settings.Language?) async throws -> ObligationExplanation {
        let language = language ?? context.settings.language
        let day = context.today
        return try await context.store.read { transaction in
            let entry: ObligationEntry
            var gone: String?
            if let owed = try await transaction.obligation(code) {
                entry = owed
            } else if let was = try await transaction.supersededObligation(code) {
                entry = was.entry
                gone = was.because
            } else {
                throw try await context.missingObligation(code, transaction)
            }
            let trackFrom = try await context.trackFrom(transaction)
            let version = try await transaction.reportRules(at: entry.ruleSinceSeq)
                .first { $0.rule.code == entry.rule }
            let record = try await record(of: entry, transaction)
            var because: [String] = []
            if let letter = entry.askedBy {
                because = [
                    language == .vi ? "theo yêu cầu tại \(letter)" : "asked for by \(letter)"
                ]
            }
            if let version {
                // Whatever led here is told under the code that the report had then.
                let former = try await transaction.formerCode(of: code)?.code
                because = reasons(
                    entry, version.rule,
                    try await transaction.businessCalendar(at: entry.sinceSeq), language)
                if let former {
                    because.append(
                        language == .vi ? "trước đây là \(former)" : "it was \(former) before")
                }
            }
            let flags = try await transaction.flags(subject: code, includingCleared: true)
            return ObligationExplanation(
                obligation: context.obligation(entry, on: day, trackFrom: trackFrom, language),
                rule: version?.row(in: language), record: record, because: because,
                submissions: try await submissions(of: entry, transaction, language),
                events: try await ObligationEvents(context: context, language: language)
                    .run(code, transaction),
                flags: flags.map { context.flag($0, language) },
                mails: try await transaction.obligationMails(of: code).map { $0.row(context) },
                notices: try await transaction.noticeRecords(of: code).map { $0.row(context) },
                supersededBecause: language == .vi ? gone.map(KeptReason.vietnamese) : gone)
        }
    }

    /// Each time the report was handed in: those that were sent back, then what stands.
    private func submissions(
        of entry: ObligationEntry, _ transaction: Transaction, _ language: Settings.Language
    ) async throws -> [SubmissionRow] {
        let all = try await transaction.returnedSubmissions(of: entry.code) + [entry.submission]
        return all.filter { !$0.isEmpty }.enumerated().map { index, one in
            SubmissionRow(
                position: index + 1,
                submittedOn: one.isDayUnknown ? nil : one.submittedOn?.iso,
                receivedOn: one.receivedOn?.iso, returnedOn: one.returnedOn?.iso,
                correctBy: one.correctBy?.iso, number: one.number, document: one.document,
                note: language == .vi ? one.note.map(KeptReason.vietnamese) : one.note)
        }
    }

    private func record(
        of entry: ObligationEntry, _ transaction: Transaction
    ) async throws -> RegisterRecord? {
        let kind: RegisterKind? =
            switch entry.subjectKind {
            case "project": .projects
            case "mission": .missions
            case "donor", "certificate": .donors
            default: nil
            }
        guard let kind,
            let values = try await transaction.subjectRecord(
                kind: entry.subjectKind, code: entry.subjectCode)
        else { return nil }
        let columns = kind.columns.map(\.name)
        return RegisterRecord(
            kind: kind.rawValue, columns: columns,
            values: Dictionary(columns.map { ($0, values[$0] ?? nil) }) { first, _ in first })
    }

    /// The steps to the dates, on the calendar that was known when they were written.
    private func reasons(
        _ entry: ObligationEntry, _ rule: ReportRule, _ calendar: BusinessCalendar,
        _ language: Settings.Language
    ) -> [String] {
        let deadline: Deadline?
        switch rule.trigger {
        case .periodic:
            deadline = .fixed(on: entry.dueStatutory, roll: rule.roll, calendar: calendar)
        case .event(_, let term):
            deadline = try? .counted(
                from: entry.periodTo, term, roll: rule.roll, calendar: calendar)
        }
        var steps = [basis(rule, language)]
        // An imported calendar may have come before the row it was used for; say only what fits.
        if let deadline, deadline.effective == entry.dueEffective {
            steps += deadline.because.map { $0.text(language == .vi ? .vi : .en) }
        }
        let wanted = entry.dueInternal
        if wanted < entry.dueEffective {
            steps.append(
                language == .vi
                    ? "hạn nội bộ: trước \(rule.internalLeadDays) ngày, là \(vi(wanted))"
                    : "the office wants it \(rule.internalLeadDays) days before, by \(wanted)")
        }
        if let extended = entry.submission.extendedTo {
            steps.append(
                language == .vi
                    ? "hạn dời từ \(vi(entry.dueEffective)) sang \(vi(extended))"
                    : "extended from \(entry.dueEffective) to \(extended)")
        }
        return steps
    }

    private func basis(_ rule: ReportRule, _ language: Settings.Language) -> String {
        let note =
            switch (rule.basis.isVerified, language) {
            case (true, _): ""
            case (false, .vi): " (thời hạn do đơn vị đặt, chưa đối chiếu văn bản)"
            case (false, .en): " (the office's own date, not compared with the text)"
            }
        let basis =
            language == .vi
            ? rule.basis.text.replacing("art. ", with: "Điều ") : rule.basis.text
        return "\(rule.code): \(basis)\(note)"
    }

    private func vi(_ day: Day) -> String {
        day.iso.split(separator: "-").reversed().joined(separator: "/")
    }
}

/// What happened to an obligation, from the versions of its rows.
struct ObligationEvents: Sendable {
    let context: Context
    var language = Settings.Language.en

    /// With what happened under the codes that the report had before.
    func run(_ code: String, _ transaction: Transaction) async throws -> [ObligationEvent] {
        var events: [(Date, ObligationEvent)] = []
        var told: Set<String> = []
        var (next, before): (String?, Int64) = (code, .max)
        while let one = next {
            if told.insert(one).inserted { events = try await own(one, transaction) + events }
            let former = try await transaction.formerCode(of: one, before: before)
            (next, before) = (former?.code, former?.seq ?? 0)
        }
        // Stable: of one change, in the order of a report's life.
        return events.enumerated().sorted {
            ($0.element.0, $0.offset) < ($1.element.0, $1.offset)
        }.map(\.element.1)
    }

    /// What happened under that code; what a report brought along to it is no event.
    private func own(
        _ code: String, _ transaction: Transaction
    ) async throws -> [(Date, ObligationEvent)] {
        let brought = try await transaction.changesThatMoved(to: code)
        var events: [(Date, ObligationEvent)] = []
        for version in try await transaction.obligationVersions(of: code) {
            events.append(
                (
                    version.recordedAt ?? .distantPast,
                    ObligationEvent(
                        at: version.recordedAt.map { context.text($0) } ?? "", kind: "planned",
                        actor: version.actor, on: version.dueEffective.iso,
                        reason: version.reason)
                ))
            guard let end = version.superseded else { continue }
            events.append(
                (
                    end.recordedAt ?? .distantPast,
                    ObligationEvent(
                        at: end.recordedAt.map { context.text($0) } ?? "", kind: "superseded",
                        actor: end.actor, note: note(end.because), reason: end.reason)
                ))
        }
        var before = SubmissionEntry()
        for version in try await transaction.submissionHistory(of: code) {
            let after = version.submission
            if brought.contains(version.seq) {
                before = after
                continue
            }
            let isReinstated =
                (before.waivedOn ?? before.noneRequiredOn) != nil
                && (after.waivedOn ?? after.noneRequiredOn) == nil
            if isReinstated {
                events.append(
                    (
                        version.recordedAt ?? .distantPast,
                        ObligationEvent(
                            at: version.recordedAt.map { context.text($0) } ?? "",
                            kind: "reinstated", actor: version.actor, number: after.number,
                            document: after.document, note: after.note, reason: version.reason)
                    ))
            }
            for (kind, old, new) in steps(before, after) where new != nil && new != old {
                events.append(
                    (
                        version.recordedAt ?? .distantPast,
                        ObligationEvent(
                            at: version.recordedAt.map { context.text($0) } ?? "", kind: kind,
                            actor: version.actor, on: new?.iso, number: after.number,
                            document: after.document, note: after.note.map(note),
                            reason: version.reason)
                    ))
            }
            before = after
        }
        return try await events + work(code, brought, transaction)
    }

    /// Who was given it, and the steps of a report of the office's own.
    private func work(
        _ code: String, _ brought: Set<Int64>, _ transaction: Transaction
    ) async throws -> [(Date, ObligationEvent)] {
        var events: [(Date, ObligationEvent)] = []
        var before = ReportWork()
        for version in try await transaction.reportWorkHistory(of: code) {
            let after = version.work
            if brought.contains(version.seq) {
                before = after
                continue
            }
            let at = version.recordedAt ?? .distantPast
            let text = version.recordedAt.map { context.text($0) } ?? ""
            if after.officer != before.officer {
                events.append(
                    (
                        at,
                        ObligationEvent(
                            at: text, kind: after.officer == nil ? "given-back" : "assigned",
                            actor: version.actor, note: after.officer, reason: version.reason)
                    ))
            }
            if let step = after.step,
                (step, after.stepOn, after.note) != (before.step, before.stepOn, before.note)
            {
                events.append(
                    (
                        at,
                        ObligationEvent(
                            at: text, kind: step.rawValue, actor: version.actor,
                            on: after.stepOn?.iso, note: after.note, reason: version.reason)
                    ))
            }
            before = after
        }
        return events
    }

    /// What the daemon itself noted, in the language asked for; what people noted as it is.
    private func note(_ text: String) -> String {
        language == .vi ? KeptReason.vietnamese(text) : text
    }

    private func steps(
        _ before: SubmissionEntry, _ after: SubmissionEntry
    ) -> [(kind: String, old: Day?, new: Day?)] {
        // What came again is another report, even on the same day.
        let isAnother = before.isSentBack && !after.isSentBack && after.returnedOn == nil
        let before = isAnother ? before.decisions : before
        return [
            ("extended", before.extendedTo, after.extendedTo),
            ("submitted", before.submittedOn, after.isDayUnknown ? nil : after.submittedOn),
            ("received", before.receivedOn, after.receivedOn),
            ("returned", before.returnedOn, after.returnedOn),
            ("waived", before.waivedOn, after.waivedOn),
            ("none-required", before.noneRequiredOn, after.noneRequiredOn),
        ]
    }
}

extension NoticeRecord {
    fileprivate func row(_ context: Context) -> NoticeRow {
        NoticeRow(
            step: notice.step, due: notice.dueOn.iso, audience: notice.audience.rawValue,
            to: notice.recipient.isEmpty ? nil : notice.recipient, fate: notice.fate.rawValue,
            owedOn: notice.owedOn.iso, notedAt: context.text(notedAt),
            mail: mail.map { String($0) }, mailState: state,
            heldBecause: heldBecause.isEmpty ? nil : heldBecause.joined(separator: ", "),
            messageId: messageID, queuedAt: queuedAt.map { context.text($0) },
            sentAt: sentAt.map { context.text($0) }, smtpReply: smtpReply)
    }
}

extension ObligationMail {
    fileprivate func row(_ context: Context) -> MailRow {
        MailRow(
            id: id, report: report, subscription: subscription, period: period,
            revision: revision, to: recipient, state: state, messageId: messageID,
            attempts: attempts, queuedAt: context.text(queuedAt),
            sentAt: sentAt.map { context.text($0) }, smtpReply: smtpReply, subject: subject)
    }
}

extension Context {
    /// The refusal of a code that nobody has, with the nearest that there are.
    func missingObligation(_ code: String, _ transaction: Transaction) async throws -> Refusal {
        if let now = try await transaction.reportNow(code) {
            return Refusal.missing("report", code, hint: "It is \(now) now.")
        }
        let near = try await transaction.obligationCodes(near: code)
            .map { (code: $0, distance: Suggestion.distance($0, code)) }
            .sorted { ($0.distance, $0.code) < ($1.distance, $1.code) }.prefix(3).map(\.code)
        return Refusal.missing(
            "report", code,
            hint: near.isEmpty
                ? "See vientro report list." : "The nearest are \(near.joined(separator: ", ")).")
    }
}
