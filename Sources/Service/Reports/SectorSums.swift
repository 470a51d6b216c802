import Aid
import Store

/// The sums behind the sector totals, all from one snapshot.
struct SectorSums: Sendable {
    private(set) var total = SectorFigures(name: nil)
    private(set) var donors = 0
    private(set) var dollars: Int128 = 0
    private(set) var others: Int128 = 0
    private(set) var unconverted = 0
    private(set) var unvalued = 0
    private(set) var difference: Int128 = 0
    // By the sector's code; nil for what no sector is known of.
    private var bySector: [String?: SectorFigures] = [:]

    /// Asks the ledger for all that foreign NGOs gave up to a day, this year's and last year's.
    init(_ tx: Transaction, to: Day) async throws {
        let commitment = try await tx.totals(SectorSums.query("commitment", to: to))
        take(commitment, \.commitment)
        total.projects = commitment.totals.first?.projects ?? 0
        donors = commitment.totals.first?.donors ?? 0
        for row in commitment.rows { bySector[row.keys[0]]?.projects = row.figures.projects }
        take(try await tx.totals(SectorSums.query("receipt", to: to)), \.receipt)
        take(try await tx.totals(SectorSums.query("disbursement", to: to)), \.disbursement)
        let newYear = Aid.Period(containing: to, .year).firstDay
        take(
            try await tx.totals(SectorSums.query("commitment", from: newYear, to: to)),
            \.thisYear, countsWaiting: false)
        let lastYear = SectorSums.query(
            "commitment", from: newYear.adding(months: -12), to: to.adding(months: -12))
        take(try await tx.totals(lastYear), \.lastYear, countsWaiting: false)
        var query = SectorSums.query("commitment", to: to)
        query.dimensions = []
        query.currency = .usd
        dollars = SectorSums.sum(try await tx.totals(query))
        query.currency = .vnd
        query.filters = []
        others = SectorSums.sum(try await tx.totals(query)) - total.commitment
    }

    /// Commitments up to a day as they were known at a change.
    static func commitment(_ tx: Transaction, to: Day, asOf seq: Int64) async throws -> Int128 {
        var query = query("commitment", to: to)
        query.dimensions = []
        query.asOf = seq
        return sum(try await tx.totals(query))
    }

    /// The sectors by their names, largest commitment first.
    func sectors(
        names: [String: (vi: String, en: String)], language: Settings.Language
    ) -> [SectorFigures] {
        bySector.sorted { left, right in
            left.value.commitment != right.value.commitment
                ? left.value.commitment > right.value.commitment
                : (left.key ?? "~") < (right.key ?? "~")
        }.map { code, figures in
            var named = figures
            let name = code.flatMap { names[$0] }
            named.name = (language == .vi ? name?.vi : name?.en) ?? code
            return named
        }
    }

    private mutating func take(
        _ result: TotalsResult, _ path: WritableKeyPath<SectorFigures, Int128>,
        countsWaiting: Bool = true
    ) {
        for row in result.rows {
            bySector[row.keys[0], default: SectorFigures(name: nil)][keyPath: path] =
                Int128(row.figures.amount) ?? 0
        }
        total[keyPath: path] = SectorSums.sum(result)
        for check in result.checks where difference == 0 {
            difference = Int128(check.difference) ?? 0
        }
        guard countsWaiting else { return }
        unconverted += result.unconverted.reduce(0) { $0 + $1.entries }
        unvalued += result.unvalued
    }

    private static func sum(_ result: TotalsResult) -> Int128 {
        Int128(result.totals.first?.amount ?? "0") ?? 0
    }

    private static func query(_ measure: String, from: Day? = nil, to: Day) -> TotalsQuery {
        var query = TotalsQuery()
        query.measure = measure
        query.dimensions = [.sector]
        query.from = from
        query.to = to
        query.filters = [.donorClass("foreign-ngo")]
        return query
    }
}
