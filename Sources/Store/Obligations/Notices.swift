public import Aid
public import Foundation
import Postgres

/// What became of a step towards one recipient.
public enum NoticeFate: String, Sendable, CaseIterable {
    case mailed
    /// A later step went in its place, as after an outage.
    case skipped
    /// It was owed, and no address is known.
    case noAddress = "no-address"
    /// Its mail was cancelled before it left, for what it said was no longer so.
    case withdrawn
}

/// In which role somebody is told.
public enum NoticeAudience: String, Sendable, CaseIterable {
    case reporter, officer, office, head
}

/// One step of which one recipient was told, or should have been.
public struct ReportNotice: Sendable, Equatable {
    public var obligation: String
    /// The last day that was told.
    public var dueOn: Day
    /// As `before-15`, `after-2`, `new-date`, `no-longer-owed`, `received` or `returned`.
    public var step: String
    /// In lower case; empty where no address is known.
    public var recipient: String
    public var audience: NoticeAudience
    public var fate: NoticeFate
    /// The working day on which it was owed.
    public var owedOn: Day
    /// The change after which it was told, where it can be told more than once; 0 for a step of a
    /// ladder.
    public var changeSeq: Int64
    /// The mail server took its mail, as far as is known.
    public var isSent = false

    /// It told that the report is owed.
    public var isOfOwed: Bool { !["no-longer-owed", "received", "returned"].contains(step) }

    public init(
        obligation: String, dueOn: Day, step: String, recipient: String,
        audience: NoticeAudience, fate: NoticeFate, owedOn: Day, changeSeq: Int64 = 0
    ) {
        self.obligation = obligation
        self.dueOn = dueOn
        self.step = step
        self.recipient = recipient
        self.audience = audience
        self.fate = fate
        self.owedOn = owedOn
        self.changeSeq = changeSeq
    }
}

/// Somebody was told of a report that is owed no longer.
public struct ObsoleteNotice: Sendable, Equatable {
    public let obligation: String
    public let recipient: String
    public let audience: NoticeAudience
    public let dueOn: Day
    /// Why the report is owed no longer, as the daemon kept it.
    public let because: String?
    /// The change that ended it.
    public let endedAt: Int64
}

/// A mail that has not left, and one report that it names.
public struct WaitingReminder: Sendable, Equatable {
    public let mail: Int64
    public let obligation: String
    /// The last day that it tells.
    public let dueOn: Day
    public let queuedAt: Date
    public let recipient: String
    /// It waits for a person.
    public let isHeld: Bool
    /// It tells that the report is owed no longer.
    public let isOfEnd: Bool
}

/// A notice and the mail that carried it.
public struct NoticeRecord: Sendable, Equatable {
    public let notice: ReportNotice
    public let notedAt: Date
    public let mail: Int64?
    public let state: String?
    public let messageID: String?
    public let queuedAt: Date?
    public let sentAt: Date?
    public let smtpReply: String?
    /// Why a person had to release it, by codes.
    public let heldBecause: [String]
}

extension Transaction {
    /// Lets one run at a time decide who is told of what; others wait for the transaction's end.
    public func lockNotices() async throws {
        try await run(NoticeSQL.lock, officeParameter)
    }

    /// What was told of these obligations, under former codes as well, in the order of the mails,
    /// whatever the clock said.
    public func notices(of codes: [String]) async throws -> [ReportNotice] {
        try await run(NoticeSQL.told, officeParameter, .array(codes)).map { row in
            var notice = ReportNotice(
                obligation: try row.text(0), dueOn: try row.givenDay(1), step: try row.text(2),
                recipient: try row.text(3), audience: try row.audience(4), fate: try row.fate(5),
                owedOn: try row.givenDay(1), changeSeq: try row.int64(6))
            notice.isSent = try row.bool(7)
            return notice
        }
    }

    /// When changes were recorded, by number; those older than the chain are absent.
    public func recordedAt(_ seqs: Set<Int64>) async throws -> [Int64: Date] {
        try await run(NoticeSQL.written, .array(seqs.sorted())).reduce(into: [:]) {
            $0[try $1.int64(0)] = try $1.instant(1)
        }
    }

    /// Recipients who still believe that a report is owed; of last days from `since` on.
    public func obsoleteNotices(since day: Day) async throws -> [ObsoleteNotice] {
        try await run(NoticeSQL.obsolete, officeParameter, .text(day.iso)).map { row in
            ObsoleteNotice(
                obligation: try row.text(0), recipient: try row.text(1),
                audience: try row.audience(2), dueOn: try row.givenDay(3), because: row[4],
                endedAt: try row.int64(5))
        }
    }

    /// Notes what one mail, or none, tells; a step that was told before stays as it is.
    public func note(
        _ notices: [ReportNotice], mail: Int64?, now: Date
    ) async throws {
        guard !notices.isEmpty else { return }
        try await run(
            NoticeSQL.insert, officeParameter, .array(notices.map(\.obligation)),
            .array(notices.map(\.dueOn.iso)), .array(notices.map(\.step)),
            .array(notices.map(\.recipient)), .array(notices.map(\.audience.rawValue)),
            .array(notices.map(\.fate.rawValue)), .instant(now), .int(mail),
            .array(notices.map { Int($0.changeSeq) }), .array(notices.map(\.owedOn.iso)))
    }

    /// Reminders that have not left, a row for each report that one names; all of them, or some
    /// by id.
    public func waitingReminders(among ids: [Int64]? = nil) async throws -> [WaitingReminder] {
        try await run(
            NoticeSQL.waiting, officeParameter, ids.map { .array($0) } ?? .null
        ).map { row in
            WaitingReminder(
                mail: try row.int64(0), obligation: try row.text(1), dueOn: try row.givenDay(2),
                queuedAt: try row.instant(3), recipient: try row.text(4), isHeld: try row.bool(5),
                isOfEnd: try row.bool(6))
        }
    }

    /// What these mails acknowledge: `received` or `returned`, and of which report.
    public func acknowledgements(
        in mails: [Int64]
    ) async throws -> [(mail: Int64, obligation: String, step: String)] {
        try await run(NoticeSQL.acknowledgements, officeParameter, .array(mails)).map { row in
            (try row.int64(0), try row.text(1), try row.text(2))
        }
    }

    /// How many steps of reminders these mails tell.
    public func reminderSteps(of mails: [Int64]) async throws -> Int {
        try await run(NoticeSQL.steps, .array(mails)).first?.int(0) ?? 0
    }

    /// The mails that acknowledge something of a report and have not left, with `received` or
    /// `returned`.
    public func waitingAcknowledgements(
        of code: String
    ) async throws -> [(mail: Int64, step: String)] {
        try await run(NoticeSQL.waitingAcknowledgements, officeParameter, .text(code)).map {
            (try $0.int64(0), try $0.text(1))
        }
    }

    /// Makes the steps that these mails told owed again.
    public func withdrawNotices(of mails: [Int64]) async throws {
        try await run(NoticeSQL.withdraw, .array(mails))
    }

    /// Every notice of an obligation with its mail, the oldest first.
    public func noticeRecords(of code: String) async throws -> [NoticeRecord] {
        try await run(NoticeSQL.of, officeParameter, .text(code)).map { row in
            NoticeRecord(
                notice: ReportNotice(
                    obligation: code, dueOn: try row.givenDay(1), step: try row.text(0),
                    recipient: try row.text(2), audience: try row.audience(3),
                    fate: try row.fate(4), owedOn: try row.givenDay(5)),
                notedAt: try row.instant(6), mail: try row.optionalInt(7).map { Int64($0) },
                state: row[8], messageID: row[9], queuedAt: try row.optionalInstant(10),
                sentAt: try row.optionalInstant(11), smtpReply: row[12],
                heldBecause: (row[13] ?? "").split(separator: ",").map(String.init))
        }
    }

    /// When the reporters of obligations were last written to, where they were.
    public func lastWritten(of codes: [String]) async throws -> [String: Date] {
        try await run(NoticeSQL.lastWritten, officeParameter, .array(codes))
            .reduce(into: [:]) { $0[try $1.text(0)] = try $1.instant(1) }
    }

    /// Reporters that should have been told within the last year, and have no address on a day.
    public func reportersWithoutAddress(on day: Day) async throws -> [String] {
        try await run(NoticeSQL.unaddressed, officeParameter, .text(day.iso))
            .map { try $0.text(0) }
    }

    /// The next free revision of a mail's key.
    public func nextRevision(of key: MailKey) async throws -> Int {
        try await run(
            NoticeSQL.revision, officeParameter, .text(key.report), .text(key.subscription),
            .text(key.period), .text(key.recipient))[0].int(0)
    }

    /// The revision that a mail may have where all before it were cancelled, so that nobody saw
    /// one; nil where one was sent, may have been, or still waits.
    public func freeRevision(of key: MailKey) async throws -> Int? {
        try await run(
            NoticeSQL.freeRevision, officeParameter, .text(key.report), .text(key.subscription),
            .text(key.period), .text(key.recipient)
        ).first?.int(0)
    }
}

extension Row {
    fileprivate func audience(_ column: Int) throws -> NoticeAudience {
        guard let audience = NoticeAudience(rawValue: try text(column)) else {
            throw StoreError(.defect, "no audience of a notice: \(try text(column))")
        }
        return audience
    }

    fileprivate func fate(_ column: Int) throws -> NoticeFate {
        guard let fate = NoticeFate(rawValue: try text(column)) else {
            throw StoreError(.defect, "no fate of a notice: \(try text(column))")
        }
        return fate
    }
}
