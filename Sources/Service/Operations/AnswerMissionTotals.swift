import Aid
import Control
import Store

/// Answers `vientro mission totals`.
struct AnswerMissionTotals: Sendable {
    let context: Context

    /// The query items of the question.
    static let query = ["by", "from", "to", "period", "window", "lens"]

    func run(_ ask: Ask) async throws -> Control.MissionTotals {
        let names = (try ask.value("by") ?? "").split(separator: ",").map(String.init)
        let dimensions = try names.map { name in
            guard let dimension = MissionDimension(rawValue: name) else {
                let known = MissionDimension.allCases.map(\.rawValue).joined(separator: ", ")
                throw Refusal.usage("\"\(name)\" is no dimension", hint: "Known: \(known).")
            }
            return dimension
        }
        if Set(dimensions).count < dimensions.count {
            throw Refusal.usage("a dimension is given twice", hint: "Name each once.")
        }
        let (from, to, _) = try AnswerTotals.days(ask)
        let lens = try TotalsQuestion.lens(ask)
        return try await context.store.read { transaction in
            let places =
                lens == .current ? try await transaction.missionPlacesLens(on: context.today) : nil
            let result = try await transaction.missionTotals(
                by: dimensions, from: from, to: to, places: places)
            return Control.MissionTotals(
                rows: result.rows.map { row in
                    MissionRow(
                        keys: keys(dimensions, row.keys), missions: row.missions,
                        personVisits: row.personVisits)
                }, missions: result.missions, personVisits: result.personVisits,
                names: try await CodeNames(
                    transaction: transaction, asOf: nil, language: try ask.language()
                ).of(
                    dimensions.map {
                        CodeNames.Column(
                            name: $0.rawValue,
                            of: $0 == .host ? .owner : TotalsDimension(rawValue: $0.rawValue),
                            hasValidity: $0.hasValidity)
                    }, in: result.rows.map(\.keys)))
        }
    }

    private func keys(_ dimensions: [MissionDimension], _ values: [String?]) -> [DimensionKey] {
        var keys: [DimensionKey] = []
        var at = 0
        for dimension in dimensions {
            keys.append(DimensionKey(dimension.rawValue, values[at]))
            at += 1
            if dimension.hasValidity {
                keys.append(DimensionKey(dimension.rawValue + "_valid_from", values[at]))
                at += 1
            }
        }
        return keys
    }
}
