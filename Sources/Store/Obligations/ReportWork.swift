public import Aid
public import Foundation
import Postgres

/// Who works on a report, and how far it has come.
public struct ReportWork: Sendable, Equatable {
    /// A login; nil where it follows whoever has the grant or mission.
    public var officer: String?
    /// Never `issued`: what is issued is a submission.
    public var step: ReportStep?
    public var stepOn: Day?
    public var note: String?

    public init() {}
}

/// One version of it, and the change that wrote it.
public struct ReportWorkVersion: Sendable, Equatable {
    public let recordedAt: Date?
    public let actor: String?
    public let reason: String?
    public let work: ReportWork
    /// The change.
    public let seq: Int64
}

/// A report that a letter asks for once, beside the rules.
public struct AskedReport: Sendable, Equatable {
    public var code: String
    /// Stands in the place of a rule's code.
    public var rule: String
    public var name: String
    /// The letter that asks for it.
    public var letter: String
    public var direction: ReportRule.Direction
    public var subjectKind: String
    public var subjectCode: String
    public var reporter: String
    public var recipient: String
    public var from: Day
    public var to: Day
    public var due: Day
    public var dueInternal: Day

    public init(
        code: String, rule: String, name: String, letter: String,
        direction: ReportRule.Direction, subject: (kind: String, code: String), reporter: String,
        recipient: String, from: Day, to: Day, due: Day, dueInternal: Day
    ) {
        self.code = code
        self.rule = rule
        self.name = name
        self.letter = letter
        self.direction = direction
        subjectKind = subject.kind
        subjectCode = subject.code
        self.reporter = reporter
        self.recipient = recipient
        self.from = from
        self.to = to
        self.due = due
        self.dueInternal = dueInternal
    }
}

extension Transaction {
    /// What is kept of the work on a report; empty where nothing is.
    public func reportWork(on code: String) async throws -> ReportWork {
        try await run(ReportWorkSQL.inForce, officeParameter, .text(code)).first?.work(from: 0)
            ?? ReportWork()
    }

    /// Every version, the oldest first.
    public func reportWorkHistory(of code: String) async throws -> [ReportWorkVersion] {
        try await run(ReportWorkSQL.history, officeParameter, .text(code)).map { row in
            ReportWorkVersion(
                recordedAt: try row.optionalInstant(0), actor: row[1], reason: row[2],
                work: row.work(from: 3), seq: try row.int64(7))
        }
    }

    /// Writes it as a new version.
    public func write(_ work: ReportWork, on code: String, seq: Int64) async throws {
        try await run(ReportWorkSQL.close, officeParameter, .text(code), .int(seq))
        try await run(
            ReportWorkSQL.insert, officeParameter, .text(code), .text(work.officer),
            .text(work.step?.rawValue), .text(work.stepOn?.iso), .text(work.note), .int(seq))
    }

    /// The reports that were given to an officer, not by their grant or mission, and are neither
    /// accepted nor let off.
    public func reportsGiven(
        to officer: String, on day: Day, trackFrom: Day?
    ) async throws -> [String] {
        try await run(
            ReportWorkSQL.given, officeParameter, .text(officer), .text(day.iso),
            .text(trackFrom?.iso)
        ).map { try $0.text(0) }
    }

    /// How many open reports are given to an officer who has left; with `isDueToo` also those that
    /// the office owes, due or overdue, and nobody has who is there.
    public func reportsWithoutOfficer(
        on day: Day, trackFrom: Day?, isDueToo: Bool
    ) async throws -> Int {
        try await run(
            ReportWorkSQL.unfollowed, officeParameter, .text(day.iso), .text(trackFrom?.iso),
            .bool(isDueToo)
        )[0].int(0)
    }

    /// Whether a report was ever asked for under that word in a rule's place.
    public func isAskedFor(_ rule: String) async throws -> Bool {
        try await run(ReportWorkSQL.isAsked, officeParameter, .text(rule))[0].bool(0)
    }

    /// What stands under that word in a rule's place; nil where nothing is asked for under it.
    public func askedTerms(of rule: String) async throws -> (name: String, letter: String)? {
        try await run(ReportWorkSQL.terms, officeParameter, .text(rule)).first.map {
            (try $0.text(0), try $0.text(1))
        }
    }

    /// Writes reports that a letter asks for.
    public func write(_ asked: [AskedReport], seq: Int64) async throws {
        for one in asked {
            try await run(
                ReportWorkSQL.ask, officeParameter, .text(one.code), .text(one.rule),
                .text(one.direction.rawValue), .text(one.subjectKind), .text(one.subjectCode),
                .text(one.reporter), .text(one.recipient), .text(one.from.iso), .text(one.to.iso),
                .text(one.due.iso), .text(one.dueInternal.iso), .text(one.name),
                .text(one.letter), .int(seq))
        }
    }

    /// Ends a report that a letter had asked for; false where no letter did.
    public func withdrawAsked(
        _ code: String, because: String, seq: Int64
    ) async throws -> Bool {
        try await change(
            ReportWorkSQL.withdraw, officeParameter, .text(code), .text(because), .int(seq)) > 0
    }
}

extension Row {
    func work(from column: Int) -> ReportWork {
        var work = ReportWork()
        work.officer = self[column]
        work.step = self[column + 1].flatMap(ReportStep.init)
        work.stepOn = day(column + 2)
        work.note = self[column + 3]
        return work
    }
}

/// Every statement about the work on reports, and about those that no rule asks for.
enum ReportWorkSQL: String, CaseIterable, Statement {
    case inForce = """
        SELECT officer, step, step_on, note FROM report_work
        WHERE office_id = $1::smallint AND obligation = $2 AND until_seq = 9223372036854775807
        """
    case history = """
        SELECT c.recorded_at, c.actor, c.reason, w.officer, w.step, w.step_on, w.note,
            w.since_seq
        FROM report_work w LEFT JOIN changes c ON c.seq = w.since_seq
        WHERE w.office_id = $1::smallint AND w.obligation = $2
        ORDER BY w.since_seq
        """
    case close = """
        UPDATE report_work SET until_seq = $3::bigint
        WHERE office_id = $1::smallint AND obligation = $2 AND until_seq = 9223372036854775807
        """
    case insert = """
        INSERT INTO report_work (office_id, obligation, officer, step, step_on, note, since_seq)
        VALUES ($1::smallint, $2, $3, $4, $5::date, $6, $7::bigint)
        """
    case given = """
        SELECT o.code FROM report_work w
        JOIN obligations o ON o.office_id = w.office_id AND o.code = w.obligation
            AND o.until_seq = 9223372036854775807
        LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
            AND s.until_seq = 9223372036854775807
        WHERE w.office_id = $1::smallint AND w.officer = $2
            AND w.until_seq = 9223372036854775807
            AND obligation_state(o.due_effective, o.due_internal, s.extended_to, s.submitted_on,
                s.received_on, s.returned_on, s.correct_by, s.waived_on, s.none_required_on,
                $4::date, $3::date) IN ('upcoming', 'due', 'submitted', 'returned', 'overdue')
        ORDER BY o.code
        """
    case unfollowed = """
        SELECT (SELECT count(*) FROM obligations o
            LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
                AND s.until_seq = 9223372036854775807
            LEFT JOIN report_work h ON h.office_id = o.office_id AND h.obligation = o.code
                AND h.until_seq = 9223372036854775807
            LEFT JOIN projects p ON o.subject_kind = 'project' AND p.office_id = o.office_id
                AND p.code = o.subject_code AND p.until_seq = 9223372036854775807
            LEFT JOIN missions m ON o.subject_kind = 'mission' AND m.office_id = o.office_id
                AND m.code = o.subject_code AND m.until_seq = 9223372036854775807
            WHERE $4::boolean AND o.office_id = $1::smallint AND o.direction = 'out'
                AND o.until_seq = 9223372036854775807
                AND o.due_internal <= $2::date
                AND o.due_effective >= coalesce($3::date, '-infinity')
                AND obligation_state(o.due_effective, o.due_internal, s.extended_to,
                    s.submitted_on, s.received_on, s.returned_on, s.correct_by, s.waived_on,
                    s.none_required_on, $3::date, $2::date) IN ('due', 'returned', 'overdue')
                AND NOT EXISTS (SELECT FROM people w WHERE w.office_id = o.office_id
                    AND w.login = coalesce(h.officer, p.officer, m.officer)
                    AND w.until_seq = 9223372036854775807
                    AND coalesce(w.valid_from <= $2::date, true)
                    AND coalesce(w.valid_to >= $2::date, true)))
            + (SELECT count(*) FROM (
                SELECT o.direction, o.due_internal, obligation_state(o.due_effective,
                    o.due_internal, s.extended_to, s.submitted_on, s.received_on, s.returned_on,
                    s.correct_by, s.waived_on, s.none_required_on, $3::date, $2::date) AS state
                FROM report_work h
                JOIN people w ON w.office_id = h.office_id AND w.login = h.officer
                    AND w.until_seq = 9223372036854775807 AND w.valid_to < $2::date
                JOIN obligations o ON o.office_id = h.office_id AND o.code = h.obligation
                    AND o.until_seq = 9223372036854775807
                LEFT JOIN submissions s ON s.office_id = o.office_id AND s.obligation = o.code
                    AND s.until_seq = 9223372036854775807
                WHERE h.office_id = $1::smallint AND h.until_seq = 9223372036854775807
            ) given
            WHERE state IN ('upcoming', 'due', 'submitted', 'returned', 'overdue')
                AND NOT ($4::boolean AND direction = 'out' AND due_internal <= $2::date
                    AND state IN ('due', 'returned', 'overdue')))
        """
    case isAsked = """
        SELECT EXISTS (SELECT FROM obligations
            WHERE office_id = $1::smallint AND rule = $2 AND asked_name IS NOT NULL)
        """
    case terms = """
        SELECT asked_name, asked_by FROM obligations
        WHERE office_id = $1::smallint AND rule = $2 AND asked_name IS NOT NULL
            AND until_seq = 9223372036854775807
        ORDER BY code LIMIT 1
        """
    case ask = """
        INSERT INTO obligations (office_id, code, rule, rule_since_seq, direction, subject_kind,
            subject_code, reporter, recipient, period_from, period_to, due_statutory,
            due_effective, due_internal, asked_name, asked_by, since_seq)
        VALUES ($1::smallint, $2, $3, $15::bigint, $4, $5, $6, $7, $8, $9::date, $10::date,
            $11::date, $11::date, $12::date, $13, $14, $15::bigint)
        """
    case withdraw = """
        UPDATE obligations SET until_seq = $4::bigint, superseded_because = $3
        WHERE office_id = $1::smallint AND code = $2 AND asked_name IS NOT NULL
            AND until_seq = 9223372036854775807
        """
}
