public import Aid
public import Foundation
import Postgres

/// For whom obligations are worked out.
public enum MaterializeScope: Sendable, Equatable {
    /// Those whose register rows that change wrote or closed, and the office; all of them where
    /// the change touched the calendar.
    case changed(seq: Int64)
    case all
}

/// What a materialisation wrote.
public struct MaterializeCounts: Sendable, Equatable {
    /// New obligations.
    public var inserted = 0
    /// Obligations closed because they are owed no longer, or otherwise.
    public var superseded = 0
    /// Submissions written because the register itself says so, and those it took back.
    public var settled = 0
    /// Grants newly found under a regime without rules.
    public var flagged = 0

    public init() {}

    /// Whether rows of the register were written; flags are no part of it.
    public var isChange: Bool { inserted + superseded + settled > 0 }
}

extension Transaction {
    /// Writes the obligations that the register's rows cause, from each subject's start to
    /// `horizonMonths` ahead; to be called inside the change that wrote the rows.
    ///
    /// What is missing is inserted. What is still to come and was planned otherwise is superseded
    /// with the reason, unless something was handed in or decided; what is past is never touched.
    /// The report of an event moves with the event's day, and with it all that is known of it:
    /// see `movedReports`. Run again it writes nothing. Memory does not grow with the register.
    public func materializeObligations(
        _ scope: MaterializeScope, seq: Int64, today: Day, now: Date, zone: Zone,
        trackFrom: Day?, horizonMonths: Int = 24
    ) async throws -> MaterializeCounts {
        var only: Int64?
        if case .changed(let changed) = scope,
            try await !run(SubjectsSQL.isCalendarChanged, .int(changed))[0].bool(0)
        {
            only = changed
        }
        let rules = try await reportRules()
        let plan = try await obligationPlan(rules)
        var writer = Materializer(
            transaction: self, seq: seq, today: today,
            horizon: today.adding(months: horizonMonths), rules: rules,
            plan: plan, past: try await pastRules(rules, like: plan, zone: zone))
        try await writer.prepare()
        var counts = MaterializeCounts()
        let reader = SubjectReader(
            transaction: self, seq: only, today: today, zone: zone,
            followed: followed(rules))
        try await reader.batches { try await writer.write($0, &counts) }
        if let office = try await reader.office(rules: rules, today: today, trackFrom: trackFrom) {
            try await writer.write(try await reader.withReceipts([office]), &counts)
        }
        if case .changed(let changed) = scope {
            counts.superseded += try await followAsked(seq: changed, today: today)
        }
        counts.flagged = try await refreshRegimeFlags(on: today, now: now).raised
        return counts
    }
}

/// The rules whose receipt begins the obligations of a rule in use, by what they are about.
private func followed(_ rules: [RuleVersion]) -> [ReportRule.SubjectKind: [String]] {
    Dictionary(grouping: rules.filter { $0.isUsed && $0.rule.follows != nil }) {
        $0.rule.audience.subjectKind
    }.mapValues { $0.compactMap(\.rule.follows) }
}

/// Writes batch after batch of plans within one change.
private struct Materializer {
    let transaction: Transaction
    let seq: Int64
    let today: Day
    let horizon: Day
    let rules: [RuleVersion]
    let plan: ObligationPlan
    let past: [PastRule]
    /// The statistics are made anew once so many rows are written.
    private var analyzedAt = 1000

    init(
        transaction: Transaction, seq: Int64, today: Day, horizon: Day, rules: [RuleVersion],
        plan: ObligationPlan, past: [PastRule]
    ) {
        self.transaction = transaction
        self.seq = seq
        self.today = today
        self.horizon = horizon
        self.rules = rules
        self.plan = plan
        self.past = past
    }

    func prepare() async throws {
        try await transaction.run(MaterializeSQL.createSubjects)
        try await transaction.run(MaterializeSQL.createPlanned)
        try await transaction.run(MaterializeSQL.createSettled)
        for table in [MaterializeSQL.createMoved, .createSources, .createCarried] {
            try await transaction.run(table)
        }
    }

    mutating func write(
        _ batch: [SubjectInForce], _ counts: inout MaterializeCounts
    ) async throws {
        try await transaction.run(MaterializeSQL.clear)
        try await stage(batch)
        let office = transaction.officeParameter
        let seq = Parameter.int(self.seq)
        let today = Parameter.text(self.today.iso)
        let horizon = Parameter.text(self.horizon.iso)
        let unsettled = try await transaction.change(MaterializeSQL.unsettle, office, seq)
        if unsettled > 0 {
            try await transaction.run(MaterializeSQL.restoreUnsettled, office, seq)
        }
        counts.settled += unsettled
        let moves = try await transaction.change(MovesSQL.find, office, today)
        counts.superseded += try await transaction.change(
            MaterializeSQL.closeChanged, office, seq, today, horizon)
        counts.inserted += try await transaction.change(
            MaterializeSQL.insertMissing, office, seq, horizon)
        // Nobody else counts rows that are not committed yet, and a join planned for an empty
        // table takes minutes on a full one.
        let written = counts.inserted + counts.settled
        if written >= analyzedAt {
            try await transaction.run(MaterializeSQL.analyzeRegister)
            analyzedAt = written * 2
        }
        if moves > 0 {
            try await transaction.run(MovesSQL.linkEnded, office, seq)
            try await transaction.carry(
                MovesSQL.carrying, seq: self.seq, today: self.today)
        }
        let settled = try await transaction.change(
            MaterializeSQL.findSettled, office, seq, today)
        guard settled > 0 else { return }
        try await transaction.run(MaterializeSQL.closeSettled, office, seq)
        try await transaction.run(MaterializeSQL.insertSettled)
        counts.settled += settled
    }

    private func stage(_ batch: [SubjectInForce]) async throws {
        var subjects = CopyBuffer()
        var planned = CopyBuffer(reserving: 200_000)
        let events = self.events
        let since = Dictionary(rules.map { ($0.rule.code, $0.sinceSeq) }) { first, _ in first }
        for one in batch {
            subjects.append(one.kind.rawValue)
            subjects.append(one.code)
            subjects.append(one.status)
            subjects.append(one.settled.isEmpty ? nil : one.status)
            subjects.append(one.settled.isEmpty ? nil : codes(of: one.settled, one.kind))
            subjects.append(one.endedEarly?.iso)
            subjects.endRow()
            var written: Set<ObligationCode> = []
            for subject in one.subjects {
                let owed = try plan.obligations(
                    for: subject, today: today, through: horizon, withLaterEvents: true)
                let before = try dueBefore(subject, owed)
                for obligation in owed where written.insert(obligation.code).inserted {
                    let event = events[obligation.code.rule]
                    if let only = one.onlyEvents, !(event.map(only.contains) ?? false) { continue }
                    let kept = before[obligation.code]
                    planned.append(
                        kept?.planned ?? obligation, of: subject,
                        sinceSeq: kept?.sinceSeq ?? since[obligation.code.rule] ?? 0,
                        isKeptOnly: event.map(one.keptOnly.contains) ?? false)
                }
            }
        }
        try await copy(.copySubjects, subjects)
        try await copy(.copyPlanned, planned)
        try await transaction.run(MaterializeSQL.analyze)
        try await transaction.run(
            MaterializeSQL.followSuccessors, transaction.officeParameter, .text(today.iso))
    }

    /// What was due by a rule as it stood then, before another took its place, or would have been
    /// over by the other when it came: a grant that is entered later owes it by the same day as
    /// those that were there.
    private func dueBefore(
        _ subject: ObligationSubject, _ owed: [PlannedObligation]
    ) throws -> [ObligationCode: (planned: PlannedObligation, sinceSeq: Int64)] {
        var found: [ObligationCode: (planned: PlannedObligation, sinceSeq: Int64)] = [:]
        if past.isEmpty { return found }
        let now = Dictionary(owed.map { ($0.code, $0.dueEffective) }) { first, _ in first }
        for version in past {
            let then = try version.plan.obligations(for: subject, today: today, through: horizon)
            for one in then where found[one.code] == nil {
                let wasOver = now[one.code].map { $0 < version.until } ?? false
                if one.dueEffective < version.until || wasOver {
                    found[one.code] = (one, version.sinceSeq)
                }
            }
        }
        return found
    }

    /// The event behind each rule that has one.
    private var events: [String: ReportRule.Event] {
        rules.reduce(into: [:]) { found, rule in
            if case .event(let event, _) = rule.rule.trigger { found[rule.rule.code] = event }
        }
    }

    /// `RULE=2026-01-31 RULE== RULE==2026-12-31`: the rules of those events, the day where it is
    /// known, and the event's own where it is but one of several.
    private func codes(
        of settled: [(event: ReportRule.Event, on: Day?, of: Day?)],
        _ kind: ReportRule.SubjectKind
    ) -> String {
        settled.flatMap { one in
            rules.compactMap { rule -> String? in
                guard case .event(one.event, _) = rule.rule.trigger,
                    rule.rule.audience.subjectKind == kind
                else { return nil }
                return "\(rule.rule.code)=\(one.on?.iso ?? "")=\(one.of?.iso ?? "")"
            }
        }.joined(separator: " ")
    }

    private func copy(_ statement: MaterializeSQL, _ buffer: CopyBuffer) async throws {
        if buffer.isEmpty { return }
        try await transaction.connection.beginCopy(statement)
        try await transaction.connection.putCopy(buffer.bytes)
        try await transaction.connection.endCopy(name: statement.name)
    }
}

extension CopyBuffer {
    fileprivate mutating func append(
        _ one: PlannedObligation, of subject: ObligationSubject, sinceSeq: Int64,
        isKeptOnly: Bool
    ) {
        append(one.code.text)
        append(one.code.rule)
        append(sinceSeq)
        append(one.audience.direction.rawValue)
        append(subject.kind.rawValue)
        append(subject.code)
        append(one.reporter)
        append(one.audience.recipient)
        append(one.periodFrom.iso)
        append(one.periodTo.iso)
        append(one.dueStatutory.iso)
        append(one.dueEffective.iso)
        append(one.dueInternal.iso)
        append(isKeptOnly)
        endRow()
    }
}
