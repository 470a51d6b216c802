import Aid
import Postgres

/// What a file of splits does otherwise than a register's: its rows become splits of projects.
extension StagedFile {
    /// Works out which project each row is about and what its empty cells end; `resolveSplits`
    /// tells which rows differ.
    func fillSplits(present: [String]) async throws {
        try await transaction.run(DatedSplitsSQL.fillIncoming, transaction.officeParameter)
        try await transaction.connection.execute("ANALYZE incoming")
        try await transaction.run(SplitsSQL.create)
        try await transaction.run(DatedSplitsSQL.fillCleared, .array(present))
    }

    /// Resolves what the rows divide by, places on the split's own day, and keeps what differs
    /// from the splits in force.
    func resolveSplits() async throws {
        try await transaction.run(PlacesSQL.dropRejected)
        try await fillShares()
        try await transaction.run(DatedSplitsSQL.date)
        try await transaction.connection.execute("ANALYZE new_splits")
        try await transaction.run(SplitsSQL.dropUnchanged)
        try await transaction.run(DatedSplitsSQL.compare)
    }

    /// Writes the splits that differ.
    func writeSplits(seq: Int64) async throws {
        try await transaction.run(DatedSplitsSQL.dropRejected)
        try await transaction.run(
            DatedSplitsSQL.closeReplaced, transaction.officeParameter, .int(seq))
        try await insertSplits(seq: seq)
    }
}

extension Transaction {
    /// Divides anew what the splits that a change wrote or ended divide, each project from the
    /// first such day on.
    func divideResplit(seq: Int64) async throws {
        let rows = try await run(DatedSplitsSQL.moved, .int(seq))
        let moved = try rows.map { (project: try $0.int(0), day: Day(iso: try $0.text(1))) }
        for (day, projects) in Dictionary(grouping: moved, by: \.day) {
            try await divideAnew(projects: projects.map(\.project), seq: seq, from: day)
        }
    }
}
