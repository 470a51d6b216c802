public import Aid
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
        let checks: [any Statement] = [
            OwedReportsSQL.rejectAsked, OwedReportsSQL.rejectSubjects, OwedReportsSQL.rejectForms,
            OwedReportsSQL.rejectDirections, AskedReportsSQL.rejectReporters,
            OwedReportsSQL.rejectRoles,
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
    /// has begun, which by hand is refused: a year that was mistyped. Lines of owed reports that the
    /// register does not make.
    public func unlikelyReports() async throws -> StagedProblems {
        let office = transaction.officeParameter
        switch kind {
        case .submissions, .reportDecisions:
            let column = kind == .submissions ? "received_on" : "submitted_on"
            return try problems(
                "before-period",
                try await transaction.run(DecisionsSQL.early, office, .text(column)))
        case .owedReports:
            return try problems(
                "not-planned", try await transaction.run(OwedReportsSQL.unplanned, office))
        default: return StagedProblems(first: [], total: 0, lines: 0)
        }
    }

    /// Changed lines of decisions whose officer nobody is, or nobody on that day any more; with the
    /// last day of who has left.
    public func unknownOfficers(on day: Day) async throws -> StagedProblems {
        guard kind == .reportDecisions else { return try problems("unknown-officer", []) }
        return try problems(
            "unknown-officer",
            try await transaction.run(
                DecisionsSQL.unknownOfficers, transaction.officeParameter, .text(day.iso)))
    }

    /// Changed lines of decisions that put a report off by years, as a mistyped year does.
    public func farDecisions(today: Day) async throws -> StagedProblems {
        guard kind == .reportDecisions else { return try problems("too-far", []) }
        return try problems(
            "too-far",
            try await transaction.run(
                DecisionsSQL.far, transaction.officeParameter, .text(today.iso)))
    }

    /// Changed lines of decisions that extend to a day of rest, with the day that it became.
    public func movedExtensions() async throws -> StagedProblems {
        guard kind == .reportDecisions else { return try problems("rest-day", []) }
        return try problems(
            "rest-day", try await transaction.run(DecisionsSQL.movedExtensions))
    }

    /// Rows of a line, a column, its value and what that is against.
    private func problems(
        _ code: String, _ rows: some Collection<Row>
    ) throws -> StagedProblems {
        StagedProblems(
            first: try rows.prefix(StagedProblems.most).map { row in
                StagedProblem(
                    line: try row.int(0), column: row[1], code: code, value: try row.text(2),
                    other: row[3])
            }, total: rows.count, lines: rows.count)
    }

    /// A day that is not worked gives way to the next working day, as by hand.
    private func moveExtensions() async throws {
        let days = try await transaction.run(DecisionsSQL.extensions).map { try $0.givenDay(0) }
        if days.isEmpty { return }
        let calendar = try await transaction.businessCalendar()
        let resting = days.filter { !calendar.isWorking($0) }
        if resting.isEmpty { return }
        try await transaction.run(
            DecisionsSQL.moveExtensions, .array(resting.map(\.iso)),
            .array(resting.map { calendar.workingDay(onOrAfter: $0).iso }))
    }

    func fillDecisions(present: [String]) async throws {
        let columns = Parameter.array(present)
        try await transaction.run(DecisionsSQL.rejectUnknown, transaction.officeParameter)
        try await transaction.run(
            DecisionsSQL.fillIncoming, transaction.officeParameter, columns)
        try await transaction.connection.execute("ANALYZE incoming")
        try await transaction.run(DecisionsSQL.forgetSettled, columns)
        try await moveExtensions()
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
