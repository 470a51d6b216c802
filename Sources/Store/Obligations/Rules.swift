public import Aid
public import Foundation
import Postgres

/// A rule as it stood at a change, with its names.
public struct RuleVersion: Sendable, Equatable {
    public let rule: ReportRule
    /// The change that wrote it; 0 for what the product came with.
    public let sinceSeq: Int64
    public let name: String
    public let nameEn: String
    /// The rule whose dates were taken over, unverified.
    public let adoptedFrom: String?
    /// False for a rule that makes no reports until the office takes it into use.
    public let isUsed: Bool
    /// As it is written down.
    public let columns: ReportRule.Columns
    /// Whether it is the office's own, and not the one that the product came with.
    public let isOwn: Bool
}

/// A version of a rule, and the change that wrote it; nil for what the product came with.
public struct RuleHistoryEntry: Sendable, Equatable {
    public let version: RuleVersion
    public let recordedAt: Date?
    public let actor: String?
    public let reason: String?
}

/// A legal regime of grants and the days of approval that come under it, both inclusive.
public struct RegimeRow: Sendable, Equatable {
    public let code: String
    public let approvedFrom: Day?
    public let approvedTo: Day?
    public let name: String
    /// False for one that binds only the grants that it was set for.
    public let isByApproval: Bool
}

extension Transaction {
    /// The rules in force at a change, by code; all that are in force now without one.
    public func reportRules(at seq: Int64? = nil) async throws -> [RuleVersion] {
        try await run(RulesSQL.rules, officeParameter, .int(seq ?? Int64.max - 1)).map {
            try $0.ruleVersion()
        }
    }

    /// Every version that a rule had in this office, the oldest first, and the change that wrote
    /// each.
    public func ruleHistory(of code: String) async throws -> [RuleHistoryEntry] {
        try await ruleHistory(.text(code))
    }

    /// What rules asked for before others took their place, the oldest of each first; only of
    /// those whose days were others than today's.
    func pastRules(
        _ rules: [RuleVersion], like plan: ObligationPlan, zone: Zone
    ) async throws -> [PastRule] {
        let history = Dictionary(grouping: try await ruleHistory(.null)) { $0.version.rule.code }
        var past: [PastRule] = []
        for now in rules where now.isUsed {
            let versions = history[now.rule.code] ?? []
            for (version, next) in zip(versions, versions.dropFirst()) {
                let then = version.version
                guard then.isUsed, !then.rule.hasDays(of: now.rule), let end = next.recordedAt
                else { continue }
                past.append(
                    PastRule(
                        plan: ObligationPlan(
                            rules: [then.rule], calendar: plan.calendar, regimes: plan.regimes),
                        sinceSeq: then.sinceSeq, until: zone.day(of: end)))
            }
        }
        return past
    }

    private func ruleHistory(_ code: Parameter) async throws -> [RuleHistoryEntry] {
        let rows = try await run(RulesSQL.history, officeParameter, code)
        var entries: [RuleHistoryEntry] = []
        for row in rows {
            entries.append(
                RuleHistoryEntry(
                    version: try row.ruleVersion(), recordedAt: try row.optionalInstant(30),
                    actor: row[31], reason: row[32]))
        }
        return entries
    }

    /// Writes a rule as the office's own, in place of what stood under its code.
    public func writeRule(
        _ columns: ReportRule.Columns, name: String, nameEn: String, isUsed: Bool,
        adoptedFrom: String?, seq: Int64
    ) async throws {
        let isPeriodic = Period.Kind(rawValue: columns.trigger) != nil
        try await run(RulesSQL.close, officeParameter, .text(columns.code), .int(seq))
        let values: [Parameter] = [
            officeParameter, .text(columns.code), .text(columns.regime),
            .text(name), .text(nameEn), .text(columns.direction), .text(columns.subjectKind),
            .text(columns.reporterRole), .text(columns.recipient),
            .text(isPeriodic ? columns.trigger : nil),
            columns.positions.isEmpty ? .null : .array(columns.positions),
            .int(columns.windowStartMonths), .int(columns.windowStartDay),
            .int(columns.windowExtraMonths), .text(isPeriodic ? nil : columns.trigger),
            .int(columns.dueMonth), .int(columns.dueDay), .int(columns.dueYearOffset),
            .int(columns.dueMonthsAfter), .int(columns.amount), .text(columns.unit),
            .bool(columns.isBefore), .text(columns.roll), .int(columns.internalLeadDays),
            .text(columns.validFrom?.iso), .text(columns.validTo?.iso), .text(columns.legalBasis),
            .bool(columns.isVerified), .text(adoptedFrom), .bool(isUsed), .int(seq),
        ]
        try await connection.run(RulesSQL.insert, values)
    }

    /// Whether a change received a report that a rule follows, or took its receipt back.
    public func hasFollowedReceipts(seq: Int64) async throws -> Bool {
        try await run(RulesSQL.hasFollowedReceipts, officeParameter, .int(seq))[0].bool(0)
    }

    /// How many obligations of a rule are in force, how many of them are due on `day` or later,
    /// and the first such day.
    public func obligationsOf(
        rule code: String, on day: Day
    ) async throws -> (all: Int, coming: Int, next: Day?) {
        let row = try await run(
            RulesSQL.countObligations, officeParameter, .text(code), .text(day.iso))[0]
        return (try row.int(0), try row.int(1), row.day(2))
    }

    /// How many of the obligations that a change wrote were due before `day`.
    public func obligationsAlreadyDue(seq: Int64, before day: Day) async throws -> Int {
        try await run(
            RulesSQL.countAlreadyDue, officeParameter, .int(seq), .text(day.iso))[0].int(0)
    }

    /// The regimes of grants, by code.
    public func regimes() async throws -> [RegimeRow] {
        try await run(RulesSQL.regimes).map { row in
            RegimeRow(
                code: try row.text(0), approvedFrom: row.day(1), approvedTo: row.day(2),
                name: try row.text(3), isByApproval: try row.bool(4))
        }
    }

    /// The dated exceptions to the working week, as known at a change; all without one.
    public func businessCalendar(at seq: Int64? = nil) async throws -> BusinessCalendar {
        let rows = try await run(RulesSQL.calendar, .int(seq ?? Int64.max - 1))
        return BusinessCalendar(
            rows.compactMap { row in
                guard let day = row.day(0), let kind = row[1].flatMap(BusinessCalendar.Kind.init)
                else { return nil }
                return BusinessCalendar.Entry(day, kind, name: row[2])
            })
    }

    /// Copies one regime's rules for grants and the office to another, unverified, and answers
    /// the new codes.
    public func adoptRules(of from: String, for regime: String, seq: Int64) async throws -> [String]
    {
        try await run(RulesSQL.adopt, officeParameter, .text(regime), .text(from), .int(seq))
            .map { try $0.text(0) }.sorted()
    }

    func obligationPlan(_ rules: [RuleVersion]) async throws -> ObligationPlan {
        let regimes = try await regimes()
        let intervals = regimes.filter(\.isByApproval).map {
            RegimeInterval($0.code, from: $0.approvedFrom, to: $0.approvedTo)
        }
        return ObligationPlan(
            rules: rules.filter(\.isUsed).map(\.rule), calendar: try await businessCalendar(),
            regimes: try RegimeTable(
                intervals, assigned: Set(regimes.filter { !$0.isByApproval }.map(\.code))))
    }
}

/// A rule as it stood until another took its place.
struct PastRule: Sendable {
    /// By that version alone.
    let plan: ObligationPlan
    let sinceSeq: Int64
    /// The day of the change; what was due before it was due by this version.
    let until: Day
}

extension ReportRule {
    /// Whether it sets the same days as another.
    fileprivate func hasDays(of other: ReportRule) -> Bool {
        trigger == other.trigger && roll == other.roll
            && internalLeadDays == other.internalLeadDays
    }
}

extension Row {
    /// A date column; nil for NULL.
    func day(_ column: Int) -> Day? { self[column].flatMap { Day(iso: $0) } }

    /// A date column that is never NULL.
    func givenDay(_ column: Int) throws -> Day {
        guard let day = day(column) else {
            throw StoreError(.defect, "no date of the register: \(self[column] ?? "NULL")")
        }
        return day
    }

    fileprivate func ruleVersion() throws -> RuleVersion {
        let columns = try ruleColumns()
        return RuleVersion(
            rule: try ReportRule(columns), sinceSeq: try int64(24), name: try text(25),
            nameEn: try text(26), adoptedFrom: self[27], isUsed: try bool(28), columns: columns,
            isOwn: try int(29) != 0)
    }

    private func ruleColumns() throws -> ReportRule.Columns {
        var columns = ReportRule.Columns()
        columns.code = try text(0)
        columns.regime = try text(1)
        columns.direction = try text(2)
        columns.subjectKind = try text(3)
        columns.reporterRole = try text(4)
        columns.recipient = try text(5)
        columns.trigger = try text(6)
        columns.positions = try ints(7)
        columns.windowStartMonths = try int(8)
        columns.windowStartDay = try int(9)
        columns.windowExtraMonths = try int(10)
        columns.dueMonth = try optionalInt(11)
        columns.dueDay = try optionalInt(12)
        columns.dueYearOffset = try int(13)
        columns.dueMonthsAfter = try optionalInt(14)
        columns.amount = try optionalInt(15)
        columns.unit = self[16]
        columns.isBefore = try bool(17)
        columns.roll = try text(18)
        columns.internalLeadDays = try int(19)
        columns.validFrom = day(20)
        columns.validTo = day(21)
        columns.legalBasis = try text(22)
        columns.isVerified = try bool(23)
        return columns
    }
}
