public import Aid
public import Foundation
import Postgres

/// An event that was noticed, with its cause while that is there.
public struct FlagEntry: Sendable, Equatable {
    /// One of `FlagKind.all`.
    public let kind: String
    /// `obligation`, `project`, `mission`, `donor`, `calendar`, `currency` and others.
    public let subjectKind: String
    public let subjectCode: String
    /// What was found when it was raised: a due day, a regime.
    public let detail: String?
    public let raisedAt: Date
    public let clearedAt: Date?
    /// What an obligation that is flagged is about; nil for flags on other things.
    public let about: (kind: String, code: String)?
    public let reporter: String?

    public static func == (left: FlagEntry, right: FlagEntry) -> Bool {
        left.kind == right.kind && left.subjectCode == right.subjectCode
            && left.raisedAt == right.raisedAt && left.clearedAt == right.clearedAt
    }
}

/// A year in which the days of open obligations lie.
public struct DueYear: Sendable, Equatable {
    public let year: Int
    /// The first such day.
    public let first: Day
    /// How many obligations have one.
    public let obligations: Int
}

/// An overdue obligation without a flag.
public struct OverdueObligation: Sendable, Equatable {
    public let id: Int
    public let code: String
    public let direction: String
    public let reporter: String?
    public let dueEffective: Day
    /// `dueEffective`, or the day it was extended to.
    public let lastDay: Day
}

extension Transaction {
    /// Overdue obligations without a flag, oldest first; `after` is the last of the batch before.
    public func overdueUnflagged(
        on day: Day, trackFrom: Day?, after: OverdueObligation?, limit: Int
    ) async throws -> [OverdueObligation] {
        try await run(
            FlagSQL.findOverdue, officeParameter, .text(day.iso), .text(trackFrom?.iso),
            .text(after?.dueEffective.iso ?? "-infinity"), .int(after?.id ?? 0), .int(limit)
        ).map { row in
            OverdueObligation(
                id: try row.int(0), code: try row.text(1), direction: try row.text(2),
                reporter: row[3], dueEffective: try row.givenDay(4), lastDay: try row.givenDay(5))
        }
    }

    /// Raises the flag `overdue` on each that has none and is overdue still, and answers how many
    /// were raised.
    public func raiseOverdue(
        _ obligations: some Collection<OverdueObligation>, on day: Day, trackFrom: Day?, now: Date
    ) async throws -> Int {
        try await change(
            FlagSQL.raiseOverdue, officeParameter, .array(obligations.map(\.code)),
            .text(day.iso), .text(trackFrom?.iso), .instant(now))
    }

    /// Standing flags whose obligation is no longer overdue or no longer owed, by id; of all
    /// obligations or of some.
    public func settledFlags(
        on day: Day, trackFrom: Day?, now: Date, among codes: [String]? = nil, after: Int64 = 0,
        limit: Int = 1_000_000
    ) async throws -> [(id: Int64, code: String)] {
        try await run(
            FlagSQL.findSettled, officeParameter, .text(day.iso), .text(trackFrom?.iso),
            .instant(now), .int(after), .int(limit), codes.map { .array($0) } ?? .null
        ).map { (try $0.int64(0), try $0.text(1)) }
    }

    /// Clears flags by id and answers how many stood.
    public func clearFlags(_ ids: [Int64], now: Date) async throws -> Int {
        try await change(FlagSQL.clear, .array(ids), .instant(now))
    }

    /// Raises `regime-without-rule` on each running grant whose regime on that day has no rules,
    /// and clears it where they have come, another regime governs it or the grant has ended.
    @discardableResult
    public func refreshRegimeFlags(
        on day: Day, now: Date
    ) async throws -> (raised: Int, cleared: Int) {
        let given: [Parameter] = [officeParameter, .instant(now), .text(day.iso)]
        let cleared = try await connection.change(RegimeFlagSQL.clear.statement, given)
        let raised = try await connection.change(RegimeFlagSQL.raise.statement, given)
        return (raised, cleared)
    }

    /// Makes the flags of a kind on one sort of subject those that are given: raises what is
    /// missing and clears the rest. Answers the codes newly raised, and how many were cleared.
    public func keepFlags(
        _ kind: String, on subject: String, _ found: [(code: String, detail: String)], now: Date
    ) async throws -> (raised: [String], cleared: Int) {
        let codes = Parameter.array(found.map(\.code))
        let common: [Parameter] = [officeParameter, .text(kind), .text(subject)]
        let cleared = try await connection.run(
            FlagSQL.clearOthers, common + [codes, .instant(now)]
        ).count
        let raised = try await connection.run(
            FlagSQL.raiseGiven,
            common + [codes, .array(found.map(\.detail)), .instant(now)])
        return (try raised.map { try $0.text(0) }, cleared)
    }

    /// The grants whose approval or status is another since the change `seq`, by code.
    public func reapprovedProjects(seq: Int64) async throws -> [String] {
        try await run(FlagSQL.reapproved, officeParameter, .int(seq)).map { try $0.text(0) }
    }

    /// The subjects on which a flag of a kind stands, by code.
    public func flaggedSubjects(_ kind: String) async throws -> [String] {
        try await run(FlagSQL.flagged, officeParameter, .text(kind)).map { try $0.text(0) }
    }

    /// The years in which the days of open obligations lie, ascending.
    public func yearsOfOpenObligations(on day: Day, trackFrom: Day?) async throws -> [DueYear] {
        let rows = try await run(
            FlagSQL.yearsOfOpen, officeParameter, .text(day.iso), .text(trackFrom?.iso))
        // A loop, since the optimiser of Swift 6.3 dies of a throwing closure here.
        var years: [DueYear] = []
        for row in rows {
            years.append(
                DueYear(
                    year: try row.int(0), first: try row.givenDay(1), obligations: try row.int(2)))
        }
        return years
    }

    /// The currencies of entries that have no value because no rate is early enough, with the
    /// first such entry's day.
    public func currenciesWithoutRate() async throws -> [(currency: String, since: String)] {
        try await run(FlagSQL.currenciesWithoutRate, officeParameter).map {
            (try $0.text(0), try $0.text(1))
        }
    }

    /// The flags that stand, or all there ever were, oldest first.
    public func flags(
        kind: String? = nil, subject: String? = nil, includingCleared: Bool = false
    ) async throws -> [FlagEntry] {
        try await run(
            FlagSQL.list, officeParameter, .text(kind), .text(subject), .bool(includingCleared)
        ).map { row in
            let about: (kind: String, code: String)? =
                if let kind = row[6], let code = row[7] { (kind, code) } else { nil }
            return FlagEntry(
                kind: try row.text(0), subjectKind: try row.text(1),
                subjectCode: try row.text(2), detail: row[3], raisedAt: try row.instant(4),
                clearedAt: try row.optionalInstant(5), about: about, reporter: row[8])
        }
    }
}
