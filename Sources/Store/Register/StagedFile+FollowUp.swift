import Aid
import Postgres

/// What the rows of some registers bring with them: places, splits, the units above.
extension StagedFile {
    /// Resolves the places that staged rows name; to be called between `compare` and `merge`.
    public func resolvePlaces() async throws {
        switch kind {
        case .projects, .splits:
            try await transaction.run(PlacesSQL.create)
            try await transaction.run(PlacesSQL.resolveProjects)
        case .missions:
            try await transaction.run(PlacesSQL.create)
            try await transaction.run(PlacesSQL.resolveMissions)
        default: return
        }
        try await transaction.run(PlacesSQL.rejectUnresolved)
        try await transaction.run(PlacesSQL.rejectRepeated)
        if kind == .splits { try await resolveSplits() }
    }

    /// Writes what hangs on the merged rows and answers the projects whose money must be
    /// divided anew.
    public func followUp(seq: Int64) async throws -> [Int] {
        let office = transaction.officeParameter
        switch kind {
        case .projects:
            try await transaction.run(PlacesSQL.dropRejected)
            return try await replaceSplits(seq: seq)
        case .splits:
            try await refreshPlaces(seq: seq)
            try await transaction.divideResplit(seq: seq)
        case .missions:
            try await transaction.run(PlacesSQL.dropRejected)
            let places = try await transaction.change(
                PlacesSQL.refreshMissions, office, .int(seq))
            let donors = try await transaction.change(
                PlacesSQL.replaceMissionDonors, office, .int(seq))
            try await transaction.refreshStatistics(
                of: ["mission_places", "mission_donors"], written: max(places, donors))
        case .areas:
            try await transaction.run(
                PlacesSQL.refreshProjects, office, .int(seq), .bool(true))
            try await transaction.run(PlacesSQL.refreshMissionsAbove, office, .int(seq))
        case .submissions:
            try await transaction.run(
                ObligationSQL.keepReplaced, office, .int(seq), .bool(false))
        case .reportDecisions:
            try await transaction.run(
                ObligationSQL.keepReplaced, office, .int(seq), .bool(true))
        default: break
        }
        return []
    }

    private func replaceSplits(seq: Int64) async throws -> [Int] {
        let office = transaction.officeParameter
        try await transaction.run(SplitsSQL.create)
        try await fillShares()
        try await transaction.connection.execute("ANALYZE new_splits")
        try await transaction.run(SplitsSQL.dropUnchanged)
        let changed = try await transaction.run(SplitsSQL.changedProjects).map { try $0.int(0) }
        try await transaction.run(SplitsSQL.closeReplaced, office, .int(seq))
        try await insertSplits(seq: seq)
        try await refreshPlaces(seq: seq)
        return changed
    }

    /// Turns the shares of the changed rows, their places resolved, into `new_splits`.
    func fillShares() async throws {
        let office = transaction.officeParameter
        try await transaction.run(SplitsSQL.fillSectors, office)
        try await transaction.run(SplitsSQL.fillAreas)
        try await transaction.run(SplitsSQL.fillDonors, office)
    }

    func insertSplits(seq: Int64) async throws {
        let written = try await transaction.change(
            SplitsSQL.insert, transaction.officeParameter, .int(seq))
        try await transaction.refreshStatistics(of: ["project_splits"], written: written)
    }

    private func refreshPlaces(seq: Int64) async throws {
        let places = try await transaction.change(
            PlacesSQL.refreshProjects, transaction.officeParameter, .int(seq), .bool(false))
        try await transaction.refreshStatistics(of: ["project_places"], written: places)
    }
}
