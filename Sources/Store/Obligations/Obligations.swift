public import Aid
public import Foundation
import Postgres

extension Transaction {
    /// Whether an agency or a donor has the code, or a report was ever owed by it.
    public func isReporter(_ code: String) async throws -> Bool {
        try await run(ObligationSQL.isReporter, officeParameter, .text(code))[0].bool(0)
    }

    /// Obligations as known at a change, by due day and then code; `day` and `trackFrom` are
    /// what a filter by state is judged by. Flags raised after `flagsUntil` are not seen.
    public func obligations(
        _ filter: ObligationFilter, at seq: Int64? = nil, flagsUntil: Date? = nil, on day: Day,
        trackFrom: Day?
    ) async throws -> [ObligationEntry] {
        let parameters: [Parameter] = [
            officeParameter, .int(seq ?? Int64.max - 1), .instant(flagsUntil), .text(filter.code),
            .text(filter.direction), .text(filter.rule), .text(filter.reporter),
            filter.states.map { .array($0.map(\.rawValue)) } ?? .null, .text(day.iso),
            .text(trackFrom?.iso), .int(filter.limit), .text(filter.officer),
        ]
        if filter.code != nil {
            return try await connection.run(ObligationSQL.list, parameters)
                .map { try $0.obligation() }
        }
        // The planner cannot tell how many rows were in force at a change, takes them for few and
        // would read whole tables once for each report.
        try await run(ObligationSQL.joinWhole, .text("off"))
        let rows = try await connection.run(ObligationSQL.listMany, parameters)
        try await run(ObligationSQL.joinWhole, .text("on"))
        return try rows.map { try $0.obligation() }
    }

    /// The obligation in force under a code; nil without one.
    public func obligation(_ code: String) async throws -> ObligationEntry? {
        try await obligations(ObligationFilter(code: code), on: .first, trackFrom: nil).first
    }

    /// Codes that a code nobody has may have been meant for, in no order.
    public func obligationCodes(near code: String) async throws -> [String] {
        let subject = code.split(separator: "/").dropFirst().dropLast().joined(separator: "/")
        return try await run(ObligationSQL.near, officeParameter, .text(code), .text(subject))
            .map { try $0.text(0) }
    }

    /// Open obligations without any submission whose last day is before that day, oldest first.
    public func openObligations(
        before: Day, on day: Day, trackFrom: Day?
    ) async throws -> [String] {
        try await run(
            ObligationSQL.openBefore, officeParameter, .text(day.iso), .text(trackFrom?.iso),
            .text(before.iso)
        ).map { try $0.text(0) }
    }

    /// What is open today, per direction that has obligations.
    public func obligationCounts(on day: Day, trackFrom: Day?) async throws -> [ObligationCount] {
        try await run(
            ObligationSQL.counts, officeParameter, .text(day.iso), .text(trackFrom?.iso)
        ).map { row in
            ObligationCount(
                direction: try row.text(0), open: try row.int(1), upcoming: try row.int(2),
                dueSoon: try row.int(3), overdue: try row.int(4), submitted: try row.int(5))
        }
    }

    /// Gives what a reporter has open to another; answers the codes.
    public func moveOpenObligations(
        from old: String, to new: String, because act: String, on day: Day, trackFrom: Day?,
        seq: Int64
    ) async throws -> [String] {
        let reason = Parameter.text("reporter \(old) became \(new): \(act)")
        try await run(
            ObligationSQL.closeReporter, officeParameter, .text(old), .int(seq), reason,
            .text(day.iso), .text(trackFrom?.iso))
        return try await run(
            ObligationSQL.moveReporter, officeParameter, .text(old), .int(seq), reason,
            .text(new)
        ).map { try $0.text(0) }
    }

    /// Writes what is known of an obligation as a new version; what was `sentBack` before it,
    /// if the report came again, is kept beside it.
    public func writeSubmission(
        _ entry: SubmissionEntry, after sentBack: SubmissionEntry? = nil, of code: String,
        seq: Int64
    ) async throws {
        if let sentBack {
            try await run(
                ObligationSQL.keepReturned, officeParameter, .text(code),
                .text(sentBack.submittedOn?.iso), .text(sentBack.receivedOn?.iso),
                .text(sentBack.returnedOn?.iso), .text(sentBack.correctBy?.iso),
                .text(sentBack.number), .text(sentBack.document), .text(sentBack.note), .int(seq))
        }
        try await run(
            ObligationSQL.closeSubmissions, officeParameter, .array([code]), .int(seq))
        try await run(
            ObligationSQL.insertSubmission, officeParameter, .text(code),
            .text(entry.receivedOn?.iso), .text(entry.number), .text(entry.document),
            .text(entry.note), .text(entry.submittedOn?.iso), .text(entry.returnedOn?.iso),
            .text(entry.correctBy?.iso), .text(entry.waivedOn?.iso),
            .text(entry.noneRequiredOn?.iso), .text(entry.extendedTo?.iso), .int(seq))
    }

    /// Notes on many obligations that nothing had to be reported.
    public func writeNoneRequired(
        _ codes: [String], on day: Day, number: String?, document: String?, note: String?,
        seq: Int64
    ) async throws {
        let all = Parameter.array(codes)
        try await run(ObligationSQL.closeSubmissions, officeParameter, all, .int(seq))
        try await run(
            ObligationSQL.insertNoneRequired, officeParameter, all, .text(day.iso), .text(number),
            .text(document), .text(note), .int(seq))
    }
}

extension Transaction {
    /// The reports that were handed in under an obligation and sent back before the last one, in
    /// the order in which they came.
    public func returnedSubmissions(of code: String) async throws -> [SubmissionEntry] {
        try await run(ObligationSQL.returned, officeParameter, .text(code)).map {
            $0.submission(from: 0)
        }
    }

    /// Every version of what happened to an obligation, oldest first.
    public func submissionHistory(of code: String) async throws -> [SubmissionVersion] {
        try await run(ObligationSQL.history, officeParameter, .text(code)).map { row in
            SubmissionVersion(
                recordedAt: try row.optionalInstant(0), operation: row[1], actor: row[2],
                reason: row[3], submission: row.submission(from: 4), seq: try row.int64(14))
        }
    }

    /// Every version of an obligation's own row, oldest first.
    public func obligationVersions(of code: String) async throws -> [ObligationVersion] {
        try await run(ObligationSQL.versions, officeParameter, .text(code)).map { row in
            ObligationVersion(
                recordedAt: try row.optionalInstant(0), operation: row[1], actor: row[2],
                reason: row[3], dueEffective: try row.givenDay(4),
                isInForce: try row.int64(6) == Int64.max,
                superseded: try row[7].map {
                    ObligationVersion.Superseding(
                        recordedAt: try row.optionalInstant(8), actor: row[9], because: $0,
                        reason: row[10])
                })
        }
    }

    /// The obligation that last had a code and is owed no longer, and why; nil without one.
    public func supersededObligation(
        _ code: String
    ) async throws -> (entry: ObligationEntry, because: String)? {
        guard
            let row = try await run(ObligationSQL.lastSuperseded, officeParameter, .text(code))
                .first,
            let entry = try await obligations(
                ObligationFilter(code: code), at: try row.int64(0), on: .first, trackFrom: nil
            ).first
        else { return nil }
        return (entry, row[1] ?? "")
    }

    /// Mails of which an obligation is the cause, oldest first.
    public func obligationMails(of code: String) async throws -> [ObligationMail] {
        try await run(ObligationSQL.mails, officeParameter, .text(code)).map { row in
            ObligationMail(
                id: try row.text(0), report: try row.text(1), subscription: try row.text(2),
                period: try row.text(3), revision: try row.int(4), recipient: try row.text(5),
                state: try row.text(6), messageID: try row.text(7), attempts: try row.int(8),
                queuedAt: try row.instant(9), sentAt: try row.optionalInstant(10),
                smtpReply: row[11], subject: try row.text(12))
        }
    }

    /// The columns of the row that an obligation is about; nil for the office and for none.
    public func subjectRecord(kind: String, code: String) async throws -> [String: String?]? {
        let statement: ObligationSQL
        switch kind {
        case "project": statement = .projectRecord
        case "mission": statement = .missionRecord
        case "donor", "certificate": statement = .donorRecord
        default: return nil
        }
        let rows = try await run(statement, officeParameter, .text(code))
        if rows.isEmpty { return nil }
        return Dictionary(try rows.map { (try $0.text(0), $0[1]) }) { first, _ in first }
    }
}

extension Row {
    func submission(from column: Int) -> SubmissionEntry {
        var entry = SubmissionEntry()
        entry.submittedOn = day(column)
        entry.receivedOn = day(column + 1)
        entry.returnedOn = day(column + 2)
        entry.correctBy = day(column + 3)
        entry.waivedOn = day(column + 4)
        entry.noneRequiredOn = day(column + 5)
        entry.extendedTo = day(column + 6)
        entry.number = self[column + 7]
        entry.document = self[column + 8]
        entry.note = self[column + 9]
        return entry
    }

    fileprivate func obligation() throws -> ObligationEntry {
        ObligationEntry(
            code: try text(0), rule: try text(1), direction: try text(2),
            subjectKind: try text(3), subjectCode: try text(4), reporter: self[5],
            recipient: try text(6), periodFrom: try givenDay(7), periodTo: try givenDay(8),
            dueStatutory: try givenDay(9), dueEffective: try givenDay(10),
            dueInternal: try givenDay(11), sinceSeq: try int64(12), ruleSinceSeq: try int64(14),
            submission: submission(from: 16), flaggedAt: try optionalInstant(27),
            ruleName: self[28], ruleNameEn: self[29], subjectName: self[30],
            reporterName: self[31], officerName: self[32], officer: self[33],
            step: self[34].flatMap(ReportStep.init), stepOn: day(35), askedBy: self[36])
    }
}
