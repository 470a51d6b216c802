import Aid
import Foundation
import Store

/// Looks ahead for what deadlines and values will need, for the job `check-calendar`: a year
/// without holidays, a currency without a rate or with an old one.
struct CheckCalendar: Sendable {
    let context: Context

    /// What is missing now, or was found anew.
    struct Outcome: Sendable, Equatable {
        /// `2028`.
        var years: [String] = []
        /// `USD`.
        var currencies: [String] = []
        var cleared = 0

        /// One line for the history of a job.
        var summary: String {
            "\(years.count) years without holidays and \(currencies.count) currencies without "
                + "a rate flagged, \(cleared) cleared"
        }
    }

    /// The Prime Minister fixes the next year's holidays in the autumn (Labour Code 2019
    /// art. 112(3)); from this month on the office asks for them.
    static let monthOfAsking = 9

    /// Raises the flags of what is missing and clears those of what has come.
    @discardableResult
    func run() async throws -> Outcome {
        try await context.store.write { try await run($0) }
    }

    /// As a part of the change that brought holidays, rates or entries.
    @discardableResult
    func run(_ transaction: Transaction) async throws -> Outcome {
        let now = context.clock.now()
        let missing = try await missing(transaction)
        let years = try await transaction.keepFlags(
            "calendar-missing", on: "calendar", missing.years.map { ($0.year, $0.detail) },
            now: now)
        let rates = try await transaction.keepFlags(
            "rate-missing", on: "currency", missing.rates.map { ($0.currency, $0.detail) },
            now: now)
        return Outcome(
            years: years.raised, currencies: rates.raised, cleared: years.cleared + rates.cleared)
    }

    /// Says what a run would flag and clear, and does nothing.
    func dryRun() async throws -> Outcome {
        try await context.store.read { transaction in
            let missing = try await missing(transaction)
            let years = Set(missing.years.map(\.year))
            let currencies = Set(missing.rates.map(\.currency))
            let flaggedYears = Set(try await transaction.flaggedSubjects("calendar-missing"))
            let flaggedRates = Set(try await transaction.flaggedSubjects("rate-missing"))
            return Outcome(
                years: years.subtracting(flaggedYears).sorted(),
                currencies: currencies.subtracting(flaggedRates).sorted(),
                cleared: flaggedYears.subtracting(years).count
                    + flaggedRates.subtracting(currencies).count)
        }
    }

    private struct Missing {
        /// With `first due day|how many obligations`, empty where the year is only coming near.
        var years: [(year: String, detail: String)] = []
        /// With `missing|first day` or `stale|day of the newest`.
        var rates: [(currency: String, detail: String)] = []
    }

    private func missing(_ transaction: Transaction) async throws -> Missing {
        let today = context.today
        let calendar = try await transaction.businessCalendar()
        var details: [Int: String] = [:]
        let (year, month, _) = today.parts
        details[year] = ""
        if month >= CheckCalendar.monthOfAsking { details[year + 1] = "" }
        let owed = try await transaction.yearsOfOpenObligations(
            on: today, trackFrom: try await context.trackFrom(transaction))
        for one in owed where one.year >= year {
            details[one.year] = "\(one.first.iso)|\(one.obligations)"
        }
        var missing = Missing()
        missing.years = details.filter { !calendar.covers($0.key) }
            .sorted { $0.key < $1.key }.map { (String($0.key), $0.value) }
        let without = try await transaction.currenciesWithoutRate()
        missing.rates = without.map { ($0.currency, "missing|\($0.since)") }
        let stale = try await transaction.staleRates(
            type: context.settings.rates.type, on: today, days: Valuation.freshDays)
        let known = Set(without.map(\.currency))
        missing.rates += stale.filter { !known.contains($0.currency) }
            .map { ($0.currency, "stale|\($0.date)") }
        return missing
    }
}
