public import Aid
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
}

/// A legal regime of grants and the days of approval that come under it, both inclusive.
public struct RegimeRow: Sendable, Equatable {
    public let code: String
    public let approvedFrom: Day?
    public let approvedTo: Day?
    public let name: String
}

extension Transaction {
    /// The rules in force at a change, by code; all that are in force now without one.
    public func reportRules(at seq: Int64? = nil) async throws -> [RuleVersion] {
        try await run(RulesSQL.rules, officeParameter, .int(seq ?? Int64.max - 1)).map { row in
            RuleVersion(
                rule: try ReportRule(try row.ruleColumns()), sinceSeq: try row.int64(24),
                name: try row.text(25), nameEn: try row.text(26), adoptedFrom: row[27])
        }
    }

    /// The regimes of grants, by code.
    public func regimes() async throws -> [RegimeRow] {
        try await run(RulesSQL.regimes).map { row in
            RegimeRow(
                code: try row.text(0), approvedFrom: row.day(1), approvedTo: row.day(2),
                name: try row.text(3))
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
        let intervals = try await regimes().map {
            RegimeInterval($0.code, from: $0.approvedFrom, to: $0.approvedTo)
        }
        return ObligationPlan(
            rules: rules.map(\.rule), calendar: try await businessCalendar(),
            regimes: try RegimeTable(intervals))
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

    fileprivate func ruleColumns() throws -> ReportRule.Columns {
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
