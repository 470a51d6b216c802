import Aid
import Postgres

/// What files of reports that rules or letters make owed, and of decisions about reports, do
/// otherwise than a register's.
extension StagedFile {
    func fillOwed(present: [String]) async throws {
        try await transaction.run(
            OwedReportsSQL.fillIncoming, transaction.officeParameter, .array(present))
        try await transaction.connection.execute("ANALYZE incoming")
        try await transaction.run(OwedReportsSQL.compare)
    }

    func checkOwed() async throws {
        let checks: [OwedReportsSQL] = [
            .rejectAsked, .rejectSubjects, .rejectForms, .rejectDirections, .rejectReporters,
            .rejectRoles,
        ]
        for check in checks {
            try await transaction.run(check, transaction.officeParameter)
        }
        for check in [OwedReportsSQL.rejectRules, .rejectReversed, .rejectDays] {
            try await transaction.run(check)
        }
    }

    func writeOwed(seq: Int64) async throws {
        try await transaction.run(
            OwedReportsSQL.closeRivals, transaction.officeParameter, .int(seq))
        try await transaction.run(
            OwedReportsSQL.closeReplaced, transaction.officeParameter, .int(seq))
        let written = try await transaction.change(
            OwedReportsSQL.insertChanged, transaction.officeParameter, .int(seq))
        try await transaction.refreshStatistics(of: ["obligations"], written: written)
    }

    func fillAsked(present: [String]) async throws {
        try await transaction.run(
            AskedReportsSQL.fillIncoming, transaction.officeParameter, .array(present))
        try await transaction.connection.execute("ANALYZE incoming")
        try await transaction.run(AskedReportsSQL.complete, transaction.officeParameter)
        try await transaction.run(AskedReportsSQL.compare)
    }

    func checkAsked() async throws {
        let checks: [AskedReportsSQL] = [
            .rejectSubjects, .rejectReporters, .rejectMerged, .rejectRules, .rejectLetters,
        ]
        for check in checks { try await transaction.run(check, transaction.officeParameter) }
        try await transaction.run(AskedReportsSQL.rejectReversed)
    }

    func writeAsked(seq: Int64) async throws {
        try await transaction.run(
            AskedReportsSQL.closeReplaced, transaction.officeParameter, .int(seq))
        let written = try await transaction.change(
            AskedReportsSQL.insertChanged, transaction.officeParameter, .int(seq))
        try await transaction.refreshStatistics(of: ["obligations"], written: written)
    }

    /// Changed lines of submissions or decisions that have a report handed in before what it tells of
    /// has begun, which by hand is refused: a year that was mistyped.
    public func earlyReports() async throws -> StagedProblems {
        let statement: DecisionsSQL
        switch kind {
        case .submissions: statement = .receivedEarly
        case .reportDecisions: statement = .submittedEarly
        default: return StagedProblems(first: [], total: 0, lines: 0)
        }
        let rows = try await transaction.run(statement, transaction.officeParameter)
        return StagedProblems(
            first: try rows.prefix(StagedProblems.most).map { row in
                StagedProblem(
                    line: try row.int(0), column: row[1], code: "before-period",
                    value: try row.text(2), other: try row.text(3))
            }, total: rows.count, lines: rows.count)
    }

    func fillDecisions(present: [String]) async throws {
        let columns = Parameter.array(present)
        try await transaction.run(DecisionsSQL.rejectUnknown, transaction.officeParameter)
        try await transaction.run(
            DecisionsSQL.fillIncoming, transaction.officeParameter, columns)
        try await transaction.connection.execute("ANALYZE incoming")
        try await transaction.run(DecisionsSQL.forgetSettled, columns)
        try await transaction.run(DecisionsSQL.compare, transaction.officeParameter)
    }

    func checkDecisions() async throws {
        for check in [DecisionsSQL.rejectExtensions, .rejectSteps] {
            try await transaction.run(check, transaction.officeParameter)
        }
        for check in [DecisionsSQL.rejectReceived, .rejectTwice, .rejectReturns, .rejectReversed] {
            try await transaction.run(check)
        }
    }

    func writeDecisions(seq: Int64) async throws {
        let office = transaction.officeParameter
        try await transaction.run(DecisionsSQL.closeSubmissions, office, .int(seq))
        let handedIn = try await transaction.change(
            DecisionsSQL.insertSubmissions, office, .int(seq))
        try await transaction.run(DecisionsSQL.closeWork, office, .int(seq))
        let work = try await transaction.change(DecisionsSQL.insertWork, office, .int(seq))
        try await transaction.refreshStatistics(
            of: ["submissions", "report_work"], written: max(handedIn, work))
    }
}
